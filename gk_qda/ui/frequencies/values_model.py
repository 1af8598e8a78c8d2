"""The values of one variable as a table for Qt, and how its cells are painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.operations.tables.frequencies import percentage
from gk_qda.operations.tables.values import value_words
from gk_qda.queries.value_frequencies import ValueCount, ValueFrequency
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.look.painters import draw_focus, draw_shares
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
COUNT = Qt.ItemDataRole.UserRole
SHARE = Qt.ItemDataRole.UserRole + 1
VALUE, NUMBER, PERCENT, VALID, MEMBERS = range(5)
_NOWHERE = QModelIndex()
_NUMBER_WIDTH = 90
_WIDEST_BAR = 160


class ValuesModel(QAbstractTableModel):
    """A row a value; why others have none follows below."""

    def __init__(self, words: MatrixWords, language: str) -> None:
        super().__init__()
        self._words, self._language = words, language
        self.variable: ValueFrequency | None = None
        self._small_n = 20

    def show(self, variable: ValueFrequency | None, small_n: int) -> None:
        """Another variable."""
        self.beginResetModel()
        self.variable, self._small_n = variable, small_n
        self.endResetModel()

    def count(self, index: Index) -> ValueCount | None:
        """What a row counts."""
        return self.variable.counts[index.row()] if self.variable is not None and index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() or self.variable is None else len(self.variable.counts)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        count = self.count(index)
        if count is None or self.variable is None:
            return None
        if role == COUNT:
            return count
        if role == SHARE:
            return count.n / self.variable.base if self.variable.base and count.is_in_base else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(count, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return ", ".join(count.members) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{value_words(count, self._language)}: {self._text(count, NUMBER)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            heads = (
                self.tr("Value"),
                self._unit(),
                self.tr("% of all"),
                self.tr("% of valid"),
                self.tr("Who"),
            )
            return heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section in (PERCENT, VALID)
            across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(across | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _unit(self) -> str:
        units = {
            "cases": self._words.cases(),
            "documents": self._words.documents(),
            "persons": self.tr("Persons"),
            "codings": self._words.unit("total"),
        }
        return units[self.variable.unit] if self.variable is not None else ""

    def _text(self, count: ValueCount, column: int) -> str:
        assert self.variable is not None
        if column == VALUE:
            return value_words(count, self._language)
        if column == NUMBER:
            return self._words.of(count.n, self.variable.base) if count.is_in_base else str(count.n)
        if column == MEMBERS:
            return ", ".join(count.members)
        base = self.variable.base if column == PERCENT else self.variable.valid
        share = percentage(count.n, base)
        is_shown = base >= self._small_n and (
            count.state == "value" or (column == PERCENT and count.is_in_base)
        )
        return self._words.percent(share) if is_shown and share is not None else ""


class ValuesDelegate(QStyledItemDelegate):
    """States muted; a number with its base and a bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(60, self._theme.metrics.table_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, column = self._theme.tokens, index.column()
        count: ValueCount = index.data(COUNT)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        ink = QColor(tokens.text if count.state == "value" else tokens.muted)
        painter.setPen(QColor(tokens.muted) if column in (PERCENT, VALID, MEMBERS) else ink)
        painter.setFont(self._theme.fonts.body(bold=column == NUMBER and count.state == "value"))
        area = rect.adjusted(self._theme.metrics.padding - 2, 0, -8, 0)
        words = str(index.data() or "")
        if column == NUMBER:
            self._paint_number(painter, rect, area, words, index.data(SHARE))
        else:
            right = column in (PERCENT, VALID)
            across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, across | Qt.AlignmentFlag.AlignVCenter, shown)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect.adjusted(0, 0, -1, -1), tokens)
        painter.restore()

    def _paint_number(
        self, painter: QPainter, rect: QRect, area: QRect, words: str, share: float | None
    ) -> None:
        tokens = self._theme.tokens
        number, blank, rest = words.partition(" ")
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, number)
        width = painter.fontMetrics().horizontalAdvance(number)
        painter.setFont(self._theme.fonts.body())
        painter.setPen(QColor(tokens.muted))
        painter.drawText(area.adjusted(width, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, blank + rest)
        room = rect.width() - _NUMBER_WIDTH - 14
        if share is not None and room > 16:
            bar = QRectF(rect.left() + _NUMBER_WIDTH, rect.center().y() - 3, min(room, _WIDEST_BAR), 7)
            draw_shares(painter, bar, [(share, tokens.heat[3])], tokens)

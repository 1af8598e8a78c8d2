"""How the cells of the matrix are painted: codes, numbers on the heat ramp, sums."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.values import CodeValue
from gk_qda.ui.frequencies.matrix_model import CODE, HATCHED, STEP, MatrixModel
from gk_qda.ui.look.painters import draw_hatch, draw_swatch
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_OLD = 0.35  # how strong old numbers are


class MatrixDelegate(QStyledItemDelegate):
    """Height, ground, the line below, the frame of what is selected."""

    def __init__(self, theme: Theme, model: MatrixModel) -> None:
        super().__init__()
        self.theme, self.model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(26, self.theme.metrics.heat_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self.theme.tokens
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(tokens.base))
        if state & QStyle.StateFlag.State_MouseOver and not selected:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self.content(painter, rect, index, selected=selected)
        if state & QStyle.StateFlag.State_HasFocus and selected:
            painter.setOpacity(1)
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def content(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        """What stands in the cell."""


class CodeDelegate(MatrixDelegate):
    """Swatch and name; main codes bold. In a sorted list the path above a code follows it."""

    def content(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        """Swatch, name, path."""
        code = index.data(CODE)
        if not isinstance(code, CodeValue):
            return
        tokens, metrics = self.theme.tokens, self.theme.metrics
        if selected:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(tokens.selection))
        size = metrics.swatch
        draw_swatch(
            painter, QRect(rect.left() + 2, rect.center().y() - size // 2, size, size), code.color, tokens
        )
        painter.setFont(self.theme.fonts.body(bold=code.level == 1))
        painter.setPen(QColor(tokens.selected_text if selected else tokens.text))
        area = rect.adjusted(size + 8, 0, -4, 0)
        across = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        name = painter.fontMetrics().elidedText(code.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, across, name)
        if self.model.sorted_by is not None and code.level > 1:
            used = painter.fontMetrics().horizontalAdvance(name) + metrics.gap
            painter.setFont(self.theme.fonts.small())
            painter.setPen(QColor(tokens.selected_text if selected else tokens.muted))
            room = area.adjusted(used, 0, 0, 0)
            above = code.path.rpartition(" > ")[0]
            words = painter.fontMetrics().elidedText(above, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, across, words)


class HeatDelegate(MatrixDelegate):
    """A number on its step of the ramp; what is not coded yet is hatched."""

    def content(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        """Ground and number."""
        tokens, step = self.theme.tokens, index.data(STEP)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        inside = rect.adjusted(0, 0, -1, -1)
        if index.data(HATCHED):
            draw_hatch(painter, inside, tokens)
        painter.setOpacity(_OLD if self.model.is_muted else 1)
        if step is not None:
            painter.fillRect(inside, QColor(tokens.heat[step]))
        if selected:
            wash = QColor(tokens.accent)
            wash.setAlpha(70)
            painter.fillRect(inside, wash)
        painter.setFont(self.theme.fonts.small())
        painter.setPen(QColor(tokens.text if step is None else tokens.heat_ink[step]))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data() or ""))


class SumDelegate(MatrixDelegate):
    """Sums as words: "9 of 14", the base muted."""

    def content(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        """Number and base."""
        tokens = self.theme.tokens
        if selected:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(tokens.selection))
        painter.setOpacity(_OLD if self.model.is_muted else 1)
        painter.setFont(self.theme.fonts.body())
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        area, words = rect.adjusted(2, 0, -8, 0), str(index.data() or "")
        number, blank, rest = words.partition(" ")
        painter.setPen(QColor(tokens.selected_text if selected else tokens.muted))
        if blank:
            painter.drawText(area, align, blank + rest)
            area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(blank + rest), 0)
        if not self.model.is_share(index.column()):
            painter.setPen(QColor(tokens.selected_text if selected else tokens.text))
        painter.drawText(area, align, number)

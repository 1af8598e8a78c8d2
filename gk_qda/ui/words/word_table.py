"""A table of words for Qt: sorted by a press on a head, a row opens its hits."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from gk_qda.exporting.table import Column, Table
from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MEASURES = frozenset({"g2", "log_ratio", "log_dice"})
_FIRST, _NUMBER = 220, 108  # px of columns


class WordTableModel(QAbstractTableModel):
    """The rows of a table; ``row_of`` says which of them stands in a line, however they are sorted."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.table: Table | None = None
        self._order: list[int] = []
        self._locale = QLocale(QLocale.Language.German if language == "de" else QLocale.Language.English)

    def show(self, table: Table | None) -> None:
        """Another table, in its own order."""
        self.beginResetModel()
        self.table = table
        self._order = list(range(len(table.rows))) if table is not None else []
        self.endResetModel()

    def row_of(self, index: Index) -> int:
        """The row of the table in a line."""
        return self._order[index.row()]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() or self.table is None else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if self.table is None or not index.isValid():
            return None
        column = self.table.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown(column, self.table.rows[self._order[index.row()]].get(column.key))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal or self.table is None:
            return None
        column = self.table.columns[section]
        if role == Qt.ItemDataRole.ToolTipRole and column.key in _MEASURES:
            return "\n".join(self.table.notes)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.title
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt: by a column; without one, in the order of the table."""
        if self.table is None:
            return
        rows = self.table.rows
        self.layoutAboutToBeChanged.emit()
        self._order = list(range(len(rows)))
        if 0 <= column < len(self.table.columns):
            key, is_text = self.table.columns[column].key, self.table.columns[column].kind == "text"
            self._order.sort(
                key=lambda row: rows[row][key].casefold() if is_text else rows[row][key],
                reverse=order == Qt.SortOrder.DescendingOrder,
            )
        self.layoutChanged.emit()

    def shown(self, column: Column, value: Any) -> str:
        """A value as people read it."""
        if value is None:
            return ""
        if column.kind == "text":
            return str(value)
        if column.kind == "integer":
            return self._locale.toString(int(value))
        return self._locale.toString(float(value), "f", column.decimals)


class WordTable(QTreeView):
    """``row_chosen`` comes with a click or Enter: the row of the table and the column."""

    row_chosen = Signal(int, int)

    def __init__(self, theme: Theme, language: str, name: str) -> None:
        super().__init__()
        self.model_of_words = WordTableModel(language)
        self._delegate = _Delegate(theme)
        self.setModel(self.model_of_words)
        self.setItemDelegate(self._delegate)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.header()
        header.setFont(theme.fonts.small())
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(48)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_table(self, table: Table | None) -> None:
        """Another table; the columns keep their widths where there are as many."""
        before = self.model_of_words.columnCount()
        self.header().setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.model_of_words.show(table)
        if self.model_of_words.columnCount() != before and table is not None:
            for at, column in enumerate(table.columns):
                wide = self.header().fontMetrics().horizontalAdvance(column.title) + 34
                self.header().resizeSection(at, _FIRST if column.kind == "text" else max(_NUMBER, wide))
        if self.model_of_words.rowCount():
            self.setCurrentIndex(self.model_of_words.index(0, 0))

    def current_row(self) -> int | None:
        """The row of the table with the keyboard."""
        index = self.currentIndex()
        return self.model_of_words.row_of(index) if index.isValid() else None

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(self.model_of_words.row_of(index), index.column())


class _Delegate(QStyledItemDelegate):
    """Words in full ink, numbers at the right."""

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
        tokens, metrics = self._theme.tokens, self._theme.metrics
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.separator))
        words, side = str(index.data() or ""), index.data(Qt.ItemDataRole.TextAlignmentRole)
        font = self._theme.fonts.body()
        painter.setFont(font)
        selected = state & QStyle.StateFlag.State_Selected
        ink = tokens.selected_text if selected else tokens.muted if words == "0" else tokens.text
        painter.setPen(QColor(ink))
        area = rect.adjusted(metrics.inside, 0, -metrics.inside, 0)
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(side), fitting)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()


def _alignment(column: Column) -> int:
    across = Qt.AlignmentFlag.AlignLeft if column.kind == "text" else Qt.AlignmentFlag.AlignRight
    return int(across | Qt.AlignmentFlag.AlignVCenter)

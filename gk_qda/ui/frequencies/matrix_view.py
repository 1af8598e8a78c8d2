"""The matrix: code names frozen at the left, numbers scrolling beside them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gk_qda.queries.values import CodeValue
from gk_qda.ui.frequencies.matrix_model import CODE, COUNT, SUMS, MatrixModel
from gk_qda.ui.look.painters import draw_heat_cell, draw_swatch
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_CODES = 300  # px of the frozen column
_WIDTHS = (0, 84, 62, 92, 92)
_WIDEST_GROUP = 110


class MatrixView(QWidget):
    """Two trees on one model that scroll, open and close together."""

    cell_chosen = Signal(object, object)  # CodeValue, group or None
    cell_hovered = Signal(str)

    def __init__(self, theme: Theme, model: MatrixModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self.codes, self.numbers = QTreeView(), QTreeView()
        self._delegates = (_CodeDelegate(theme), _NumberDelegate(theme))
        self._closed: set[int] = set()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for view, delegate in zip((self.codes, self.numbers), self._delegates, strict=True):
            self._prepare(view, delegate)
            row.addWidget(view)
        row.setStretch(1, 1)
        self.codes.setFixedWidth(_CODES)
        self.codes.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for view in (self.codes, self.numbers):  # both, so that their last rows stand beside each other
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.numbers.setRootIsDecorated(False)
        self.numbers.setIndentation(0)
        self.numbers.setSelectionModel(self.codes.selectionModel())
        self._connect()
        self.arrange()

    def arrange(self) -> None:
        """After other numbers: hide what the other view shows, set widths, open what was open."""
        for column in range(1, self._model.columnCount()):
            self.codes.setColumnHidden(column, True)
        self.numbers.setColumnHidden(0, True)
        metrics = self._theme.metrics
        header = self.numbers.header()
        for column in range(1, self._model.columnCount()):
            width = self._sum_width(column) if column < SUMS else self._group_width(column)
            header.resizeSection(column, max(width, metrics.heat_column))
        with QSignalBlocker(self.codes):  # opening everything is not what the person folded
            self.codes.expandAll()
            self.numbers.expandAll()
            self._restore(QModelIndex())

    def _sum_width(self, column: int) -> int:
        """Room for the numbers and for the whole head, in any language and size."""
        return max(_WIDTHS[column], self.numbers.header().sectionSizeHint(column))

    def _group_width(self, column: int) -> int:
        words = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
        wanted = self.numbers.header().fontMetrics().horizontalAdvance(words) + 14
        return min(_WIDEST_GROUP, max(self._theme.metrics.heat_column + 8, wanted))

    def _prepare(self, view: QTreeView, delegate: QStyledItemDelegate) -> None:
        view.setModel(self._model)
        view.setItemDelegate(delegate)
        view.setUniformRowHeights(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setExpandsOnDoubleClick(False)
        view.setMouseTracking(True)
        view.setIndentation(self._theme.metrics.indent)
        header = view.header()
        header.setStretchLastSection(view is self.codes)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(24)
        header.setSectionsMovable(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setAccessibleName(self.tr("Codes") if view is self.codes else self.tr("Code frequencies"))

    def _connect(self) -> None:
        codes, numbers = self.codes, self.numbers
        codes.verticalScrollBar().valueChanged.connect(numbers.verticalScrollBar().setValue)
        numbers.verticalScrollBar().valueChanged.connect(codes.verticalScrollBar().setValue)
        codes.expanded.connect(lambda index: self._fold(index, closed=False))
        codes.collapsed.connect(lambda index: self._fold(index, closed=True))
        for view in (codes, numbers):
            view.activated.connect(self._choose)
            view.entered.connect(lambda index: self.cell_hovered.emit(self._model.explain(index)))
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        for view in (self.codes, self.numbers):
            view.header().setFont(self._theme.fonts.small())
            view.viewport().update()
        header = self.numbers.header()
        for column in range(1, min(SUMS, self._model.columnCount())):
            header.resizeSection(column, max(header.sectionSize(column), self._sum_width(column)))

    def _fold(self, index: QModelIndex, *, closed: bool) -> None:
        self.numbers.setExpanded(index, not closed)
        code = self._model.code(index)
        if code is not None:
            (self._closed.add if closed else self._closed.discard)(code.id)

    def _restore(self, parent: QModelIndex) -> None:
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            self._restore(index)
            code = self._model.code(index)
            if code is not None and code.id in self._closed:
                self.codes.collapse(index)
                self.numbers.collapse(index)

    def _choose(self, index: QModelIndex) -> None:
        code = self._model.code(index)
        if code is not None:
            self.cell_chosen.emit(code, self._model.group(index.column()))


class _RowDelegate(QStyledItemDelegate):
    """What both columns share: height, ground, the line below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(26, self.theme.metrics.heat_row + 3)

    def ground(self, painter: QPainter, option: QStyleOptionViewItem) -> bool:
        """Paint the ground; returns whether the cell is selected."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self.theme.tokens
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        return selected


class _CodeDelegate(_RowDelegate):
    """Swatch and name; main codes bold."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        code = index.data(CODE)
        painter.save()
        selected = self.ground(painter, option)
        if isinstance(code, CodeValue):
            rect: QRect = option.rect
            size, tokens = self.theme.metrics.swatch, self.theme.tokens
            draw_swatch(
                painter, QRect(rect.left(), rect.center().y() - size // 2, size, size), code.color, tokens
            )
            painter.setFont(self.theme.fonts.body(bold=code.level == 1))
            painter.setPen(QColor(tokens.selected_text if selected else tokens.text))
            area = rect.adjusted(size + 6, 0, -4, 0)
            name = painter.fontMetrics().elidedText(code.name, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()


class _NumberDelegate(_RowDelegate):
    """Sums as words ("9 of 14", the base muted), groups as heat with the number in it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        tokens = self.theme.tokens
        painter.save()
        selected = self.ground(painter, option)
        count = index.data(COUNT)
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(self.theme.fonts.small())
        if count is not None:
            if count and not selected:
                draw_heat_cell(painter, rect.adjusted(0, 0, -1, -1), count, tokens)
            elif count:
                painter.setPen(QColor(tokens.selected_text))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(count))
        else:
            self._paint_sum(painter, rect.adjusted(4, 0, -10, 0), str(index.data() or ""), selected)
        painter.restore()

    def _paint_sum(self, painter: QPainter, area: QRect, words: str, selected: bool) -> None:
        tokens = self.theme.tokens
        painter.setFont(self.theme.fonts.body())
        number, blank, rest = words.partition(" ")
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.selected_text if selected else tokens.muted))
        if blank:
            painter.drawText(area, align, blank + rest)
            area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(blank + rest), 0)
        painter.setPen(QColor(tokens.selected_text if selected else tokens.text))
        painter.drawText(area, align, number)

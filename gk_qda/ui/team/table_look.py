"""How the tables of the Team desk look: lines between rows, heads in small, words that may be muted or bold."""

from __future__ import annotations

import math

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gk_qda.ui.look.painters import draw_focus, draw_tick_box
from gk_qda.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MUTED = Qt.ItemDataRole.UserRole + 50  # True: may be read second
BOLD = Qt.ItemDataRole.UserRole + 51
LINK = Qt.ItemDataRole.UserRole + 52  # True: a click goes elsewhere
BOTH_ENDS = Qt.ItemDataRole.UserRole + 53  # True: what has no room is left out in the middle
WRONG = Qt.ItemDataRole.UserRole + 54  # True: something is to be mended here
_SIDE = 12  # px
_EMPTY = 40  # px around the sentence of an empty table


class RowTable(QTableView):
    """A table whose rows are chosen as a whole; the column ``wide`` takes what the others leave."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._delegate = RowDelegate(theme)
        self._nothing = ""
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._heads = RowHeads(theme)
        self.setHorizontalHeader(self._heads)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.setAccessibleName(name)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_widths(self, widths: list[int], wide: int) -> None:
        """Widths at 100 % in pixels, more where the words over a column need it; the column ``wide`` stretches."""
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            stretches = column == wide
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(column, mode)
            if not stretches:
                wanted = max(width, self._least_width(column))
                header.resizeSection(column, round(wanted * self._theme.metrics.body / 12))

    def set_nothing(self, sentence: str) -> None:
        """What stands in the place of rows while there are none."""
        self._nothing = sentence
        self.setAccessibleDescription(sentence)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: rows, or why there are none."""
        super().paintEvent(event)
        if self._nothing and (self.model() is None or not self.model().rowCount()):
            painter = QPainter(self.viewport())
            painter.setFont(self._theme.fonts.body())
            painter.setPen(QColor(self._theme.tokens.muted))
            area = self.viewport().rect().adjusted(_EMPTY, _EMPTY, -_EMPTY, -_EMPTY)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), self._nothing)

    def set_head_lines(self, lines: int) -> None:
        """In how many lines the words over the columns may stand."""
        if lines != self._heads.lines:
            self._heads.lines = lines
            self._restyle()

    def _least_width(self, column: int) -> int:
        model = self.model()
        return self.width_of(str(model.headerData(column, Qt.Orientation.Horizontal) or "")) if model else 0

    def width_of(self, head: str) -> int:
        """What the words over a column need, where they may stand in lines the longest; at 100 % in pixels."""
        font = QFontMetrics(self._theme.fonts.small())
        parts = head.split() if self._heads.lines > 1 else [head]
        longest = max((font.horizontalAdvance(part) for part in parts), default=0)
        return math.ceil((longest + 2 * _SIDE + 2) * 12 / self._theme.metrics.body)

    def _restyle(self) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(self._theme.metrics.table_row)
        rows.setDefaultSectionSize(self._theme.metrics.table_row)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setFont(self._theme.fonts.small())
        more = (self._heads.lines - 1) * QFontMetrics(self._theme.fonts.small()).lineSpacing()
        self.horizontalHeader().setFixedHeight(self._theme.metrics.table_row + more)
        self.viewport().update()


class RowHeads(QHeaderView):
    """Words in small that stand over those of the rows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.lines = 1  # of a head, at most

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Qt."""
        tokens, model = self._theme.tokens, self.model()
        horizontal = Qt.Orientation.Horizontal
        words = str(model.headerData(section, horizontal, Qt.ItemDataRole.DisplayRole) or "")
        align = model.headerData(section, horizontal, Qt.ItemDataRole.TextAlignmentRole)
        painter.save()
        painter.fillRect(rect, QColor(tokens.window))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._theme.fonts.small())
        painter.setPen(QColor(tokens.muted))
        area = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            area.setRight(area.right() - self._paint_arrow(painter, rect))
        how = int(align or Qt.AlignmentFlag.AlignVCenter)
        if self.lines > 1:
            how |= int(Qt.TextFlag.TextWordWrap)
        else:
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, how, words)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, rect: QRect) -> int:
        """The direction of sorting at the right; returns the room it takes."""
        ascending = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        side = self._theme.metrics.twisty
        name = "chevron-up" if ascending else "chevron-down"
        arrow = self._theme.pixmap(name, side, self._theme.tokens.muted, self.devicePixelRatioF())
        painter.drawPixmap(
            QRect(rect.right() - side - 2, rect.center().y() - side // 2 + 1, side, side), arrow
        )
        return max(0, side + 4 - _SIDE)


class RowDelegate(QStyledItemDelegate):
    """Ground, line below, tick or words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt."""
        return QSize(40, self._theme.metrics.table_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        if selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            side = self._theme.metrics.icon - 2
            box = QRect(rect.left() + _SIDE, rect.center().y() - side // 2, side, side)
            enabled = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
            draw_tick_box(painter, box, Qt.CheckState(ticked), tokens, enabled=enabled)
        else:
            self._paint_words(painter, rect, index, selected)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Qt: Space ticks; what the mouse does is the view's."""
        return event.type() == QEvent.Type.KeyPress and super().editorEvent(event, model, option, index)

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index, selected: bool) -> None:
        tokens = self._theme.tokens
        ink = tokens.accent if index.data(LINK) else tokens.muted if index.data(MUTED) else tokens.text
        ink = tokens.error_text if index.data(WRONG) else ink
        painter.setPen(QColor(tokens.selected_text if selected else ink))
        painter.setFont(self._theme.fonts.body(bold=bool(index.data(BOLD))))
        area = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        words = " ".join(str(index.data() or "").split())
        mode = Qt.TextElideMode.ElideMiddle if index.data(BOTH_ENDS) else Qt.TextElideMode.ElideRight
        elided = painter.fontMetrics().elidedText(words, mode, area.width())
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or int(Qt.AlignmentFlag.AlignLeft)
        painter.drawText(area, int(align) | int(Qt.AlignmentFlag.AlignVCenter), elided)

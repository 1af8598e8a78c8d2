"""The list of hits: the words around each stand so that the hits are under one another."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionRange, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem

from gk_qda.queries.search_order import HitGroup
from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.search.model import AFTER, BEFORE, GROUP, HIT, SOURCE, HitModel
from gk_qda.ui.team.table_look import Index, RowDelegate, RowTable

_SIDE, _NEAR = 12, 4  # px beside words, and between a hit and what stands around it
_LOOKED_AT = 60  # rows that decide how wide the column of the hits is
_SOURCE, _LEAST, _MOST = 176, 80, 260  # px


class HitTable(RowTable):
    """Several rows can be chosen; Enter or a double click asks for the place, Esc for leaving."""

    hit_wanted = Signal(int)  # line
    leave_requested = Signal()
    order_requested = Signal(int)  # column

    def __init__(self, theme: Theme, model: HitModel) -> None:
        super().__init__(theme, self.tr("Hits"))
        self.hits = model
        self._kwic = KwicDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._kwic)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self.order_requested)
        self.set_widths([_SOURCE, 200, _LEAST, 200], wide=BEFORE)
        header.setSectionResizeMode(AFTER, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.hit_wanted.emit(index.row()))

    def fit_hits(self) -> None:
        """As wide as the first hits are, within bounds."""
        bold = QFontMetrics(self._theme.fonts.body(bold=True))
        widths = [bold.horizontalAdvance(self.hits.index(line, HIT).data()) for line in range(self._few())]
        scale = self._theme.metrics.body / 12
        width = max([round(_LEAST * scale), *(one + 2 * _NEAR + 4 for one in widths)])
        self.horizontalHeader().resizeSection(HIT, min(width, round(_MOST * scale)))

    def chosen(self) -> list[int]:
        """Rows of the search that are selected, in the order of the list."""
        parts = sorted((one.top(), one.bottom()) for one in self._ranges())
        return list(dict.fromkeys(row for top, bottom in parts for row in self.hits.hit_rows(top, bottom)))

    def chosen_count(self) -> int:
        """How many rows are selected, heads of groups between them included."""
        return sum(one.height() for one in self._ranges())

    def go_to(self, line: int) -> None:
        """Select one line and show it."""
        self.selectRow(line)
        self.scrollTo(self.hits.index(line, HIT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens, Esc leaves."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if (
                not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            ):
                self.hit_wanted.emit(self.currentIndex().row())
            case Qt.Key.Key_Escape:
                self.leave_requested.emit()
            case _:
                super().keyPressEvent(event)

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(at) for at in range(selection.count())]

    def _few(self) -> int:
        return min(_LOOKED_AT, self.hits.rowCount())


class KwicDelegate(RowDelegate):
    """What stands before a hit ends at it, what stands behind begins there; heads of groups cross all columns."""

    def __init__(self, theme: Theme, table: HitTable) -> None:
        super().__init__(theme)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        group = index.data(GROUP)
        if group is not None:
            self._paint_head(painter, option.rect, group)
            return
        if index.column() == SOURCE:
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens, selected = self._theme.tokens, bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        if selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_part(painter, rect, index, selected)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()

    def _paint_part(self, painter: QPainter, rect: QRect, index: Index, selected: bool) -> None:
        tokens, column = self._theme.tokens, index.column()
        ink = tokens.text if column != HIT else tokens.accent
        painter.setPen(QColor(tokens.selected_text if selected else ink))
        painter.setFont(self._theme.fonts.body(bold=column == HIT))
        left, right = (_SIDE, _NEAR) if column == BEFORE else (_NEAR, _SIDE if column == AFTER else _NEAR)
        area = rect.adjusted(left, 0, -right, 0)
        words = " ".join(str(index.data() or "").split())
        mode = Qt.TextElideMode.ElideLeft if column == BEFORE else Qt.TextElideMode.ElideRight
        align = {BEFORE: Qt.AlignmentFlag.AlignRight, HIT: Qt.AlignmentFlag.AlignHCenter}
        side = align.get(column, Qt.AlignmentFlag.AlignLeft)
        elided = painter.fontMetrics().elidedText(words, mode, area.width())
        painter.drawText(area, int(side) | int(Qt.AlignmentFlag.AlignVCenter), elided)

    def _paint_head(self, painter: QPainter, rect: QRect, group: HitGroup) -> None:
        table, tokens = self._table, self._theme.tokens
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(tokens.window))
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        left = table.columnViewportPosition(SOURCE)
        area = QRect(left + _SIDE, rect.top(), table.horizontalHeader().length() - 2 * _SIDE, rect.height())
        name = group.name or self.tr("Without assignment")
        painter.setPen(QColor(tokens.text))
        painter.setFont(self._theme.fonts.body(bold=True))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), name)
        area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(name) + _SIDE)
        painter.setPen(QColor(tokens.muted))
        painter.setFont(self._theme.fonts.body())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), self.tr("%n hit(s)", "", group.count))
        painter.restore()

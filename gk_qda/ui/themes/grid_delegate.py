"""How the theme matrix is painted: heads at the left, cells by their state."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.theme_desk import RESULT, WHOLE, Rating
from gk_qda.queries.themes import ThemeCell, ThemeRow
from gk_qda.ui.look.painters import draw_focus, draw_hatch, draw_rating
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.arrangement import GroupHead
from gk_qda.ui.themes.grid_model import CELL, LINE, GridModel
from gk_qda.ui.themes.levels import LEVELS
from gk_qda.ui.themes.states import State, StateWords, draw_dotted_frame, draw_state, shown_state
from gk_qda.ui.themes.wrapping import wrapped

Index = QModelIndex | QPersistentModelIndex
_SIDE = 8  # px between the edge of a cell and its words
_RIGHT, _RIGHT_OF_ONE_LINE = 22, 44  # px for the mark and the number, one above or beside the other
_BAR = 4  # the amber bar of a stale cell
_LONGEST = 240  # characters of a text that are looked at
_FADED = 0.35  # cells that the state filter is not about
_Paint = Callable[[QPainter, QRect, ThemeCell], None]
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LineDelegate(QStyledItemDelegate):
    """What both sides of the grid share: group heads and the lines between cells."""

    def __init__(self, theme: Theme, model: GridModel) -> None:
        super().__init__()
        self.theme, self.model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: heights are set by the view."""
        return QSize(0, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        line = index.data(LINE)
        rect: QRect = option.rect
        painter.save()
        painter.setClipRect(rect)
        if isinstance(line, GroupHead):
            painter.fillRect(rect, QColor(self.theme.tokens.window))
            self.paint_group(painter, rect, line)
        elif isinstance(line, ThemeRow):
            self.paint_line(painter, rect, line, option, index)
            painter.setPen(QColor(self.theme.tokens.separator))
            painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(QColor(self.theme.tokens.separator))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def paint_group(self, painter: QPainter, rect: QRect, head: GroupHead) -> None:
        """The head of a group; only the left side has words."""

    def paint_line(
        self, painter: QPainter, rect: QRect, row: ThemeRow, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """A row or a cell."""
        raise NotImplementedError

    def write(self, painter: QPainter, area: QRect, words: str, font: QFont, ink: str) -> int:
        """Words on one line, shortened where they do not fit; returns their width."""
        painter.setFont(font)
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, shown)
        return painter.fontMetrics().horizontalAdvance(shown)


class HeadDelegate(LineDelegate):
    """The frozen column: short name, title, sources."""

    def paint_group(self, painter: QPainter, rect: QRect, head: GroupHead) -> None:
        """Chevron, value, number of rows."""
        theme, side = self.theme, self.theme.metrics.twisty
        name = "chevron-right" if head.is_closed else "chevron-down"
        ratio = painter.device().devicePixelRatioF()
        place = QRect(rect.left() + 6, rect.center().y() - side // 2, side, side)
        painter.drawPixmap(place, theme.pixmap(name, side, theme.tokens.faint, ratio))
        area = rect.adjusted(12 + side, 0, -_SIDE, 0)
        words = self.model.group_words(head)
        used = self.write(painter, area, words, theme.fonts.body(bold=True), theme.tokens.text)
        rest = area.adjusted(used + _SIDE, 0, 0, 0)
        self.write(painter, rest, str(head.rows), theme.fonts.small(), theme.tokens.muted)

    def paint_line(
        self, painter: QPainter, rect: QRect, row: ThemeRow, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Name, and below it the documents it is made of."""
        theme = self.theme
        fonts, tokens = theme.fonts, theme.tokens
        view = option.widget
        is_here = isinstance(view, QAbstractItemView) and _current_row(view) == index.row()
        painter.fillRect(rect, QColor(tokens.accent_soft if is_here else tokens.alt))
        area = rect.adjusted(_SIDE, 3, -_SIDE, -3)
        texts = (name.removeprefix(f"{row.name}, ") for name in row.texts)  # "AH PM" of KO06
        words, below = self.model.row_words(row), " · ".join((*row.sources, *texts))
        if row.kind == RESULT:
            below = ""
        elif row.kind == "document":
            below = row.title
        elif row.title:
            painter.setFont(fonts.small())
            width = painter.fontMetrics().horizontalAdvance(row.name + "00")
            share = 2 if below and _is_tall(rect) else 1
            first = QRect(area.left(), area.top(), width, area.height() // share)
            self.write(painter, first, row.name, fonts.small(), tokens.faint)
            area = area.adjusted(width, 0, 0, 0)
        bold = row.kind == RESULT
        if not below or not _is_tall(rect):
            self.write(painter, area, words, fonts.body(bold=bold), tokens.text)
            return
        top, bottom = _halves(area)
        self.write(painter, top, words, fonts.body(bold=bold), tokens.text)
        self.write(painter, bottom, below, fonts.small(), tokens.muted)


class CellDelegate(LineDelegate):
    """The cells. ``faded_but`` is the state that a filter asks for; the others step back."""

    def __init__(self, theme: Theme, model: GridModel, words: StateWords) -> None:
        super().__init__(theme, model)
        self._words = words
        self.faded_but = ""
        self._paint_state: dict[State, _Paint] = {
            "open": self._paint_open,
            "not_addressed": partial(self._paint_silent, dash="– "),
            "not_asked": self._paint_silent,
            "no_source": self._paint_silent,
        }

    def paint_line(
        self, painter: QPainter, rect: QRect, row: ThemeRow, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Ground, content, and the frame of the current cell."""
        cell = index.data(CELL)
        if not isinstance(cell, ThemeCell):
            return
        state, tokens = shown_state(cell), self.theme.tokens
        quiet = state in ("not_addressed", "not_asked")
        option_state: QStyle.StateFlag = option.state
        view = option.widget
        ground = tokens.stale_ground if state == "stale" else tokens.alt if quiet else tokens.base
        if option_state & QStyle.StateFlag.State_Selected and _several_selected(view):
            ground = tokens.selection
        painter.fillRect(rect, QColor(ground))
        if state == "no_source":
            draw_hatch(painter, rect, tokens)
        if self.faded_but and state != self.faded_but and row.kind != RESULT:
            painter.setOpacity(_FADED)
        if state == "stale":
            bar = QRect(rect.left() + 2, rect.top() + 2, _BAR, rect.height() - 5)
            painter.fillRect(bar, QColor(tokens.warning_edge))
        if state == "not_asked":
            draw_dotted_frame(painter, rect.adjusted(3, 3, -4, -4), self.theme)
        area = rect.adjusted(_SIDE + (_BAR if state == "stale" else 0), 3, -_SIDE - 1, -4)
        self._paint_state.get(state, self._paint_written)(painter, area, cell)
        painter.setOpacity(1.0)
        if isinstance(view, QAbstractItemView) and view.currentIndex() == index:
            frame = rect.adjusted(0, 0, -1, -1)
            draw_focus(painter, frame, tokens)
        elif option_state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(tokens.edge))
            painter.drawRect(rect.adjusted(0, 0, -2, -2))

    def _paint_open(self, painter: QPainter, area: QRect, cell: ThemeCell) -> None:
        side, tokens = self.theme.metrics.panel_icon, self.theme.tokens
        place = QRect(area.left(), area.center().y() - side // 2, side, side)
        draw_state(painter, place, "open", self.theme, painter.device().devicePixelRatioF())
        words = area.adjusted(side + 5, 0, -_RIGHT, 0)
        self.write(painter, words, self._words.of("open"), self.theme.fonts.body(), tokens.muted)
        self._paint_number(painter, area, cell)

    def _paint_silent(self, painter: QPainter, area: QRect, cell: ThemeCell, dash: str = "") -> None:
        words = dash + self._words.of(shown_state(cell))
        room = area.adjusted(0, 0, -_RIGHT if cell.segments else 0, 0)
        self.write(painter, room, words, self.theme.fonts.body(), self.theme.tokens.muted)
        if cell.segments:
            self._paint_number(painter, area, cell)

    def _paint_written(self, painter: QPainter, area: QRect, cell: ThemeCell) -> None:
        state, fonts, tokens = shown_state(cell), self.theme.fonts, self.theme.tokens
        words = area.adjusted(0, 0, -(_RIGHT if _is_tall(area) else _RIGHT_OF_ONE_LINE), 0)
        text = " ".join(cell.text[:_LONGEST].split())
        if not _is_tall(area):
            shown = words
            if cell.rating:
                shown = words.adjusted(self._paint_rating(painter, words, cell) + _SIDE, 0, 0, 0)
            self.write(painter, shown, text, fonts.small(), tokens.muted if cell.rating else tokens.text)
        elif cell.rating:
            top, bottom = _halves(words)
            self._paint_rating(painter, top, cell)
            self.write(painter, bottom, text, fonts.small(), tokens.muted)
        else:
            top, bottom = _halves(words)
            for place, line in zip(
                (top, bottom), wrapped(text, fonts.small(), words.width(), 2), strict=False
            ):
                self.write(painter, place, line, fonts.small(), tokens.text)
        self._paint_mark(painter, area, state)
        self._paint_number(painter, _halves(area)[1] if _is_tall(area) else area, cell)

    def _paint_rating(self, painter: QPainter, area: QRect, cell: ThemeCell) -> int:
        side = self.theme.metrics.rating
        symbol = _symbol(self.model, cell)
        left = 0
        if symbol in LEVELS:
            place = QRect(area.left(), area.center().y() - side // 2, side, side)
            draw_rating(painter, place, LEVELS[symbol], self.theme.tokens)
            left = side + 5
        words = area.adjusted(left, 0, 0, 0)
        return left + self.write(painter, words, cell.rating, self.theme.fonts.body(), self.theme.tokens.text)

    def _paint_mark(self, painter: QPainter, area: QRect, state: State) -> None:
        side = self.theme.metrics.panel_icon
        top = area.top() + 1 if _is_tall(area) else area.center().y() - side // 2
        right = area.right() + 1 - side - (0 if _is_tall(area) else _RIGHT)
        ratio = painter.device().devicePixelRatioF()
        draw_state(painter, QRect(right, top, side, side), state, self.theme, ratio)

    def _paint_number(self, painter: QPainter, area: QRect, cell: ThemeCell) -> None:
        if cell.theme is WHOLE:  # it rests on cells, not on segments
            return
        painter.setFont(self.theme.fonts.small())
        painter.setPen(QColor(self.theme.tokens.muted))
        painter.drawText(area, _AT_RIGHT, str(cell.segments))


def _several_selected(view: object) -> bool:
    if not isinstance(view, QAbstractItemView) or (chosen := view.selectionModel()) is None:
        return False
    ranges = chosen.selection()
    return ranges.count() > 1 or (
        ranges.count() == 1 and ranges.first().width() * ranges.first().height() > 1
    )


def _current_row(view: QAbstractItemView) -> int:
    selection = view.selectionModel()
    return selection.currentIndex().row() if selection is not None else -1


def _symbol(model: GridModel, cell: ThemeCell) -> str:
    board = model.board
    scale: tuple[Rating, ...] = board.scales.get(cell.theme.id, ()) if board is not None else ()
    return next((value.symbol for value in scale if value.label == cell.rating), "")


def _is_tall(rect: QRect) -> bool:
    return rect.height() >= 30


def _halves(area: QRect) -> tuple[QRect, QRect]:
    half = area.height() // 2
    top = QRect(area.left(), area.top(), area.width(), half)
    return top, QRect(area.left(), area.top() + half, area.width(), area.height() - half)

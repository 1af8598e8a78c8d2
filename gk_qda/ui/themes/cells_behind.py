"""The cells that a result or the summary of a case speaks of: each with its rating, its state and its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gk_qda.queries.theme_desk import WHOLE, CellPlace, ThemeBoard, place_of
from gk_qda.queries.themes import ThemeCell
from gk_qda.ui.look.painters import draw_rating, draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.card_list import FOOT, HEAD, SIDE, TOP, lay_anew, lay_out_by_words, paint_ground
from gk_qda.ui.themes.levels import LEVELS
from gk_qda.ui.themes.states import StateWords, draw_state, shown_state
from gk_qda.ui.themes.wrapping import wrapped

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHORT = 3  # lines shown of a text out of focus


@dataclass(frozen=True, slots=True)
class CellBehind:
    """One cell under another name: that of its theme where a case is summed up, that of its case for a theme."""

    name: str
    cell: ThemeCell
    symbol: str = ""  # of its rating
    color: str = field(default="")  # of its theme, where it is listed by themes
    news: str = ""  # what happened to it since the summary was written


def cells_behind(board: ThemeBoard, cell: ThemeCell, news: Mapping[int, str]) -> list[CellBehind]:
    """What a result or the summary of a case speaks of; ``news`` says what happened, by theme."""
    by_theme = cell.theme is WHOLE
    return [
        CellBehind(
            name=one.theme.name
            if by_theme
            else " ".join(part for part in (one.row.name, one.row.title) if part),
            cell=one,
            symbol=next(
                (value.symbol for value in board.scales.get(one.theme.id, ()) if value.label == one.rating),
                "",
            ),
            color=one.theme.color if by_theme else "",
            news=news.get(one.theme.id, "") if by_theme else "",
        )
        for one in board.cells_behind(cell)
    ]


class _Model(QAbstractListModel):
    def __init__(self, words: StateWords) -> None:
        super().__init__()
        self._words = words
        self.items: Sequence[CellBehind] = ()

    def show(self, items: Sequence[CellBehind]) -> None:
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        one = self.items[index.row()]
        parts = (one.name, self._words.of(shown_state(one.cell)), one.cell.rating, one.news, one.cell.text)
        return ", ".join(part for part in parts if part)


class CellsBehind(QListView):
    """The one in focus is shown in full; a double-click or Enter leads to the cell in the matrix."""

    cell_requested = Signal(object)  # CellPlace

    def __init__(self, theme: Theme, words: StateWords) -> None:
        super().__init__()
        self.items = _Model(words)
        self.setModel(self.items)
        self._delegate = _Delegate(theme, self, words)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        lay_out_by_words(self)
        self.setAccessibleName(self.tr("Summaries that this one speaks of"))
        self.doubleClicked.connect(lambda index: self._go(index.row()))
        self.selectionModel().currentChanged.connect(lambda *_: self._lay_anew())
        theme.changed.connect(self._lay_anew)

    def show_cells(self, items: Sequence[CellBehind]) -> None:
        """Show these; the row in focus keeps it where the cell is the same."""
        if list(items) == list(self.items.items):
            return
        row = self.currentIndex().row()
        before = self.items.items[row].cell if 0 <= row < len(self.items.items) else None
        self.items.show(items)
        places = [place_of(one.cell) for one in items]
        if places:
            known = before is not None and place_of(before) in places
            self.setCurrentIndex(
                self.items.index(places.index(place_of(before)) if before is not None and known else 0)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter leads to the cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_anew()

    def current_place(self) -> CellPlace | None:
        """The cell in focus."""
        row = self.currentIndex().row()
        return place_of(self.items.items[row].cell) if 0 <= row < len(self.items.items) else None

    def _go(self, row: int) -> None:
        if 0 <= row < len(self.items.items):
            self.cell_requested.emit(place_of(self.items.items[row].cell))

    def _lay_anew(self) -> None:
        lay_anew(self)


class _Delegate(QStyledItemDelegate):
    """Name and rating; at the right what happened and the state; the words below."""

    def __init__(self, theme: Theme, view: CellsBehind, words: StateWords) -> None:
        super().__init__()
        self._theme, self._view, self._words = theme, view, words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: as high as the lines that are shown."""
        lines = self._lines(index.row(), self._view.viewport().width() - 2 * SIDE)
        return QSize(10, TOP + HEAD + len(lines) * self._pitch() + (FOOT if lines else 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt."""
        rect, tokens = QRect(option.rect), self._theme.tokens
        one = self._view.items.items[index.row()]
        state: QStyle.StateFlag = option.state
        painter.save()
        news = bool(one.news) or one.cell.stale is not None
        paint_ground(painter, rect, self._view, index.row(), state=state, tokens=tokens, news=news)
        area = rect.adjusted(SIDE, TOP, -SIDE, -FOOT)
        self._paint_head(painter, QRect(area.topLeft(), QSize(area.width(), HEAD - 4)), one)
        painter.setFont(self._theme.fonts.body())
        painter.setPen(QColor(tokens.text))
        y = area.top() + HEAD + painter.fontMetrics().ascent()
        for line in self._lines(index.row(), area.width()):
            painter.drawText(area.left(), y, line)
            y += self._pitch()
        painter.restore()

    def _paint_head(self, painter: QPainter, line: QRect, one: CellBehind) -> None:
        tokens, fonts, metrics = self._theme.tokens, self._theme.fonts, self._theme.metrics
        left, right = line.left(), line.right()
        side = metrics.panel_icon
        state = shown_state(one.cell)
        place = QRect(right - side, line.center().y() - side // 2, side, side)
        draw_state(painter, place, state, self._theme, painter.device().devicePixelRatioF())
        right -= side + 5
        painter.setFont(fonts.small())
        said = one.news or self._words.of(state)
        painter.setPen(QColor(tokens.stale_text if one.news or state == "stale" else tokens.muted))
        box = QRect(left, line.top(), right - left, line.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        right -= painter.fontMetrics().horizontalAdvance(said) + 10
        if one.color:
            swatch = metrics.swatch
            top = line.center().y() - swatch // 2
            draw_swatch(painter, QRect(left, top, swatch, swatch), one.color, tokens)
            left += swatch + 6
        left += 12 + self._write(
            painter, QRect(left, line.top(), right - left, line.height()), one.name, bold=True
        )
        if one.cell.rating and left < right:
            if one.symbol in LEVELS:
                circle = metrics.rating
                top = line.center().y() - circle // 2
                draw_rating(painter, QRect(left, top, circle, circle), LEVELS[one.symbol], tokens)
                left += circle + 5
            self._write(painter, QRect(left, line.top(), right - left, line.height()), one.cell.rating)

    def _write(self, painter: QPainter, box: QRect, words: str, *, bold: bool = False) -> int:
        painter.setFont(self._theme.fonts.body(bold=bold))
        painter.setPen(QColor(self._theme.tokens.text))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return painter.fontMetrics().horizontalAdvance(shown)

    def _lines(self, row: int, width: int) -> list[str]:
        if not 0 <= row < len(self._view.items.items):
            return []
        text = self._view.items.items[row].cell.text.strip()
        limit = 0 if self._view.currentIndex().row() == row else _SHORT
        return wrapped(text, self._theme.fonts.body(), width, limit) if text else []

    def _pitch(self) -> int:
        return QFontMetrics(self._theme.fonts.body()).height() + 2

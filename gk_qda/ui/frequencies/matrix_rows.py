"""Rows of numbers painted in one go: hundreds of cells at once are too many for a delegate each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from gk_qda.ui.frequencies.matrix_model import MatrixModel
from gk_qda.ui.frequencies.matrix_numbers import SHARE, MatrixNumbers
from gk_qda.ui.look.painters import draw_hatch
from gk_qda.ui.look.symbols import draw_disc
from gk_qda.ui.look.theme import Theme

_OLD = 0.35  # how strong old numbers are
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Place:
    """A column where it stands now, in pixels of the viewport."""

    column: int
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row to paint: its place in the tree, its columns, which are selected, which is in focus."""

    rect: QRect
    at: int
    places: Sequence[Place]
    marked: Collection[int] = ()
    current: int | None = None


class _Look:
    """Colours and fonts, made once for a theme."""

    def __init__(self, theme: Theme) -> None:
        tokens = theme.tokens
        self.tokens = tokens
        self.base, self.line = QColor(tokens.base), QColor(tokens.separator)
        self.text, self.muted = QColor(tokens.text), QColor(tokens.muted)
        self.heat = [QColor(color) for color in tokens.heat]
        self.ink = [QColor(color) for color in tokens.heat_ink]
        self.selection, self.selected_text = QColor(tokens.selection), QColor(tokens.selected_text)
        self.wash = QColor(tokens.accent)
        self.wash.setAlpha(70)
        self.small: QFont = theme.fonts.small()
        self.body: QFont = theme.fonts.body()


class RowPainter:
    """Paints the cells of one row."""

    def __init__(self, theme: Theme, model: MatrixModel) -> None:
        self._theme, self._model = theme, model
        self.look = _Look(theme)
        theme.changed.connect(self._restyle)

    def paint(self, painter: QPainter, row: Row) -> None:
        """Ground, line, cells, the frame of the one in focus."""
        look, numbers = self.look, self._model.numbers
        rect = row.rect
        painter.fillRect(rect, look.base)
        painter.setPen(look.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if numbers is None:
            return
        painter.setOpacity(_OLD if self._model.is_muted else 1)
        self.cells(painter, row, numbers)
        painter.setOpacity(1)
        for place in row.places:
            if place.column == row.current:
                painter.setPen(QPen(look.text, 2))
                painter.drawRect(place.left, rect.top(), place.width - 1, rect.height() - 1)

    def cells(self, painter: QPainter, row: Row, numbers: MatrixNumbers) -> None:
        """The content."""

    def _restyle(self) -> None:
        self.look = _Look(self._theme)


class HeatRow(RowPainter):
    """Numbers on the steps of the ramp, or discs; documents that are not coded yet are hatched."""

    def cells(self, painter: QPainter, row: Row, numbers: MatrixNumbers) -> None:
        """Grounds first, then lines, then numbers: few changes of the pen."""
        look, at, top, height = self.look, row.at, row.rect.top(), row.rect.height()
        written: dict[int | None, list[tuple[QRect, str]]] = {}
        for place in row.places:
            group = place.column - 1 - numbers.sums
            step = None if numbers.symbols else numbers.step(at, group)
            if step is not None:
                painter.fillRect(place.left, top, place.width - 1, height - 1, look.heat[step])
            elif not numbers.matrix.columns[group].is_coded:
                draw_hatch(painter, QRect(place.left, top, place.width - 1, height - 1), look.tokens)
            if place.column in row.marked:
                painter.fillRect(place.left, top, place.width - 1, height - 1, look.wash)
            if numbers.symbols:
                area = QRectF(place.left, top, place.width - 1, height - 1)
                draw_disc(painter, area, numbers.ratio(at, group), look.tokens)
                continue
            words = numbers.cell_words(at, group)
            if words:
                written.setdefault(step, []).append((QRect(place.left, top, place.width, height), words))
        painter.setPen(look.line)
        painter.drawLines(
            [
                point
                for place in row.places
                for point in (
                    QPoint(place.left + place.width - 1, top),
                    QPoint(place.left + place.width - 1, top + height - 1),
                )
            ]
        )
        painter.setFont(look.small)
        for step, cells in written.items():
            painter.setPen(look.text if step is None else look.ink[step])
            for rect, words in cells:
                painter.drawText(rect, _CENTRE, words)


class SumRow(RowPainter):
    """Sums as words: "9 of 14", the base muted."""

    def cells(self, painter: QPainter, row: Row, numbers: MatrixNumbers) -> None:
        """Number and base."""
        look, at, top, height = self.look, row.at, row.rect.top(), row.rect.height()
        painter.setFont(look.body)
        metrics = painter.fontMetrics()
        for place in row.places:
            selected = place.column in row.marked
            area = QRect(place.left + 2, top, place.width - 10, height)
            if selected:
                painter.fillRect(place.left, top, place.width, height - 1, look.selection)
            number, blank, rest = numbers.words_of(at, place.column).partition(" ")
            painter.setPen(look.selected_text if selected else look.muted)
            if blank:
                painter.drawText(area, _RIGHT, blank + rest)
                area.setRight(area.right() - metrics.horizontalAdvance(blank + rest))
            if place.column != SHARE:
                painter.setPen(look.selected_text if selected else look.text)
            painter.drawText(area, _RIGHT, number)

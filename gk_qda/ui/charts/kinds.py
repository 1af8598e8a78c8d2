"""Which painter draws which chart. Every painter is a module with the same seven functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPainterPath

from gk_qda.ui.charts import bars, clouds, heat_map, portraits, strips, timeline, twigs
from gk_qda.ui.charts.values import (
    Bars,
    Cell,
    Chart,
    HeatMap,
    Palette,
    Portraits,
    Strips,
    Timeline,
    Twigs,
    WordCloud,
)


class ChartPainter(Protocol):
    """Draws one kind of chart, and finds again what it drew."""

    def size(self, data: Any, palette: Palette, width: float) -> QSizeF:
        """The room it takes where so much width is offered."""

    def frozen(self, data: Any, palette: Palette) -> tuple[float, float]:
        """Width and height of what stays in sight when the rest is scrolled."""

    def draw(self, painter: QPainter, rect: QRectF, data: Any, palette: Palette) -> None:
        """Draw what is seen of it; the painter is afterwards as it was."""

    def cell_at(self, rect: QRectF, data: Any, point: QPointF, palette: Palette) -> Cell | None:
        """What lies under a point."""

    def cell_shape(self, rect: QRectF, data: Any, cell: Cell, palette: Palette) -> QPainterPath:
        """Where it lies."""

    def columns_of(self, data: Any, row: int) -> Sequence[int]:
        """What can be gone to in a row."""

    def row_count(self, data: Any) -> int:
        """How many rows there are."""


_PAINTERS: dict[type, ChartPainter] = {
    HeatMap: heat_map,
    Bars: bars,
    Timeline: timeline,
    Portraits: portraits,
    Strips: strips,
    WordCloud: clouds,
    Twigs: twigs,
}


def painter_of(chart: Chart) -> ChartPainter:
    """The painter of a chart."""
    return _PAINTERS[type(chart)]


def prepare(chart: Chart, palette: Palette) -> None:
    """Let a chart make what it keeps: off the window's thread it costs nobody's time."""
    painter = painter_of(chart)
    painter.size(chart, palette, 1000)
    chart.prepare()
    if painter.row_count(chart):
        painter.columns_of(chart, 0)


def neighbour(chart: Chart, cell: Cell | None, across: int, down: int) -> Cell | None:
    """Where an arrow leads: to the next thing in the row, or to the nearest one in the next row that has any.

    Without a cell it is the first one; at an end it stays.
    """
    painter = painter_of(chart)
    if cell is None:
        rows = (row for row in range(painter.row_count(chart)) if painter.columns_of(chart, row))
        first = next(rows, None)
        return None if first is None else Cell(first, painter.columns_of(chart, first)[0])
    if across:
        columns = [c for c in painter.columns_of(chart, cell.row) if (c > cell.column) == (across > 0)]
        columns = [c for c in columns if c != cell.column]
        return Cell(cell.row, min(columns) if across > 0 else max(columns)) if columns else cell
    row = cell.row + down
    while 0 <= row < painter.row_count(chart):
        if found := painter.columns_of(chart, row):
            return Cell(row, min(found, key=lambda column: abs(column - cell.column)))
        row += down
    return cell

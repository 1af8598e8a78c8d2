"""Document portraits: each a block of tiles under its name, in the colours of the codes."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from gk_qda.progress import looking
from gk_qda.ui.charts.drawing import GAP, draw_label, fill_rects, kept, row_height, seen, span_of
from gk_qda.ui.charts.values import Cell, Palette, Portraits

_SMALLEST, _LARGEST, _SEVERAL = 5.0, 18.0, 7.0  # px of a tile: least, of one document, of several
_BETWEEN = 24.0  # px between blocks


@dataclass(frozen=True, slots=True)
class _Grid:
    """How the blocks stand: ``side`` of a tile, ``abreast`` blocks in a line, ``width`` and ``height`` of one."""

    side: float
    abreast: int
    width: float
    height: float
    head: float

    def block(self, rect: QRectF, document: int) -> QRectF:
        """Where the tiles of a document are, without its name."""
        line, place = divmod(document, self.abreast)
        return QRectF(
            rect.left() + GAP + place * (self.width + _BETWEEN),
            rect.top() + line * (self.height + self.head + 2 * GAP) + self.head,
            self.width,
            self.height,
        )


def size(data: Portraits, palette: Palette, width: float) -> QSizeF:
    """As many blocks abreast as there is room for; one alone is as large as may be."""
    grid = _grid(data, width, palette)
    lines = math.ceil(len(data.documents) / grid.abreast)
    across = min(len(data.documents), grid.abreast)
    return QSizeF(
        2 * GAP + across * (grid.width + _BETWEEN) - _BETWEEN,
        lines * (grid.height + grid.head + 2 * GAP) + GAP,
    )


def frozen(data: Portraits, palette: Palette) -> tuple[float, float]:
    """Nothing stays: each block has its name."""
    return 0.0, 0.0


def draw(painter: QPainter, rect: QRectF, data: Portraits, palette: Palette) -> None:
    """All blocks that are seen."""
    visible, grid = seen(painter, rect), _grid(data, rect.width(), palette)
    with kept(painter):
        for place, document in enumerate(looking(data.documents)):
            block = grid.block(rect, place)
            if not block.adjusted(0, -grid.head, 0, 0).intersects(visible):
                continue
            head = QRectF(block.left() - GAP / 2, block.top() - grid.head, block.width() + GAP, grid.head)
            draw_label(painter, head, document.label, palette)
            painter.fillRect(block, QColor(palette.tokens.window))
            filled: defaultdict[str, list[QRectF]] = defaultdict(list)
            for color, pieces in _pieces(place, data, block, grid, visible):
                filled[color] += pieces
            fill_rects(painter, filled, palette.tokens.base)
            _draw_lines(painter, block, data, grid, palette)


def cell_at(rect: QRectF, data: Portraits, point: QPointF, palette: Palette) -> Cell | None:
    """The segment whose tile is under a point: row is the document, column the segment."""
    grid = _grid(data, rect.width(), palette)
    for place in range(len(data.documents)):
        block = grid.block(rect, place)
        if block.contains(point) and point.x() < block.right() and point.y() < block.bottom():
            tile = int((point.y() - block.top()) // grid.side) * data.across
            tile += int((point.x() - block.left()) // grid.side)
            ends = data.ends(place)
            if ends and tile < ends[-1]:
                return Cell(place, bisect_right(ends, tile))
            return None
    return None


def cell_shape(rect: QRectF, data: Portraits, cell: Cell, palette: Palette) -> QPainterPath:
    """The outline of all tiles of a segment."""
    grid = _grid(data, rect.width(), palette)
    tiles, block = data.documents[cell.row].tiles[cell.column], grid.block(rect, cell.row)
    path = QPainterPath()
    for piece in _runs(data.ends(cell.row)[cell.column] - tiles, tiles, data.across, block, grid.side):
        path.addRect(piece)
    return path.simplified()


def columns_of(data: Portraits, row: int) -> list[int]:
    """The segments of a document that have a tile."""
    return [place for place, tiles in enumerate(data.documents[row].tiles) if tiles]


def row_count(data: Portraits) -> int:
    """How many documents it shows."""
    return len(data.documents)


def _grid(data: Portraits, width: float, palette: Palette) -> _Grid:
    room = max(1.0, width - 2 * GAP)
    if len(data.documents) == 1:
        side = float(min(_LARGEST, max(_SMALLEST, room // data.across)))
        abreast = 1
    else:
        side = _SEVERAL
        abreast = max(1, int((room + _BETWEEN) // (data.across * side + _BETWEEN)))
    return _Grid(side, abreast, data.across * side, data.lines * side, row_height(palette))


def _pieces(
    place: int, data: Portraits, block: QRectF, grid: _Grid, visible: QRectF
) -> Iterator[tuple[str, list[QRectF]]]:
    """The segments with a tile on a line that is seen."""
    document, ends = data.documents[place], data.ends(place)
    lines = span_of(visible.top(), visible.bottom(), block.top(), grid.side, data.lines)
    first = bisect_right(ends, lines.start * data.across)
    last = bisect_left(ends, lines.stop * data.across) + 1
    for color, tiles, end in zip(
        document.colors[first:last], document.tiles[first:last], ends[first:last], strict=True
    ):
        yield color, list(_runs(end - tiles, tiles, data.across, block, grid.side))


def _runs(first: int, tiles: int, across: int, block: QRectF, side: float) -> Iterator[QRectF]:
    """The tiles from ``first`` on as at most three rectangles: rest of a line, whole lines, beginning of a line."""
    while tiles > 0:
        line, place = divmod(first, across)
        if place == 0 and tiles >= across:
            lines = tiles // across
            yield QRectF(block.left(), block.top() + line * side, across * side, lines * side)
            taken = lines * across
        else:
            taken = min(tiles, across - place)
            yield QRectF(block.left() + place * side, block.top() + line * side, taken * side, side)
        first, tiles = first + taken, tiles - taken


def _draw_lines(painter: QPainter, block: QRectF, data: Portraits, grid: _Grid, palette: Palette) -> None:
    """The ground between the tiles, so that they can be counted."""
    painter.setPen(QColor(palette.tokens.base))
    lines = [
        QLineF(x, block.top(), x, block.bottom())
        for x in (block.left() + place * grid.side for place in range(1, data.across))
    ]
    lines += [
        QLineF(block.left(), y, block.right(), y)
        for y in (block.top() + line * grid.side for line in range(1, data.lines))
    ]
    painter.drawLines(lines)

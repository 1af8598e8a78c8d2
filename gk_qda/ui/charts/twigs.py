"""A word tree: the word in the middle, what leads to it at the left, what follows at the right, joined by curves."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from gk_qda.ui.charts.drawing import GAP, kept, row_height, seen, write
from gk_qda.ui.charts.values import Cell, Palette, Twigs

_BETWEEN = 34.0  # px between two levels: room for the curves
_LARGEST = 8  # px of type beyond the body for the commonest branch
_ROOT = 8
_MOST_GROWTH = 1.5  # times its size where there is room


@dataclass(frozen=True, slots=True)
class _Placed:
    rects: tuple[QRectF, ...]
    larger: tuple[int, ...]
    size: QSizeF


def size(data: Twigs, palette: Palette, width: float) -> QSizeF:
    """The room it takes: it grows with the width, to a limit, and never gets smaller than it can be read."""
    natural = _layout(data, palette).size
    return natural * (min(_MOST_GROWTH, max(1.0, width / natural.width())) if natural.width() else 1.0)


def frozen(data: Twigs, palette: Palette) -> tuple[float, float]:
    """Nothing stays in sight."""
    return 0.0, 0.0


def draw(painter: QPainter, rect: QRectF, data: Twigs, palette: Palette) -> None:
    """The branches that are seen, curves first."""
    placed, tokens, growth = _layout(data, palette), palette.tokens, _growth(data, palette, rect)
    outside = seen(painter, rect).translated(-rect.topLeft())
    visible = QRectF(outside.topLeft() / growth, outside.size() / growth)
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(growth, growth)
        for row, twig in enumerate(data.twigs):
            if row:
                line = _curve(placed, row, twig.parent)
                if line.boundingRect().adjusted(-1, -1, 1, 1).intersects(visible):
                    painter.strokePath(line, QPen(QColor(tokens.field), 1.0 + min(3.0, twig.count / 8)))
        for row, twig in enumerate(data.twigs):
            area = placed.rects[row]
            if not area.intersects(visible):
                continue
            font, small = _font(palette, placed.larger[row], row), palette.font(small=True)
            ink = tokens.accent if not row else tokens.text
            count = str(twig.count)
            room = QFontMetricsF(small).horizontalAdvance(count) + GAP
            before = room if twig.level < 0 else 0.0
            middle = area.center().y()
            write(painter, QPointF(area.left() + GAP / 2 + before, middle), twig.text, font, ink)
            place = area.left() + GAP / 2 if before else area.right() - room + GAP / 2
            write(painter, QPointF(place, middle), count, small, tokens.muted)


def cell_at(rect: QRectF, data: Twigs, point: QPointF, palette: Palette) -> Cell | None:
    """The word under a point."""
    inside = (point - rect.topLeft()) / _growth(data, palette, rect)
    found = (row for row, area in enumerate(_layout(data, palette).rects) if area.contains(inside))
    row = next(found, None)
    return None if row is None else Cell(row, 0)


def cell_shape(rect: QRectF, data: Twigs, cell: Cell, palette: Palette) -> QPainterPath:
    """Its outline."""
    path = QPainterPath()
    area, growth = _layout(data, palette).rects[cell.row], _growth(data, palette, rect)
    path.addRoundedRect(QRectF(rect.topLeft() + area.topLeft() * growth, area.size() * growth), 3, 3)
    return path


def columns_of(data: Twigs, row: int) -> range:
    """A row is a word."""
    return range(1 if row < len(data.twigs) else 0)


def row_count(data: Twigs) -> int:
    """How many words."""
    return len(data.twigs)


def _growth(data: Twigs, palette: Palette, rect: QRectF) -> float:
    """How much larger than by itself a tree is that fills a rectangle."""
    natural = _layout(data, palette).size.width()
    return rect.width() / natural if natural and rect.width() else 1.0


def _font(palette: Palette, larger: int, row: int) -> QFont:
    return palette.font(bold=not row, larger=larger)


def _curve(placed: _Placed, row: int, parent: int) -> QPainterPath:
    one, other = placed.rects[row], placed.rects[parent]
    is_left = one.center().x() < other.center().x()
    begin = QPointF(other.left() if is_left else other.right(), other.center().y())
    end = QPointF(one.right() if is_left else one.left(), one.center().y())
    bend = (end.x() - begin.x()) / 2
    path = QPainterPath(begin)
    path.cubicTo(begin + QPointF(bend, 0), end - QPointF(bend, 0), end)
    return path


def _layout(data: Twigs, palette: Palette) -> _Placed:
    key = ("twigs", palette.family, palette.size)
    if key not in data.measured:
        data.measured[key] = _place(data, palette)
    found: _Placed = data.measured[key]
    return found


def _place(data: Twigs, palette: Palette) -> _Placed:
    """Leaves below each other on both sides; every other word in the middle of its branches."""
    most = max((twig.count for twig in data.twigs[1:]), default=1)
    larger = tuple(
        _ROOT if not row else round(_LARGEST * math.sqrt(twig.count / most))
        for row, twig in enumerate(data.twigs)
    )
    small = QFontMetricsF(palette.font(small=True))
    widths = [
        QFontMetricsF(_font(palette, larger[row], row)).horizontalAdvance(twig.text)
        + small.horizontalAdvance(str(twig.count))
        + 2 * GAP
        for row, twig in enumerate(data.twigs)
    ]
    middles = _middles(data, row_height(palette))
    columns: dict[int, float] = {}
    for twig, wide in zip(data.twigs, widths, strict=True):
        columns[twig.level] = max(columns.get(twig.level, 0.0), wide)
    lefts, x = {}, 0.0
    for level in sorted(columns):
        lefts[level] = x
        x += columns[level] + _BETWEEN
    height = row_height(palette)
    rects = []
    for row, twig in enumerate(data.twigs):
        left = lefts[twig.level] + (columns[twig.level] - widths[row] if twig.level < 0 else 0.0)
        rects.append(QRectF(left, middles[row] - height / 2, widths[row], height))
    bottom = max((rect.bottom() for rect in rects), default=0.0)
    return _Placed(tuple(rects), larger, QSizeF(max(0.0, x - _BETWEEN), bottom))


def _middles(data: Twigs, height: float) -> list[float]:
    below: dict[int, list[int]] = {}
    for row, twig in enumerate(data.twigs):
        if row:
            below.setdefault(twig.parent, []).append(row)
    middles = [0.0] * len(data.twigs)
    ends = []
    for is_left in (True, False):
        sides = [row for row in below.get(0, ()) if (data.twigs[row].level < 0) == is_left]
        ends.append(_side(sides, below, middles, height))
    tall = max(*ends, height)
    for is_left, end in zip((True, False), ends, strict=True):  # the lower side stands in the middle
        for row, twig in enumerate(data.twigs):
            if row and (twig.level < 0) == is_left:
                middles[row] += (tall - end) / 2
    if middles:
        middles[0] = tall / 2
    return middles


def _side(rows: list[int], below: dict[int, list[int]], middles: list[float], height: float) -> float:
    """Give each leaf of these branches a line; returns where the next one would begin."""
    y = 0.0

    def place(row: int) -> float:
        nonlocal y
        branches = below.get(row, [])
        if not branches:
            middles[row] = y + height / 2
            y += height
        else:
            found = [place(branch) for branch in branches]
            middles[row] = (found[0] + found[-1]) / 2
        return middles[row]

    for row in rows:
        place(row)
    return y

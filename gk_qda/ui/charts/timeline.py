"""The timeline: what happened on which day, in lanes; the size of a mark is its amount."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from gk_qda.ui.charts.drawing import (
    GAP,
    draw_label,
    kept,
    row_height,
    seen,
    side_width,
    span_of,
    write,
    write_centred,
)
from gk_qda.ui.charts.values import Cell, Mark, Palette, Timeline
from gk_qda.ui.look.painters import heat_step

_LANE = 2.5  # rows
_NARROWEST = 360.0  # px of the axis
_LEAST, _MOST = 6.5, 10.5  # px of a mark's radius
_NEAR = 3.0  # px between the middles of dots that run into each other
_MOST_LAYERS = 3  # as many marks may lie one over the other on average and still carry their number
_DAYS_AT_END = 0.03  # of the axis, before the first and behind the last mark


def size(data: Timeline, palette: Palette, width: float) -> QSizeF:
    """The axis takes the width."""
    side, head = frozen(data, palette)
    return QSizeF(round(side + max(_NARROWEST, width - side)), head + _lane(palette) * len(data.lanes) + GAP)


def frozen(data: Timeline, palette: Palette) -> tuple[float, float]:
    """Width of the names, height of the axis."""
    side = data.measure("side", palette, lambda: side_width(data.lanes, palette))
    return side, row_height(palette)


def draw(painter: QPainter, rect: QRectF, data: Timeline, palette: Palette) -> None:
    """Lanes, axis and marks."""
    visible, tokens = seen(painter, rect), palette.tokens
    side, head = frozen(data, palette)
    lane = _lane(palette)
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_axis(painter, rect, data, palette)
        for row in span_of(visible.top(), visible.bottom(), rect.top() + head, lane, len(data.lanes)):
            top = rect.top() + head + row * lane
            painter.setPen(QColor(tokens.separator))
            painter.drawLine(QLineF(rect.left(), top, rect.right(), top))
            draw_label(painter, QRectF(rect.left(), top, side, lane), data.lanes[row], palette)
        reach = (visible.left() - _MOST - 1, visible.right() + _MOST + 1)
        for row in span_of(visible.top(), visible.bottom(), rect.top() + head, lane, len(data.lanes)):
            marks = data.marks[slice(*data.bounds[row : row + 2])]
            circles = _circles(rect, data, row, palette)
            crowded = _is_crowded(len(marks), rect.width() - side)
            first, last = (bisect_left(circles, x, key=lambda one: one[0].x()) for x in reach)
            marks, circles = marks[first:last], circles[first:last]
            if crowded:
                _draw_crowd(painter, marks, circles, palette)
            else:
                for mark, circle in zip(marks, circles, strict=True):
                    _draw_mark(painter, mark, *circle, palette)


def cell_at(rect: QRectF, data: Timeline, point: QPointF, palette: Palette) -> Cell | None:
    """The mark under a point, of several the last one drawn; column is its place in its lane."""
    _, head = frozen(data, palette)
    row = math.floor((point.y() - rect.top() - head) / _lane(palette))
    if not 0 <= row < len(data.lanes):
        return None
    circles = _circles(rect, data, row, palette)
    for place, (centre, radius) in reversed(list(enumerate(circles))):
        if math.hypot(point.x() - centre.x(), point.y() - centre.y()) <= radius + 1:
            return Cell(row, place)
    return None


def cell_shape(rect: QRectF, data: Timeline, cell: Cell, palette: Palette) -> QPainterPath:
    """Its outline."""
    centre, radius = _circles(rect, data, cell.row, palette)[cell.column]
    path = QPainterPath()
    path.addEllipse(centre, radius + 2, radius + 2)
    return path


def columns_of(data: Timeline, row: int) -> range:
    """The marks of a lane."""
    return range(data.bounds[row + 1] - data.bounds[row])


def row_count(data: Timeline) -> int:
    """How many lanes it has."""
    return len(data.lanes)


def mark_of(data: Timeline, cell: Cell) -> Mark:
    """The mark of a cell."""
    return data.marks[data.bounds[cell.row] + cell.column]


def _lane(palette: Palette) -> float:
    return _LANE * row_height(palette)


def _limits(data: Timeline) -> tuple[int, int]:
    """First and last day of the axis as ordinals, with some air."""
    first, last = data.days
    air = max(3, round((last - first) * _DAYS_AT_END))
    return first - air, last + air


def _x(rect: QRectF, data: Timeline, day: int, palette: Palette) -> float:
    side, _ = frozen(data, palette)
    first, last = _limits(data)
    return rect.left() + side + (rect.width() - side) * (day - first) / (last - first)


def _circles(rect: QRectF, data: Timeline, lane: int, palette: Palette) -> list[tuple[QPointF, float]]:
    """Centre and radius of each mark of a lane, kept until the chart gets another size."""
    size = (rect.x(), rect.y(), rect.width(), palette)
    known, by_lane = data.measured.get("circles", (None, {}))
    if known != size:
        by_lane = {}
        data.measured["circles"] = (size, by_lane)
    if lane not in by_lane:
        by_lane[lane] = _placed(rect, data, lane, palette)
    found: list[tuple[QPointF, float]] = by_lane[lane]
    return found


def _placed(rect: QRectF, data: Timeline, lane: int, palette: Palette) -> list[tuple[QPointF, float]]:
    """What would cover the mark before stands above or below it."""
    _, head = frozen(data, palette)
    height = _lane(palette)
    middle = rect.top() + head + (lane + 0.5) * height
    first, last = _limits(data)
    side, _ = frozen(data, palette)
    left, pitch = rect.left() + side, (rect.width() - side) / (last - first)
    begin, end = data.bounds[lane : lane + 2]
    crowded = _is_crowded(end - begin, rect.width() - side)
    found: list[tuple[QPointF, float]] = []
    for mark in data.marks[begin:end]:
        radius = _LEAST + (_MOST - _LEAST) * math.sqrt(mark.amount / data.most) if data.most else _LEAST
        x = left + (mark.day.toordinal() - first) * pitch
        room = height / 2 - radius - 1
        free = (
            0.0
            if crowded
            else next(
                (
                    y
                    for y in (0.0, -room, room)
                    if not any(_meet(x, middle + y, radius, *one) for one in found[-3:])
                ),
                0.0,
            )
        )
        found.append((QPointF(x, middle + free), radius))
    return found


def _is_crowded(marks: int, width: float) -> bool:
    """Whether more marks lie over each other than anybody could tell apart."""
    return marks * 2 * _LEAST > _MOST_LAYERS * width


def _meet(x: float, y: float, radius: float, other: QPointF, its_radius: float) -> bool:
    return math.hypot(x - other.x(), y - other.y()) < radius + its_radius


def _draw_mark(painter: QPainter, mark: Mark, centre: QPointF, radius: float, palette: Palette) -> None:
    tokens = palette.tokens
    step = heat_step(max(1, mark.amount))
    painter.setPen(QColor(tokens.field))
    painter.setBrush(QColor(tokens.heat[step] if mark.amount else tokens.base))
    painter.drawEllipse(centre, radius, radius)
    area = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    write_centred(painter, area, str(mark.amount), palette.font(small=True, larger=-1), tokens.heat_ink[step])


def _draw_crowd(
    painter: QPainter, marks: Sequence[Mark], circles: Sequence[tuple[QPointF, float]], palette: Palette
) -> None:
    """So many marks that nobody could read their numbers: dots in the colours of their amounts."""
    dots: defaultdict[int, list[QPointF]] = defaultdict(list)
    for mark, (centre, _) in zip(marks, circles, strict=True):
        dots[heat_step(max(1, mark.amount))].append(centre)
    for step, places in sorted(dots.items()):
        painter.setPen(
            QPen(
                QColor(palette.tokens.heat[step]), 2 * _LEAST, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
            )
        )
        painter.drawLines(_strokes(places))


def _strokes(places: Sequence[QPointF]) -> list[QLineF]:
    """Dots of one colour as strokes from left to right: neighbours so near that nothing is seen between them as one."""
    strokes: list[QLineF] = []
    first = last = places[0]
    for place in places[1:]:
        if place.x() - last.x() > _NEAR:
            strokes.append(QLineF(first, last))
            first = place
        last = place
    return [*strokes, QLineF(first, last)]


def _draw_axis(painter: QPainter, rect: QRectF, data: Timeline, palette: Palette) -> None:
    _, head = frozen(data, palette)
    font, tokens = palette.font(small=True), palette.tokens
    bottom = rect.top() + head + _lane(palette) * len(data.lanes)
    free = -math.inf
    for day in _month_starts(data):
        x = _x(rect, data, day.toordinal(), palette)
        painter.setPen(QColor(tokens.separator))
        painter.drawLine(QLineF(x, rect.top() + head - GAP / 2, x, bottom))
        words = f"{day:%m.%Y}" if data.comma else f"{day:%Y-%m}"
        if x > free:
            write(painter, QPointF(x + GAP / 2, rect.top() + head / 2), words, font, tokens.muted)
            free = x + QFontMetricsF(font).horizontalAdvance(words) + 2 * GAP


def _month_starts(data: Timeline) -> Iterator[date]:
    """The first day of each month on the axis."""
    first, last = (date.fromordinal(day) for day in _limits(data))
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            yield day
        day = (day + timedelta(days=32)).replace(day=1)

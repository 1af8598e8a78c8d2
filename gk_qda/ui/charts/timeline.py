"""The timeline: what happened on which day, in lanes; the size of a mark is its amount."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

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

_LANE = 2.0  # rows
_NARROWEST = 360.0  # px of the axis
_LEAST, _MOST = 4.0, 13.0  # px of a mark's radius
_DAYS_AT_END = 0.03  # of the axis, before the first and behind the last mark


def size(data: Timeline, palette: Palette, width: float) -> QSizeF:
    """The axis takes the width."""
    side, head = frozen(data, palette)
    return QSizeF(round(side + max(_NARROWEST, width - side)), head + _lane(palette) * len(data.lanes) + GAP)


def frozen(data: Timeline, palette: Palette) -> tuple[float, float]:
    """Width of the names, height of the axis."""
    return side_width(data.lanes, palette), row_height(palette)


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
        for place, mark in enumerate(data.marks):
            centre, radius = _circle(rect, data, place, palette)
            if visible.adjusted(-_MOST, -_MOST, _MOST, _MOST).contains(centre):
                step = heat_step(max(1, mark.amount))
                painter.setPen(QColor(tokens.field))
                painter.setBrush(QColor(tokens.heat[step] if mark.amount else tokens.base))
                painter.drawEllipse(centre, radius, radius)
                if radius > _MOST * 0.6:
                    area = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
                    font = palette.font(small=True, larger=-1)
                    write_centred(painter, area, str(mark.amount), font, tokens.heat_ink[step])


def cell_at(rect: QRectF, data: Timeline, point: QPointF, palette: Palette) -> Cell | None:
    """The mark under a point, of several the last one drawn; column is its place in its lane."""
    for place in reversed(range(len(data.marks))):
        centre, radius = _circle(rect, data, place, palette)
        if math.hypot(point.x() - centre.x(), point.y() - centre.y()) <= radius + 1:
            lane = data.marks[place].lane
            return Cell(lane, place - _first(data, lane))
    return None


def cell_shape(rect: QRectF, data: Timeline, cell: Cell, palette: Palette) -> QPainterPath:
    """Its outline."""
    centre, radius = _circle(rect, data, _first(data, cell.row) + cell.column, palette)
    path = QPainterPath()
    path.addEllipse(centre, radius + 2, radius + 2)
    return path


def columns_of(data: Timeline, row: int) -> range:
    """The marks of a lane."""
    return range(sum(mark.lane == row for mark in data.marks))


def row_count(data: Timeline) -> int:
    """How many lanes it has."""
    return len(data.lanes)


def mark_of(data: Timeline, cell: Cell) -> Mark:
    """The mark of a cell."""
    return data.marks[_first(data, cell.row) + cell.column]


def _first(data: Timeline, lane: int) -> int:
    return next((place for place, mark in enumerate(data.marks) if mark.lane == lane), 0)


def _lane(palette: Palette) -> float:
    return _LANE * row_height(palette)


def _limits(data: Timeline) -> tuple[int, int]:
    """First and last day of the axis as ordinals, with some air."""
    days = [mark.day.toordinal() for mark in data.marks] or [date(2020, 1, 1).toordinal()]
    air = max(3, round((max(days) - min(days)) * _DAYS_AT_END))
    return min(days) - air, max(days) + air


def _x(rect: QRectF, data: Timeline, day: int, palette: Palette) -> float:
    side, _ = frozen(data, palette)
    first, last = _limits(data)
    return rect.left() + side + (rect.width() - side) * (day - first) / (last - first)


def _circle(rect: QRectF, data: Timeline, place: int, palette: Palette) -> tuple[QPointF, float]:
    """Marks of the same day in a lane are moved apart a little, so that each is seen."""
    mark, (_, head), lane = data.marks[place], frozen(data, palette), _lane(palette)
    same = [n for n in range(_first(data, mark.lane), place) if data.marks[n].lane == mark.lane]
    shift = sum(data.marks[n].day == mark.day for n in same)
    most = max((one.amount for one in data.marks), default=0)
    radius = _LEAST + (_MOST - _LEAST) * math.sqrt(mark.amount / most) if most else _LEAST
    x = _x(rect, data, mark.day.toordinal(), palette) + shift * _LEAST * 1.5
    return QPointF(x, rect.top() + head + (mark.lane + 0.5) * lane), radius


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

"""A cloud of words: each as large as it is frequent, laid out the same every time, none over another."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath

from gk_qda.ui.charts.drawing import kept, seen, write
from gk_qda.ui.charts.values import Cell, Palette, WordCloud

_LARGEST = 40  # px of type beyond the body for the commonest word
_FLATTER = 2.2  # how much wider than high
_AIR = (5.0, 1.0)  # px between words
_STEPS = 6000  # places tried on the spiral
_AT_ONCE = 200
_MOST_GROWTH = 2.2  # times its size where there is room
_STRONG = 12  # so many words in the colour of the program


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where the words stand, in a size of their own."""

    rects: tuple[QRectF, ...]
    larger: tuple[int, ...]  # px beyond the body
    size: QSizeF


def size(data: WordCloud, palette: Palette, width: float) -> QSizeF:
    """The room it takes: it grows with the width, to a limit, and never gets smaller than it can be read."""
    return _layout(data, palette).size * _growth(data, palette, width)


def frozen(data: WordCloud, palette: Palette) -> tuple[float, float]:
    """Nothing stays in sight."""
    return 0.0, 0.0


def draw(painter: QPainter, rect: QRectF, data: WordCloud, palette: Palette) -> None:
    """The words that are seen."""
    placed, visible = _layout(data, palette), seen(painter, rect)
    growth = rect.width() / placed.size.width() if placed.size.width() else 1.0
    with kept(painter):
        painter.translate(rect.topLeft())
        painter.scale(growth, growth)
        for row, (word, area) in enumerate(zip(data.words, placed.rects, strict=True)):
            if _moved(area, rect, growth).intersects(visible):
                ink = palette.tokens.accent if row < _STRONG else palette.tokens.text
                font = _font(palette, placed.larger[row])
                write(painter, QPointF(area.left(), area.center().y()), word.text, font, ink)


def cell_at(rect: QRectF, data: WordCloud, point: QPointF, palette: Palette) -> Cell | None:
    """The word under a point."""
    placed = _layout(data, palette)
    growth = rect.width() / placed.size.width() if placed.size.width() else 1.0
    found = (row for row, area in enumerate(placed.rects) if _moved(area, rect, growth).contains(point))
    row = next(found, None)
    return None if row is None else Cell(row, 0)


def cell_shape(rect: QRectF, data: WordCloud, cell: Cell, palette: Palette) -> QPainterPath:
    """Its outline."""
    placed = _layout(data, palette)
    path = QPainterPath()
    path.addRect(_moved(placed.rects[cell.row], rect, rect.width() / placed.size.width()))
    return path


def columns_of(data: WordCloud, row: int) -> range:
    """A row is a word."""
    return range(1 if row < len(data.words) else 0)


def row_count(data: WordCloud) -> int:
    """How many words."""
    return len(data.words)


def _growth(data: WordCloud, palette: Palette, width: float) -> float:
    natural = _layout(data, palette).size.width()
    return min(_MOST_GROWTH, max(1.0, width / natural)) if natural else 1.0


def _moved(area: QRectF, rect: QRectF, growth: float) -> QRectF:
    return QRectF(
        rect.left() + area.left() * growth,
        rect.top() + area.top() * growth,
        area.width() * growth,
        area.height() * growth,
    )


def _font(palette: Palette, larger: int) -> QFont:
    return palette.font(bold=larger > _LARGEST // 4, larger=larger)


def _layout(data: WordCloud, palette: Palette) -> _Placed:
    """Laid out once for each type; colours and room for names make no difference."""
    key = ("cloud", palette.family, palette.size)
    if key not in data.measured:
        data.measured[key] = _place(data, palette)
    found: _Placed = data.measured[key]
    return found


def _place(data: WordCloud, palette: Palette) -> _Placed:
    most = max((word.amount for word in data.words), default=1.0) or 1.0
    least = min((word.amount for word in data.words), default=0.0)
    reach = math.sqrt(most) - math.sqrt(least) or 1.0
    larger = [
        round(_LARGEST * (math.sqrt(word.amount) - math.sqrt(least)) / reach) if least < most else 6
        for word in data.words
    ]
    sizes = []
    for word, more in zip(data.words, larger, strict=True):
        metrics = QFontMetricsF(_font(palette, more))
        sizes.append((metrics.horizontalAdvance(word.text) + _AIR[0], metrics.height() * 0.86 + _AIR[1]))
    boxes = _without_overlap(np.array(sizes, float).reshape(-1, 2))
    if not len(boxes):
        return _Placed((), (), QSizeF(0, 0))
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    rects = [QRectF(*(box[:2] - low), *(box[2:] - box[:2])) for box in boxes.tolist() and boxes]
    return _Placed(tuple(rects), tuple(larger), QSizeF(*(high - low)))


def _without_overlap(sizes: np.ndarray) -> np.ndarray:
    """Boxes (left, top, right, bottom): each on the first place of a flat spiral where it meets no other."""
    turn = np.sqrt(np.arange(_STEPS)) * 0.9
    spiral = np.column_stack([turn * np.cos(turn) * 3.2 * _FLATTER, turn * np.sin(turn) * 3.2])
    boxes = np.zeros((len(sizes), 4))
    for at, (width, height) in enumerate(sizes):
        half = np.array([width, height]) / 2
        others = boxes[:at]
        for first in range(0, _STEPS, _AT_ONCE):
            middle = spiral[first : first + _AT_ONCE]
            low, high = middle - half, middle + half
            meets = (
                (low[:, None, 0] < others[None, :, 2])
                & (high[:, None, 0] > others[None, :, 0])
                & (low[:, None, 1] < others[None, :, 3])
                & (high[:, None, 1] > others[None, :, 1])
            ).any(axis=1)
            free = np.flatnonzero(~meets)
            if len(free):
                boxes[at] = *low[free[0]], *high[free[0]]
                break
        else:  # no place is left on the spiral: below everything
            top = others[:, 3].max()
            boxes[at] = -half[0], top, half[0], top + height
    return boxes

"""The legend of a chart: swatches and steps with their words, in as many lines as it takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gk_qda.ui.charts.drawing import GAP, elided, kept, line_height, write
from gk_qda.ui.charts.values import Key, Palette
from gk_qda.ui.look.painters import draw_hatch, draw_swatch
from gk_qda.ui.look.symbols import draw_disc

_SIDE = 11.0
_BETWEEN = 16.0


def legend_height(keys: Sequence[Key], palette: Palette, width: float) -> float:
    """How high it is at a width; 0 without entries."""
    places = _places(keys, palette, width)
    return places[-1].y() + line_height(palette.font(small=True)) if places else 0.0


def draw_legend(painter: QPainter, rect: QRectF, keys: Sequence[Key], palette: Palette) -> None:
    """The entries from the left."""
    font, tokens = palette.font(small=True), palette.tokens
    height = line_height(font)
    with kept(painter):
        for key, place in zip(keys, _places(keys, palette, rect.width()), strict=True):
            mark = QRectF(
                rect.left() + place.x(), rect.top() + place.y() + round((height - _SIDE) / 2), _SIDE, _SIDE
            )
            if key.color:
                draw_swatch(painter, mark, key.color, tokens)
            elif key.size:
                draw_disc(painter, mark.adjusted(-2, -2, 2, 2), key.size, tokens)
            else:
                if key.step is not None:
                    painter.fillRect(mark, QColor(tokens.heat[key.step]))
                if key.hatched:
                    draw_hatch(painter, mark, tokens)
                painter.setPen(QColor(tokens.separator))
                painter.drawRect(mark.adjusted(0.5, 0.5, -0.5, -0.5))
            middle = QPointF(mark.right() + GAP, rect.top() + place.y() + height / 2)
            room = rect.width() - place.x() - _SIDE - GAP
            write(painter, middle, elided(key.text, font, room), font, tokens.muted)


def _places(keys: Sequence[Key], palette: Palette, width: float) -> list[QPointF]:
    metrics = QFontMetricsF(palette.font(small=True))
    height = line_height(palette.font(small=True))
    found: list[QPointF] = []
    x = y = 0.0
    for key in keys:
        own = _SIDE + GAP + metrics.horizontalAdvance(key.text)
        if x and x + own > width:
            x, y = 0.0, y + height
        found.append(QPointF(x, y))
        x += own + _BETWEEN
    return found

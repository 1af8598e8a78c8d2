"""A picture as it is printed: title, chart, legend, and under them what it counts."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gk_qda.progress import look
from gk_qda.ui.charts.drawing import GAP, kept, line_height, wrapped, write
from gk_qda.ui.charts.kinds import painter_of
from gk_qda.ui.charts.legend import draw_legend, legend_height
from gk_qda.ui.charts.values import Palette, Picture

MARGIN = 24.0
WIDTH = 960.0  # px offered to a chart; one that needs more gets it
_LARGER = 4  # px of the title beyond the other type


def sheet_size(picture: Picture, palette: Palette, width: float = WIDTH) -> QSizeF:
    """How large the whole picture is, margins included."""
    chart = painter_of(picture.chart).size(picture.chart, palette, width)
    body = max(width, chart.width())
    height = _head(picture, palette, body) + chart.height() + _foot(picture, palette, body)
    return QSizeF(math.ceil(body + 2 * MARGIN), math.ceil(height + 2 * MARGIN))


def draw_sheet(painter: QPainter, picture: Picture, palette: Palette, width: float = WIDTH) -> None:
    """The picture from the painter's origin on."""
    chart = painter_of(picture.chart)
    room = chart.size(picture.chart, palette, width)
    body = max(width, room.width())
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(
            QRectF(QPointF(0, 0), sheet_size(picture, palette, width)), QColor(palette.tokens.base)
        )
        y = MARGIN + _draw_head(painter, picture, palette, body)
        chart.draw(painter, QRectF(QPointF(MARGIN, y), room), picture.chart, palette)
        look()
        _draw_foot(painter, picture, palette, body, y + room.height())


def _title_lines(picture: Picture, palette: Palette, width: float) -> list[str]:
    return wrapped(picture.title, palette.font(bold=True, larger=_LARGER), width)


def _head(picture: Picture, palette: Palette, width: float) -> float:
    lines = len(_title_lines(picture, palette, width))
    notice = line_height(palette.font(bold=True)) if picture.synthetic else 0.0
    return notice + lines * line_height(palette.font(bold=True, larger=_LARGER)) + 2 * GAP


def _draw_head(painter: QPainter, picture: Picture, palette: Palette, width: float) -> float:
    y = MARGIN
    if picture.synthetic:
        font = palette.font(bold=True)
        write(
            painter,
            QPointF(MARGIN, y + line_height(font) / 2),
            picture.synthetic,
            font,
            palette.tokens.warning_text,
        )
        y += line_height(font)
    font = palette.font(bold=True, larger=_LARGER)
    for line in _title_lines(picture, palette, width):
        write(painter, QPointF(MARGIN, y + line_height(font) / 2), line, font, palette.tokens.text)
        y += line_height(font)
    return _head(picture, palette, width)


def _foot_lines(picture: Picture, palette: Palette, width: float) -> list[str]:
    font = palette.font(small=True)
    return [line for words in (*picture.lines, *picture.notes) for line in wrapped(words, font, width)]


def _foot(picture: Picture, palette: Palette, width: float) -> float:
    legend = legend_height(picture.legend, palette, width)
    lines = len(_foot_lines(picture, palette, width)) * line_height(palette.font(small=True))
    return (legend + 2 * GAP if legend else 0.0) + (lines + 4 * GAP if lines else 0.0)


def _draw_foot(painter: QPainter, picture: Picture, palette: Palette, width: float, y: float) -> None:
    font, tokens = palette.font(small=True), palette.tokens
    if legend := legend_height(picture.legend, palette, width):
        y += 2 * GAP
        draw_legend(painter, QRectF(MARGIN, y, width, legend), picture.legend, palette)
        y += legend
    lines = _foot_lines(picture, palette, width)
    if not lines:
        return
    y += 2 * GAP
    painter.setPen(QColor(tokens.separator))
    painter.drawLine(QLineF(MARGIN, y, MARGIN + width, y))
    y += GAP
    for line in lines:
        y += line_height(font)
        metrics = QFontMetricsF(font)
        middle = y - line_height(font) / 2 + metrics.descent() / 2
        write(painter, QPointF(MARGIN, middle), line, font, tokens.muted)

"""Horizontal bars: a name, then for each group the words "6 von 8" and how much of the base that is."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from gk_qda.progress import looking
from gk_qda.ui.charts.drawing import (
    GAP,
    draw_label,
    elided,
    kept,
    row_height,
    seen,
    side_width,
    span_of,
    write,
)
from gk_qda.ui.charts.values import Bar, Bars, Cell, Palette

_SHORTEST, _LONGEST = 60.0, 340.0  # px of a full bar
_THICK = 0.42  # of a row


def size(data: Bars, palette: Palette, width: float) -> QSizeF:
    """The room it takes: bars grow with the width, between a shortest and a longest."""
    side, head = frozen(data, palette)
    groups = max(1, len(data.columns))
    words = _words_width(data, palette)
    bar = (width - side) / groups - words - 3 * GAP
    group = words + 3 * GAP + min(_LONGEST, max(_SHORTEST, bar))
    return QSizeF(round(side + groups * group), head + row_height(palette) * len(data.rows) + 1)


def frozen(data: Bars, palette: Palette) -> tuple[float, float]:
    """Width of the names, height of the heads."""
    side = data.measure("side", palette, lambda: side_width(data.rows, palette))
    return side, row_height(palette) if data.columns else 0.0


def draw(painter: QPainter, rect: QRectF, data: Bars, palette: Palette) -> None:
    """All that is seen of it."""
    visible = seen(painter, rect)
    side, head = frozen(data, palette)
    height, tokens = row_height(palette), palette.tokens
    with kept(painter):
        small = palette.font(small=True)
        for place, column in enumerate(data.columns):
            area = _group(rect, data, place, palette)
            words = elided(column.text, small, area.width() - 2 * GAP)
            write(painter, QPointF(area.left() + GAP, rect.top() + head / 2), words, small, tokens.muted)
        for row in looking(
            span_of(visible.top(), visible.bottom(), rect.top() + head, height, len(data.rows))
        ):
            top = rect.top() + head + row * height
            painter.setPen(QColor(tokens.separator))
            painter.drawLine(QLineF(rect.left(), top, rect.right(), top))
            draw_label(painter, QRectF(rect.left(), top, side, height), data.rows[row], palette)
            for place, bar in enumerate(data.bars[row]):
                if bar is not None:
                    _draw_bar(painter, _cell(rect, data, Cell(row, place), palette), data, bar, palette)


def cell_at(rect: QRectF, data: Bars, point: QPointF, palette: Palette) -> Cell | None:
    """The bar (with its words) under a point."""
    side, head = frozen(data, palette)
    row = math.floor((point.y() - rect.top() - head) / row_height(palette))
    width = (rect.width() - side) / max(1, len(data.columns))
    column = math.floor((point.x() - rect.left() - side) / width) if width > 0 else -1
    if 0 <= row < len(data.rows) and column in columns_of(data, row):
        return Cell(row, column)
    return None


def cell_shape(rect: QRectF, data: Bars, cell: Cell, palette: Palette) -> QPainterPath:
    """Its outline, words included."""
    path = QPainterPath()
    path.addRect(_cell(rect, data, cell, palette))
    return path


def columns_of(data: Bars, row: int) -> list[int]:
    """The bars of a row."""
    return [place for place, bar in enumerate(data.bars[row]) if bar is not None]


def row_count(data: Bars) -> int:
    """How many rows it has."""
    return len(data.rows)


def _group(rect: QRectF, data: Bars, place: int, palette: Palette) -> QRectF:
    side, _ = frozen(data, palette)
    width = (rect.width() - side) / max(1, len(data.columns))
    return QRectF(rect.left() + side + place * width, rect.top(), width, rect.height())


def _cell(rect: QRectF, data: Bars, cell: Cell, palette: Palette) -> QRectF:
    group, height = _group(rect, data, cell.column, palette), row_height(palette)
    _, head = frozen(data, palette)
    return QRectF(group.left(), rect.top() + head + cell.row * height, group.width(), height)


def _words_width(data: Bars, palette: Palette) -> float:
    return data.measure("words", palette, lambda: _measure_words(data, palette))


def _measure_words(data: Bars, palette: Palette) -> float:
    font = QFontMetricsF(palette.font())
    return max((font.horizontalAdvance(b.words) for line in data.bars for b in line if b), default=0.0)


def _draw_bar(painter: QPainter, area: QRectF, data: Bars, bar: Bar, palette: Palette) -> None:
    """Words first, as numbers are read; then the bar on its track."""
    tokens, font = palette.tokens, palette.font()
    words = _words_width(data, palette)
    own = QFontMetricsF(font).horizontalAdvance(bar.words)
    write(painter, QPointF(area.left() + GAP + words - own, area.center().y()), bar.words, font, tokens.text)
    thick = round(area.height() * _THICK)
    track = QRectF(
        area.left() + words + 2 * GAP,
        round(area.center().y() - thick / 2),
        max(0.0, area.width() - words - 3 * GAP),
        thick,
    )
    painter.fillRect(track, QColor(tokens.window))
    share = min(1.0, max(0.0, bar.value / bar.of)) if bar.of > 0 else 0.0
    painter.fillRect(
        QRectF(track.left(), track.top(), track.width() * share, track.height()), QColor(tokens.heat[3])
    )
    painter.setPen(QColor(tokens.separator))
    painter.drawRect(track.adjusted(0.5, 0.5, -0.5, -0.5))

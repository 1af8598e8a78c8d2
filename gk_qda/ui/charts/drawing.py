"""What all charts share: names with swatches, text that keeps to its room, what of a chart is seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from gk_qda.ui.charts.values import Label, Palette
from gk_qda.ui.look.colors import fill
from gk_qda.ui.look.painters import draw_swatch

GAP = 6.0
_INDENT = 12.0
_SWATCH = 10.0


@contextmanager
def kept(painter: QPainter) -> Iterator[None]:
    """The painter is afterwards as it was."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


def seen(painter: QPainter, rect: QRectF) -> QRectF:
    """The part of ``rect`` that is painted at all."""
    return painter.clipBoundingRect().intersected(rect) if painter.hasClipping() else QRectF(rect)


def span_of(first: float, last: float, origin: float, pitch: float, count: int) -> range:
    """Which of ``count`` things of size ``pitch``, beginning at ``origin``, meet [first, last]."""
    if pitch <= 0 or count <= 0 or last < first:
        return range(0)
    low = max(0, int((first - origin) // pitch))
    return range(min(low, count), max(0, min(count, int((last - origin) // pitch) + 1)))


def row_height(palette: Palette) -> float:
    """From one row to the next."""
    return round(palette.size * 1.75)


def side_width(labels: Sequence[Label], palette: Palette) -> float:
    """Room for the names of rows, swatch, indentation and note included; not more than the palette allows."""
    plain, bold = QFontMetricsF(palette.font()), QFontMetricsF(palette.font(bold=True))
    small = QFontMetricsF(palette.font(small=True))
    widest = 0.0
    for label in labels:
        width = (bold if label.bold else plain).horizontalAdvance(label.text) + _before(label) + 2 * GAP
        if label.note:
            width += small.horizontalAdvance(label.note) + GAP
        widest = max(widest, width)
    return min(float(palette.label_room), round(widest))


def draw_label(painter: QPainter, area: QRectF, label: Label, palette: Palette) -> None:
    """The name of a row in its room, cut off with "…" where it is longer; the note stands at the right."""
    left = area.left() + GAP / 2 + (label.level - 1) * _INDENT
    middle = area.center().y()
    if label.color:
        side = min(_SWATCH, area.height() - 4)
        draw_swatch(painter, QRectF(left, round(middle - side / 2), side, side), label.color, palette.tokens)
        left += side + GAP
    right = area.right() - GAP
    if label.note:
        font = palette.font(small=True)
        width = QFontMetricsF(font).horizontalAdvance(label.note)
        write(painter, QPointF(right - width, middle), label.note, font, palette.tokens.muted)
        right -= width + GAP
    font = palette.font(bold=label.bold)
    words = elided(label.text, font, right - left)
    write(painter, QPointF(left, middle), words, font, palette.tokens.text)


def write(painter: QPainter, place: QPointF, words: str, font: QFont, ink: str) -> None:
    """Words whose line of writing is centred on ``place``, beginning there."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(QPointF(place.x(), place.y() + (metrics.ascent() - metrics.descent()) / 2), words)


def write_centred(painter: QPainter, area: QRectF, words: str, font: QFont, ink: str) -> None:
    """Words in the middle of an area."""
    width = QFontMetricsF(font).horizontalAdvance(words)
    write(painter, QPointF(area.center().x() - width / 2, area.center().y()), words, font, ink)


def write_upwards(painter: QPainter, area: QRectF, words: str, font: QFont, ink: str) -> None:
    """Words that are read from below, beginning at the foot of the area, in the middle of its width."""
    with kept(painter):
        painter.translate(area.center().x(), area.bottom() - GAP / 2)
        painter.rotate(-90)
        write(painter, QPointF(0, 0), elided(words, font, area.height() - GAP), font, ink)


def elided(words: str, font: QFont, width: float) -> str:
    """The words, or their beginning and "…"."""
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, width))


def wrapped(words: str, font: QFont, width: float) -> list[str]:
    """The words in lines of at most this width; what has no blank is cut where it must be."""
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    line = ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if metrics.horizontalAdvance(longer) <= width or not line:
            line = longer
        else:
            lines.append(line)
            line = word
        while metrics.horizontalAdvance(line) > width and len(line) > 1:
            fits = _fitting(line, metrics, width)
            lines.append(line[:fits])
            line = line[fits:]
    return [*lines, line] if line else lines


@lru_cache(maxsize=1024)
def ink_of(color: str, base: str) -> QColor:
    """The colour with which a code's places are filled on this ground."""
    return QColor(fill(color, base))


def fill_rects(painter: QPainter, rects: Mapping[str, list[QRectF]], base: str) -> None:
    """Many places in a few colours of codes: one call a colour."""
    with kept(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        for color, places in rects.items():
            painter.setBrush(ink_of(color, base))
            painter.drawRects(places)


def line_height(font: QFont) -> float:
    """From one line of text to the next."""
    return round(QFontMetricsF(font).height() * 1.2)


def _fitting(words: str, metrics: QFontMetricsF, width: float) -> int:
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (
            (middle, high) if metrics.horizontalAdvance(words[:middle]) <= width else (low, middle - 1)
        )
    return low


def _before(label: Label) -> float:
    return (label.level - 1) * _INDENT + (_SWATCH + GAP if label.color else 0)

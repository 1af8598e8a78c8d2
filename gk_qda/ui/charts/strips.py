"""Lines with filled places: the codeline (codes by paragraphs), and documents beside each other."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from gk_qda.progress import looking
from gk_qda.ui.charts.drawing import (
    GAP,
    draw_label,
    elided,
    fill_rects,
    kept,
    line_height,
    row_height,
    seen,
    side_width,
    span_of,
    wrapped,
    write,
    write_centred,
)
from gk_qda.ui.charts.values import Cell, Palette, Strips
from gk_qda.ui.look.painters import draw_hatch

_NARROWEST, _WIDEST = 6.0, 24.0  # px of a paragraph
_NAMED = 120.0  # px of a column with a name of its own
_HEAD_LINES = 3


def size(data: Strips, palette: Palette, width: float) -> QSizeF:
    """Columns share the width; they are never so narrow that a colour is lost."""
    side, head = frozen(data, palette)
    most = max(data.lengths, default=0)
    room = max(0.0, width - side - GAP)
    if data.heads:
        body = max(room, _NAMED * len(data.heads))
    elif data.stretched:
        body = max(room, 300.0)
    else:
        body = most * min(_WIDEST, max(_NARROWEST, math.floor(room / most) if most else 0.0))
    return QSizeF(round(side + body + GAP), head + row_height(palette) * len(data.rows) + 1)


def frozen(data: Strips, palette: Palette) -> tuple[float, float]:
    """Width of the names, height of the heads or numbers."""
    named = _HEAD_LINES * line_height(palette.font(small=True)) + GAP
    side = data.measure("side", palette, lambda: side_width(data.rows, palette))
    return side, named if data.heads else row_height(palette)


def draw(painter: QPainter, rect: QRectF, data: Strips, palette: Palette) -> None:
    """All that is seen of it."""
    visible = seen(painter, rect)
    side, head = frozen(data, palette)
    height, tokens = row_height(palette), palette.tokens
    filled: defaultdict[str, list[QRectF]] = defaultdict(list)
    with kept(painter):
        if visible.top() < rect.top() + head:
            _draw_heads(painter, rect, data, palette)
        for row in looking(
            span_of(visible.top(), visible.bottom(), rect.top() + head, height, len(data.rows))
        ):
            top = rect.top() + head + row * height
            width, left = _pitch(rect, data, row, palette), rect.left() + side
            draw_label(painter, QRectF(rect.left(), top, side, height), data.rows[row], palette)
            line = QRectF(left, top + 2, width * data.lengths[row], height - 4)
            painter.fillRect(line, QColor(tokens.window))
            seen_columns = span_of(visible.left(), visible.right(), left, width, data.lengths[row])
            columns = data.filled.get(row, [])
            first, last = (bisect_left(columns, one) for one in (seen_columns.start, seen_columns.stop))
            for column in columns[first:last]:
                colors, x = data.cells[row, column], left + column * width
                slice_ = (height - 4) / len(colors)
                for place, color in enumerate(colors):
                    filled[color].append(QRectF(x, top + 2 + place * slice_, width - 1, slice_))
            for column in seen_columns if data.absent else ():
                if (row, column) in data.absent:
                    draw_hatch(painter, QRectF(left + column * width, top + 2, width, height - 4), tokens)
        fill_rects(painter, filled, tokens.base)
        if data.heads:
            _draw_lines(painter, rect, data, palette)


def cell_at(rect: QRectF, data: Strips, point: QPointF, palette: Palette) -> Cell | None:
    """The place under a point, filled or not."""
    side, head = frozen(data, palette)
    row = math.floor((point.y() - rect.top() - head) / row_height(palette))
    if not 0 <= row < len(data.rows):
        return None
    width = _pitch(rect, data, row, palette)
    column = math.floor((point.x() - rect.left() - side) / width) if width > 0 else -1
    return Cell(row, column) if 0 <= column < data.lengths[row] else None


def cell_shape(rect: QRectF, data: Strips, cell: Cell, palette: Palette) -> QPainterPath:
    """Its outline."""
    side, head = frozen(data, palette)
    height, width = row_height(palette), _pitch(rect, data, cell.row, palette)
    path = QPainterPath()
    path.addRect(
        QRectF(rect.left() + side + cell.column * width, rect.top() + head + cell.row * height, width, height)
    )
    return path


def columns_of(data: Strips, row: int) -> list[int]:
    """The filled places of a row."""
    return data.filled.get(row, [])


def row_count(data: Strips) -> int:
    """How many rows it has."""
    return len(data.rows)


def _pitch(rect: QRectF, data: Strips, row: int, palette: Palette) -> float:
    """Pixels from one place of a row to the next."""
    side, _ = frozen(data, palette)
    body = rect.width() - side - GAP
    most = data.lengths[row] if data.stretched else max(data.lengths, default=0)
    return body / most if most else 0.0


def _draw_heads(painter: QPainter, rect: QRectF, data: Strips, palette: Palette) -> None:
    side, head = frozen(data, palette)
    font, tokens = palette.font(small=True), palette.tokens
    if data.heads:
        width, pitch = _pitch(rect, data, 0, palette), line_height(font)
        for column, label in enumerate(data.heads):
            lines = wrapped(label.text, font, width - GAP)
            if len(lines) > _HEAD_LINES:
                rest = elided(" ".join(lines[_HEAD_LINES - 1 :]), font, width - GAP)
                lines = [*lines[: _HEAD_LINES - 1], rest]
            for at, line in enumerate(lines):
                place = QPointF(
                    rect.left() + side + column * width + GAP / 2, rect.top() + (at + 0.5) * pitch
                )
                write(painter, place, line, font, tokens.muted)
        return
    if data.stretched:
        for share in (0, 25, 50, 75, 100):
            x = rect.left() + side + (rect.width() - side - GAP) * share / 100
            words = f"{share} %"
            own = QFontMetricsF(font).horizontalAdvance(words)
            x -= own / 2 if 0 < share < 100 else own * (share == 100)
            write(painter, QPointF(x, rect.top() + head / 2), words, font, tokens.muted)
        return
    width = _pitch(rect, data, 0, palette)
    for column in _ticks(data, palette, font, width):
        area = QRectF(rect.left() + side + column * width, rect.top(), width, head)
        write_centred(painter, area, _number(data, column), font, tokens.muted)


def _ticks(data: Strips, palette: Palette, font: QFont, width: float) -> range:
    """Which numbers are printed: as many as have room beside each other."""
    most = max(data.lengths, default=0)
    widest = data.measure("numbers", palette, lambda: _widest_number(data, font))
    every = next((n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500) if n * width >= widest + GAP), 1000)
    return range(0 if every == 1 else every - 1, most, every)


def _widest_number(data: Strips, font: QFont) -> float:
    longest = max(
        (_number(data, column) for column in range(max(data.lengths, default=0))), key=len, default=""
    )
    return QFontMetricsF(font).horizontalAdvance(longest)


def _number(data: Strips, column: int) -> str:
    return data.numbers[column] if data.numbers else str(column + 1)


def _draw_lines(painter: QPainter, rect: QRectF, data: Strips, palette: Palette) -> None:
    side, head = frozen(data, palette)
    width = _pitch(rect, data, 0, palette)
    bottom = rect.top() + head + row_height(palette) * len(data.rows)
    painter.setPen(QColor(palette.tokens.separator))
    painter.drawLines(
        [
            QLineF(x, rect.top(), x, bottom)
            for x in (rect.left() + side + n * width for n in range(len(data.heads) + 1))
        ]
    )

"""The heat map: numbers in cells, their size as colour beside it."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

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
    write_centred,
    write_upwards,
)
from gk_qda.ui.charts.values import Cell, HeatMap, Palette
from gk_qda.ui.look.painters import draw_hatch
from gk_qda.ui.look.symbols import draw_disc

_WIDEST_HEAD = 48.0  # px; longer heads are turned
_HIGHEST_HEAD = 150.0
_NARROWEST = 26.0
_FLAG = 4.5  # px from the corner of a cell to the middle of its dot


def size(data: HeatMap, palette: Palette, width: float) -> QSizeF:
    """The room it takes; columns are as wide as their numbers, whatever the width."""
    side, head = frozen(data, palette)
    return QSizeF(
        side + _column(data, palette) * len(data.columns) + 1, head + row_height(palette) * len(data.rows) + 1
    )


def frozen(data: HeatMap, palette: Palette) -> tuple[float, float]:
    """Width of the names at the left and height of the heads, which stay when the rest is scrolled."""
    return data.measure("frozen", palette, lambda: _measure(data, palette))


def _measure(data: HeatMap, palette: Palette) -> tuple[float, float]:
    font = QFontMetricsF(palette.font(small=True))
    widest = max((font.horizontalAdvance(c.text) for c in data.columns), default=0.0)
    turned = widest + GAP > _column(data, palette)
    head = min(_HIGHEST_HEAD, round(widest + 2 * GAP)) if turned else row_height(palette)
    return side_width(data.rows, palette), head


def draw(painter: QPainter, rect: QRectF, data: HeatMap, palette: Palette) -> None:
    """All that is seen of it, heads included."""
    visible = seen(painter, rect)
    side, head = frozen(data, palette)
    height, width = row_height(palette), _column(data, palette)
    rows = span_of(visible.top(), visible.bottom(), rect.top() + head, height, len(data.rows))
    columns = span_of(visible.left(), visible.right(), rect.left() + side, width, len(data.columns))
    font, tokens = palette.font(small=True), palette.tokens
    with kept(painter):
        for column in columns:
            area = QRectF(rect.left() + side + column * width, rect.top(), width, head)
            text = data.columns[column].text
            if head > height:
                write_upwards(painter, area, text, font, tokens.muted)
            else:
                write_centred(painter, area, elided(text, font, width - 2), font, tokens.muted)
        for row in looking(rows):
            top = rect.top() + head + row * height
            draw_label(painter, QRectF(rect.left(), top, side, height), data.rows[row], palette)
            for column in columns:
                area = QRectF(rect.left() + side + column * width, top, width, height)
                _draw_cell(painter, area, data, Cell(row, column), palette, font=font)
        _draw_lines(painter, rect, data, palette)


def cell_at(rect: QRectF, data: HeatMap, point: QPointF, palette: Palette) -> Cell | None:
    """The cell under a point."""
    side, head = frozen(data, palette)
    row = math.floor((point.y() - rect.top() - head) / row_height(palette))
    column = math.floor((point.x() - rect.left() - side) / _column(data, palette))
    if 0 <= row < len(data.rows) and 0 <= column < len(data.columns):
        return Cell(row, column)
    return None


def cell_shape(rect: QRectF, data: HeatMap, cell: Cell, palette: Palette) -> QPainterPath:
    """Its outline."""
    side, head = frozen(data, palette)
    height, width = row_height(palette), _column(data, palette)
    path = QPainterPath()
    path.addRect(
        QRectF(rect.left() + side + cell.column * width, rect.top() + head + cell.row * height, width, height)
    )
    return path


def columns_of(data: HeatMap, row: int) -> range:
    """The cells of a row that can be gone to."""
    return range(len(data.columns))


def row_count(data: HeatMap) -> int:
    """How many rows it has."""
    return len(data.rows)


def step_of(data: HeatMap, value: float) -> int:
    """Which colour a value has, 0 to 4."""
    step = sum(value >= limit for limit in data.steps)
    return 4 - step if data.reversed else step


def words_of(data: HeatMap, value: float) -> str:
    """The number as it is printed."""
    if math.isnan(value):
        return "–"
    text = f"{value:.{data.decimals}f}"
    return text.replace(".", ",") if data.comma else text


def _column(data: HeatMap, palette: Palette) -> float:
    return data.measure("column", palette, lambda: _measure_column(data, palette))


def _measure_column(data: HeatMap, palette: Palette) -> float:
    font = QFontMetricsF(palette.font(small=True))
    heads = max((font.horizontalAdvance(c.text) for c in data.columns), default=0.0)
    said = {text for line in data.texts for text in line} or {words_of(data, data.largest)}
    number = max(font.horizontalAdvance(words) for words in said)
    wanted = heads if heads + GAP <= _WIDEST_HEAD else 0.0
    beside = 2 * _FLAG if data.flags else 0.0
    return float(math.ceil(max(_NARROWEST, wanted + GAP, number + GAP + beside)))


def _draw_cell(
    painter: QPainter, area: QRectF, data: HeatMap, cell: Cell, palette: Palette, *, font: QFont
) -> None:
    value, tokens = float(data.values[cell.row, cell.column]), palette.tokens
    if data.without_diagonal and cell.row == cell.column:
        painter.fillRect(area, QColor(tokens.window))
    elif math.isnan(value):
        draw_hatch(painter, area, tokens)
    elif data.sizes is not None:
        draw_disc(painter, area, float(data.sizes[cell.row, cell.column]), tokens)
    elif value or data.shows_zero:
        step = step_of(data, value)
        painter.fillRect(area, QColor(tokens.heat[step]))
        words = data.texts[cell.row][cell.column] if data.texts else words_of(data, value)
        write_centred(painter, area, words, font, tokens.heat_ink[step])
    is_warning = data.flags.get((cell.row, cell.column))
    if is_warning is not None:
        _draw_flag(painter, area, palette, is_warning=is_warning)


def _draw_flag(painter: QPainter, area: QRectF, palette: Palette, *, is_warning: bool) -> None:
    """A dot in the upper right corner, with an edge that shows on every step of the ramp."""
    tokens = palette.tokens
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.base), 1))
        painter.setBrush(QColor(tokens.error_text if is_warning else tokens.warning_edge))
        painter.drawEllipse(QPointF(area.right() - _FLAG, area.top() + _FLAG), _FLAG - 1.5, _FLAG - 1.5)


def _draw_lines(painter: QPainter, rect: QRectF, data: HeatMap, palette: Palette) -> None:
    """Hairlines between rows and columns, as far as they are seen."""
    visible = seen(painter, rect)
    side, head = frozen(data, palette)
    height, width = row_height(palette), _column(data, palette)
    left, top = rect.left() + side, rect.top() + head
    right, bottom = left + width * len(data.columns), top + height * len(data.rows)
    lines = [
        QLineF(rect.left(), top + n * height, right, top + n * height)
        for n in span_of(visible.top(), visible.bottom() + height, top, height, len(data.rows) + 1)
    ]
    lines += [
        QLineF(left + n * width, top, left + n * width, bottom)
        for n in span_of(visible.left(), visible.right() + width, left, width, len(data.columns) + 1)
    ]
    painter.setPen(QColor(palette.tokens.separator))
    painter.drawLines(lines)

"""Every chart finds again what it drew, at every size."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gk_qda.ui.charts.kinds import neighbour, painter_of
from gk_qda.ui.charts.values import Cell, HeatMap, Label, Palette, Portraits, Portrayed
from gk_qda.ui.look.tokens import DARK, LIGHT
from tests.ui.charts.making import KINDS, chart
from tests.ui.conftest import FAMILY

relaxed = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def palette(size: int = 12) -> Palette:
    return Palette(LIGHT, FAMILY, size)


def inside(shape) -> QPointF:
    """A point in a shape that may go round corners."""
    area = shape.boundingRect()
    places = [area.center(), area.topLeft() + QPointF(2, 2), area.topRight() + QPointF(-2, 2)]
    return next(place for place in places if shape.contains(place))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "timeline"])
@relaxed
@given(seed=st.integers(0, 10**6), width=st.integers(200, 1800), size=st.sampled_from([11, 12, 16]))
def test_a_cell_is_found_where_it_is_drawn(qapp, kind: str, seed: int, width: int, size: int) -> None:
    made, look = chart(kind, seed), palette(size)
    painter = painter_of(made)
    natural = painter.size(made, look, width)
    rect = QRectF(QPointF(7, 5), natural)
    side, head = painter.frozen(made, look)
    for row in range(painter.row_count(made)):
        for column in painter.columns_of(made, row):
            shape = painter.cell_shape(rect, made, Cell(row, column), look)
            assert rect.adjusted(-1, -1, 1, 1).contains(shape.boundingRect())
            assert shape.boundingRect().left() >= rect.left() + side - 1
            assert shape.boundingRect().top() >= rect.top() + head - 1
            assert painter.cell_at(rect, made, inside(shape), look) == Cell(row, column)
    assert painter.cell_at(rect, made, QPointF(-3, -3), look) is None


@relaxed
@given(seed=st.integers(0, 10**6))
def test_marks_of_a_timeline(qapp, seed: int) -> None:
    made, look = chart("timeline", seed), palette()
    painter = painter_of(made)
    rect = QRectF(QPointF(0, 0), painter.size(made, look, 2400))
    for row in range(painter.row_count(made)):
        for column in painter.columns_of(made, row):
            shape = painter.cell_shape(rect, made, Cell(row, column), look)
            assert painter.cell_at(rect, made, shape.boundingRect().center(), look) == Cell(row, column)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_draws_in_its_rectangle_and_leaves_the_painter_alone(qapp, kind: str, tokens) -> None:
    made, look = chart(kind, 3), Palette(tokens, FAMILY)
    drawn = painter_of(made)
    natural = drawn.size(made, look, 800)
    image = QImage(round(natural.width()) + 60, round(natural.height()) + 60, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    before = painter.pen(), painter.brush(), painter.font()
    drawn.draw(painter, QRectF(QPointF(30, 30), natural), made, look)
    assert (painter.pen(), painter.brush(), painter.font()) == before
    painter.end()
    outside = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in (*range(27), *range(image.height() - 27, image.height()))
    }
    assert outside == {"#ff00ff"}
    colors = {
        image.pixelColor(x, y).name()
        for x in range(30, image.width() - 30, 3)
        for y in range(30, image.height() - 30, 3)
    }
    assert len(colors) > 2


def test_tiles_go_round_corners(qapp) -> None:
    made = Portraits((Portrayed(Label("D1"), ("#EC9B3E", "#47CFF8", "#1F877B"), (30, 60, 10)),), across=40)
    look = palette()
    painter = painter_of(made)
    rect = QRectF(QPointF(0, 0), painter.size(made, look, 400))
    second = painter.cell_shape(rect, made, Cell(0, 1), look).boundingRect()
    first = painter.cell_shape(rect, made, Cell(0, 0), look).boundingRect()
    assert second.width() == pytest.approx(first.width() / 30 * 40)
    assert second.height() == pytest.approx(first.height() * 3)


def test_arrows_go_to_the_next_thing(qapp) -> None:
    made = chart("strips", 4)
    first = neighbour(made, None, 0, 1)
    assert first is not None
    columns = made.filled[first.row]
    assert neighbour(made, first, -1, 0) == first, "at the end it stays"
    if len(columns) > 1:
        assert neighbour(made, first, 1, 0) == Cell(first.row, columns[1])
    down = neighbour(made, first, 0, 1)
    assert down.row == min((row for row in made.filled if row > first.row), default=first.row)


def test_a_large_heat_map_paints_only_what_is_seen(qapp) -> None:
    names = tuple(Label(f"TM{n}") for n in range(500))
    made = HeatMap(names, names, np.random.default_rng(1).random((500, 500)), decimals=2)
    image = QImage(1400, 900, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setClipRect(QRectF(0, 0, 1400, 900))
    rect = QRectF(QPointF(-4000, -3000), painter_of(made).size(made, palette(), 1400))
    painter_of(made).draw(painter, rect, made, palette())
    begin = time.thread_time()
    painter_of(made).draw(painter, rect, made, palette())
    seconds = time.thread_time() - begin
    painter.end()
    assert seconds < 0.1

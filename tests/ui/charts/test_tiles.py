"""Charts are painted once, tile by tile, and look as if they had been painted at once."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from gk_qda.ui.charts import heat_map, tiles
from gk_qda.ui.charts.kinds import painter_of
from gk_qda.ui.charts.values import Cell
from gk_qda.ui.charts.view import ChartView
from tests.ui.charts.making import KINDS, chart
from tests.ui.charts.test_view import heat


@pytest.fixture
def view(theme, qtbot):
    made = ChartView(theme, "Chart")
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def settle(view: ChartView) -> None:
    """Frame after frame until all is there."""
    view.viewport().repaint()
    while view._rest.isActive():
        view._rest.stop()
        view.viewport().repaint()


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return (
        np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine()).astype(int)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_tiles_look_like_the_whole(view, monkeypatch, kind):
    monkeypatch.setattr(tiles, "BUDGET", 0)  # one tile a frame
    made = chart(kind, 3)
    view.show_chart(made, lambda _: "")
    settle(view)
    shown = view.viewport().grab().toImage()
    whole = QImage(shown.size(), QImage.Format.Format_RGB32)
    palette = view.palette_of_chart
    whole.fill(QColor(palette.tokens.base))
    painter = QPainter(whole)
    painter_of(made).draw(painter, view._rect(), made, palette)
    painter.end()
    # A line that ends on the edge of a tile may be a shade lighter there.
    assert np.mean(np.abs(pixels(shown) - pixels(whole)) > 8) < 0.001


def test_what_was_painted_is_not_painted_again(view, monkeypatch):
    drawn: list[object] = []
    draw = heat_map.draw
    monkeypatch.setattr(heat_map, "draw", lambda *given: (drawn.append(given), draw(*given)))
    view.show_chart(heat(60, 60), lambda _: "")
    settle(view)
    assert len(drawn) == len(view._tiles) > 6
    before = len(drawn)
    for cell in (Cell(1, 1), Cell(3, 4), Cell(5, 2)):
        view.go_to(cell)
    settle(view)
    assert len(drawn) == before, "the focus goes over the tiles"
    view.verticalScrollBar().setValue(10)
    settle(view)
    assert len(drawn) - before < 8, "only what comes into sight"
    view.show_chart(heat(61, 60), lambda _: "")
    assert len(view._tiles) == 0


def test_a_frame_without_time_paints_one_tile_and_goes_on(view, monkeypatch):
    view.show_chart(heat(60, 60), lambda _: "")
    monkeypatch.setattr(tiles, "BUDGET", 0)
    view._tiles.clear()
    view._rest.stop()
    view.viewport().repaint()
    assert len(view._tiles) == 1
    assert view._rest.isActive()
    view._tiles._kept.clear()
    monkeypatch.setattr(tiles, "BUDGET", 60)
    view.viewport().repaint()
    assert len(view._tiles) > 6

"""Frames of the densest charts of L: shown, scrolled by pages and by the wheel, and painted again under the mouse."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from itertools import chain

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from gk_qda.progress import Silent
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.portraits import document_portraits
from gk_qda.queries.similarity import similarities
from gk_qda.ui.charts.kinds import prepare
from gk_qda.ui.charts.values import Chart
from gk_qda.ui.charts.view import ChartView
from gk_qda.ui.frequencies import portrait_tab, similarity_tab
from gk_qda.ui.frequencies.course_views import VIEWS
from gk_qda.ui.look.theme import Theme
from tests.benchmarks.measuring import window_seconds

FRAME = 0.016
SIZE = (1900, 1000)
WHEEL = 60  # px

CHARTS: dict[str, Callable[[Project], Chart]] = {
    "documents beside each other": lambda project: course(project, "paragraphs"),
    "documents, all equally long": lambda project: course(project, "stretched"),
    "documents by date": lambda project: course(project, "dates"),
    "codeline": lambda project: course(project, "codeline", Filters(documents=("D0001",))),
    "portraits": lambda project: portrait_tab._chart(document_portraits(project, Filters()), str),
    "similarity": lambda project: similarity_tab._chart(similarities(project, Filters()), "de"),
}


def course(project: Project, view: str, filters: Filters | None = None) -> Chart:
    picture = VIEWS[view].count(project, filters or Filters(), False, "de", Silent()).picture
    assert picture is not None
    return picture.chart


class Bare(QWidget):
    """Lays down one picture of its size: the least that a chart could do."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(*SIZE)
        self._picture = QPixmap(*SIZE)
        self._picture.fill("white")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QPointF(), self._picture)
        painter.end()


@pytest.fixture
def view(qapp: QApplication) -> Iterator[ChartView]:
    view = ChartView(Theme(qapp, setting="light", family="DejaVu Sans"), "Chart")
    view.resize(*SIZE)
    view.show()
    yield view
    view.close()


@pytest.fixture
def floor(qapp: QApplication) -> float:
    bare = Bare()
    bare.show()
    qapp.processEvents()
    return window_seconds(bare.repaint)


def frames(view: ChartView) -> Iterator[float]:
    """Seconds of the window's thread for each frame until everything is there."""
    while True:
        view._rest.stop()
        begin = time.thread_time()
        view.viewport().repaint()
        yield time.thread_time() - begin
        if not view._rest.isActive():
            return


def walk(view: ChartView) -> Iterator[Iterator[float]]:
    """From the first frame, by leaps to the end, then by the wheel."""
    yield frames(view)
    bars = view.horizontalScrollBar(), view.verticalScrollBar()
    for share in (0.2, 0.5, 0.9):
        for bar in bars:
            bar.setValue(int(bar.maximum() * share))
        yield frames(view)
    for _ in range(20):
        bars[1].setValue(bars[1].value() - WHEEL)
        yield frames(view)


@pytest.mark.parametrize("name", CHARTS)
def test_frames(
    qapp: QApplication,
    view: ChartView,
    floor: float,
    large_project: Project,
    say: Callable[..., None],
    name: str,
) -> None:
    chart = CHARTS[name](large_project)
    prepare(chart, view.palette_of_chart)
    qapp.processEvents()
    gc.collect()
    gc.freeze()  # what the test runner holds
    try:
        rounds = []
        for _ in range(3):
            view.show_chart(chart, lambda _: "")
            rounds.append(list(chain.from_iterable(walk(view))))
        again = window_seconds(view.viewport().repaint)
    finally:
        gc.unfreeze()
    longest = min(max(found) for found in rounds)
    say(f"{name}: longest of {len(rounds[0])} frames", longest, floor=floor, goal=FRAME)
    say(f"{name}: painted again", again, floor=floor, goal=FRAME)
    assert longest < FRAME
    assert again < FRAME / 2

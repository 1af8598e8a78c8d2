"""Similarity, comparison and portraits of L, and how soon they stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

import pytest

from gk_qda.errors import Cancelled
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.portraits import document_portraits
from gk_qda.queries.similarity import similarities
from gk_qda.queries.spreads import code_spread
from tests.benchmarks.measuring import cpu_seconds

WORK: dict[str, Callable[..., object]] = {
    "similarity, zeta": lambda project, progress=None: similarities(project, Filters(), progress=progress),
    "similarity, block distance": lambda project, progress=None: similarities(
        project, Filters(), measure="block", progress=progress
    ),
    "similarity, squared Euclid": lambda project, progress=None: similarities(
        project, Filters(), measure="euclid", progress=progress
    ),
    "similarity of cases by attributes": lambda project, progress=None: similarities(
        project, Filters(), unit="case", of="attributes", progress=progress
    ),
    "comparison by paragraph": lambda project, progress=None: code_spread(
        project, Filters(), progress=progress
    ),
    "portraits of all documents": lambda project, progress=None: document_portraits(
        project, Filters(), progress=progress
    ),
}


@pytest.mark.parametrize("name", WORK)
def test_all_documents_of_l(large_project: Project, say: Callable[..., None], name: str) -> None:
    seconds = cpu_seconds(lambda: WORK[name](large_project), rounds=3)
    say(name, seconds, goal=0.5)
    assert seconds < 0.5


class Stopping:
    """Progress that is stopped from outside."""

    def __init__(self) -> None:
        self.stop = Event()

    def report(self, done: int, total: int, message: str = "") -> None:
        if self.stop.is_set():
            raise Cancelled


@pytest.mark.parametrize("name", ["similarity, block distance", "comparison by paragraph"])
def test_it_stops_at_once(large_project: Project, say: Callable[..., None], name: str) -> None:
    WORK[name](large_project)
    progress, ended = Stopping(), []

    def work() -> None:
        with suppress(Cancelled):
            WORK[name](large_project, progress)
        ended.append(time.monotonic())

    thread = Thread(target=work)
    thread.start()
    time.sleep(0.02)
    begin = time.monotonic()
    progress.stop.set()
    thread.join()
    say(f"{name}, stopped", ended[0] - begin, goal=0.2)
    assert ended[0] - begin < 0.2

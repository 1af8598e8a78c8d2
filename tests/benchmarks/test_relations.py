"""Relating 120 codes by 200,000 codings in 500 documents, beside what numpy needs to sort and search them."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pytest

from gk_qda.analysis.lines import ParagraphNumbers
from gk_qda.analysis.relations import RelationOptions, relations
from gk_qda.errors import Cancelled
from tests.benchmarks.measuring import cpu_seconds
from tests.benchmarks.test_counting import CODES, LENGTH, TURN, Project

GOAL = 0.5
Say = Callable[..., None]


def paragraphs_of(project: Project) -> ParagraphNumbers:
    documents = np.repeat(project.selection.ground.documents, LENGTH // TURN)
    starts = np.tile(np.arange(0, LENGTH, TURN), len(project.selection.ground))
    return ParagraphNumbers(project.selection.ground, documents, starts)


@pytest.fixture(scope="module")
def project() -> Project:
    return Project.of(500)


def run(project: Project, **options: object) -> Callable[[], object]:
    paragraphs, chosen = paragraphs_of(project), RelationOptions(**options)  # type: ignore[arg-type]
    return lambda: relations(project.columns, project.tree, project.selection, paragraphs, chosen)


def floor_of(project: Project) -> float:
    """One sort and one search of all codings, and the count of as many pairs as overlap: twice, for near too."""
    keys = (project.columns.document.astype(np.int64) << 32) + project.columns.start
    pairs = np.random.default_rng(1).integers(0, CODES * CODES, 3 * len(keys))

    def least() -> None:
        for _ in range(2):
            ordered = np.sort(keys)
            np.searchsorted(ordered, ordered + 400)
            np.bincount(pairs, minlength=CODES * CODES)

    return cpu_seconds(least)


@pytest.mark.parametrize(
    "options",
    [{}, {"roll_up": False}, {"across": True}, {"near": 3}, {"near": 50}],
    ids=["near 1", "own codes", "across coders", "near 3", "near 50"],
)
def test_relations(project: Project, say: Say, options: dict[str, object]) -> None:
    seconds = cpu_seconds(run(project, **options), rounds=3)
    say(f"relations of all codes, {options or 'as a rule'}", seconds, floor=floor_of(project), goal=GOAL)
    assert seconds < GOAL


def test_ten_times_the_data(say: Say) -> None:
    small, large = Project.of(50), Project.of(500)
    small_seconds, seconds = cpu_seconds(run(small)), cpu_seconds(run(large))
    small_floor, floor = floor_of(small), floor_of(large)
    say("relations of 20,000 -> 200,000 codings", seconds, floor=small_seconds)
    assert seconds / small_seconds < max(12, floor / small_floor)


def test_stops_within_a_fifth_of_a_second(project: Project, say: Say) -> None:
    """The longest stretch between two reports, over the whole run."""
    moments = [time.perf_counter()]

    class Watch:
        def report(self, done: int, total: int, message: str = "") -> None:
            moments.append(time.perf_counter())

    paragraphs = paragraphs_of(project)
    for options in (RelationOptions(near=3), RelationOptions(near=50, across=True)):
        moments[:] = [time.perf_counter()]
        relations(project.columns, project.tree, project.selection, paragraphs, options, progress=Watch())
        longest = float(np.diff(moments).max())
        say("longest stretch without looking for a cancel", longest, goal=0.2)
        assert longest < 0.2


def test_is_left_at_once(project: Project) -> None:
    class Stopping:
        def report(self, done: int, total: int, message: str = "") -> None:
            raise Cancelled

    begin = time.perf_counter()
    with pytest.raises(Cancelled):
        relations(
            project.columns, project.tree, project.selection, paragraphs_of(project), progress=Stopping()
        )
    assert time.perf_counter() - begin < 0.5

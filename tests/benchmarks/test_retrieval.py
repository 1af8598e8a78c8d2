"""Boolean and proximity queries over 200,000 codings, beside one sort and one search of all of them."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pytest

from gk_qda.analysis.lines import Lanes, passages
from gk_qda.analysis.query.answering import Material, answer
from gk_qda.analysis.query.expressions import codes_in
from gk_qda.analysis.query.reading import read_query
from gk_qda.analysis.selection import counted_codings
from gk_qda.project import Project as StoredProject
from gk_qda.queries.filters import Filters
from gk_qda.queries.relations import relate
from gk_qda.queries.retrieval import hits_of, retrieve
from tests.benchmarks.measuring import cpu_seconds
from tests.benchmarks.test_counting import Project
from tests.benchmarks.test_relations import paragraphs_of

Say = Callable[..., None]
GOAL = 0.3
QUERIES = (  # main codes hold a tenth of all codings each
    "1 AND 13",
    "(1 AND 13) NOT 25",
    "1 OVERLAPS 13",
    "AT LEAST 3 OF (1, 13, 25, 37, 49)",
    "ONE OF (1, 13, 25)",
    "1 ALONE",
    "1 WITHIN 13",
    "1 ENCLOSES 13",
    "1 NEAR/3 13",
    "1 FOLLOWED BY/2 13",
)


def asked(project: Project, text: str) -> Callable[[], object]:
    expression, paragraphs = read_query(text), paragraphs_of(project)
    codes = {code: project.tree.index_of(int(code.name)) for code in codes_in(expression)}

    def ask() -> object:
        counted = counted_codings(project.columns, project.tree, project.selection)
        lanes = Lanes.of(project.columns, across=False)
        found = passages(project.columns, counted, paragraphs, lanes)
        everything = np.ones(len(project.tree), bool)
        return answer(expression, Material(found, project.tree, paragraphs, lanes, codes, everything))

    return ask


@pytest.fixture(scope="module")
def project() -> Project:
    return Project.of(500)


@pytest.mark.parametrize("text", QUERIES)
def test_query(project: Project, say: Say, text: str) -> None:
    keys = (project.columns.document.astype(np.int64) << 32) + project.columns.start
    floor = cpu_seconds(lambda: np.searchsorted(np.sort(keys), keys), rounds=3)
    seconds = cpu_seconds(asked(project, text), rounds=3)
    say(f"query {text}", seconds, floor=floor, goal=GOAL)
    assert seconds < GOAL


def test_ten_times_the_data(say: Say) -> None:
    small = cpu_seconds(asked(Project.of(50), QUERIES[1]))
    seconds = cpu_seconds(asked(Project.of(500), QUERIES[1]))
    say("a query of 20,000 -> 200,000 codings", seconds, floor=small)
    assert seconds / small < 12


def test_relations_of_a_project_file(large_project: StoredProject, say: Say) -> None:
    relate(large_project, Filters())
    seconds = cpu_seconds(lambda: relate(large_project, Filters()), rounds=3)
    say("relations of a project file, warm", seconds, goal=0.5)
    assert seconds < 0.5


def test_a_first_screen_of_hits(large_project: StoredProject, say: Say) -> None:
    def ask() -> int:
        found = retrieve(large_project, Filters(), '"Thema 0" AND "Thema 12"')
        with large_project.read() as session:
            list(hits_of(session, found, limit=50))
        return len(found.places)

    assert ask() > 100
    seconds = cpu_seconds(ask, rounds=3)
    say("a query of a project file and its first hits", seconds, goal=0.5)
    assert seconds < 0.5


def test_the_longest_wait_for_a_cancel(project: Project, say: Say) -> None:
    begin = time.perf_counter()
    asked(project, "AT LEAST 2 OVERLAPPING OF (1, 13, 25, 37, 49, 61, 73)")()
    longest = time.perf_counter() - begin
    say("the slowest query as a whole", longest, goal=0.2)
    assert longest < 0.2

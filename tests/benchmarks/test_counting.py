"""Counting 200,000 codings of 120 codes in 500 documents of 60,000 characters, beside what numpy needs at least."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count as numbers

import numpy as np
import pytest

from gk_qda.analysis.code_tree import CodeTree
from gk_qda.analysis.columns import CodingColumns
from gk_qda.analysis.crosstabs import crosstab
from gk_qda.analysis.frequencies import count, count_by_document
from gk_qda.analysis.groups import Groups
from gk_qda.analysis.segments import segment_rows
from gk_qda.analysis.selection import Ground, Selection, counted_codings

from .measuring import cpu_seconds, figures

CODES, LENGTH, TURN = 120, 60_000, 400
CODINGS = 400  # a document


@dataclass(frozen=True)
class Project:
    """A project of a size, two coders, every second turn an interviewer's."""

    columns: CodingColumns
    tree: CodeTree
    selection: Selection

    @classmethod
    def of(cls, documents: int) -> Project:
        ids = range(1, documents + 1)
        spans = [
            (document, start + 4, start + TURN - 12)  # without label and time mark
            for document in ids
            for start in range(TURN, LENGTH, 2 * TURN)
        ]
        cases = {number: [one for one in ids if one // 2 == number] for number in range(documents // 2 + 1)}
        return cls(
            CodingColumns.from_rows(_codings(documents)),
            _tree(),
            Selection(Ground(ids, spans), coders=frozenset([1, 2]), cases=Groups.of(cases)),
        )

    def count(self) -> object:
        return count(self.columns, self.tree, self.selection)


def _codings(documents: int) -> Iterator[tuple[int, int, int, int, int, int]]:
    """Codings in the order in which somebody might make them: here and there."""
    random = np.random.default_rng(20200416)
    amount = CODINGS * documents
    start = random.integers(0, LENGTH - 1000, amount)
    end = start + random.integers(20, 900, amount)
    again = random.random(amount) < 0.1  # the same passage under a second code
    start[1:][again[1:]], end[1:][again[1:]] = start[:-1][again[1:]], end[:-1][again[1:]]
    document = random.integers(1, documents + 1, amount)
    document[1:][again[1:]] = document[:-1][again[1:]]
    code, coder = random.integers(1, CODES + 1, amount), random.integers(1, 3, amount)
    columns = (document, code, coder, start, end)
    return zip(numbers(1), *(column.tolist() for column in columns))  # type: ignore[return-value]


def _tree() -> CodeTree:
    """Four levels: every twelfth code a main code, every fourth below it, two pairs below that."""
    codes: list[tuple[int, int | None]] = []
    path: list[int] = []
    for number in range(CODES):
        level = 0 if number % 12 == 0 else 1 if number % 4 == 0 else 2 if number % 2 == 0 else 3
        del path[level:]
        codes.append((number + 1, path[-1] if path else None))
        path.append(number + 1)
    return CodeTree(codes)


@pytest.fixture(scope="module")
def project() -> Project:
    return Project.of(500)


@pytest.fixture
def report(capsys: pytest.CaptureFixture[str]) -> Callable[..., None]:
    def say(*arguments: object, **options: object) -> None:
        with capsys.disabled():
            print("\n" + figures(*arguments, **options), end="")  # type: ignore[arg-type]

    return say


def floor_of(project: Project) -> float:
    """Bincount and roll-up of codings by code and document, their indexes at hand."""
    counted = counted_codings(project.columns, project.tree, project.selection)
    return cpu_seconds(
        lambda: np.count_nonzero(
            project.tree.roll_up(count_by_document(counted, project.tree, project.selection)), axis=1
        )
    )


@pytest.fixture(scope="module")
def floor(project: Project) -> float:
    return floor_of(project)


def test_frequencies(project: Project, floor: float, report: Callable[..., None]) -> None:
    seconds = cpu_seconds(project.count)
    report("own, codings, segments, documents, cases, matrix", seconds, floor=floor, goal=0.05)
    assert seconds < 0.05


def test_frequencies_beside_sort_and_search(project: Project, report: Callable[..., None]) -> None:
    """Filters and distinct segments need a search and a sort of all codings at least."""
    keys = (project.columns.document.astype(np.int64) << 32) + project.columns.start
    floor = cpu_seconds(lambda: (np.sort(keys), np.searchsorted(keys, keys)))
    seconds = cpu_seconds(project.count)
    report("the same beside one sort and one search of all codings", seconds, floor=floor)
    assert seconds < 5 * floor


def test_characters(project: Project, floor: float, report: Callable[..., None]) -> None:
    seconds = cpu_seconds(lambda: count(project.columns, project.tree, project.selection).characters)
    report("the same with characters", seconds, floor=floor, goal=0.15)
    assert seconds < 0.15


def test_crosstab(project: Project, floor: float, report: Callable[..., None]) -> None:
    groups = Groups.of({kind: range(kind, 501, 5) for kind in range(1, 6)})
    seconds = cpu_seconds(lambda: crosstab(project.columns, project.tree, project.selection, groups))
    report("crosstab with five groups", seconds, floor=floor, goal=0.05)
    assert seconds < 0.05


def test_cases_made_of_speakers(project: Project, report: Callable[..., None]) -> None:
    turns = {
        case: [(document, case * TURN, case * TURN + TURN) for document in range(1, 501)]
        for case in range(1, 20, 2)
    }
    selection = replace(project.selection, cases=Groups.of({}, turns))
    seconds = cpu_seconds(lambda: count(project.columns, project.tree, selection), rounds=3)
    report("cases made of passages, ten in each document", seconds)
    assert seconds < 1


def test_all_segments_of_a_code(project: Project, report: Callable[..., None]) -> None:
    selection = replace(project.selection, codes=frozenset([4]))
    seconds = cpu_seconds(lambda: segment_rows(project.columns, project.tree, selection))
    report("all segments of one code, in order", seconds, goal=0.005)
    assert seconds < 0.005


def test_loading(project: Project, report: Callable[..., None]) -> None:
    rows = list(_codings(500))
    floor = cpu_seconds(lambda: np.array(rows), rounds=3)
    seconds = cpu_seconds(lambda: CodingColumns.from_rows(rows), rounds=3)
    report("columns from 200,000 rows", seconds, floor=floor)
    assert seconds < 2 * floor


def test_one_change(project: Project, report: Callable[..., None]) -> None:
    columns = project.columns.snapshot()
    fresh = numbers(10_000_000)

    def change() -> None:
        number = next(fresh)
        columns.insert([(number, 1, 1, 1, 10, 20)])
        columns.update([(number, 1, 1, 1, 10, 25)])
        columns.delete([number])

    seconds = cpu_seconds(change, rounds=50) / 3
    report("one coding applied, changed or removed", seconds, goal=0.001)
    assert seconds < 0.001


@pytest.mark.parametrize("documents", [50, 500])
def test_ten_times_the_data(documents: int, report: Callable[..., None]) -> None:
    """At most twelve times the time; beyond the processor's cache the floor itself may grow faster."""
    small, large = Project.of(documents), Project.of(10 * documents)
    small_seconds, seconds = cpu_seconds(small.count), cpu_seconds(large.count)
    small_floor, floor = floor_of(small), floor_of(large)
    name = f"{len(small.columns):,} -> {len(large.columns):,} codings"
    report(f"{name}, numpy", floor, floor=small_floor)
    report(name, seconds, floor=small_seconds)
    assert seconds / small_seconds < max(12, floor / small_floor)

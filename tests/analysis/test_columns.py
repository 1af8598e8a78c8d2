"""The column index stays what a table of the same rows would be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from gk_qda.analysis.columns import CodingColumns

numbers = st.integers(0, 2**31 - 1)
values = st.tuples(numbers, numbers, numbers, numbers, numbers)
ids = st.integers(1, 2**40)


def rows_of(columns: CodingColumns) -> set[tuple[int, ...]]:
    fields = (columns.id, columns.document, columns.code, columns.coder, columns.start, columns.end)
    return set(zip(*(field.tolist() for field in fields), strict=True))


class ColumnsAndDictionary(RuleBasedStateMachine):
    """Changes in any order, mirrored in a dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = CodingColumns()
        self.rows: dict[int, tuple[int, ...]] = {}

    @rule(rows=st.dictionaries(ids, values, max_size=20))
    def load(self, rows: dict[int, tuple[int, ...]]) -> None:
        self.columns = CodingColumns.from_rows((number, *row) for number, row in rows.items())
        self.rows = dict(rows)

    @rule(rows=st.dictionaries(ids, values, max_size=20))
    def insert(self, rows: dict[int, tuple[int, ...]]) -> None:
        new = {number: row for number, row in rows.items() if number not in self.rows}
        self.columns.insert([(number, *row) for number, row in new.items()])
        self.rows |= new

    @precondition(lambda self: self.rows)
    @rule(data=st.data())
    def update(self, data: st.DataObject) -> None:
        chosen = st.dictionaries(st.sampled_from(sorted(self.rows)), values)
        changed = data.draw(chosen)
        self.columns.update([(number, *row) for number, row in changed.items()])
        self.rows |= changed

    @precondition(lambda self: self.rows)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        gone = data.draw(st.lists(st.sampled_from(sorted(self.rows)), unique=True))
        self.columns.delete(gone)
        for number in gone:
            del self.rows[number]

    @invariant()
    def same(self) -> None:
        assert len(self.columns) == len(self.rows)
        assert rows_of(self.columns) == {(number, *row) for number, row in self.rows.items()}
        assert self.columns.id.tolist() == sorted(
            self.rows, key=lambda i: (self.rows[i][0], self.rows[i][3], i)
        )


TestColumnsAndDictionary = ColumnsAndDictionary.TestCase
TestColumnsAndDictionary.settings = settings(max_examples=60, stateful_step_count=15)


@pytest.fixture
def columns() -> CodingColumns:
    return CodingColumns.from_rows((number, 1, 2, 3, number, number + 5) for number in range(1, 31))


@pytest.mark.parametrize("known", [1, 20], ids=["few", "many"])
def test_an_unknown_id_is_an_error_and_changes_nothing(columns: CodingColumns, known: int) -> None:
    before = rows_of(columns)
    several = [*range(1, known + 1), 99]
    with pytest.raises(KeyError):
        columns.delete(several)
    with pytest.raises(KeyError):
        columns.update([(number, 1, 1, 1, 1, 1) for number in several])
    assert rows_of(columns) == before


def test_an_id_is_never_there_twice(columns: CodingColumns) -> None:
    with pytest.raises(ValueError, match="already"):
        columns.insert([(31, 1, 1, 1, 1, 2), (30, 1, 1, 1, 1, 2)])
    with pytest.raises(ValueError, match="already"):
        columns.insert([(31, 1, 1, 1, 1, 2), (31, 1, 1, 1, 1, 2)])
    assert len(columns) == 30


def test_a_row_of_another_length_is_an_error() -> None:
    with pytest.raises(ValueError, match="6 numbers"):
        CodingColumns.from_rows([(1, 2, 3, 4, 5)])  # type: ignore[list-item]


def test_more_rows_than_one_chunk_are_loaded() -> None:
    columns = CodingColumns.from_rows((number, 1, 1, 1, 0, 1) for number in range(120_000))
    assert np.array_equal(np.sort(columns.id), np.arange(120_000))


def test_many_rows_stand_in_the_order_of_few(columns: CodingColumns) -> None:
    rows = [(number, 1, 2, 3, number % 40, 50) for number in range(2000, 800, -1)]
    columns.insert(rows)
    one_by_one = CodingColumns.from_rows((number, 1, 2, 3, number, number + 5) for number in range(1, 31))
    for first in range(0, len(rows), 100):
        one_by_one.insert(rows[first : first + 100])
    assert columns.id.tolist() == one_by_one.id.tolist()


def test_a_snapshot_does_not_change(columns: CodingColumns) -> None:
    snapshot = columns.snapshot()
    before = rows_of(snapshot)
    columns.update([(1, 9, 9, 9, 9, 9)])
    columns.delete([2])
    columns.insert([(77, 1, 1, 1, 1, 2)])
    assert rows_of(snapshot) == before


def test_every_change_has_a_version(columns: CodingColumns) -> None:
    seen = [columns.version]
    for change in (
        lambda: columns.insert([(77, 1, 1, 1, 1, 2)]),
        lambda: columns.update([(77, 1, 1, 1, 1, 3)]),
        lambda: columns.delete([77]),
    ):
        change()
        seen.append(columns.version)
    assert seen == sorted(set(seen))

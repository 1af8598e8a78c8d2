"""Sorting several columns as one."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.packing import sorted_lines
from gk_qda.analysis.ranges import runs

small, large = st.integers(0, 5), st.integers(0, 2**31 - 1)


@pytest.mark.parametrize("numbers", [small, large], ids=["packed", "too wide to pack"])
@given(data=st.data())
def test_lines_are_sorted_and_stay_together(numbers: st.SearchStrategy[int], data: st.DataObject) -> None:
    lines = data.draw(st.lists(st.tuples(numbers, small, numbers, numbers), max_size=20))
    table = np.array(lines, np.int64).reshape(-1, 4)
    last, same = sorted_lines(*table.T)
    expected = sorted(lines)
    assert last.tolist() == [line[-1] for line in expected]
    assert same.tolist() == [one[:-1] == other[:-1] for one, other in pairwise(expected)]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4))))
def test_runs(wanted: list[tuple[int, int]]) -> None:
    first, size = np.array(wanted, int).reshape(-1, 2).T
    assert runs(first, size).tolist() == [one + step for one, count in wanted for step in range(count)]

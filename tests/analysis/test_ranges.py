"""Stretches of numbers, against sets."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.ranges import runs, united

STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), max_size=12)


@given(STRETCHES)
def test_united_stretches_cover_the_same_numbers_apart(given_ones: list[tuple[int, int]]) -> None:
    first = np.array([start for start, _ in given_ones], np.int64)
    size = np.array([length for _, length in given_ones], np.int64)
    starts, ends = united(first, first + size)
    found = list(zip(starts.tolist(), ends.tolist(), strict=True))
    covered = [number for start, end in found for number in range(start, end)]
    assert covered == sorted(set(runs(first, size).tolist()))
    assert all(before[1] < after[0] for before, after in pairwise(found))


@given(STRETCHES)
def test_runs_follow_one_another(given_ones: list[tuple[int, int]]) -> None:
    first = np.array([start for start, _ in given_ones], np.intp)
    size = np.array([length for _, length in given_ones], np.intp)
    expected = [number for start, length in given_ones for number in range(start, start + length)]
    assert runs(first, size).tolist() == expected

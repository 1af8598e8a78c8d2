"""Lanes never show two stripes on one line, and use no more of them than needed."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.ui.reading import lanes as lanes_module
from gk_qda.ui.reading.coding_index import CodingIndex
from gk_qda.ui.reading.lanes import Lanes, colour
from tests.ui.reading.demo import coding

if TYPE_CHECKING:
    from gk_qda.queries.values import CodingValue

Line = tuple[int, int]
LINES = st.tuples(st.integers(0, 3), st.integers(0, 5))
STARTS = [0, 100, 200, 300]


def line_at(block: int, position: int) -> int:
    return (position - STARTS[block]) // 20


def lines_of(value: CodingValue) -> tuple[Line, Line]:
    def line(position: int) -> Line:
        block = min(position // 100, 3)
        return block, line_at(block, position)

    return line(value.start), line(max(value.start, value.end - 1))


def separate(values: list[CodingValue], lanes: Lanes) -> bool:
    placed = [(lanes.of(value), *lines_of(value)) for value in values]
    return all(
        a[0] != b[0] or a[2] < b[1] or b[2] < a[1] for n, a in enumerate(placed) for b in placed[n + 1 :]
    )


@given(st.lists(st.tuples(LINES, LINES).map(sorted), max_size=30))
def test_greedy_colouring_is_right_and_thrifty(intervals: list[list[Line]]) -> None:
    found = colour((n, (first, last)) for n, (first, last) in enumerate(intervals))
    for n, (first, last) in enumerate(intervals):
        for m, (other_first, other_last) in enumerate(intervals[:n]):
            if first <= other_last and other_first <= last:
                assert found[n] != found[m]
    deepest = max((sum(f <= first <= la for f, la in intervals) for first, _ in intervals), default=0)
    assert max(found.values(), default=-1) + 1 == deepest


def test_of_codings_on_one_first_line_the_longest_is_next_to_the_text() -> None:
    assert colour([(1, ((0, 0), (0, 1))), (2, ((0, 0), (0, 4)))]) == {2: 0, 1: 1}


@st.composite
def changes(draw: st.DrawFn) -> list[CodingValue]:
    ends = st.integers(0, 399)
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted).filter(lambda s: s[0] < s[1]), max_size=20))
    return [coding(n, *span) for n, span in enumerate(spans, start=1)]


@pytest.mark.parametrize("small", [0, 400])
@given(values=changes(), data=st.data())
def test_lanes_stay_right_through_changes(small: int, values: list[CodingValue], data: st.DataObject) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lanes_module, "SMALL_ISLAND", small)
        index = CodingIndex(STARTS)
        lanes = Lanes(index, STARTS, line_at)
        here: list[CodingValue] = []
        for value in values:
            lanes.changed(index.add(value), added=value)
            here.append(value)
            assert separate(here, lanes)
            if data.draw(st.booleans()):
                gone = here.pop(data.draw(st.integers(0, len(here) - 1)))
                lanes.changed(index.remove(gone.id), removed=gone.id)
                assert separate(here, lanes)


def test_big_islands_keep_their_stripes_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes_module, "SMALL_ISLAND", 2)
    values = [coding(1, 0, 90), coding(2, 0, 60), coding(3, 0, 50)]
    index = CodingIndex(STARTS, values)
    lanes = Lanes(index, STARTS, line_at)
    assert [lanes.of(value) for value in values] == [0, 1, 2]
    lanes.changed(index.remove(2), removed=2)
    assert [lanes.of(value) for value in (values[0], values[2])] == [0, 2]
    newcomer = coding(4, 10, 70)
    lanes.changed(index.add(newcomer), added=newcomer)
    assert lanes.of(newcomer) == 1


PASSAGE = st.tuples(st.integers(0, 1999), st.integers(1, 400)).map(lambda at: (at[0], min(2000, sum(at))))


@given(st.lists(st.integers(25, 130), min_size=80, max_size=80), st.lists(PASSAGE, max_size=25))
def test_no_line_shows_two_stripes_of_one_lane_where_lines_were_not_laid_out(
    lengths: list[int], passages: list[tuple[int, int]]
) -> None:
    """However the lines break, as long as none holds more characters than the widest text does."""
    ends = list(accumulate(lengths))

    def line(position: int) -> Line:
        return position // 1000, bisect_right(ends, position % 1000)

    values = [coding(n, start, end) for n, (start, end) in enumerate(passages)]
    starts = [0, 1000, 2000]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lanes_module, "EXACT_ISLAND", 0)
        lanes = Lanes(CodingIndex(starts, values), starts, lambda *_: pytest.fail("laid out"))
        placed = [(lanes.of(one), line(one.start), line(one.end - 1)) for one in values]
    for one, other in combinations(placed, 2):
        assert one[0] != other[0] or one[2] < other[1] or other[2] < one[1]


def test_very_large_islands_are_coloured_without_laying_out() -> None:
    starts, values = [0], [coding(n, n * 30, n * 30 + 50) for n in range(1, 8_200)]
    asked: list[int] = []
    index = CodingIndex(starts, values)
    lanes = Lanes(index, starts, lambda block, position: asked.append(position) or 0)
    assert lanes.of(values[0]) != lanes.of(values[1])
    assert asked == []

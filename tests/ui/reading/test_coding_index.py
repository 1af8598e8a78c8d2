"""The index tells the same as looking at every coding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.spans import Span
from gk_qda.ui.reading.coding_index import CodingIndex, rank
from tests.ui.reading.demo import coding

if TYPE_CHECKING:
    from gk_qda.queries.values import CodingValue

STARTS = [0, 10, 25, 26, 40]
LENGTH = 60


@st.composite
def many_codings(draw: st.DrawFn) -> list[CodingValue]:
    ends = st.integers(0, LENGTH)
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=25))
    return [coding(n, *span, code_id=n % 3 + 1, coder_id=n % 2 + 1) for n, span in enumerate(spans, start=1)]


def blocks() -> list[tuple[int, int]]:
    return list(zip(STARTS, [*STARTS[1:], LENGTH], strict=True))


def check(index: CodingIndex, codings: list[CodingValue], focused: int | None = None) -> None:
    for number, (low, high) in enumerate(blocks()):
        depth = dict.fromkeys(range(low, high), 0)
        for piece in index.pieces(number, focused):
            assert low <= piece.start < piece.end <= high
            for position in range(piece.start, piece.end):
                over = [c for c in codings if c.start <= position < c.end]
                over.sort(key=lambda c: (c.id != focused, rank(c)))
                assert piece.codings == tuple(c.id for c in over[:3])
                assert piece.depth == len(over)
                depth[position] = len(over)
        for position, found in depth.items():
            assert found == sum(c.start <= position < c.end for c in codings)
    assert list(index) == sorted(codings, key=lambda c: (c.start, -c.end, c.id))
    assert index.coders == {c.coder_id for c in codings}


@given(many_codings(), st.integers(1, 25))
def test_pieces(codings: list[CodingValue], focused: int) -> None:
    check(CodingIndex(STARTS, codings), codings)
    check(CodingIndex(STARTS, codings), codings, focused)


@given(many_codings(), st.data())
def test_adding_and_removing_one_by_one(codings: list[CodingValue], data: st.DataObject) -> None:
    index = CodingIndex(STARTS)
    for each in codings:
        index.add(each)
        index.pieces(index.block_at(each.start))  # something is kept that must be given up later
    check(index, codings)
    kept = []
    for each in codings:
        if data.draw(st.booleans()):
            index.remove(each.id)
        else:
            kept.append(each)
    check(index, kept)
    assert all(index.island(n) == CodingIndex(STARTS, kept).island(n) for n in range(len(STARTS)))


def test_adding_again_replaces() -> None:
    index = CodingIndex(STARTS, [coding(1, 0, 5)])
    index.add(coding(1, 12, 30))
    assert [(c.start, c.end) for c in index] == [(12, 30)]
    assert index.at(3) == []
    assert index.island(1) == range(1, 4)


def test_removing_what_is_not_there() -> None:
    with pytest.raises(KeyError):
        CodingIndex(STARTS).remove(1)


def test_the_innermost_is_the_shortest_then_the_newest() -> None:
    index = CodingIndex([0], [coding(1, 0, 20), coding(2, 5, 10), coding(3, 5, 10), coding(4, 0, 20)])
    assert [c.id for c in index.at(7)] == [3, 2, 4, 1]
    assert index.pieces(0)[1] == (5, 10, (3, 2, 4), 4)
    assert index.pieces(0, focused=1)[1] == (5, 10, (1, 3, 2), 4)


def test_walking_in_reading_order() -> None:
    index = CodingIndex([0], [coding(1, 30, 40), coding(2, 0, 5), coding(3, 0, 9)])
    assert index.after(None, 0, 1) == index.get(3)
    assert index.after(3, 0, 1) == index.get(2)
    assert index.after(2, 0, 1) == index.get(1)
    assert index.after(1, 0, 1) is None
    assert index.after(None, 20, -1) == index.get(2)
    assert index.after(3, 0, -1) is None


def test_codings_of_one_code_on_a_span() -> None:
    index = CodingIndex(
        [0], [coding(1, 0, 10, 5), coding(2, 8, 20, 5, 2), coding(3, 8, 20, 6), coding(4, 30, 40, 5)]
    )
    assert [c.id for c in index.of_code(5, Span(9, 15))] == [1, 2]
    assert [c.id for c in index.of_code(5, Span(9, 15), coder_id=2)] == [2]
    assert index.of_code(5, Span(20, 30)) == []


def test_blocks_from_the_middle_of_a_text():
    """The editor indexes what is in view: codings begin before it and end behind it."""
    codings = [coding(1, 0, 45), coding(2, 20, 60), coding(3, 0, 500)]
    index = CodingIndex([40, 50, 70], codings)
    assert [sorted(c.id for c in index.in_block(block)) for block in range(3)] == [[1, 2, 3], [2, 3], [3]]
    assert [[piece.depth for piece in index.pieces(block)] for block in range(3)] == [[3, 2], [2, 1], [1]]
    one_by_one = CodingIndex([40, 50, 70])
    for value in codings:
        one_by_one.add(value)
    assert [index.pieces(block) for block in range(3)] == [one_by_one.pieces(block) for block in range(3)]
    assert index.island(0) == one_by_one.island(0)

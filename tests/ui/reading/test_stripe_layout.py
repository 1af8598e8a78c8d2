"""Names find room, or are counted; lanes stand closer where there are many."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.ui.reading.stripe_layout import (
    NAME_PITCH,
    Bar,
    Name,
    arrange_lanes,
    own_lanes,
    place_names,
)

PITCH = 20


@st.composite
def bars(draw: st.DrawFn) -> list[Bar]:
    spans = draw(st.lists(st.tuples(st.integers(-300, 300), st.integers(0, 100)), max_size=60))
    return [Bar(n, n % 12, top, top + PITCH + height) for n, (top, height) in enumerate(spans)]


@given(bars())
def test_names_never_overlap_and_none_is_forgotten(given_bars: list[Bar]) -> None:
    names = place_names(given_bars, PITCH)
    assert all(below.top - above.top >= NAME_PITCH for above, below in pairwise(names))
    in_view = [bar for bar in given_bars if bar.top + PITCH > 0]
    named = {name.coding for name in names}
    assert sum(name.more for name in names) + sum(bar.coding in named for bar in in_view) == len(in_view)
    by_id = {bar.coding: bar for bar in given_bars}
    far = 8 * NAME_PITCH
    assert all(by_id[n.coding].top - far <= n.top <= by_id[n.coding].bottom + far for n in names)


def test_first_choice_is_the_first_line_then_the_rows_below() -> None:
    found = place_names([Bar(1, 0, 100, 180), Bar(2, 1, 100, 180), Bar(3, 2, 120, 180)], PITCH)
    assert found == [Name(1, 102, 0), Name(2, 117, 0), Name(3, 132, 0)]


def test_ten_codings_of_one_line_have_ten_names() -> None:
    found = place_names([Bar(n, n, 100, 120) for n in range(10)], PITCH)
    assert len(found) == 10
    assert all(name.more == 0 for name in found)
    assert min(name.top for name in found) >= 0


def test_a_name_that_looks_for_room_takes_it_from_nobody() -> None:
    crowded = [Bar(n, n, 100, 120) for n in range(8)]
    alone = [Bar(20, 0, 150, 170), Bar(21, 0, 200, 220)]
    found = {name.coding: name.top for name in place_names([*crowded, *alone], PITCH)}
    assert (found[20], found[21]) == (152, 202)
    assert len(found) == 10


def test_who_finds_no_row_is_counted_at_the_name_in_the_way() -> None:
    found = place_names([Bar(n, n, 0, 40) for n in range(20)], PITCH)
    assert [name.top for name in found] == [2 + n * NAME_PITCH for n in range(11)]
    assert [name.more for name in found] == [0, 0, 0, 9] + [0] * 7


def test_codings_begun_above_the_view_are_named_at_its_top_if_there_is_room() -> None:
    above = Bar(1, 0, -500, 300)
    assert place_names([above], PITCH) == [Name(1, 2, 0)]
    assert place_names([above, Bar(2, 1, 0, 40)], PITCH) == [Name(2, 2, 0), Name(1, 17, 0)]


@pytest.mark.parametrize("column", [120, 139, 140, 190, 230, 400, 900])
def test_lanes_stay_in_their_column_and_leave_room_for_names(column: int) -> None:
    own = own_lanes(column)
    assert own >= 12
    for lanes in (3, 8, 9, own):
        placed = arrange_lanes(column, lanes, crowded=False)
        assert placed.x(lanes - 1) + placed.width < placed.names
        assert placed.x(lanes - 1) + placed.width <= column
        assert column < 190 or column - placed.names >= 75


def test_lanes_stand_closer_before_names_become_short() -> None:
    assert [arrange_lanes(230, lanes, crowded=False).step for lanes in (3, 10, 12)] == [10, 10, 8]
    assert arrange_lanes(190, 10, crowded=False).step == 7


def test_wide_columns_have_more_lanes() -> None:
    assert own_lanes(190) == 12
    assert own_lanes(900) > own_lanes(400) > own_lanes(230)

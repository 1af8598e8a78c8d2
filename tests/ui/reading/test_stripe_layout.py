"""Names find room, or are counted; stripes beyond the lanes are gathered."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.ui.reading.stripe_layout import NAME_PITCH, Bar, Crowd, Name, place_names, split_crowd

PITCH = 20


@st.composite
def bars(draw: st.DrawFn) -> list[Bar]:
    spans = draw(st.lists(st.tuples(st.integers(-300, 800), st.integers(0, 300)), max_size=40))
    return [Bar(n, n % 12, top, top + PITCH + height) for n, (top, height) in enumerate(spans)]


@given(bars())
def test_names_never_overlap_and_none_is_forgotten(given_bars: list[Bar]) -> None:
    names = place_names(given_bars, PITCH)
    assert all(below.top - above.top >= NAME_PITCH for above, below in pairwise(names))
    in_view = [bar for bar in given_bars if bar.top + PITCH > 0]
    named = {name.coding for name in names}
    assert sum(name.more for name in names) + sum(bar.coding in named for bar in in_view) == len(in_view)
    by_id = {bar.coding: bar for bar in given_bars}
    assert all(name.top <= by_id[name.coding].bottom + 14 for name in names)


def test_first_choice_is_the_first_line_then_the_rows_below() -> None:
    found = place_names([Bar(1, 0, 100, 180), Bar(2, 1, 100, 180), Bar(3, 2, 120, 180)], PITCH)
    assert found == [Name(1, 102, 0), Name(2, 117, 0), Name(3, 132, 0)]


def test_who_finds_no_row_is_counted_at_the_last_name() -> None:
    found = place_names([Bar(n, n, 0, 40) for n in range(10)], PITCH)
    assert [name.top for name in found] == [2, 17, 32, 47]
    assert [name.more for name in found] == [0, 0, 0, 6]


def test_codings_begun_above_the_view_are_named_at_its_top_if_there_is_room() -> None:
    above = Bar(1, 0, -500, 300)
    assert place_names([above], PITCH) == [Name(1, 2, 0)]
    assert place_names([above, Bar(2, 1, 0, 40)], PITCH) == [Name(2, 2, 0), Name(1, 17, 0)]


def test_ten_lanes_are_drawn_eleven_are_gathered() -> None:
    ten = [Bar(n, n, 0, 100) for n in range(10)]
    assert split_crowd(ten) == (ten, [])
    eleven = [*ten, Bar(10, 10, 50, 200), Bar(11, 9, 500, 600)]
    own, crowds = split_crowd(eleven)
    assert own == ten[:8]
    assert crowds == [Crowd(0, 200, (8, 9, 10)), Crowd(500, 600, (11,))]

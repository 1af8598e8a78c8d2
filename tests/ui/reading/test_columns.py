"""Dividing the width of the pane."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.ui.reading.columns import NARROWEST, NUMBERS, WIDEST, divide
from gk_qda.ui.reading.stripe_painter import Side


@given(st.integers(400, 3000), st.sampled_from(Side), st.integers(NARROWEST, WIDEST), st.integers(200, 400))
def test_the_parts_fill_the_width_and_lines_stay_within_their_limits(
    width: int, side: Side, wanted: int, shortest: int
) -> None:
    longest = 2 * shortest
    columns = divide(width, side, wanted, shortest, longest)
    text = width - columns.before_text - columns.behind_text
    assert text <= longest
    assert columns.stripe_width >= NARROWEST
    assert text >= shortest or columns.stripe_width == NARROWEST
    if side is Side.LEFT:
        assert (columns.stripes, columns.numbers) == (0, columns.stripe_width)
        assert columns.before_text == columns.stripe_width + NUMBERS
        assert columns.stripe_width <= WIDEST
    else:
        assert columns.numbers == 0
        assert columns.stripes == width - columns.behind_text
        assert columns.behind_text == columns.stripe_width

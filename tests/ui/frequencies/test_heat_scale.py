"""Steps of the heat ramp."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.ui.frequencies.heat_scale import heat_scale


def test_mentions_have_the_steps_of_the_legend():
    scale = heat_scale("total", 17)
    assert [scale.step(n) for n in (0, 1, 2, 3, 4, 5, 9, 10, 17)] == [None, 0, 1, 2, 2, 3, 3, 4, 4]
    assert scale.ranges() == [(1, 1), (2, 2), (3, 4), (5, 9), (10, None)]


def test_percentages_have_theirs():
    scale = heat_scale("row_percent", 100)
    assert [scale.step(n) for n in (math.nan, 0, 0.4, 10, 49.9, 50, 100)] == [None, None, 0, 1, 2, 3, 4]


@given(st.floats(min_value=1, max_value=10**8))
def test_steps_of_large_numbers_rise_to_the_last(largest):
    scale = heat_scale("characters", largest)
    assert list(scale.limits) == sorted(scale.limits)
    assert scale.step(1) == 0
    if largest > 60:
        assert scale.step(largest) == 4


@pytest.mark.parametrize("largest", [41, 80, 131, 999, 24321])
def test_limits_can_be_read(largest):
    limits = heat_scale("total", largest).limits
    assert len(set(limits)) == 5
    assert all(len(str(int(limit)).rstrip("0")) <= 2 for limit in limits)

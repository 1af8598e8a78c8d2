"""Which step of the heat ramp a number stands on, and how the legend says it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gk_qda.queries.code_matrix import PERCENTS, Value

_COUNTS = (1.0, 2.0, 3.0, 5.0, 10.0)
_PERCENTS = (0.0, 10.0, 25.0, 50.0, 75.0)
_MOST_COUNTED = 40  # the largest number for which the steps of single mentions still tell something
_SHARES = (0.1, 0.25, 0.5, 0.75)  # of the largest number, where the steps of large ones begin


@dataclass(frozen=True, slots=True)
class HeatScale:
    """Five steps; ``limits`` is where each begins."""

    limits: tuple[float, ...]
    is_percent: bool = False

    def step(self, number: float) -> int | None:
        """The step of a number, 0 to 4; None for nothing."""
        if not number > 0:  # nor for nan
            return None
        return max(0, sum(number >= limit for limit in self.limits) - 1)

    def ranges(self) -> list[tuple[float, float | None]]:
        """First and last whole number of each step; the last step is open."""
        following = [*(limit - 1 for limit in self.limits[1:]), None]
        return list(zip(self.limits, following, strict=True))


def heat_scale(value: Value, largest: float) -> HeatScale:
    """The scale for the numbers of a table: mentions have fixed steps, large numbers follow the largest."""
    if value in PERCENTS:
        return HeatScale(_PERCENTS, is_percent=True)
    if largest <= _MOST_COUNTED:
        return HeatScale(_COUNTS)
    return HeatScale((1.0, *(_round(largest * share) for share in _SHARES)))


def _round(number: float) -> float:
    """To one or two digits that can be read: 8, 20, 150, 2500."""
    unit = 10 ** max(0, math.floor(math.log10(number)) - 1)
    return float(max(2, round(number / unit / 5) * 5 * unit if number >= 10 else round(number)))

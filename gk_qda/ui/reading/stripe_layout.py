"""Where stripes and their names stand beside the text: arithmetic only, in px.

Upright places count from the top of the viewport, level ones from the edge of the column that lies at the text.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import NamedTuple

LANE_LEFT = 11  # the separator and 10 px of air
FEWEST_LANES = 3  # room is kept for so many, so that names stand at one edge
OWN_LANES = 12  # so many stripes beside each other always have lanes of their own
NAMES_FROM = 140  # a narrower column shows stripes alone
NAME_GAP = 6
NAME_PITCH = 15
_BELOW_END = 14
_FAR = 8 * NAME_PITCH  # a name may stand so far from its coding before it is only counted
_LATE = 60  # names that look for a row elsewhere; where there are more, none would find one
_STEPS = ((10, 7), (8, 6), (7, 5))  # px from lane to lane, px of a stripe
_WANTED_FOR_NAMES = 110
_FEWEST_FOR_NAMES, _MOST_FOR_NAMES = 90, 200
_CROWD_LABEL = 22  # "+12"
SHORTEST = 12


class Bar(NamedTuple):
    """One coding in view: the lane, and from the top of its first to the foot of its last line."""

    coding: int
    lane: int
    top: int
    bottom: int


class Name(NamedTuple):
    """A name and the upper edge of its row; ``more`` names found no room near it."""

    coding: int
    top: int
    more: int


class Crowd(NamedTuple):
    """The grey lane: codings for which there is no lane of their own."""

    top: int
    bottom: int
    codings: tuple[int, ...]


class Lanes(NamedTuple):
    """How lanes stand in a column: from lane to lane, the width of a stripe, where names begin."""

    step: int
    width: int
    names: int

    def x(self, lane: int) -> int:
        """The edge of a lane that lies at the text."""
        return LANE_LEFT + lane * self.step


def own_lanes(column: int) -> int:
    """How many stripes beside each other have lanes of their own in a column of some width; the rest is "+n"."""
    if column < NAMES_FROM:
        return max(OWN_LANES, (column - LANE_LEFT - _CROWD_LABEL) // 7)
    names = min(_MOST_FOR_NAMES, max(_FEWEST_FOR_NAMES, column * 45 // 100))
    return max(OWN_LANES, (column - LANE_LEFT - NAME_GAP - names) // 8)


def arrange_lanes(column: int, lanes: int, *, crowded: bool) -> Lanes:
    """Where ``lanes`` lanes stand, and the grey one behind them: closer together where names need the room."""
    wanted = _WANTED_FOR_NAMES if column >= NAMES_FROM else -NAME_GAP
    choices = [
        Lanes(step, width, LANE_LEFT + lanes * step + (step + _CROWD_LABEL if crowded else 0) + NAME_GAP)
        for step, width in _STEPS
    ]
    return next((lanes for lanes in choices if column - lanes.names >= wanted), choices[-1])


def place_names(bars: list[Bar], pitch: int) -> list[Name]:
    """A row for each name that finds room, none over another.

    First choice is the first line of the coding, then rows below, as long as they are not more than 14 px below its
    end. When all have chosen, those without a row take the nearest one that is free, at most eight rows away. Who
    finds none is counted at the name that stood in the way. Codings that begin above the view come last.
    """
    offset = (pitch - NAME_PITCH) // 2
    taken: list[tuple[int, int]] = []  # top, coding
    late: list[tuple[Bar, int]] = []
    more: dict[int, int] = {}
    begun_above = [bar for bar in bars if bar.top + pitch <= 0 < bar.bottom]
    for bar in sorted(bars, key=lambda bar: (bar.top, bar.lane)):
        if bar.top + pitch > 0:
            in_the_way = _take(taken, bar, bar.top + offset)
            if in_the_way is not None:
                late.append((bar, in_the_way))
    for number, (bar, in_the_way) in enumerate(late):
        if number >= _LATE or not _take_near(taken, bar, bar.top + offset):
            more[in_the_way] = more.get(in_the_way, 0) + 1
    for bar in begun_above:
        _take(taken, bar, offset)
    return [Name(coding, top, more.get(coding, 0)) for top, coding in taken]


def _take(taken: list[tuple[int, int]], bar: Bar, first_choice: int) -> int | None:
    """Take the first free row beside the coding; the coding whose name stood in the way where there is none."""
    top, in_the_way = first_choice, None
    for other_top, other in taken[bisect_left(taken, (first_choice - NAME_PITCH + 1, -1)) :]:
        if other_top - top >= NAME_PITCH:
            break
        top, in_the_way = other_top + NAME_PITCH, other
    if top <= bar.bottom + _BELOW_END or in_the_way is None:
        insort(taken, (top, bar.coding))
        return None
    return in_the_way


def _take_near(taken: list[tuple[int, int]], bar: Bar, first_choice: int) -> bool:
    """Take the nearest free row below or above the coding, in view and not too far."""
    below = _free(taken, first_choice, 1, bar.bottom + _FAR)
    above = _free(taken, first_choice, -1, max(0, first_choice - _FAR))
    choices = [] if below is None else [(max(0, below - bar.bottom), below)]
    choices += [] if above is None else [(first_choice - above, above)]
    if not choices:
        return False
    insort(taken, (min(choices)[1], bar.coding))
    return True


def _free(taken: list[tuple[int, int]], top: int, step: int, limit: int) -> int | None:
    """The nearest row with nothing on it, going down (1) or up (-1) as far as ``limit``."""
    place = bisect_left(taken, (top, -1))
    place = max(0, place - 1) if step > 0 else min(place, len(taken) - 1)
    while (limit - top) * step >= 0:
        if not 0 <= place < len(taken) or (taken[place][0] - top) * step >= NAME_PITCH:
            return top
        if abs(taken[place][0] - top) < NAME_PITCH:
            top = taken[place][0] + step * NAME_PITCH
        place += step
    return None

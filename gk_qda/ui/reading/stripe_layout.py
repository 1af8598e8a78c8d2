"""Where stripes and their names stand beside the text: arithmetic only, in px from the top of the viewport."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import NamedTuple

LANE_LEFT = 11  # the separator and 10 px of air
LANE_STEP = 10
LANE_WIDTH = 7
LANES = 8
LANES_AT_MOST = 10  # a grey lane for one or two would save no room
FEWEST_LANES = 3  # room is kept for so many, so that names stand at one edge
NAME_GAP = 6
NAME_PITCH = 15
_BELOW_END = 14
SHORTEST = 12


class Bar(NamedTuple):
    """One coding in view: the lane, and from the top of its first to the foot of its last line."""

    coding: int
    lane: int
    top: int
    bottom: int


class Name(NamedTuple):
    """A name and the upper edge of its row; ``more`` names found no room below it."""

    coding: int
    top: int
    more: int


class Crowd(NamedTuple):
    """The grey lane: codings for which there is no lane of their own."""

    top: int
    bottom: int
    codings: tuple[int, ...]


def lane_x(lane: int) -> int:
    """The left edge of a lane."""
    return LANE_LEFT + lane * LANE_STEP


def split_crowd(bars: list[Bar]) -> tuple[list[Bar], list[Crowd]]:
    """Stripes with lanes of their own, and those that share the grey lane, run by run."""
    if max((bar.lane for bar in bars), default=0) < LANES_AT_MOST:
        return bars, []
    runs: list[Crowd] = []
    for bar in sorted((bar for bar in bars if bar.lane >= LANES), key=lambda bar: bar.top):
        if runs and bar.top <= runs[-1].bottom:
            last = runs.pop()
            runs.append(Crowd(last.top, max(last.bottom, bar.bottom), (*last.codings, bar.coding)))
        else:
            runs.append(Crowd(bar.top, bar.bottom, (bar.coding,)))
    return [bar for bar in bars if bar.lane < LANES], runs


def place_names(bars: list[Bar], pitch: int) -> list[Name]:
    """A row for each name that finds room, none over another.

    First choice is the first line of the coding, then rows below, as long as they are not more than 14 px below its
    end. Who finds none is counted at the name that stood in the way. Codings that begin above the view come last.
    """
    offset = (pitch - NAME_PITCH) // 2
    taken: list[tuple[int, int]] = []  # top, coding
    more: dict[int, int] = {}
    begun_above = [bar for bar in bars if bar.top + pitch <= 0 < bar.bottom]
    for bar in sorted(bars, key=lambda bar: (bar.top, bar.lane)):
        if bar.top + pitch > 0:
            _take(taken, more, bar, bar.top + offset)
    for bar in begun_above:
        _take(taken, {}, bar, offset)
    return [Name(coding, top, more.get(coding, 0)) for top, coding in taken]


def _take(taken: list[tuple[int, int]], more: dict[int, int], bar: Bar, first_choice: int) -> None:
    top, in_the_way = first_choice, -1
    for other_top, other in taken[bisect_left(taken, (first_choice - NAME_PITCH + 1, -1)) :]:
        if other_top - top >= NAME_PITCH:
            break
        top, in_the_way = other_top + NAME_PITCH, other
    if top <= bar.bottom + _BELOW_END or in_the_way < 0:
        insort(taken, (top, bar.coding))
    else:
        more[in_the_way] = more.get(in_the_way, 0) + 1

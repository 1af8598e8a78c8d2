"""Which of two choices of stretches share a number: counted without a loop, or listed pair by pair.

Stretches are half-open and never empty; they lie on one line of numbers (``lines.py``), so that whatever must
not meet stands far apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.ranges import runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]


def meeting_counts(
    begin: Numbers, end: Numbers, others_begin: Numbers, others_end: Numbers
) -> NDArray[np.intp]:
    """For each stretch how many of the others share a number with it.

    All that begin before it ends, less those that end before it begins: the latter are among the former.
    """
    begun = np.searchsorted(np.sort(others_begin), end, side="left")
    ended = np.searchsorted(np.sort(others_end), begin, side="right")
    counts: NDArray[np.intp] = begun - ended
    return counts


def meeting_pairs(
    begin: Numbers, end: Numbers, others_begin: Numbers, others_end: Numbers
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The places (of the stretch, of the other) of every pair that shares a number, in the order of both.

    Of two such stretches one begins inside the other: either the other within ``[begin, end)``, or the
    stretch behind the other's begin.
    """
    inside, within = _begun_within(begin, end, others_begin, after=False)
    outer, inner = _begun_within(others_begin, others_end, begin, after=True)
    first, second = np.concatenate([inside, inner]), np.concatenate([within, outer])
    order = np.lexsort((second, first))
    return first[order], second[order]


def _begun_within(
    begin: Numbers, end: Numbers, starts: Numbers, *, after: bool
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pairs (stretch, start) where the start lies in the stretch; ``after``: not at its very begin."""
    order = np.argsort(starts, kind="stable")
    ordered = starts[order]
    low = np.searchsorted(ordered, begin, side="right" if after else "left")
    size = np.searchsorted(ordered, end, side="left") - low
    return np.repeat(np.arange(len(begin)), size), order[runs(low, size)]


def lies_inside(
    begin: Numbers, end: Numbers, others_begin: Numbers, others_end: Numbers
) -> NDArray[np.bool_]:
    """For each stretch whether one of the others holds the whole of it; equal ones do."""
    order = np.argsort(others_begin, kind="stable")
    reach = np.concatenate([[-1], np.maximum.accumulate(others_end[order])])
    inside: NDArray[np.bool_] = reach[np.searchsorted(others_begin[order], begin, side="right")] >= end
    return inside


def encloses(begin: Numbers, end: Numbers, others_begin: Numbers, others_end: Numbers) -> NDArray[np.bool_]:
    """For each stretch whether it holds the whole of one of the others; equal ones do."""
    order = np.argsort(others_begin, kind="stable")
    nearest = np.minimum.accumulate(others_end[order][::-1])[::-1]
    nearest = np.append(nearest, np.iinfo(np.int64).max)
    enclosed: NDArray[np.bool_] = nearest[np.searchsorted(others_begin[order], begin, side="left")] <= end
    return enclosed


def common_stretches(choices: list[tuple[Numbers, Numbers]], at_least: int) -> tuple[Numbers, Numbers]:
    """The longest stretches of numbers that are held by at least so many of the choices.

    Each choice is a pair of begins and ends without overlaps of its own (``ranges.united``).
    """
    at = np.concatenate([part for begin, end in choices for part in (begin, end)])
    steps = [np.full(len(part), sign) for begin, end in choices for part, sign in ((begin, 1), (end, -1))]
    change = np.concatenate(steps)
    places, back = np.unique(at, return_inverse=True)
    held = np.cumsum(np.bincount(back, weights=change, minlength=len(places)).astype(np.int64)) >= at_least
    turns = np.flatnonzero(np.diff(held, prepend=False))
    return places[turns[::2]], places[turns[1::2]]

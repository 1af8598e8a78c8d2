"""Many half-open stretches of consecutive numbers at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def runs(first: NDArray[np.intp], size: NDArray[np.intp]) -> NDArray[np.intp]:
    """All numbers of ``[first, first + size)`` of each line, one line's after the other's."""
    begin = np.cumsum(size) - size  # where each run starts in the result
    return np.repeat(first - begin, size) + np.arange(size.sum())


def united(starts: NDArray[np.int64], ends: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Sorted disjoint stretches that cover the same numbers as ``[start, end)``; adjacent ones become one."""
    order = np.argsort(starts, kind="stable")
    starts, reach = starts[order], np.maximum.accumulate(ends[order])
    opening = np.ones(len(starts), bool)
    opening[1:] = starts[1:] > reach[:-1]
    return starts[opening], reach[np.append(opening[1:], True)] if len(starts) else reach

"""Sorting parallel columns of small whole numbers as one column of 64-bit numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

_BITS = 63


def sorted_together(*columns: NDArray[Any]) -> list[NDArray[np.int64]]:
    """Columns of non-negative numbers sorted by the first, then the second, and so on.

    Where the numbers of a line fit into 63 bits together they are packed into one, which numpy sorts many
    times faster than it finds an order for several columns.
    """
    widths = [int(column.max(initial=0)).bit_length() for column in columns]
    if sum(widths) > _BITS:
        order = np.lexsort(columns[::-1])
        return [column[order].astype(np.int64) for column in columns]
    packed = columns[0].astype(np.int64)
    for column, width in zip(columns[1:], widths[1:], strict=True):
        packed <<= width
        packed |= column
    packed.sort()
    unpacked = []
    for width in reversed(widths[1:]):
        unpacked.append(packed & ((1 << width) - 1))
        packed >>= width
    return [packed, *reversed(unpacked)]


def equal_neighbours(*columns: NDArray[Any]) -> NDArray[np.bool_]:
    """For each line but the first whether it equals the line before in all columns."""
    same = np.ones(max(len(columns[0]) - 1, 0), bool)
    for column in columns:
        same &= column[1:] == column[:-1]
    return same

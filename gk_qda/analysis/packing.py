"""Sorting parallel columns of small whole numbers as one column of 64-bit numbers.

numpy sorts one column many times faster than it finds an order for several. Where the numbers of a line fit
into 63 bits together they are therefore packed into one; where not, the order is found the slow way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

_BITS = 63


def sorted_lines(*columns: NDArray[Any]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Lines of non-negative numbers sorted by the first column, then the second, and so on.

    Gives the last column in this order and, for each line but the first, whether all other columns are
    equal to those of the line before.
    """
    widths = [int(column.max(initial=0)).bit_length() for column in columns]
    if sum(widths) <= _BITS:
        packed = columns[0].astype(np.int64)
        for column, width in zip(columns[1:], widths[1:], strict=True):
            packed <<= width
            packed |= column
        packed.sort(kind="stable")  # takes hardly any time over lines that are nearly in order already
        last = (1 << widths[-1]) - 1
        same = (packed[1:] ^ packed[:-1]) <= last
        packed &= last
        return packed, same
    order = np.lexsort(columns[::-1])
    same = np.ones(max(len(order) - 1, 0), bool)
    for column in columns[:-1]:
        same &= column[order[1:]] == column[order[:-1]]
    return columns[-1][order].astype(np.int64), same

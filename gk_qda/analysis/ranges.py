"""Many short runs of consecutive numbers as one column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def runs(first: NDArray[np.intp], size: NDArray[np.intp]) -> NDArray[np.intp]:
    """All numbers of ``[first, first + size)`` of each line, one line's after the other's."""
    begin = np.cumsum(size) - size  # where each run starts in the result
    return np.repeat(first - begin, size) + np.arange(size.sum())

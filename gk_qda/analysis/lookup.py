"""From database ids to places in a list, for whole columns at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

_DENSE = 1 << 20  # largest id for which a direct table is kept (4 MB at most)


class Lookup:
    """Finds the place of ids in a list of distinct ids."""

    def __init__(self, ids: NDArray[np.int64]) -> None:
        self._dense = len(ids) == 0 or (ids.min() >= 0 and ids.max() <= _DENSE)
        if self._dense:
            # The first and the last place stand for all ids below and above those of the list.
            self._table = np.full(int(ids.max(initial=-1)) + 3, -1, np.int32)
            self._table[ids + 1] = np.arange(len(ids))
        else:
            self._order = np.argsort(ids, kind="stable")
            self._sorted = ids[self._order]

    def indexes(self, wanted: NDArray[Any]) -> NDArray[np.int32]:
        """Place of each id, -1 where it is not in the list."""
        if self._dense:
            return self._table.take(wanted.astype(np.int64) + 1, mode="clip")
        places = np.minimum(np.searchsorted(self._sorted, wanted), len(self._sorted) - 1)
        return np.where(self._sorted[places] == wanted, self._order[places], -1).astype(np.int32)

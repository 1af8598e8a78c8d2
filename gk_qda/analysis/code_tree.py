"""The code tree as depth-first numbers: a code and its descendants are a stretch without gaps."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.lookup import Lookup

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from numpy.typing import NDArray


class CodeTree:
    """Codes in tree order; *index* is a code's place in it.

    ``codes`` are pairs ``(id, id of the parent or None)``, depth first: each code directly behind its
    parent or behind the last descendant of its preceding sibling. ``ValueError`` for any other order.
    The descendants of a code are then the indexes ``[index, end[index])``, and rolling counts up the tree
    takes two look-ups in a running sum.
    """

    def __init__(self, codes: Iterable[tuple[int, int | None]]) -> None:
        ids: list[int] = []
        levels: list[int] = []
        ends: list[int] = []
        path: list[int] = []  # ids of the codes that are open, and their places
        places: list[int] = []
        for code, parent in codes:
            while path and path[-1] != parent:
                path.pop()
                ends[places.pop()] = len(ids)
            if parent is not None and not path:
                raise ValueError("codes are not in tree order")
            path.append(code)
            places.append(len(ids))
            ids.append(code)
            levels.append(len(path))
            ends.append(-1)
        for place in places:
            ends[place] = len(ids)
        self._take(np.array(ids, np.int64), np.array(levels, np.intp), np.array(ends, np.intp))

    @classmethod
    def of_levels(cls, ids: Sequence[int], levels: Sequence[int]) -> CodeTree:
        """The codes of these ids in tree order, main codes on level 1; quick for thousands.

        ``ValueError`` where a level is left out.
        """
        level = np.array(levels, np.intp)
        if len(level) and (level[0] != 1 or level.min() < 1 or np.diff(level).max(initial=0) > 1):
            raise ValueError("codes are not in tree order")
        end = np.empty(len(level), np.intp)
        for depth in range(1, int(level.max(initial=0)) + 1):
            closing = np.append(np.flatnonzero(level <= depth), len(level))
            here = np.flatnonzero(level == depth)
            end[here] = closing[np.searchsorted(closing, here, side="right")]
        tree = cls(())
        tree._take(np.array(ids, np.int64), level, end)
        return tree

    def _take(self, ids: NDArray[np.int64], level: NDArray[np.intp], end: NDArray[np.intp]) -> None:
        if len(np.unique(ids)) < len(ids):
            raise ValueError("a code stands twice in the tree")
        self.ids, self.level, self.end = ids, level, end
        self._lookup = Lookup(ids)

    def __len__(self) -> int:
        return len(self.ids)

    def index_of(self, code: int) -> int:
        """Index of a code id; ``KeyError`` for a code that is not in the tree."""
        index = int(self._lookup.indexes(np.array([code]))[0])
        if index < 0:
            raise KeyError(code)
        return index

    def indexes(self, codes: NDArray[Any]) -> NDArray[np.int32]:
        """Index of each code id, -1 for codes that are not in the tree."""
        return self._lookup.indexes(codes)

    def descendants(self, code: int) -> NDArray[np.int64]:
        """Ids of a code and everything below it, in tree order."""
        index = self.index_of(code)
        return self.ids[index : self.end[index]]

    def ancestors(self, code: int) -> NDArray[np.int64]:
        """Ids from the main code down to the code itself."""
        index = self.index_of(code)
        return self.ids[self.path[: self.level[index], index]]

    def mask(self, codes: Iterable[int]) -> NDArray[np.bool_]:
        """For each index whether the code is one of ``codes`` or below one; unknown ids are passed over."""
        chosen = np.zeros(len(self), bool)
        for index in self.indexes(np.array(list(codes), np.int64)):
            if index >= 0:
                chosen[index : self.end[index]] = True
        return chosen

    @cached_property
    def path(self) -> NDArray[np.intp]:
        """Ancestor of each code on each level: ``path[level - 1, index]``, -1 below the code's own level."""
        table = np.full((int(self.level.max(initial=0)), len(self)), -1, np.intp)
        for index in range(len(self)):
            table[self.level[index] - 1, index : self.end[index]] = index
        return table

    def common_ancestor(self, first: NDArray[Any], second: NDArray[Any]) -> NDArray[np.intp]:
        """Index of the deepest code that each pair of indexes shares (itself included), -1 without one."""
        shared = np.full(len(first), -1, np.intp)
        for ancestors in self.path:
            here = ancestors[first]
            shared = np.where((here >= 0) & (here == ancestors[second]), here, shared)
        return shared

    def roll_up(self, counts: NDArray[Any]) -> NDArray[Any]:
        """Sum counts of single codes over each code and its descendants; axis 0 runs over the codes."""
        running = np.zeros((len(self) + 1, *counts.shape[1:]), counts.dtype)
        np.cumsum(counts, axis=0, out=running[1:])
        total: NDArray[Any] = running[self.end] - running[:-1]
        return total

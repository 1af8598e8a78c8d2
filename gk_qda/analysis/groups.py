"""Columns of a table: cases, kinds, attribute values, each made of documents and passages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.ranges import runs

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.analysis.ground import Ground
    from gk_qda.analysis.selection import CountedCodings


@dataclass(frozen=True, eq=False)
class Groups:
    """Named groups of documents and passages; both may lie in several groups, and groups may be empty.

    ``keys`` name the groups in the order of the table. ``documents`` holds lines ``(group, document)``,
    ``passages`` lines ``(group, document, start, end)`` in code points, for instance the turns of a
    speaker; ``group`` is a place in ``keys``, ``document`` a database id. What belongs to a group twice
    is counted in it once.
    """

    keys: tuple[Hashable, ...]
    documents: NDArray[np.int64]
    passages: NDArray[np.int64]

    @classmethod
    def of(
        cls,
        documents: Mapping[Any, Iterable[int]],
        passages: Mapping[Any, Iterable[tuple[int, int, int]]] | None = None,
    ) -> Groups:
        """Groups from document ids and from ``(document, start, end)``, each by the key of its group."""
        passages = passages or {}
        keys = tuple(dict.fromkeys([*documents, *passages]))
        whole = [(group, one) for group, key in enumerate(keys) for one in documents.get(key, ())]
        parts = [(group, *one) for group, key in enumerate(keys) for one in passages.get(key, ())]
        return cls(keys, np.array(whole, np.int64).reshape(-1, 2), np.array(parts, np.int64).reshape(-1, 4))

    @classmethod
    def each(cls, documents: Sequence[int]) -> Groups:
        """Every document a group of its own, its id the key."""
        ids = np.array(documents, np.int64)
        return cls(tuple(documents), np.column_stack([np.arange(len(ids)), ids]), np.empty((0, 4), np.int64))

    def __len__(self) -> int:
        return len(self.keys)


class Shares:
    """What groups hold of a ground: one share for each group and document that meet.

    Sums over groups are taken over their shares, so that a document counts once in a group whether it
    belongs as a whole, by passages or both.
    """

    def __init__(self, groups: Groups, ground: Ground) -> None:
        self._count = len(groups)
        self._ground = ground
        document = ground.document_indexes(groups.documents[:, 1])
        whole = np.unique(self._key(groups.documents[:, 0], document)[document >= 0])
        document = ground.document_indexes(groups.passages[:, 1])
        keys = self._key(groups.passages[:, 0], document)
        partial = (document >= 0) & ~np.isin(keys, whole)
        self._keys = np.union1d(whole, keys[partial])
        self._whole = np.isin(self._keys, whole)
        self._document = self._keys % max(len(ground), 1)
        self._group = self._keys // max(len(ground), 1)
        self._bounds = np.searchsorted(self._group, np.arange(self._count + 1))
        first, last = ground.places(document[partial], *groups.passages[partial, 2:].T)
        share = np.searchsorted(self._keys, keys[partial])
        reach = ground.characters + 1  # places of different shares must not meet
        self._starts = np.sort((share * reach + first)[first < last])
        self._ends = np.sort((share * reach + last)[first < last])

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def document(self) -> NDArray[np.intp]:
        """The document of each share, as an index into the ground."""
        return self._document

    @property
    def group(self) -> NDArray[np.int64]:
        """The group of each share, as a place among the keys."""
        return self._group

    @property
    def is_whole(self) -> NDArray[np.bool_]:
        """Whether a share is a whole document."""
        return self._whole

    @property
    def documents(self) -> NDArray[np.intp]:
        """Number of analysed documents of each group, each once."""
        return np.diff(self._bounds)

    def counts(self, codings: CountedCodings, by_document: NDArray[np.int64]) -> NDArray[np.int64]:
        """Codings per code and share, given those per code and document."""
        counts = by_document[:, self._document]
        partial = np.flatnonzero(~self._whole)
        if len(partial):
            counts[:, partial] = 0
            row, share = self._meetings(codings, partial)
            np.add.at(counts, (codings.code[row], share), 1)
        return counts

    def members(self, codings: CountedCodings) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Pairs of a coding and a share that it lies in, as places in ``codings`` and among the shares."""
        whole, partial = np.flatnonzero(self._whole), np.flatnonzero(~self._whole)
        row, share = self._pairs(codings, whole)
        if len(partial):
            more, of = self._meetings(codings, partial)
            row, share = np.concatenate([row, more]), np.concatenate([share, of])
        return row, share

    def sum(self, by_share: NDArray[Any]) -> NDArray[np.int64]:
        """Add up the shares of each group; axis 1 runs over the shares."""
        running = np.zeros((len(by_share), by_share.shape[1] + 1), np.int64)
        np.cumsum(by_share, axis=1, out=running[:, 1:])
        total: NDArray[np.int64] = running[:, self._bounds[1:]] - running[:, self._bounds[:-1]]
        return total

    def _key(self, group: NDArray[np.int64], document: NDArray[np.int32]) -> NDArray[np.int64]:
        return group * max(len(self._ground), 1) + document

    def _meetings(
        self, codings: CountedCodings, partial: NDArray[np.intp]
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Pairs of a coding and a partial share with a countable character in common."""
        row, share = self._pairs(codings, partial)
        base = share * (self._ground.characters + 1)
        opened = np.searchsorted(self._starts, base + codings.last[row])
        closed = np.searchsorted(self._ends, base + codings.first[row], side="right")
        meets = opened > closed
        return row[meets], share[meets]

    def _pairs(
        self, codings: CountedCodings, shares: NDArray[np.intp]
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Pairs of a coding and one of these shares that have their document in common."""
        order = np.argsort(codings.document, kind="stable")
        documents = codings.document[order]
        begin = np.searchsorted(documents, self._document[shares])
        size = np.searchsorted(documents, self._document[shares], side="right") - begin
        return order[runs(begin, size)], np.repeat(shares, size)

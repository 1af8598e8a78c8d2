"""The text on which codings may count, laid end to end as one line of characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.lookup import Lookup
from gk_qda.analysis.ranges import runs, united

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from numpy.typing import NDArray

_DOCUMENT = 32  # bits for a position within a document
_LONGEST = (1 << _DOCUMENT) - 1
_NOWHERE = np.iinfo(np.int64).max


class Ground:
    """The analysed documents and the countable stretches of their texts.

    ``documents`` are the ids of all documents of the filter in their order, also of those without
    countable text: they are the base of every "x of n". ``spans`` are ``(document, start, end)`` in code
    points: turns of the chosen speakers without labels, time marks and withdrawn paragraphs, in any order,
    overlaps allowed; those of other documents are passed over. An array of such lines is taken as it is.

    A *place* numbers the countable characters of all documents in one go. Between two places nothing is
    left out, so that lengths, overlaps and unions are plain arithmetic.
    """

    def __init__(
        self, documents: Sequence[int], spans: Iterable[tuple[int, int, int]] | NDArray[np.int64]
    ) -> None:
        self.documents: NDArray[np.int64] = np.array(documents, np.int64)
        self._lookup = Lookup(self.documents)
        table = spans if isinstance(spans, np.ndarray) else np.array(list(spans), np.int64).reshape(-1, 3)
        index = self.document_indexes(table[:, 0])
        known = (index >= 0) & (table[:, 1] < table[:, 2])
        index, table = index[known], table[known]
        self._starts, self._ends = united(_line(index, table[:, 1]), _line(index, table[:, 2]))
        self._lengths = self._ends - self._starts
        # Where n spans begin at or before a position, its place is position + shift[n], at most limit[n].
        self._limit = np.concatenate([[0], np.cumsum(self._lengths)])
        self._following = np.append(self._starts, _NOWHERE)
        self._shift = np.concatenate([[0], self._limit[:-1] - self._starts])

    def __len__(self) -> int:
        return len(self.documents)

    def stretches(self, index: int) -> list[tuple[int, int]]:
        """The countable stretches of one document in their order, in code points; ``index`` as in ``places``."""
        low, high = np.searchsorted(self._starts, [index << _DOCUMENT, (index + 1) << _DOCUMENT])
        starts, ends = (line[low:high] & _LONGEST for line in (self._starts, self._ends))
        return list(zip(starts.tolist(), ends.tolist(), strict=True))

    def document_indexes(self, documents: NDArray[Any]) -> NDArray[np.int32]:
        """Place of each document id in ``documents``, -1 for documents outside the filter."""
        return self._lookup.indexes(documents)

    def part(self, documents: Iterable[int], passages: Iterable[tuple[int, int, int]] = ()) -> Ground:
        """The ground of one group: some documents as a whole, of others only ``(document, start, end)``.

        On it count exactly the codings that a table counts in the column of this group.
        """
        pieces = [*((document, 0, _LONGEST) for document in documents), *passages]
        table = np.array(pieces, np.int64).reshape(-1, 3)
        index = self.document_indexes(table[:, 0])
        index, table = index[index >= 0], table[index >= 0]
        start, end = _line(index, table[:, 1]), _line(index, table[:, 2])
        low = np.searchsorted(self._ends, start, side="right")
        size = np.maximum(np.searchsorted(self._starts, end) - low, 0)
        span = runs(low, size)
        start = np.maximum(self._starts[span], np.repeat(start, size))
        end = np.minimum(self._ends[span], np.repeat(end, size))
        document = self.documents[start >> _DOCUMENT]
        kept = self.documents[np.isin(np.arange(len(self)), index)]
        text = np.column_stack([document, start & _LONGEST, end & _LONGEST])
        return Ground(kept.tolist(), text)

    @property
    def characters(self) -> int:
        """Number of countable characters."""
        return int(self._lengths.sum())

    def places(
        self, index: NDArray[np.int32], start: NDArray[Any], end: NDArray[Any]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Spans as half-open places; equal places: the span holds no countable character.

        ``index`` are document indexes, ``start`` and ``end`` code points of the text.
        """
        first, last = _line(index, start), _line(index, end)
        span = np.searchsorted(self._starts, first, side="right")
        # Most codings end in the span they begin in: only the others are searched again.
        beyond = np.flatnonzero(last > self._following[span])
        self._to_places(first, span)
        span[beyond] = np.searchsorted(self._starts, last[beyond], side="right")
        self._to_places(last, span)
        return first, last

    def _to_places(self, position: NDArray[np.int64], span: NDArray[np.intp]) -> None:
        """Turn positions into numbers of countable characters before them, given the spans begun there."""
        position += self._shift[span]
        np.minimum(position, self._limit[span], out=position)


def _line(index: NDArray[Any], position: NDArray[Any]) -> NDArray[np.int64]:
    """Positions in documents as numbers on one line for all documents."""
    line: NDArray[np.int64] = index.astype(np.int64)
    line <<= _DOCUMENT
    line += position
    return line

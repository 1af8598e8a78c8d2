"""The column index: all codings of a project as integer columns in memory."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from numpy.typing import NDArray

    Row = tuple[int, int, int, int, int, int]  # id, document, code, coder, start, end

_FIELDS = ("id", "document", "code", "coder", "start", "end")
_CHUNK = 50_000  # rows in Python's hands at once while loading
_FEW = 8  # up to here rows are looked up one by one


class CodingColumns:
    """Codings as parallel columns, kept current by single inserts, updates and deletes.

    Rows are tuples ``(id, document, code, coder, start, end)`` of database ids and code points. The order
    of the rows means nothing and changes with deletes. The columns handed out are views: they hold until
    the next change. Work in another thread takes a ``snapshot``.
    """

    def __init__(self) -> None:
        self._length = 0
        self._version = 0
        self._id = np.empty(0, np.int64)
        self._numbers = np.empty((5, 0), np.int32)

    @classmethod
    def from_rows(cls, rows: Iterable[Row]) -> CodingColumns:
        """Load rows from a cursor in chunks; ids must be distinct, as primary keys are."""
        columns = cls()
        remaining = iter(rows)
        while chunk := list(islice(remaining, _CHUNK)):
            columns._append(_table(chunk))
        columns._sort()
        return columns

    def __len__(self) -> int:
        return self._length

    @property
    def version(self) -> int:
        """Grows with every change, so that results can be recognised as outdated."""
        return self._version

    @property
    def id(self) -> NDArray[np.int64]:
        """Ids of the codings."""
        return self._id[: self._length]

    @property
    def document(self) -> NDArray[np.int32]:
        """Ids of their documents."""
        return self._column(0)

    @property
    def code(self) -> NDArray[np.int32]:
        """Ids of their codes."""
        return self._column(1)

    @property
    def coder(self) -> NDArray[np.int32]:
        """Ids of their coders."""
        return self._column(2)

    @property
    def start(self) -> NDArray[np.int32]:
        """First coded character, in code points of the text."""
        return self._column(3)

    @property
    def end(self) -> NDArray[np.int32]:
        """The character after the last coded one."""
        return self._column(4)

    def insert(self, rows: Collection[Row]) -> None:
        """Add codings; ``ValueError`` for an id that is there already."""
        if not rows:
            return
        ids = [row[0] for row in rows]
        if len(set(ids)) < len(ids) or len(self._present(ids)):
            raise ValueError("a coding with this id is in the columns already")
        self._append(_table(rows))

    def update(self, rows: Collection[Row]) -> None:
        """Replace codings of the same ids; ``KeyError`` for an id that is not there."""
        if not rows:
            return
        table = _table(rows)
        self._numbers[:, self._rows_of([row[0] for row in rows])] = table[1:]
        self._version += 1

    def delete(self, ids: Collection[int]) -> None:
        """Remove codings; ``KeyError`` for an id that is not there."""
        if not ids:
            return
        gone = np.sort(self._rows_of(set(ids)))
        # The last rows move into the gaps: the cost follows the number of deletions, not of codings.
        kept = self._length - len(gone)
        gaps = gone[gone < kept]
        tail = np.arange(kept, self._length)
        fillers = tail[~np.isin(tail, gone)]
        self._id[gaps] = self._id[fillers]
        self._numbers[:, gaps] = self._numbers[:, fillers]
        self._length = kept
        self._version += 1

    def snapshot(self) -> CodingColumns:
        """An independent copy for a worker thread (28 bytes a coding)."""
        copy = CodingColumns()
        copy._length, copy._version = self._length, self._version
        copy._id = self.id.copy()
        copy._numbers = self._numbers[:, : self._length].copy()
        return copy

    def _column(self, number: int) -> NDArray[np.int32]:
        column: NDArray[np.int32] = self._numbers[number, : self._length]
        return column

    def _sort(self) -> None:
        """Order the rows by document and start: searching for neighbours in turn is twice as fast."""
        order = np.lexsort((self.start, self.document))
        self._id = self.id[order]
        self._numbers = self._numbers[:, order]

    def _append(self, table: NDArray[np.int64]) -> None:
        length = self._length + table.shape[1]
        if length > len(self._id):
            self._grow(length)
        self._id[self._length : length] = table[0]
        self._numbers[:, self._length : length] = table[1:]
        self._length = length
        self._version += 1

    def _grow(self, length: int) -> None:
        capacity = max(length, len(self._id) + len(self._id) // 4, 1024)
        numbers = np.empty((len(_FIELDS) - 1, capacity), np.int32)
        numbers[:, : self._length] = self._numbers[:, : self._length]
        ids = np.empty(capacity, np.int64)
        ids[: self._length] = self.id
        self._id, self._numbers = ids, numbers

    def _present(self, ids: Collection[int]) -> NDArray[np.intp]:
        if len(ids) > _FEW:
            return np.flatnonzero(np.isin(self.id, np.fromiter(ids, np.int64, len(ids))))
        found = [np.flatnonzero(self.id == one) for one in ids]
        return np.concatenate(found) if found else np.empty(0, np.intp)

    def _rows_of(self, ids: Collection[int]) -> NDArray[np.intp]:
        """Row of each id, in the order of ``ids``."""
        rows = self._present(ids)
        wanted = np.fromiter(ids, np.int64, len(ids))
        rows = rows[np.argsort(self.id[rows], kind="stable")]
        places = np.searchsorted(self.id[rows], wanted)
        if len(rows) == 0 or places.max() >= len(rows) or (self.id[rows[places]] != wanted).any():
            raise KeyError("no coding of this id is in the columns")
        return rows[places]


def _table(rows: Collection[Row]) -> NDArray[np.int64]:
    """Rows as a table of six lines, one for each field; ``ValueError`` where one has another length."""
    flat = np.fromiter(chain.from_iterable(rows), np.int64)
    if len(flat) != len(rows) * len(_FIELDS):
        raise ValueError(f"a coding is a row of {len(_FIELDS)} numbers")
    return flat.reshape(-1, len(_FIELDS)).T

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
_MANY = 500  # from here on sorting all rows is quicker than looking for the place of each


class CodingColumns:
    """Codings as parallel columns, kept current by inserts, updates and deletes.

    Rows are tuples ``(id, document, code, coder, start, end)`` of database ids and code points. They stand in the
    order of document, start and id, however they came: the same codings give the same columns, and so the same
    tables and files. The columns handed out are never changed: a change makes new ones, and a ``snapshot`` costs
    nothing.
    """

    def __init__(self) -> None:
        self._version = 0
        self._id = np.empty(0, np.int64)
        self._numbers = np.empty((5, 0), np.int32)

    @classmethod
    def from_rows(cls, rows: Iterable[Row]) -> CodingColumns:
        """Load rows from a cursor in chunks; ids must be distinct, as primary keys are."""
        columns, loaded = cls(), []
        remaining = iter(rows)
        while chunk := list(islice(remaining, _CHUNK)):
            table = _table(chunk)
            loaded.append((table[0], table[1:].astype(np.int32)))
        if loaded:
            ids = np.concatenate([ids for ids, _ in loaded])
            columns._keep(*_sorted(ids, np.concatenate([numbers for _, numbers in loaded], axis=1)))
        return columns

    def __len__(self) -> int:
        return len(self._id)

    @property
    def version(self) -> int:
        """Grows with every change, so that results can be recognised as outdated."""
        return self._version

    @property
    def id(self) -> NDArray[np.int64]:
        """Ids of the codings."""
        return self._id

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
        self._add(_table(rows))

    def update(self, rows: Collection[Row]) -> None:
        """Replace codings of the same ids; ``KeyError`` for an id that is not there."""
        if not rows:
            return
        table, at = _table(rows), self._rows_of([row[0] for row in rows])
        if (table[1] == self.document[at]).all() and (table[4] == self.start[at]).all():
            numbers = self._numbers.copy()
            numbers[:, at] = table[1:]
            self._keep(self._id, numbers)
        else:
            self._leave_out(at)
            self._add(table)

    def delete(self, ids: Collection[int]) -> None:
        """Remove codings; ``KeyError`` for an id that is not there."""
        if ids:
            self._leave_out(self._rows_of(set(ids)))

    def snapshot(self) -> CodingColumns:
        """The codings as they are now, whatever changes later; it shares the columns."""
        copy = CodingColumns()
        copy._version, copy._id, copy._numbers = self._version, self._id, self._numbers
        return copy

    def _column(self, number: int) -> NDArray[np.int32]:
        column: NDArray[np.int32] = self._numbers[number]
        return column

    def _keep(self, ids: NDArray[np.int64], numbers: NDArray[np.int32]) -> None:
        ids.flags.writeable = numbers.flags.writeable = False
        self._id, self._numbers = ids, numbers
        self._version += 1

    def _add(self, table: NDArray[np.int64]) -> None:
        ids, numbers = _sorted(table[0], table[1:].astype(np.int32))
        if len(ids) > _MANY:
            whole = np.concatenate([self._numbers, numbers], axis=1)
            self._keep(*_sorted(np.concatenate([self._id, ids]), whole))
            return
        keys, new = _keys(self._numbers), _keys(numbers)
        first, last = (
            np.searchsorted(keys, new, "left").tolist(),
            np.searchsorted(keys, new, "right").tolist(),
        )
        places = [
            low + int(np.searchsorted(self._id[low:high], one))
            for low, high, one in zip(first, last, ids.tolist(), strict=True)
        ]
        self._keep(np.insert(self._id, places, ids), np.insert(self._numbers, places, numbers, axis=1))

    def _leave_out(self, rows: NDArray[np.intp]) -> None:
        self._keep(np.delete(self._id, rows), np.delete(self._numbers, rows, axis=1))

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


def _keys(numbers: NDArray[np.int32]) -> NDArray[np.int64]:
    """Document and start as one number to sort by."""
    keys: NDArray[np.int64] = (numbers[0].astype(np.int64) << 32) | numbers[3]
    return keys


def _sorted(
    ids: NDArray[np.int64], numbers: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """In the order of document, start and id: searching for neighbours in turn is also twice as fast."""
    if (np.diff(ids) < 0).any():
        order = np.argsort(ids, kind="stable")
        ids, numbers = ids[order], numbers[:, order]
    order = np.argsort(_keys(numbers), kind="stable")
    return ids[order], numbers[:, order]

"""What one step of work did to the project, row by row: enough to refresh views, undo and redo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None where the row does not exist."""

    table: str
    id: int
    before: Row | None
    after: Row | None

    @property
    def kind(self) -> str:
        """``insert``, ``update`` or ``delete``."""
        if self.before is None:
            return "insert"
        return "delete" if self.after is None else "update"

    def inverse(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.table, self.id, self.after, self.before)


@dataclass(frozen=True)
class ChangeSet:
    """One undoable step; rows in the order they were written.

    ``verb`` and ``details`` name the step for people (catalogue ``changes``); ``kind`` says whether it was
    done, undone or redone. ``change_id`` is the step's own number in the history: taking back and repeating
    are steps too and come later than the step they concern.
    """

    verb: str
    details: dict[str, Any]
    rows: tuple[RowChange, ...]
    kind: str = "do"
    change_id: int | None = None
    at: datetime | None = None

    @cached_property
    def _by_table(self) -> dict[str, list[RowChange]]:
        found: dict[str, list[RowChange]] = {}
        for row in self.rows:
            found.setdefault(row.table, []).append(row)
        return found

    def of(self, table: str) -> Iterator[RowChange]:
        """The changes of one table."""
        return iter(self._by_table.get(table, ()))

    def touched(self, table: str) -> frozenset[int]:
        """Ids of the rows of ``table`` that were added, changed or removed."""
        return frozenset(row.id for row in self.of(table))

    def tables(self) -> frozenset[str]:
        """Names of all tables that were written."""
        return frozenset(self._by_table)

    def values(self, table: str, column: str) -> frozenset[Any]:
        """Every value that ``column`` had before or has now in the touched rows of ``table``."""
        return frozenset(
            row[column]
            for change in self.of(table)
            for row in (change.before, change.after)
            if row is not None
        )

    def inverse_rows(self) -> tuple[RowChange, ...]:
        """The rows that take this step back, in the order that satisfies foreign keys."""
        return tuple(row.inverse() for row in reversed(self.rows))

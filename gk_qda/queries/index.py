"""The column index of a project: all codings in memory, kept current by the changes."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sqlalchemy import func, select

from gk_qda.models import Change, Coding
from gk_qda.project import ChangeSet, Project
from gk_qda.project.changes import Row
from gk_qda.queries.numbers import raw_rows

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns

_FIELDS = ("id", "document_id", "code_id", "coder_id", "start", "end")


class CodingIndex:
    """Loads the columns when first asked and follows every change after that."""

    def __init__(self, project: Project) -> None:
        self._columns: CodingColumns | None = None
        self._loaded = 0  # the newest step that loading saw
        self._newest = 0  # the newest step taken up since
        self._lock = Lock()
        project.on_change(self._follow, first=True)

    def columns(self, project: Project) -> CodingColumns:
        """A snapshot of the codings as they stand; cheap once loaded."""
        from gk_qda.analysis.columns import CodingColumns

        with self._lock:
            if self._columns is None:
                with project.read() as session:
                    self._loaded = self._newest = session.scalar(select(func.max(Change.id))) or 0
                    query = select(*(getattr(Coding, name) for name in _FIELDS))
                    self._columns = CodingColumns.from_rows(raw_rows(session, query))
            return self._columns.snapshot()

    def _follow(self, changes: ChangeSet) -> None:
        with self._lock:
            if self._columns is None or not self._is_next(changes.change_id or 0):
                return
            before: dict[int, Row | None] = {}
            after: dict[int, Row | None] = {}
            for change in changes.of("codings"):
                before.setdefault(change.id, change.before)
                after[change.id] = change.after
            # Many at a time: a correction of a text moves every coding behind it.
            was = {row_id for row_id, row in before.items() if row is not None}
            now = {row_id: tuple(row[name] for name in _FIELDS) for row_id, row in after.items() if row}
            self._columns.delete(was - now.keys())
            self._columns.update([row for row_id, row in now.items() if row_id in was])
            self._columns.insert([row for row_id, row in now.items() if row_id not in was])

    def _is_next(self, step: int) -> bool:
        """Whether a step is to be taken up. Two threads may commit in one order and tell of it in another."""
        if step > self._newest:
            self._newest = step
            return True
        if step > self._loaded:
            self._columns = None  # it comes late: what it changed may have been changed again
        return False


_INDEXES: WeakKeyDictionary[Project, CodingIndex] = WeakKeyDictionary()


def coding_columns(project: Project) -> CodingColumns:
    """All codings of the project as columns, one index a project."""
    index = _INDEXES.get(project)
    if index is None:
        index = _INDEXES[project] = CodingIndex(project)
    return index.columns(project)

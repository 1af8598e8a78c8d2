"""The column index of a project: all codings in memory, kept current by the changes."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sqlalchemy import select

from gk_qda.models import Coding
from gk_qda.project import ChangeSet, Project

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns

_FIELDS = ("id", "document_id", "code_id", "coder_id", "start", "end")


class CodingIndex:
    """Loads the columns when first asked and follows every change after that."""

    def __init__(self, project: Project) -> None:
        self._columns: CodingColumns | None = None
        self._lock = Lock()
        project.on_change(self._follow, first=True)

    def columns(self, project: Project) -> CodingColumns:
        """A snapshot of the codings as they stand; cheap once loaded."""
        from gk_qda.analysis.columns import CodingColumns

        with self._lock:
            if self._columns is None:
                with project.read() as session:
                    query = select(*(getattr(Coding, name) for name in _FIELDS))
                    rows = session.execute(query.execution_options(yield_per=50_000))
                    self._columns = CodingColumns.from_rows(tuple(row) for row in rows)
            return self._columns.snapshot()

    def _follow(self, changes: ChangeSet) -> None:
        with self._lock:
            if self._columns is None:
                return
            for change in changes.of("codings"):
                before, after = change.before, change.after
                if after is None:
                    self._columns.delete([change.id])
                elif before is None:
                    self._columns.insert([tuple(after[name] for name in _FIELDS)])
                else:
                    self._columns.update([tuple(after[name] for name in _FIELDS)])


_INDEXES: WeakKeyDictionary[Project, CodingIndex] = WeakKeyDictionary()


def coding_columns(project: Project) -> CodingColumns:
    """All codings of the project as columns, one index a project."""
    index = _INDEXES.get(project)
    if index is None:
        index = _INDEXES[project] = CodingIndex(project)
    return index.columns(project)

"""Keeps the list of memos current: read off the window's thread, anew where something it shows was written."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from gk_qda.project import ChangeSet
from gk_qda.queries.memos import MemoFilters, MemoList, list_memos
from gk_qda.ui.tasks import Task
from gk_qda.ui.workspace import Workspace

FIRST = 500  # memos in the list at once
_SHOWN = {
    *("memos", "documents", "paragraphs", "text_versions", "codes", "cases", "persons"),
    *("coders", "settings", "summaries"),
}


class MemoKeeper(QObject):
    """While nobody looks (``is_watched`` False) nothing is read; ``catch_up`` does it later."""

    loaded = Signal(object)  # MemoList

    def __init__(self, workspace: Workspace, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._filters, self._order = MemoFilters(), "changed"
        self._task: Task | None = None
        self._is_outdated = True
        self._codings: frozenset[int] = frozenset()  # whose memos are listed
        self.is_watched = False
        workspace.changed.connect(self._on_changed)

    def ask(self, filters: MemoFilters, order: str) -> None:
        """Other memos, or in another order."""
        if (filters, order) != (self._filters, self._order):
            self._filters, self._order = filters, order
            self._renew()

    def catch_up(self) -> None:
        """Read if something changed since."""
        if self._is_outdated:
            self._load()

    def _renew(self) -> None:
        self._is_outdated = True
        if self.is_watched:
            self._load()

    def _load(self) -> None:
        if self._task is not None:
            self._task.abandon()
        project = self._workspace.project
        ask = partial(
            list_memos, filters=self._filters, language=self._language, order=self._order, limit=FIRST
        )

        def read(_: Task) -> MemoList:
            with project.read() as session:
                return ask(session)

        task = self._workspace.work(read)
        task.succeeded.connect(partial(self._take, task))
        self._task, self._is_outdated = task, False
        task.start()

    def _take(self, task: Task, memos: MemoList) -> None:
        if task is self._task:
            self._task = None
            targets = (memo.target for memo in memos.memos)
            self._codings = frozenset(t.id for t in targets if t.kind == "coding" and t.id is not None)
            self.loaded.emit(memos)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _SHOWN or changes.touched("codings") & self._codings:
            self._renew()

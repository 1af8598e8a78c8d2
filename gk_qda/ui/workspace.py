"""The open project as the widgets see it: run a change, ask a question, hear of changes, undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from gk_qda.errors import QdaError
from gk_qda.errors.domain import TextBeingEdited
from gk_qda.errors.project import ProjectBusy
from gk_qda.progress import Expected, Progress, Silent
from gk_qda.project import ChangeSet, Project
from gk_qda.queries.documents import name_of
from gk_qda.queries.history import (
    StepName,
    redo_size,
    redo_step,
    redo_texts,
    undo_size,
    undo_step,
    undo_texts,
)
from gk_qda.ui.large_changes import FEW, FEW_WRITTEN, LargeChanges
from gk_qda.ui.tasks import Task

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from gk_qda.language.known_names import KnownNames

T = TypeVar("T")


class Workspace(QObject):
    """Every widget of the project page talks to this and to nothing below it.

    ``changed`` carries each committed ChangeSet, always in the window's thread; ``failed`` each sentence for
    the message bar; ``stored`` the time of the last commit.
    """

    changed = Signal(object)  # ChangeSet
    failed = Signal(object)  # QdaError
    stored = Signal(object)  # datetime
    coder_changed = Signal()
    _committed = Signal(object)  # hops to the window's thread when a task made the change

    def __init__(self, project: Project) -> None:
        super().__init__()
        self.project = project
        self._tasks: set[Task] = set()
        self.known_names: KnownNames | None = None  # of a key file opened in this session; kept nowhere
        # The document whose text is being corrected, with something not stored: no step back changes it meanwhile.
        self.text_at_work: Callable[[], int | None] = lambda: None
        self.large = LargeChanges(self)
        self.large.failed.connect(self.failed)
        self.is_open = True  # False once the project was closed or handed on: nothing can be asked any more
        self._committed.connect(self._on_committed)
        project.on_change(self._committed.emit)

    @property
    def coder_id(self) -> int:
        """Who codes."""
        assert self.project.coder_id is not None
        return self.project.coder_id

    def code_as(self, coder_id: int) -> None:
        """Let somebody else code from now on."""
        self.project.coder_id = coder_id
        self.coder_changed.emit()

    def change(self, verb: str, operation: Callable[[Session], T], **details: Any) -> T | None:
        """Run an operation as one undoable step; on trouble nothing is written and None comes back.

        While ``change_apart`` is at work or has work waiting this is trouble.
        """
        try:
            if self.large.are_running:
                raise ProjectBusy
            with self.project.change(verb, **details) as session:
                return operation(session)
        except QdaError as error:
            self.failed.emit(error)
            return None

    def change_apart(
        self,
        verb: str,
        operation: Callable[[Session], T],
        done: Callable[[T], object] = lambda _: None,
        *,
        rows: int,
        words: str,
        few: int = FEW,
        **details: Any,
    ) -> None:
        """``change`` for operations on many rows; ``done`` gets the result once the views have heard of the step.

        Up to ``few`` rows are written at once (``FEW_WRITTEN`` where the operation only writes). More are written by
        a task, named ``words`` in the status line, while the window answers; it can be stopped, and what is asked
        for meanwhile waits for its turn.
        """
        if rows <= few and not self.large.are_running:
            try:
                with self.project.change(verb, **details) as session:
                    result = operation(session)
            except QdaError as error:
                self.failed.emit(error)
            else:
                done(result)
            return

        def work(task: Task) -> T:
            with self.project.change(verb, progress=Expected(task, rows), **details) as session:
                return operation(session)

        self.large.add(words, work, done)

    def read(self, question: Callable[[Session], T]) -> T:
        """Ask a question; queries answer with plain values."""
        with self.project.read() as session:
            return question(session)

    def work(self, work: Callable[[Task], T]) -> Task:
        """A task (not yet started) whose expected trouble reaches the message bar; it ends with the project."""
        task = Task(work)
        task.failed.connect(self._on_task_failed)
        self._tasks.add(task)
        task.finished.connect(lambda: self._tasks.discard(task))
        return task

    def undo(self) -> ChangeSet | None:
        """Take the last step back; one of many rows is taken back by a task (None comes back)."""
        return self._move(self.take_back, undo_size, self.tr("Taking back"))

    def redo(self) -> ChangeSet | None:
        """Repeat the step taken back last, as ``undo`` does."""
        return self._move(self._repeat, redo_size, self.tr("Repeating"))

    def take_back(self, progress: Progress) -> ChangeSet:
        """Take the last step back in this thread; raises ``TextBeingEdited`` and what ``Project.undo`` raises."""
        self._require_not_at_work(undo_texts)
        return self.project.undo(progress)

    def _repeat(self, progress: Progress) -> ChangeSet:
        self._require_not_at_work(redo_texts)
        return self.project.redo(progress)

    def _require_not_at_work(self, texts: Callable[[Session], frozenset[int]]) -> None:
        document_id = self.text_at_work()
        if document_id is not None and document_id in self.read(texts):
            raise TextBeingEdited(document=self.read(lambda session: name_of(session, document_id)))

    def undo_step(self) -> StepName | None:
        """What undo would take back."""
        return self.read(undo_step)

    def redo_step(self) -> StepName | None:
        """What redo would repeat."""
        return self.read(redo_step)

    def release(self) -> Project:
        """Hand the project to somebody else: nobody here hears of it, or of running tasks, any more."""
        self.is_open = False
        self.large.forget()
        for task in self._tasks:
            task.abandon()
        self.project.forget(self._committed.emit)
        return self.project

    def close(self) -> None:
        """Let go of the project; raises ``ProjectBusy`` while a task writes to it."""
        self.project.close()
        self.release()

    def _move(
        self, step: Callable[[Progress], ChangeSet], size: Callable[[Session], int], words: str
    ) -> ChangeSet | None:
        try:
            if not self.large.are_running and self.read(size) <= FEW_WRITTEN:
                return step(Silent())
            self.large.add(words, step, lambda _: None)
            return None
        except QdaError as error:
            self.failed.emit(error)
            return None

    def _on_committed(self, changes: ChangeSet) -> None:
        self.stored.emit(datetime.now().astimezone())
        self.changed.emit(changes)

    def _on_task_failed(self, error: Exception) -> None:
        if isinstance(error, QdaError):
            self.failed.emit(error)
        else:
            raise error

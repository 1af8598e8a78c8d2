"""An open project: the one way to its data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from gk_qda.errors.project import ProjectBusy, ProjectReadOnly
from gk_qda.project import history
from gk_qda.project.backup import backup_folder
from gk_qda.project.changes import ChangeSet
from gk_qda.project.recording import Recorder
from gk_qda.project.trouble import explained

Listener = Callable[[ChangeSet], None]


class Project:
    """A project opened for work; made by ``gk_qda.project.opening``.

    ``path`` is the file (None on a server), ``name`` what people call the place, ``coder_id`` who works.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        path: Path | None,
        name: str,
        read_only: bool = False,
        key: str | None = None,
        on_close: Callable[[], None] | None = None,
    ) -> None:
        self.path = path
        self.name = name
        self.is_read_only = read_only
        self.is_encrypted = key is not None
        self.key = key
        self.coder_id: int | None = None
        self._engine = engine
        self._on_close = on_close
        self._listeners: list[Listener] = []
        self._writer = Lock()

    def close(self) -> None:
        """Let go of the file; the write-ahead log is folded into it."""
        self._engine.dispose()
        if self._on_close is not None:
            self._on_close()
            self._on_close = None

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def on_change(self, listener: Listener) -> None:
        """Call ``listener`` after each committed change, on the thread that made it."""
        self._listeners.append(listener)

    def forget(self, listener: Listener) -> None:
        """Call ``listener`` no more."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One consistent state of the project to ask questions of."""
        with self._explained(), Session(self._engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def change(self, verb: str, *, setup: bool = False, **details: Any) -> Iterator[Session]:
        """One transaction: everything inside happens, or nothing does, and it undoes as one step.

        ``verb`` and ``details`` name the step in the history (catalogue ``changes``). The body may add to
        ``session.info["details"]`` what it learns on the way (counts, names). ``setup`` steps, with which a
        project is made, cannot be undone. A body that changes nothing leaves no step.
        """
        changes: ChangeSet | None = None
        with self._writing() as session:
            recorder = Recorder(session)
            session.info["details"] = dict(details)
            yield session
            session.flush()
            rows = tuple(recorder.rows)
            if rows:
                history.discard_undone(session)
                kind = "setup" if setup else "do"
                changes = ChangeSet(verb, session.info["details"], rows, kind)
                step = history.store(session, changes, coder_id=self.coder_id)
                changes = ChangeSet(verb, changes.details, rows, kind, step.id, step.created_at)
        if changes is not None:
            self._announce(changes)

    def undo(self) -> ChangeSet:
        """Take back the last step; raises ``NothingToUndo`` or ``ChangedSince``."""
        with self._writing() as session:
            changes = history.take_back(session, self.coder_id)
        self._announce(changes)
        return changes

    def redo(self) -> ChangeSet:
        """Repeat the step taken back last; raises ``NothingToRedo`` or ``ChangedSince``."""
        with self._writing() as session:
            changes = history.repeat(session, self.coder_id)
        self._announce(changes)
        return changes

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        """One writer at a time, as SQLite has it; readers go on."""
        if self.is_read_only:
            raise ProjectReadOnly(path=self.name)
        if not self._writer.acquire(blocking=False):
            raise ProjectBusy
        try:
            engine = self._engine.execution_options(writes=True)
            with self._explained(), Session(engine, expire_on_commit=False) as session, session.begin():
                yield session
        finally:
            self._writer.release()

    def _explained(self) -> Any:
        folder = backup_folder(self.path).name if self.path else ""
        return explained(self.name, folder)

    def _announce(self, changes: ChangeSet) -> None:
        for listener in tuple(self._listeners):
            listener(changes)

    def __repr__(self) -> str:
        return f"<Project {self.name}>"

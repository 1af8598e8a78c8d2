"""An open project: the one way to its data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.errors.project import (
    FolderMissing,
    NoBackupOfServer,
    NotNoted,
    ProjectBusy,
    ProjectClosed,
    ProjectReadOnly,
)
from gk_qda.progress import Progress, Silent
from gk_qda.project import audit, history, sealing
from gk_qda.project.backup import back_up, backup_folder, copy_to
from gk_qda.project.changes import ChangeSet
from gk_qda.project.gate import Gate
from gk_qda.project.integrity import faults
from gk_qda.project.noting import note_beside
from gk_qda.project.remaking import remade_beside, swapped_in
from gk_qda.project.sessions import ReadingSession, RecordedSession
from gk_qda.project.trouble import by_system, explained

T = TypeVar("T")
Listener = Callable[[ChangeSet], None]


class Project:
    """A project opened for work; made by ``gk_qda.project.opening``.

    ``path`` is the file (None on a server), ``name`` what people call the place, ``coder_id`` who works.
    ``backup_trouble`` says why the copy at opening could not be made, None where all is well.
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
        self.backup_trouble: QdaError | None = None
        self._engine = engine
        self._on_close = on_close
        self._listeners: list[Listener] = []
        self._writer = Lock()
        self._readers = Gate()
        self._is_closed = False

    def close(self) -> None:
        """Let go of the file; the write-ahead log is folded into it. ``ProjectBusy`` while a task writes."""
        if self._is_closed:
            return
        self._seal()
        if not self._writer.acquire(blocking=False):
            raise ProjectBusy
        try:
            self._is_closed = True
            self._engine.dispose()
            if self._on_close is not None:
                self._on_close()
        finally:
            self._writer.release()

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def on_change(self, listener: Listener, *, first: bool = False) -> None:
        """Call ``listener`` after each committed change, on the thread that made it.

        ``first`` ones hear of it before all others: what views ask must be current when they are told.
        """
        self._listeners.insert(0 if first else len(self._listeners), listener)

    def forget(self, listener: Listener) -> None:
        """Call ``listener`` no more."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One consistent state of the project to ask questions of; what is written here is refused."""
        if self._is_closed:
            raise ProjectClosed(path=self.name)
        with (
            self._explained(),
            self._readers.passed(),
            ReadingSession(self._engine, expire_on_commit=False) as session,
        ):
            yield session

    @contextmanager
    def change(
        self, verb: str, *, setup: bool = False, progress: Progress | None = None, **details: Any
    ) -> Iterator[Session]:
        """One transaction: everything inside happens, or nothing does, and it undoes as one step.

        ``verb`` and ``details`` name the step in the history (catalogue ``changes``). The body may add to
        ``session.info["details"]`` what it learns on the way (counts, names). ``setup`` steps, with which a
        project is made, cannot be undone. A body that changes nothing leaves no step. ``progress`` hears of each
        written row; stopped by it, nothing happens.
        """
        changes: ChangeSet | None = None
        with self._writing() as session:
            session.info["details"] = dict(details)
            session.recorder.progress = progress or Silent()
            yield session
            session.flush()
            session.recorder.report()
            if rows := tuple(session.recorder.rows):
                kind = "setup" if setup else "do"
                done = ChangeSet(verb, session.info["details"], rows, kind)
                changes = history.add(session, done, coder_id=self.coder_id, whose=self._whose())
        if changes is not None:
            self._announce(changes)

    def undo(self, progress: Progress | None = None) -> ChangeSet:
        """Take back the last step (on a server: one's own last); ``NothingToUndo`` or ``ChangedSince``."""
        with self._writing() as session:
            session.recorder.progress = progress or Silent()
            changes = history.take_back(session, coder_id=self.coder_id, whose=self._whose())
        self._announce(changes)
        return changes

    def redo(self, progress: Progress | None = None) -> ChangeSet:
        """Repeat the step taken back last; raises ``NothingToRedo`` or ``ChangedSince``."""
        with self._writing() as session:
            session.recorder.progress = progress or Silent()
            changes = history.repeat(session, coder_id=self.coder_id, whose=self._whose())
        self._announce(changes)
        return changes

    def note(self, action: str, *, file_sha256: str | None = None, **details: Any) -> None:
        """Put an export, an erasure or the like into the audit trail; never text of a transcript.

        Of a ``file`` its kind stands there ("*.csv"): people name files after people, and the trail keeps all.
        Opened for reading, it is noted beside others at work; ``NotNoted`` where that cannot be.
        """
        if "file" in details:
            details["file"] = audit.kind_of_file(str(details["file"]))
        if self.is_read_only:
            with self._explained():
                if self.path is None or not note_beside(self.path, self.key, action, details, file_sha256):
                    raise NotNoted(path=self.name)
            return
        with self._writing() as session:
            audit.append(session, action, details, coder_id=self.coder_id, file_sha256=file_sha256)

    def back_up(self, target: Path | None = None) -> Path:
        """A checked copy, to ``target`` or into the folder of backups; others may go on writing meanwhile.

        Raises ``NoBackupOfServer``, ``FolderMissing``, ``DiskFull`` or ``ProjectDamaged``.
        """
        if self.path is None:
            raise NoBackupOfServer(path=self.name)
        self._seal()
        try:
            with self._explained():
                if target is None:
                    return back_up(self.path, self.key)
                copy_to(self.path, self.key, target)
                return target
        except OSError as error:
            folder = target.parent if target else backup_folder(self.path)
            raise by_system(error, self.path, FolderMissing(path=folder)) from error

    def remake(self, make: Callable[[Path], T]) -> T:
        """Let ``make`` work on a copy of the file that then takes its place: for work that leaves no trace.

        Whatever happens meanwhile, the file is the one before or the one after. Readers wait only while the copy is put
        in place; ``ProjectBusy`` where one reads all the time. ``NoBackupOfServer`` on a server.
        """
        if self.path is None:
            raise NoBackupOfServer(path=self.name)
        with self._as_writer(), self._explained(), remade_beside(self.path, self.key) as copy:
            made = make(copy)
            with self._readers.shut():
                swapped_in(copy, self.path, self.key, self._engine)
        return made

    @property
    def engine(self) -> Engine:
        """The connections of the project, for the few who look after its tables as a whole."""
        return self._engine

    def write_unrecorded(self) -> AbstractContextManager[RecordedSession]:
        """A transaction that leaves no step in the history by itself, for ``project.erasing`` on a server."""
        return self._writing()

    def announce(self, changes: ChangeSet) -> None:
        """Tell everybody who listens what was done apart from ``change``."""
        self._announce(changes)

    def faults(self) -> list[str]:
        """Everything wrong with the structure of the file; slow on large ones."""
        with self.read() as session:
            return faults(session.connection())

    def _seal(self) -> None:
        """Seal what was stored meanwhile; where that fails, the next one does it."""
        if not self.is_read_only:
            with suppress(QdaError), self._writing() as session:
                sealing.seal(session)

    @contextmanager
    def _writing(self) -> Iterator[RecordedSession]:
        """One writer at a time, as SQLite has it; readers go on."""
        with self._as_writer():
            engine = self._engine.execution_options(writes=True)
            with self._explained(), RecordedSession(engine) as session, session.begin():
                yield session

    @contextmanager
    def _as_writer(self) -> Iterator[None]:
        if self.is_read_only:
            raise ProjectReadOnly(path=self.name)
        if not self._writer.acquire(blocking=False):
            raise ProjectBusy
        try:
            if self._is_closed:
                raise ProjectClosed(path=self.name)
            yield
        finally:
            self._writer.release()

    def _whose(self) -> history.Whose:
        """A file has one worker at a time and one line of steps; on a server each has a line of their own."""
        return history.EVERYBODY if self.path is not None else history.Whose(self.coder_id)

    def _explained(self) -> AbstractContextManager[None]:
        return explained(self.name, self.path)

    def _announce(self, changes: ChangeSet) -> None:
        for listener in tuple(self._listeners):
            listener(changes)

    def __repr__(self) -> str:
        return f"<Project {self.name}>"

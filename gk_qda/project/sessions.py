"""The two kinds of sessions: one only reads, the other records what it writes."""

from __future__ import annotations

from typing import Any, NoReturn

from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import Session, SessionTransaction

from gk_qda.progress import look
from gk_qda.project.recording import Recorder


class _AskingSession(Session):
    """Refuses what would write by a statement. (An event of every question would ask each of them twice.)"""

    def execute(self, statement: Any, *arguments: Any, **options: Any) -> Any:
        _refuse_bulk_write(statement)
        return super().execute(statement, *arguments, **options)

    def scalars(self, statement: Any, *arguments: Any, **options: Any) -> Any:
        _refuse_bulk_write(statement)
        return super().scalars(statement, *arguments, **options)

    def scalar(self, statement: Any, *arguments: Any, **options: Any) -> Any:
        _refuse_bulk_write(statement)
        return super().scalar(statement, *arguments, **options)


class ReadingSession(_AskingSession):
    """Asks questions; a change made by mistake is a bug and shows at once. Every question can be stopped."""

    def execute(self, *arguments: Any, **options: Any) -> Any:  # noqa: D102 - as in Session
        look()
        return super().execute(*arguments, **options)

    def scalars(self, *arguments: Any, **options: Any) -> Any:  # noqa: D102
        look()
        return super().scalars(*arguments, **options)

    def scalar(self, *arguments: Any, **options: Any) -> Any:  # noqa: D102
        look()
        return super().scalar(*arguments, **options)

    def connection(self, *arguments: Any, **options: Any) -> Connection:  # noqa: D102
        look()
        return super().connection(*arguments, **options)


class RecordedSession(_AskingSession):
    """Writes, and keeps a record of every row it touches."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, expire_on_commit=False)
        self.recorder = Recorder()
        self.info["recorder"] = self.recorder

    def _escaping(self, *_: Any, **__: Any) -> NoReturn:
        raise RuntimeError("A bulk write would escape the record; use gk_qda.project.recording.")

    bulk_save_objects = _escaping
    bulk_insert_mappings = _escaping
    bulk_update_mappings = _escaping


def _refuse_changes(session: Session, *_: object) -> None:
    if session.new or session.dirty or session.deleted:
        raise RuntimeError("A reading session was asked to write; use Project.change.")


def _refuse_bulk_write(statement: Any) -> None:
    if getattr(statement, "is_dml", False):
        raise RuntimeError("A bulk write would escape the record; use gk_qda.project.recording.")


def _savepoint_set(session: Session, transaction: SessionTransaction) -> None:
    if transaction.nested and isinstance(session, RecordedSession):
        session.recorder.mark(transaction)


def _savepoint_left(session: Session, previous: SessionTransaction) -> None:
    if previous.nested and isinstance(session, RecordedSession):
        session.recorder.back_to(previous)


event.listen(ReadingSession, "before_flush", _refuse_changes)
event.listen(RecordedSession, "after_transaction_create", _savepoint_set)
event.listen(RecordedSession, "after_soft_rollback", _savepoint_left)

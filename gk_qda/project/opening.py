"""Making and opening projects: every check between a path and a ``Project``."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from gk_qda.errors.project import (
    FolderMissing,
    NotAProject,
    PassphraseNeeded,
    ProjectDamaged,
    ProjectExists,
    ProjectReadOnly,
    ProjectTooNew,
    WrongPassphrase,
)
from gk_qda.project import schema
from gk_qda.project.backup import back_up, back_up_if_due, backup_folder
from gk_qda.project.engine_postgresql import is_server, postgresql_engine, shown
from gk_qda.project.engine_sqlite import key_for, sqlite_engine
from gk_qda.project.files import WriterLock, ended_uncleanly, read_head
from gk_qda.project.project import Project


def create_project(place: Path | str, *, passphrase: str | None = None) -> Project:
    """A new, empty project; raises ``ProjectExists`` or ``FolderMissing``, and then leaves nothing behind."""
    if is_server(str(place)):
        engine = postgresql_engine(str(place))
        return _on_server(engine, str(place))
    path = Path(place)
    if path.exists():
        raise ProjectExists(path=path.name)
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise FolderMissing(path=path.parent)
    lock = WriterLock(path)
    try:
        lock.acquire()
        key = key_for(path, passphrase) if passphrase else None
        engine = sqlite_engine(path, key)
        schema.create(engine)
    except OSError as error:
        raise FolderMissing(path=path.parent) from error
    except BaseException:
        lock.release()
        path.unlink(missing_ok=True)
        raise
    return Project(engine, path=path, name=path.name, key=key, on_close=lock.release)


def open_project(
    place: Path | str, *, passphrase: str | None = None, read_only: bool = False, backup: bool = True
) -> Project:
    """Open a project; raises one of ``gk_qda.errors.project`` and leaves the file as it was.

    ``read_only`` neither locks nor writes; ``backup`` makes the copy due at opening.
    """
    if is_server(str(place)):
        return _on_server(postgresql_engine(str(place)), str(place), read_only=read_only)
    path = Path(place)
    head = read_head(path)
    if head.is_encrypted and not passphrase:
        raise PassphraseNeeded(path=path.name)
    if head.schema > schema.SCHEMA:
        raise ProjectTooNew(path=path.name)
    key = key_for(path, passphrase) if head.is_encrypted and passphrase else None
    if read_only:
        return _for_reading(path, key)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise ProjectReadOnly(path=path.name)
    return _for_writing(path, key, backup=backup)


def _for_reading(path: Path, key: str | None) -> Project:
    engine = sqlite_engine(path, key, read_only=True)
    try:
        found = _probe(engine, path, key)
        if found < schema.SCHEMA:
            raise ProjectReadOnly(path=path.name)  # an older project must be migrated first
    except BaseException:
        engine.dispose()
        raise
    return Project(engine, path=path, name=path.name, read_only=True, key=key)


def _for_writing(path: Path, key: str | None, *, backup: bool) -> Project:
    lock = WriterLock(path)
    lock.acquire()
    suspicious = ended_uncleanly(path)
    engine = sqlite_engine(path, key)
    try:
        found = _probe(engine, path, key)
        if suspicious:
            _check_quickly(engine, path)
        if found < schema.SCHEMA:
            back_up(path, key, reason=f" vor Schema {schema.SCHEMA}")
            schema.upgrade(engine)
        elif backup:
            back_up_if_due(path, key)
    except BaseException:
        engine.dispose()
        lock.release()
        raise
    return Project(engine, path=path, name=path.name, key=key, on_close=lock.release)


def _probe(engine: Engine, path: Path, key: str | None) -> int:
    """The schema of the file, or the reason why it cannot be read."""
    try:
        with engine.connect() as connection:
            found = schema.stored_schema(connection)
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    except DBAPIError as error:
        words = str(error.orig).lower()
        if "not a database" in words or "hmac" in words or "decrypt" in words:
            kind = NotAProject if key is None else WrongPassphrase
            raise kind(path=path.name) from error
        raise ProjectDamaged(path=path.name, backups=backup_folder(path).name) from error
    if found > schema.SCHEMA:
        raise ProjectTooNew(path=path.name)
    if found == 0:
        raise NotAProject(path=path.name)
    return found


def _check_quickly(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        verdict = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if verdict != "ok":
        raise ProjectDamaged(path=path.name, backups=backup_folder(path).name)


def _on_server(engine: Engine, place: str, *, read_only: bool = False) -> Project:
    with engine.connect() as connection:
        found = schema.stored_schema(connection)
    if found > schema.SCHEMA:
        raise ProjectTooNew(path=shown(place))
    if found < schema.SCHEMA:
        schema.upgrade(engine)
    return Project(engine, path=None, name=shown(place), read_only=read_only)

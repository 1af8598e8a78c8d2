"""Making and opening projects: every check between a path and a ``Project``."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from pathlib import Path

from sqlalchemy import Engine, inspect
from sqlalchemy.exc import DBAPIError

from gk_qda.errors import QdaError
from gk_qda.errors.project import (
    DiskFull,
    FolderMissing,
    NoProjectOnServer,
    NotAProject,
    PassphraseEmpty,
    PassphraseNeeded,
    ProjectDamaged,
    ProjectExists,
    ProjectInUse,
    ProjectReadOnly,
    ProjectTooNew,
    ServerInUse,
    WrongPassphrase,
)
from gk_qda.project import schema
from gk_qda.project.backup import back_up, back_up_if_due, backup_folder
from gk_qda.project.engine_postgresql import is_server, postgresql_engine, shown
from gk_qda.project.engine_sqlite import Access, key_of, may_write, new_key, reading_access, sqlite_engine
from gk_qda.project.files import clear_leftovers, ended_uncleanly, put_in_place, read_head
from gk_qda.project.integrity import quick_fault
from gk_qda.project.lock import WriterLock
from gk_qda.project.project import Project
from gk_qda.project.remaking import tidy
from gk_qda.project.trouble import by_system, explained

_CHECKED = 50_000_000  # bytes; up to here the structure is checked at every opening (0.2 s at most)


def create_project(place: Path | str, *, passphrase: str | None = None) -> Project:
    """A new, empty project; ``place`` is a path or the address of an empty database on a server.

    Raises ``ProjectExists``, ``FolderMissing``, ``DiskFull``, ``PassphraseEmpty`` (or, on a server,
    ``ServerTrouble``, ``ServerInUse``) and then leaves nothing behind. The file appears in one piece.
    """
    if is_server(str(place)):
        return _create_on_server(str(place))
    path = Path(place).resolve()
    if passphrase is not None and not passphrase:
        raise PassphraseEmpty(path=path.name)
    if path.exists():
        raise ProjectExists(path=path.name)
    if not path.parent.is_dir() or not may_write(path.parent):
        raise FolderMissing(path=path.parent)
    lock = WriterLock(path)
    key = new_key(passphrase) if passphrase else None
    try:
        lock.acquire()
        _make_file(path, key)
    except OSError as error:
        lock.abandon()
        raise by_system(error, path, FolderMissing(path=path.parent)) from error
    except ProjectInUse:
        raise
    except BaseException:
        lock.abandon()
        raise
    return Project(sqlite_engine(path, key), path=path, name=path.name, key=key, on_close=lock.release)


def open_project(
    place: Path | str,
    *,
    passphrase: str | None = None,
    raw_key: str | None = None,
    read_only: bool = False,
    backup: bool = True,
) -> Project:
    """Open a project; raises one of ``gk_qda.errors.project`` and leaves the file as it was.

    ``raw_key`` (``Project.key`` of an earlier opening) stands for the passphrase until that is changed. ``read_only``
    neither locks nor writes; ``backup`` makes the copy due at opening, and where there is no
    room for it ``Project.backup_trouble`` says so.
    """
    if is_server(str(place)):
        return _open_on_server(str(place), read_only=read_only)
    path = Path(place).resolve()
    head = read_head(path)
    if head.schema > schema.SCHEMA:
        raise ProjectTooNew(path=path.name)
    if head.is_encrypted and not (passphrase or raw_key):
        raise PassphraseNeeded(path=path.name)
    key = raw_key if head.is_encrypted else None
    if head.is_encrypted and passphrase:
        key = key_of(path, passphrase)
    if read_only:
        return _for_reading(path, key)
    if not (may_write(path) and may_write(path.parent)):
        raise ProjectReadOnly(path=path.name)
    return _for_writing(path, key, backup=backup)


def _make_file(path: Path, key: str | None) -> None:
    """Build the file under another name first: a project is never found half-made."""
    partial = path.with_name(f".{path.name}.new")
    partial.unlink(missing_ok=True)
    engine = sqlite_engine(partial, key, Access.CREATE)
    try:
        with explained(path.name, path), ExitStack() as stack:
            stack.callback(engine.dispose)
            schema.create(engine)
        if path.exists():
            raise ProjectExists(path=path.name)
        put_in_place(partial, path)
    except BaseException:
        partial.unlink(missing_ok=True)
        partial.with_name(partial.name + "-journal").unlink(missing_ok=True)
        raise


def _for_reading(path: Path, key: str | None) -> Project:
    engine = sqlite_engine(path, key, reading_access(path))
    with ExitStack() as on_failure:
        on_failure.callback(engine.dispose)
        if _probe(engine, path, key) < schema.SCHEMA:
            raise ProjectReadOnly(path=path.name)  # an older project must be migrated first
        on_failure.pop_all()
    return Project(engine, path=path, name=path.name, read_only=True, key=key)


def _for_writing(path: Path, key: str | None, *, backup: bool) -> Project:
    lock = WriterLock(path)
    try:
        lock.acquire()
    except OSError as error:
        raise by_system(error, path, ProjectReadOnly(path=path.name)) from error
    with ExitStack() as on_failure:
        on_failure.callback(lock.release)
        with suppress(OSError):
            tidy(path)
        clear_leftovers(path)
        with ExitStack() as probing:
            reader = sqlite_engine(path, key, reading_access(path))
            probing.callback(reader.dispose)
            found = _probe(reader, path, key)
        engine = sqlite_engine(path, key)
        on_failure.callback(engine.dispose)
        trouble = None
        if found < schema.SCHEMA:
            _copy(path, key, reason=f"vor Schema {schema.SCHEMA}")
            with explained(path.name, path):
                schema.upgrade(engine, path.name, backup_folder(path).name)
        elif backup:
            trouble = _copy_if_due(path, key)
        on_failure.pop_all()
    project = Project(engine, path=path, name=path.name, key=key, on_close=lock.release)
    project.backup_trouble = trouble
    return project


def _probe(engine: Engine, path: Path, key: str | None) -> int:
    """The schema of the file, or the reason why it cannot be used; nothing is written."""
    thoroughly = ended_uncleanly(path) or path.stat().st_size <= _CHECKED
    with explained(path.name, path):
        try:
            with engine.connect() as connection:
                found = schema.stored_schema(connection)
                is_ours = schema.is_marked(connection)
                fault = quick_fault(connection) if thoroughly else None
        except DBAPIError as error:
            if key is not None and "not a database" in str(error.orig):
                raise WrongPassphrase(path=path.name) from error
            raise
    if not is_ours or found == 0:
        raise NotAProject(path=path.name)
    if found > schema.SCHEMA:
        raise ProjectTooNew(path=path.name)
    if fault is not None:
        raise ProjectDamaged(path=path.name, backups=backup_folder(path).name)
    return found


def _copy(path: Path, key: str | None, *, reason: str) -> None:
    try:
        with explained(path.name, path):
            back_up(path, key, reason=reason)
    except OSError as error:
        raise by_system(error, path, FolderMissing(path=backup_folder(path))) from error


def _copy_if_due(path: Path, key: str | None) -> QdaError | None:
    """The routine copy; where only the copy fails, work goes on and the reason is returned."""
    try:
        with explained(path.name, path):
            back_up_if_due(path, key)
    except OSError as error:
        return by_system(error, path, FolderMissing(path=backup_folder(path)))
    except DiskFull as error:
        return error
    return None


def _create_on_server(address: str) -> Project:
    name = shown(address)
    engine = postgresql_engine(address)
    with ExitStack() as on_failure, explained(name):
        on_failure.callback(engine.dispose)
        with engine.connect() as connection:
            if inspect(connection).get_table_names():
                raise ServerInUse(path=name)
        schema.create(engine)
        on_failure.pop_all()
    return Project(engine, path=None, name=name)


def _open_on_server(address: str, *, read_only: bool) -> Project:
    name = shown(address)
    engine = postgresql_engine(address, read_only=read_only)
    with ExitStack() as on_failure, explained(name):
        on_failure.callback(engine.dispose)
        with engine.connect() as connection:
            found = schema.stored_schema(connection)
        if found == 0:
            raise NoProjectOnServer(path=name)
        if found > schema.SCHEMA:
            raise ProjectTooNew(path=name)
        if found < schema.SCHEMA:
            if read_only:
                raise ProjectReadOnly(path=name)
            schema.upgrade(engine, name)
        on_failure.pop_all()
    return Project(engine, path=None, name=name, read_only=read_only)

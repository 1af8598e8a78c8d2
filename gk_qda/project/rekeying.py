"""Sets, changes and removes the passphrase of a project file and of its copies.

A new file is made beside the old one, compared with it row by row and put into its place in one step: whoever is
killed on the way, by a power cut too, finds the file of before or the one of after.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from gk_qda.errors import Cancelled, QdaError
from gk_qda.errors.project import (
    FolderMissing,
    PassphraseAbsent,
    PassphraseEmpty,
    PassphraseOfServer,
    PassphrasePresent,
    ProjectDamaged,
    ReadElsewhere,
)
from gk_qda.progress import Progress, Silent
from gk_qda.project import audit
from gk_qda.project.backup import back_up, backup_folder, backups
from gk_qda.project.engine_postgresql import is_server, shown
from gk_qda.project.engine_sqlite import Access, connector, new_key, sqlite_engine
from gk_qda.project.files import clear_leftovers, put_in_place, read_head, rekeyed_name
from gk_qda.project.lock import WriterLock
from gk_qda.project.opening import open_project
from gk_qda.project.sessions import RecordedSession
from gk_qda.project.trouble import by_system, explained

KEEP, RENEW, DELETE = "keep", "renew", "delete"  # what becomes of the copies made under the old passphrase
_PIECE = 1 << 20  # bytes overwritten at once
_STEPS = 6
_VERBS = {(False, True): "set", (True, True): "changed", (True, False): "removed"}


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy in the folder of backups: ``plain``, opened by the ``same`` key as the project, or by ``other`` ones."""

    path: Path
    protection: str


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """What was done: ``set``, ``changed`` or ``removed``; and what became of the copies.

    ``plain``: the project is encrypted, they are not, and whoever has one can read it.
    """

    done: str
    key: str | None
    kept: tuple[Path, ...] = ()  # they still open with the passphrase of before
    renewed: tuple[Path, ...] = ()
    deleted: tuple[Path, ...] = ()
    plain: tuple[Path, ...] = ()
    other: tuple[Path, ...] = ()  # copies that opened only with an earlier passphrase, and still do
    trouble: QdaError | None = None  # with the copies; the project itself has its new passphrase


def change_passphrase(
    path: Path,
    passphrase: str | None,
    new: str | None,
    *,
    copies: str = KEEP,
    coder_id: int | None = None,
    progress: Progress | None = None,
) -> Rekeyed:
    """Give a project that nobody has open the passphrase ``new`` (None: none any more) instead of ``passphrase``.

    A copy under the new passphrase is made at once; ``copies`` says what becomes of those that the old one opens, and
    of those that are not encrypted while the project is.
    Raises ``ProjectInUse``, ``ReadElsewhere``, ``PassphraseEmpty``, ``PassphraseAbsent``, ``WrongPassphrase`` and
    what opening and saving raise; the project is then as it was.
    """
    path = path.resolve()
    if new is not None and not new:
        raise PassphraseEmpty(path=path.name)
    key = _present_key(path, passphrase)
    if key is None and new is None:
        raise PassphraseAbsent(path=path.name)
    fresh = new_key(new) if new is not None else None
    done = _VERBS[key is not None, fresh is not None]
    found = protections(path, key)
    meant = {"same", "plain"} if fresh is not None else {"same"}
    old = [copy for copy in found if copy.protection in meant]
    other = tuple(copy.path for copy in found if copy.protection == "other")
    lock = WriterLock(path)
    try:
        lock.acquire()
    except OSError as error:
        raise by_system(error, path, FolderMissing(path=path.parent)) from error
    try:
        with _told(path):
            rekey_file(path, key, fresh, note=(done, coder_id), progress=progress or Silent())
        return replace(_with_copies(Rekeyed(done, fresh), path, key, old, copies), other=other)
    finally:
        lock.release()


def protections(path: Path, key: str | None) -> list[Copy]:
    """The copies of a project, newest first, and what opens each; ``key`` is that of the project."""
    return [Copy(copy, _protection(copy, key)) for copy in backups(path)]


def rekey_file(
    path: Path,
    key: str | None,
    fresh: str | None,
    *,
    note: tuple[str, int | None] | None = None,
    progress: Progress,
) -> None:
    """Write the file anew under another raw key (None: plain); the caller holds its lock.

    ``note`` is what its audit trail gets and who did it. What is reported is the stage: nothing before the last
    but one has touched the file, nothing after it can lose anything. The old file is overwritten before it goes.
    """
    partial = rekeyed_name(path)
    clear_leftovers(path)
    try:
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_RDWR, path.stat().st_mode & 0o777 | 0o600))
        with _alone(path, key, partial, fresh) as old:
            progress.report(1, _STEPS)
            _export(old)
            progress.report(2, _STEPS)
            _require_same(old, partial, fresh, path)
            progress.report(3, _STEPS)
            if note is not None:
                _note(partial, fresh, *note)
            _sync(partial)
            progress.report(4, _STEPS)
            with _worn_out(path) as wipe:
                if os.name == "nt":
                    old.close()  # Windows replaces no file that is open
                put_in_place(partial, path)
                with suppress(Cancelled):  # too late: it is done
                    progress.report(5, _STEPS)
                old.close()
                wipe()
        with suppress(Cancelled):
            progress.report(_STEPS, _STEPS)
    except BaseException:
        clear_leftovers(path)
        raise


def _present_key(path: Path, passphrase: str | None) -> str | None:
    """The raw key of the file as it is, None where it is plain; raises where the passphrase is wrong or missing."""
    if passphrase is not None and not read_head(path).is_encrypted:
        raise PassphraseAbsent(path=path.name)
    with open_project(
        path, passphrase=passphrase, read_only=True
    ) as project:  # checks everything there is to check
        return project.key


def require_file(place: str) -> Path:
    """The path of a project file; raises ``PassphraseOfServer`` for one on a server."""
    if is_server(place):
        raise PassphraseOfServer(path=shown(place))
    return Path(place).resolve()


def require_plain(path: Path) -> None:
    """Raises ``PassphrasePresent`` where the project has a passphrase already."""
    if read_head(path).is_encrypted:
        raise PassphrasePresent(path=path.name)


def _protection(copy: Path, key: str | None) -> str:
    try:
        if not read_head(copy).is_encrypted:
            return "plain"
    except QdaError:
        return "other"
    return "same" if key is not None and _opens(copy, key) else "other"


def _opens(path: Path, key: str) -> bool:
    with path.open("rb") as file:
        if not key.endswith(file.read(16).hex()):
            return False
    try:
        with closing(connector(path, key, Access.READ_FROZEN)()) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.Error:
        return False
    return True


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        with explained(path.name, path):
            yield
    except OSError as error:
        raise by_system(error, path, FolderMissing(path=path.parent)) from error


@contextmanager
def _alone(path: Path, key: str | None, partial: Path, fresh: str | None) -> Iterator[Any]:
    """A connection to the old file that nobody else can read beside, with the new one attached.

    Without a write-ahead log: all that was stored is in the file itself before it is replaced.
    """
    with closing(connector(path, key)()) as connection:
        connection.execute("PRAGMA busy_timeout = 1000")
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            secret = f"x'{fresh}'" if fresh is not None else ""
            connection.execute(f'ATTACH DATABASE ? AS fresh KEY "{secret}"', (str(partial),))
            connection.execute("BEGIN EXCLUSIVE")
        except dbapi2.OperationalError as error:
            if "locked" in str(error):
                raise ReadElsewhere(path=path.name) from error
            raise
        if mode != "delete":
            raise ReadElsewhere(path=path.name)
        yield connection


def _export(connection: Any) -> None:
    for name in ("application_id", "user_version"):
        (value,) = connection.execute(f"PRAGMA main.{name}").fetchone()
        connection.execute(f"PRAGMA fresh.{name} = {value}")
    connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
    connection.execute("COMMIT")
    connection.execute("DETACH DATABASE fresh")
    connection.execute("BEGIN EXCLUSIVE")


def _require_same(old: Any, partial: Path, fresh: str | None, path: Path) -> None:
    with closing(connector(partial, fresh, Access.CREATE)()) as connection:
        is_sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        if not is_sound or _fingerprint(connection) != _fingerprint(old):
            raise ProjectDamaged(path=path.name, backups=backup_folder(path).name)


def _fingerprint(connection: Any) -> str:
    """A hash over everything stored: marks, tables, indexes and every value of every row."""
    digest = sha256()
    for name in ("application_id", "user_version"):
        digest.update(repr(connection.execute(f"PRAGMA {name}").fetchone()).encode())
    schema = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    digest.update(repr(schema).encode())
    for kind, name, _ in schema:
        if kind == "table":
            digest.update(f"\0{name}".encode())
            order = "1, 2" if name == "sqlite_sequence" else "rowid"
            for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY {order}'):
                digest.update(repr(row).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _note(partial: Path, fresh: str | None, done: str, coder_id: int | None) -> None:
    engine = sqlite_engine(partial, fresh, Access.CREATE)
    try:
        writing = engine.execution_options(writes=True)
        with RecordedSession(writing) as session, session.begin():
            audit.append(session, "passphrase", {"done": done}, coder_id=coder_id, file_sha256=None)
    finally:
        engine.dispose()


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


@contextmanager
def _worn_out(path: Path) -> Iterator[Any]:
    """A function that overwrites what the file held; it does nothing where another name leads to the same file."""
    if os.name != "posix" or path.stat().st_nlink != 1:
        yield lambda: None
        return
    with path.open("r+b") as file:

        def wipe() -> None:
            with suppress(OSError):
                for _ in range(0, os.fstat(file.fileno()).st_size, _PIECE):
                    file.write(b"\0" * _PIECE)
                file.flush()
                os.fsync(file.fileno())

        yield wipe


def _with_copies(done: Rekeyed, path: Path, key: str | None, old: list[Copy], wanted: str) -> Rekeyed:
    """See to the copies; trouble with them changes nothing about the project, which has its passphrase."""
    renewed: list[Path] = []
    deleted: list[Path] = []
    trouble: QdaError | None = None
    try:
        with _told(path):
            made = back_up(path, done.key)  # before any other copy goes
            old = [
                one for one in old if one.path != made and one.path.exists()
            ]  # one may be too many beside it
            for one in old if wanted != KEEP else ():
                if wanted == DELETE:
                    _delete(one.path)
                    deleted.append(one.path)
                else:
                    _renew(one.path, key if one.protection == "same" else None, done.key)
                    renewed.append(one.path)
    except QdaError as error:
        trouble = error
    left = [one for one in old if one.path.exists() and one.path not in renewed]
    kept, plain = (
        tuple(one.path for one in left if one.protection == protection) for protection in ("same", "plain")
    )
    return replace(
        done, kept=kept, renewed=tuple(renewed), deleted=tuple(deleted), plain=plain, trouble=trouble
    )


def _renew(copy: Path, key: str | None, fresh: str | None) -> None:
    times = copy.stat()
    rekey_file(copy, key, fresh, progress=Silent())
    os.utime(copy, ns=(times.st_atime_ns, times.st_mtime_ns))


def _delete(copy: Path) -> None:
    with _worn_out(copy) as wipe:
        copy.unlink()
        wipe()

"""Turns what a database driver complains about into sentences; what it does not know stays a bug."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError
from sqlcipher3 import dbapi2

from gk_qda.errors import QdaError
from gk_qda.errors.project import (
    DiskFull,
    DiskTrouble,
    EditedElsewhere,
    ProjectBusy,
    ProjectDamaged,
    ProjectReadOnly,
    ServerTrouble,
)
from gk_qda.project.backup import backup_folder

_WORDS_OF_SQLITE: tuple[tuple[str, type[QdaError]], ...] = (
    ("database or disk is full", DiskFull),
    ("readonly database", ProjectReadOnly),
    ("database is locked", ProjectBusy),
    ("malformed", ProjectDamaged),
    ("not a database", ProjectDamaged),  # a damaged page of an encrypted file
    ("disk i/o error", DiskTrouble),
    ("unable to open database file", DiskTrouble),
)
_STATES_OF_POSTGRESQL: tuple[tuple[str, type[QdaError]], ...] = (
    ("40", EditedElsewhere),  # serialization failure, deadlock
    ("53100", DiskFull),
    ("25006", ProjectReadOnly),
    ("42501", ProjectReadOnly),  # insufficient privilege
    ("08", ServerTrouble),
    ("53", ServerTrouble),
    ("57", ServerTrouble),  # shutting down
    ("58", ServerTrouble),
)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
_ROOM = 1 << 20  # bytes; SQLite reports a full disk as a failure of it where its index file cannot grow


@contextmanager
def explained(name: str, path: Path | None = None) -> Iterator[None]:
    """Raise a ``QdaError`` for the troubles that a person can mend; ``path`` is the file, if there is one."""
    try:
        yield
    except StaleDataError as error:
        raise EditedElsewhere from error
    except (DBAPIError, dbapi2.Error) as error:
        kind = _kind(error)
        if kind is DiskTrouble and path is not None and _is_full(path):
            kind = DiskFull
        if kind is None:
            _hide_values(error)
            raise
        raise kind(path=name, backups=backup_folder(path).name if path else "") from error


def by_system(error: OSError, path: Path, otherwise: QdaError) -> QdaError:
    """What the operating system means when a file could not be written: a full disk, or ``otherwise``."""
    return DiskFull(path=path.name) if error.errno in _NO_ROOM else otherwise


def _hide_values(error: Exception) -> None:
    """A bug may be reported, the row that it failed on may not: PostgreSQL quotes it as the detail."""
    for part in (error, getattr(error, "orig", None)):
        if part is not None and part.args:
            part.args = (str(part.args[0]).partition("\nDETAIL:")[0], *part.args[1:])


def _kind(error: Exception) -> type[QdaError] | None:
    original = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(original, "sqlstate", None)
    if state:
        return next((kind for part, kind in _STATES_OF_POSTGRESQL if state.startswith(part)), None)
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return ServerTrouble  # psycopg has no state for a connection that broke
    words = str(original).lower()
    return next((kind for part, kind in _WORDS_OF_SQLITE if part in words), None)


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _ROOM
    except OSError:
        return False

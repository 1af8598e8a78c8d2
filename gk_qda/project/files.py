"""What a project file says of itself before it is opened."""

from __future__ import annotations

import os
import struct
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from gk_qda.errors.project import NotAProject, ProjectMissing, ProjectUnreadable
from gk_qda.project.engine_sqlite import APPLICATION_ID, HEADER

_PAGE = 4096
_RANDOM = 250  # distinct bytes in a page of random ones: all 256, as good as always; in a text about 80


@dataclass(frozen=True, slots=True)
class FileHead:
    """What the first page of a project file tells."""

    is_encrypted: bool
    schema: int  # 0 where it cannot be read


def read_head(path: Path) -> FileHead:
    """Recognise a project; raises ``ProjectMissing``, ``ProjectUnreadable`` or ``NotAProject``."""
    if path.is_dir():
        raise NotAProject(path=path.name)
    try:
        with path.open("rb") as file:
            page = file.read(_PAGE)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError as error:
        raise ProjectMissing(path=path.name) from error
    except OSError as error:
        raise ProjectUnreadable(path=path.name) from error
    if page.startswith(HEADER) and len(page) >= 100:
        schema, application = struct.unpack_from(">I4xI", page, 60)
        if application != APPLICATION_ID:
            raise NotAProject(path=path.name)
        return FileHead(False, schema)
    if size and size % _PAGE == 0 and len(set(page)) >= _RANDOM:
        return FileHead(True, 0)
    raise NotAProject(path=path.name)


def ended_uncleanly(path: Path) -> bool:
    """Whether the last program that wrote the file did not close it: its write-ahead log is still there."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def put_in_place(made: Path, path: Path) -> None:
    """Give a finished file its name, for good.

    What SQLite kept beside an earlier file of that name goes first: it would be taken for the new one's.
    """
    for suffix in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    made.replace(path)
    settle(path)


def rekeyed_name(path: Path) -> Path:
    """Where a file with another passphrase is made before it takes the place of ``path``."""
    return path.with_name(f".{path.name}.rekey")


def clear_leftovers(path: Path) -> None:
    """Remove what a change of the passphrase left behind that was killed."""
    made = rekeyed_name(path)
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            made.with_name(made.name + suffix).unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Make sure that a file just put into place is found there after a power cut."""
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

"""A file made anew beside the old one, which it replaces in one step: before or after, never between."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Engine

from gk_qda.errors.project import ProjectBusy
from gk_qda.project.backup import backup_folder, copy_to
from gk_qda.project.engine_sqlite import connector
from gk_qda.project.files import put_in_place

_MARK = ".remade"


def remade_path(path: Path) -> Path:
    """Where the new file grows."""
    return path.with_name(f".{path.name}{_MARK}")


def tidy(path: Path) -> None:
    """Remove what a program that was killed left half-made beside a project; for whoever holds the writer's lock."""
    name = _plain(path.name)
    for pattern in (f".{name}{_MARK}*", f"..{name}{_MARK}.partial*"):
        for file in path.parent.glob(pattern):
            file.unlink(missing_ok=True)


def tidy_backups(path: Path) -> None:
    """Remove half-made copies among the backups: they may hold what was erased."""
    folder = backup_folder(path)
    for file in folder.glob(f".{_plain(path.stem)} *.partial*") if folder.is_dir() else ():
        file.unlink(missing_ok=True)


@contextmanager
def remade_beside(path: Path, key: str | None) -> Iterator[Path]:
    """A copy of the project to work on; what is left of it afterwards is removed."""
    tidy(path)
    copy = remade_path(path)
    try:
        copy_to(path, key, copy)
        yield copy
    finally:
        tidy(path)


def swapped_in(copy: Path, path: Path, key: str | None, engine: Engine) -> None:
    """Put the new file in the place of the old one; nobody else may have a connection.

    The write-ahead log is folded into the old file before it is taken away: whoever is killed in between finds
    the old project whole.
    """
    engine.dispose()
    with closing(connector(path, key)()) as connection:
        is_busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if is_busy:
            raise ProjectBusy
    put_in_place(copy, path)


def _plain(name: str) -> str:
    """A name as a part of a pattern of files."""
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)

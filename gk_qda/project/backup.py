"""Copies of the project file: made in one step, limited in number."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from gk_qda.project.engine_sqlite import connector

KEPT = 14
_PAUSE = timedelta(minutes=10)
_FORM = "%Y-%m-%d %H%M%S"


def backup_folder(path: Path) -> Path:
    """Where the copies of a project lie."""
    return path.with_name(f"{path.stem} Sicherungen")


def backups(path: Path) -> list[Path]:
    """The copies there are, newest first."""
    folder = backup_folder(path)
    return sorted(folder.glob(f"{path.stem} *{path.suffix}"), reverse=True) if folder.is_dir() else []


def copy_to(source: Path, key: str | None, target: Path) -> None:
    """Copy a project while others may be writing: SQLite's backup in one step, encrypted like the original.

    (In steps it would begin anew at every foreign write.) Nothing half-written is left under ``target``.
    """
    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    reader: Any = connector(source, key, read_only=True)()
    try:
        writer: Any = connector(partial, key)()
        try:
            writer.execute("PRAGMA journal_mode = DELETE")
            reader.backup(writer)
        finally:
            writer.close()
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    finally:
        reader.close()
    partial.replace(target)


def back_up(path: Path, key: str | None, *, reason: str = "") -> Path:
    """Make a copy now and let the oldest go."""
    folder = backup_folder(path)
    folder.mkdir(exist_ok=True)
    stamp = datetime.now(UTC).astimezone().strftime(_FORM)
    target = folder / f"{path.stem} {stamp}{reason}{path.suffix}"
    copy_to(path, key, target)
    for old in backups(path)[KEPT:]:
        old.unlink()
    return target


def back_up_if_due(path: Path, key: str | None) -> Path | None:
    """A copy at opening, unless nothing changed since the last one or that one is only minutes old."""
    made = backups(path)
    if made:
        newest = made[0].stat().st_mtime
        log = path.with_name(path.name + "-wal")
        changed = max(path.stat().st_mtime, log.stat().st_mtime if log.exists() else 0)
        recent = datetime.now(UTC).timestamp() - newest < _PAUSE.total_seconds()
        if recent or changed <= newest:
            return None
    return back_up(path, key)

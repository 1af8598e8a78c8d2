"""Copies of the project file: made in one step, checked, limited in number."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from gk_qda.errors.project import ProjectDamaged
from gk_qda.project.engine_sqlite import Access, connector, reading_access
from gk_qda.project.files import put_in_place
from gk_qda.project.lock import WriterLock

KEPT = 14
_RECENT = 7  # the newest ones stay whatever their day; of older ones the last of each day
_PAUSE = timedelta(minutes=10)
_FORM = "%Y-%m-%d %H%M%S"
_STAMP = r"(\d{4}-\d\d-\d\d) \d{6}"


def backup_folder(path: Path) -> Path:
    """Where the copies of a project lie."""
    return path.with_name(f"{path.stem} Sicherungen")


def backups(path: Path) -> list[Path]:
    """The copies there are, newest first; those made before a migration included."""
    return [copy for copy, _, _ in _found(path)]


def back_up(path: Path, key: str | None, *, reason: str = "") -> Path:
    """Make a copy now and let the superfluous ones go; one made for a ``reason`` stays for ever.

    Raises ``ProjectDamaged`` where the copy turns out inconsistent, and ``OSError`` or the driver's errors.
    """
    folder = backup_folder(path)
    may = _permissions(path)
    folder.mkdir(mode=may | 0o700 | (may & 0o044) >> 2, exist_ok=True)
    stamp = datetime.now().astimezone().strftime(_FORM)
    target = folder / f"{path.stem} {stamp}{reason and ' '}{reason}{path.suffix}"
    copy_to(path, key, target)
    for copy in superfluous(path):
        copy.unlink(missing_ok=True)
    return target


def back_up_if_due(path: Path, key: str | None) -> Path | None:
    """A copy at opening, unless nothing changed since the last one or that one is only minutes old."""
    made = backups(path)
    if made:
        newest = made[0].stat().st_mtime
        log = path.with_name(path.name + "-wal")
        changed = max(file.stat().st_mtime for file in (path, log) if file.exists())
        recent = datetime.now(UTC).timestamp() - newest < _PAUSE.total_seconds()
        if recent or changed <= newest:
            return None
    return back_up(path, key)


def superfluous(path: Path) -> list[Path]:
    """The copies beyond ``KEPT``: the newest stay, and of older days the last of each."""
    routine = [(copy, day) for copy, day, reason in _found(path) if not reason]
    kept = routine[:_RECENT]
    days = {day for _, day in kept}
    for copy, day in routine[_RECENT:]:
        if day not in days and len(kept) < KEPT:
            days.add(day)
            kept.append((copy, day))
    return [copy for copy, day in routine if (copy, day) not in kept]


def copy_to(source: Path, key: str | None, target: Path) -> None:
    """Copy a project while others may be writing: SQLite's backup in one step, encrypted like the original.

    (In steps it would begin anew at every foreign write.) The copy gets the permissions of the original
    and is checked; nothing half-written is left under ``target``. Raises ``ProjectInUse`` where somebody
    works on an older file of that name.
    """
    partial = target.with_name(f".{target.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_RDWR, _permissions(source)))
        with (
            closing(connector(source, key, reading_access(source))()) as reader,
            closing(connector(partial, key, Access.CREATE)()) as writer,
        ):
            reader.backup(writer)
            _require_sound(writer, source)
        with _free(target):
            put_in_place(partial, target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


@contextmanager
def _free(target: Path) -> Iterator[None]:
    """Nobody works on an older file of that name while it is replaced; raises ``ProjectInUse``."""
    if not target.exists():
        yield
        return
    lock = WriterLock(target)
    lock.acquire()
    try:
        yield
    finally:
        lock.abandon()


def _permissions(path: Path) -> int:
    return path.stat().st_mode & 0o777 | 0o600


def _require_sound(connection: Any, source: Path) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise ProjectDamaged(path=source.name, backups=backup_folder(source).name)


def _found(path: Path) -> list[tuple[Path, str, str]]:
    """Copies, their days and reasons, newest first. Files that people put there do not count."""
    form = re.compile(f"{re.escape(path.stem)} {_STAMP}(.*){re.escape(path.suffix)}")
    folder = backup_folder(path)
    names = sorted((file.name for file in folder.iterdir()), reverse=True) if folder.is_dir() else []
    matches = [(name, form.fullmatch(name)) for name in names]
    return [(folder / name, match[1], match[2].strip()) for name, match in matches if match]

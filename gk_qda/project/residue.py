"""Looks through files for what was erased: as bytes, as texts of every format, and row by row in projects."""

from __future__ import annotations

import os
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from gk_qda.errors import QdaError
from gk_qda.progress import Progress, look, looking
from gk_qda.project.backup import backup_folder, backups
from gk_qda.project.engine_sqlite import SUFFIX, reading_access, sqlite_engine
from gk_qda.project.file_texts import LARGEST, MEDIA, FileTexts
from gk_qda.project.files import read_head
from gk_qda.project.traces import Traces

_MOST_FILES = 20_000  # below the folder of a project, without the project and its backups
_MOST_BYTES = 4_000_000_000
_MOUNT_POINT = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT


@dataclass(frozen=True, slots=True)
class Holder:
    """A file that still holds what was erased, or a file or folder that could not be looked into."""

    path: Path
    is_backup: bool
    is_readable: bool = True

    def shown(self, project: Path | None) -> str:
        """Where it is, seen from the folder of the project."""
        is_below = project is not None and project.parent in self.path.parents
        place = self.path.relative_to(project.parent) if project is not None and is_below else self.path
        return f"{place}{os.sep}" if self.path.is_dir() else str(place)


def holders(path: Path, key: str | None, traces: Traces, progress: Progress) -> list[Holder]:
    """The files below the folder of a project that hold any of it, the project and its backups too.

    Files that could not be looked into are among them: closed by another passphrase, packed, damaged, too large; and
    folders, where there is too much below. Links are not followed, folders with a dot are left out.
    """
    copies = set(backups(path))
    ours = _ours(path)
    found = []
    others, passed = _others(path, set(ours))
    files = sorted([*ours, *others])
    for at, file in enumerate(files):
        progress.report(at, len(files))
        is_held = _holds(file, key, traces, is_ours=file in ours)
        if is_held is None and not _is_copy_of_another(file, path):
            found.append(Holder(file, file in copies, is_readable=False))
        elif is_held:
            found.append(Holder(file, file in copies))
    return [*found, *(Holder(folder, is_backup=False, is_readable=False) for folder in passed)]


def _ours(path: Path) -> list[Path]:
    """The project, what the program lays beside it, and the folder of its backups."""
    folder = backup_folder(path)
    beside = [file for file in path.parent.iterdir() if file.name.startswith((path.name, f".{path.name}"))]
    inside = list(folder.rglob("*")) if folder.is_dir() else []
    return [file for file in (*beside, *inside) if file.is_file()]


def _others(path: Path, ours: set[Path]) -> tuple[list[Path], list[Path]]:
    """All other files, the nearest first, and the folders for which there was no room any more."""
    found: list[Path] = []
    size = 0
    passed: list[Path] = []
    waiting = deque([path.parent])
    while waiting and len(found) <= _MOST_FILES and size <= _MOST_BYTES:
        folder = waiting.popleft()
        try:
            for entry in _entries(folder):
                if entry.is_dir(follow_symlinks=False):
                    if not entry.name.startswith(".") and Path(entry) != backup_folder(path):
                        waiting.append(Path(entry))
                elif entry.is_file(follow_symlinks=False) and Path(entry) not in ours:
                    found.append(Path(entry))
                    size += min(entry.stat(follow_symlinks=False).st_size, LARGEST)
        except OSError:  # somebody else's
            passed.append(folder)
    return found, [*passed, *waiting]


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder, without links, recordings and pictures."""
    with os.scandir(folder) as found:
        entries = sorted(looking(found, every=100), key=lambda entry: entry.name)
    return [
        entry
        for entry in entries
        if not (entry.is_symlink() or _is_junction(entry) or Path(entry).suffix.lower() in MEDIA)
    ]


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Windows' other kind of links to folders."""
    return getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == _MOUNT_POINT


def _is_copy_of_another(file: Path, path: Path) -> bool:
    """A backup of another project: that project itself is spoken of."""
    folder = file.parent
    if folder == backup_folder(path):
        return False
    return any(backup_folder(one) == folder for one in folder.parent.glob(f"*{SUFFIX}"))


def _holds(file: Path, key: str | None, traces: Traces, *, is_ours: bool) -> bool | None:
    """Whether any of it is in a file; None where nobody can say."""
    look()
    try:
        if not is_ours and file.stat().st_size > LARGEST:
            return None
        data = file.read_bytes()
    except (
        OSError
    ):  # another program's, on systems that lock what is open; the lock of the project first of all
        return False if is_ours else None
    texts = FileTexts(data)
    if any(map(traces.within, texts)):
        return True
    is_held = _in_project(file, key, traces)
    return is_held if is_held is not False or texts.is_whole else None


def _in_project(file: Path, key: str | None, traces: Traces) -> bool | None:
    """Whether any of it is in a row of a project file; False for all other files."""
    try:
        is_encrypted = read_head(file).is_encrypted
    except QdaError:
        return False  # no project
    is_project = file.suffix == SUFFIX  # anything else may look like an encrypted file
    if is_encrypted and key is None:
        return None if is_project else False
    from gk_qda.project.scrubbing import places_left

    try:
        engine = sqlite_engine(file, key if is_encrypted else None, reading_access(file))
        try:
            with engine.connect() as connection:
                return any(name != "audit_entries" for name in places_left(connection, traces))
        finally:
            engine.dispose()
    except (QdaError, DBAPIError):
        return None if is_project else False

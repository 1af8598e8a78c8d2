"""Looks through files for what was erased: as bytes, in archives, and row by row in projects."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from gk_qda.errors import QdaError
from gk_qda.progress import Progress, look
from gk_qda.project.backup import backup_folder, backups
from gk_qda.project.engine_sqlite import SUFFIX, reading_access, sqlite_engine
from gk_qda.project.files import read_head
from gk_qda.project.traces import Traces

_LARGEST = (
    200_000_000  # bytes of a file that is no part of the project; recordings are larger and hold no text
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A file that still holds what was erased, or that could not be looked into (another passphrase)."""

    path: Path
    is_backup: bool
    is_readable: bool = True


def holders(path: Path, key: str | None, traces: Traces, progress: Progress) -> list[Holder]:
    """The files in the folder of a project and among its backups that hold any of it, the project itself too."""
    copies = set(backups(path))
    files = _files(path)
    found = []
    for at, file in enumerate(files):
        progress.report(at, len(files))
        try:
            if _holds(file, key, traces):
                found.append(Holder(file, file in copies))
        except (QdaError, DBAPIError):
            if file in copies or file.suffix == SUFFIX:  # anything else may look like an encrypted file
                found.append(Holder(file, file in copies, is_readable=False))
    return found


def strings_in(data: bytes) -> Iterator[str]:
    """Bytes read as text in every way that a text may stand in them: UTF-8, UTF-16, inside an archive."""
    yield data.decode("utf-8", "replace")
    for start in (0, 1):
        for encoding in ("utf-16-le", "utf-16-be"):
            yield data[start:].decode(encoding, "replace")
    if data.startswith(b"PK"):
        with (
            suppress(zipfile.BadZipFile, RuntimeError, NotImplementedError),
            closing(_archive(data)) as parts,
        ):
            for name in parts.namelist():
                yield parts.read(name).decode("utf-8", "replace")


def _archive(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def _files(path: Path) -> list[Path]:
    """The project, what lies beside it and in the folder of its backups; other folders are no part of it."""
    folder = backup_folder(path)
    found = [file for file in path.parent.iterdir() if file.is_file()]
    found += [file for file in folder.rglob("*") if file.is_file()] if folder.is_dir() else []
    ours = (path.name, f".{path.name}")
    return sorted(
        file
        for file in found
        if file.name.startswith(ours) or folder in file.parents or file.stat().st_size <= _LARGEST
    )


def _holds(file: Path, key: str | None, traces: Traces) -> bool:
    look()
    try:
        data = file.read_bytes()
    except OSError:  # another program's, on systems that lock what is open
        return False
    if any(map(traces.within, strings_in(data))):
        return True
    try:
        is_encrypted = read_head(file).is_encrypted
    except QdaError:
        return False  # no project
    if is_encrypted and key is None:
        return False  # anything may look like one
    from gk_qda.project.scrubbing import places_left

    engine = sqlite_engine(file, key if is_encrypted else None, reading_access(file))
    try:
        with engine.connect() as connection:
            return any(name != "audit_entries" for name in places_left(connection, traces))
    finally:
        engine.dispose()

"""What a project file says of itself before it is opened, and who has it open."""

from __future__ import annotations

import getpass
import json
import os
import platform
import struct
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from gk_qda.errors.project import NotAProject, ProjectInUse, ProjectMissing
from gk_qda.project.engine_sqlite import APPLICATION_ID, HEADER, SUFFIX

_PAGE = 4096


@dataclass(frozen=True, slots=True)
class FileHead:
    """The first 100 bytes of a project file, read without opening it."""

    is_encrypted: bool
    schema: int  # 0 where it cannot be read


def read_head(path: Path) -> FileHead:
    """Recognise a project; raises ``ProjectMissing`` or ``NotAProject``, writes nothing."""
    if not path.exists():
        raise ProjectMissing(path=path.name)
    if not path.is_file():
        raise NotAProject(path=path.name)
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except PermissionError as error:
        raise NotAProject(path=path.name) from error
    if head.startswith(HEADER) and len(head) == 100:
        schema, application = struct.unpack(">I", head[60:64])[0], struct.unpack(">I", head[68:72])[0]
        if application != APPLICATION_ID:
            raise NotAProject(path=path.name)
        return FileHead(False, schema)
    size = path.stat().st_size
    if path.suffix.lower() == SUFFIX and size >= _PAGE and size % _PAGE == 0:
        return FileHead(True, 0)
    raise NotAProject(path=path.name)


def ended_uncleanly(path: Path) -> bool:
    """Whether the last program that wrote the file did not close it (its write-ahead log is still there)."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


class WriterLock:
    """Lets one program at a time write a project; freed by the operating system when it dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._owner = path.with_name(f".{path.name}.owner")
        self._lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0)

    def acquire(self) -> None:
        """Take the lock or raise ``ProjectInUse`` saying who has it and since when."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise ProjectInUse(path=self._path.name, owner=self._owner_text()) from error
        entry = {
            "user": getpass.getuser(),
            "host": platform.node(),
            "since": datetime.now().astimezone().strftime("%d.%m. %H:%M"),
            "process": os.getpid(),
        }
        self._owner.write_text(json.dumps(entry), encoding="utf-8")

    def release(self) -> None:
        """Let others write."""
        self._owner.unlink(missing_ok=True)
        self._lock.release()

    def _owner_text(self) -> str:
        try:
            entry = json.loads(self._owner.read_text(encoding="utf-8"))
            return f"{entry['user']}, {entry['host']}, {entry['since']}"
        except (OSError, ValueError, KeyError):
            return "?"

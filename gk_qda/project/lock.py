"""Who has a project open for writing."""

from __future__ import annotations

import getpass
import json
import os
import socket
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from gk_qda.errors.project import ProjectInUse


class WriterLock:
    """Lets one program at a time write a project; freed by the operating system when it dies.

    Two hidden files lie beside the project: ``.NAME.owner`` says who works, for the sentence that others
    read, and goes when the project is closed; ``.NAME.lock`` carries the lock and stays, empty, on systems
    where taking it away could hand out the lock twice.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._owner = path.with_name(f".{path.name}.owner")
        # Not bound to a thread: a project may be opened in a task and closed by the window.
        self._lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, thread_local=False)

    def acquire(self) -> None:
        """Take the lock; raises ``ProjectInUse``, or ``OSError`` where no file may be made beside it."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise ProjectInUse(path=self._path.name, owner=self._who_has_it()) from error
        with suppress(OSError):  # a full disk: the lock holds, only the name is missing
            self._owner.write_text(json.dumps(_me()), encoding="utf-8")

    def release(self) -> None:
        """Let others write."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._owner.unlink(missing_ok=True)
            self._lock.release()

    def abandon(self) -> None:
        """Let go of a file that is not worked on: nothing is left beside it."""
        self.release()
        with suppress(OSError):
            self._path.with_name(f".{self._path.name}.lock").unlink(missing_ok=True)

    def is_held_here(self) -> bool:
        """Whether whoever has the lock works on this computer."""
        try:
            return bool(json.loads(self._owner.read_text(encoding="utf-8"))["host"] == socket.gethostname())
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def _who_has_it(self) -> str:
        try:
            entry = json.loads(self._owner.read_text(encoding="utf-8"))
            return f"{entry['user']}, {entry['host']}, {entry['since']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "?"


def _me() -> dict[str, str | int]:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        user = "?"
    since = datetime.now().astimezone().strftime("%d.%m. %H:%M")
    return {"user": user, "host": socket.gethostname(), "since": since, "process": os.getpid()}

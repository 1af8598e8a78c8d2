"""Entries of the audit trail for those who opened a project only to read it: what they took out of it counts too."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Any

from gk_qda.errors.project import ProjectInUse
from gk_qda.project import audit
from gk_qda.project.engine_sqlite import may_write, sqlite_engine
from gk_qda.project.lock import WriterLock
from gk_qda.project.sessions import RecordedSession


def note_beside(
    path: Path, key: str | None, action: str, details: dict[str, Any], file_sha256: str | None
) -> bool:
    """Add an entry to the trail of a project that others may be working on; False where that cannot be.

    It cannot where the place may not be written, or somebody on another computer works: SQLite's log is shared by the
    programs of one computer only. Without a coder the entry names the account.
    """
    if not (may_write(path) and may_write(path.parent)):
        return False
    lock = WriterLock(path)
    try:
        lock.acquire()
    except OSError:
        return False
    except ProjectInUse:
        if not lock.is_held_here():
            return False
    engine = sqlite_engine(path, key)
    try:
        with RecordedSession(engine.execution_options(writes=True)) as session, session.begin():
            audit.append(
                session, action, {**details, "account": account()}, coder_id=None, file_sha256=file_sha256
            )
    finally:
        engine.dispose()
        lock.release()
    return True


def account() -> str:
    """The name of the account at work, "" where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""

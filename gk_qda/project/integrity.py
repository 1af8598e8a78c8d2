"""Is the file sound? Asked quickly at opening, thoroughly by command."""

from __future__ import annotations

from sqlalchemy import Connection


def quick_fault(connection: Connection) -> str | None:
    """The first fault in the structure of the file, None where there is none (SQLite's ``quick_check``)."""
    verdict = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
    return None if verdict == "ok" else verdict


def faults(connection: Connection) -> list[str]:
    """Everything wrong with structure, indexes and references; no text of the project is among it.

    Slow on large files: about 30 s for 500 MB.
    """
    if connection.dialect.name != "sqlite":
        return []  # a server looks after its own files and keeps references by itself
    verdicts = [str(verdict) for verdict in connection.exec_driver_sql("PRAGMA integrity_check").scalars()]
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [verdict for verdict in verdicts if verdict != "ok"] + [
        f"{table} {row_id} -> {parent}" for table, row_id, parent, _ in dangling
    ]

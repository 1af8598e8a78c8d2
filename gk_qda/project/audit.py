"""The audit trail: what was done with the data besides editing, in rows chained by a hash."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import AuditEntry, now
from gk_qda.progress import looking

_START = "0" * 64
_SUFFIX = re.compile(r"\.[a-z0-9]{1,6}")
_BETWEEN = 1_000  # entries checked between two looks at whether somebody wants to stop


def append(
    session: Session, action: str, details: dict[str, Any], *, coder_id: int | None, file_sha256: str | None
) -> None:
    """Add an entry to the running transaction. It holds ids, counts and kinds of files, never text."""
    if session.get_bind().dialect.name == "postgresql":  # colleagues add theirs one after the other
        session.connection().exec_driver_sql("LOCK TABLE audit_entries IN EXCLUSIVE MODE")
    last = session.scalars(select(AuditEntry.chain).order_by(AuditEntry.id.desc()).limit(1)).first()
    entry = AuditEntry(
        action=action, details=details, coder_id=coder_id, file_sha256=file_sha256, created_at=now()
    )
    entry.chain = _link(last or _START, entry)
    session.add(entry)


def kind_of_file(name: str) -> str:
    """What the trail keeps of the name of a file: "*.csv"; its hash tells which one it was."""
    suffix = Path(name).suffix.lower()
    return f"*{suffix}" if _SUFFIX.fullmatch(suffix) else "*"


def first_broken(session: Session) -> int | None:
    """The id of the first entry that was altered, or that follows a missing one; None where all hold."""
    previous = _START
    for entry in looking(session.scalars(select(AuditEntry).order_by(AuditEntry.id)), _BETWEEN):
        if entry.chain != _link(previous, entry):
            return entry.id
        previous = entry.chain
    return None


def _link(previous: str, entry: AuditEntry) -> str:
    values = [
        previous,
        entry.action,
        entry.details,
        entry.file_sha256,
        entry.coder_id,
        entry.created_at.isoformat(),
    ]
    text = json.dumps(values, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()

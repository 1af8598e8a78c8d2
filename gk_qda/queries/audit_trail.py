"""The audit trail as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import AuditEntry, Coder
from gk_qda.names import name_key


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry: what was done, when (UTC), by whom ("" for the program itself), to what, with which file."""

    id: int
    at: datetime
    action: str
    details: dict[str, Any]
    coder: str
    sha256: str
    chain: str


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which entries are wanted: of these actions (none: all), from one moment up to another, of one person.

    A trail must not become a record of somebody's performance: ``person`` is for whoever leads the project, and every
    use of it is an entry of the trail (``PERSON_FILTER``).
    """

    actions: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None  # up to this moment, not at it
    person: str = ""


PERSON_FILTER = "filter_by_person"
EVERYTHING = AuditFilter()
_HIDDEN = ("sha256", "account")  # shown as the hash and as the person


def audit_lines(session: Session, wanted: AuditFilter = EVERYTHING) -> list[AuditLine]:
    """The entries, newest first."""
    names = dict(session.execute(select(Coder.id, Coder.name)).all())
    query = select(AuditEntry).order_by(AuditEntry.id.desc())
    if wanted.actions:
        query = query.where(AuditEntry.action.in_(wanted.actions))
    if wanted.since is not None:
        query = query.where(AuditEntry.created_at >= wanted.since)
    if wanted.until is not None:
        query = query.where(AuditEntry.created_at < wanted.until)
    found = [
        AuditLine(
            id=entry.id,
            at=entry.created_at,
            action=entry.action,
            details={key: value for key, value in entry.details.items() if key not in _HIDDEN},
            coder=names.get(entry.coder_id, "") if entry.coder_id else str(entry.details.get("account", "")),
            sha256=entry.file_sha256 or str(entry.details.get("sha256", "")),
            chain=entry.chain,
        )
        for entry in session.scalars(query)
    ]
    return [line for line in found if not wanted.person or name_key(line.coder) == name_key(wanted.person)]


def audit_accounts(session: Session) -> list[str]:
    """The accounts of machines under which something was done by nobody who codes."""
    details = session.scalars(select(AuditEntry.details).where(AuditEntry.coder_id.is_(None)))
    return sorted({str(entry["account"]) for entry in details if entry.get("account")})


def audit_actions(session: Session) -> list[str]:
    """The actions that the trail holds."""
    return list(session.scalars(select(AuditEntry.action).distinct().order_by(AuditEntry.action)))

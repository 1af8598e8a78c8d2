"""What interviewees said to the quotations they were shown: accepted, changed, refused."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Document, Setting

PREFIX = "approvals:"  # of the settings that hold the decisions of one document each, by its GUID
ACCEPTED, CHANGED, REFUSED = "accepted", "changed", "refused"
DECISIONS = (ACCEPTED, CHANGED, REFUSED)


@dataclass(frozen=True, slots=True)
class Approval:
    """One decision. ``words`` are those that were shown; it holds for them, whatever becomes of the coding."""

    document: str  # name
    coding: str  # GUID of the coding that was shown
    decision: str
    words: str
    changed: str = ""  # what is to be printed instead
    comment: str = ""


def approvals(session: Session) -> list[Approval]:
    """All decisions in the order of the documents."""
    found = session.scalars(select(Setting).where(Setting.key.startswith(PREFIX, autoescape=True)))
    stored = {row.key.removeprefix(PREFIX): row.value for row in found}
    if not stored:
        return []
    documents = select(Document.guid, Document.name).order_by(Document.position, Document.id)
    return [
        Approval(
            name,
            coding,
            str(one["decision"]),
            str(one["words"]),
            str(one.get("changed", "")),
            str(one.get("comment", "")),
        )
        for guid, name in session.execute(documents)
        for coding, one in (stored.get(guid) or {}).items()
    ]

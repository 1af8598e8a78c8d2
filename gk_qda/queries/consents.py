"""What the people of each document agreed to, and by when something of a document must be deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Consent, Document, TextVersion

PURPOSES = ("recording", "quotation", "archive")
STATES = ("given", "refused", "withdrawn", "unknown")
THINGS = ("audio", "key", "transcript")  # of which the deletion calendar holds a date


@dataclass(frozen=True, slots=True)
class ConsentValue:
    """One line of the register; ``state`` is ``unknown`` where nothing was entered."""

    document_id: int
    document: str
    purpose: str
    state: str = "unknown"
    date: date | None = None
    place_of_form: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date of the deletion calendar. ``is_there`` says whether the project still holds it (None: it cannot know)."""

    document_id: int
    document: str
    thing: str
    date: date
    is_due: bool
    is_there: bool | None


@dataclass(frozen=True, slots=True)
class DocumentDates:
    """The three dates of a document, in the order of ``THINGS``."""

    document_id: int
    document: str
    dates: tuple[date | None, ...]


def document_dates(session: Session) -> list[DocumentDates]:
    """All documents with their dates, in their order."""
    rows = session.scalars(select(Document).order_by(Document.position, Document.id))
    return [
        DocumentDates(one.id, one.name, tuple(getattr(one, f"delete_{thing}_by") for thing in THINGS))
        for one in rows
    ]


def consents(session: Session, document_id: int | None = None) -> list[ConsentValue]:
    """Three lines a document, in the order of the documents."""
    entered = {(row.document_id, row.purpose): row for row in session.scalars(select(Consent))}
    documents = select(Document.id, Document.name).order_by(Document.position, Document.id)
    if document_id is not None:
        documents = documents.where(Document.id == document_id)
    found = []
    for one_id, name in session.execute(documents):
        for purpose in PURPOSES:
            row = entered.get((one_id, purpose))
            if row is None:
                found.append(ConsentValue(one_id, name, purpose))
            else:
                found.append(ConsentValue(one_id, name, purpose, row.state, row.date, row.place_of_form))
    return found


def deadlines(session: Session, today: date) -> list[Deadline]:
    """The deletion calendar, the earliest date first."""
    texts = set(session.scalars(select(TextVersion.document_id)))
    found = []
    for document in session.scalars(select(Document)):
        for thing in THINGS:
            day = getattr(document, f"delete_{thing}_by")
            if day is not None:
                is_there = document.id in texts if thing == "transcript" else None
                found.append(Deadline(document.id, document.name, thing, day, day <= today, is_there))
    return sorted(found, key=lambda one: (one.date, one.document, one.thing))

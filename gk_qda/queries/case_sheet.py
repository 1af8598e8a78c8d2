"""One case as it is edited: its parts, and every attribute with its values in time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.states import state_of
from gk_qda.models import Attribute, Case, CaseMember, Document, Paragraph, Person, Speaker
from gk_qda.names import sort_key
from gk_qda.queries.document_values import History, histories, value_on
from gk_qda.queries.documents import documents


@dataclass(frozen=True, slots=True)
class CasePart:
    """A document, a speaker of it (``speaker``), or a passage (``paragraph``, its first)."""

    member_id: int
    document_id: int
    document: str
    speaker: str = ""
    paragraph: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class SheetValue:
    """An attribute of the case; ``value`` is the newest, "" where it is missing."""

    attribute_id: int
    name: str
    label: str
    type: str
    choices: tuple[str, ...]
    history: History

    @property
    def value(self) -> str:
        """The newest value."""
        return value_on(self.history, None)

    @property
    def state(self) -> str:
        """missing, not_applicable, unknown or value."""
        return state_of(self.value)


@dataclass(frozen=True, slots=True)
class CaseSheet:
    """A case with all that can be typed into it."""

    id: int
    name: str
    title: str
    kind: str
    comment: str
    parts: tuple[CasePart, ...]
    values: tuple[SheetValue, ...]

    @property
    def filled(self) -> int:
        """How many attributes are not missing."""
        return sum(value.state != "missing" for value in self.values)


def case_sheets(session: Session) -> list[CaseSheet]:
    """All cases in their order."""
    values, parts = _Values.of(session, "case"), _parts(session)
    return [
        CaseSheet(
            case.id,
            case.name,
            case.title,
            case.kind,
            case.comment,
            tuple(parts.get(case.id, ())),
            values.of_owner(case.id),
        )
        for case in session.scalars(select(Case).order_by(Case.position, Case.id))
    ]


def document_sheets(session: Session) -> list[CaseSheet]:
    """All documents in their order with their own attributes; the title are their cases."""
    values = _Values.of(session, "document")
    found = []
    for one in documents(session):
        titles = [title or name for name, title in zip(one.cases, one.case_titles, strict=True)]
        found.append(
            CaseSheet(one.id, one.name, ", ".join(titles), one.kind, "", (), values.of_owner(one.id))
        )
    return found


def person_sheets(session: Session) -> list[CaseSheet]:
    """All persons in German order with their attributes; the title are the documents in which they speak."""
    values, spoken = _Values.of(session, "person"), defaultdict[int, list[str]](list)
    heard = (
        select(Speaker.person_id, Document.name)
        .join(Document, Document.id == Speaker.document_id)
        .where(Speaker.person_id.is_not(None))
        .order_by(Document.position, Document.id)
    )
    for person_id, name in session.execute(heard):
        if person_id is not None:
            spoken[person_id].append(name)
    persons = sorted(session.scalars(select(Person)), key=lambda person: sort_key(person.name))
    return [
        CaseSheet(one.id, one.name, ", ".join(spoken[one.id]), "", one.comment, (), values.of_owner(one.id))
        for one in persons
    ]


@dataclass(frozen=True, eq=False)
class _Values:
    """The attributes of a scope, and what is stored of them."""

    known: tuple[Attribute, ...]
    stored: dict[tuple[int, int], History]

    @classmethod
    def of(cls, session: Session, scope: str) -> _Values:
        query = select(Attribute).where(Attribute.scope == scope).order_by(Attribute.position, Attribute.id)
        return cls(tuple(session.scalars(query)), histories(session, scope))

    def of_owner(self, owner_id: int) -> tuple[SheetValue, ...]:
        return tuple(
            SheetValue(
                a.id,
                a.name,
                a.title or a.name,
                a.type,
                tuple(str(choice) for choice in a.choices),
                self.stored.get((a.id, owner_id), ()),
            )
            for a in self.known
        )


def _parts(session: Session) -> dict[int, list[CasePart]]:
    rows = session.execute(
        select(CaseMember, Document.name, Speaker.label)
        .join(Document, Document.id == CaseMember.document_id)
        .outerjoin(Speaker, Speaker.id == CaseMember.speaker_id)
        .order_by(Document.position, Document.id, CaseMember.start, CaseMember.id)
    )
    found: dict[int, list[CasePart]] = {}
    for member, document, label in rows:
        found.setdefault(member.case_id, []).append(
            CasePart(
                member.id,
                member.document_id,
                document,
                label or "",
                "" if member.start is None else _paragraph(session, member.document_id, member.start),
                member.start,
                member.end,
            )
        )
    return found


def _paragraph(session: Session, document_id: int, place: int) -> str:
    """The number of the paragraph in which a passage begins."""
    query = select(Paragraph.number).where(Paragraph.document_id == document_id, Paragraph.end > place)
    return session.scalars(query.order_by(Paragraph.start).limit(1)).first() or ""


def part_targets(session: Session) -> list[tuple[str, int, int | None]]:
    """(name, document id, speaker id) of what may become part of a case: documents, and speakers as "TM01: B"."""
    found: list[tuple[str, int, int | None]] = [
        (name, document_id, None)
        for document_id, name in session.execute(
            select(Document.id, Document.name).order_by(Document.position, Document.id)
        )
    ]
    speakers = (
        select(Speaker.id, Speaker.document_id, Document.name, Speaker.label)
        .join(Document, Document.id == Speaker.document_id)
        .order_by(Document.position, Document.id, Speaker.id)
    )
    for speaker_id, document_id, document, label in session.execute(speakers):
        found.append((f"{document}: {label}", document_id, speaker_id))
    return found

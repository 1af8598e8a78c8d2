"""One case as it is edited: its parts, and every attribute with its values in time."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.states import state_of
from gk_qda.models import Attribute, Case, CaseMember, Document, Paragraph, Speaker
from gk_qda.queries.document_values import History, histories, value_on


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
    known = list(
        session.scalars(
            select(Attribute).where(Attribute.scope == "case").order_by(Attribute.position, Attribute.id)
        )
    )
    stored = histories(session, "case")
    parts = _parts(session)
    return [
        CaseSheet(
            case.id,
            case.name,
            case.title,
            case.kind,
            case.comment,
            tuple(parts.get(case.id, ())),
            tuple(
                SheetValue(
                    a.id,
                    a.name,
                    a.title or a.name,
                    a.type,
                    tuple(str(choice) for choice in a.choices),
                    stored.get((a.id, case.id), ()),
                )
                for a in known
            ),
        )
        for case in session.scalars(select(Case).order_by(Case.position, Case.id))
    ]


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

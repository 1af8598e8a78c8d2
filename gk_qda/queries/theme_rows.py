"""The rows of a theme matrix: cases, documents or people, and what each is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.models import Paragraph, Person, Speaker
from gk_qda.names import sort_key
from gk_qda.queries.filters import Scope
from gk_qda.spans import Span

ROW_KINDS = ("case", "document", "person")


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One case, document or person. ``sources`` are its documents within the filter, ``texts`` those of worksheets,
    which no base counts as documents; without any of both, the material can say nothing about it."""

    kind: str  # case | document | person
    id: int
    name: str  # "KO06", "TM07"
    title: str  # "Ginsterkamp"
    sources: tuple[str, ...]
    texts: tuple[str, ...] = ()

    @property
    def material(self) -> tuple[str, ...]:
        """All that can say something: documents and texts of worksheets, by their names."""
        return (*self.sources, *self.texts)


@dataclass(frozen=True, slots=True)
class Parts:
    """What rows are made of, by row id, whatever the filter: whole documents and (document, start, end)."""

    documents: Mapping[int, list[int]] = field(default_factory=dict)
    passages: Mapping[int, list[tuple[int, int, int]]] = field(default_factory=dict)

    def documents_of(self, row_id: int) -> set[int]:
        """Every document that a row touches."""
        return {*self.documents.get(row_id, ()), *(p[0] for p in self.passages.get(row_id, ()))}


def theme_rows(session: Session, chosen: Scope, kind: str) -> tuple[list[ThemeRow], Parts]:
    """The rows that the filters leave, in their order. Raises ``ValueNotAllowed`` for another kind.

    Cases without any document stay as long as no filter speaks about documents: their cells have no source.
    """
    match kind:
        case "case":
            parts = Parts(chosen.membership.documents, chosen.membership.passages)
            return _case_rows(chosen, parts), parts
        case "document":
            rows = [
                ThemeRow("document", d.id, d.name, ", ".join(t for t in d.case_titles if t), (d.name,))
                for d in chosen.documents
            ]
            return rows, Parts(documents={d.id: [d.id] for d in chosen.documents})
        case "person":
            return _person_rows(session, chosen)
        case _:
            raise ValueNotAllowed(value=kind, what="row", allowed=", ".join(ROW_KINDS))


def _case_rows(chosen: Scope, parts: Parts) -> list[ThemeRow]:
    return [
        ThemeRow("case", case.id, case.name, case.title, _sources(chosen, own), _texts(chosen, own))
        for case in (chosen.cases if chosen.limits_documents else chosen.named_cases)
        for own in (parts.documents_of(case.id),)
    ]


def _person_rows(session: Session, chosen: Scope) -> tuple[list[ThemeRow], Parts]:
    turns = (
        select(Speaker.person_id, Paragraph.document_id, Paragraph.start, Paragraph.end)
        .join(Speaker, Speaker.id == Paragraph.speaker_id)
        .where(Speaker.role != "interviewer")
        .order_by(Paragraph.document_id, Paragraph.position)
    )
    passages: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for person_id, document_id, start, end in session.execute(turns):
        if person_id is not None and chosen.holds(document_id, Span(start, end)):
            passages[person_id].append((document_id, start, end))
    parts = Parts(passages=dict(passages))
    people = sorted(session.scalars(select(Person)), key=lambda person: sort_key(person.name))
    rows = [ThemeRow("person", p.id, p.name, "", _sources(chosen, parts.documents_of(p.id))) for p in people]
    return [row for row in rows if row.sources], parts


def _texts(chosen: Scope, document_ids: set[int]) -> tuple[str, ...]:
    return tuple(document.name for document in chosen.answers if document.id in document_ids)


def _sources(chosen: Scope, document_ids: set[int]) -> tuple[str, ...]:
    return tuple(document.name for document in chosen.documents if document.id in document_ids)

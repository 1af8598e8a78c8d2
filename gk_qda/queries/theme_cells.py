"""Theme cells as they are stored: text, rating, state, author and evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Coder, Document, Paragraph, Speaker, Summary, SummaryEvidence, Withdrawal
from gk_qda.queries.places import Place, several_respondents

CellKey = tuple[int | None, int]  # row id (None: the whole theme), theme id
_OWNER = {"case": Summary.case_id, "document": Summary.document_id, "person": Summary.person_id}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paragraph on which a text rests; ``sentence`` counts from 0, None is the whole text."""

    place: Place
    paragraph_id: int
    sentence: int | None
    is_withdrawn: bool  # its speaker took it back meanwhile


@dataclass(frozen=True, slots=True)
class StoredCell:
    """What somebody wrote about a row under a theme, or (``row_id`` None) about the whole theme."""

    id: int
    row_id: int | None
    theme_id: int
    text: str
    rating: str
    state: str  # open | draft | done | not_addressed | not_asked
    author: str
    written_at: datetime
    evidence: tuple[Evidence, ...]
    basis: Mapping[str, str] = field(repr=False)  # the codings it was written on, by GUID
    guid: str = ""

    @property
    def key(self) -> CellKey:
        """Row and theme."""
        return self.row_id, self.theme_id

    @property
    def says_something(self) -> bool:
        """Whether its author committed herself, so that later codings can make it outdated."""
        return bool(self.text.strip() or self.rating) or self.state != "open"


def stored_cells(
    session: Session, row_kind: str, theme_ids: Collection[int], row_ids: Collection[int] | None = None
) -> dict[CellKey, StoredCell]:
    """The stored cells of some themes, of some rows only where ``row_ids`` are given.

    ``row_kind`` is case, document, person or, for results, "all".
    """
    owner = _OWNER.get(row_kind)
    columns: list[Any] = [
        Summary.id, Summary.theme_id, Summary.text, Summary.rating, Summary.state, Summary.coder_id,
        Summary.written_at, Summary.basis, Summary.guid,
    ]  # fmt: skip
    if owner is not None:
        columns.append(owner)
    query = select(*columns).where(Summary.row_kind == row_kind, Summary.theme_id.in_(theme_ids))
    if owner is not None and row_ids is not None:
        query = query.where(owner.in_(row_ids))
    rows = session.execute(query.order_by(Summary.id)).all()
    names: dict[int | None, str] = dict(session.execute(select(Coder.id, Coder.name)).all())
    evidence = _evidence(session, [row.id for row in rows])
    cells = (
        StoredCell(
            id=row.id,
            row_id=None if owner is None else row[-1],
            theme_id=row.theme_id,
            text=row.text,
            rating=row.rating,
            state=row.state,
            author=names.get(row.coder_id, ""),
            written_at=row.written_at,
            evidence=tuple(evidence[row.id]) if row.id in evidence else (),
            basis=row.basis,
            guid=row.guid,
        )
        for row in rows
    )
    return {cell.key: cell for cell in cells}


def _evidence(session: Session, summary_ids: Collection[int]) -> dict[int, list[Evidence]]:
    query = (
        select(
            SummaryEvidence.summary_id,
            SummaryEvidence.sentence,
            Document.id.label("document_id"),
            Document.name,
            Document.form,
            Paragraph.id.label("paragraph_id"),
            Paragraph.number,
            Speaker.label.label("speaker"),
            Withdrawal.id.label("withdrawal_id"),
        )
        .join(Document, Document.id == SummaryEvidence.document_id)
        .join(Paragraph, Paragraph.id == SummaryEvidence.paragraph_id)
        .outerjoin(Speaker, Speaker.id == Paragraph.speaker_id)
        .outerjoin(Withdrawal, Withdrawal.paragraph_id == Paragraph.id)
        .where(SummaryEvidence.summary_id.in_(summary_ids))
        .order_by(SummaryEvidence.position, SummaryEvidence.id)
    )
    several = several_respondents(session)
    found: defaultdict[int, list[Evidence]] = defaultdict(list)
    for row in session.execute(query):
        place = Place(
            document_id=row.document_id,
            document=row.name,
            paragraph=row.number,
            paragraph_end=row.number,
            speaker=(row.speaker or "") if row.document_id in several else "",
            is_minutes=row.form == "minutes",
        )
        evidence = Evidence(place, row.paragraph_id, row.sentence, row.withdrawal_id is not None)
        found[row.summary_id].append(evidence)
    return found

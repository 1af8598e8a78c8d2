"""Theme cells: writing, rating, confirming."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.models import ScaleValue, Summary, SummaryEvidence, now
from gk_qda.models.summary import CELL_STATES
from gk_qda.project import delete_rows
from gk_qda.queries.cell_codings import basis_of

EvidencePlace = tuple[
    int, int, int | None, int | None
]  # document, paragraph, coding, sentence from 0 or None
_OWNERS = {"case": "case_id", "document": "document_id", "person": "person_id"}


def find_cell(session: Session, *, row_kind: str, row_id: int | None, theme_id: int) -> Summary | None:
    """The stored cell of a row and a theme (``row_kind`` "all": the theme's result), or None."""
    query = select(Summary).where(Summary.row_kind == row_kind, Summary.theme_id == theme_id)
    if row_kind in _OWNERS:
        query = query.where(getattr(Summary, _OWNERS[row_kind]) == row_id)
    return session.scalars(query).first()


def ensure_cell(session: Session, *, row_kind: str, row_id: int | None, theme_id: int) -> Summary:
    """The stored cell, made (open and empty) where there is none."""
    cell = find_cell(session, row_kind=row_kind, row_id=row_id, theme_id=theme_id)
    if cell is None:
        owner = {_OWNERS[row_kind]: row_id} if row_kind in _OWNERS else {}
        cell = Summary(row_kind=row_kind, theme_id=theme_id, **owner)
        session.add(cell)
        session.flush()
    return cell


def write_summary(
    session: Session,
    *,
    row_kind: str,
    row_id: int | None,
    theme_id: int,
    coder_id: int | None,
    text: str | None = None,
    rating: str | None = None,
    state: str | None = None,
) -> int:
    """Write what is given into a cell; a text in an open cell makes it a draft. Returns the cell's id.

    Other words have a new author and a new date, and the cell notes on which codings it now rests, so that
    later changes make it stale. State and rating of a cell with words say nothing about the words: whoever sets
    them has not read them again. Raises ``ValueNotAllowed`` for a state or a rating that does not exist.
    """
    known = find_cell(session, row_kind=row_kind, row_id=row_id, theme_id=theme_id)
    cell = known or ensure_cell(session, row_kind=row_kind, row_id=row_id, theme_id=theme_id)
    words, judged = cell.text, (cell.rating, cell.state)
    if text is not None and text != cell.text:
        cell.text = text
        if cell.state == "open" and text.strip() and state is None:
            cell.state = "draft"
    if rating is not None:
        check_rating(session, theme_id, rating)
        cell.rating = rating
    if state is not None:
        if state not in CELL_STATES:
            raise ValueNotAllowed(value=state, what="state", allowed=", ".join(CELL_STATES))
        cell.state = state
    is_judged_anew = judged != (cell.rating, cell.state) and not cell.text.strip()
    if known is None or cell.text != words or is_judged_anew:
        cell.coder_id = coder_id
        cell.written_at = now()
        cell.basis = basis_of(session, row_kind=row_kind, row_id=row_id, theme_id=theme_id)
    session.flush()
    return cell.id


def confirm_summary(session: Session, *, summary_id: int) -> None:
    """ "Still right": the cell rests on the codings of now, its text stays."""
    cell = session.get_one(Summary, summary_id)
    row_id = cell.case_id or cell.document_id or cell.person_id
    cell.basis = basis_of(session, row_kind=cell.row_kind, row_id=row_id, theme_id=cell.theme_id)


def set_evidence(session: Session, *, summary_id: int, places: Iterable[EvidencePlace]) -> None:
    """Replace the evidence of a summary."""
    old = session.scalars(select(SummaryEvidence.id).where(SummaryEvidence.summary_id == summary_id))
    delete_rows(session, SummaryEvidence, list(old))
    session.add_all(
        SummaryEvidence(
            summary_id=summary_id,
            document_id=document_id,
            paragraph_id=paragraph_id,
            coding_id=coding_id,
            sentence=sentence,
            position=position,
        )
        for position, (document_id, paragraph_id, coding_id, sentence) in enumerate(places)
    )


def check_rating(session: Session, theme_id: int, rating: str) -> None:
    """Raise ``ValueNotAllowed`` for what is no rating of the theme's scale."""
    if not rating:
        return
    allowed: list[Any] = list(
        session.scalars(
            select(ScaleValue.label).where(ScaleValue.code_id == theme_id).order_by(ScaleValue.position)
        )
    )
    if allowed and rating not in allowed:
        raise ValueNotAllowed(value=rating, what="rating", allowed=", ".join(allowed))

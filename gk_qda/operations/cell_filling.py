"""Many theme cells at once: one state or one rating for a selection, a text copied from cell to cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import CellNotEmpty
from gk_qda.models import Coding, ScaleValue, Summary, SummaryEvidence
from gk_qda.operations.summaries import find_cell, set_evidence, write_summary

Place = tuple[str, int | None, int]  # row kind, row id (None for "all"), theme id


@dataclass(frozen=True, slots=True)
class Copied:
    """A cell that was copied: the evidence that went along, and how many marks had no place there."""

    summary_id: int
    kept: int
    left: int


def fill_states(session: Session, *, places: Iterable[Place], state: str, coder_id: int | None) -> int:
    """Give cells the same state; returns how many were changed. Texts and ratings stay."""
    changed = 0
    for row_kind, row_id, theme_id in places:
        cell = find_cell(session, row_kind=row_kind, row_id=row_id, theme_id=theme_id)
        if (cell.state if cell is not None else "open") != state:
            write_summary(
                session, row_kind=row_kind, row_id=row_id, theme_id=theme_id, coder_id=coder_id, state=state
            )
            changed += 1
    return changed


def fill_ratings(session: Session, *, places: Iterable[Place], rating: str, coder_id: int | None) -> int:
    """Give cells the same rating; those whose theme has no such value stay. Returns how many were changed.

    A cell that nobody worked on becomes a draft by it, as by rating it alone.
    """
    offering = set(session.scalars(select(ScaleValue.code_id).where(ScaleValue.label == rating)))
    changed = 0
    for row_kind, row_id, theme_id in places:
        cell = find_cell(session, row_kind=row_kind, row_id=row_id, theme_id=theme_id)
        before, state = (cell.rating, cell.state) if cell is not None else ("", "open")
        if before == rating or (rating and theme_id not in offering):
            continue
        write_summary(
            session,
            row_kind=row_kind,
            row_id=row_id,
            theme_id=theme_id,
            coder_id=coder_id,
            rating=rating,
            state="draft" if rating and state in ("open", "not_addressed", "not_asked") else None,
        )
        changed += 1
    return changed


def copy_cell(session: Session, *, source_id: int, place: Place, coder_id: int | None) -> Copied:
    """Copy the text of a cell into an empty one, as a draft, with the evidence that lies in both.

    A mark goes along where its coding belongs to the cell that is filled. Rating and state are judgements of
    the cell they stand in and stay there. Raises ``CellNotEmpty``.
    """
    source = session.get_one(Summary, source_id)
    row_kind, row_id, theme_id = place
    target = find_cell(session, row_kind=row_kind, row_id=row_id, theme_id=theme_id)
    if target is not None and target.text.strip():
        raise CellNotEmpty
    summary_id = write_summary(
        session,
        row_kind=row_kind,
        row_id=row_id,
        theme_id=theme_id,
        coder_id=coder_id,
        text=source.text,
        state="draft",
    )
    basis = session.get_one(Summary, summary_id).basis
    codings = set(session.scalars(select(Coding.id).where(Coding.guid.in_(list(basis)))))
    marks = session.scalars(
        select(SummaryEvidence)
        .where(SummaryEvidence.summary_id == source_id)
        .order_by(SummaryEvidence.position, SummaryEvidence.id)
    ).all()
    kept = [mark for mark in marks if mark.coding_id in codings]
    set_evidence(
        session,
        summary_id=summary_id,
        places=[(mark.document_id, mark.paragraph_id, mark.coding_id, mark.sentence) for mark in kept],
    )
    return Copied(summary_id, len(kept), len(marks) - len(kept))

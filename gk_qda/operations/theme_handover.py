"""What is written about a theme goes along where its codings go: to the code that takes them over."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.sentences import sentences_of
from gk_qda.models import ScaleValue, Summary, SummaryEvidence
from gk_qda.operations.deleting import delete_with_dependents

_UNWRITTEN = ("open", "not_addressed", "not_asked")


def hand_over_summaries(session: Session, source_ids: Sequence[int], target_id: int) -> int:
    """Cells and results of codes become those of another one; returns how many there were.

    Where the target has written nothing, the cell goes as it is; else its text stands behind that of the target,
    which takes the rating where it has none. A cell that got a text or a rating is a draft. A target without a
    scale takes that of the source.
    """
    number = 0
    for source_id in source_ids:
        cells = list(session.scalars(select(Summary).where(Summary.theme_id == source_id)))
        if not cells:
            continue
        number += len(cells)
        if any(cell.rating for cell in cells):
            lend_scale(session, source_id, target_id)
        twins = {
            _place(cell): cell
            for cell in session.scalars(select(Summary).where(Summary.theme_id == target_id))
        }
        for cell in cells:
            twin = twins.get(_place(cell))
            if twin is None:
                cell.theme_id = target_id
            elif twin.text.strip() or not cell.text.strip():
                _unite(session, cell, twin)
            else:
                _replace(session, cell, twin)
        session.flush()
    return number


def _unite(session: Session, cell: Summary, twin: Summary) -> None:
    """The twin gets what it lacks, its text that of the cell behind it; evidence goes with its sentence."""
    sentences = len(sentences_of(twin.text))
    if cell.text.strip() or (cell.rating and not twin.rating):
        twin.state = "draft"
    elif twin.state == "open":
        twin.state = cell.state
    twin.text = "\n".join(text for text in (twin.text, cell.text) if text)
    twin.rating = twin.rating or cell.rating
    for evidence in session.scalars(select(SummaryEvidence).where(SummaryEvidence.summary_id == cell.id)):
        evidence.summary_id = twin.id
        if evidence.sentence is not None:
            evidence.sentence += sentences
    session.flush()
    delete_with_dependents(session, Summary, [cell.id])


def _replace(session: Session, cell: Summary, twin: Summary) -> None:
    """The cell has a text and the twin none: the cell stays, with its author and what it rests on."""
    rating, theme_id = twin.rating, twin.theme_id
    session.flush()
    delete_with_dependents(session, Summary, [twin.id])
    cell.theme_id, cell.rating = theme_id, rating or cell.rating
    cell.state = "draft"


def _place(cell: Summary) -> tuple[str, int | None, int | None, int | None]:
    return cell.row_kind, cell.case_id, cell.document_id, cell.person_id


def lend_scale(session: Session, source_id: int, target_id: int) -> None:
    """Give a code without a scale that of another one."""
    scales = select(ScaleValue).order_by(ScaleValue.position, ScaleValue.id)
    if session.scalars(scales.where(ScaleValue.code_id == target_id)).first() is None:
        session.add_all(
            ScaleValue(code_id=target_id, label=value.label, symbol=value.symbol, position=value.position)
            for value in session.scalars(scales.where(ScaleValue.code_id == source_id)).all()
        )
        session.flush()

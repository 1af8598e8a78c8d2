"""Makes two cases one: what both consist of, what is known of them and what was written about them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import CannotMerge
from gk_qda.language.sentences import sentences_of
from gk_qda.models import (
    AttributeValue,
    Case,
    CaseMember,
    Memo,
    SetMember,
    Summary,
    SummaryEvidence,
    WorksheetAnswer,
)
from gk_qda.operations.case_summaries import unite_case_summaries
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.worksheet_texts import follow_answers
from gk_qda.project import delete_rows, update_rows
from gk_qda.queries.worksheets import worksheet_names

Key = tuple[Any, ...]


def merge_cases(session: Session, *, case_id: int, into_id: int, prefer_other: bool = False) -> None:
    """Let a case go up in another one; parts, memos and memberships in sets move to it, nothing stands twice.

    Where both have a value of an attribute from the same day, or both answered an item, that of ``into_id`` stays
    (with ``prefer_other`` that of ``case_id``). Where both have a summary of a theme, the texts stand under each
    other; rating and state are chosen like values. Raises ``CannotMerge`` where both are the same case.
    """
    if case_id == into_id:
        raise CannotMerge
    other, into = session.get_one(Case, case_id), session.get_one(Case, into_id)
    session.info.get("details", {}).update(name=other.title or other.name, target=into.title or into.name)
    into.comment = "\n".join(part for part in (into.comment, other.comment) if part)
    into.title, into.kind = into.title or other.title, into.kind or other.kind
    session.flush()
    unite_case_summaries(session, case_id=case_id, into_id=into_id)
    update_rows(session, Memo, {row: {"case_id": into_id} for row in _rows(session, Memo, case_id)})
    member = ("document_id", "speaker_id", "start", "end")
    value = ("attribute_id", "valid_from")
    _move(session, CaseMember, member, case_id, into_id, replace=False)
    _move(session, SetMember, ("set_id",), case_id, into_id, replace=False)
    _move(session, AttributeValue, value, case_id, into_id, replace=prefer_other)
    _move(session, WorksheetAnswer, ("item_id",), case_id, into_id, replace=prefer_other)
    _move_summaries(session, case_id, into_id, prefer_other=prefer_other)
    delete_with_dependents(session, Case, [case_id])
    follow_answers(session, worksheet_names(session), [into_id])


def _rows(session: Session, model: Any, case_id: int) -> list[int]:
    return list(session.scalars(select(model.id).where(model.case_id == case_id)))


def _keyed(session: Session, model: Any, fields: tuple[str, ...], case_id: int) -> dict[Key, int]:
    found = session.scalars(select(model).where(model.case_id == case_id).order_by(model.id))
    return {tuple(getattr(row, field) for field in fields): row.id for row in found}


def _move(
    session: Session, model: Any, fields: tuple[str, ...], case_id: int, into_id: int, *, replace: bool
) -> None:
    """Rows whose twin is there already stay behind, or take its place."""
    own, other = (_keyed(session, model, fields, one) for one in (into_id, case_id))
    if replace:
        delete_rows(session, model, [own[key] for key in other.keys() & own.keys()])
        own = {}
    moved = [row for key, row in other.items() if key not in own]
    update_rows(session, model, {row: {"case_id": into_id} for row in moved})


def _move_summaries(session: Session, case_id: int, into_id: int, *, prefer_other: bool) -> None:
    own = {s.theme_id: s for s in session.scalars(select(Summary).where(Summary.case_id == into_id))}
    for cell in list(session.scalars(select(Summary).where(Summary.case_id == case_id))):
        twin = own.get(cell.theme_id)
        if twin is None:
            cell.case_id = into_id
            continue
        before = len(sentences_of(twin.text))
        twin.text = "\n".join(text for text in (twin.text, cell.text) if text)
        for field in ("rating", "state"):
            mine, others = getattr(twin, field), getattr(cell, field)
            is_said = others not in ("", "open")
            if is_said and (prefer_other or mine in ("", "open")):
                setattr(twin, field, others)
        twin.basis = {**cell.basis, **twin.basis}
        for evidence in session.scalars(select(SummaryEvidence).where(SummaryEvidence.summary_id == cell.id)):
            evidence.summary_id = twin.id
            if evidence.sentence is not None:
                evidence.sentence += before
        for memo in session.scalars(select(Memo).where(Memo.summary_id == cell.id)):
            memo.summary_id = twin.id
    session.flush()

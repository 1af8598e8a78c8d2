"""The summary of a case as a whole: writing, deciding about its state, confirming."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.models import Case, Memo, Setting, now
from gk_qda.operations.memos import delete_memo, write_memo
from gk_qda.project import delete_rows, update_rows
from gk_qda.queries.basis import carried
from gk_qda.queries.case_summaries import basis_of_case, case_settings, case_summaries, setting_key
from gk_qda.queries.cases import membership
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.queries.memos import CASE_SUMMARY
from gk_qda.queries.theme_rows import Parts

STATES = ("open", "draft", "done")


def write_case_summary(
    session: Session,
    *,
    case_id: int,
    coder_id: int | None,
    text: str | None = None,
    state: str | None = None,
) -> None:
    """Write what is given about a case; a text where there was none is a draft, no text takes the memo away.

    With other words the summary notes on which cells it now rests, so that later changes make it outdated; a
    state alone says nothing about the words. Raises ``ValueNotAllowed`` for another state than open, draft or
    done.
    """
    if state is not None and state not in STATES:
        raise ValueNotAllowed(value=state, what="state", allowed=", ".join(STATES))
    known = case_summaries(session, [case_id]).get(case_id)
    before = known.state if known is not None else "open"
    memo_id = known.memo_id if known is not None else None
    if text is not None:
        if text.strip() and (known is None or text != known.text):
            target = MemoTarget("case", case_id)
            write_memo(
                session, coder_id=coder_id, memo_id=memo_id, target=target, kind=CASE_SUMMARY, text=text
            )
            if before == "open" and state is None:
                state = "draft"
        elif memo_id is not None and not text.strip():
            delete_memo(session, memo_id=memo_id)
    words = known.text if known is not None else ""
    if known is not None and known.basis is not None and words.strip() and text in (None, words):
        basis = {guid: list(one) for guid, one in known.basis.items()}
        _keep(session, case_id, {"state": state or before, "basis": basis})
    else:
        _note(session, case_id, state or before)


def confirm_case_summary(session: Session, *, case_id: int) -> None:
    """ "Still right": the summary rests on the cells of now, its text stays."""
    known = case_summaries(session, [case_id]).get(case_id)
    if known is not None:
        _note(session, case_id, known.state)


def carry_bases(session: Session, prints: Mapping[str, tuple[str, str]]) -> None:
    """After an edit of a text: codings that only moved are noted where they stand now.

    ``prints`` has by GUID the fingerprint before and the one that it is to have.
    """
    changed = {}
    for setting_id, value in case_settings(session).items():
        basis = {
            cell: [
                words,
                {g: carried(mark, *prints[g]) if g in prints else mark for g, mark in codings.items()},
            ]
            for cell, (words, codings) in (value.get("basis") or {}).items()
        }
        if basis != (value.get("basis") or {}):
            changed[setting_id] = {"value": {**value, "basis": basis}}
    update_rows(session, Setting, changed)


def unite_case_summaries(session: Session, *, case_id: int, into_id: int) -> None:
    """Of two cases that become one: both texts under each other in one summary, resting on what both rested on."""
    known = case_summaries(session, [case_id, into_id])
    other, own = known.get(case_id), known.get(into_id)
    forget_case_summary(session, case_id=case_id)
    if other is None:
        return
    if other.memo_id is not None and own is not None and own.memo_id is not None:
        kept = session.get_one(Memo, own.memo_id)
        kept.text = "\n".join((own.text, other.text))
        kept.changed_at = now()
        delete_memo(session, memo_id=other.memo_id)
    own_basis = own.basis if own is not None else None
    basis = {**(other.basis or {}), **(own_basis or {})}
    state = other.state if own is None or own.state == "open" else own.state
    _keep(session, into_id, {"state": state, "basis": basis})


def forget_case_summary(session: Session, *, case_id: int) -> None:
    """Drop state and basis; the memo goes with its case."""
    key = setting_key(session.get_one(Case, case_id).guid)
    delete_rows(session, Setting, list(session.scalars(select(Setting.id).where(Setting.key == key))))


def _note(session: Session, case_id: int, state: str) -> None:
    """Keep the state, and on what the summary rests."""
    members = membership(session)
    basis = basis_of_case(session, case_id, Parts(members.documents, members.passages))
    _keep(session, case_id, {"state": state, "basis": basis})


def _keep(session: Session, case_id: int, value: dict[str, Any]) -> None:
    key = setting_key(session.get_one(Case, case_id).guid)
    stored = session.scalars(select(Setting).where(Setting.key == key)).first()
    if stored is None:
        session.add(Setting(key=key, value=value))
    else:
        stored.value = value
    session.flush()

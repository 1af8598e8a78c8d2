"""Memos: what researchers note on documents, passages, codings, codes, cases, the project, or on nothing.

No step of the history holds the words of a memo; its title is named there.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import MemoGone, MemoMisplaced, ProjectHasMemo, SpanOutside
from gk_qda.models import Document, Memo, now
from gk_qda.operations.deleting import delete_with_dependents
from gk_qda.operations.living import living
from gk_qda.operations.settings import set_setting
from gk_qda.queries.documents import text_of
from gk_qda.queries.memo_targets import FREE, MemoTarget
from gk_qda.queries.memos import CASE_SUMMARY, NOTE, PARAPHRASE, paraphrase_ids
from gk_qda.queries.settings import setting
from gk_qda.spans import Span

_FITTING = {PARAPHRASE: ("coding", "passage"), CASE_SUMMARY: ("case",)}


def write_memo(
    session: Session,
    *,
    coder_id: int | None,
    memo_id: int | None = None,
    target: MemoTarget = FREE,
    kind: str = NOTE,
    title: str | None = None,
    text: str | None = None,
    guid: str | None = None,
) -> int:
    """Write a new memo on ``target``, or (``memo_id``) other words into one; returns its id.

    What is None stays as it is. The author is who began the memo. The project has one memo of its own, and a
    coding or passage one paraphrase: written once more they are changed. Raises ``MemoGone``,
    ``MemoMisplaced`` (a paraphrase of a code ...) or ``SpanOutside``.
    """
    if memo_id is None:
        memo_id = _only_one(session, target, kind)
    memo = _begin(session, target, kind, coder_id, guid) if memo_id is None else _find(session, memo_id)
    if title is not None:
        memo.title = " ".join(title.split())
    if text is not None:
        memo.text = text
    if session.is_modified(memo):
        memo.changed_at = now()
    session.flush()
    _name_step(session, memo)
    return memo.id


def write_paraphrase(session: Session, *, target: MemoTarget, text: str, coder_id: int | None) -> int | None:
    """Say a coding or passage in one's own words, of any length; no words take the paraphrase away.

    Returns the id of the memo that holds it, or None.
    """
    if text.strip():
        return write_memo(session, coder_id=coder_id, target=target, kind=PARAPHRASE, text=text.strip())
    delete_with_dependents(session, Memo, paraphrase_ids(session, _checked(session, target, PARAPHRASE)))
    return None


def delete_memo(session: Session, *, memo_id: int) -> None:
    """Remove a memo; raises ``MemoGone``."""
    memo = _find(session, memo_id)
    _name_step(session, memo)
    if memo.guid == setting(session, "project_memo"):
        set_setting(session, "project_memo", "")
    delete_with_dependents(session, Memo, [memo_id])


def retarget_memo(session: Session, *, memo_id: int, target: MemoTarget) -> None:
    """Put a memo on something else; where its kind does not fit there it becomes a note.

    Raises ``MemoGone``, ``SpanOutside``, or ``ProjectHasMemo`` where the project has a memo of its own.
    """
    memo = _find(session, memo_id)
    own = setting(session, "project_memo")
    if target.kind == "project" and own not in ("", memo.guid) and _of_guid(session, own) is not None:
        raise ProjectHasMemo
    target = _checked(session, target, NOTE)
    fits = target.kind in _FITTING.get(memo.kind, (target.kind,))
    if not fits or (memo.kind == PARAPHRASE and set(paraphrase_ids(session, target)) - {memo_id}):
        memo.kind = NOTE
    for column, value in target.values().items():
        setattr(memo, column, value)
    if target.kind == "project":
        set_setting(session, "project_memo", memo.guid)
    elif own == memo.guid:
        set_setting(session, "project_memo", "")
    memo.changed_at = now()
    session.flush()
    _name_step(session, memo)


def unite_paraphrases(session: Session, coding_id: int) -> None:
    """Make one of the paraphrases of a coding that took others in: the words of all, in their order."""
    found = session.scalars(
        select(Memo).where(Memo.coding_id == coding_id, Memo.kind == PARAPHRASE).order_by(Memo.id)
    ).all()
    if len(found) < 2:
        return
    kept, *others = found
    kept.text = "\n".join(dict.fromkeys(memo.text for memo in found if memo.text))
    kept.changed_at = now()
    session.flush()
    delete_with_dependents(session, Memo, [memo.id for memo in others])


def _begin(session: Session, target: MemoTarget, kind: str, coder_id: int | None, guid: str | None) -> Memo:
    place = _checked(session, target, kind)
    memo = Memo(kind=kind, coder_id=coder_id, **place.values())
    if guid is not None:
        memo.guid = guid
    session.add(memo)
    session.flush()
    if target.kind == "project":
        set_setting(session, "project_memo", memo.guid)
    return memo


def _only_one(session: Session, target: MemoTarget, kind: str) -> int | None:
    """The memo that is there already of those of which there is only one."""
    if target.kind == "project":
        own = _of_guid(session, setting(session, "project_memo"))
        return own.id if own is not None else None
    if kind == PARAPHRASE:
        return next(iter(paraphrase_ids(session, _checked(session, target, kind))), None)
    return None


def _checked(session: Session, target: MemoTarget, kind: str) -> MemoTarget:
    """The target, its passage without blanks at the ends; raises where the kind does not belong there."""
    if target.kind not in _FITTING.get(kind, (target.kind,)):
        raise MemoMisplaced
    if target.kind == "coding" and target.id is not None:
        living(session, [target.id])
    if target.kind != "passage" or target.id is None or target.span is None:
        return target
    document, span = session.get_one(Document, target.id), target.span
    if not span.start < span.end <= document.length:
        raise SpanOutside(start=span.start, end=span.end, document=document.name, length=document.length)
    words = span.of(text_of(session, target.id))
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    return MemoTarget("passage", target.id, Span(start, end)) if start < end else target


def _find(session: Session, memo_id: int) -> Memo:
    memo = session.get(Memo, memo_id)
    if memo is None:
        raise MemoGone
    return memo


def _of_guid(session: Session, guid: str) -> Memo | None:
    return session.scalars(select(Memo).where(Memo.guid == guid)).first() if guid else None


def _name_step(session: Session, memo: Memo) -> None:
    if memo.title:
        session.info.get("details", {}).setdefault("title", memo.title)

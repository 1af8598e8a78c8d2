"""What hangs on a code goes along where its codings go: to the code that takes them over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from gk_qda.models import (
    AnchorExample,
    Code,
    ConsensusDecision,
    GuideQuestion,
    Memo,
    ScaleValue,
    SetMember,
    WorksheetItem,
)
from gk_qda.names import name_key
from gk_qda.operations import favorites
from gk_qda.operations.settings import set_setting
from gk_qda.operations.theme_handover import hand_over_summaries, lend_scale
from gk_qda.project import delete_rows, update_rows
from gk_qda.queries.code_handover import WORDINGS, holds_anything, rows_naming
from gk_qda.queries.settings import setting
from gk_qda.words import catalogue


def hand_over(session: Session, source_ids: Sequence[int], target_id: int, *, as_one: bool) -> None:
    """Give another code all that hangs on some codes but their codings.

    Memos, anchor examples, cells, decisions of the team, places in sets, saved queries, dictionaries and kept
    reports, questions, the digit, the star and the scale: what the target has already is not doubled. What the
    codebook says of a source becomes a memo of the target; where both become one code (``as_one``), what the
    target has no words for is its own from then on. The target keeps the protection of the sources.
    """
    protect(session, source_ids, target_id)
    wordings = [_wording(session, source, target_id, as_one=as_one) for source in source_ids]
    for source_id in source_ids:
        lend_scale(session, source_id, target_id)
    _hand_over_links(session, source_ids, target_id)
    hand_over_summaries(session, source_ids, target_id)
    _hand_over_decisions(session, source_ids, target_id)
    _hand_over_sets(session, source_ids, target_id)
    _name_the_target(session, source_ids, target_id)
    _hand_over_digit(session, source_ids, target_id)
    favorites.hand_over_favorites(session, code_ids=source_ids, target_id=target_id)
    session.add_all(memo for memo in wordings if memo is not None)
    session.flush()


def protect(session: Session, source_ids: Sequence[int], target_id: int) -> None:
    """Mark a code as sensitive where passages or notes of a sensitive one come to it."""
    if is_protected(session, target_id):
        return
    guarded = [i for i in source_ids if is_protected(session, i)]
    if not guarded or not holds_anything(session, guarded):
        return
    target = session.get_one(Code, target_id)
    target.is_sensitive = True
    session.info.get("details", {})["sensitive"] = target.name


def is_protected(session: Session, code_id: int | None) -> bool:
    """Whether a code is sensitive, by itself or by a code above it."""
    while code_id is not None:
        code = session.get_one(Code, code_id)
        if code.is_sensitive:
            return True
        code_id = code.parent_id
    return False


def _hand_over_links(session: Session, source_ids: Sequence[int], target_id: int) -> None:
    last = select(func.max(AnchorExample.position)).where(AnchorExample.code_id == target_id)
    position = session.scalar(last)
    first = 0 if position is None else position + 1
    anchors = session.scalars(
        select(AnchorExample.id)
        .where(AnchorExample.code_id.in_(source_ids))
        .order_by(AnchorExample.position, AnchorExample.id)
    )
    update_rows(
        session,
        AnchorExample,
        {i: {"code_id": target_id, "position": first + place} for place, i in enumerate(anchors)},
    )
    for model in (Memo, GuideQuestion):
        linked = session.scalars(select(model.id).where(model.code_id.in_(source_ids)))
        update_rows(session, model, {i: {"code_id": target_id} for i in linked})
    items = session.scalars(select(WorksheetItem.id).where(WorksheetItem.theme_id.in_(source_ids)))
    update_rows(session, WorksheetItem, {i: {"theme_id": target_id} for i in items})


def _hand_over_decisions(session: Session, source_ids: Sequence[int], target_id: int) -> None:
    """Decisions name the target; that one code holds instead of the other has become that it holds."""
    concerned = {*source_ids, target_id}
    rows = session.scalars(
        select(ConsensusDecision)
        .where(or_(ConsensusDecision.code_id.in_(concerned), ConsensusDecision.other_code_id.in_(concerned)))
        .order_by(ConsensusDecision.id)
    ).all()
    if not any(row.code_id in source_ids or row.other_code_id in source_ids for row in rows):
        return
    seen, doubles, changes = set(), [], dict[int, dict[str, Any]]()
    for row in rows:
        code, other = (target_id if i in concerned else i for i in (row.code_id, row.other_code_id))
        decision = row.decision
        if other == code:
            other, decision = None, "holds" if decision == "other_code" else decision
        said = (row.document_id, row.start, row.end, code, other, decision, row.note, row.coder_id)
        if said in seen:
            doubles.append(row.id)
            continue
        seen.add(said)
        if (code, other, decision) != (row.code_id, row.other_code_id, row.decision):
            changes[row.id] = {"code_id": code, "other_code_id": other, "decision": decision}
    update_rows(session, ConsensusDecision, changes)
    delete_rows(session, ConsensusDecision, doubles)


def _hand_over_sets(session: Session, source_ids: Sequence[int], target_id: int) -> None:
    has = set(session.scalars(select(SetMember.set_id).where(SetMember.code_id == target_id)))
    doubles, changes = [], {}
    members = select(SetMember.id, SetMember.set_id).where(SetMember.code_id.in_(source_ids))
    for row_id, set_id in session.execute(members.order_by(SetMember.position, SetMember.id)).all():
        if set_id in has:
            doubles.append(row_id)
        else:
            has.add(set_id)
            changes[row_id] = {"code_id": target_id}
    delete_rows(session, SetMember, doubles)
    update_rows(session, SetMember, changes)


def _name_the_target(session: Session, source_ids: Sequence[int], target_id: int) -> None:
    """Saved queries, searches, dictionaries and kept reports that name a source name the target."""
    sources = set(session.scalars(select(Code.guid).where(Code.id.in_(source_ids))))
    target = session.get_one(Code, target_id).guid

    def renamed(guid: str) -> str:
        return target if guid in sources else guid

    for row in rows_naming(session, sources):
        if hasattr(row, "options"):
            row.options = _mapped(row.options, renamed)
        else:
            row.value = _mapped(row.value, renamed)
    columns = list(setting(session, "themes"))
    if sources.intersection(columns):  # a column of the Themes desk stays one
        set_setting(session, "themes", list(dict.fromkeys(map(renamed, columns))))


def _hand_over_digit(session: Session, source_ids: Sequence[int], target_id: int) -> None:
    target = session.get_one(Code, target_id)
    for source_id in source_ids:
        source = session.get_one(Code, source_id)
        digit, source.shortcut = source.shortcut, None
        if target.shortcut is None:
            target.shortcut = digit


def _wording(session: Session, source_id: int, target_id: int, *, as_one: bool) -> Memo | None:
    """A memo of the target with what the codebook says of the source and cannot say of the target."""
    source, target = session.get_one(Code, source_id), session.get_one(Code, target_id)
    words = catalogue("codes", str(setting(session, "report_language")))
    lines = []
    for field in WORDINGS:
        said, has = getattr(source, field).strip(), getattr(target, field).strip()
        if not said or said == has:
            continue
        if as_one and not has and field != "gloss":  # the name in the other language is that of the source
            setattr(target, field, said)
        else:
            lines.append(f"{words(field)}: {said}")
    scales = [_scale(session, code_id) for code_id in (source_id, target_id)]
    if scales[1] and not {name_key(label) for label in scales[0]} <= {name_key(label) for label in scales[1]}:
        lines.append(f"{words('scale')}: {', '.join(scales[0])}")
    if not lines:
        return None
    title, text = words("was", code=source.name), "\n\n".join(lines)
    known = select(Memo.id).where(Memo.code_id == target_id, Memo.title == title, Memo.text == text)
    if session.scalars(known.limit(1)).first() is not None:
        return None  # dissolved once before, and brought back since
    return Memo(code_id=target_id, coder_id=source.coder_id, title=title, text=text)


def _scale(session: Session, code_id: int) -> list[str]:
    values = select(ScaleValue.label).where(ScaleValue.code_id == code_id)
    return list(session.scalars(values.order_by(ScaleValue.position, ScaleValue.id)))


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """The value with every string of it changed; names of its parts stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _mapped(part, change) for key, part in value.items()}
    return [_mapped(part, change) for part in value] if isinstance(value, list) else value

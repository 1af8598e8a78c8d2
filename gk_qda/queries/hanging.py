"""What people wrote on codings: it goes when they go."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.models import AnchorExample, Coding, Memo
from gk_qda.project.recording import chunks


@dataclass(frozen=True, slots=True)
class Hanging:
    """How many memos, paraphrases and anchor examples some codings carry."""

    memos: int = 0
    paraphrases: int = 0
    anchors: int = 0


def written_under(session: Session, code_ids: Collection[int]) -> Hanging:
    """Count the memos and paraphrases on all codings of these codes."""
    kinds: dict[str, int] = {}
    for some in chunks(list(code_ids)):
        memos = select(Memo.kind, func.count()).join(Coding, Coding.id == Memo.coding_id)
        for kind, number in session.execute(memos.where(Coding.code_id.in_(some)).group_by(Memo.kind)):
            kinds[kind] = kinds.get(kind, 0) + number
    paraphrases = kinds.pop("paraphrase", 0)
    return Hanging(sum(kinds.values()), paraphrases)


def hanging_on(session: Session, coding_ids: Collection[int]) -> Hanging:
    """Count what these codings carry."""
    kinds = {"note": 0, "paraphrase": 0}
    anchors = 0
    for some in chunks(list(coding_ids)):
        memos = select(Memo.kind, func.count()).where(Memo.coding_id.in_(some)).group_by(Memo.kind)
        for kind, number in session.execute(memos):
            kinds["paraphrase" if kind == "paraphrase" else "note"] += number
        anchors += session.scalar(select(func.count()).where(AnchorExample.coding_id.in_(some))) or 0
    return Hanging(kinds["note"], kinds["paraphrase"], anchors)

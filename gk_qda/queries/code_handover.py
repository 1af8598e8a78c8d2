"""What hangs on codes besides codings and cells, and what of it would go along to another code."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from gk_qda.models import (
    AnchorExample,
    Code,
    Coding,
    ConsensusDecision,
    Memo,
    SavedQuery,
    ScaleValue,
    SetMember,
    Setting,
)
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.merging import worked_cells
from gk_qda.queries.report_choices import PREFIX
from gk_qda.queries.values import CodeValue

WORDINGS = ("definition", "rule", "delimitation", "gloss")  # what the codebook says of a code


@dataclass(frozen=True, slots=True)
class Carried:
    """How much of each kind hangs on some codes themselves; ``queries`` are dictionaries and kept reports too."""

    memos: int = 0
    anchors: int = 0
    decisions: int = 0
    sets: int = 0
    queries: int = 0
    wordings: int = 0  # codes with a definition, a rule, a delimitation or a scale
    digits: int = 0

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__slots__)

    @property
    def is_work(self) -> bool:
        """Whether more hangs there than the codebook prints and keys."""
        return bool(self.memos or self.decisions or self.sets or self.queries)


def carried(session: Session, code_ids: Collection[int]) -> Carried:
    """Count what hangs on these codes themselves."""
    codes = session.execute(
        select(Code.guid, Code.shortcut, *(getattr(Code, name) for name in WORDINGS), Code.id).where(
            Code.id.in_(code_ids)
        )
    ).all()
    scaled = set(session.scalars(select(ScaleValue.code_id).where(ScaleValue.code_id.in_(code_ids))))
    decided = or_(ConsensusDecision.code_id.in_(code_ids), ConsensusDecision.other_code_id.in_(code_ids))

    def number(what: Any, *where: Any) -> int:
        return session.scalar(select(func.count(what)).where(*where)) or 0

    return Carried(
        memos=number(Memo.id, Memo.code_id.in_(code_ids)),
        anchors=number(AnchorExample.id, AnchorExample.code_id.in_(code_ids)),
        decisions=number(ConsensusDecision.id, decided),
        sets=number(SetMember.set_id.distinct(), SetMember.code_id.in_(code_ids)),
        queries=len(list(rows_naming(session, {row.guid for row in codes}))),
        wordings=sum(
            row.id in scaled or any(getattr(row, name).strip() for name in WORDINGS) for row in codes
        ),
        digits=sum(row.shortcut is not None for row in codes),
    )


def rows_naming(session: Session, guids: Collection[str]) -> Iterator[SavedQuery | Setting]:
    """The saved queries, searches, dictionaries and kept reports that name one of these codes."""
    for query in session.scalars(select(SavedQuery).order_by(SavedQuery.id)):
        if names(query.options, guids):
            yield query
    for kept in session.scalars(select(Setting).where(Setting.key.startswith(PREFIX)).order_by(Setting.id)):
        if names(kept.value, guids):
            yield kept


def names(value: Any, guids: Collection[str]) -> bool:
    """Whether a stored value holds one of these GUIDs."""
    if isinstance(value, dict):
        return any(names(part, guids) for part in value.values())
    if isinstance(value, list):
        return any(names(part, guids) for part in value)
    return isinstance(value, str) and value in guids


def holds_anything(session: Session, code_ids: Collection[int]) -> bool:
    """Whether there is anything in these codes themselves that somebody might read."""
    return bool(worked_cells(session, code_ids)) or any(
        session.scalar(select(model.id).where(model.code_id.in_(code_ids)).limit(1)) is not None
        for model in (Coding, Memo, AnchorExample)
    )


def newly_sensitive(before: Codebook, now: Codebook) -> list[CodeValue]:
    """The codes that are sensitive since, without those that are it by a code above them."""
    known = before.by_id()
    new = {
        code.id: code
        for code in now.codes
        if code.is_sensitive and code.id in known and not known[code.id].is_sensitive
    }
    return [code for code in new.values() if code.parent_id not in new]


def protected_by_going(
    book: Codebook, codes: Collection[CodeValue], target: CodeValue | None
) -> list[CodeValue]:
    """Of codes that are moved under another one (None: the main level), those that would leave a sensitive one.

    They stay sensitive themselves.
    """
    if target is not None and target.is_sensitive:
        return []
    known = book.by_id()
    return [
        code
        for code in codes
        if code.parent_id is not None and code.parent_id in known and known[code.parent_id].is_sensitive
    ]

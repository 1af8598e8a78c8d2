"""What is known of codes beside their numbers: the marks behind their names in the tree."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Memo
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.favorites import favorites


@dataclass(frozen=True, slots=True)
class CodeMarks:
    """Codes by id: those that carry a memo, and the favourites."""

    memos: frozenset[int] = frozenset()
    favorites: frozenset[int] = frozenset()


def code_marks(session: Session, book: Codebook) -> CodeMarks:
    """The marks as they stand now."""
    noted = session.scalars(select(Memo.code_id).where(Memo.code_id.is_not(None)).distinct())
    return CodeMarks(
        memos=frozenset(code_id for code_id in noted if code_id is not None),
        favorites=frozenset(code.id for code in favorites(session, book)),
    )

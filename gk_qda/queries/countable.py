"""Which codings count at all: none that lie on withdrawn paragraphs only, none on an interviewer's turns only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import case, select
from sqlalchemy.orm import Session

from gk_qda.models import Paragraph, Speaker, Withdrawal
from gk_qda.project.sessions import ReadingSession
from gk_qda.queries.basis import ASKED, WITHDRAWN, withdrawn_in_part
from gk_qda.queries.numbers import number_columns
from gk_qda.queries.paragraph_table import paragraph_table

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BITS = 32  # for a position within a document
_FEW = 500  # documents; above, the paragraphs of all are read
_SPREAD, _MASK = (
    2654435761,
    0xFFFFFFFF,
)  # ids as numbers far apart: the sum tells which paragraphs it is made of

Passage = tuple[int, int, int]  # document, start, end


class Turns:
    """The paragraphs of some documents: which of them count, and what is missing under a coding."""

    def __init__(
        self,
        paragraphs: NDArray[np.int64],  # lines: document, start, end, id
        is_withdrawn: NDArray[np.bool_],
        is_interviewer: NDArray[np.bool_],
    ) -> None:
        document, start, end, paragraph = paragraphs
        order = np.lexsort((start, document))
        line = document[order] << _BITS
        self._starts, self._ends = line + start[order], line + end[order]
        counts = ~(is_withdrawn | is_interviewer)[order]
        withdrawn = is_withdrawn[order]
        ids = np.where(withdrawn, (paragraph[order] * _SPREAD) & _MASK, 0)
        self._counts = counts
        self._counting, self._withdrawn, self._ids = (_running(one) for one in (counts, withdrawn, ids))

    def missing(self, documents: Sequence[int], starts: Sequence[int], ends: Sequence[int]) -> dict[int, str]:
        """What does not count of codings, as their fingerprints have it, by their place; most count as a whole.

        A coding on some turns of an interviewer counts with the others.
        """
        low, high = self._touched(*(np.array(one, np.int64) for one in (documents, starts, ends)))
        counting, withdrawn = (one[high] - one[low] for one in (self._counting, self._withdrawn))
        found: dict[int, str] = {}
        for at in np.flatnonzero((low < high) & ((counting == 0) | (withdrawn > 0))).tolist():
            if counting[at] == 0:
                found[at] = WITHDRAWN if withdrawn[at] else ASKED
            else:
                which = int(self._ids[high[at]] - self._ids[low[at]]) & _MASK
                found[at] = withdrawn_in_part(int(withdrawn[at]), which)
        return found

    def counted_parts(self, passages: Iterable[Passage]) -> dict[Passage, tuple[Passage, ...]]:
        """Of some passages those of which not all counts, with what does."""
        listed = list(dict.fromkeys(passages))
        if not listed:
            return {}
        low, high = self._touched(*np.array(listed, np.int64).T)
        partly = np.flatnonzero(self._counting[high] - self._counting[low] < high - low)
        return {listed[at]: self._parts(listed[at], int(low[at]), int(high[at])) for at in partly.tolist()}

    def _parts(self, passage: Passage, low: int, high: int) -> tuple[Passage, ...]:
        document, start, end = passage
        base = document << _BITS
        return tuple(
            (document, max(start, int(self._starts[row]) - base), min(end, int(self._ends[row]) - base))
            for row in range(low, high)
            if self._counts[row]
        )

    def _touched(
        self, document: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64]
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The rows that each passage touches, from the first to before the last."""
        line = document << _BITS
        low = np.searchsorted(self._ends, line + start, side="right")
        high = np.searchsorted(self._starts, line + end, side="left")
        return low, np.maximum(low, high)


def turns(session: Session, documents: Collection[int] | None = None) -> Turns:
    """The turns of all documents; a session that writes reads no more than those of ``documents``."""
    if isinstance(session, ReadingSession):
        table = paragraph_table(session)
        columns = np.stack([table.document, table.start, table.end, table.id])
        return Turns(columns, table.is_withdrawn, table.is_interviewer)
    query = (
        select(
            Paragraph.document_id,
            Paragraph.start,
            Paragraph.end,
            Paragraph.id,
            case((Withdrawal.id.is_not(None), 1), else_=0),
            case((Speaker.role == "interviewer", 1), else_=0),
        )
        .outerjoin(Speaker, Speaker.id == Paragraph.speaker_id)
        .outerjoin(Withdrawal, Withdrawal.paragraph_id == Paragraph.id)
    )
    if documents is not None and len(documents) <= _FEW:
        query = query.where(Paragraph.document_id.in_(documents))
    columns = number_columns(session, query)
    return Turns(columns[:4], columns[4] > 0, columns[5] > 0)


def _running(values: NDArray[np.int64] | NDArray[np.bool_]) -> NDArray[np.int64]:
    """Sums of the values before each row."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(values, dtype=np.int64)])

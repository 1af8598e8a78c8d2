"""What merging codes would do to their codings, known before anything is merged."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from gk_qda.models import Coding, Summary


@dataclass(frozen=True, slots=True)
class MergeForecast:
    """Codings of the codes themselves (sub-codes left out) before and after: overlaps of one coder unite."""

    before: int
    after: int

    @property
    def fewer(self) -> int:
        """How many vanish because they cover passages of others."""
        return self.before - self.after


def merge_forecast(session: Session, source_ids: Collection[int], target_id: int) -> MergeForecast:
    """Count what ``merge_into`` would leave of the codings of the sources and the target."""
    codes = {*source_ids, target_id}
    query = select(Coding.document_id, Coding.coder_id, Coding.start, Coding.end).where(
        Coding.code_id.in_(codes)
    )
    before = after = 0
    layer, reached = (-1, -1), 0
    for document_id, coder_id, start, end in session.execute(
        query.order_by(Coding.document_id, Coding.coder_id, Coding.start, Coding.end)
    ):
        before += 1
        if (document_id, coder_id) != layer or start >= reached:
            after += 1
            layer, reached = (document_id, coder_id), end
        else:
            reached = max(reached, end)
    return MergeForecast(before, after)


def worked_cells(session: Session, code_ids: Collection[int]) -> int:
    """How many cells and results of themes have a text or a rating."""
    query = select(func.count(Summary.id)).where(
        Summary.theme_id.in_(code_ids), or_(func.trim(Summary.text) != "", Summary.rating != "")
    )
    return session.scalar(query) or 0

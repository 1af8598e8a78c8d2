"""What the code editor shows of a code beside its words: anchor examples as they read now, who made it and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import AnchorExample, Code, Coder
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.segment_lists import segments_by_coding
from gk_qda.queries.segments import Segment


@dataclass(frozen=True, slots=True)
class AnchorValue:
    """One anchor example: ``segment`` where it is a coded passage, else only words."""

    id: int
    text: str  # the coded words as they stand now, or the words that were typed
    segment: Segment | None


@dataclass(frozen=True, slots=True)
class CodeDetails:
    """Beside what ``CodeValue`` holds."""

    created: datetime
    coder: str  # initials of who made the code, "" where nobody is known
    anchors: tuple[AnchorValue, ...]


def code_details(session: Session, book: Codebook, code_id: int) -> CodeDetails:
    """Everything beside the words of a code."""
    code = session.get_one(Code, code_id)
    coder = session.get(Coder, code.coder_id) if code.coder_id is not None else None
    return CodeDetails(
        created=code.created_at,
        coder=coder.initials if coder is not None else "",
        anchors=tuple(anchors(session, book, [code_id]).get(code_id, ())),
    )


def anchors(
    session: Session, book: Codebook, code_ids: Sequence[int] | None = None
) -> dict[int, list[AnchorValue]]:
    """The anchor examples by code, in their order; of all codes where none are given.

    A passage reads as its coding covers it now, whatever it was when it was chosen.
    """
    query = select(AnchorExample).order_by(AnchorExample.position, AnchorExample.id)
    if code_ids is not None:
        query = query.where(AnchorExample.code_id.in_(code_ids))
    rows = list(session.scalars(query))
    coded = segments_by_coding(session, book, [row.coding_id for row in rows if row.coding_id is not None])
    found: dict[int, list[AnchorValue]] = {}
    for row in rows:
        segment = coded.get(row.coding_id) if row.coding_id is not None else None
        text = segment.quote if segment is not None else row.text
        if text:
            found.setdefault(row.code_id, []).append(AnchorValue(row.id, text, segment))
    return found

"""Coding what a search found: by hit, by sentence or by turn, as one step."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.pipeline import PipelineName
from gk_qda.models import Coding
from gk_qda.operations.segment_coding import AppliedToSegments, apply_to_passages
from gk_qda.project.recording import chunks

Passage = tuple[int, int, int]  # document, start, end


@dataclass(frozen=True, slots=True)
class HitCoding:
    """What coding some passages does, or would do."""

    passages: int
    documents: int
    coded_before: int  # wholly coded with the code already: nothing changes there

    @property
    def codings(self) -> int:
        """Passages that get the code."""
        return self.passages - self.coded_before


def preview_hit_codings(
    session: Session, *, passages: Sequence[Passage], code_id: int, coder_id: int
) -> HitCoding:
    """What ``code_hits`` would do with one code; writes nothing."""
    held: dict[int, list[tuple[int, int]]] = {}
    for some in chunks(sorted({document for document, _, _ in passages})):
        rows = select(Coding.document_id, Coding.start, Coding.end).where(
            Coding.code_id == code_id, Coding.coder_id == coder_id, Coding.document_id.in_(some)
        )
        for document, start, end in session.execute(rows):
            held.setdefault(document, []).append((start, end))
    before = sum(
        any(low <= start and end <= high for low, high in held.get(document, ()))
        for document, start, end in passages
    )
    return HitCoding(len(passages), len({document for document, _, _ in passages}), before)


def code_hits(
    session: Session,
    *,
    passages: Collection[Passage],
    code_ids: Sequence[int],
    coder_id: int,
    read_by: PipelineName | None = None,
) -> AppliedToSegments:
    """Give codes to passages that a search found; like ``apply_code`` it unites what overlaps.

    The step keeps what has read the words of a search by dictionary form: another version may find others.
    """
    if read_by is not None:
        session.info.get("details", {})["read_by"] = str(read_by)
    return apply_to_passages(session, passages=passages, code_ids=code_ids, coder_id=coder_id)

"""Coding many segments at once: each passage gets the codes besides those it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Code, Coding
from gk_qda.operations.coding import unite_codings
from gk_qda.project import insert_rows
from gk_qda.project.recording import chunks
from gk_qda.spans import Span

Passage = tuple[int, Span]  # document, span


@dataclass(frozen=True, slots=True)
class AppliedToSegments:
    """What became of the passages, counted once for each code."""

    passages: int  # distinct ones, codes left out
    added: int  # codings that are new
    there: int  # carried the code already; nothing changed
    united: int  # codings that became one with another of the same code


def apply_to_segments(
    session: Session, *, coding_ids: Sequence[int], code_ids: Sequence[int], coder_id: int
) -> AppliedToSegments:
    """Give codes to the passages of codings, whoever made those.

    As in ``apply_code`` one coder never has the same code twice on overlapping text: overlaps unite.
    """
    passages = _passages(session, coding_ids)
    added = there = united = 0
    for code_id in code_ids:
        held = _held(session, code_id, coder_id, {document for document, _ in passages})
        new = [(document, span) for document, span in passages if not _is_covered(span, held[document])]
        insert_rows(
            session,
            Coding,
            [
                {
                    "document_id": document,
                    "code_id": code_id,
                    "coder_id": coder_id,
                    "start": span.start,
                    "end": span.end,
                }
                for document, span in new
            ],
        )
        added += len(new)
        there += len(passages) - len(new)
        touched = _documents_with_overlaps(new, held)
        if touched:
            united += unite_codings(session, code_id=code_id, document_ids=touched)
    details = session.info.get("details", {})
    details.setdefault("n", len(passages))
    names = session.scalars(select(Code.name).where(Code.id.in_(code_ids)))
    details.setdefault("code", ", ".join(names))
    return AppliedToSegments(len(passages), added, there, united)


def _passages(session: Session, coding_ids: Sequence[int]) -> list[Passage]:
    """The distinct passages in document order."""
    found: set[tuple[int, int, int]] = set()
    for some in chunks(coding_ids):
        rows = select(Coding.document_id, Coding.start, Coding.end).where(Coding.id.in_(some))
        found.update((document, start, end) for document, start, end in session.execute(rows))
    return [(document, Span(start, end)) for document, start, end in sorted(found)]


def _held(session: Session, code_id: int, coder_id: int, documents: set[int]) -> defaultdict[int, list[Span]]:
    """What the coder has given the code to, by document."""
    held: defaultdict[int, list[Span]] = defaultdict(list)
    for some in chunks(sorted(documents)):
        rows = select(Coding.document_id, Coding.start, Coding.end).where(
            Coding.code_id == code_id, Coding.coder_id == coder_id, Coding.document_id.in_(some)
        )
        for document, start, end in session.execute(rows):
            held[document].append(Span(start, end))
    return held


def _is_covered(span: Span, held: Sequence[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in held)


def _documents_with_overlaps(new: Sequence[Passage], held: Mapping[int, Sequence[Span]]) -> list[int]:
    touched = []
    for document in sorted({document for document, _ in new}):
        mine = [span for other, span in new if other == document]
        spans = sorted([*mine, *held.get(document, ())], key=lambda span: (span.start, span.end))
        if any(a.end > b.start for a, b in pairwise(spans)):
            touched.append(document)
    return touched

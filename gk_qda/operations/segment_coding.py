"""Coding many segments at once: each passage gets the codes besides those it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Code, Coding
from gk_qda.operations.coding import unite_codings
from gk_qda.operations.living import living
from gk_qda.project import insert_rows, update_rows
from gk_qda.project.recording import chunks
from gk_qda.queries.documents import texts_of
from gk_qda.spans import Span

Passage = tuple[int, Span]  # document, span
Piece = tuple[Span, int | None]  # with the id of the coding that is there already
Held = defaultdict[int, list[tuple[Span, int]]]  # by document


@dataclass(frozen=True, slots=True)
class AppliedToSegments:
    """What became of the passages, counted once for each code."""

    passages: int  # distinct ones, codes left out
    added: int  # codings that are new
    there: int  # carried the code already; nothing changed
    united: int  # passages that became one with another or with an older coding of the same code


def apply_to_segments(
    session: Session, *, coding_ids: Sequence[int], code_ids: Sequence[int], coder_id: int
) -> AppliedToSegments:
    """Give codes to the passages of codings, whoever made those.

    As in ``apply_code`` one coder never has the same code twice on overlapping text: overlaps unite. Raises
    ``CodingsGone`` where none of the codings is there.
    """
    return _apply(session, _passages(session, living(session, coding_ids)), code_ids, coder_id)


def apply_to_passages(
    session: Session, *, passages: Collection[tuple[int, int, int]], code_ids: Sequence[int], coder_id: int
) -> AppliedToSegments:
    """The same for any passages: (document, start, end) in code points; blanks at both ends are left out."""
    texts = texts_of(session, {document for document, _, _ in passages})
    found = set()
    for document, start, end in passages:
        words = texts[document][start:end]
        begin = start + len(words) - len(words.lstrip())
        if words.strip():
            found.add((document, Span(begin, begin + len(words.strip()))))
    return _apply(session, sorted(found), code_ids, coder_id)


def _apply(
    session: Session, passages: Sequence[Passage], code_ids: Sequence[int], coder_id: int
) -> AppliedToSegments:
    added = there = united = 0
    for code_id in code_ids:
        held = _held(session, code_id, coder_id, {document for document, _ in passages})
        new = [(document, span) for document, span in passages if not _is_covered(span, held[document])]
        inserted = _lay_on(session, code_id, coder_id, new, held)
        added += len(new)
        there += len(passages) - len(new)
        united += len(new) - inserted
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


def _held(session: Session, code_id: int, coder_id: int, documents: set[int]) -> Held:
    """What the coder has given the code to, by document."""
    held: Held = defaultdict(list)
    for some in chunks(sorted(documents)):
        rows = select(Coding.document_id, Coding.start, Coding.end, Coding.id).where(
            Coding.code_id == code_id, Coding.coder_id == coder_id, Coding.document_id.in_(some)
        )
        for document, start, end, coding_id in session.execute(rows):
            held[document].append((Span(start, end), coding_id))
    return held


def _is_covered(span: Span, held: Sequence[tuple[Span, int]]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other, _ in held)


def _lay_on(session: Session, code_id: int, coder_id: int, new: Sequence[Passage], held: Held) -> int:
    """Code the passages: runs that overlap become one coding, an older one where there is one.

    Returns how many codings are new.
    """
    rows: list[dict[str, int]] = []
    longer: dict[int, dict[str, int]] = {}
    bridged: list[int] = []
    fresh: defaultdict[int, list[Piece]] = defaultdict(list)
    for document, span in new:
        fresh[document].append((span, None))
    for document in sorted(fresh):
        for run in _runs([*fresh[document], *held[document]]):
            union = Span(run[0][0].start, max(span.end for span, _ in run))
            older = sorted(coding_id for _, coding_id in run if coding_id is not None)
            if not older:
                at = {"document_id": document, "code_id": code_id, "coder_id": coder_id}
                rows.append({**at, "start": union.start, "end": union.end})
            elif len(older) < len(run):
                longer[older[0]] = {"start": union.start, "end": union.end}
                bridged += [document] if len(older) > 1 else []
    insert_rows(session, Coding, rows)
    update_rows(session, Coding, longer)
    if bridged:
        unite_codings(session, code_id=code_id, document_ids=bridged)
    return len(rows)


def _runs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces in order, those that overlap together."""
    runs: list[list[Piece]] = []
    end = -1
    for piece in sorted(pieces, key=lambda piece: (piece[0].start, piece[0].end)):
        if not runs or piece[0].start >= end:
            runs.append([])
            end = -1
        runs[-1].append(piece)
        end = max(end, piece[0].end)
    return runs

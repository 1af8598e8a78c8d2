"""From the hit of a search to what is coded: the hit itself, its sentence or the whole turn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sqlalchemy.orm import Session

from gk_qda.language.sentences import sentences
from gk_qda.progress import looking
from gk_qda.queries.filters import speech
from gk_qda.queries.search import Search
from gk_qda.queries.search_texts import search_texts
from gk_qda.queries.segments import touched_paragraphs
from gk_qda.queries.values import ParagraphValue
from gk_qda.spans import Span

Unit = Literal["hit", "sentence", "turn"]
UNITS: tuple[Unit, ...] = ("hit", "sentence", "turn")
Passage = tuple[int, int, int]  # document, start, end
_AT_ONCE = 500  # hits between two looks at whether somebody wants to stop


def passages_of(
    session: Session, found: Search, unit: Unit, rows: Sequence[int] | range | None = None
) -> list[Passage]:
    """The distinct passages that hits stand for, in the order of the texts; all hits, or some rows.

    Sentences and turns never hold the speaker label, and of time marks only those between their words. Can be
    stopped where somebody looks (``gk_qda.progress``).
    """
    wanted = range(len(found)) if rows is None else rows
    texts = search_texts(session).read(session, {int(found.document[row]) for row in wanted})
    passages: dict[Passage, None] = {}
    for row in looking(wanted, _AT_ONCE):
        document_id = int(found.document[row])
        span = Span(int(found.start[row]), int(found.end[row]))
        if unit != "hit":
            paragraphs = found.scope.paragraphs[document_id]
            first, last = touched_paragraphs(paragraphs, span)
            if first < last:
                span = _widened(texts[document_id].text, paragraphs[first], span, unit)
        passages[document_id, span.start, span.end] = None
    return sorted(passages)


def _widened(text: str, paragraph: ParagraphValue, span: Span, unit: Unit) -> Span:
    said = _said(text, paragraph)
    if unit == "turn":
        return said
    touched = [one for one in sentences(text, said) if one.start < span.end and span.start < one.end]
    return Span(touched[0].start, touched[-1].end) if touched else span


def _said(text: str, paragraph: ParagraphValue) -> Span:
    """A turn from its first to its last word, without label and time marks at its ends."""
    pieces = [piece for piece in speech(paragraph) if piece.of(text).strip()]
    if not pieces:
        return paragraph.span
    first, last = pieces[0], pieces[-1]
    start = first.start + len(first.of(text)) - len(first.of(text).lstrip())
    return Span(start, last.start + len(last.of(text).rstrip()))

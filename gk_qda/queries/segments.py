"""Coded segments with their words and their source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Coding
from gk_qda.progress import look, looking
from gk_qda.project import Project
from gk_qda.project.recording import chunks
from gk_qda.queries.coders import initials_of
from gk_qda.queries.document_paragraphs import DocumentParagraphs, SpokenWords, with_gaps
from gk_qda.queries.documents import texts_of
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.values import CodeValue, CodingValue, DocumentValue, ParagraphValue
from gk_qda.spans import Span

_AT_ONCE = 100  # segments whose texts are in memory together


@dataclass(frozen=True, slots=True)
class Segment:
    """One coded passage: what a list row, a quotation and a report need of it."""

    coding: CodingValue
    code: CodeValue
    document: DocumentValue
    paragraph: str  # number of the first paragraph it touches
    paragraph_end: str  # number of the last one
    speaker: str  # who speaks where it begins
    quote: str  # the coded words without labels and time marks


@dataclass(frozen=True, slots=True)
class SegmentList:
    """The segments of some filters, or the first of them, with how many there are."""

    scope: Scope
    segments: list[Segment]
    codings: int  # that pass the filters, listed here or not
    passages: int  # distinct (document, start, end) of those


def segments(project: Project, filters: Filters, *, limit: int | None = None) -> SegmentList:
    """All coded segments of the filters in document order, at most ``limit`` of them."""
    from gk_qda.analysis.segments import count_passages, segment_rows

    columns = coding_columns(project)
    with project.read() as session:
        chosen = scope(session, filters)
        rows = segment_rows(columns, chosen.tree, chosen.selection)
        ids = [int(i) for i in columns.id[rows if limit is None else rows[:limit]]]
        return SegmentList(
            chosen,
            list(segments_by_id(session, chosen, ids)),
            codings=len(rows),
            passages=count_passages(columns, rows),
        )


def segments_by_id(session: Session, chosen: Scope, ids: Sequence[int]) -> Iterator[Segment]:
    """The segments of these codings, in this order; each text is read once."""
    found = codings_by_id(session, ids)
    codings = [found[i] for i in looking(ids, every=5000) if i in found]
    documents = {document.id: document for document in chosen.documents}
    yield from make_segments(session, codings, documents, chosen.book.by_id(), chosen.paragraphs)


def segments_with_texts(
    session: Session, chosen: Scope, ids: Sequence[int]
) -> tuple[list[Segment], dict[int, str], dict[int, SpokenWords]]:
    """The segments of these codings, in this order; the texts of their documents and what can be quoted, by id."""
    found = codings_by_id(session, ids)
    codes, documents = chosen.book.by_id(), {document.id: document for document in chosen.documents}
    codings = [found[i] for i in ids if i in found]
    codings = [one for one in codings if one.document_id in documents and one.code_id in codes]
    texts = texts_of(session, {coding.document_id for coding in codings})
    words = {document: chosen.paragraphs[document].words() for document in texts}
    segments = [
        _quoted(one, codes[one.code_id], documents[at], texts[at], words[at])
        for one in looking(codings, every=500)
        for at in (one.document_id,)
    ]
    return segments, texts, words


def _quoted(
    coding: CodingValue, code: CodeValue, document: DocumentValue, text: str, words: SpokenWords
) -> Segment:
    """``make_segment`` for thousands: no paragraph is made for it."""
    span, signs = coding.span, words.signs
    first, last = signs.touched(span)
    is_known = first < last
    return Segment(
        coding=coding,
        code=code,
        document=document,
        paragraph=signs.numbers[first] if is_known else "",
        paragraph_end=signs.numbers[last - 1] if is_known else "",
        speaker=signs.speakers[first] if is_known else "",
        quote=words.spoken(text, first, last, span) if is_known else span.of(text),
    )


def make_segments(
    session: Session,
    codings: Iterable[CodingValue],
    documents: Mapping[int, DocumentValue],
    codes: Mapping[int, CodeValue],
    paragraphs: Mapping[int, Sequence[ParagraphValue]],
) -> Iterator[Segment]:
    """The segments of the codings, in their order, as far as document and code are among those given."""
    known = [one for one in codings if one.document_id in documents and one.code_id in codes]
    texts: dict[int, str] = {}
    for part in chunks(known, _AT_ONCE):
        used = {coding.document_id for coding in part}
        texts = {i: texts[i] for i in used & texts.keys()} | texts_of(session, used - texts.keys())
        for coding in part:
            at = coding.document_id
            look()
            yield make_segment(coding, codes[coding.code_id], documents[at], texts[at], paragraphs[at])


def codings_by_id(session: Session, ids: Sequence[int]) -> dict[int, CodingValue]:
    """Codings as values by their ids."""
    initials = initials_of(session)
    found: dict[int, CodingValue] = {}
    for part in chunks(ids):
        query = select(*_COLUMNS).where(Coding.id.in_(part))
        found.update((row[0], _value(row, initials)) for row in session.execute(query))
    return found


def codings_of(
    session: Session, document_id: int, coder_ids: Sequence[int] | None = None
) -> list[CodingValue]:
    """All codings of a document in order of their start, those of some coders only if given."""
    initials = initials_of(session)
    query = select(*_COLUMNS).where(Coding.document_id == document_id)
    if coder_ids is not None:
        query = query.where(Coding.coder_id.in_(coder_ids))
    return [
        _value(row, initials) for row in session.execute(query.order_by(Coding.start, Coding.end, Coding.id))
    ]


def make_segment(
    coding: CodingValue,
    code: CodeValue,
    document: DocumentValue,
    text: str,
    paragraphs: Sequence[ParagraphValue],
) -> Segment:
    """A coding with its words and paragraph numbers."""
    first, last = touched_paragraphs(paragraphs, coding.span)
    touched = paragraphs[first:last]
    return Segment(
        coding=coding,
        code=code,
        document=document,
        paragraph=touched[0].number if touched else "",
        paragraph_end=touched[-1].number if touched else "",
        speaker=touched[0].speaker if touched else "",
        quote=spoken(text, touched, coding.span) if touched else coding.span.of(text),
    )


def touched_paragraphs(paragraphs: Sequence[ParagraphValue], span: Span) -> tuple[int, int]:
    """The paragraphs that share characters with the span, as a slice ``[first, last)``."""
    if isinstance(paragraphs, DocumentParagraphs):
        return paragraphs.touched(span)
    first = bisect_right(paragraphs, span.start, key=lambda p: p.end)
    last = bisect_left(paragraphs, span.end, key=lambda p: p.start)
    return first, max(first, last)


def spoken(text: str, paragraphs: Sequence[ParagraphValue], span: Span) -> str:
    """The words under a span without labels and time marks; […] stands for withdrawn paragraphs."""
    return with_gaps(
        None if paragraph.is_withdrawn else _said(text, paragraph, span)
        for paragraph in paragraphs
        if paragraph.start < span.end and span.start < paragraph.end
    )


def _said(text: str, paragraph: ParagraphValue, span: Span) -> str:
    """What ``speech`` leaves of a paragraph under the span; lists ask this thousands of times."""
    start, end = max(paragraph.start, span.start), min(paragraph.end, span.end)
    holes: Sequence[Span] = paragraph.time_marks
    if paragraph.label is not None:
        holes = sorted((paragraph.label, *holes))
    words = []
    for hole in holes:
        if hole.start >= end:
            break
        if hole.start > start:
            words.append(text[start : hole.start])
        start = max(start, hole.end)
    words.append(text[start:end])
    return "".join(words).strip()


_COLUMNS = (
    Coding.id,
    Coding.guid,
    Coding.document_id,
    Coding.code_id,
    Coding.coder_id,
    Coding.start,
    Coding.end,
    Coding.weight,
    Coding.rating,
    Coding.comment,
    Coding.created_at,
)


def _value(row: Any, initials: dict[int, str]) -> CodingValue:
    return CodingValue(*(*row, initials.get(row.coder_id, "")))

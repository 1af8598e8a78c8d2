"""Passages of a theme that a report can quote: marked ones first, then a readable few.

Imported only where something is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy.orm import Session

from gk_qda.names import name_key
from gk_qda.queries.documents import texts_of
from gk_qda.queries.filters import Scope, speech
from gk_qda.queries.label_counts import codings_of_codes
from gk_qda.queries.places import Place, several_respondents
from gk_qda.queries.segments import touched_paragraphs
from gk_qda.queries.theme_values import ThemeCodings
from gk_qda.queries.values import DocumentValue, ParagraphValue
from gk_qda.spans import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.selection import CountedCodings

_MARKS = frozenset({"zitierwürdig", "quotable"})  # technical codes by which analysts mark good passages
_MOST_MARKED = 10
_ENOUGH = 6  # quotations of a theme, unless more are marked
_READABLE = range(40, 420)  # characters of a passage that can be read by itself
_OFFERED = 3  # passages of a document and label among which to choose
_OMISSION = " […] "


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of one speaker under a theme, never an interviewer's and never withdrawn ones.

    […] stands where somebody else's turn was left out. ``label`` is the value or sub-code, else the theme.
    """

    text: str
    place: Place
    label: str
    is_marked: bool  # an analyst said that it is worth quoting


@dataclass(frozen=True, slots=True)
class _Candidate:
    document: int  # place in the scope
    span: Span
    label: str
    is_marked: bool
    is_readable: bool


def quotations(
    session: Session,
    columns: CodingColumns,
    chosen: Scope,
    codings: ThemeCodings,
    telling: Collection[str] = (),
) -> tuple[Quotation, ...]:
    """The passages to quote, in the order of the documents.

    All marked ones that overlap the theme, up to ten; then, until there are six, other passages: each value
    or sub-code in turn, ``telling`` documents (deviant, contradictory) before others, each document once.
    """
    labels = _labels(codings)
    taken = _marked(codings.found, labels, _quotable(columns, chosen))[:_MOST_MARKED]
    _fill(taken, list(_candidates(codings.found, labels)), chosen.documents, telling)
    return _made(session, chosen, sorted(taken, key=_order))


def passages(session: Session, chosen: Scope, codings: ThemeCodings, limit: int) -> tuple[Quotation, ...]:
    """Everything coded under the theme in the order of the documents, each segment once, at most ``limit``."""
    labels = _labels(codings)
    segments: dict[tuple[int, Span], _Candidate] = {}
    for at in range(len(labels)):
        candidate = _candidate(codings.found, at, labels[at])
        key = _order(candidate)
        if key not in segments and len(segments) == limit:
            break
        segments[key] = candidate  # of several codes on one segment the deepest names it
    return _made(session, chosen, tuple(segments.values()))


def _made(session: Session, chosen: Scope, taken: Sequence[_Candidate]) -> tuple[Quotation, ...]:
    ids = chosen.document_ids
    texts = texts_of(session, {ids[candidate.document] for candidate in taken})
    several = several_respondents(session)
    made = (_quotation(candidate, chosen, texts, several) for candidate in taken)
    return tuple(quotation for quotation in made if quotation is not None)


def _order(candidate: _Candidate) -> tuple[int, Span]:
    return candidate.document, candidate.span


def _labels(codings: ThemeCodings) -> NDArray[np.object_]:
    """The value or sub-code of each coding, else the theme."""
    labels = np.full(len(codings.found), codings.theme.name, object)
    for marks in (codings.codes, codings.values):
        for name, mask in marks.items():
            labels[mask] = name
    return labels


def _candidate(found: CountedCodings, at: int, label: str) -> _Candidate:
    span = Span(int(found.start[at]), int(found.end[at]))
    is_readable = int(found.last[at] - found.first[at]) in _READABLE
    return _Candidate(int(found.document[at]), span, label, False, is_readable)


def _candidates(found: CountedCodings, labels: NDArray[np.object_]) -> Iterator[_Candidate]:
    """The first few passages of each document and label: enough to choose from, however many there are."""
    offered: Counter[tuple[int, str, bool]] = Counter()
    lengths = (found.last - found.first).tolist()
    for at, (document, label, length) in enumerate(
        zip(found.document.tolist(), labels.tolist(), lengths, strict=True)
    ):
        key = (document, label, length in _READABLE)
        if offered[key] < _OFFERED:
            offered[key] += 1
            yield _candidate(found, at, label)


def _quotable(columns: CodingColumns, chosen: Scope) -> CountedCodings:
    marks = [code.id for code in chosen.book.codes if code.is_technical and name_key(code.name) in _MARKS]
    return codings_of_codes(columns, chosen.tree, chosen.selection, marks)


def _marked(found: CountedCodings, labels: NDArray[np.object_], quotable: CountedCodings) -> list[_Candidate]:
    """One candidate for each marked passage under the theme: the shorter of the mark and the coding."""
    taken: dict[tuple[int, Span], _Candidate] = {}
    for at in range(len(quotable)):
        # Places run through all documents: passages with a place in common lie in the same one.
        meeting = np.flatnonzero((found.first < quotable.last[at]) & (found.last > quotable.first[at]))
        for place in meeting[:1]:
            coded = Span(int(found.start[place]), int(found.end[place]))
            mark = Span(int(quotable.start[at]), int(quotable.end[at]))
            span = min(mark, coded, key=lambda one: one.length)
            document = int(quotable.document[at])
            taken[document, span] = _Candidate(document, span, labels[place], True, True)
    return list(taken.values())


def _fill(
    taken: list[_Candidate],
    candidates: Sequence[_Candidate],
    documents: Sequence[DocumentValue],
    telling: Collection[str],
) -> None:
    places = {(c.document, c.span) for c in taken}
    left = [c for c in candidates if not any(c.document == d and c.span.overlaps(s) for d, s in places)]
    used: Counter[object] = Counter()
    for candidate in taken:
        used.update(_shares(candidate, documents))
    while left and len(taken) < _ENOUGH:

        def worth(c: _Candidate) -> tuple[object, ...]:
            document, label, kind = _shares(c, documents)
            told = documents[c.document].name in telling
            return used[document], used[label], not c.is_readable, not told, used[kind], c.document, c.span

        best = min(left, key=worth)
        taken.append(best)
        used.update(_shares(best, documents))
        left = [c for c in left if c.document != best.document or not c.span.overlaps(best.span)]


def _shares(candidate: _Candidate, documents: Sequence[DocumentValue]) -> tuple[object, object, object]:
    """What shall be spread evenly over the quotations."""
    return candidate.document, ("label", candidate.label), ("kind", documents[candidate.document].kind)


def _quotation(
    candidate: _Candidate, chosen: Scope, texts: dict[int, str], several: Collection[int]
) -> Quotation | None:
    document = chosen.documents[candidate.document]
    paragraphs = chosen.paragraphs[document.id]
    first, last = touched_paragraphs(paragraphs, candidate.span)
    spoken = [
        (at, words)
        for at in range(first, last)
        if is_quotable(paragraphs[at], chosen.filters.speakers)
        if chosen.holds(document.id, paragraphs[at].span)
        if (words := _words(paragraphs[at], candidate.span, texts[document.id]))
    ]
    if not spoken:
        return None
    stretch = _longest_voice(spoken, paragraphs)
    text = stretch[0][1]
    for (before, _), (at, words) in pairwise(stretch):
        text += (" " if at == before + 1 else _OMISSION) + words
    opening = paragraphs[stretch[0][0]]
    place = Place(
        document_id=document.id,
        document=document.name,
        paragraph=opening.number,
        paragraph_end=paragraphs[stretch[-1][0]].number,
        speaker=opening.speaker if document.id in several else "",
        is_minutes=document.form == "minutes",
    )
    return Quotation(text, place, candidate.label, candidate.is_marked)


def is_quotable(paragraph: ParagraphValue, speakers: str) -> bool:
    """Whether words of a paragraph may be quoted under a filter of speakers."""
    if paragraph.is_withdrawn or paragraph.is_interviewer:
        return False
    return speakers != "respondents" or paragraph.counts_as_respondent


def _words(paragraph: ParagraphValue, span: Span, text: str) -> str:
    pieces = (piece.intersection(span) for piece in speech(paragraph))
    return "".join(piece.of(text) for piece in pieces if piece is not None).strip()


def _longest_voice(
    spoken: Sequence[tuple[int, str]], paragraphs: Sequence[ParagraphValue]
) -> list[tuple[int, str]]:
    """The turns of the one respondent who says most without another respondent in between."""
    voices = [list(turns) for _, turns in groupby(spoken, key=lambda turn: paragraphs[turn[0]].speaker)]
    return max(voices, key=lambda turns: sum(len(words) for _, words in turns))

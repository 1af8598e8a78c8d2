"""Every place where words stand in the texts of a project, under the filters that all tables share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy.orm import Session

from gk_qda.errors.searching import NoDictionaryForm, SearchEmpty
from gk_qda.language.pipeline import PipelineName
from gk_qda.language.searching import SearchQuery, finder
from gk_qda.progress import Progress, Silent
from gk_qda.project import Project
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.search_texts import SearchText, search_texts
from gk_qda.queries.segments import touched_paragraphs
from gk_qda.queries.values import DocumentValue, ParagraphValue
from gk_qda.queries.word_index import TextWords, word_index
from gk_qda.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from gk_qda.analysis.ground import Ground

_CONTEXT = 60  # characters shown before and after a hit


@dataclass(frozen=True, eq=False)
class Search:
    """What a search found: columns of equal length, in the order of the documents and of their texts."""

    scope: Scope
    queries: tuple[SearchQuery, ...]
    document: NDArray[np.int64]  # ids
    start: NDArray[np.int64]  # code points
    end: NDArray[np.int64]
    query: NDArray[np.int64]  # which of the queries
    read_by: PipelineName | None  # of a search by dictionary form

    def __len__(self) -> int:
        return len(self.document)

    @property
    def documents(self) -> int:
        """Documents with at least one hit."""
        return len(np.unique(self.document))


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One hit with its words and what stands around it; offsets are code points of the text."""

    document: DocumentValue
    span: Span
    paragraph: str
    speaker: str
    before: str
    words: str
    after: str


def search(
    project: Project,
    filters: Filters,
    queries: Sequence[SearchQuery],
    *,
    progress: Progress | None = None,
) -> Search:
    """Find every place of one or several queries; a place found by two of them counts once.

    Labels, time marks, front matter and withdrawn paragraphs are not searched, nor is what speakers say who do
    not count under the filters. ``filters.codes`` keep the hits that lie wholly on text with these codes.
    Raises ``SearchEmpty``, ``NoDictionaryForm``, ``PatternWrong``, ``PatternTooSlow`` or ``Cancelled``.
    """
    if not queries:
        raise SearchEmpty
    watch = progress or Silent()
    with project.read() as session:
        chosen = scope(session, filters)
        found, read_by = _places(session, chosen, queries, watch)
    lines = on_ground(chosen, found)
    if chosen.codes:
        lines = lines[on_codes(project, chosen, lines)]
    lines = _once(lines)
    document = chosen.selection.ground.documents[lines[:, 0]] if len(lines) else lines[:, 0]
    return Search(chosen, tuple(queries), document, lines[:, 1], lines[:, 2], lines[:, 3], read_by)


def count_hits(
    project: Project,
    filters: Filters,
    queries: Sequence[SearchQuery],
    *,
    progress: Progress | None = None,
) -> list[int]:
    """How many places each query has by itself, whatever the others find there; otherwise like ``search``."""
    if not queries:
        return []
    watch = progress or Silent()
    with project.read() as session:
        chosen = scope(session, filters)
        found, _ = _places(session, chosen, queries, watch)
    lines = on_ground(chosen, found)
    if chosen.codes:
        lines = lines[on_codes(project, chosen, lines)]
    return [int(n) for n in np.bincount(lines[:, 3], minlength=len(queries))]


def hits_of(
    session: Session, found: Search, rows: Sequence[int] | range | None = None, *, context: int = _CONTEXT
) -> Iterator[SearchHit]:
    """Hits with the words around them, within their paragraph; all rows, or some in the order given."""
    documents = {document.id: document for document in found.scope.documents}
    wanted = range(len(found)) if rows is None else rows
    texts = search_texts(session).read(session, {int(found.document[row]) for row in wanted})
    for row in wanted:
        document_id = int(found.document[row])
        span = Span(int(found.start[row]), int(found.end[row]))
        paragraphs = found.scope.paragraphs[document_id]
        first, last = touched_paragraphs(paragraphs, span)
        paragraph = paragraphs[first] if first < last else None
        before, after = around(texts[document_id].text, span, paragraph, context)
        yield SearchHit(
            document=documents[document_id],
            span=span,
            paragraph=paragraph.number if paragraph else "",
            speaker=paragraph.speaker if paragraph else "",
            before=before,
            words=" ".join(span.of(texts[document_id].text).split()),
            after=after,
        )


def around(text: str, span: Span, paragraph: ParagraphValue | None, context: int) -> tuple[str, str]:
    """What stands before and after a span in its paragraph, at most ``context`` characters of each."""
    low, high = (paragraph.start, paragraph.end) if paragraph else (0, len(text))
    for mark in (paragraph.label, *paragraph.time_marks) if paragraph else ():
        if mark is not None and mark.end <= span.start:
            low = max(low, mark.end)
        elif mark is not None and mark.start >= span.end:
            high = min(high, mark.start)
    before = text[max(low, span.start - context) : span.start]
    after = text[span.end : min(high, span.end + context)]
    return _blanks(before), _blanks(after)


def _blanks(words: str) -> str:
    """Line breaks as blanks, so that a row stays a row."""
    return words.replace("\n", " ").replace("\t", " ")


def _places(
    session: Session, chosen: Scope, queries: Sequence[SearchQuery], watch: Progress
) -> tuple[NDArray[np.int64], PipelineName | None]:
    """Lines (index of the document, start, end, number of the query)."""
    by_lemma = [(number, query) for number, query in enumerate(queries) if query.mode == "lemma"]
    by_words = [(number, finder(query)) for number, query in enumerate(queries) if query.mode != "lemma"]
    lines: list[NDArray[np.int64]] = []
    if by_words:
        kept = search_texts(session)
        texts = kept.read(session, chosen.document_ids, watch)
        has_pattern = any(query.mode == "regex" for query in queries)
        for index, document_id in enumerate(chosen.document_ids):
            watch.report(index, len(chosen.document_ids))
            one: SearchText = texts[document_id]
            said = chosen.selection.ground.stretches(index) if has_pattern else None
            for number, find in by_words:
                lines.append(_lines(index, number, find(one.text, one.folded, said)))
    if not by_lemma:
        return _joined(lines), None
    words = word_index(session)
    known = words.read(session, chosen.document_ids, watch)
    for number, query in by_lemma:
        wanted = words.lemmas_of(query.words)
        if not wanted:
            raise NoDictionaryForm(words=query.words.strip()) if query.words.strip() else SearchEmpty
        if all(lemma is not None for lemma in wanted):
            sequence = [lemma for lemma in wanted if lemma is not None]
            lines += _by_lemma(known, chosen.document_ids, sequence, number)
    return _joined(lines), words.name


def _lines(index: int, number: int, places: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    """The places of one text as lines."""
    lines = np.empty((len(places), 4), np.int64)
    lines[:, 0], lines[:, 3] = index, number
    lines[:, 1:3] = np.fromiter(chain.from_iterable(places), np.int64, 2 * len(places)).reshape(-1, 2)
    return lines


def _joined(lines: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    return np.concatenate([np.empty((0, 4), np.int64), *lines])


def _by_lemma(
    known: Mapping[int, TextWords], document_ids: Sequence[int], wanted: Sequence[int], number: int
) -> Iterator[NDArray[np.int64]]:
    """Words whose dictionary forms follow each other within a sentence."""
    last = len(wanted) - 1
    for index, document_id in enumerate(document_ids):
        words = known[document_id]
        length = len(words) - last
        if length <= 0:
            continue
        fits = words.sentence[:length] == words.sentence[last:]
        for offset, lemma in enumerate(wanted):
            fits &= words.lemma[offset : offset + length] == lemma
        rows = np.flatnonzero(fits)
        lines = np.empty((len(rows), 4), np.int64)
        lines[:, 0], lines[:, 3] = index, number
        lines[:, 1], lines[:, 2] = words.start[rows], words.end[rows + last]
        yield lines


def on_ground(chosen: Scope, lines: NDArray[np.int64]) -> NDArray[np.int64]:
    """The lines (document, start, end ...) that lie wholly on countable text; the document is a place in the scope."""
    if not len(lines):
        return lines
    kept: NDArray[np.int64] = lines[inside(chosen.selection.ground, lines[:, 0], lines[:, 1], lines[:, 2])]
    return kept


def on_codes(project: Project, chosen: Scope, lines: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which lines lie wholly on text that carries one of the chosen codes."""
    return inside(coded_ground(project, chosen), lines[:, 0], lines[:, 1], lines[:, 2])


def coded_ground(project: Project, chosen: Scope) -> Ground:
    """The text that carries one of the chosen codes."""
    from gk_qda.analysis.ground import Ground
    from gk_qda.analysis.segments import segment_rows

    columns = coding_columns(project)
    rows = segment_rows(columns, chosen.tree, chosen.selection)
    spans = np.column_stack([columns.document[rows], columns.start[rows], columns.end[rows]])
    return Ground(chosen.document_ids, spans.astype(np.int64))


def inside(
    ground: Ground, document: NDArray[Any], start: NDArray[Any], end: NDArray[Any]
) -> NDArray[np.bool_]:
    """Which spans lie wholly on a ground; the document is a place in the scope."""
    first, last = ground.places(document.astype(np.int32, copy=False), start, end)
    fits: NDArray[np.bool_] = (last - first) == (end - start)
    return fits


def _once(lines: NDArray[np.int64]) -> NDArray[np.int64]:
    """In order; of places that several queries found the one of the first query, the longer of two at one start."""
    order = np.lexsort((lines[:, 3], -lines[:, 2], lines[:, 1], lines[:, 0]))
    lines = lines[order]
    if len(lines) < 2:
        return lines
    same = (lines[1:, 0] == lines[:-1, 0]) & (lines[1:, 1] == lines[:-1, 1]) & (lines[1:, 2] == lines[:-1, 2])
    kept: NDArray[np.int64] = lines[np.concatenate([[True], ~same])]
    return kept

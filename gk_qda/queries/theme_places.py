"""Where each row of a theme matrix is coded. Imported only where something is counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from gk_qda.queries.filters import Scope
from gk_qda.queries.places import Place
from gk_qda.queries.segments import touched_paragraphs
from gk_qda.queries.theme_quotes import is_quotable
from gk_qda.queries.theme_rows import Parts, ThemeRow
from gk_qda.queries.theme_values import ThemeCodings
from gk_qda.queries.values import DocumentValue
from gk_qda.spans import Span

_MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class CodedPlaces:
    """The first places of a row under a theme in the order of the documents, and how many segments more."""

    places: tuple[Place, ...] = ()
    more: int = 0


def coded_places(
    chosen: Scope,
    codings: ThemeCodings,
    rows: Sequence[ThemeRow],
    parts: Parts,
    several: Collection[int],
) -> dict[int, CodedPlaces]:
    """Where some rows are coded with a theme, by row id; a dozen places of each."""
    spans: defaultdict[int, dict[Span, None]] = defaultdict(dict)
    found = codings.found
    for document, start, end in zip(
        found.document.tolist(), found.start.tolist(), found.end.tolist(), strict=True
    ):
        spans[document].setdefault(Span(start, end))
    return {row.id: _of_row(chosen, spans, row, parts, several) for row in rows}


def _of_row(
    chosen: Scope,
    spans: Mapping[int, Iterable[Span]],
    row: ThemeRow,
    parts: Parts,
    several: Collection[int],
) -> CodedPlaces:
    touched, whole = parts.documents_of(row.id), set(parts.documents.get(row.id, ()))
    places: dict[Place, None] = {}
    more = 0
    for at, document in enumerate(chosen.documents):
        if document.id not in touched or at not in spans:
            continue
        inside = [Span(s, e) for where, s, e in parts.passages.get(row.id, ()) if where == document.id]
        for span in spans[at]:
            if document.id not in whole and not any(span.overlaps(part) for part in inside):
                continue
            if len(places) < _MOST_PLACES:
                places.setdefault(_place(chosen, document, span, several))
            else:
                more += 1
    return CodedPlaces(tuple(places), more)


def _place(chosen: Scope, document: DocumentValue, span: Span, several: Collection[int]) -> Place:
    paragraphs = chosen.paragraphs[document.id]
    first, last = touched_paragraphs(paragraphs, span)
    spoken = [
        paragraph
        for paragraph in paragraphs[first:last]
        if is_quotable(paragraph, chosen.filters.speakers) and chosen.holds(document.id, paragraph.span)
    ]
    touched = spoken or paragraphs[first:last]
    return Place(
        document_id=document.id,
        document=document.name,
        paragraph=touched[0].number,
        paragraph_end=touched[-1].number,
        speaker=touched[0].speaker if document.id in several else "",
        is_minutes=document.form == "minutes",
    )

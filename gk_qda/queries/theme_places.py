"""Where each row of a theme matrix is coded. Imported only where something is counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from gk_qda.queries.filters import Scope
from gk_qda.queries.places import Place
from gk_qda.queries.segments import touched_paragraphs
from gk_qda.queries.theme_quotes import is_quotable
from gk_qda.queries.theme_rows import Parts, ThemeRow
from gk_qda.queries.theme_values import ThemeCodings
from gk_qda.queries.values import DocumentValue
from gk_qda.spans import Span


def coded_places(
    chosen: Scope,
    codings: ThemeCodings,
    rows: Sequence[ThemeRow],
    parts: Parts,
    several: Collection[int],
) -> dict[int, tuple[Place, ...]]:
    """The places of the segments of a theme in some rows, by row id, in the order of the documents."""
    spans: defaultdict[int, list[Span]] = defaultdict(list)
    found = codings.found
    for document, start, end in zip(
        found.document.tolist(), found.start.tolist(), found.end.tolist(), strict=True
    ):
        spans[chosen.document_ids[document]].append(Span(start, end))
    places: dict[int, tuple[Place, ...]] = {}
    for row in rows:
        listed: dict[Place, None] = {}
        for document in chosen.documents:
            if document.id not in parts.documents_of(row.id):
                continue
            inside = [
                Span(start, end)
                for where, start, end in parts.passages.get(row.id, ())
                if where == document.id
            ]
            is_whole = document.id in parts.documents.get(row.id, ())
            for span in spans[document.id]:
                if is_whole or any(span.overlaps(part) for part in inside):
                    listed.setdefault(_place(chosen, document, span, several))
        places[row.id] = tuple(listed)
    return places


def _place(chosen: Scope, document: DocumentValue, span: Span, several: Collection[int]) -> Place:
    paragraphs = chosen.paragraphs[document.id]
    first, last = touched_paragraphs(paragraphs, span)
    spoken = [p for p in paragraphs[first:last] if is_quotable(p, chosen.filters.speakers)]
    touched = spoken or paragraphs[first:last]
    return Place(
        document_id=document.id,
        document=document.name,
        paragraph=touched[0].number,
        paragraph_end=touched[-1].number,
        speaker=touched[0].speaker if document.id in several else "",
        is_minutes=document.form == "minutes",
    )

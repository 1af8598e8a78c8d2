"""Words that tell who is meant, with what stands around them, and where they stand in the project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from gk_qda.progress import look
from gk_qda.queries.documents import documents, texts_of
from gk_qda.spans import Span

_AROUND = 40  # characters on either side
_LOCATED = 500  # different excerpts that are looked for: nobody decides about more one by one


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of what leaves; ``[start, end)`` in it is what is meant."""

    text: str
    start: int
    end: int


def excerpt(text: str, span: Span) -> Excerpt:
    """What stands around a place, whole words and to the letter."""
    first, last = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    if first > 0:
        first = max(text.find(" ", first, span.start) + 1, 0) or first
    if last < len(text):
        last = max(text.rfind(" ", span.end, last), span.end)
    return Excerpt(text[first:last], span.start - first, span.end - first)


def places_of(session: Session, found: Sequence[Excerpt | None]) -> list[tuple[int, Span] | None]:
    """Where each of them stands in a text of today: the document and the span; None for what stands nowhere."""
    wanted = [one for one in dict.fromkeys(found) if one is not None][:_LOCATED]
    places: dict[Excerpt, tuple[int, Span]] = {}
    for document in documents(session) if wanted else ():
        look()
        text = texts_of(session, [document.id])[document.id]
        for one in wanted:
            if one not in places and (at := text.find(one.text)) >= 0:
                places[one] = document.id, Span(at + one.start, at + one.end)
    return [places.get(one) if one is not None else None for one in found]

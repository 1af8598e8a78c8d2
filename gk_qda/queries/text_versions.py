"""The texts that a document has had, and what was changed from one to the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.difference import edits_between, in_whole_words
from gk_qda.models import Coder, Content, TextVersion
from gk_qda.queries.documents import paragraphs_of
from gk_qda.reanchoring import Edit, Reanchoring
from gk_qda.spans import Span, merged, without

SAME, ADDED, REMOVED, HIDDEN = "same", "added", "removed", "hidden"
_AROUND = 60  # characters shown before and behind a change


@dataclass(frozen=True, slots=True)
class Version:
    """A text from one correction to the next."""

    number: int
    at: datetime
    coder: str  # name, "" where nobody is known
    reason: str  # "import", "correction", "restored 2", "file NAME", or what somebody wrote
    is_current: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a difference; ``hidden`` ones were withdrawn and are not given."""

    kind: str  # same | added | removed | hidden
    text: str


@dataclass(frozen=True, slots=True)
class ChangedParagraph:
    """The words of one paragraph that differ, with some around them; by the number that it has now."""

    number: str  # "" in the front matter
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What is different between two versions of a text."""

    paragraphs: tuple[ChangedParagraph, ...]
    places: int  # in how many places


@dataclass(slots=True)
class _Seen:
    """A text, with what is known of the current one carried back to it."""

    text: str
    spans: list[tuple[Span, str]]  # paragraphs with their numbers
    masks: list[Span]  # what was withdrawn


def versions(session: Session, document_id: int) -> list[Version]:
    """The texts of a document, the current one first."""
    rows = session.execute(
        select(TextVersion.number, TextVersion.created_at, Coder.name, TextVersion.reason)
        .outerjoin(Coder, Coder.id == TextVersion.coder_id)
        .where(TextVersion.document_id == document_id)
        .order_by(TextVersion.number.desc())
    )
    return [
        Version(number, at, name or "", reason, is_current=not place)
        for place, (number, at, name, reason) in enumerate(rows)
    ]


def difference(session: Session, document_id: int, older: int, newer: int) -> Difference:
    """What the text of version ``newer`` has in the place of that of ``older``, paragraph by paragraph.

    Nothing is told of what was withdrawn, whatever version it stood in.
    """
    texts = _texts(session, document_id, older)
    if older not in texts or newer not in texts:
        return Difference((), 0)
    seen = _carried_back(session, document_id, texts, newer)
    edits = in_whole_words(texts[older], edits_between(texts[older], texts[newer]))
    moved = Reanchoring(texts[older], edits)
    masks = _carried(seen.masks, moved.inverse())
    places = list(_places(moved))
    shown = [place for place in places if not _is_masked(place, seen.masks, masks)]
    rows = [span.start for span, _ in seen.spans]
    paragraphs = []
    for row, group in groupby(shown, key=lambda place: bisect_right(rows, place[1].start) - 1):
        within, number = seen.spans[row] if row >= 0 else (Span(0, len(seen.text)), "")
        pieces = tuple(_pieces(seen, moved, within, list(group)))
        paragraphs.append(ChangedParagraph(number, pieces))
    return Difference(tuple(paragraphs), len(shown))


_Place = tuple[Edit, Span]  # an edit, and where it is in the newer text


def _texts(session: Session, document_id: int, first: int) -> dict[int, str]:
    """The texts by number, from one version to the current one."""
    rows = session.execute(
        select(TextVersion.number, Content.text)
        .join(Content, Content.id == TextVersion.content_id)
        .where(TextVersion.document_id == document_id, TextVersion.number >= first)
        .order_by(TextVersion.number)
    )
    return {number: text or "" for number, text in rows}


def _carried_back(session: Session, document_id: int, texts: dict[int, str], newer: int) -> _Seen:
    """The paragraphs of today where they were in an older text, step by step through all between."""
    paragraphs = paragraphs_of(session, [document_id])[document_id]
    numbers = sorted(texts, reverse=True)
    seen = _Seen(
        texts[numbers[0]],
        [(p.span, p.number) for p in paragraphs],
        [p.span for p in paragraphs if p.is_withdrawn],
    )
    for number in numbers[1 : numbers.index(newer) + 1]:
        back = Reanchoring(seen.text, edits_between(seen.text, texts[number]))
        spans = [(back.outline(span), name) for span, name in seen.spans]
        seen = _Seen(texts[number], [one for one in spans if one[0].length], _carried(seen.masks, back))
    return seen


def _carried(spans: Sequence[Span], moved: Reanchoring) -> list[Span]:
    return merged(span for old in spans if (span := moved.outline(old)).length)


def _places(moved: Reanchoring) -> Iterator[_Place]:
    for at, edit in enumerate(moved.edits):
        start = moved.start_of(at)
        yield edit, Span(start, start + len(edit.replacement))


def _is_masked(place: _Place, masks: Sequence[Span], old_masks: Sequence[Span]) -> bool:
    edit, now = place
    removed = Span(edit.start, edit.end)
    return _touches(now, masks) or _touches(removed, old_masks)


def _touches(span: Span, masks: Sequence[Span]) -> bool:
    return any(span.start < mask.end and mask.start < span.end for mask in masks) or any(
        mask.start < span.start < mask.end for mask in masks
    )


def _pieces(seen: _Seen, moved: Reanchoring, within: Span, places: Sequence[_Place]) -> Iterator[Piece]:
    """The changed words of one paragraph, and as many around them as help to find them."""
    at = max(min(within.start, places[0][1].start), places[0][1].start - _AROUND)
    if at > within.start:
        yield Piece(SAME, "… ")
    for edit, now in places:
        yield from _same(seen, Span(at, max(at, now.start)))
        if edit.end > edit.start:
            yield Piece(REMOVED, moved.old[edit.start : edit.end])
        if edit.replacement:
            yield Piece(ADDED, edit.replacement)
        at = now.end
    end = min(max(within.end, at), at + _AROUND)
    yield from _same(seen, Span(at, end))
    if end < within.end:
        yield Piece(SAME, " …")


def _same(seen: _Seen, span: Span) -> Iterator[Piece]:
    """Words that did not change, in short; those withdrawn are left out."""
    free = without(span, seen.masks)
    at = span.start
    for part in free:
        if part.start > at:
            yield Piece(HIDDEN, "")
        words = part.of(seen.text)
        if len(words) > 2 * _AROUND + 5:
            words = f"{words[:_AROUND]} … {words[-_AROUND:]}"
        yield Piece(SAME, words)
        at = part.end
    if at < span.end:
        yield Piece(HIDDEN, "")

"""Coding by words instead of by hand: a document, a paragraph, a quote."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from gk_qda.errors.domain import NothingToCode, SpanOutside
from gk_qda.models import Coding, Document
from gk_qda.operations.coding import Applied, apply_code, set_comment, set_weight
from gk_qda.operations.locating import Locator
from gk_qda.queries.codebook import codebook
from gk_qda.queries.filters import speech
from gk_qda.spans import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where to code: the words of a paragraph (or of the whole document), or its characters."""

    document: str
    paragraph: str = ""
    quote: str = ""
    span: tuple[int, int] | None = None  # code points of the text; wins over the quote


@dataclass(frozen=True, slots=True)
class CodedPlace:
    """A coding with the names by which people know it."""

    applied: Applied
    guid: str
    document: str
    code: str  # its path


def code_place(
    session: Session,
    place: Place,
    *,
    code: str,
    coder_id: int,
    weight: int | None = None,
    comment: str = "",
) -> CodedPlace:
    """Give the code of this path to a place; weight and comment go to the coding that covers it then.

    Without a quote the whole paragraph is coded, without its label and time marks at both ends. Raises
    what ``Locator``, ``Codebook.find`` and ``apply_code`` raise, and ``NothingToCode`` in a withdrawn
    paragraph.
    """
    locator = Locator(session)
    found = codebook(session).find(code)
    document = locator.document(place.document)
    span = _span(locator, document, place)
    applied = apply_code(
        session,
        document_id=document.id,
        code_id=found.id,
        coder_id=coder_id,
        start=span.start,
        end=span.end,
    )
    if weight is not None:
        set_weight(session, coding_id=applied.coding_id, weight=weight)
    if comment:
        set_comment(session, coding_id=applied.coding_id, comment=comment)
    guid = session.get_one(Coding, applied.coding_id).guid
    return CodedPlace(applied, guid, document.name, found.path)


def _span(locator: Locator, document: Document, place: Place) -> Span:
    paragraph = locator.paragraph(document, place.paragraph) if place.paragraph else None
    if paragraph is not None and paragraph.is_withdrawn:
        raise NothingToCode(document=document.name)
    if place.span is not None:
        start, end = place.span
        if not 0 <= start <= end:
            raise SpanOutside(start=start, end=end, document=document.name, length=document.length)
        return Span(start, end)
    if place.quote or paragraph is None:
        return locator.quote(document, place.paragraph, place.quote)
    pieces = speech(paragraph)
    return Span(pieces[0].start, pieces[-1].end) if pieces else Span(0, 0)

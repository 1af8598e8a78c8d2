"""Answers in people's own words as texts that are coded: which document holds those of a case, and where."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import CaseMember, Document, Paragraph, TextMark, WorksheetItem
from gk_qda.spans import Span

ANSWERS = "worksheet"  # format of the source of such a document; the name of its source is the worksheet
ITEM = "Item "  # what the numbers of its paragraphs begin with
_LONGEST = 20  # of a number


def answer_documents(session: Session, worksheet: str | None = None) -> dict[tuple[str, int], int]:
    """``{(worksheet, case id): document id}`` of the documents made of answers."""
    query = (
        select(Document.source_name, CaseMember.case_id, Document.id)
        .join(CaseMember, CaseMember.document_id == Document.id)
        .where(Document.source_format == ANSWERS, CaseMember.speaker_id.is_(None))
        .order_by(Document.id.desc(), CaseMember.id.desc())
    )
    if worksheet is not None:
        query = query.where(Document.source_name == worksheet)
    return {(name, case_id): document_id for name, case_id, document_id in session.execute(query)}


def are_answers(session: Session, document_id: int) -> bool:
    """Whether a document is made of answers: they are corrected in their worksheet."""
    query = select(Document.id).where(Document.id == document_id, Document.source_format == ANSWERS)
    return session.scalar(query) is not None


def item_numbers(worksheet: str, items: Sequence[str]) -> dict[str, str]:
    """The numbers of the paragraphs that hold the answers: PM02 of the worksheet PM is "Item 2".

    Where two items would have the same, or one is too long for a number, items have their whole names, or are
    counted.
    """
    short = {item: ITEM + _short(worksheet, item) for item in items}
    if _are_distinct(short.values()):
        return short
    whole = {item: ITEM + item for item in items}
    if _are_distinct(whole.values()):
        return whole
    return {item: f"{ITEM}{number}" for number, item in enumerate(items, 1)}


def answer_place(session: Session, item_id: int, case_id: int) -> tuple[int, Span] | None:
    """The document and the words of an answer; None where it is no text yet."""
    item = session.get_one(WorksheetItem, item_id)
    document_id = answer_documents(session, item.worksheet).get((item.worksheet, case_id))
    if document_id is None:
        return None
    number = item_numbers(item.worksheet, text_items(session, item.worksheet))[item.item]
    found = session.execute(
        select(Paragraph.start, Paragraph.end, TextMark.end)
        .outerjoin(TextMark, TextMark.paragraph_id == Paragraph.id)
        .where(Paragraph.document_id == document_id, Paragraph.number == number)
    ).first()
    return None if found is None else (document_id, Span(found[2] or found[0], found[1]))


def text_name(case: str, worksheet: str) -> str:
    """What a document of answers is called, and how they are cited: "KO06, AH PM"."""
    return f"{case}, AH {worksheet}"


def text_items(session: Session, worksheet: str) -> list[str]:
    """The names of the items of a worksheet that want people's own words, in their order."""
    query = select(WorksheetItem.item).where(
        WorksheetItem.worksheet == worksheet, WorksheetItem.type.in_(("text", "todo"))
    )
    return list(session.scalars(query.order_by(WorksheetItem.position, WorksheetItem.id)))


def _short(worksheet: str, item: str) -> str:
    if item.casefold().startswith(worksheet.casefold()):
        rest = item[len(worksheet) :].strip(" -_.:")
        return rest.lstrip("0") or rest or item
    return item


def _are_distinct(numbers: Collection[str]) -> bool:

    return len(set(numbers)) == len(numbers) and all(len(number) <= _LONGEST for number in numbers)

"""What is said in every paragraph of many documents: their words without labels and time marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Paragraph, TextMark, Withdrawal
from gk_qda.progress import looking
from gk_qda.queries.documents import texts_of

_ROWS = 2000  # between two looks whether somebody stopped it


def spoken(session: Session, document_ids: Iterable[int]) -> dict[int, list[str]]:
    """By document the words of each paragraph, in their order; "" where the paragraph was withdrawn.

    The same as what ``speech`` leaves of the paragraphs, without a value for each of them.
    """
    wanted = sorted(set(document_ids))
    texts = texts_of(session, wanted)
    holes: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    marks = select(TextMark.paragraph_id, TextMark.start, TextMark.end).order_by(TextMark.start)
    for paragraph, start, end in looking(
        session.execute(marks.where(TextMark.document_id.in_(wanted))), _ROWS
    ):
        holes[paragraph].append((start, end))
    gone = set(session.scalars(select(Withdrawal.paragraph_id).where(Withdrawal.document_id.in_(wanted))))
    paragraphs = select(Paragraph.document_id, Paragraph.id, Paragraph.start, Paragraph.end)
    rows = session.execute(
        paragraphs.where(Paragraph.document_id.in_(wanted)).order_by(
            Paragraph.document_id, Paragraph.position
        )
    )
    found: dict[int, list[str]] = {document: [] for document in wanted}
    for document, paragraph, start, end in looking(rows, _ROWS):
        said = "" if paragraph in gone else _said(texts[document], start, end, holes.get(paragraph, []))
        found[document].append(said)
    return found


def _said(text: str, start: int, end: int, holes: list[tuple[int, int]]) -> str:
    """The pieces between the holes, which are in the order of their starts."""
    pieces: list[str] = []
    at = start
    for begin, after in holes:
        if after <= at or begin >= end:
            continue
        if begin > at:
            pieces.append(text[at:begin])
        at = max(at, after)
    if at < end:
        pieces.append(text[at:end])
    return " ".join(pieces)

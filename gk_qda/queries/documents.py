"""Documents as values: the list, one text with its paragraphs, speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from gk_qda.errors.domain import DocumentNotFound
from gk_qda.models import (
    Case,
    CaseMember,
    Content,
    Document,
    Paragraph,
    Speaker,
    TextMark,
    TextVersion,
    Withdrawal,
)
from gk_qda.names import name_key
from gk_qda.queries.values import DocumentText, DocumentValue, ParagraphValue, SpeakerValue
from gk_qda.spans import Span


def documents(session: Session) -> list[DocumentValue]:
    """All documents in the order the user gave them."""
    counted = select(Paragraph.document_id, func.count()).group_by(Paragraph.document_id)
    counts = dict(session.execute(counted).all())
    cases = _cases(session)
    rows = session.scalars(select(Document).order_by(Document.position, Document.id))
    return [_value(row, counts.get(row.id, 0), cases[row.id]) for row in rows]


def find_document(session: Session, name: str) -> Document:
    """The document of this name; raises ``DocumentNotFound``."""
    row = session.scalars(select(Document).where(Document.name_key == name_key(name))).first()
    if row is None:
        raise DocumentNotFound(name=name)
    return row


def text_of(session: Session, document_id: int) -> str:
    """The current text of a document."""
    return (
        session.scalar(
            select(Content.text)
            .join(TextVersion, TextVersion.content_id == Content.id)
            .where(TextVersion.document_id == document_id)
            .order_by(TextVersion.number.desc())
            .limit(1)
        )
        or ""
    )


def texts_of(session: Session, document_ids: Iterable[int]) -> dict[int, str]:
    """The current texts of several documents."""
    return {document_id: text_of(session, document_id) for document_id in document_ids}


def document_text(session: Session, document_id: int) -> DocumentText:
    """A document opened for reading, with paragraphs, labels, time marks and withdrawals."""
    row = session.get(Document, document_id)
    if row is None:
        raise DocumentNotFound(name=str(document_id))
    paragraphs = paragraphs_of(session, [document_id])[document_id]
    value = _value(row, len(paragraphs), _cases(session)[document_id])
    return DocumentText(value, text_of(session, document_id), row.head_end, tuple(paragraphs))


def paragraphs_of(
    session: Session, document_ids: Iterable[int] | None = None
) -> defaultdict[int, list[ParagraphValue]]:
    """The paragraphs of the given documents (all: None) in order, by document."""
    paragraphs = select(Paragraph).order_by(Paragraph.document_id, Paragraph.position)
    marks = select(TextMark.paragraph_id, TextMark.kind, TextMark.start, TextMark.end).order_by(
        TextMark.start
    )
    if document_ids is not None:
        wanted = list(document_ids)
        paragraphs = paragraphs.where(Paragraph.document_id.in_(wanted))
        marks = marks.where(TextMark.document_id.in_(wanted))
    labels: dict[int, Span] = {}
    times: defaultdict[int, list[Span]] = defaultdict(list)
    for paragraph_id, kind, start, end in session.execute(marks):
        if kind == "label":
            labels[paragraph_id] = Span(start, end)
        else:
            times[paragraph_id].append(Span(start, end))
    speakers = {row.id: row for row in session.scalars(select(Speaker))}
    withdrawn = set(session.scalars(select(Withdrawal.paragraph_id)))
    found: defaultdict[int, list[ParagraphValue]] = defaultdict(list)
    for row in session.scalars(paragraphs):
        speaker = speakers.get(row.speaker_id) if row.speaker_id else None
        found[row.document_id].append(
            ParagraphValue(
                id=row.id,
                number=row.number,
                start=row.start,
                end=row.end,
                label=labels.get(row.id),
                time_marks=tuple(times[row.id]) if row.id in times else (),
                speaker=speaker.label if speaker else "",
                role=speaker.role if speaker else "",
                is_withdrawn=row.id in withdrawn,
                counts_as_respondent=speaker.counts_as_respondent if speaker else False,
            )
        )
    return found


def speakers_of(session: Session, document_id: int) -> list[SpeakerValue]:
    """The speakers of a document, by label."""
    counted = (
        select(Paragraph.speaker_id, func.count())
        .where(Paragraph.document_id == document_id)
        .group_by(Paragraph.speaker_id)
    )
    turns = dict(session.execute(counted).all())
    rows = session.scalars(select(Speaker).where(Speaker.document_id == document_id).order_by(Speaker.label))
    return [
        SpeakerValue(
            r.id, r.label, r.role, r.function, r.counts_as_respondent, r.person_id, turns.get(r.id, 0)
        )
        for r in rows
    ]


def _cases(session: Session) -> defaultdict[int, list[tuple[str, str]]]:
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    rows = session.execute(
        select(CaseMember.document_id, Case.name, Case.title)
        .join(Case, Case.id == CaseMember.case_id)
        .order_by(Case.position, Case.id)
    )
    for document_id, name, title in rows:
        if (name, title) not in found[document_id]:
            found[document_id].append((name, title))
    return found


def _value(row: Document, paragraphs: int, cases: list[tuple[str, str]]) -> DocumentValue:
    return DocumentValue(
        id=row.id,
        guid=row.guid,
        name=row.name,
        kind=row.kind,
        form=row.form,
        date=row.date,
        mode=row.mode,
        cases=tuple(name for name, _ in cases),
        case_titles=tuple(title for _, title in cases),
        paragraphs=paragraphs,
        words=row.words,
        length=row.length,
        position=row.position,
        is_synthetic=row.is_synthetic,
    )

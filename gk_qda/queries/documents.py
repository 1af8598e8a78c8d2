"""Documents as values: the list, one text with its paragraphs, speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import and_, func, select
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
from gk_qda.progress import looking
from gk_qda.project.recording import chunks
from gk_qda.queries.kept import kept_until
from gk_qda.queries.values import DocumentText, DocumentValue, ParagraphValue, SpeakerValue
from gk_qda.spans import Span


def documents(session: Session) -> list[DocumentValue]:
    """All documents in the order the user gave them."""
    return list(_documents(session))


@kept_until("documents", "paragraphs", "cases", "case_members")
def _documents(session: Session) -> tuple[DocumentValue, ...]:
    counted = select(Paragraph.document_id, func.count()).group_by(Paragraph.document_id)
    counts = dict(session.execute(counted).all())
    cases = _cases(session)
    rows = session.execute(select(*_COLUMNS).order_by(Document.position, Document.id))
    return tuple(_value(row, counts.get(row.id, 0), cases[row.id]) for row in rows)


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


def name_of(session: Session, document_id: int) -> str:
    """What a document is called; "" for one that is gone."""
    return session.scalar(select(Document.name).where(Document.id == document_id)) or ""


def texts_of(session: Session, document_ids: Iterable[int]) -> dict[int, str]:
    """The current texts of several documents."""
    wanted = sorted(set(document_ids))
    texts = dict.fromkeys(wanted, "")
    for part in chunks(wanted):
        newest = (
            select(TextVersion.document_id, func.max(TextVersion.number).label("number"))
            .where(TextVersion.document_id.in_(part))
            .group_by(TextVersion.document_id)
            .subquery()
        )
        is_newest = (TextVersion.document_id == newest.c.document_id, TextVersion.number == newest.c.number)
        query = select(TextVersion.document_id, Content.text).join(newest, and_(*is_newest))
        rows = session.execute(query.join(Content, Content.id == TextVersion.content_id))
        texts.update((document_id, text or "") for document_id, text in rows)
    return texts


def document_text(session: Session, document_id: int) -> DocumentText:
    """A document opened for reading, with paragraphs, labels, time marks and withdrawals."""
    row = session.execute(select(*_COLUMNS, Document.head_end).where(Document.id == document_id)).first()
    if row is None:
        raise DocumentNotFound(name=str(document_id))
    paragraphs = paragraphs_of(session, [document_id])[document_id]
    value = _value(row, len(paragraphs), _cases(session, document_id)[document_id])
    return DocumentText(value, text_of(session, document_id), row.head_end, tuple(paragraphs))


def paragraphs_of(
    session: Session, document_ids: Iterable[int] | None = None
) -> defaultdict[int, list[ParagraphValue]]:
    """The paragraphs of the given documents (all: None) in order, by document."""
    paragraphs = select(
        Paragraph.document_id,
        Paragraph.id,
        Paragraph.number,
        Paragraph.start,
        Paragraph.end,
        Paragraph.speaker_id,
    ).order_by(Paragraph.document_id, Paragraph.position)
    people = select(Speaker.id, Speaker.label, Speaker.role, Speaker.counts_as_respondent)
    gone = select(Withdrawal.paragraph_id)
    marks = select(TextMark.paragraph_id, TextMark.kind, TextMark.start, TextMark.end).order_by(
        TextMark.start
    )
    if document_ids is not None:
        wanted = list(document_ids)
        if not wanted:
            return defaultdict(list)
        paragraphs = paragraphs.where(Paragraph.document_id.in_(wanted))
        marks = marks.where(TextMark.document_id.in_(wanted))
        people = people.where(Speaker.document_id.in_(wanted))
        gone = gone.where(Withdrawal.document_id.in_(wanted))
    labels, times = _marks(looking(session.execute(marks), every=2000))
    speakers: dict[int | None, tuple[str, str, bool]] = {
        speaker_id: (label, role, counts) for speaker_id, label, role, counts in session.execute(people)
    }
    withdrawn = set(session.scalars(gone))
    found: defaultdict[int, list[ParagraphValue]] = defaultdict(list)
    rows = looking(session.execute(paragraphs), every=2000)
    for document_id, paragraph_id, number, start, end, speaker_id in rows:
        label, role, counts = speakers.get(speaker_id, ("", "", False))
        found[document_id].append(
            ParagraphValue(
                id=paragraph_id,
                number=number,
                start=start,
                end=end,
                label=labels.get(paragraph_id),
                time_marks=tuple(times.get(paragraph_id, ())),
                speaker=label,
                role=role,
                is_withdrawn=paragraph_id in withdrawn,
                counts_as_respondent=counts,
            )
        )
    return found


def _marks(rows: Iterable[Any]) -> tuple[dict[int, Span], dict[int, list[Span]]]:
    """Label and time marks by paragraph."""
    labels: dict[int, Span] = {}
    times: defaultdict[int, list[Span]] = defaultdict(list)
    for paragraph_id, kind, start, end in rows:
        if kind == "label":
            labels[paragraph_id] = Span(start, end)
        else:
            times[paragraph_id].append(Span(start, end))
    return labels, times


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


def _cases(session: Session, document_id: int | None = None) -> defaultdict[int, list[tuple[str, str]]]:
    """(name, title) of the cases of each document, or of one."""
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    query = (
        select(CaseMember.document_id, Case.name, Case.title)
        .join(Case, Case.id == CaseMember.case_id)
        .order_by(Case.position, Case.id)
    )
    if document_id is not None:
        query = query.where(CaseMember.document_id == document_id)
    for owner, name, title in session.execute(query):
        if (name, title) not in found[owner]:
            found[owner].append((name, title))
    return found


_COLUMNS = (
    Document.id,
    Document.guid,
    Document.name,
    Document.kind,
    Document.form,
    Document.date,
    Document.mode,
    Document.words,
    Document.length,
    Document.position,
    Document.is_synthetic,
)


def _value(row: Any, paragraphs: int, cases: list[tuple[str, str]]) -> DocumentValue:
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

"""Passages that may not leave without a thought: withdrawn, sensitive, about a person, or never agreed to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Code, Coding, Consent, Paragraph, Speaker, Withdrawal
from gk_qda.names import name_key
from gk_qda.progress import looking
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents, texts_of
from gk_qda.spans import Span

Reason = Literal["withdrawn", "sensitive", "person", "consent_refused", "consent_missing"]
# How the technical code for words about the person and the situation is called.
_PERSON = frozenset(map(name_key, ("Person und Gesprächssituation", "person and interview situation")))
_TOGETHER = 10  # documents whose texts are held at once
_REFUSED = ("refused", "withdrawn")


@dataclass(frozen=True, slots=True)
class ProtectedPassage:
    """Words with the reason why they are protected; ``what`` is the path of the code, "" without one."""

    reason: Reason
    document_id: int
    document: str
    paragraph: str  # number of the first one
    span: Span
    text: str
    what: str = ""


class _Turn(NamedTuple):
    """What the check needs of a paragraph."""

    number: str
    start: int
    end: int
    is_interviewer: bool
    is_withdrawn: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def protected_passages(
    session: Session,
    may_leave: Callable[[str], bool] | None = None,
    *,
    only_withdrawn: bool = False,
    document_id: int | None = None,
) -> Iterator[ProtectedPassage]:
    """All of them, document by document; a passage with several reasons comes once for each.

    Documents whose text ``may_leave`` denies are left out; their paragraphs are not even read. With ``document_id``
    those of one document.
    """
    listed = [one for one in documents(session) if document_id in (None, one.id)]
    if only_withdrawn:
        ids = set(session.scalars(select(Withdrawal.document_id)))
        listed = [document for document in listed if document.id in ids]
    coded = {} if only_withdrawn else _codings(session)
    consents = {} if only_withdrawn else quotation_consents(session)
    for at in range(0, len(listed), _TOGETHER):
        part = listed[at : at + _TOGETHER]
        texts = texts_of(session, [document.id for document in part])
        if may_leave is not None:
            texts = {one_id: text for one_id, text in looking(texts.items()) if may_leave(text)}
        turns = _turns(session, texts)
        for document in part:
            text, paragraphs = texts.get(document.id, ""), turns.get(document.id, [])
            found: list[tuple[Reason, Span, str]] = [
                ("withdrawn", one.span, "") for one in paragraphs if one.is_withdrawn
            ]
            if not only_withdrawn and document.id in texts:
                found += coded.get(document.id, ())
                found += _without_consent(consents.get(document.id, "unknown"), paragraphs)
            for reason, span, what in found:
                yield ProtectedPassage(
                    reason, document.id, document.name, _number(paragraphs, span), span, span.of(text), what
                )


def withdrawn_spans(session: Session, document_id: int) -> list[Span]:
    """The withdrawn paragraphs of a document, in order."""
    query = (
        select(Paragraph.start, Paragraph.end)
        .join(Withdrawal, Withdrawal.paragraph_id == Paragraph.id)
        .where(Paragraph.document_id == document_id)
        .order_by(Paragraph.start)
    )
    return [Span(start, end) for start, end in session.execute(query)]


def _turns(session: Session, document_ids: Collection[int]) -> dict[int, list[_Turn]]:
    """The paragraphs of documents in order, without what only reading and counting need."""
    asking = set(session.scalars(select(Speaker.id).where(Speaker.role == "interviewer")))
    gone = set(session.scalars(select(Withdrawal.paragraph_id)))
    found: dict[int, list[_Turn]] = {}
    rows = session.execute(
        select(
            Paragraph.document_id,
            Paragraph.id,
            Paragraph.number,
            Paragraph.start,
            Paragraph.end,
            Paragraph.speaker_id,
        )
        .where(Paragraph.document_id.in_(document_ids))
        .order_by(Paragraph.document_id, Paragraph.position)
    )
    for document_id, paragraph_id, number, start, end, speaker_id in looking(rows, every=2000):
        turn = _Turn(number, start, end, speaker_id in asking, paragraph_id in gone)
        found.setdefault(document_id, []).append(turn)
    return found


def _without_consent(state: str, paragraphs: list[_Turn]) -> list[tuple[Reason, Span, str]]:
    """What people say in a document that may not, or not yet, be quoted."""
    if state == "given":
        return []
    reason: Reason = "consent_refused" if state in _REFUSED else "consent_missing"
    return [(reason, one.span, "") for one in paragraphs if not one.is_interviewer and not one.is_withdrawn]


def quotation_consents(session: Session) -> dict[int, str]:
    """What each document's people said on being quoted; documents that were never asked for are not in it."""
    query = select(Consent.document_id, Consent.state).where(Consent.purpose == "quotation")
    return {row.document_id: row.state for row in session.execute(query)}


def _number(paragraphs: list[_Turn], span: Span) -> str:
    first = bisect_right(paragraphs, span.start, key=lambda one: one.end)
    return paragraphs[first].number if first < len(paragraphs) and paragraphs[first].start < span.end else ""


def _codings(session: Session) -> dict[int, list[tuple[Reason, Span, str]]]:
    """By document, passages of sensitive codes (those below them too) and of the code about the person."""
    book = codebook(session)
    marked = session.scalars(select(Code.id).where(Code.is_sensitive)).all()
    reasons: dict[int, Reason] = dict.fromkeys(book.descendants(marked), "sensitive")
    persons = [code.id for code in book.codes if code.is_technical and name_key(code.name) in _PERSON]
    reasons |= dict.fromkeys(book.descendants(persons), "person")
    paths = book.by_id()
    found: dict[int, list[tuple[Reason, Span, str]]] = {}
    query = (
        select(Coding.document_id, Coding.code_id, Coding.start, Coding.end)
        .where(Coding.code_id.in_(reasons))
        .order_by(Coding.document_id, Coding.start, Coding.end, Coding.code_id)
    )
    seen = set()
    for document_id, code_id, start, end in session.execute(query):
        key = (document_id, code_id, start, end)  # two coders, one passage
        if key not in seen:
            seen.add(key)
            one = (reasons[code_id], Span(start, end), paths[code_id].path)
            found.setdefault(document_id, []).append(one)
    return found

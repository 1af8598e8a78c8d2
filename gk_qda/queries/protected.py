"""Passages that may not leave without a thought: withdrawn, sensitive, about a person, or never agreed to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import Code, Coding, Consent, Withdrawal
from gk_qda.names import name_key
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import documents, paragraphs_of, texts_of
from gk_qda.queries.segments import touched_paragraphs
from gk_qda.queries.values import ParagraphValue
from gk_qda.spans import Span

Reason = Literal["withdrawn", "sensitive", "person", "consent_refused", "consent_missing"]
# How the technical code for words about the person and the situation is called.
_PERSON = frozenset(map(name_key, ("Person und Gesprächssituation", "person and interview situation")))
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
    for document in listed:
        text = texts_of(session, [document.id])[document.id]
        if may_leave is not None and not may_leave(text):
            continue
        paragraphs = paragraphs_of(session, [document.id])[document.id]
        found: list[tuple[Reason, Span, str]] = [
            ("withdrawn", one.span, "") for one in paragraphs if one.is_withdrawn
        ]
        found += coded.get(document.id, ())
        if not only_withdrawn:
            found += _without_consent(consents.get(document.id, "unknown"), paragraphs)
        for reason, span, what in found:
            yield ProtectedPassage(
                reason, document.id, document.name, _number(paragraphs, span), span, span.of(text), what
            )


def _without_consent(state: str, paragraphs: list[ParagraphValue]) -> list[tuple[Reason, Span, str]]:
    """What people say in a document that may not, or not yet, be quoted."""
    if state == "given":
        return []
    reason: Reason = "consent_refused" if state in _REFUSED else "consent_missing"
    return [(reason, one.span, "") for one in paragraphs if not one.is_interviewer and not one.is_withdrawn]


def quotation_consents(session: Session) -> dict[int, str]:
    """What each document's people said on being quoted; documents that were never asked for are not in it."""
    query = select(Consent.document_id, Consent.state).where(Consent.purpose == "quotation")
    return {row.document_id: row.state for row in session.execute(query)}


def _number(paragraphs: list[ParagraphValue], span: Span) -> str:
    first, last = touched_paragraphs(paragraphs, span)
    return paragraphs[first].number if first < last else ""


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

"""Codes that are called by words of a text, as in-vivo codes are: their names still say what was taken back."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.traces import Words, words_of
from gk_qda.models import Paragraph
from gk_qda.queries.codebook import codebook
from gk_qda.queries.documents import text_of
from gk_qda.queries.values import CodeValue

_WORDS, _LETTERS = 2, 12  # a shorter name is that of a subject, not what somebody said


def codes_called_by(session: Session, texts: Iterable[str], but_not: Iterable[str] = ()) -> list[CodeValue]:
    """The codes whose names stand in one of some texts, word for word, and in none of others."""
    named = [(code, spelled(words_of(code.name))) for code in codebook(session).codes if telling(code)]
    if not named:
        return []
    found = _standing(named, texts)
    elsewhere = {code.id for code, _ in _standing(found, but_not)} if found else set()
    return [code for code, _ in found if code.id not in elsewhere]


def codes_called_by_paragraphs(session: Session, document_id: int, numbers: Iterable[str]) -> list[CodeValue]:
    """The codes called by words of some paragraphs, whoever else says them."""
    text = text_of(session, document_id)
    spans = session.execute(
        select(Paragraph.start, Paragraph.end).where(
            Paragraph.document_id == document_id, Paragraph.number.in_(list(numbers))
        )
    )
    return codes_called_by(session, [text[start:end] for start, end in spans])


def telling(code: CodeValue) -> bool:
    """Whether a name is long enough to be words of somebody."""
    words = words_of(code.name)
    return len(words) >= _WORDS and sum(map(len, words)) >= _LETTERS


def spelled(words: Words) -> str:
    """Words to be looked for in others: only whole ones are found."""
    return f" {' '.join(words)} "


def _standing(named: list[tuple[CodeValue, str]], texts: Iterable[str]) -> list[tuple[CodeValue, str]]:
    left, found = list(named), []
    for text in texts:
        if not left:
            break
        said = spelled(words_of(text))
        found += [one for one in left if one[1] in said]
        left = [one for one in left if one[1] not in said]
    return found

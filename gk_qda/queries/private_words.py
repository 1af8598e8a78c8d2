"""What people called things in a project: words that no file beside it may tell."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.models import AttributeValue, Case, Coder, Document, NamedSet, Person, Setting

_SIGN = "~"
_LETTERS = 20  # of the mark that stands for a word


@dataclass(frozen=True, slots=True)
class PrivateWords:
    """Names of documents, cases, sets, coders and persons, and values of attributes, each with a mark of its own.

    The marks are made with a secret of the project: without its file nobody can try out which words they stand for.
    """

    marks: dict[str, str]  # by word

    def joined(self, newer: PrivateWords) -> PrivateWords:
        """These and newer ones: a name that is gone from the project stays as private as it was."""
        return PrivateWords(self.marks | newer.marks)

    def hidden(self, state: Any) -> Any:
        """Plain values (dicts, lists, strings ...) with marks in the place of these words."""
        return _replaced(state, self.marks)

    def shown(self, state: Any) -> Any:
        """The same with the words again; a mark whose word is gone from the project stays."""
        return _replaced(state, {mark: word for word, mark in self.marks.items()})


def private_words(session: Session) -> PrivateWords:
    """Those of a project as it is now."""
    secret = session.scalar(select(Setting.guid).where(Setting.key == "name")) or ""
    words: set[str] = set()
    for column in (
        *(Document.name, Case.name, Case.title, NamedSet.name),
        *(Coder.name, Person.name, AttributeValue.value),
    ):
        words.update(word for word in session.scalars(select(column).distinct()) if word)
    return PrivateWords({word: _mark(secret, word) for word in words})


def _mark(secret: str, word: str) -> str:
    return _SIGN + sha256(f"{secret} {word}".encode()).hexdigest()[:_LETTERS]


def _replaced(state: Any, by: dict[str, str]) -> Any:
    if isinstance(state, str):
        return by.get(state, state)
    if isinstance(state, dict):
        return {_replaced(name, by): _replaced(value, by) for name, value in state.items()}
    if isinstance(state, list | tuple):
        return [_replaced(value, by) for value in state]
    return state

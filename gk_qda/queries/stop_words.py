"""Words that carry no subject: the lists of the program, and what a project adds to them or takes off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from gk_qda.language.stop_lists import stop_list
from gk_qda.language.tokens import plain_word
from gk_qda.queries.settings import setting
from gk_qda.queries.text_language import text_language


@dataclass(frozen=True, slots=True)
class StopWords:
    """The stop words of a project; ``added`` and ``removed`` are the choices of its people."""

    language: str
    words: frozenset[str]
    added: tuple[str, ...]
    removed: tuple[str, ...]

    def __contains__(self, form: str) -> bool:
        """Whether a word or dictionary form is one; blanks within an abbreviation make no difference."""
        return "".join(form.split()) in self.words


def stop_words(session: Session, language: str | None = None) -> StopWords:
    """The stop words of the project, in the language of its texts unless another is named."""
    chosen = language or text_language(session)
    own = setting(session, "stop_words")
    added, removed = tuple(own.get("added", ())), tuple(own.get("removed", ()))
    words = (stop_list(chosen) | set(added)) - set(removed)
    return StopWords(chosen, frozenset("".join(word.split()) for word in words), added, removed)


def plain_words(words: Iterable[str]) -> list[str]:
    """Words as they are kept: small letters, in one spelling, each once, without blanks around them."""
    return list(dict.fromkeys(plain_word(word).strip().lower() for word in words if word.strip()))

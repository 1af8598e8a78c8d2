"""Words that carry no subject: the lists of the program, and what a project adds to them or takes off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sqlalchemy.orm import Session

from gk_qda.language.tokens import plain_word
from gk_qda.paths import RESOURCES
from gk_qda.queries.settings import setting


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
    """The stop words of the project, in its language unless another is named."""
    chosen = language or str(setting(session, "report_language"))
    own = setting(session, "stop_words")
    added, removed = tuple(own.get("added", ())), tuple(own.get("removed", ()))
    words = (stop_list(chosen) | set(added)) - set(removed)
    return StopWords(chosen, frozenset("".join(word.split()) for word in words), added, removed)


@cache
def stop_list(language: str) -> frozenset[str]:
    """The list of the program for a language."""
    path = RESOURCES / "stopwords" / ("en.txt" if language == "en" else "de.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(
        plain_word(word).lower() for line in lines if not line.startswith("#") for word in line.split()
    )


def plain_words(words: Iterable[str]) -> list[str]:
    """Words as they are kept: small letters, in one spelling, each once, without blanks around them."""
    return list(dict.fromkeys(plain_word(word).strip().lower() for word in words if word.strip()))

"""Words that carry no subject: the lists of the program."""

from __future__ import annotations

from functools import cache

from gk_qda.language.tokens import plain_word
from gk_qda.paths import RESOURCES


@cache
def stop_list(language: str) -> frozenset[str]:
    """The list of the program for a language."""
    path = RESOURCES / "stopwords" / ("en.txt" if language == "en" else "de.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(
        plain_word(word).lower() for line in lines if not line.startswith("#") for word in line.split()
    )

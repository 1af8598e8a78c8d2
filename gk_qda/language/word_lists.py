"""How lists of words are written in the rules of language."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a list with blanks between them."""
    return frozenset(words.split())

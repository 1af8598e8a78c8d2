"""Finds words in the text that is shown, as people mean them: without regard to case, labels and line breaks."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.ui.reading.shown_text import ShownText

_SOFT_HYPHEN = "\u00ad*"


def _pattern(words: str) -> re.Pattern[str]:
    """Any blank for a blank, soft hyphens anywhere, composed and decomposed letters alike."""
    parts = []
    for part in re.split(r"(\s+)", unicodedata.normalize("NFC", words.strip())):
        if part.isspace():
            parts.append(r"[\s\u2060]+")
            continue
        letters = []
        for letter in part:
            apart = unicodedata.normalize("NFD", letter)
            letters.append(re.escape(letter) if apart == letter else f"(?:{letter}|{apart})")
        parts.append(_SOFT_HYPHEN.join(letters))
    return re.compile("".join(parts), re.IGNORECASE)


def find_in(shown: ShownText, words: str) -> list[Span]:
    """Every place of ``words`` in the text on screen, in order; labels, time marks, withdrawn turns are left out."""
    return places_of(words, shown.searchable)


def places_of(words: str, text: str) -> list[Span]:
    """Every place of ``words`` in a text, in order, found as in a document."""
    if not words.strip():
        return []
    return [Span(*match.span()) for match in _pattern(words).finditer(text)]

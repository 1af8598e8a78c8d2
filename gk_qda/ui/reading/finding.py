"""Finds words in the text that is shown, as people mean them: without regard to case, labels and line breaks."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from gk_qda.names import INVISIBLE, SAME_SIGNS
from gk_qda.spans import Span
from gk_qda.ui.reading.shown_text import HIDDEN

if TYPE_CHECKING:
    from gk_qda.ui.reading.shown_text import ShownText

_UNSEEN = "".join(sign for sign in INVISIBLE if sign != HIDDEN)
_UNSEEN_ANYWHERE = f"[{_UNSEEN}]*"
_ALIKE = {
    sign: f"[{plain}{variants}]" for plain, variants in SAME_SIGNS.items() for sign in (plain, *variants)
}


def _pattern(words: str) -> re.Pattern[str]:
    """Any blank, apostrophe, quotation mark, dash for one; unseen signs anywhere; letters in one piece or two."""
    parts = []
    words = "".join(sign for sign in words if sign not in INVISIBLE)
    for part in re.split(r"(\s+)", unicodedata.normalize("NFC", words.strip())):
        if part.isspace():
            parts.append(rf"[\s{HIDDEN}{_UNSEEN}]+")
            continue
        letters = []
        for letter in part:
            apart = unicodedata.normalize("NFD", letter)
            one = _ALIKE.get(letter) or re.escape(letter)
            letters.append(one if apart == letter else f"(?:{letter}|{apart})")
        parts.append(_UNSEEN_ANYWHERE.join(letters))
    return re.compile("".join(parts), re.IGNORECASE)


def find_in(shown: ShownText, words: str) -> list[Span]:
    """Every place of ``words`` in the text on screen, in order; labels, time marks, withdrawn turns are left out."""
    return places_of(words, shown.searchable)


def places_of(words: str, text: str) -> list[Span]:
    """Every place of ``words`` in a text, in order, found as in a document."""
    if not words.strip().strip(INVISIBLE):
        return []
    found = (Span(*match.span()) for match in _pattern(words).finditer(text))
    return [span for span in found if _ends_whole(text, span)]


def _ends_whole(text: str, span: Span) -> bool:
    """Whether no accent behind the place makes another letter of its last one."""
    start, end = span.end - 1, span.end
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    if end == span.end:
        return True
    while start > span.start and unicodedata.combining(text[start]):
        start -= 1
    letter = unicodedata.normalize("NFC", text[start:end])[0]
    return letter == unicodedata.normalize("NFC", text[start : span.end])[0]

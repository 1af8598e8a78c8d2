"""Texts as a search compares them: small letters, one kind of apostrophe, quotation mark, dash and blank.

What nobody sees (soft hyphens, zero-width signs) is left out, and letters with combining marks are composed. Nearly
all texts keep their length with that; where one does not, every folded character knows where it stands.
"""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass

from gk_qda.names import INVISIBLE, SAME_SIGNS

_SAME = {
    **SAME_SIGNS,
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\v\f",
    "\x85": "…",
}
_PAIRS = tuple((variant, plain) for plain, variants in _SAME.items() for variant in variants)
_TABLE = {ord(variant): plain for variant, plain in _PAIRS}


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text; ``offsets`` gives for each of its characters, and its end, the place in the original.

    None where both are equally long and every character stands at its own place.
    """

    text: str
    offsets: array[int] | None

    def original(self, place: int) -> int:
        """The code point of the original at which the folded character stands."""
        return place if self.offsets is None else self.offsets[place]


def fold_text(text: str) -> FoldedText:
    """Fold one text for many searches."""
    if _keeps_places(text):
        folded = text.lower()
        if len(folded) == len(text):
            for variant, plain in _PAIRS:
                if variant in folded:
                    folded = folded.replace(variant, plain)
            return FoldedText(folded, None)
    return _fold_slowly(text)


def fold_words(words: str) -> str:
    """What a person looks for, folded like the texts; blanks at both ends and runs of blanks do not count."""
    return " ".join(part for part in _fold_slowly(words).text.split(" ") if part)


def _keeps_places(text: str) -> bool:
    return not any(sign in text for sign in INVISIBLE) and unicodedata.is_normalized("NFC", text)


def _fold_slowly(text: str) -> FoldedText:
    pieces: list[str] = []
    offsets = array("L")
    at, end = 0, len(text)
    while at < end:
        after = at + 1
        while after < end and unicodedata.combining(text[after]):
            after += 1
        if text[at] not in INVISIBLE:
            for sign in unicodedata.normalize("NFC", text[at:after]):
                small = sign.lower()
                pieces.append((small if len(small) == 1 else sign).translate(_TABLE))
                offsets.append(at)
        at = after
    offsets.append(end)
    return FoldedText("".join(pieces), offsets)

"""How names are compared and sorted: without regard to case, Ä beside A, 2 before 10; 17a behind 17."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_NUMBER = re.compile(r"(\d*)(.*)", re.DOTALL)
_DIGITS = re.compile(r"(\d+)")
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f"  # soft hyphens, zero-width signs
# One of a kind for all of it, in every search: kinds of apostrophes, quotation marks and dashes make no difference.
SAME_SIGNS = {"'": "’‘‚‛ʼ´`′", '"': "“”„‟»«″", "-": "‐‑‒–—―−"}
_SIGNS = dict.fromkeys(map(ord, INVISIBLE)) | {
    ord(variant): plain for plain, variants in SAME_SIGNS.items() for variant in variants
}
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_OVER_LETTERS = re.compile("[\u0300-\u036f\u00ad]+")  # accents and dots of letters taken apart, soft hyphens


def name_key(name: str) -> str:
    """The form under which two names are the same: composed, case-folded, single blanks."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def sort_key(name: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
    """German order (DIN 5007-1: Ä as A, ß as ss; accents decide last), numbers by their value.

    Only decimal digits count as numbers; a roman or superscript figure is a letter like any other.
    """
    folded = unicodedata.normalize("NFD", name.casefold())
    base = "".join(c for c in folded if not unicodedata.combining(c))
    parts = tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _DIGITS.split(base) if part
    )
    return parts, unicodedata.normalize("NFC", name)


def one_line(words: str) -> str:
    """The words on one line, as a name has them: a blank for line breaks, tabs and other control characters."""
    return CONTROLS.sub(" ", words).strip()


def search_key(text: str) -> str:
    """The form in which words are looked for: without case, accents and dots; "Ämter" is "amter".

    Blanks are alike, and so are apostrophes, quotation marks and dashes of all kinds.
    """
    folded = text.casefold().replace("`", "'")
    if not folded.isascii():
        folded = folded.translate(_SIGNS)
        folded = _OVER_LETTERS.sub("", unicodedata.normalize("NFD", folded))
    return " ".join(folded.split())


def number_key(number: str) -> tuple[int, int, str]:
    """Sorts the numbers of paragraphs: 9, 17, 17a, 17z, 17aa, 18."""
    digits, letters = _parts(number)
    return int(digits or 0), len(letters), letters


def number_behind(number: str, taken: Container[str]) -> str:
    """The number of a paragraph that came in behind another: 17a behind 17, then 17b ... 17z, 17aa.

    None of those ``taken`` is given again. What comes in before the first paragraph stands behind "0".
    """
    digits, letters = _parts(number)
    while True:
        letters = _next(letters)
        if (found := digits + letters) not in taken:
            return found


def _parts(number: str) -> tuple[str, str]:
    found = _NUMBER.match(number)
    return (found[1], found[2]) if found else ("", number)


def _next(letters: str) -> str:
    kept = letters.rstrip("z")
    if not kept:
        return "a" * (len(letters) + 1)
    return kept[:-1] + chr(ord(kept[-1]) + 1) + "a" * (len(letters) - len(kept))

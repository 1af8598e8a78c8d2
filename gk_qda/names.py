"""How names are compared and sorted: without regard to case, Ä beside A, 2 before 10; 17a behind 17."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_NUMBER = re.compile(r"(\d*)(.*)", re.DOTALL)
_DIGITS = re.compile(r"(\d+)")
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


def search_key(text: str) -> str:
    """The form in which words are looked for: without case, accents and dots, blanks alike; "Ämter" is "amter"."""
    folded = text.casefold()
    if not folded.isascii():
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

"""How names are compared and sorted: without regard to case, Ä beside A, 2 before 10."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = re.compile(r"(\d+)")


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
    folded = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(c for c in folded if not unicodedata.combining(c)).replace("\u00ad", "").split())

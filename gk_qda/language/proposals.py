"""Proposes what could stand for a word that tells who is meant; a person takes it or writes something else.

Invented: surnames and places that nobody in particular has, given names that tell no gender.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from gk_qda.language.given_names import GIVEN_NAMES
from gk_qda.language.pseudonyms import Technique
from gk_qda.language.tokens import listed

SURNAMES = tuple(
    sorted(
        listed(
            """
    Adlerkamp Bergner Buchholt Clasing Dornhoff Ebeling Eickmann Fahrenholt Feldmark Gerding Grothoff Hagedorn
    Harkort Heidmann Ihlenfeld Jandorf Kestner Kolbing Kreienbaum Lahrmann Lindhorst Lohgerber Markholt Mersing
    Neuling Niehues Oltmanns Ostendorp Pahlmann Plettner Quendler Rehkamp Rietberger Sanders Schönwald Seifhardt
    Tappert Tilling Uhlenkamp Ulbricher Vennemann Vosskamp Wedeking Westhoff Ziegenhain Zurmühl
    """
        )
    )
)
_FIRST = ("Alex", "Kim", "Toni", "Robin", "Sascha", "Luca", "Mika", "Noel", "Charlie", "Jona", "Kaya", "Sam")
_OF_PLACES = {"de": "Stadt", "en": "Town"}
_NAMED: tuple[str, ...] = ("name", "speaker", "word")
_DESCRIBED = {
    "de": {
        "email": "E-Mail-Adresse",
        "phone": "Telefonnummer",
        "iban": "Kontonummer",
        "birth": "Geburtsdatum",
        "file": "Aktenzeichen",
        "address": "Adresse",
        "town": "Ort",
        "place": "Ort",
    },
    "en": {
        "email": "e-mail address",
        "phone": "phone number",
        "iban": "account number",
        "birth": "date of birth",
        "file": "file number",
        "address": "address",
        "town": "town",
        "place": "town",
    },
}


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """The invented names that texts hold: they are somebody's there."""
    held: set[str] = set()
    for text in texts:
        held.update(name for name in (*SURNAMES, *_FIRST) if name in text)
    return frozenset(held)


def proposal(
    original: str, kind: str, technique: Technique, *, taken: Collection[str] = (), language: str = "de"
) -> str:
    """What could stand for an original; "" where only a person can say. Nothing in ``taken`` is proposed."""
    if technique == "pseudonym" and kind in _NAMED:
        return _name(original, taken)
    if technique == "pseudonym" and kind in ("place", "town"):
        places = (f"{letter}-{_OF_PLACES[language]}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return next((place for place in places if place not in taken), "")
    if technique == "generalisation":
        year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", original)
        if kind == "birth" and year is not None:
            return f"im Jahr {year[0]}" if language == "de" else f"in the year {year[0]}"
        return _DESCRIBED[language].get(kind, "")
    return ""


def _name(original: str, taken: Collection[str]) -> str:
    """A given name for a given name, a surname for anything else; no word of it is taken."""
    words = original.replace("-", " ").split() or [""]
    used = {part for one in taken for part in one.split()}
    is_given = [word.removesuffix("s") in GIVEN_NAMES or word in GIVEN_NAMES for word in words]
    surname = next((name for name in SURNAMES if name not in used), "")
    first = next((name for name in _FIRST if name not in used), "")
    if len(words) == 1:
        return first if is_given[0] else surname
    return f"{first} {surname}".strip() if first and surname else ""

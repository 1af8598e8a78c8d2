"""Proposes what could stand for a word that tells who is meant; a person takes it or writes something else.

Invented: surnames and places that nobody in particular has, given names that tell no gender.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import chain, permutations

from gk_qda.language.given_names import GIVEN_NAMES
from gk_qda.language.pseudonyms import Technique
from gk_qda.language.word_lists import listed

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
_NAMED: tuple[str, ...] = ("name", "speaker", "word", "maybe")
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
    """A given name for a given name, a surname for anything else."""
    words = original.replace("-", " ").split() or [""]
    is_given = words[0].removesuffix("s") in GIVEN_NAMES or words[0] in GIVEN_NAMES
    first = next((name for name in _FIRST if name not in taken), "")
    if len(words) == 1 and is_given and first:
        return first
    double = (f"{one}-{other}" for one, other in permutations(SURNAMES, 2))
    surname = next((name for name in chain(SURNAMES, double) if name not in taken), "")
    return f"{first} {surname}".strip() if len(words) > 1 else surname

"""Words in simplemma's dictionaries: many are looked up in the whole, a few in what is packed.

To unpack the German dictionary takes more than a second, and 100 MB. Who asks for a handful of words (the check of an
export, for nouns behind an office) gets the same answers from the packed one in half of the time.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

DictionaryLanguage = Literal["de", "en"]

_unpacked: set[DictionaryLanguage] = set()


def unpack(language: DictionaryLanguage) -> None:
    """Let every word be looked up in the whole dictionary from now on: many are to come."""
    _unpacked.add(language)


@cache
def looked_up(word: str, language: DictionaryLanguage) -> str:
    """The form that simplemma gives; the dictionary is unpacked for it, as texts have many words."""
    from simplemma import lemmatize  # takes a while

    unpack(language)
    return lemmatize(word, lang=language)


def is_known(word: str, language: DictionaryLanguage = "de") -> bool:
    """Whether the dictionary has the word, whatever its first letter; callers keep the answers."""
    from simplemma import is_known as has

    return has(word, lang=language, low_memory=language not in _unpacked)

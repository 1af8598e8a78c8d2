"""Words for reports, tables and the command line, in German and English.

Catalogues are ``resources/words/TOPIC.LANGUAGE.json``: flat objects, key -> text with ``{fields}``.
A text that depends on a number holds ``{"one": ..., "other": ...}`` and takes the field ``n``; of several numbers
each brings its noun (``gk_qda.plurals``).
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from gk_qda.paths import RESOURCES
from gk_qda.plurals import filled

LANGUAGES = ("de", "en")
_SEPARATORS = {"de": ".", "en": ","}
_IN_GROUPS = 10_000


class Catalogue:
    """The words of one topic in one language."""

    def __init__(self, topic: str, language: str, words: dict[str, Any]) -> None:
        self.topic = topic
        self.language = language
        self._words = words

    def __contains__(self, key: str) -> bool:
        return key in self._words

    def __call__(self, key: str, **fields: object) -> str:
        """The text of ``key`` with its fields filled in; ``KeyError`` for an unknown key."""
        text = self._words[key]
        if isinstance(text, dict):
            text = text["one" if fields["n"] == 1 else "other"]
        return filled(str(text), fields, self._readable)

    def _readable(self, value: int) -> str:
        """A whole number of five figures and more in groups of three: 26.074 or 26,074."""
        if abs(value) < _IN_GROUPS:
            return str(value)
        return f"{value:,}".replace(",", _SEPARATORS[self.language])

    def keys(self) -> frozenset[str]:
        """Every key, for the test that compares languages."""
        return frozenset(self._words)


@cache
def catalogue(topic: str, language: str) -> Catalogue:
    """The catalogue of ``topic``; an unknown language falls back to English."""
    chosen = language if language in LANGUAGES else "en"
    path = RESOURCES / "words" / f"{topic}.{chosen}.json"
    return Catalogue(topic, chosen, json.loads(path.read_text(encoding="utf-8")))

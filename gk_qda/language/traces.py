"""Whether words of one text stand in another, however they were cut, marked and spaced there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[„“»]([^“”«]{4,})[“”«]")
RUN = 6  # words in a row that are seldom chance
RUN_LETTERS = 22  # of such a run: "ja das ist ja so ein" is said by everybody
_BEGINNING = 4_000  # characters
_SHORTEST = 12  # letters of a shorter passage that is looked for as a whole


class Traces:
    """What texts that are about to leave hold: every run of six words, and short texts as a whole."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs: set[int] = set()
        self._short: set[str] = set()
        self._starts: dict[int, set[int]] | None = None  # runs of the short texts, by their number of words
        self._vocabulary: set[str] = set()
        for text in texts:
            words = _words(text)
            self._vocabulary.update(words)
            if len(words) < RUN:
                self._short.add(" ".join(words))
            else:
                self._runs.update(map(hash, _runs(words)))
            for found in _QUOTED.finditer(text):
                quoted = _words(found[1])
                if len(quoted) < RUN:
                    self._short.add(" ".join(quoted))

    def may_hold(self, text: str) -> bool:
        """Whether any passage of a whole text can be held: no passage of it has to be looked at where not."""
        if len(text) > 2 * _BEGINNING and self.may_hold(text[:_BEGINNING]):  # where much leaves
            return True
        words = _words(text)
        if self._starts is None:
            self._starts = {}
            for short in self._short:
                if len(short) >= _SHORTEST:
                    one = tuple(short.split(" "))
                    self._starts.setdefault(len(one), set()).add(hash(one))
        known = bytes(map(self._vocabulary.__contains__, words))  # quicker than a hash for every run
        if b"\1" * RUN in known and not self._runs.isdisjoint(map(hash, _runs(words))):
            return True
        return any(
            b"\1" * length in known and not hashes.isdisjoint(map(hash, _runs(words, length)))
            for length, hashes in self._starts.items()
        )

    def holds(self, passage: str) -> bool:
        """Whether the texts hold this passage, or a telling part of it."""
        words = _words(passage)
        if len(words) < RUN:
            whole = " ".join(words)
            return len(whole) >= _SHORTEST and whole in self._short
        if self._runs.isdisjoint(map(hash, _runs(words))):  # by far the most: no loop of Python's over them
            return False
        return any(hash(run) in self._runs and sum(map(len, run)) >= RUN_LETTERS for run in _runs(words))


Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """The words of a text in the form in which they are compared."""
    return tuple(_words(text))


def runs_of(words: Words, length: int) -> Iterator[Words]:
    """Every so many words in a row."""
    return zip(*(words[at:] for at in range(length)), strict=False) if length else iter(())


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(words: list[str], length: int = RUN) -> Iterator[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(length)), strict=False)

"""Finds words in texts: as written, as whole words, or by a regular expression. Offsets are code points.

Searches by dictionary form go through the word index (``gk_qda.queries.word_index``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from time import monotonic
from typing import Any, Literal, Protocol

from gk_qda.errors.searching import PatternTooSlow, PatternWrong, SearchEmpty
from gk_qda.language.folded_text import FoldedText, fold_words

SearchMode = Literal["text", "word", "lemma", "regex"]
MODES: tuple[SearchMode, ...] = ("text", "word", "lemma", "regex")
Places = list[tuple[int, int]]

_SECONDS = 2.0  # for one text; what takes longer runs away


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is looked for, and how; ``match_case`` concerns all modes but that by dictionary form."""

    words: str
    mode: SearchMode = "text"
    match_case: bool = False


class Finder(Protocol):
    """Finds the places of a text, given as it is and folded, in order and without overlaps.

    ``said`` are the stretches in which a pattern looks, each by itself, so that "^" and "$" are where they begin and
    end without the blanks around them; None: the whole text. Words are found anywhere.
    """

    def __call__(self, text: str, folded: FoldedText, said: Places | None = None, /) -> Places:
        """The places."""


def finder(query: SearchQuery) -> Finder:
    """What finds a query in one text after the other.

    Raises ``SearchEmpty`` or ``PatternWrong``; the finder raises ``PatternTooSlow``.
    """
    if query.mode == "regex":
        return _by_pattern(query)
    needle = fold_words(query.words)
    if not needle:
        raise SearchEmpty
    whole = query.mode == "word"
    same = _same_case(query.words) if query.match_case else None

    def find(text: str, folded: FoldedText, _: Places | None = None, /) -> Places:
        if folded.offsets is None and same is None:
            return _occurrences(folded.text, needle, whole=whole)
        found: Places = []
        for start, end in _occurrences(folded.text, needle, whole=whole):
            place = _widened(text, folded, start, end)
            if same is None or same(text[place[0] : place[1]]):
                found.append(place)
        return found

    return find


def _occurrences(text: str, needle: str, *, whole: bool) -> Places:
    if " " in needle and "  " in text:
        places = [found.span() for found in _with_any_blanks(needle).finditer(text)]
    else:
        places = _plain_occurrences(text, needle)
    if not whole:
        return places
    framed = f" {text} ".replace("_", "a") if "_" in text else f" {text} "
    if needle[0].isalnum() or needle[0] == "_":  # a word begins at a bracket whatever stands before it
        places = [place for place in places if not framed[place[0]].isalnum()]
    if needle[-1].isalnum() or needle[-1] == "_":
        places = [place for place in places if not framed[place[1] + 1].isalnum()]
    return places


def _plain_occurrences(text: str, needle: str) -> Places:
    length, find = len(needle), text.find
    found: Places = []
    at = find(needle)
    while at >= 0:
        after = at + length
        found.append((at, after))
        at = find(needle, after)
    return found


@cache
def _with_any_blanks(needle: str) -> re.Pattern[str]:
    return re.compile(" +".join(map(re.escape, needle.split(" "))))


def _widened(text: str, folded: FoldedText, start: int, end: int) -> tuple[int, int]:
    """The place in the original: combining and invisible signs belong to the character before them."""
    if folded.offsets is None:
        return start, end
    first, last = folded.original(start), folded.original(end - 1) + 1
    following = folded.original(end)
    while last < following and not text[last].isspace() and _leans(text[last]):
        last += 1
    return first, last


def _leans(sign: str) -> bool:
    from unicodedata import combining

    return combining(sign) != 0


def _same_case(words: str) -> Callable[[str], bool]:
    """Whether a passage has the letters of the words as they are written."""
    expected = _letters(words)
    return lambda passage: _letters(passage) == expected


def _letters(words: str) -> str:
    from unicodedata import normalize

    return "".join(sign for sign in normalize("NFC", words) if sign.isalnum())


def _by_pattern(query: SearchQuery) -> Finder:
    import regex

    if not query.words:
        raise SearchEmpty
    flags = regex.VERSION1 | regex.MULTILINE | (0 if query.match_case else regex.IGNORECASE)
    try:
        pattern: Any = regex.compile(query.words, flags)
    except regex.error as error:
        raise PatternWrong(reason=str(error.msg), position=(error.pos or 0) + 1) from None

    looks_around = _LOOKS_AROUND.search(query.words) is not None

    def find(text: str, _: FoldedText, said: Places | None = None, /) -> Places:
        until = monotonic() + _SECONDS

        def spans(words: str) -> Places:
            left = max(until - monotonic(), 0.001)
            found = (one.span() for one in pattern.finditer(words, timeout=left))
            return [(start, end) for start, end in found if start < end]

        try:
            if said is None:
                return spans(text)
            turns = _Turns(text, said)
            places = None if looks_around else turns.original(spans("\n".join(turns.words)))
            if (
                places is None
            ):  # a hit would reach from one turn into the next: each has to be asked by itself
                each = zip(turns.starts, turns.words, strict=True)
                places = [(at + start, at + end) for at, words in each for start, end in spans(words)]
        except TimeoutError:
            raise PatternTooSlow(seconds=_SECONDS) from None
        return places

    return find


_LOOKS_AROUND = re.compile(r"\\[AZzGnRrXx0-9pP]|\(\?|\[\[|\[:")
"""What may see the end of a turn otherwise than the end of a line, or make the rest of a pattern do so."""


class _Turns:
    """What is said at a stretch, without the blanks around it, and where each begins in the text."""

    def __init__(self, text: str, said: Places) -> None:
        self.starts: list[int] = []
        self.words: list[str] = []
        for start, end in said:
            piece = text[start:end]
            words = piece.lstrip()
            if words:
                self.starts.append(end - len(words))
                self.words.append(words.rstrip())

    def original(self, places: Places) -> Places | None:
        """Places of all turns with a line break between them as places of the text; None where one crosses a break."""
        if not places:
            return []
        found: Places = []
        begins = [0, *accumulate(len(words) + 1 for words in self.words)]
        for start, end in places:
            at = bisect_right(begins, start) - 1
            if end >= begins[at + 1]:
                return None
            shift = self.starts[at] - begins[at]
            found.append((start + shift, end + shift))
        return found


def overlap_free(places: Places) -> bool:
    """Whether places come in order and none overlaps the next."""
    return all(before[1] <= after[0] for before, after in pairwise(places))

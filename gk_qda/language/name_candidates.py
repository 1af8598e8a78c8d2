"""Words of a text that may tell who is meant: what has a form of its own, and what only lists and dictionaries tell.

Places, peoples, speakers and words with a capital that no dictionary knows. Nothing here is logged or kept.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from functools import cache

import numpy as np

from gk_qda.language.dictionary import unpack
from gk_qda.language.ordinary import is_given_name, is_ordinary, places, plain
from gk_qda.language.origins import is_origin
from gk_qda.language.personal import (
    ORDER,
    Personal,
    apart,
    in_one_spelling,
    patterns_in,
    tells_somebody,
    without_title,
)
from gk_qda.language.token_columns import TokenReader
from gk_qda.language.tokens import Token

_BLANKS = " \u00a0\u202f"  # between two words of a name
_BEFORE_PLACES = re.compile(
    r"\b(?:in|aus|nach|von|bei|Stadt|Gemeinde|Kreis|Landkreis|Raum|Richtung|Großraum)[ \t\u00a0\u202f]\Z",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 14  # characters of it
_LONGEST_PLACE = 4  # words with capitals
_CAPITAL, _ASKS = 1, 2  # what a word is: they add up


def candidates_in(
    text: str, *, speakers: Iterable[str] = (), known: Iterable[str] = (), start: int = 0
) -> list[Personal]:
    """The candidates of one text; ``CandidateReader`` reads many."""
    return CandidateReader(known).read(text, speakers=speakers, start=start)


class CandidateReader(TokenReader):
    """Reads texts, and keeps what it knows of the words that it met.

    ``known`` are words that were looked at and are not personal.
    """

    def __init__(self, known: Iterable[str] = ()) -> None:
        super().__init__()
        unpack("de")
        # A word in small letters tells nothing of the name that is written alike: "koch" and "Koch".
        self._leave = {_folded(word) for word in known if not (word.isalpha() and word.islower())}
        self._kinds = array("b")

    def read(self, text: str, *, speakers: Iterable[str] = (), start: int = 0) -> list[Personal]:
        """The candidates of one text in its order, without overlaps.

        ``speakers`` are labels ("B1" and other short ones tell nothing). What stands before ``start`` (a front matter)
        is left out.
        """
        found = [one for one in patterns_in(text) if one.end > start]
        found += _of_speakers(text, speakers)
        for row in self._rows(text, start):
            found += _in_row(text, row)
        return [one for one in apart(found, first=ORDER) if _folded(one.span.of(text)) not in self._leave]

    def met(self, token: Token) -> None:
        """A word with a capital is looked up once: by far the most tell nothing wherever they stand."""
        is_capital = token.kind == "word" and token.text[0].isupper()
        self._kinds.append(_CAPITAL + _ASKS * _asks(token.text) if is_capital else 0)

    def _rows(self, text: str, start: int) -> Iterator[list[Token]]:
        """Words with capitals in a row, where one of them asks for a look."""
        columns = self.columns(text)
        kinds = np.array(self._kinds, np.int8)[columns.form]
        first = int(np.searchsorted(columns.start, start))
        asking = (np.flatnonzero(kinds[first:] & _ASKS) + first).tolist()
        starts, ends = columns.start.tolist(), columns.end.tolist()

        def joins(at: int) -> bool:
            """Whether a word and the next are of one row."""
            between = text[ends[at] : starts[at + 1]]
            return bool(kinds[at] and kinds[at + 1]) and len(between) == 1 and between in _BLANKS

        done = first
        for at in asking:
            if at < done:
                continue
            low, high = at, at + 1
            while low > done and joins(low - 1):
                low -= 1
            while high < len(starts) and joins(high - 1):
                high += 1
            done = high
            yield [
                Token(starts[one], ends[one], "word", text[starts[one] : ends[one]])
                for one in range(low, high)
            ]


def _folded(words: str) -> str:
    return in_one_spelling(words).casefold()


def _asks(word: str) -> bool:
    """Whether a word with a capital may tell something, by itself or as the first of a place."""
    name = plain(word)
    return (
        name in _first_words()
        or any(form in places() for form in _uninflected(name))
        or is_origin(word)
        or is_given_name(word)
        or not is_ordinary(word)
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset(place.partition(" ")[0] for place in places() if " " in place)


def _uninflected(place: str) -> tuple[str, ...]:
    return place, place.removesuffix("s"), place.removesuffix("er"), place.removesuffix("ern")


def _of_speakers(text: str, labels: Iterable[str]) -> Iterator[Personal]:
    for label in filter(tells_somebody, labels):
        words = without_title(label)
        for form in dict.fromkeys((words, words.title() if words.isupper() else words)):
            for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                yield Personal("speaker", *match.span())


def _in_row(text: str, row: list[Token]) -> Iterator[Personal]:
    """Words with capitals in a row: the longest place, then peoples, then what no dictionary knows."""
    at = 0
    while at < len(row):
        for size in range(min(_LONGEST_PLACE, len(row) - at), 0, -1):
            last = row[at + size - 1]
            if _is_place(text, row[at].start, last.end):
                yield Personal("place", row[at].start, last.end)
                at += size
                break
        else:
            token, at = row[at], at + 1
            if is_origin(token.text):
                yield Personal("origin", token.start, token.end)
            elif (is_given := is_given_name(token.text)) or not is_ordinary(token.text):
                end, size = token.end, 1
                while at < len(row) and (is_given_name(row[at].text) or not is_ordinary(row[at].text)):
                    end, at, size = row[at].end, at + 1, size + 1
                yield Personal("name" if is_given or size > 1 else "word", token.start, end)


def _is_place(text: str, start: int, end: int) -> bool:
    words = plain(text[start:end].replace("\u00a0", " "))
    for form in _uninflected(words):
        if (is_common := places().get(form)) is not None:
            is_behind = _BEFORE_PLACES.search(text, max(0, start - _LONGEST_BEFORE), start) is not None
            if not is_common:
                return form == words or not is_ordinary(words) or is_behind
            if form == words and is_behind:
                return True
    return False

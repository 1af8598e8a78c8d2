"""Where a word begins and ends in German and English talk written down.

Kept whole: gender forms ("Bürgermeister:innen", "Teilhabemanager*innen", "Kolleg_innen", "Lehrer/-innen",
"Lehrer(innen)"), abbreviations ("z. B.", "G.I.B.", "Abs."), sections of laws ("§ 60a"), time marks
("#00:12:34-5#"), words with hyphens, apostrophes or soft hyphens inside, addresses of the net, and what a transcriber
notes about how something was said: "(lacht)", "[unv.]", "(Pause, 5 Sek.)" (``remarks``) are nobody's words. A blank
inside may be any blank.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from typing import Literal, NamedTuple, cast

from gk_qda.language.abbreviations import ABBREVIATIONS, ALSO_WORDS
from gk_qda.language.remarks import REMARK

Kind = Literal["word", "number", "abbreviation", "section", "time", "address", "mark", "note"]


_WORDS = frozenset({"word", "abbreviation"})  # kinds of tokens
_BLANK = r"[ \t\u00a0\u2007\u2009\u202f]?"
_TWO_WORDS = "|".join(
    rf"{first}\.{_BLANK}{second}"
    for first, second in (
        ("z", "[BTZ]"),
        ("u", "(?:[aUuÄä]|[aA]\u0308)"),
        ("d", "[hi]"),
        ("i", "[dSVAE]"),
        ("o", "(?:[äÄga]|[aA]\u0308)"),
        ("s", "[oua]"),
        ("v", "[al]"),
        ("m", "[EWw]"),
        ("e", "[gV]"),
    )
)
_ONE_WORD = "|".join(
    word if word in ALSO_WORDS else f"[{word[0].upper()}{word[0]}]{word[1:]}"
    for word in sorted(ABBREVIATIONS, key=lambda word: (-len(word), word))
)
_ENDING = r"(?:innen|inn|in|ern|en|es|er|em|nen|n|r|s|e|m)(?![^\W_])"
_PATTERN = re.compile(
    rf"""
    (?P<time>\#\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:[-.,]\d{{1,3}})?\#)
  | (?P<address>(?:https?://|www\.)[^\s<>"„“»«]*[^\s<>"„“»«.,;:!?)\]'’]
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{{2,}})
  | (?P<note>{REMARK})
  | (?P<section>§{{1,2}}{_BLANK}\d+[a-z]?(?![^\W_]))
  | (?P<abbreviation>(?<![\w.])(?:
        (?:i\.{_BLANK}d\.{_BLANK}R|n\.{_BLANK}Chr|{_TWO_WORDS})\.
      | (?:[^\W\d_]\.){{2,}}
      | (?:{_ONE_WORD})\.(?!\.)
    ))
  | (?P<word>[^\W\d_](?:
        [^\W_]
      | [\u00ad\u200c\u200d\u0300-\u036f]+
      | ['’ʼ´`](?=[^\W\d_])
      | [-‐‑](?=[^\W_])
      | [*:_·/]-?(?={_ENDING})
      | [*:_·](?=innen[^\W\d_])
      | \((?:innen|inn|in|r|n|e|s)\)
    )*)
  | (?P<number>\d+(?:[.,:/]\d+)*(?:[a-z](?![^\W_]))?(?:[-‐‑][^\W\d_][^\W_]*)*)
  | (?P<mark>\.{{2,}}|_+|[^\w\s])
    """,
    re.VERBOSE,
)


_ONE_SPELLING: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "’ʼ´`"), "'"),
    **dict.fromkeys(map(ord, "\u00ad\u200c\u200d")),
}


def plain_word(word: str) -> str:
    """A word as all its spellings are one: composed (NFC), with "'" for every apostrophe, without invisible signs."""
    return unicodedata.normalize("NFC", word.translate(_ONE_SPELLING))


class Token(NamedTuple):
    """A stretch of text ``[start, end)`` in code points, with its words."""

    start: int
    end: int
    kind: Kind
    text: str

    @property
    def is_word(self) -> bool:
        """Whether people would count and look it up as a word."""
        return self.kind in _WORDS


def word_spans(text: str) -> array[int]:
    """Start and end of each word of ``tokens``, one after the other: what counts a whole project's words."""
    found = array("i")
    for match in _PATTERN.finditer(text):
        if match.lastgroup in _WORDS:
            found.extend(match.span())
    return found


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of ``text[start:end]``, in order; blanks belong to none."""
    for found in _PATTERN.finditer(text, start, len(text) if end is None else end):
        first, last = found.span()
        yield Token(first, last, cast("Kind", found.lastgroup), found[0])

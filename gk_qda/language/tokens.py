"""Where a word begins and ends in German and English talk written down.

Kept whole: gender forms ("Bürgermeister:innen", "Teilhabemanager*innen", "Kolleg_innen", "Lehrer/-innen",
"Lehrer(innen)"), abbreviations ("z. B.", "G.I.B.", "Abs."), sections of laws ("§ 60a"), time marks
("#00:12:34-5#"), words with hyphens, apostrophes or soft hyphens inside, addresses of the net, and what a transcriber
notes about how something was said: "(lacht)", "(unv.)", "(lange Pause)" are nobody's words. A blank inside may be any
blank.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from typing import Literal, NamedTuple, cast

Kind = Literal["word", "number", "abbreviation", "section", "time", "address", "mark", "note"]


def listed(words: str) -> frozenset[str]:
    """The words of a list with blanks between them."""
    return frozenset(words.split())


SINGLE_WORDS = listed(
    """
    abb abs abt allg anm aufl bd bsp bspw bzgl bzw ca co dez dgl dipl dr ebd ehem eigtl einschl etc evtl feb ff fr frl
    geb gem ggf ggfs hr hrn hrsg ing inkl insb jan jhd jr lfd max mind mio mr mrs ms mrd mtl nov nr okt prof rd resp
    sept sog sr std str tel tsd unv usf usw vgl vs zit zzgl
    """
)
"""Abbreviations of one word with a full stop, in small letters; none of them ends a German sentence as a word."""

_NOTES = listed(
    """
    lacht lachen lachend gelächter kichert kichern schmunzelt schmunzelnd grinst weint weinend schluchzt seufzt seufzen
    seufzend stöhnt atmet räuspert räuspern hustet husten niest gähnt schweigt schweigen flüstert flüsternd nickt zögert
    zögernd überlegt pause sprechpause stille unv unverständlich unverständl akustisch undeutlich durcheinander
    laughs laughing laughter chuckles sighs sighing cries crying sobs coughs coughing nods silence inaudible
    unintelligible unclear crosstalk
    """
)
"""What begins a transcriber's note in brackets, in small letters."""

_BEFORE_NOTES = listed("lange kurze längere kurz lang beide alle long short both all")
_NOTE_SIGN = "[ \t\u00a0\u2007\u2009\u202f]"
_NOTE = (
    rf"(?:(?:{'|'.join(sorted(_BEFORE_NOTES))}){_NOTE_SIGN})?(?:{'|'.join(sorted(_NOTES, key=lambda w: (-len(w), w)))})"
    rf"\.?(?![^\W_])(?:{_NOTE_SIGN}[^\W\d_]+)?"
)

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
_SMALL = frozenset({"co", "max", "mind"})  # "Max." and "Co." end sentences
_ONE_WORD = "|".join(
    word if word in _SMALL else f"[{word[0].upper()}{word[0]}]{word[1:]}"
    for word in sorted(SINGLE_WORDS, key=lambda word: (-len(word), word))
)
_ENDING = r"(?:innen|inn|in|ern|en|es|er|em|nen|n|r|s|e|m)(?![^\W_])"
_PATTERN = re.compile(
    rf"""
    (?P<time>\#\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:[-.,]\d{{1,3}})?\#)
  | (?P<address>(?:https?://|www\.)[^\s<>"„“»«]*[^\s<>"„“»«.,;:!?)\]'’]
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{{2,}})
  | (?P<note>\((?i:{_NOTE})[?!]?\) | \[(?i:{_NOTE})[?!]?\])
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


def opens_note(piece: str) -> bool:
    """Whether what stands between two blanks may begin a note that goes on behind the blank: "(lange Pause)"."""
    return piece[:1] in {"(", "["} and piece[1:].lower() in _OPENERS


_OPENERS = _NOTES | _BEFORE_NOTES


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

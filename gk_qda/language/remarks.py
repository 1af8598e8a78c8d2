"""What a transcriber remarks in brackets about how something was said: "(lacht laut)", "(Pause, 5 Sek.)", "[unv.]".

It was said by nobody, so no word in it is counted or looked up as one. A remark is known by its first word, behind
which up to four more may stand, or by being a length of time; everything else in brackets counts as said.
"""

from __future__ import annotations

import re

from gk_qda.language.word_lists import listed

_FIRST = listed("""
    lacht lachen lachend gelächter kichert kichern schmunzelt schmunzelnd grinst weint weinend schluchzt seufzt seufzen
    seufzend stöhnt atmet räuspert räuspern hustet husten niest gähnt schweigt schweigen flüstert flüsternd nickt zögert
    zögernd überlegt pause sprechpause gesprächspause stille unv unverständlich unverständl akustisch undeutlich
    durcheinander zustimmend bejahend verneinend unterbrechung klingelt
    laughs laughing laughter chuckles sighs sighing cries crying sobs coughs coughing nods silence inaudible
    unintelligible unclear crosstalk
    """)
_BEFORE = listed("lange kurze längere kurz lang beide alle er sie telefon handy long short both all")
_PAUSES = "pause|sprechpause|gesprächspause|stille|schweigen|silence"
_BLANK = "[ \t\u00a0\u2007\u2009\u202f]"
_MORE = rf"(?:[,;:–-]?{_BLANK}(?:[–-]{_BLANK})?(?:ca\.{_BLANK})?[^\W_]+(?:[-'’.,:][^\W_]+)*\.?){{0,4}}"
_SECONDS = "s|sek|sekunden?|sec|seconds?"
_TIME = rf"(?:ca\.{_BLANK}|etwa{_BLANK})?\d+(?:[-–.,]\d+)?{_BLANK}?"
_LONG = rf"(?:lang(?:es?)?{_BLANK})?"


def _any_of(words: frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_INSIDE = (
    rf"(?:(?:{_any_of(_BEFORE)}|[a-z]\d{{0,2}}:?){_BLANK})?(?:{_any_of(_FIRST)})(?![^\W_])\.?{_MORE}"
    rf"|{_TIME}(?:{_SECONDS})\.?(?:{_BLANK}{_LONG}(?:{_PAUSES}))?"
    rf"|{_TIME}(?:min|minuten?|minutes?)\.?{_BLANK}{_LONG}(?:{_PAUSES})"
)
REMARK = rf"\((?i:{_INSIDE})[?!]?\)|\[(?i:{_INSIDE})[?!]?\]"
"""A regular expression without groups that are kept."""

_PATTERN = re.compile(REMARK)
_BRACKET = re.compile(r"[(\[]")


def opens_remark(piece: str) -> bool:
    """Whether a remark may begin in what stands between two blanks and go on behind the second."""
    return max(piece.rfind("("), piece.rfind("[")) > max(piece.rfind(")"), piece.rfind("]"))


def remark_end(text: str, start: int, end: int) -> int:
    """Where the last remark that begins in ``text[start:end]`` ends; ``end`` where none reaches beyond."""
    for bracket in _BRACKET.finditer(text, start, end):
        if (found := _PATTERN.match(text, bracket.start())) is not None:
            end = max(end, found.end())
    return end

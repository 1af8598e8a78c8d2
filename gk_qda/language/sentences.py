"""Where a sentence ends, by simple rules for German and English talk written down.

Good enough to select with one gesture; the linguistic pipeline is not loaded for it. A mark ends a sentence when
blanks and a capital, a digit or an opening mark follow, and it does not belong to an abbreviation, an ordinal
number ("am 1. April") or an omission ("(...)").
"""

from __future__ import annotations

import re
from unicodedata import normalize

from gk_qda.language.abbreviations import ABBREVIATIONS, ALSO_WORDS, OFTEN_LAST
from gk_qda.language.word_lists import listed
from gk_qda.spans import Span

_MARKS = re.compile(r"[.!?…]+[\"'“”«»‘’›‹)\]]*")
_FOLLOWS = re.compile(r"\s+[\"'„“‚‘»«›‹(\[#–—-]*[^\W_a-zäöüß]|\s*$|\s+[„“‚»«(\[#–—]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)$")
_NUMBER_BEFORE = re.compile(r"(?:([^\W\d_]+)[^\S\n]+)?(\d{1,4})$")
_WORD_AFTER = re.compile(r"\s*([^\W\d_]+)")
_DAY_BEFORE = re.compile(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])$")
_MONTH_AFTER = re.compile(r"[^\S\n]*(?:0?[1-9]|1[0-2])\.")
_MONTH_BEFORE = re.compile(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])\.[^\S\n]*(?:0?[1-9]|1[0-2])$")
_YEAR_AFTER = re.compile(r"[^\S\n]*(?:19|20)?\d\d(?!\d)")
_APOSTROPHES = tuple("'’‘ʼ´`")
_INSIDE = ABBREVIATIONS - OFTEN_LAST
_SHORTENS = re.compile(r"\s*(?:\d|KG\b)")  # what follows "Art." where it is no noun

_BEFORE_ORDINALS = listed("""
    ab am bei beim bis das dem den der des die dieser diesem ein eine einem einen einer eines im jeder jedem jeden
    mein meine meinem meiner nach seit sein seine seinem seiner unser unsere unserem und vom vor zum zur
""")
_AFTER_ORDINALS = listed("""
    januar jänner februar märz april mai juni juli august september oktober november dezember lebensjahr semester
    klasse schuljahr stock etage
""")


def _is_date(before: str, after: str) -> bool:
    """Whether a date in numbers goes on: "1. 4. 2020"."""
    if _MONTH_BEFORE.search(before):
        return _YEAR_AFTER.match(after) is not None
    return _DAY_BEFORE.search(before) is not None and _MONTH_AFTER.match(after) is not None


def _is_ordinal(before: str, after: str) -> bool:
    number = _NUMBER_BEFORE.search(before)
    if number is None:
        return False
    follower = _WORD_AFTER.match(after)
    if follower and follower[1].casefold() in _AFTER_ORDINALS:
        return True
    return bool(number[1]) and number[1].casefold() in _BEFORE_ORDINALS and len(number[2]) <= 2


def _is_abbreviation(word: str, after: str) -> bool:
    """Whether a word before a full stop is one that goes on behind it."""
    small = word.casefold()
    if small in ALSO_WORDS:
        return _SHORTENS.match(after) is not None
    return small in _INSIDE


def _ends_here(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    rest = text[mark.end() : min(end, mark.end() + 40)]
    if mark.end() < end and not _FOLLOWS.match(rest):
        return False
    if text[mark.start() - 1 : mark.start()] in {"(", "["} and mark.start() > start:
        return False  # (...), [...]
    if mark[0].rstrip("\"'“”«»‘’›‹)]") != ".":
        return True
    before = normalize("NFC", text[max(start, mark.start() - 30) : mark.start()])
    word = _WORD_BEFORE.search(before)
    if word is not None:
        is_clipped = before[-2:-1] in _APOSTROPHES  # "Das war's."
        single = len(word[1]) == 1 and mark.end() < end and not is_clipped
        return not single and not _is_abbreviation(word[1], rest)
    after = normalize("NFC", rest)
    return not _is_ordinal(before, after) and not _is_date(before, after)


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences of the words under a span, without the blanks between them, in order."""
    marks = _MARKS.finditer(text, span.start, span.end)
    cuts = [mark.end() for mark in marks if _ends_here(text, mark, span.start, span.end)]
    cuts += [blank.start() for blank in _BLANK_LINE.finditer(text, span.start, span.end)]
    result = []
    start = span.start
    for cut in sorted({*cuts, span.end}):
        while start < cut and text[start].isspace():
            start += 1
        end = cut
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            result.append(Span(start, end))
        start = cut
    return result


def sentence_at(text: str, span: Span, position: int) -> Span | None:
    """The sentence at a position of the words under a span; between two sentences the later one."""
    found = sentences(text, span)
    for sentence in found:
        if position < sentence.end:
            return sentence
    return found[-1] if found else None


def sentences_of(text: str) -> list[Span]:
    """The sentences of a whole text, none of which runs across the end of a line."""
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        found += sentences(text, Span(start, start + len(line)))
        start += len(line) + 1
    return found

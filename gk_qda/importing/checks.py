"""What a person should look at before trusting an imported text. Nothing is ever repaired here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from gk_qda.importing.labels import Candidate, looks_like_label
from gk_qda.importing.values import ImportedWarning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gk_qda.importing.values import ImportedParagraph

_MOST_OF_A_KIND = 20
_LONG_TURN = 600  # words
_MARKED = 0.8  # of the turns carry a time mark: the others lack one

_WORD = re.compile(r"[^\W_](?:[^\W_]|[-'’\u0300-\u036f\u00ad])*")
_SIGNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("decomposed_umlauts", re.compile(r"[aouAOU]\u0308")),
    ("soft_hyphen", re.compile("\u00ad")),
    ("narrow_space", re.compile("[\u2009\u202f]")),
    (
        "control_character",
        re.compile(
            "[\x01-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffd]"
        ),
    ),
)
_HYPHEN = re.compile(r"(?<![\w-])([^\W\d_]{2,})-([a-zäöüß]{2,})(?![\w-])")
#: What every such word holds: found from its hyphen, many times faster than from any letter.
_HYPHEN_AT_WORD = re.compile(r"-(?<=[^\W\d_]{2}-)(?=[a-zäöüß]{2})")
#: The end of a German word that is no word itself.
_FRAGMENT = re.compile(
    r"[bcdfghjklmnpqrstvwxyzß]{1,3}(?:ungs?|ungen|eit|eiten|aft|aften|en|em|er|es|e|te|ten|ter|tet|lich|liche[nrsm]?|isch|"
    r"ische[nrsm]?|ig|ige[nrsm]?|end|ende[nrsm]?|ion|ionen|ität|täten)$"
)
_FOOTNOTE = re.compile(
    r"(?<![\w./@-])[A-ZÄÖÜ]?[a-zäöüß]{3,}(?:[.,;:!?»“”\"]{1,2}\d{1,2}|\d{1,2})(?![\w%.,:/-]*\w)"
)
#: What every such word holds: found from its digit, many times faster than from any letter.
_DIGIT_AT_WORD = re.compile(
    r"\d(?:(?<=[a-zäöüß]\d)|(?<=[a-zäöüß][.,;:!?»“”\"]\d)|(?<=[a-zäöüß][.,;:!?»“”\"]{2}\d))"
)
_FORMULA = re.compile(r"[=@+]\S|-[^\W\d_=]")


def check_text(
    text: str, paragraphs: Sequence[ImportedParagraph], unused: Sequence[Candidate]
) -> tuple[ImportedWarning, ...]:
    """Every oddity of the text, in the order of its kind, at most twenty of a kind."""
    found = [
        *_speaker_warnings(text, paragraphs, unused),
        *_time_warnings(paragraphs),
        *(warning for code, pattern in _SIGNS for warning in _sign_warnings(text, paragraphs, code, pattern)),
        *_word_warnings(text, paragraphs),
    ]
    return tuple(_at_most(found))


def _speaker_warnings(
    text: str, paragraphs: Sequence[ImportedParagraph], unused: Sequence[Candidate]
) -> Iterator[ImportedWarning]:
    if not any(paragraph.speaker for paragraph in paragraphs):
        yield ImportedWarning("no_speakers")
    asked = [candidate for candidate in unused if looks_like_label(candidate)]
    times = Counter(candidate.key for candidate in asked)
    seen: set[str] = set()
    for candidate in asked:
        if candidate.key not in seen:
            seen.add(candidate.key)
            place = _paragraph_at(paragraphs, candidate.end)
            yield ImportedWarning(
                "unknown_label", place, (("label", candidate.label), ("n", times[candidate.key]))
            )
    for paragraph in paragraphs:
        label = text[paragraph.label.start : paragraph.label.end] if paragraph.label else ""
        if "\u00a0" in label.rstrip("\n")[-1:]:
            yield ImportedWarning("nbsp_after_label", paragraph.number)
        said = text[paragraph.label.end if paragraph.label else paragraph.start : paragraph.end]
        words = said.count(" ") + said.count("\n")
        if words > _LONG_TURN and len(said.split()) > _LONG_TURN:
            yield ImportedWarning("long_turn", paragraph.number, (("n", len(said.split())),))
        if _FORMULA.match(said):
            yield ImportedWarning("formula_start", paragraph.number)


def _time_warnings(paragraphs: Sequence[ImportedParagraph]) -> Iterator[ImportedWarning]:
    turns = [paragraph for paragraph in paragraphs if paragraph.speaker]
    marked = sum(1 for turn in turns if turn.time_marks)
    latest = -1
    for paragraph in paragraphs:
        if paragraph.speaker and not paragraph.time_marks and marked >= _MARKED * len(turns):
            yield ImportedWarning("time_mark_missing", paragraph.number)
        for mark in paragraph.time_marks:
            if mark.milliseconds < latest:
                yield ImportedWarning("time_marks_out_of_order", paragraph.number)
            latest = mark.milliseconds


def _sign_warnings(
    text: str, paragraphs: Sequence[ImportedParagraph], code: str, pattern: re.Pattern[str]
) -> Iterator[ImportedWarning]:
    if not pattern.search(text):
        return
    for paragraph in paragraphs:
        found = list(pattern.finditer(text, paragraph.start, paragraph.end))
        if found:
            fields: tuple[tuple[str, object], ...] = (("n", len(found)), ("word", _word_at(text, found[0])))
            if code == "control_character":
                fields = (("n", len(found)), ("sign", f"U+{ord(found[0][0]):04X}"))
            yield ImportedWarning(code, paragraph.number, fields)


def _word_warnings(text: str, paragraphs: Sequence[ImportedParagraph]) -> Iterator[ImportedWarning]:
    words = (
        frozenset(re.findall(r"[^\W\d_]+", text.casefold())) if _HYPHEN_AT_WORD.search(text) else frozenset()
    )
    for paragraph in paragraphs:
        place = paragraph.start, paragraph.end
        for found in _HYPHEN.finditer(text, *place) if _HYPHEN_AT_WORD.search(text, *place) else ():
            joined = (found[1] + found[2]).casefold()
            if _FRAGMENT.match(found[2]) or joined in words:
                yield ImportedWarning("hyphen_in_word", paragraph.number, (("word", found[0]),))
        for found in _FOOTNOTE.finditer(text, *place) if _DIGIT_AT_WORD.search(text, *place) else ():
            yield ImportedWarning("footnote_digit", paragraph.number, (("word", found[0]),))


def _word_at(text: str, found: re.Match[str]) -> str:
    """The one word around a sign, or nothing where it stands between words."""
    start = max(0, found.start() - 60)
    for word in _WORD.finditer(text, start, found.end() + 60):
        if word.start() <= found.start() and found.end() <= word.end():
            return word[0]
    return ""


def _paragraph_at(paragraphs: Sequence[ImportedParagraph], position: int) -> str | None:
    place = bisect_right(paragraphs, position, key=lambda paragraph: paragraph.start) - 1
    return paragraphs[place].number if place >= 0 else None


def _at_most(warnings: Iterable[ImportedWarning]) -> Iterator[ImportedWarning]:
    """At most twenty of a kind, then one that says how many more there are."""
    counts: Counter[str] = Counter()
    for warning in warnings:
        counts[warning.code] += 1
        if counts[warning.code] <= _MOST_OF_A_KIND:
            yield warning
    for code, n in counts.items():
        if n > _MOST_OF_A_KIND:
            yield ImportedWarning("more_of_a_kind", None, (("kind", code), ("n", n - _MOST_OF_A_KIND)))

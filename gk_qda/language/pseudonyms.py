"""Replaces words that tell who is meant, with the forms they are inflected to; positions are code points.

A pseudonym takes the ending of the word it stands for ("Osterkötters" becomes "Ebelings"); a function, a
generalisation or an omission stands in brackets, takes the place of the title in front, too, and has no endings.
Names end where letters end: they are found in "Interview_Osterkötter_2" as well, as files are called.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from gk_qda.language.personal import TITLE
from gk_qda.reanchoring import Edit

Technique = Literal["pseudonym", "function", "generalisation", "omission"]
TECHNIQUES: tuple[Technique, ...] = ("pseudonym", "function", "generalisation", "omission")
OMITTED = "[…]"

_BLANKS = " \t\u00a0\u2007\u2009\u202f"
_APOSTROPHES = "'’ʼ´`‘"
_DASHES = "-‐‑–"
_SOFT = "\u00ad\u200b\u200c\u200d\u2060"
_OF_NAMES = rf"[{_APOSTROPHES}]s|s|ens|sche[nrsm]?"
_OF_WORDS = rf"{_OF_NAMES}|schen?|ers?|ern|erin(?:nen)?|innen|in|es|en|n|e"
_BARE = rf"|[{_APOSTROPHES}](?!\w)"  # "Hans’ Auto": only behind words that end in a hiss
_HISSES = ("s", "ß", "x", "z")
_SHORT = 3  # letters of originals that digits may not touch: "TM" is not in "TM13"
_UNKNOWN, _KNOWN = (
    4,
    6,
)  # letters of names that are replaced in small letters, by whether a dictionary knows them
_NAMES = frozenset({"name", "speaker", "place", "word"})  # kinds of what has a capital
_TITLES = frozenset("DFHMPS")  # what those of ``TITLE`` begin with
_LIKE_K_AND_S = "\u212aſ"  # the same as "k" and "s" where case makes no difference
_WORDS = re.compile(
    r"[^\W\d_]+(?:[-‐‑' ’\u00a0][^\W\d_]+)*\.?"
)  # what is inflected: words, not numbers or addresses


@dataclass(frozen=True, slots=True)
class Rule:
    """One original and what stands for it; ``forms`` are spellings that follow no rule ("Steffi" for "Stefanie")."""

    original: str
    replacement: str
    technique: Technique = "pseudonym"
    kind: str = "word"
    forms: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """What is written in its place: the replacement, in brackets unless it is a pseudonym."""
        if self.technique == "omission":
            return OMITTED
        words = self.replacement.strip()
        if self.technique == "pseudonym" or (words.startswith("[") and words.endswith("]")):
            return words
        return f"[{words}]"


@dataclass(frozen=True, slots=True)
class Replaced:
    """One place: ``start`` to ``end`` of the old text give way to ``written``; ``rule`` counts from 0."""

    start: int
    end: int
    words: str
    written: str
    rule: int

    @property
    def edit(self) -> Edit:
        """As an edit of the text."""
        return Edit(self.start, self.end, self.written)


class Replacing:
    """All rules at once: what one of them wrote is never replaced by another."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        spelt = [
            (spelling, at)
            for at, rule in enumerate(self.rules)
            for spelling in dict.fromkeys((rule.original.strip(), *map(str.strip, rule.forms)))
            if spelling
        ]
        # Of two originals that begin at one place the longer one is meant.
        self._spelt = sorted(spelt, key=lambda pair: (-len(pair[0]), pair[1]))
        self._keys = [_key(words) for words, _ in self._spelt]
        self._forms: dict[tuple[tuple[int, bool], ...], re.Pattern[str]] = {}

    def places(self, text: str) -> list[Replaced]:
        """Where something is replaced, in the order of the text and without overlaps."""
        found: list[Replaced] = []
        form = self._form_for(text)
        if form is None:
            return found
        for match in form.finditer(text):
            group = match.lastgroup
            assert group is not None
            at = self._spelt[int(group[1:])][1]
            rule = self.rules[at]
            start, end = match.start(group), match.end()
            if rule.technique == "pseudonym":
                written = _inflected(rule.written, text[match.end(group) : end])
                if match[group].isupper() and len(match[group]) > 3 and not rule.original.isupper():
                    written = written.upper()
                elif match[group].islower() and not self._spelt[int(group[1:])][0].islower():
                    written = written.lower()
            else:
                start, written = match.start(), rule.written
            if text[start:end] != written:
                found.append(Replaced(start, end, text[start:end], written, at))
        return found

    def may_find(self, text: str) -> bool:
        """Whether a look for places can find any, in whatever letters: a quick no for most texts."""
        plain = _key(text)
        return any(key in plain for key in self._keys)

    def replaced(self, text: str) -> str:
        """The text with everything replaced."""
        parts: list[str] = []
        done = 0
        for one in self.places(text):
            parts += (text[done : one.start], one.written)
            done = one.end
        return "".join(parts) + text[done:]

    def _form_for(self, text: str) -> re.Pattern[str] | None:
        """One pattern of the rules that can be in a text: most are not, and looking for all of them would take long."""
        letters = _letters(text)
        plain = letters.lower()
        active = tuple((at, key in letters) for at, key in enumerate(self._keys) if key in plain)
        if active and active not in self._forms:
            parts = [
                _alternative(at, self._spelt[at][0], self.rules[self._spelt[at][1]], is_small=is_small)
                for at, is_small in active
            ]
            signs = {
                sign
                for at, _ in active
                for sign in _first_signs(self._spelt[at][0], self.rules[self._spelt[at][1]])
            }
            # Most places of a text begin none of them: one look says so, before all are tried.
            first = "".join(map(re.escape, sorted(signs)))
            self._forms[active] = re.compile(f"(?=[{first}])(?:{'|'.join(parts)})")
        return self._forms[active] if active else None


def edits_of(places: Iterable[Replaced]) -> list[Edit]:
    """The places as edits of the text they were found in."""
    return [one.edit for one in places]


def edges(words: str) -> tuple[str, str]:
    """What has to be in front of words and behind them, as patterns: no letter, and no digit at a number."""
    return _edge(words[:1], words, "(?<!{})"), _edge(words[-1:], words, "(?!{})")


def _edge(sign: str, words: str, form: str) -> str:
    if not sign.isalnum():
        return ""
    is_name = sign.isalpha() and len(words) > _SHORT
    return form.format(r"[^\W\d_]" if is_name else r"[^\W_]")


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", words))


def _key(words: str) -> str:
    """Letters and digits alone, small and composed: what is not in a text with this is not in it at all."""
    return _letters(words).lower()


@cache
def is_meant_in_small_letters(name: str) -> bool:
    """Whether a name that somebody typed in small letters is that name: long enough, and no ordinary word."""
    if len(name) < _UNKNOWN:
        return False
    from simplemma import is_known, lemmatize  # takes a while, and 30 MB

    small = name.lower()
    if not is_known(small, lang="de"):
        return True
    return len(name) >= _KNOWN and not str(lemmatize(small, lang="de")).islower()


def _alternative(place: int, words: str, rule: Rule, *, is_small: bool) -> str:
    spelling = _spelling(words)
    is_name = rule.kind in _NAMES and _WORDS.fullmatch(words) is not None
    if rule.kind == "email":
        spelling = f"(?i:{spelling})"
    elif rule.kind != "maybe" and len(words) > 3 and _WORDS.fullmatch(words) and words.upper() != words:
        spelling = f"{spelling}|{_spelling(words.upper())}"
    if is_small and is_name and not words.islower() and is_meant_in_small_letters(words):
        spelling = f"{spelling}|{_spelling(words.lower())}"
    is_person = rule.kind in {"name", "speaker", "maybe"}
    before, after = edges(words)
    if rule.technique != "pseudonym" and rule.kind in {"name", "speaker", "word"}:
        before += rf"(?:{TITLE}[{_BLANKS}])*"
    ending = ""
    if _WORDS.fullmatch(words):
        bare = _BARE if words.endswith(_HISSES) else ""
        ending = f"(?:{_OF_NAMES if is_person else _OF_WORDS}{bare})?"
        after = after or r"(?![^\W_])"  # "Chr." is no beginning of a longer word either
    return f"{before}(?P<r{place}>{spelling}){ending}{after}"


def _first_signs(words: str, rule: Rule) -> set[str]:
    """What a place of an original can begin with, whatever its letters, and the title in front of it."""
    sign = next((sign for sign in unicodedata.normalize("NFC", words) if sign not in _SOFT), "")
    alike = next((some for some in (_BLANKS + "\n", _APOSTROPHES, _DASHES) if sign in some), "")
    titles = _TITLES if rule.technique != "pseudonym" else frozenset()
    forms = {sign, sign.lower(), sign.upper(), *alike, *(_LIKE_K_AND_S if rule.kind == "email" else "")}
    return {unicodedata.normalize(form, one)[0] for one in forms if one for form in ("NFC", "NFD")} | titles


def _spelling(words: str) -> str:
    """The same words with any blank, dash or apostrophe, soft hyphens, and letters in one piece or two."""
    parts: list[str] = []
    for sign in unicodedata.normalize("NFC", words):
        if sign in _BLANKS or sign == "\n":
            parts.append(rf"[{_BLANKS}\n]+")
        elif sign in _APOSTROPHES:
            parts.append(f"[{_APOSTROPHES}]")
        elif sign in _DASHES:
            parts.append(f"[{_DASHES}]")
        elif sign not in _SOFT:
            apart = unicodedata.normalize("NFD", sign)
            one = re.escape(sign)
            parts.append(f"(?:{one}|{re.escape(apart)})" if apart != sign else one)
    return f"[{_SOFT}]*".join(parts)


def _inflected(words: str, ending: str) -> str:
    """A pseudonym with the ending of the word it stands for."""
    if ending in ("", *_APOSTROPHES):
        return _genitive(words) if ending else words
    if ending == "s" or (ending[0] in _APOSTROPHES and ending[1:] == "s"):
        return f"{words}’" if words.endswith(_HISSES) else f"{words}{ending}"
    if ending[0] == "e" and words.endswith("e"):
        return f"{words}{ending[1:]}"
    return f"{words}{ending}"


def _genitive(words: str) -> str:
    return f"{words}’" if words.endswith(_HISSES) else f"{words}s"

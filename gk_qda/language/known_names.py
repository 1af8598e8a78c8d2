"""What a key file calls somebody's name, wherever it stands: in the forms that are replaced, and written carelessly.

Replacing, the check of what leaves and the look at what is still there all mean the same words: those of ``Replacing``,
by the kind of each name ("Ulm" is in "Ulmer", "Schneider" is not in "schneidern").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gk_qda.language.ordinary import is_word_in_small_letters
from gk_qda.language.pseudonyms import Replacing, Rule
from gk_qda.spans import Span

_SHORTEST = 3  # letters that are looked for in longer words
PERSONS = frozenset({"name", "speaker", "word"})  # kinds of names that people have
_SOFT = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060"))

_WORD = re.compile(r"\w[\w\u00ad'’ʼ‘-]*")


class KnownNames:
    """The originals of a key file as ``rules``; ``len`` is the number of their spellings."""

    def __init__(self, rules: Iterable[Rule], replacements: Iterable[str] = ()) -> None:
        self.rules = tuple(rules)
        self._replacements = dict(zip(self.rules, replacements, strict=False))
        written = self._replacements.values()
        self._invented = {part for words in written for part in re.findall(r"\w+", words.casefold())}
        self._replacing = Replacing(self.rules)
        self._in_small_letters = Replacing([
            replace(rule, original=_small(rule.original), forms=tuple(map(_small, rule.forms)))
            for rule in self.rules
        ])  # fmt: skip

        spellings = (spelling for rule in self.rules for spelling in (rule.original, *rule.forms))
        plain = sorted({plain for one in spellings if len(plain := _plain(one)) >= _SHORTEST}, key=len)
        self._inside = re.compile("|".join(map(re.escape, reversed(plain))) or r"(?!)")

    def __len__(self) -> int:
        return len({spelling for rule in self.rules for spelling in (rule.original, *rule.forms)})

    def wrote(self, words: str) -> bool:
        """Whether words are what stands in the place of an original, in whatever case: an invented name."""
        parts = re.findall(r"\w+", words.casefold())
        return bool(parts) and all(part in self._invented or part[:-1] in self._invented for part in parts)

    def called(self, name: str) -> tuple[Rule, ...]:
        """The originals that are this name, or that it stands for."""
        wanted = name.casefold()
        return tuple(
            rule
            for rule in self.rules
            if wanted in {words.casefold() for words in (rule.original, *rule.forms, self.stands_for(rule))}
        )

    def stands_for(self, rule: Rule) -> str:
        """What is written in the place of an original; "" where that is not known."""
        return self._replacements.get(rule, "")

    def replaced(self, text: str) -> list[Span]:
        """Where pseudonymising replaces something, in order."""
        return [Span(one.start, one.end) for one in self._replacing.places(text)]

    def places(self, text: str) -> list[Span]:
        """The same, and names in any mixture of small and capital letters; small ones only where no word is meant."""
        if not self._replacing.may_find(text):
            return []
        sure = self.replaced(text)
        small = [span for span, is_word in self._in_other_letters(text, sure) if not is_word]
        return sorted([*sure, *small], key=lambda span: span.start)

    def maybe(self, text: str) -> list[Span]:
        """Where a person's name in small letters stands that is an ordinary word as well ("koch"), in order."""
        if not self._replacing.may_find(text):
            return []
        return [span for span, is_word in self._in_other_letters(text, self.replaced(text)) if is_word]

    def _in_other_letters(self, text: str, sure: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
        """Names in other letters than those that are replaced, and whether each may be meant as a word."""
        for one in self._in_small_letters.places(_small(text)):
            span, rule = Span(one.start, one.end), self.rules[one.rule]
            if any(span.start < other.end and other.start < span.end for other in sure):
                continue
            if not (span.of(text).islower() and is_word_in_small_letters(rule.original)):
                yield span, False
            elif rule.kind in PERSONS and span.of(text).removesuffix("s") in _without_s(rule.original):
                yield span, True

    def longer(self, text: str) -> int:
        """How many longer words hold a name ("Januar" holds "Jan"), in whatever letters: nothing else looks inside."""
        if not self._replacing.may_find(text):
            return 0
        parts, done = [], 0
        for span in self.places(text):
            parts.append(text[done : span.start])
            done = span.end
        return self._held_inside("\n".join((*parts, text[done:])))

    def longer_words(self, text: str) -> list[Span]:
        """Where those words stand, in order."""
        if not self._replacing.may_find(text):
            return []
        sure = self.places(text)
        words = (Span(*found.span()) for found in _WORD.finditer(text))
        return [
            span
            for span in words
            if self._held_inside(span.of(text))
            and not any(span.start < one.end and one.start < span.end for one in sure)
        ]

    def _held_inside(self, text: str) -> int:
        plain = _plain(text)
        return sum(
            plain[match.start() - 1 : match.start()].isalnum()
            or plain[match.end() : match.end() + 1].isalnum()
            for match in self._inside.finditer(plain)
        )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(_SOFT)).casefold()


def _without_s(name: str) -> tuple[str, str]:
    """A name in small letters, with the "s" that it may end in and without."""
    return name.lower(), name.lower().removesuffix("s")


def _small(text: str) -> str:
    """In small letters, sign by sign: positions stay."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(s if len(s.lower()) > 1 else s.lower() for s in text)

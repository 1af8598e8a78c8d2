"""What a key file calls somebody's name, wherever it stands: in the forms that are replaced, and written carelessly.

Replacing, the check of what leaves and the look at what is still there all mean the same words: those of ``Replacing``,
by the kind of each name ("Ulm" is in "Ulmer", "Schneider" is not in "schneidern").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from gk_qda.language.pseudonyms import Replacing, Rule
from gk_qda.spans import Span

_SHORTEST = 3  # letters that are looked for in longer words
_SOFT = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060"))


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
        found = list(sure)
        for one in self._in_small_letters.places(_small(text)):
            span = Span(one.start, one.end)
            if any(span.start < other.end and other.start < span.end for other in sure):
                continue
            if not (span.of(text).islower() and _is_a_word(self.rules[one.rule].original)):
                found.append(span)
        return sorted(found, key=lambda span: span.start)

    def longer(self, text: str) -> int:
        """How many longer words hold a name ("Januar" holds "Jan"), in whatever letters: nothing else looks inside."""
        if not self._replacing.may_find(text):
            return 0
        parts, done = [], 0
        for span in self.places(text):
            parts.append(text[done : span.start])
            done = span.end
        rest = _plain("\n".join((*parts, text[done:])))
        return sum(
            rest[match.start() - 1 : match.start()].isalnum() or rest[match.end() : match.end() + 1].isalnum()
            for match in self._inside.finditer(rest)
        )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(_SOFT)).casefold()


def _small(text: str) -> str:
    """In small letters, sign by sign: positions stay."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(s if len(s.lower()) > 1 else s.lower() for s in text)


def _is_a_word(name: str) -> bool:
    """Whether a name in small letters is an ordinary word ("koch", "essen", but not "ulm")."""
    from simplemma import is_known, lemmatize  # takes a while, and 30 MB

    small = name.lower()
    return bool(is_known(small, lang="de")) and str(lemmatize(small, lang="de")).islower()

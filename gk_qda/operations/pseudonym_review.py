"""What somebody decides on the words that may tell who is meant, until it is carried out.

It names originals: it is kept in memory only, never in the project.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from gk_qda.language.personal import Kind
from gk_qda.language.proposals import proposal
from gk_qda.language.pseudonyms import TECHNIQUES, Rule, Technique
from gk_qda.names import name_key
from gk_qda.operations.pseudonym_rules import Trouble, troubles
from gk_qda.project.key_file import KeyEntry
from gk_qda.queries.personal import Candidate

Choice = Technique | Literal["harmless"]
CHOICES: tuple[Choice, ...] = (*TECHNIQUES, "harmless")
_LIKELY: dict[Kind, Technique] = {  # what is proposed for a word of this kind
    "name": "pseudonym", "speaker": "pseudonym", "word": "pseudonym", "place": "pseudonym", "town": "generalisation",
    "origin": "generalisation", "birth": "generalisation", "maybe": "pseudonym",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one original."""

    choice: Choice
    replacement: str = ""
    forms: tuple[str, ...] = ()


class Review:
    """Candidates and the decisions on them.

    ``used`` are invented names that the texts hold already, ``known`` is what a key file says.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._by_original: dict[str, Candidate] = {}
        self.decisions: dict[str, Decision] = {}
        self.used: frozenset[str] = frozenset()
        self.known: dict[str, KeyEntry] = {}

    def show(self, candidates: Iterable[Candidate], used: Collection[str] = ()) -> None:
        """Take other candidates; what was decided on words that are still among them stays, and so do added ones."""
        found = {one.original: one for one in candidates}
        added = {
            word: one
            for word, one in self._by_original.items()
            if word in self.decisions and word not in found
        }
        self._by_original, self.used = found | added, frozenset(used)
        for word in found:
            entry = self.known.get(word)
            if entry is not None and word not in self.decisions:
                self.decisions[word] = _known_decision(entry)

    @property
    def candidates(self) -> list[Candidate]:
        """All of them, in their order."""
        return list(self._by_original.values())

    def add(self, candidate: Candidate) -> None:
        """Another original, which nothing had found."""
        self._by_original.setdefault(candidate.original, candidate)

    def candidate(self, original: str) -> Candidate | None:
        """The candidate of this original."""
        return self._by_original.get(original)

    def decide(self, originals: Iterable[str], choice: Choice, *, anew: bool = False) -> None:
        """The same for all of them; a replacement that belonged to another choice, or any (``anew``), is proposed."""
        decided = self.decisions
        several = [one for one in originals if anew or one not in decided or decided[one].choice != choice]
        taken = self._taken(set(several))
        for original in several:
            forms = decided[original].forms if original in decided else ()
            words = self._proposal(original, choice, taken)
            decided[original] = Decision(choice, words, forms)
            taken.update((words, *words.split()))

    def propose(self, originals: Iterable[str]) -> None:
        """A replacement of ours for each; a word that was open gets what is mostly done with its kind."""
        groups: defaultdict[Choice, list[str]] = defaultdict(list)
        for original in originals:
            before = self.decisions.get(original)
            groups[self._likely(original) if before is None else before.choice].append(original)
        for choice, several in groups.items():
            self.decide(several, choice, anew=True)

    def _likely(self, original: str) -> Technique:
        candidate = self._by_original.get(original)
        return "omission" if candidate is None else _LIKELY.get(candidate.kind, "omission")

    def reopen(self, originals: Iterable[str]) -> None:
        """Nothing is decided on them."""
        for original in originals:
            self.decisions.pop(original, None)

    def write(
        self,
        originals: Iterable[str],
        *,
        replacement: str | None = None,
        forms: tuple[str, ...] | None = None,
    ) -> None:
        """Another replacement, or other spellings; a word that was open gets what is mostly done with its kind."""
        several, decided = list(originals), self.decisions
        groups: defaultdict[Technique, list[str]] = defaultdict(list)
        for original in several:
            if original not in decided or (replacement and decided[original].choice == "harmless"):
                groups[self._likely(original)].append(original)
        for technique, some in groups.items():
            self.decide(some, technique)
        for original in several:
            now = self.decisions[original]
            if replacement and now.choice == "omission":
                now = replace(now, choice="generalisation")
            words = now.replacement if replacement is None else replacement.strip()
            self.decisions[original] = replace(
                now, replacement=words, forms=now.forms if forms is None else forms
            )

    @property
    def open_count(self) -> int:
        """How many candidates nobody has decided on."""
        return sum(word not in self.decisions for word in self._by_original)

    def pending(self) -> list[str]:
        """The words on which something was decided that no key file holds."""
        return [
            word
            for word, one in self.decisions.items()
            if word not in self.known or one != _known_decision(self.known[word])
        ]

    def rules(self) -> list[Rule]:
        """What is to be replaced, in the order of the candidates."""
        return [_rule(one, self.decisions[one.original]) for one in self._replaced()]

    def harmless(self) -> list[str]:
        """The words that tell nothing."""
        return [word for word, one in self.decisions.items() if one.choice == "harmless"]

    def troubles(self) -> dict[str, Trouble]:
        """What is wrong with which original."""
        replaced = self._replaced()
        mine = {one.original for one in replaced}
        harmless = set(self.harmless())
        known = [entry for original, entry in self.known.items() if original not in mine]
        others = self._by_original.keys() - harmless
        found = troubles(self.rules(), known, others)
        return {replaced[row - 1].original: trouble for row, trouble in found.items()}

    def done(self, originals: Iterable[str]) -> None:
        """What was decided on these is carried out: they are candidates no longer."""
        gone = set(originals)
        self._by_original = {word: one for word, one in self._by_original.items() if word not in gone}
        self.reopen(gone)

    def _taken(self, but: Collection[str]) -> set[str]:
        """What cannot be proposed, and each word of it: originals, and what stands for others than ``but``."""
        taken = {one.replacement for word, one in self.decisions.items() if word not in but}
        taken |= {*self.used, *self._by_original, *(one.replacement for one in self.known.values())}
        return taken | {part for words in taken for part in words.split()}

    def _proposal(self, original: str, choice: Choice, taken: Collection[str]) -> str:
        candidate = self.candidate(original)
        if choice == "harmless" or candidate is None:
            return ""
        for known in self.known.values():  # the same letters written otherwise mean the same person
            if known.technique == choice and name_key(known.original) == name_key(original):
                return known.replacement
        if candidate.kind == "maybe":  # "koch" beside "Koch", on whom was decided just now
            for word, one in self.decisions.items():
                if word != original and one.choice == choice and name_key(word) == name_key(original):
                    return one.replacement
        return proposal(original, candidate.kind, choice, taken=taken, language=self._language)

    def _replaced(self) -> list[Candidate]:
        return [
            one
            for word, one in self._by_original.items()
            if word in self.decisions and self.decisions[word].choice != "harmless"
        ]


def decisions_of(rules: Iterable[Rule], harmless: Iterable[str]) -> Mapping[str, Decision]:
    """What a table that was read says, by original."""
    found = {one.original: Decision(one.technique, one.replacement, one.forms) for one in rules}
    return found | {word: Decision("harmless") for word in harmless}


def _rule(candidate: Candidate, decision: Decision) -> Rule:
    assert decision.choice != "harmless"
    words = "" if decision.choice == "omission" else decision.replacement
    return Rule(candidate.original, words, decision.choice, candidate.kind, decision.forms)


def _known_decision(entry: KeyEntry) -> Decision:
    technique = next(known for known in TECHNIQUES if known == entry.technique)
    return Decision(technique, entry.replacement, entry.forms)

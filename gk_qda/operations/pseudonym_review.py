"""What somebody decides on the words that may tell who is meant, until it is carried out.

It names originals: it is kept in memory only, never in the project.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from gk_qda.language.personal import Kind
from gk_qda.language.proposals import proposal
from gk_qda.language.pseudonyms import TECHNIQUES, Rule, Technique
from gk_qda.operations.pseudonym_rules import Trouble, troubles
from gk_qda.project.key_file import KeyEntry
from gk_qda.queries.personal import Candidate

Choice = Technique | Literal["harmless"]
CHOICES: tuple[Choice, ...] = (*TECHNIQUES, "harmless")
_LIKELY: dict[Kind, Technique] = {  # what is proposed for a word of this kind
    "name": "pseudonym", "speaker": "pseudonym", "word": "pseudonym", "place": "pseudonym", "town": "generalisation",
    "origin": "generalisation", "birth": "generalisation",
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
        self.candidates: list[Candidate] = []
        self.decisions: dict[str, Decision] = {}
        self.used: frozenset[str] = frozenset()
        self.known: dict[str, KeyEntry] = {}

    def show(self, candidates: Iterable[Candidate], used: Collection[str] = ()) -> None:
        """Take other candidates; what was decided on words that are still among them stays, and so do added ones."""
        found = list(candidates)
        originals = {one.original for one in found}
        added = [
            one for one in self.candidates if one.original in self.decisions and one.original not in originals
        ]
        self.candidates, self.used = [*found, *added], frozenset(used)
        for one in found:
            entry = self.known.get(one.original)
            if entry is not None and one.original not in self.decisions:
                self.decisions[one.original] = Decision(_technique(entry), entry.replacement, entry.forms)

    def add(self, candidate: Candidate) -> None:
        """Another original, which nothing had found."""
        if candidate.original not in {one.original for one in self.candidates}:
            self.candidates.append(candidate)

    def candidate(self, original: str) -> Candidate | None:
        """The candidate of this original."""
        return next((one for one in self.candidates if one.original == original), None)

    def decide(self, originals: Iterable[str], choice: Choice) -> None:
        """The same for all of them; a replacement that is missing or belonged to another choice is proposed."""
        for original in originals:
            before = self.decisions.get(original)
            forms = before.forms if before is not None else ()
            if before is None or before.choice != choice:
                self.decisions[original] = Decision(choice, self.proposal(original, choice), forms)

    def decide_likely(self, original: str) -> None:
        """What is mostly done with a word of its kind."""
        candidate = self.candidate(original)
        if candidate is not None:
            self.decide([original], _LIKELY.get(candidate.kind, "omission"))

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
        for original in originals:
            before = self.decisions.get(original)
            if before is None or (replacement and before.choice == "harmless"):
                self.decide_likely(original)
            now = self.decisions[original]
            if replacement and now.choice == "omission":
                now = replace(now, choice="generalisation")
            words = now.replacement if replacement is None else replacement.strip()
            self.decisions[original] = replace(
                now, replacement=words, forms=now.forms if forms is None else forms
            )

    def proposal(self, original: str, choice: Choice) -> str:
        """What could stand for an original; "" where there is nothing to propose."""
        candidate = self.candidate(original)
        if choice == "harmless" or candidate is None:
            return ""
        others = [one.replacement for word, one in self.decisions.items() if word != original]
        taken = {*others, *self.used, *(one.replacement for one in self.known.values())}
        taken |= {one.original for one in self.candidates}
        kind = candidate.kind
        return proposal(original, kind, choice, taken=taken, language=self._language)

    @property
    def open_count(self) -> int:
        """How many candidates nobody has decided on."""
        return sum(one.original not in self.decisions for one in self.candidates)

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
        others = {one.original for one in self.candidates} - harmless
        found = troubles(self.rules(), known, others)
        return {replaced[row - 1].original: trouble for row, trouble in found.items()}

    def done(self, originals: Iterable[str]) -> None:
        """What was decided on these is carried out: they are candidates no longer."""
        gone = set(originals)
        self.candidates = [one for one in self.candidates if one.original not in gone]
        self.reopen(gone)

    def _replaced(self) -> list[Candidate]:
        return [
            one
            for one in self.candidates
            if one.original in self.decisions and self.decisions[one.original].choice != "harmless"
        ]


def decisions_of(rules: Iterable[Rule], harmless: Iterable[str]) -> Mapping[str, Decision]:
    """What a table that was read says, by original."""
    found = {one.original: Decision(one.technique, one.replacement, one.forms) for one in rules}
    return found | {word: Decision("harmless") for word in harmless}


def _rule(candidate: Candidate, decision: Decision) -> Rule:
    assert decision.choice != "harmless"
    words = "" if decision.choice == "omission" else decision.replacement
    return Rule(candidate.original, words, decision.choice, candidate.kind, decision.forms)


def _technique(entry: KeyEntry) -> Technique:
    return next(known for known in get_args(Technique) if known == entry.technique)

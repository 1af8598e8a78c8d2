"""How reports name things: units, places, dates, labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from gk_qda.exporting.days import day_in_words, value_in_words
from gk_qda.exporting.quotes import citation, x_of_n
from gk_qda.names import name_key
from gk_qda.queries.filters import Scope
from gk_qda.queries.info import ProjectInfo
from gk_qda.queries.places import Place
from gk_qda.queries.staleness import CellChanges
from gk_qda.queries.theme_units import Unit
from gk_qda.queries.theme_values import Label
from gk_qda.queries.where import NO, YES
from gk_qda.words import Catalogue, catalogue

_NUMBERED = re.compile(r"(.*?)(\d+)")
# Verbal quantifiers as upper ends on a scale of 14, the base of the study they were agreed for; others in proportion.
_SCALE = 14
_QUANTIFIERS = (("single", 2.5), ("some", 5.5), ("half", 8.5), ("most", 12.5), ("nearly_all", 14.0))
_FEWEST = 6  # below it a word would say more than the number
_SHORTEST_RUN = 3  # TM01, TM02 stays as it is; TM01–TM03


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of reports in one language. ``case_kind`` is what the cases are called, as "Kommune"."""

    language: str
    case_kind: str = ""
    quantifiers: bool = False  # sentences say "about half" beside "7 of 14"

    @classmethod
    def of(cls, language: str, scope: Scope) -> Wording:
        """The wording for the cases of a scope; they have a name of their own where all are of one kind."""
        kinds = {case.kind for case in scope.all_cases}
        return cls(language, kinds.pop() if len(kinds) == 1 else "")

    @property
    def words(self) -> Catalogue:
        """The catalogue."""
        return catalogue("report", self.language)

    def for_cases(self, key: str, **fields: object) -> str:
        """A text about cases; where the catalogue knows the kind of case it speaks of "Kommunen"."""
        special = f"{key}_{name_key(self.case_kind)}"
        return self.words(special if special in self.words else key, **fields)

    def x_of_n(self, x: int, n: int) -> str:
        """ "9 von 14"."""
        return x_of_n(x, n, self.language)

    def quantifier(self, x: int, n: int) -> str:
        """ "einige" for 4 of 14, as the legend explains it; "" where none is wanted or the base is too small."""
        if not self.quantifiers or n < _FEWEST:
            return ""
        if x in (0, n):
            return self.words("quantifier_none" if x == 0 else "quantifier_all")
        share = x * _SCALE / n
        return self.words(next(f"quantifier_{name}" for name, most in _QUANTIFIERS if share <= most))

    def kind(self, key: str, kind: str) -> str:
        """A text about documents of a kind; without a kind about documents."""
        return self.words(f"{key}_{kind}" if kind else key)

    def unit(self, unit: Unit, *, several: bool = False) -> str:
        """The head of a column. ``several``: other columns count cases too, so the kind is named."""
        if unit.what == "cases":
            title = self.for_cases("unit_cases", n=unit.base)
            if not (several and unit.kind):
                return title
            return self.words("unit_cases_of_kind", unit=title, kind=self.kind("unit_documents", unit.kind))
        return self.unit_plural(unit)

    def unit_plural(self, unit: Unit) -> str:
        """ "Befragte THM", "Interviews", "Kommunen"."""
        if unit.what == "cases":
            return self.for_cases("cases_plural")
        if unit.what == "documents":
            return self.kind("unit_documents", unit.kind)
        if unit.function:
            return self.words("unit_respondents_function", function=unit.function)
        return self.words("unit_respondents")

    def unit_after_number(self, unit: Unit) -> str:
        """As in "9 von 14 Befragten (THM)"."""
        if unit.what == "cases":
            return self.for_cases("cases_plural")
        if unit.what == "documents":
            return self.kind("dative", unit.kind or "documents")
        if unit.function:
            return self.words("dative_respondents_function", function=unit.function)
        return self.words("dative_respondents")

    def label(self, label: Label) -> str:
        """A value or sub-code by its name, everything else in words."""
        return label.name or self.words(f"label_{label.kind}")

    def attribute(self, name: str) -> str:
        """The name of an attribute; those of the starter study have one for readers."""
        key = f"attribute_{name_key(name)}"
        return self.words(key) if key in self.words else name

    def value(self, value: str, *, holds: bool = False) -> str:
        """A value of an attribute, or that there is none; ``holds``: whether a condition holds, in words."""
        if holds and value in (YES, NO):
            return self.words("holds" if value == YES else "holds_not")
        return value_in_words(value, self.language) or self.words("missing")

    def place(self, place: Place) -> str:
        """ "RG08, B1, Abs. 28"; of minutes the source says so."""
        return citation(
            place.document,
            (place.paragraph, place.paragraph_end),
            speaker=place.speaker,
            minutes=place.is_minutes,
            language=self.language,
        )

    def places(self, places: Iterable[Place]) -> list[str]:
        """Places by document and speaker: "TM12, Abs. 24, 32"."""
        found = []
        ordered = list(dict.fromkeys(places))
        keys = list(dict.fromkeys((p.document, p.speaker) for p in ordered))
        for document, speaker in keys:
            numbers = dict.fromkeys(
                _numbers(p) for p in ordered if (p.document, p.speaker) == (document, speaker)
            )
            found.append(citation(document, ", ".join(numbers), speaker=speaker, language=self.language))
        return found

    def date(self, moment: datetime | None) -> str:
        """The day of a moment at this machine."""
        if moment is None:
            return self.words("undated")
        return day_in_words(moment.astimezone(), self.language)

    def outdated(self, changes: CellChanges) -> str:
        """ "veraltet seit 22.11.2026"; without the day where the history does not tell it."""
        if changes.since is None:
            return self.words("state_stale")
        return self.words("state_stale_since", date=self.date(changes.since))

    def stand(self, info: ProjectInfo) -> str:
        """The data date and the version of the codebook: what a report of this state must say."""
        if info.last_change is None:
            return self.words("stand_without_date", codebook=info.codebook_version)
        return self.words("stand", date=self.date(info.last_change), codebook=info.codebook_version)

    def listed(self, names: Sequence[str]) -> str:
        """ "TM01–TM14, RG03" and "TM05 und TM06"."""
        short = runs_of_names(names)
        if len(short) < 2:
            return "".join(short)
        return self.words("and", first=", ".join(short[:-1]), last=short[-1])


def _numbers(place: Place) -> str:
    if place.paragraph == place.paragraph_end:
        return place.paragraph
    return f"{place.paragraph}–{place.paragraph_end}"


def runs_of_names(names: Sequence[str]) -> list[str]:
    """Names with consecutive numbers as one: TM01, TM02, TM03 is "TM01–TM03"."""
    parted = [_NUMBERED.fullmatch(name) for name in names]

    def run(at: int) -> tuple[str, int, int]:
        match = parted[at]
        if match is None:
            return "", at, 0
        return match[1], int(match[2]) - at, len(match[2])

    found: list[str] = []
    for _, group in groupby(range(len(names)), key=run):
        places = list(group)
        if len(places) < _SHORTEST_RUN:
            found += [names[at] for at in places]
        else:
            found.append(f"{names[places[0]]}–{names[places[-1]]}")
    return found

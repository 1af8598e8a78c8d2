"""Groups derived from a month or a day and a period of the project: before, during and after the lockdown."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from gk_qda.language.conditions import read_day
from gk_qda.queries.cases import AttributeInfo
from gk_qda.queries.settings import settings

_WORDS = {"de": ("vor", "während", "nach"), "en": ("before", "during", "after")}
_NAMED_AFTER = re.compile(r"_?(?:monat|month|datum|date)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """A time that the study looks at; without an end it lasts."""

    name: str
    first: date
    last: date | None
    language: str = "de"

    @property
    def phases(self) -> tuple[str, str, str]:
        """Before, during and after it, in words."""
        before, during, after = _WORDS.get(self.language, _WORDS["en"])
        return f"{before} {self.name}", f"{during} {self.name}", f"{after} {self.name}"

    def phase_of(self, value: str) -> str | None:
        """ "2020-02" -> "vor Lockdown"; None where the value is no date or month, or lies on both sides.

        A month in which the period begins or ends is on both sides: only a day or a person can tell.
        """
        day = read_day(value)
        if day is None:
            return None
        begin, end = _stretch(day)
        before, during, after = self.phases
        if end < self.first:
            return before
        if self.last is not None and begin > self.last:
            return after
        if begin >= self.first and (self.last is None or end <= self.last):
            return during
        return None


def period(session: Session) -> Period | None:
    """The period of the project, None where none is set."""
    chosen = settings(session)
    first, last = _day(chosen["period_start"]), _day(chosen["period_end"])
    if first is None or not chosen["period_name"]:
        return None
    return Period(chosen["period_name"], first, last, chosen["report_language"])


def phase_name(attribute: str) -> str:
    """What the phase of an attribute is called: "thm_start_monat" -> "thm_startphase", "beginn" -> "beginn_phase"."""
    stem = _NAMED_AFTER.sub("", attribute)
    return f"{stem}phase" if stem and stem != attribute else f"{attribute}_phase"


def add_phases(
    columns: dict[str, dict[int, str]], known: Iterable[AttributeInfo], among: Period | None
) -> None:
    """Fill in the phase of every attribute that is a month or a day; values that were given stay."""
    if among is None:
        return
    for info in known:
        if info.type not in ("month", "date"):
            continue
        derived = {
            owner_id: phase
            for owner_id, value in columns.get(info.name, {}).items()
            if (phase := among.phase_of(value)) is not None
        }
        name = phase_name(info.name)
        if derived or name in columns:
            columns[name] = derived | _given(columns.get(name, {}))


def _given(column: Mapping[int, str]) -> dict[int, str]:
    return {owner_id: value for owner_id, value in column.items() if value}


def _stretch(day: tuple[int, ...]) -> tuple[date, date]:
    """First and last day of a year, a month or a day."""
    year = day[0]
    if len(day) == 1:
        return date(year, 1, 1), date(year, 12, 31)
    if len(day) == 2:
        return date(year, day[1], 1), date(year, day[1], monthrange(year, day[1])[1])
    return date(year, day[1], day[2]), date(year, day[1], day[2])


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

"""Groups that people keep under a name as a condition ("typ=Kreis AND thm_stellen_vzae>=1").

Such a group is asked for like an attribute whose values are "ja" and "nein": it filters, groups and heads columns
wherever attributes do. Of documents it asks what their case was at their date, of cases what they are today.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.kept import kept_until
from gk_qda.queries.phases import add_phases, period
from gk_qda.queries.settings import setting
from gk_qda.queries.where import Where

_WORDS = {"de": ("ja", "nein"), "en": ("yes", "no")}


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """A condition under a name."""

    name: str
    condition: str


def named_groups(session: Session) -> list[NamedGroup]:
    """All of them in the order in which they were made."""
    return [NamedGroup(one["name"], one["where"]) for one in setting(session, "case_groups")]


def add_groups(
    session: Session, columns: dict[str, dict[int, str]], owner_ids: Iterable[int]
) -> dict[str, dict[int, str]]:
    """Add a column for each group to the values of documents or cases; a column of the project of that name wins.

    A group whose condition cannot be answered any more (its attribute was deleted) is left out.
    """
    everybody, base = list(owner_ids), dict(columns)
    yes, no = yes_and_no(session)
    for group in named_groups(session):
        if group.name in base:
            continue
        fitting = _fitting(group, base)
        if fitting is not None:
            columns[group.name] = {one: yes if fitting.holds(one) else no for one in everybody}
    return columns


def yes_and_no(session: Session) -> tuple[str, str]:
    """The two values of a group, in the language of the project."""
    return _WORDS.get(setting(session, "report_language"), _WORDS["en"])


@kept_until("cases", "case_members", "documents", "attributes", "attribute_values", "settings")
def values_of_cases(session: Session) -> dict[str, dict[int, str]]:
    """Every attribute of cases by name with its value of today for each case, phases among them."""
    everything = cases(session)
    known = attributes(session, "case")
    found: dict[str, dict[int, str]] = {info.name: {} for info in known}
    for case in everything:
        for name, value in case.attributes:
            if value:
                found[name][case.id] = value
    add_phases(found, known, period(session))
    return found


def cases_where(session: Session, condition: str) -> list[int]:
    """The ids of the cases for which a condition holds today, in their order; raises what is wrong with it."""
    values = values_of_cases(session)
    fitting = Where.of((condition,), add_groups(session, dict(values), [c.id for c in cases(session)]))
    return [case.id for case in cases(session) if fitting.holds(case.id)]


def _fitting(group: NamedGroup, values: Mapping[str, Mapping[int, str]]) -> Where | None:
    try:
        return Where.of((group.condition,), values)
    except QdaError:
        return None

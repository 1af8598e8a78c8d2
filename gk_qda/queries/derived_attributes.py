"""Attributes of cases that nobody typed: phases of months and days, and groups kept under a name.

Whatever asks for an attribute of cases asks here, so that all desks and commands know the same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import inf
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from gk_qda.language.conditions import read_number
from gk_qda.language.states import MISSING, NOT_APPLICABLE, UNKNOWN, VALUE, state_of
from gk_qda.models import Attribute
from gk_qda.names import name_key, sort_key
from gk_qda.queries.cases import AttributeInfo, attributes, cases
from gk_qda.queries.kept import kept_until
from gk_qda.queries.named_groups import add_groups, named_groups, values_of_cases, yes_and_no
from gk_qda.queries.phases import period, phase_name
from gk_qda.queries.values import CaseValue

_FIRST = -1000  # ids of derived attributes go down from here: no stored one has them
_STATES = (VALUE, NOT_APPLICABLE, UNKNOWN, MISSING)
_KEPT = ("cases", "case_members", "documents", "attributes", "attribute_values", "settings")


@kept_until(*_KEPT)
def columns_of_cases(session: Session) -> dict[str, dict[int, str]]:
    """Every attribute of cases by name with its value of today for each case, phases and kept groups among them."""
    return add_groups(session, dict(values_of_cases(session)), [case.id for case in cases(session)])


@kept_until(*_KEPT)
def derived_attributes(session: Session) -> tuple[AttributeInfo, ...]:
    """The phases that have a value and the kept groups that can be answered; their ids are negative."""
    known, columns = attributes(session, "case"), columns_of_cases(session)
    stored = {info.name for info in attributes(session)}
    found = {phase_name(info.name): "choice" for info in known if info.type in ("month", "date")}
    found |= {group.name: "boolean" for group in named_groups(session)}
    names = [name for name in found if name in columns and name not in stored]
    return tuple(AttributeInfo(_FIRST - at, "case", name, found[name]) for at, name in enumerate(names))


def with_derived(session: Session, case: CaseValue) -> CaseValue:
    """A case with its phases and what it is in kept groups behind its attributes."""
    columns = columns_of_cases(session)
    more = ((info.name, columns[info.name].get(case.id, "")) for info in derived_attributes(session))
    return replace(case, attributes=(*case.attributes, *((name, value) for name, value in more if value)))


def cases_with_derived(session: Session) -> list[CaseValue]:
    """All cases as ``with_derived`` shows them."""
    return [with_derived(session, case) for case in cases(session)]


def order_of_values(session: Session, attribute: str) -> Callable[[str], Any]:
    """As the attribute lists its values, phases as time goes, numbers by size, else in German order."""
    return order_by(places_of_values(session).get(attribute, {}))


def order_by(places: Mapping[str, int]) -> Callable[[str], Any]:
    """Values at the places given by their keys; behind them numbers by their size, then words in German order.

    What does not apply, what is not known and what is missing come last.
    """

    def key(value: str) -> tuple[object, ...]:
        number = read_number(value)
        return (
            _STATES.index(state_of(value)),
            places.get(name_key(value), len(places)),
            inf if number is None else number,
            sort_key(value),
        )

    return key


@kept_until("attributes", "settings")
def places_of_values(session: Session) -> dict[str, dict[str, int]]:
    """For attributes whose values have an order of their own: the key of each value -> its place."""
    among = period(session)
    orders: dict[str, list[str]] = {}
    for group in named_groups(session):
        orders[group.name] = list(yes_and_no(session))
    for info in attributes(session, "case"):
        if among is not None and info.type in ("month", "date"):
            orders[phase_name(info.name)] = list(among.phases)
    for name, choices in session.execute(select(Attribute.name, Attribute.choices)):
        if choices:
            orders[name] = [str(choice) for choice in choices]
    return {
        name: {name_key(value): place for place, value in enumerate(values)}
        for name, values in orders.items()
    }

"""Groups of cases as columns of the comparison: those that share a value of an attribute, those of a set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from gk_qda.errors import QdaError
from gk_qda.errors.domain import AttributeNotFound, GroupEmpty, ValueNotAllowed
from gk_qda.language.conditions import Comparison, ConditionMalformed, read_condition
from gk_qda.names import name_key, sort_key
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.derived_attributes import derived_attributes, order_of_values, with_derived
from gk_qda.queries.named_groups import cases_where, named_groups
from gk_qda.queries.sets import named_sets
from gk_qda.queries.theme_rows import Parts
from gk_qda.queries.values import CaseValue

_MOST_VALUES = 3  # different values of members that are counted out in one line
_TYPED = 1_000_000  # typed conditions have ids below those of offered groups
_MOST_GROUPS = 12  # an attribute with more values does not divide a study into groups


@dataclass(frozen=True, slots=True)
class CaseGroup:
    """Cases compared as one column. ``id`` is negative, so that it is no case's; ``key`` is how people type
    the group: "typ=Kreis", or the name of a set of cases."""

    id: int
    key: str
    name: str  # "Typ: Kreis"
    members: tuple[CaseValue, ...]
    divides: bool = True  # whether its attribute has few enough values to be offered in a list

    def as_case(self) -> CaseValue:
        """The group where a case is expected: its attributes are those of its members, counted."""
        documents = dict.fromkeys(name for member in self.members for name in member.documents)
        names = dict.fromkeys(name for member in self.members for name, _ in member.attributes)
        return CaseValue(
            id=self.id,
            guid="",
            name=self.name,
            title="",
            kind="group",
            documents=tuple(documents),
            attributes=tuple((name, _shared(name, self.members)) for name in names),
        )


def case_groups(session: Session) -> list[CaseGroup]:
    """Every group that can be compared: by values of attributes in German order, sets of cases, kept conditions."""
    everything = [with_derived(session, case) for case in cases(session)]
    phases = [info for info in derived_attributes(session) if info.type == "choice"]
    found: list[CaseGroup] = []
    for info in (*attributes(session, "case"), *phases):
        divided: dict[str, list[CaseValue]] = {}
        for case in everything:
            if value := dict(case.attributes).get(info.name, ""):
                divided.setdefault(value, []).append(case)
        valued = sum(map(len, divided.values()))
        divides = 0 < len(divided) <= min(_MOST_GROUPS, 3 * valued // 4)
        for value in sorted(divided, key=order_of_values(session, info.name)):
            name = f"{info.label}: {value}"
            found.append(CaseGroup(0, f"{info.name}={value}", name, tuple(divided[value]), divides))
    by_id = {case.id: case for case in everything}
    for one in named_sets(session):
        members = tuple(by_id[i] for i in one.members if i in by_id) if one.kind == "cases" else ()
        if members:
            found.append(CaseGroup(0, one.name, one.name, members))
    for kept in named_groups(session):
        try:
            ids = cases_where(session, kept.condition)
        except QdaError:  # an attribute of it was deleted
            continue
        if ids:
            found.append(CaseGroup(0, kept.name, kept.name, tuple(by_id[i] for i in ids)))
    return [replace(group, id=-place) for place, group in enumerate(found, 1)]


def group_where(session: Session, condition: str, number: int) -> CaseGroup:
    """The cases for which a condition holds, as a column; ``number`` tells several such columns apart.

    Raises ``GroupEmpty`` where it holds for none, and what is wrong with the condition.
    """
    ids = set(cases_where(session, condition))
    if not ids:
        raise GroupEmpty(text=condition.strip())
    members = tuple(with_derived(session, case) for case in cases(session) if case.id in ids)
    return CaseGroup(-_TYPED - number, condition.strip(), condition.strip(), members)


def find_group(groups: Sequence[CaseGroup], text: str) -> CaseGroup:
    """The group a person typed: "typ=Kreis" or the name of a set.

    Raises ``AttributeNotFound`` or ``ValueNotAllowed``, which name what there is.
    """
    wanted = name_key(text)
    attribute, sign, value = (part.strip() for part in text.partition("="))
    for group in groups:
        name, _, known = group.key.partition("=")
        if name_key(group.key) == wanted:
            return group
        if sign and name_key(name) == name_key(attribute) and name_key(known) == name_key(value):
            return group
    values = [
        g.key.partition("=")[2] for g in groups if name_key(g.key.partition("=")[0]) == name_key(attribute)
    ]
    if sign and any(values):
        raise ValueNotAllowed(value=value, what=attribute, allowed=", ".join(values))
    known_names = dict.fromkeys(group.key.partition("=")[0] for group in groups)
    raise AttributeNotFound(name=attribute, known=", ".join(known_names) or "–")


def named_or_typed(session: Session, groups: Sequence[CaseGroup], text: str, number: int = 0) -> CaseGroup:
    """Like ``find_group``; what is no such name may be a condition ("typ=Kreis AND thm_stellen_vzae>=1")."""
    try:
        return find_group(groups, text)
    except (AttributeNotFound, ValueNotAllowed):
        try:
            read = read_condition(text)
        except ConditionMalformed:
            read = None
        if read is None or (isinstance(read, Comparison) and read.sign == "="):
            raise  # the simple form: what there is was named already
    return group_where(session, text, number)


def with_groups(parts: Parts, groups: Iterable[CaseGroup]) -> Parts:
    """What groups consist of beside what cases consist of; nothing is in a group twice."""
    whole, passages = dict(parts.documents), dict(parts.passages)
    for group in groups:
        ids = [member.id for member in group.members]
        whole[group.id] = list(dict.fromkeys(d for i in ids for d in parts.documents.get(i, ())))
        passages[group.id] = list(dict.fromkeys(p for i in ids for p in parts.passages.get(i, ())))
    return Parts(whole, passages)


def counted_ratings(ratings: Iterable[str], scale: Mapping[str, float | None]) -> tuple[tuple[str, int], ...]:
    """(rating, cases with it) in the order of the scale."""
    counted = Counter(rating for rating in ratings if rating)
    order = [label for label in scale if label in counted]
    order.extend(label for label in counted if label not in scale)
    return tuple((label, counted[label]) for label in order)


def majority(ratings: Sequence[tuple[str, int]]) -> str:
    """The rating of more than half of those that are rated; "" where there is none."""
    total = sum(number for _, number in ratings)
    return next((label for label, number in ratings if 2 * number > total), "")


def _shared(name: str, members: Sequence[CaseValue]) -> str:
    """ "Kreis" where all have it; "Kreis 3 · kreisfrei 2" for a few values; "" for many."""
    counted = Counter(dict(member.attributes).get(name, "") or "–" for member in members)
    if len(counted) == 1:
        value = next(iter(counted))
        return "" if value == "–" else value
    if len(counted) > _MOST_VALUES:
        return ""
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0] == "–", sort_key(one[0])))
    return " · ".join(f"{value} {number}" for value, number in ordered)

"""Whether attributes shown together point to one case: k-anonymity of cases, for exports and reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gk_qda.names import name_key
from gk_qda.queries.values import CaseValue

K = 3  # cases that should share every combination of values


@dataclass(frozen=True, slots=True)
class SmallGroup:
    """A combination of values that fewer than k cases share."""

    values: tuple[str, ...]  # in the order of the attributes; "" for none
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupCheck:
    """All combinations of some attributes: how many there are, and which are small."""

    attributes: tuple[str, ...]
    classes: int
    small: tuple[SmallGroup, ...]

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases that can be told by their values."""
        return tuple(name for group in self.small for name in group.cases)


def check_groups(everything: Iterable[CaseValue], attributes: Sequence[str], k: int = K) -> GroupCheck:
    """Divide the cases by all ``attributes`` (names) together; without attributes nothing is small."""
    classes: dict[tuple[str, ...], list[CaseValue]] = {}
    for case in everything if attributes else ():
        values = dict(case.attributes)
        key = tuple(name_key(values.get(name, "")) for name in attributes)
        classes.setdefault(key, []).append(case)
    small = tuple(
        SmallGroup(
            tuple(dict(members[0].attributes).get(name, "") for name in attributes),
            tuple(case.name for case in members),
        )
        for members in classes.values()
        if len(members) < k
    )
    return GroupCheck(tuple(attributes), len(classes), small)


def told_cases(
    everything: Sequence[CaseValue], shown: Sequence[CaseValue], attributes: Sequence[str], k: int = K
) -> list[str]:
    """Which of the cases that are shown their attributes make identifiable.

    Only cases with documents are compared: the others take no part in the study and hide nobody.
    """
    studied = [case for case in everything if case.documents]
    told = set(check_groups(studied, attributes, k).cases)
    return [name for name in dict.fromkeys(case.name for case in shown) if name in told]


def safe_attribute(
    everything: Sequence[CaseValue], shown: Sequence[CaseValue], attributes: Sequence[str], k: int = K
) -> str | None:
    """The first of the attributes that alone points to none of the cases that are shown; None without one."""
    return next((name for name in attributes if not told_cases(everything, shown, [name], k)), None)

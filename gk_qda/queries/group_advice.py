"""What makes small groups larger: a column less, or values taken together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from gk_qda.progress import looking
from gk_qda.queries.small_groups import GroupCheck, K, check_groups
from gk_qda.queries.values import CaseValue

_MOST_VALUES = 40  # of an attribute whose values can be taken together: with more it is a number or a text


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to do, and what is left to be told after it.

    ``kind`` "drop": without the attribute; "merge": its ``values`` become one; "keep": only the attributes
    ``values``, where several have to go.
    """

    kind: Literal["drop", "merge", "keep"]
    attribute: str  # "" for "keep"
    values: tuple[str, ...]
    small: int  # combinations that stay below k
    classes: int
    cases: int  # cases that can still be told


def proposals(
    everything: Sequence[CaseValue],
    attributes: Sequence[str],
    k: int = K,
    shown: Collection[str] | None = None,
) -> list[Proposal]:
    """What lessens the number of cases that can be told, the most useful first.

    Only the cases ``shown`` (names; None: all) are in what leaves; the others are those among whom they hide.
    """
    advice = _Advice(everything, k, shown)
    before = len(advice.told(check_groups(everything, attributes, k)))
    found = [*advice.drops(attributes), *advice.merges(attributes), *advice.keeps(attributes)]
    useful = [one for one in found if one.cases < before]
    return sorted(useful, key=lambda one: (one.cases, one.small, one.kind, one.attribute))


@dataclass(frozen=True, eq=False)
class _Advice:
    everything: Sequence[CaseValue]
    k: int
    shown: Collection[str] | None

    def told(self, check: GroupCheck) -> list[str]:
        return [name for name in check.cases if self.shown is None or name in self.shown]

    def drops(self, attributes: Sequence[str]) -> Iterator[Proposal]:
        for name in attributes:
            rest = [one for one in attributes if one != name]
            yield self._proposal("drop", name, (), check_groups(self.everything, rest, self.k))

    def keeps(self, attributes: Sequence[str]) -> Iterator[Proposal]:
        """As many of the attributes, in their order, as together tell nobody."""
        kept: list[str] = []
        for name in attributes:
            if not self.told(check_groups(self.everything, [*kept, name], self.k)):
                kept.append(name)
        if kept and len(attributes) - len(kept) > 1:
            yield self._proposal("keep", "", tuple(kept), check_groups(self.everything, kept, self.k))

    def merges(self, attributes: Sequence[str]) -> Iterator[Proposal]:
        """The rarest values of one attribute together: as few of them as tell the fewest cases."""
        for name in attributes:
            counts = Counter(dict(case.attributes).get(name, "") for case in self.everything)
            if len(counts) > _MOST_VALUES:
                continue
            rarest = sorted(counts, key=lambda value: (counts[value], value))
            # All values taken together are the column left out.
            merged = [self._merged(attributes, name, rarest[:n]) for n in looking(range(2, len(rarest)))]
            if merged:
                yield min(merged, key=lambda one: (one.cases, len(one.values)))

    def _merged(self, attributes: Sequence[str], name: str, together: Sequence[str]) -> Proposal:
        merged = [_with(case, name, together) for case in self.everything]
        return self._proposal("merge", name, tuple(together), check_groups(merged, attributes, self.k))

    def _proposal(
        self, kind: Literal["drop", "merge", "keep"], name: str, values: tuple[str, ...], check: GroupCheck
    ) -> Proposal:
        return Proposal(kind, name, values, len(check.small), check.classes, len(self.told(check)))


def _with(case: CaseValue, attribute: str, together: Sequence[str]) -> CaseValue:
    def value(name: str, old: str) -> str:
        return " / ".join(together) if name == attribute and old in together else old

    return replace(case, attributes=tuple((name, value(name, old)) for name, old in case.attributes))

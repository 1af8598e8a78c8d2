"""What documents are filtered by in the window: kinds and attributes, as ``--kind`` and ``--where`` say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from gk_qda.queries.attribute_choices import AttributeChoice
from gk_qda.queries.filters import Filters

KIND = ""  # the key of the kind of document among the attributes


@dataclass(frozen=True, slots=True)
class Conditions:
    """Values by attribute, those of one widen, other attributes narrow; ``KIND`` holds kinds of document."""

    values: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.values)

    def of(self, attribute: str) -> frozenset[str]:
        """The values chosen of an attribute."""
        return self.values.get(attribute, frozenset())

    def switched(self, attribute: str, value: str) -> Conditions:
        """One value more, or less."""
        return self.put(attribute, self.of(attribute) ^ {value})

    def put(self, attribute: str, values: Iterable[str]) -> Conditions:
        """Other values of an attribute; none: it takes no part."""
        chosen = frozenset(values)
        rest = {name: kept for name, kept in self.values.items() if name != attribute}
        return Conditions(rest | ({attribute: chosen} if chosen else {}))

    def filters(self, choices: Iterable[AttributeChoice] = ()) -> Filters:
        """The same as the command line takes it; ``choices`` tell which attributes are lists."""
        known = {one.name: one for one in choices}
        where = []
        for name, values in self.values.items():
            if name != KIND:
                choice = known.get(name) or AttributeChoice(name, "", "", ())
                where += [choice.condition(value) for value in sorted(values)]
        return Filters(kinds=tuple(sorted(self.of(KIND))), where=tuple(where))

    def kept(self, choices: Iterable[AttributeChoice]) -> Conditions:
        """Without attributes and values that are not there any more."""
        known = {one.name: {value.value for value in one.values} for one in choices}
        left = Conditions({KIND: self.of(KIND)} if self.of(KIND) else {})
        for name, values in self.values.items():
            if name != KIND:
                left = left.put(name, values & known.get(name, set()))
        return left

    def state(self) -> dict[str, list[str]]:
        """For the next start."""
        return {name: sorted(values) for name, values in self.values.items()}

    @classmethod
    def of_state(cls, state: Any) -> Conditions:
        """What ``state`` gave; anything else is no condition."""
        if not isinstance(state, dict):
            return cls()
        return cls({str(name): frozenset(map(str, values)) for name, values in state.items() if values})

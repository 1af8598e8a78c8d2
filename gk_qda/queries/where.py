"""What ``--where`` says: simple forms "typ=Kreis", "bausteine~F2", of which several widen one another; expressions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gk_qda.errors.domain import AttributeNotFound, FilterMalformed, ValueNotAllowed, ValueNotOrdered
from gk_qda.language.conditions import (
    Comparison,
    Condition,
    ConditionMalformed,
    OneOf,
    is_ordered,
    is_same,
    read_condition,
)
from gk_qda.language.states import VALUE, state_asked
from gk_qda.names import name_key, sort_key

#: Fields of every document that are asked for like attributes, with their types; and what tables call them besides.
FIELDS = {"modus": "text", "form": "choice", "datum": "date"}
FIELD_ALIASES = {"mode": "modus", "date": "datum"}

MISSING = ""  # the group of documents without a value
YES, NO = "yes", "no"  # the groups of documents for which an expression holds, and does not

Values = Mapping[str, Mapping[int, str]]  # attribute -> id of a document or case -> value


@dataclass(frozen=True, eq=False)
class Where:
    """Conditions looked up: all of them must hold; simple ones ("=", "~") on one attribute are one, of any value."""

    conditions: tuple[Condition, ...]
    values: Values

    @classmethod
    def of(cls, where: Sequence[str], values: Values) -> Where:
        """Read them. Raises ``FilterMalformed``, ``AttributeNotFound``, ``ValueNotAllowed``, ``ValueNotOrdered``."""
        simple: defaultdict[str, list[Condition]] = defaultdict(list)
        others: list[Condition] = []
        for text in where:
            read = _read(text, values)
            for comparison in read.comparisons():
                _check(comparison, values)
            if isinstance(read, Comparison) and read.sign in ("=", "~"):
                simple[known_attribute(read.attribute, values)].append(read)
            else:
                others.append(read)
        return cls((*(OneOf(tuple(parts)) for parts in simple.values()), *others), values)

    def holds(self, owner_id: int) -> bool:
        """Whether all conditions hold for a document (or case)."""

        def value(attribute: str) -> str:
            return self.values[known_attribute(attribute, self.values)].get(owner_id, MISSING)

        return all(condition.holds(value) for condition in self.conditions)


def known_attribute(name: str, values: Iterable[str]) -> str:
    """The attribute as it is spelled; raises ``AttributeNotFound``."""
    found = spelled_attribute(name, values)
    if found is None:
        raise AttributeNotFound(name=name.strip(), known=", ".join(values) or "–")
    return found


def is_expression(text: str, values: Values) -> bool:
    """Whether a grouping is meant by a condition, not by the name of an attribute."""
    if spelled_attribute(text, values) is not None:
        return False
    try:
        read_condition(text)
    except ConditionMalformed:
        return False
    return True


def spelled_attribute(name: str, values: Iterable[str]) -> str | None:
    """The attribute as it is spelled, or None; fields of documents have two names, an attribute of the name wins."""
    by_key = {name_key(known): known for known in reversed([*values])}
    key = name_key(name)
    return by_key.get(key) or by_key.get(FIELD_ALIASES.get(key, key))


def _read(text: str, values: Values) -> Condition:
    """The simple form is taken at its word: a value may hold signs, brackets and capitals of its own."""
    attribute, sign, value = text.partition("=")
    if sign and (name := spelled_attribute(attribute, values)) is not None:
        key = name_key(value)
        if not key:
            return Comparison(name, "=", ("missing",))
        if any(name_key(known) == key or _is_same_list(known, value) for known in set(values[name].values())):
            return Comparison(name, "=", (value.strip(),))
    attribute, sign, value = text.partition("~")
    if sign and (name := spelled_attribute(attribute, values)) is not None:
        key = name_key(value)
        if key and any(key == name_key(part) for part in _parts_of(values[name].values())):
            return Comparison(name, "~", (value.strip(),))
    try:
        return read_condition(text)
    except ConditionMalformed as error:
        raise FilterMalformed(text=text) from error


def _parts_of(lists: Iterable[str]) -> set[str]:
    """What lists hold."""
    return {part.strip() for value in set(lists) for part in value.split(";") if part.strip()}


def _is_same_list(found: str, wanted: str) -> bool:
    return ";" in found and ";" in wanted and is_same(found, wanted)


def _check(comparison: Comparison, values: Values) -> None:
    """A value that nothing has is a mistake, not an empty result."""
    name = known_attribute(comparison.attribute, values)
    known = sorted({value for value in values[name].values() if value}, key=sort_key)
    for wanted in comparison.values:
        if state_asked(wanted) != VALUE and comparison.sign in ("=", "!="):
            continue
        if comparison.sign in ("<", "<=", ">", ">="):
            if not is_ordered(wanted):
                raise ValueNotOrdered(value=wanted, what=name)
            continue
        offered = known
        if comparison.sign == "~":
            offered = sorted(_parts_of(known), key=sort_key)
        if not any(is_same(value, wanted) for value in offered):
            raise ValueNotAllowed(value=wanted, what=name, allowed=", ".join(offered))

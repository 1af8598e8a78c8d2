"""Conditions on attributes: ``typ=Kreis AND thm_stellen_vzae>=1``, ``start<2020-03``, ``NOT status=missing``.

    condition := part (OR part)*        part := term (AND term)*        term := NOT term | ( condition ) | test
    test      := NAME sign VALUE | NAME [NOT] IN (VALUE, VALUE ...)     sign := = != <> < <= > >= ~

The words are written in capitals, English or German (UND, ODER, NICHT), so that they may stand in values in
small letters. A value with such a word, a sign or a bracket of its own stands in quotation marks; brackets that
belong to a value ("(kein THM)") need none behind a sign. ``~`` asks for a part of a list: ``bausteine~F2``.

A missing value, one that does not apply and one that is not known are no values: no comparison holds for them,
``!=`` included; they are asked for by name (``typ=missing``, ``typ=unknown``, ``typ=not applicable``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gk_qda.language.set_values import members_of
from gk_qda.language.states import VALUE, state_asked, state_of
from gk_qda.names import name_key

Sign = Literal["=", "!=", "<", "<=", ">", ">=", "~"]
_SIGN = re.compile(r"!=|<>|≠|<=|>=|≤|≥|=|<|>|~")
_SAME: dict[str, Sign] = {"<>": "!=", "≠": "!=", "≤": "<=", "≥": ">="}
_WORD = re.compile(r"(?:AND|UND|OR|ODER)(?=[\s(]|$)")
_NOT = re.compile(r"(?:NOT|NICHT)(?=[\s(]|$)")
_IN = re.compile(r"(NOT\s+|NICHT\s+)?IN\s*\(")
_QUOTES = {'"': '"', "“": "”", "„": "“"}
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_GERMAN_DAY = re.compile(r"(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})")
_DEEPEST = 100

Value = Callable[[str], str]  # the value of an attribute by its name, "" where it is missing


class ConditionMalformed(ValueError):
    """The words are no condition; ``place`` is the code point at which they stop being one."""

    def __init__(self, place: int) -> None:
        super().__init__(f"no condition from {place}")
        self.place = place


@dataclass(frozen=True, slots=True)
class Comparison:
    """One attribute against one value, or against any of several (with "=")."""

    attribute: str
    sign: Sign
    values: tuple[str, ...]

    def holds(self, value: Value) -> bool:
        """Whether it holds for what has these values."""
        found = value(self.attribute)
        return any(_holds(found, self.sign, wanted) for wanted in self.values)

    def comparisons(self) -> Iterator[Comparison]:
        """Itself."""
        yield self


@dataclass(frozen=True, slots=True)
class Not:
    """Holds where the other does not: for values that are missing too."""

    part: Condition

    def holds(self, value: Value) -> bool:
        """Whether it holds for what has these values."""
        return not self.part.holds(value)

    def comparisons(self) -> Iterator[Comparison]:
        """Every comparison in it."""
        yield from self.part.comparisons()


@dataclass(frozen=True, slots=True)
class All:
    """Holds where all parts do."""

    parts: tuple[Condition, ...]

    def holds(self, value: Value) -> bool:
        """Whether it holds for what has these values."""
        return all(part.holds(value) for part in self.parts)

    def comparisons(self) -> Iterator[Comparison]:
        """Every comparison in it."""
        for part in self.parts:
            yield from part.comparisons()


@dataclass(frozen=True, slots=True)
class OneOf:
    """Holds where one part does."""

    parts: tuple[Condition, ...]

    def holds(self, value: Value) -> bool:
        """Whether it holds for what has these values."""
        return any(part.holds(value) for part in self.parts)

    def comparisons(self) -> Iterator[Comparison]:
        """Every comparison in it."""
        for part in self.parts:
            yield from part.comparisons()


Condition = Comparison | Not | All | OneOf


def read_condition(text: str) -> Condition:
    """The condition that the words say; raises ``ConditionMalformed``."""
    return _Reader(text).whole()


def is_ordered(value: str) -> bool:
    """Whether a value can be smaller or larger than another: a number, a month or a day."""
    return read_number(value) is not None or read_day(value) is not None


def written(condition: Condition) -> str:
    """The words of a condition, so that reading them gives it again."""
    match condition:
        case Comparison(attribute, "=", values) if len(values) != 1:
            return f"{_name(attribute)} IN ({', '.join(map(_quoted, values))})"
        case Comparison(attribute, sign, values):
            return f"{_name(attribute)}{sign}{_quoted(values[0])}"
        case Not(part):
            return f"NOT ({written(part)})"
        case All(parts):
            return " AND ".join(f"({written(part)})" for part in parts)
        case OneOf(parts):
            return " OR ".join(f"({written(part)})" for part in parts)


def _holds(found: str, sign: Sign, wanted: str) -> bool:
    state, asked = state_of(found), state_asked(wanted)
    if asked != VALUE:
        # "trifft nicht zu" and "entfällt" are one answer; "!=" leaves what is in another state.
        return (state == asked) == (sign != "!=") if sign in ("=", "!=") else False
    if state != VALUE:
        return False
    if sign == "~":
        return name_key(wanted) in {name_key(part) for part in found.split(";")}
    if sign in ("=", "!="):
        return is_same(found, wanted) == (sign == "=")
    order = _order(found, wanted)
    if order is None:
        return False
    return {"<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0}[sign]


def is_same(found: str, wanted: str) -> bool:
    """Whether two values are one: spelled alike, the same number ("2", "2,0"), day or list ("F1;F2", "F2; F1")."""
    if name_key(found) == name_key(wanted):
        return True
    if ";" in found and ";" in wanted:
        return {name_key(one) for one in members_of(found)} == {name_key(one) for one in members_of(wanted)}
    numbers = read_number(found), read_number(wanted)
    if None not in numbers:
        return numbers[0] == numbers[1]
    return (day := read_day(found)) is not None and day == read_day(wanted)


def _order(found: str, wanted: str) -> int | None:
    """-1, 0 or 1; None where they cannot be compared. A day lies in its month, a month in its year."""
    days = read_day(found), read_day(wanted)
    if days[0] is not None and days[1] is not None:
        n = min(len(days[0]), len(days[1]))
        return (days[0][:n] > days[1][:n]) - (days[0][:n] < days[1][:n])
    numbers = read_number(found), read_number(wanted)
    if numbers[0] is None or numbers[1] is None:
        return None
    return (numbers[0] > numbers[1]) - (numbers[0] < numbers[1])


def read_number(word: str) -> float | None:
    """ "0,5" and "0.5"."""
    return float(word.strip().replace(",", ".")) if _NUMBER.fullmatch(word.strip()) else None


def read_day(word: str) -> tuple[int, ...] | None:
    """ "2020", "2020-03", "2020-03-16", "03.2020", "16.03.2020" as (year, month, day), as far as it is said."""
    if match := _DAY.fullmatch(word.strip()):
        parts = [part for part in match.groups() if part]
    elif match := _GERMAN_DAY.fullmatch(word.strip()):
        parts = [part for part in reversed(match.groups()) if part]
    else:
        return None
    found = tuple(int(part) for part in parts)
    try:
        date(found[0], *(*found[1:], 1, 1)[:2])
    except ValueError:
        return None
    return found


def _name(attribute: str) -> str:
    return attribute if re.fullmatch(r"\w+", attribute) else _quoted(attribute)


def _quoted(value: str) -> str:
    return f'"{value}"' if '"' not in value else f"„{value}“"


class _Reader:
    """Reads from left to right, one rule of the grammar a method."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._depth = text, 0, 0

    def whole(self) -> Condition:
        """All of the text."""
        found = self._any()
        self._blanks()
        if self._at < len(self._text):
            raise ConditionMalformed(self._at)
        return found

    def _any(self) -> Condition:
        parts = [self._all()]
        while self._word("OR", "ODER"):
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else OneOf(tuple(parts))

    def _all(self) -> Condition:
        parts = [self._term()]
        while self._word("AND", "UND"):
            parts.append(self._term())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _term(self) -> Condition:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ConditionMalformed(self._at)
        try:
            self._blanks()
            if match := _NOT.match(self._text, self._at):
                self._at = match.end()
                return Not(self._term())
            if self._text.startswith("(", self._at):
                self._at += 1
                found = self._any()
                self._expect(")")
                return found
            return self._test()
        finally:
            self._depth -= 1

    def _test(self) -> Condition:
        attribute = self._attribute()
        if match := _IN.match(self._text, self._at):
            self._at = match.end()
            values = [self._value(",)")]
            while self._text.startswith(",", self._at):
                self._at += 1
                values.append(self._value(",)"))
            self._expect(")")
            found = Comparison(attribute, "=", tuple(values))
            return Not(found) if match[1] else found
        match = _SIGN.match(self._text, self._at)
        if match is None:
            raise ConditionMalformed(self._at)
        self._at = match.end()
        sign: Sign = _SAME.get(match[0], match[0])  # type: ignore[arg-type]
        return Comparison(attribute, sign, (self._value(")"),))

    def _attribute(self) -> str:
        """What stands before a sign or IN; may hold blanks."""
        self._blanks()
        start = self._at
        if quoted := self._quotation():
            self._blanks()
            return quoted
        while self._at < len(self._text) and not _SIGN.match(self._text, self._at):
            if self._begins_word() and _IN.match(self._text, self._at):
                break
            if self._text[self._at] in "()":
                raise ConditionMalformed(self._at)
            self._at += 1
        found = self._text[start : self._at].strip()
        if not found:
            raise ConditionMalformed(start)
        return found

    def _value(self, ends: str) -> str:
        """A quotation, or everything up to AND, OR, or a bracket that was not opened in it."""
        self._blanks()
        quoted = self._quotation()
        if quoted is not None:
            self._blanks()
            return quoted
        start, depth = self._at, 0
        while self._at < len(self._text):
            character = self._text[self._at]
            if depth == 0 and (
                character in ends or (self._begins_word() and _WORD.match(self._text, self._at))
            ):
                break
            depth += (character == "(") - (character == ")")
            self._at += 1
        return self._text[start : self._at].strip()

    def _quotation(self) -> str | None:
        closing = _QUOTES.get(self._text[self._at : self._at + 1])
        if closing is None:
            return None
        end = self._text.find(closing, self._at + 1)
        if end < 0:
            raise ConditionMalformed(self._at)
        found, self._at = self._text[self._at + 1 : end], end + 1
        return found

    def _word(self, *words: str) -> bool:
        self._blanks()
        match = _WORD.match(self._text, self._at)
        if match is None or match[0] not in words:
            return False
        self._at = match.end()
        return True

    def _begins_word(self) -> bool:
        return self._at == 0 or self._text[self._at - 1] in ' \t\n)"“”'

    def _blanks(self) -> None:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1

    def _expect(self, sign: str) -> None:
        self._blanks()
        if not self._text.startswith(sign, self._at):
            raise ConditionMalformed(self._at)
        self._at += 1

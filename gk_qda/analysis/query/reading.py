"""From the words of a query to its tree.

What binds tightest comes last: OR, XOR, then AND and NOT from left to right, then the operators of place
(NEAR, FOLLOWED BY, WITHIN, ENCLOSES, OVERLAPS, ALONE), then brackets.
"""

from __future__ import annotations

from gk_qda.analysis.query.expressions import (
    Alone,
    Code,
    Either,
    Encloses,
    Expression,
    Followed,
    Inside,
    Near,
    OneOf,
    Result,
    Together,
    Without,
)
from gk_qda.analysis.query.tokens import Token, tokens
from gk_qda.errors.queries import (
    QueryBracketClosed,
    QueryBracketOpen,
    QueryCodeExpected,
    QueryDistanceWrong,
    QueryEmpty,
    QueryListExpected,
    QueryNumberWrong,
    QueryOperatorExpected,
    QueryTooLong,
)

MOST_PARAGRAPHS = 10_000  # the largest distance that makes sense
_LONGEST = 20_000  # characters
_DEEPEST = 60  # brackets
_RESULTS: dict[str, Result] = {
    "FIRST": "first",
    "ERSTE": "first",
    "SECOND": "second",
    "ZWEITE": "second",
    "BOTH": "both",
    "BEIDE": "both",
}


def read_query(text: str) -> Expression:
    """The tree of a query; raises one of ``gk_qda.errors.queries`` that names the position."""
    if not text.strip():
        raise QueryEmpty
    if len(text) > _LONGEST:
        raise QueryTooLong
    return _Reader(text).whole()


class _Reader:
    """Reads from left to right, one token ahead."""

    def __init__(self, text: str) -> None:
        self._tokens = list(tokens(text))
        self._at = 0
        self._depth = 0

    def whole(self) -> Expression:
        """The query to its last word."""
        found = self._either()
        if self._next.kind == "close":
            raise QueryBracketClosed(position=self._next.start + 1)
        if self._next.kind != "end":
            raise QueryOperatorExpected(position=self._next.start + 1, found=self._next.value)
        return found

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._next
        self._at += 1
        return token

    def _is(self, *operators: str) -> bool:
        return self._next.kind == "operator" and self._next.value in operators

    def _either(self) -> Expression:
        parts = [self._one_of()]
        while self._is("OR"):
            self._take()
            parts.append(self._one_of())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _one_of(self) -> Expression:
        parts = [self._both()]
        while self._is("XOR"):
            self._take()
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else OneOf(tuple(parts))

    def _both(self) -> Expression:
        found = self._placed()
        while self._is("AND", "NOT"):
            if self._is("NOT"):
                self._take()
                found = Without(found, self._placed())
                continue
            parts = [found]
            while self._is("AND"):
                self._take()
                parts.append(self._placed())
            found = Together(tuple(parts))
        return found

    def _placed(self) -> Expression:
        found = self._single()
        while self._is("NEAR", "FOLLOWED BY", "WITHIN", "ENCLOSES", "OVERLAPS", "ALONE", "ALONE AMONG"):
            found = self._with_place(found)
        return found

    def _with_place(self, left: Expression) -> Expression:
        operator = self._take()
        match operator.value:
            case "ALONE":
                return Alone(left)
            case "ALONE AMONG":
                return Alone(left, self._list())
            case "WITHIN":
                return Inside(left, self._single())
            case "ENCLOSES":
                return Encloses(left, self._single())
            case "OVERLAPS":
                parts = [left, self._single()]
                while self._is("OVERLAPS"):
                    self._take()
                    parts.append(self._single())
                return Together(tuple(parts), whole=True)
        distance = _distance(operator)
        right = self._single()
        result = _RESULTS[self._take().detail] if self._is("GIVING") else "both"
        kind = Near if operator.value == "NEAR" else Followed
        return kind(left, right, distance, result)

    def _single(self) -> Expression:
        token = self._next
        if token.kind == "open":
            return self._in_brackets()
        if self._is("ONE OF"):
            self._take()
            return OneOf(self._list())
        if self._is("AT LEAST", "AT LEAST OVERLAPPING"):
            self._take()
            parts, number = self._list(), _number(token)
            if not 1 <= number <= len(parts):
                raise QueryNumberWrong(position=token.start + 1, number=number, of=len(parts))
            return Together(parts, number, whole=token.value == "AT LEAST OVERLAPPING")
        if token.kind in ("word", "quoted"):
            return self._code()
        raise QueryCodeExpected(position=token.start + 1)

    def _in_brackets(self) -> Expression:
        opened = self._open()
        found = self._either()
        self._close(opened)
        return found

    def _list(self) -> tuple[Expression, ...]:
        if self._next.kind != "open":
            raise QueryListExpected(position=self._next.start + 1)
        opened, parts = self._open(), [self._either()]
        while self._is_comma():
            self._take()
            parts.append(self._either())
        self._close(opened)
        return tuple(parts)

    def _is_comma(self) -> bool:
        return self._next.kind == "comma"

    def _open(self) -> Token:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryTooLong
        return self._take()

    def _close(self, opened: Token) -> None:
        if self._next.kind == "end":
            raise QueryBracketOpen(position=opened.start + 1)
        if self._next.kind != "close":
            raise QueryOperatorExpected(position=self._next.start + 1, found=self._next.value)
        self._depth -= 1
        self._take()

    def _code(self) -> Code:
        """A name of several words; the parts of a path may stand in quotation marks of their own."""
        first = last = self._take()
        name = first.value
        while self._next.kind in ("word", "quoted"):
            token = self._next
            if "quoted" in (last.kind, token.kind) and ">" not in (last.value[-1:], token.value[:1]):
                raise QueryOperatorExpected(position=token.start + 1, found=token.value)
            name = f"{name} {token.value}"
            last = self._take()
        if not name.strip():
            raise QueryCodeExpected(position=first.start + 1)
        return Code(name, first.start, last.end)


def _distance(operator: Token) -> int:
    distance = _number(operator) if operator.detail else 1
    if distance > MOST_PARAGRAPHS:
        raise QueryDistanceWrong(position=operator.start + 1, most=MOST_PARAGRAPHS)
    return distance


def _number(token: Token) -> int:
    """Its number; a monstrous one is read as too large, not worked on."""
    return int(token.detail) if len(token.detail) < 9 else MOST_PARAGRAPHS + 1

"""What a query says, as a tree of values. Every part answers with stretches of text.

==========================  =======================================================================
``A OR B``                  the segments of either
``A AND B``                 the part of the text that carries both ("small picture")
``A OVERLAPS B``            where they share text: from the first start to the last end ("big picture")
``AT LEAST 2 OF (A, ...)``  the part where so many meet; ``AT LEAST 2 OVERLAPPING OF``: all they cover
``A XOR B``, ``ONE OF``     segments of one of the codes that no other of them touches
``A NOT B``                 segments of A that no segment of B touches
``B ALONE AMONG (A, ...)``  the same with several codes; ``B ALONE``: no other code at all
``A WITHIN B``              segments of A wholly inside a segment of B
``A ENCLOSES B``            segments of A that hold a whole segment of B
``A NEAR/2 B``              segments at most two paragraphs apart, in any order
``A FOLLOWED BY/1 B``       A ends before B begins, at most one paragraph later
==========================  =======================================================================
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Result = Literal["first", "second", "both"]  # which side of a pair is listed


@dataclass(frozen=True, slots=True)
class Code:
    """A code by its path or its name; ``start`` and ``end`` say where it stands in what was typed."""

    name: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Either:
    """Segments of any of the parts."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Text that carries all parts, or at least so many; ``whole``: the full extent of those that meet."""

    parts: tuple[Expression, ...]
    at_least: int | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class OneOf:
    """Segments of one part that no other part touches."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Segments of the left that nothing of the right touches."""

    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Alone:
    """Segments of the part that none of the others touches; without others, no other code of the project."""

    part: Expression
    others: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Inside:
    """Segments of the left that lie wholly inside one of the right."""

    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Encloses:
    """Segments of the left that hold a whole one of the right."""

    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Near:
    """Pairs at most ``distance`` paragraphs apart."""

    left: Expression
    right: Expression
    distance: int = 1
    result: Result = "both"


@dataclass(frozen=True, slots=True)
class Followed:
    """Pairs where the right begins at or behind the end of the left, at most ``distance`` paragraphs later."""

    left: Expression
    right: Expression
    distance: int = 1
    result: Result = "both"


Expression: TypeAlias = (
    "Code | Either | Together | OneOf | Without | Alone | Inside | Encloses | Near | Followed"
)


def parts_of(expression: Expression) -> tuple[Expression, ...]:
    """What an expression is made of, from left to right."""
    match expression:
        case Code():
            return ()
        case Either(parts) | Together(parts) | OneOf(parts):
            return parts
        case Alone(part, others):
            return (part, *others)
        case _:
            return expression.left, expression.right


def codes_in(expression: Expression) -> Iterator[Code]:
    """Every code that is named, from left to right."""
    if isinstance(expression, Code):
        yield expression
    for part in parts_of(expression):
        yield from codes_in(part)

"""The ten functions of the query builder, each with a box of codes, one code beside it, and parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

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
)

Function = Literal[
    "any",  # segments with any of the codes
    "intersection",
    "intersection_set",
    "overlapping",
    "overlapping_set",
    "one_alone",
    "this_alone",
    "inside",
    "outside",
    "followed",
    "near",
]
FUNCTIONS: tuple[Function, ...] = get_args(Function)
WITH_OTHER = frozenset({"this_alone", "inside", "outside", "followed", "near"})  # ask for box B
WITH_LEAST = frozenset({"intersection_set", "overlapping_set"})
WITH_DISTANCE = frozenset({"followed", "near"})
_SEVERAL = frozenset({"intersection", "intersection_set", "overlapping", "overlapping_set", "one_alone"})


@dataclass(frozen=True, slots=True)
class Sketch:
    """What stands in the builder: ``codes`` in box A, ``other`` in box B, paths all of them."""

    function: Function = "any"
    codes: tuple[str, ...] = ()
    other: str = ""
    least: int = 2
    distance: int = 1
    result: Result = "both"

    @property
    def is_complete(self) -> bool:
        """Whether it says enough to be asked. "Only this code alone" needs no code in box A."""
        if self.function in WITH_OTHER and not self.other:
            return False
        if self.function == "this_alone":
            return True
        return len(self.codes) >= (2 if self.function in _SEVERAL else 1)


def expression_of(sketch: Sketch) -> Expression | None:
    """The query that the builder shows; None while something is missing."""
    if not sketch.is_complete:
        return None
    codes = tuple(Code(path) for path in sketch.codes)
    other = Code(sketch.other)
    least = min(max(sketch.least, 1), max(len(codes), 1))
    group: Expression = codes[0] if len(codes) == 1 else Either(codes)
    match sketch.function:
        case "any":
            return group
        case "intersection" | "overlapping" as function:
            return Together(codes, whole=function == "overlapping")
        case "intersection_set" | "overlapping_set" as function:
            return Together(codes, least, whole=function == "overlapping_set")
        case "one_alone":
            return OneOf(codes)
        case "this_alone":
            return Alone(other, codes)
        case _:
            return _beside(sketch, group, other)


def _beside(sketch: Sketch, group: Expression, other: Code) -> Expression:
    match sketch.function:
        case "inside":
            return Inside(group, other)
        case "outside":
            return Encloses(group, other)
        case "followed":
            return Followed(group, other, sketch.distance, sketch.result)
        case _:
            return Near(group, other, sketch.distance, sketch.result)


def sketch_of(expression: Expression) -> Sketch | None:
    """The builder's view of a query; None for what goes beyond it."""
    match expression:
        case Code() | Either():
            return _sketch("any", expression)
        case Together(parts, at_least, whole):
            name: Function = "overlapping" if whole else "intersection"
            if at_least is None:
                return _sketch(name, Either(parts))
            return _sketch("overlapping_set" if whole else "intersection_set", Either(parts), least=at_least)
        case OneOf(parts):
            return _sketch("one_alone", Either(parts))
        case Alone(Code(name=other), ()):
            return Sketch("this_alone", (), other)
        case Alone(Code(name=other), others):
            return _sketch("this_alone", Either(others), other)
        case _:
            return _placed(expression)


def _placed(expression: Expression) -> Sketch | None:
    match expression:
        case Inside(left, Code(name=other)):
            return _sketch("inside", left, other)
        case Encloses(left, Code(name=other)):
            return _sketch("outside", left, other)
        case Followed(left, Code(name=other), distance, result):
            return _sketch("followed", left, other, distance=distance, result=result)
        case Near(left, Code(name=other), distance, result):
            return _sketch("near", left, other, distance=distance, result=result)
        case _:
            return None


def _sketch(
    function: Function,
    group: Expression,
    other: str = "",
    *,
    least: int = 2,
    distance: int = 1,
    result: Result = "both",
) -> Sketch | None:
    """None where the group is more than some codes, or holds one twice."""
    parts = group.parts if isinstance(group, Either) else (group,)
    codes = tuple(part.name for part in parts if isinstance(part, Code))
    if len(codes) < len(parts) or len(set(codes)) < len(codes):
        return None
    found = Sketch(function, codes, other, least, distance, result)
    return found if found.is_complete else None

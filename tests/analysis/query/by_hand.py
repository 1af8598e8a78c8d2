"""Queries answered by hand: every segment compared with every other one, character by character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import NamedTuple

import numpy as np
from hypothesis import strategies as st

from gk_qda.analysis.lines import Lanes, ParagraphNumbers, passages
from gk_qda.analysis.query.answering import Material
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
    Together,
    Without,
    codes_in,
)
from gk_qda.analysis.selection import counted_codings
from tests.analysis.oracle import World, worlds

STARTS = [0, 3, 4, 9, 10, 15, 21]  # where the paragraphs of every document begin


class Hit(NamedTuple):
    """A stretch of a document; ``coder`` is 0 where coders do not matter, ``coding`` None for a part."""

    document: int
    coder: int
    start: int
    end: int
    coding: int | None

    @property
    def characters(self) -> set[tuple[int, int, int]]:
        return {(self.document, self.coder, place) for place in range(self.start, self.end)}


@dataclass(frozen=True)
class Question:
    """A query of a little project."""

    world: World
    expression: Expression
    roll_up: bool
    across: bool

    @property
    def material(self) -> Material:
        world, selection = self.world, self.world.without_codes_chosen().selection
        columns, tree = world.columns, world.tree
        documents, starts = np.array(list(product(range(1, 6), STARTS))).T
        numbers = ParagraphNumbers(selection.ground, documents, starts)
        lanes = Lanes.of(columns, across=self.across)
        counted = counted_codings(columns, tree, selection)
        return Material(
            passages=passages(columns, counted, numbers, lanes),
            tree=tree,
            paragraphs=numbers,
            lanes=lanes,
            codes={code: tree.index_of(int(code.name)) for code in codes_in(self.expression)},
            countable=~tree.mask(selection.left_out),
            roll_up=self.roll_up,
        )

    def answer(self) -> set[Hit]:
        """What the query should find."""
        return self._find(self.expression)

    def pairs(self) -> int:
        """How many pairs stand behind an operator of nearness."""
        assert isinstance(self.expression, Near | Followed)
        return len(self._pairs(self.expression))

    def _segments(self, codes: set[int]) -> set[Hit]:
        return {
            Hit(document, 0 if self.across else coder, start, end, number)
            for number, document, code, coder, start, end in self.world.without_codes_chosen().counted()
            if code in codes
        }

    def _family(self, code: Expression) -> set[int]:
        assert isinstance(code, Code)
        return self.world.family(int(code.name)) if self.roll_up else {int(code.name)}

    def _parts(self, parts: tuple[Expression, ...]) -> list[set[Hit]]:
        """A code beside one of its sub-codes does without it."""
        found = []
        for part in parts:
            if not isinstance(part, Code):
                found.append(self._find(part))
                continue
            codes = self._family(part)
            for other in parts:
                if isinstance(other, Code) and other != part and int(other.name) in codes:
                    codes = codes - self.world.family(int(other.name))
            found.append(self._segments(codes))
        return found

    def _find(self, expression: Expression) -> set[Hit]:
        match expression:
            case Code():
                return self._segments(self._family(expression))
            case Either(parts):
                return set().union(*map(self._find, parts))
            case Together(parts, at_least, whole):
                return self._common(self._parts(parts), at_least or len(parts), whole)
            case OneOf(parts):
                found = self._parts(parts)
                return {
                    hit
                    for at, part in enumerate(found)
                    for hit in part
                    if not any(touch(hit, one) for i, other in enumerate(found) if i != at for one in other)
                }
            case Alone(part, ()):
                named = set().union(*map(self._family, codes_in(part)))
                gone = self._segments({code for code, _ in self.world.codes} - named)
                return {hit for hit in self._find(part) if not any(touch(hit, other) for other in gone)}
            case Near() | Followed():
                pairs = self._pairs(expression)
                sides = {"first": (0,), "second": (1,), "both": (0, 1)}[expression.result]
                return {pair[side] for pair in pairs for side in sides}
            case _:
                return set(self._compared(expression))

    def _compared(self, expression: Expression) -> Iterator[Hit]:
        if isinstance(expression, Alone):
            kept, *rest = self._parts((expression.part, *expression.others))
            yield from (hit for hit in kept if not any(touch(hit, one) for other in rest for one in other))
            return
        assert isinstance(expression, Without | Inside | Encloses)
        kept, others = self._parts((expression.left, expression.right))
        for hit in kept:
            if isinstance(expression, Without):
                fits = not any(touch(hit, other) for other in others)
            elif isinstance(expression, Inside):
                fits = any(hit.characters <= around.characters for around in others)
            else:
                fits = any(hit.characters >= inner.characters for inner in others)
            if fits:
                yield hit

    def _common(self, parts: list[set[Hit]], at_least: int, whole: bool) -> set[Hit]:
        lanes = {(hit.document, hit.coder) for part in parts for hit in part}
        found = set()
        for document, coder in lanes:
            held = [
                sum(any((document, coder, place) in hit.characters for hit in part) for part in parts)
                >= at_least
                for place in range(30)
            ]
            for start in range(30):
                if held[start] and (start == 0 or not held[start - 1]):
                    end = held.index(False, start)
                    found.add(Hit(document, coder, start, end, None))
        if not whole:
            return found
        every = set().union(*parts)
        return {
            Hit(
                run.document,
                run.coder,
                min(hit.start for hit in every if touch(hit, run)),
                max(hit.end for hit in every if touch(hit, run)),
                None,
            )
            for run in found
        }

    def _pairs(self, expression: Near | Followed) -> list[tuple[Hit, Hit]]:
        one, other = self._parts((expression.left, expression.right))
        found = []
        for a, b in product(one, other):
            if (a.document, a.coder) != (b.document, b.coder) or (a.coding is not None and a == b):
                continue
            if isinstance(expression, Followed) and b.start < a.end:
                continue
            if distance(a, b) <= expression.distance:
                found.append((a, b))
        return found


def touch(one: Hit, other: Hit) -> bool:
    return bool(one.characters & other.characters)


def distance(one: Hit, other: Hit) -> int:
    earlier, later = sorted((one, other), key=lambda hit: hit.start)
    return max(0, paragraph(later.start) - paragraph(earlier.end - 1))


def paragraph(place: int) -> int:
    return sum(start <= place for start in STARTS)


def expressions(codes: list[int], random: Random, depth: int = 2) -> Expression:
    """Any expression over these codes."""
    if depth == 0 or random.random() < 0.3:
        return Code(str(random.choice(codes)))

    def part() -> Expression:
        return expressions(codes, random, depth - 1)

    def parts(least: int) -> tuple[Expression, ...]:
        return tuple(part() for _ in range(random.randint(least, 3)))

    result = random.choice(["first", "second", "both"])
    several = parts(1)
    makers = [
        lambda: Either(parts(2)),
        lambda: Together(parts(2), whole=random.random() < 0.5),
        lambda: Together(several, random.randint(1, len(several)), whole=random.random() < 0.5),
        lambda: OneOf(parts(1)),
        lambda: Without(part(), part()),
        lambda: Alone(part(), random.choice([(), parts(1)])),
        lambda: Inside(part(), part()),
        lambda: Encloses(part(), part()),
        lambda: Near(part(), part(), random.randint(0, 4), result),  # type: ignore[arg-type]
        lambda: Followed(part(), part(), random.randint(0, 4), result),  # type: ignore[arg-type]
    ]
    return random.choice(makers)()


def questions() -> st.SearchStrategy[Question]:
    def question(world: World, seed: int, roll_up: bool, across: bool) -> Question:
        random = Random(seed)
        codes = [code for code, _ in world.codes]
        return Question(world, expressions(codes, random, random.choice([1, 1, 2])), roll_up, across)

    with_codes = worlds().filter(lambda world: bool(world.codes))
    return st.builds(question, with_codes, st.integers(0, 2**32), st.booleans(), st.booleans())

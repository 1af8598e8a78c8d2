"""Relations of codes, against comparing every coding with every other one by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.analysis import relations as module
from gk_qda.analysis.lines import Lanes, ParagraphNumbers, passages
from gk_qda.analysis.relations import RelationOptions, Relations, related_codings, related_pairs, relations
from gk_qda.errors import Cancelled

from .oracle import LENGTH, World, worlds

Coding = tuple[int, int, int, int, int, int]
_STARTS = [0, 3, 4, 9, 10, 15, 21]  # where the paragraphs of every document begin

options = st.builds(
    RelationOptions,
    near=st.integers(0, 4),
    near_only=st.booleans(),
    roll_up=st.booleans(),
    across=st.booleans(),
    only=st.one_of(st.none(), st.sets(st.integers(1, 60)).map(frozenset)),
)


def numbers_of(world: World) -> ParagraphNumbers:
    lines = list(product(range(1, 6), _STARTS))
    documents, starts = np.array(lines).T
    return ParagraphNumbers(world.selection.ground, documents, starts)


def related(world: World, chosen: RelationOptions) -> Relations:
    return relations(world.columns, world.tree, world.selection, numbers_of(world), chosen)


def paragraph(position: int) -> int:
    return sum(start <= position for start in _STARTS)


def overlap(one: Coding, other: Coding) -> bool:
    return one[1] == other[1] and max(one[4], other[4]) < min(one[5], other[5])


def distance(one: Coding, other: Coding) -> int:
    earlier, later = sorted((one, other), key=lambda coding: coding[4])
    return max(0, paragraph(later[4]) - paragraph(earlier[5] - 1))


def pairs_of(world: World, chosen: RelationOptions, a: int, b: int) -> Iterator[tuple[Coding, Coding]]:
    """Codings of two codes of one document and, as it is asked, of one coder."""
    for one, other in product(uses(world, chosen, a), uses(world, chosen, b)):
        if one[1] == other[1] and (chosen.across or one[3] == other[3]):
            yield one, other


def uses(world: World, chosen: RelationOptions, code: int) -> list[Coding]:
    family = world.family(code) if chosen.roll_up else {code}
    return [
        coding
        for coding in world.without_codes_chosen().counted()
        if coding[2] in family and (chosen.only is None or coding[0] in chosen.only)
    ]


def expected(world: World, chosen: RelationOptions, a: int, b: int) -> tuple[int, int, int]:
    if a == b or (chosen.roll_up and (a in world.family(b) or b in world.family(a))):
        return 0, 0, 0
    pairs = list(pairs_of(world, chosen, a, b))
    overlaps = sum(overlap(*pair) for pair in pairs)
    near = sum(distance(*pair) <= chosen.near for pair in pairs)
    return overlaps, near - overlaps if chosen.near_only else near, len({one[1] for one, _ in pairs})


@given(worlds(), options)
def test_every_cell(world: World, chosen: RelationOptions) -> None:
    found = related(world, chosen)
    for (i, (a, _)), (j, (b, _)) in product(enumerate(world.codes), repeat=2):
        cell = (found.overlaps[i, j], found.near[i, j], found.documents[i, j])
        assert cell == expected(world, chosen, a, b)
    assert found.codings.tolist() == [len(uses(world, chosen, code)) for code, _ in world.codes]


@given(worlds(), options)
def test_counting_dense_text_code_by_code_gives_the_same(world: World, chosen: RelationOptions) -> None:
    listed = related(world, chosen)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_pairs", module._pairs_by_code)
        found = related(world, chosen)
    assert (found.overlaps == listed.overlaps).all()
    assert (found.near == listed.near).all()


@given(worlds(), options)
def test_symmetric_and_never_with_oneself(world: World, chosen: RelationOptions) -> None:
    found = related(world, chosen)
    for table in (found.overlaps, found.near, found.documents):
        assert (table == table.T).all()
        assert not table.diagonal().any()
    assert (found.is_pair == found.is_pair.T).all()
    assert not found.overlaps[~found.is_pair].any()


@given(worlds(), options)
def test_the_order_of_codings_and_ids_of_coders_do_not_matter(world: World, chosen: RelationOptions) -> None:
    shuffled = list(world.codings)
    Random(7).shuffle(shuffled)
    again = related(replace(world, codings=tuple(shuffled)), chosen)
    found = related(world, chosen)
    assert (found.overlaps == again.overlaps).all()
    assert (found.documents == again.documents).all()


@given(worlds(), options)
def test_within_one_coder_is_the_sum_over_coders(world: World, chosen: RelationOptions) -> None:
    chosen = replace(chosen, across=False)
    whole = related(world, chosen)
    parts = [
        related(replace(world, coders=frozenset([coder])), chosen)
        for coder in (1, 2, 3)
        if world.coders is None or coder in world.coders
    ]
    for name in ("overlaps", "near"):
        total = sum((getattr(part, name) for part in parts), np.zeros_like(whole.overlaps))
        assert (getattr(whole, name) == total).all()


@settings(max_examples=40)
@given(worlds(), options)
def test_the_pairs_behind_a_cell(world: World, chosen: RelationOptions) -> None:
    columns, tree = world.columns, world.tree
    lanes = Lanes.of(columns, across=chosen.across)
    counted = related_codings(columns, tree, world.selection, chosen)
    found = passages(columns, counted, numbers_of(world), lanes)
    for (i, (a, _)), (j, (b, _)) in combinations(enumerate(world.codes), 2):
        if chosen.roll_up and (a in world.family(b) or b in world.family(a)):
            continue
        pairs = list(pairs_of(world, chosen, a, b))
        wanted = {
            "overlaps": {(x[0], y[0]) for x, y in pairs if overlap(x, y)},
            "near": {
                (x[0], y[0])
                for x, y in pairs
                if distance(x, y) <= chosen.near and not (chosen.near_only and overlap(x, y))
            },
            "documents": {(one[0], one[0]) for pair in pairs for one in pair},
        }
        for meeting in ("overlaps", "near", "documents"):
            left, right = related_pairs(found, tree, (i, j), meeting, chosen)
            ids = list(zip(columns.id[left].tolist(), columns.id[right].tolist(), strict=True))
            assert len(ids) == len(set(ids))
            assert set(ids) == wanted[meeting]


def matrix(overlaps: int, first: int, second: int) -> Relations:
    """Two codes with so many overlaps and uses."""
    tree = World(((1, None), (2, None)), (), (), (), None, None, frozenset(), {}, {}).tree
    table = np.array([[0, overlaps], [overlaps, 0]])
    return Relations(
        tree=tree,
        options=RelationOptions(),
        listed=np.ones(2, bool),
        overlaps=table,
        near=table,
        documents=table,
        codings=np.array([first, second]),
        codings_base=first + second,
    )


def test_the_published_coefficient_and_its_warnings() -> None:
    """ATLAS.ti's example: 100 and 10 uses, 5 together."""
    found = matrix(5, 100, 10)
    assert round(float(found.coefficient[0, 1]), 3) == 0.048
    assert found.is_unequal[0, 1]
    assert not found.is_out_of_range[0, 1]
    assert np.isnan(found.coefficient[0, 0])
    assert not matrix(5, 50, 10).is_unequal[0, 1]  # exactly five times as often
    assert matrix(5, 51, 10).is_unequal[1, 0]
    assert matrix(7, 6, 6).is_out_of_range[0, 1]  # 7 / 5
    assert not matrix(6, 6, 6).is_out_of_range[0, 1]  # 6 / 6
    assert matrix(12, 6, 6).is_out_of_range[0, 1]  # nothing to divide by
    assert not matrix(0, 100, 1).is_unequal[0, 1]


def test_relating_stops_when_asked() -> None:
    class Stopping:
        def report(self, done: int, total: int, message: str = "") -> None:
            raise Cancelled

    world = World(
        ((1, None),), ((1, 1, 1, 1, 0, LENGTH),), (1,), ((1, 0, LENGTH),), None, None, frozenset(), {}, {}
    )
    with pytest.raises(Cancelled):
        relations(world.columns, world.tree, world.selection, numbers_of(world), progress=Stopping())

"""Tiles of a document portrait: the numbers of the rule, and counting by hand."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.portraits import largest_remainder, portraits
from gk_qda.analysis.selection import listed_codings

from .oracle import World, worlds


@pytest.mark.parametrize(
    ("weights", "tiles", "shares"),
    [
        ([50, 30, 20], 10, [5, 3, 2]),
        ([1, 1, 1], 10, [4, 3, 3]),
        ([1, 1, 1], 2, [1, 1, 0]),
        ([0, 0], 10, [0, 0]),
        ([], 10, []),
        ([0, 7], 10, [0, 10]),
    ],
)
def test_shares(weights: list[int], tiles: int, shares: list[int]) -> None:
    assert largest_remainder(np.array(weights, int), tiles).tolist() == shares


@given(st.lists(st.integers(0, 10**6), max_size=60), st.integers(0, 2000))
def test_shares_add_up_and_are_never_one_off(weights: list[int], tiles: int) -> None:
    shares = largest_remainder(np.array(weights, int), tiles).tolist()
    if not sum(weights):
        assert not any(shares)
        return
    assert sum(shares) == tiles
    quotas = [Fraction(weight * tiles, sum(weights)) for weight in weights]
    assert all(abs(share - quota) < 1 for share, quota in zip(shares, quotas, strict=True))
    # Who got one more had no smaller remainder than who did not.
    more = [quota % 1 for share, quota in zip(shares, quotas, strict=True) if share > quota]
    less = [quota % 1 for share, quota in zip(shares, quotas, strict=True) if share < quota]
    assert not more or not less or min(more) >= max(less)


@given(worlds(), st.sampled_from(["length", "equal"]), st.sampled_from(["sequence", "color"]))
def test_segments_of_every_document_in_order(world: World, weight: str, order: str) -> None:
    columns, tree = world.columns, world.tree
    colors = {code: place % 3 for place, (code, _) in enumerate(world.codes)}
    ranks = np.array([colors[code] for code, _ in world.codes], int)
    found = portraits(
        listed_codings(columns, tree, world.selection),
        len(world.documents),
        ranks,
        tiles=40,
        weight=weight,
        order=order,
    )
    listed = world.listed()
    for document, portrait in zip(world.documents, found, strict=True):
        own = [c for c in world.counted() if c[1] == document and c[2] in listed]
        place = {code: at for at, code in enumerate(code for code, _ in world.codes)}
        by_place = sorted(own, key=lambda c: (c[4], c[5], place[c[2]]))
        if order == "color":
            by_place = sorted(own, key=lambda c: (colors[c[2]], place[c[2]], c[4], c[5]))
        assert [(c[4], c[5], c[2]) for c in by_place] == [
            (int(columns.start[row]), int(columns.end[row]), int(columns.code[row])) for row in portrait.row
        ]
        assert portrait.length.tolist() == [len(world.characters(c)) for c in by_place]
        assert int(portrait.tiles.sum()) == (40 if own else 0)
        if weight == "equal" and own:
            assert portrait.tiles.max() - portrait.tiles.min() <= 1

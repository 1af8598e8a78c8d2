"""The tree as depth-first numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.code_tree import CodeTree
from gk_qda.analysis.lookup import Lookup

from .oracle import trees

Codes = tuple[tuple[int, int | None], ...]


def line(code: int, codes: Codes) -> list[int]:
    """From the main code down to a code."""
    parent = dict(codes)[code]
    return [code] if parent is None else [*line(parent, codes), code]


@given(trees())
def test_kinship(codes: Codes) -> None:
    tree = CodeTree(codes)
    assert len(tree) == len(codes)
    for index, (code, _) in enumerate(codes):
        assert tree.index_of(code) == index
        assert tree.level[index] == len(line(code, codes))
        assert tree.ancestors(code).tolist() == line(code, codes)
        assert tree.descendants(code).tolist() == [one for one, _ in codes if code in line(one, codes)]


@given(trees())
def test_levels_alone_tell_the_same(codes: Codes) -> None:
    told = CodeTree(codes)
    tree = CodeTree.of_levels([code for code, _ in codes], [len(line(code, codes)) for code, _ in codes])
    assert (tree.ids.tolist(), tree.level.tolist()) == (told.ids.tolist(), told.level.tolist())
    assert tree.end.tolist() == told.end.tolist()
    assert tree.indexes(told.ids).tolist() == list(range(len(codes)))


@pytest.mark.parametrize("levels", [[2], [1, 3], [1, 2, 0], [0]])
def test_levels_that_are_no_tree_are_refused(levels: list[int]) -> None:
    with pytest.raises(ValueError, match="order"):
        CodeTree.of_levels(range(1, len(levels) + 1), levels)


@given(trees(), st.data())
def test_rolling_up_sums_over_descendants(codes: Codes, data: st.DataObject) -> None:
    tree = CodeTree(codes)
    size = len(codes)
    counts = np.array(data.draw(st.lists(st.integers(0, 9), min_size=2 * size, max_size=2 * size)), int)
    rolled = tree.roll_up(counts.reshape(size, 2))
    for index, (code, _) in enumerate(codes):
        family = [place for place, (one, _) in enumerate(codes) if code in line(one, codes)]
        assert rolled[index].tolist() == counts.reshape(size, 2)[family].sum(axis=0).tolist()


@given(trees())
def test_common_ancestor(codes: Codes) -> None:
    tree = CodeTree(codes)
    pairs = [(a, b) for a, _ in codes for b, _ in codes]
    first, second = (tree.indexes(np.array([pair[side] for pair in pairs], int)) for side in (0, 1))
    for (a, b), index in zip(pairs, tree.common_ancestor(first, second), strict=True):
        shared = [code for code in line(a, codes) if code in line(b, codes)]
        assert (int(tree.ids[index]) if index >= 0 else None) == (shared[-1] if shared else None)


@given(trees(), st.frozensets(st.integers(1, 45), max_size=4))
def test_mask_takes_descendants_and_passes_over_unknown_codes(codes: Codes, chosen: frozenset[int]) -> None:
    expected = [not chosen.isdisjoint(line(code, codes)) for code, _ in codes]
    assert CodeTree(codes).mask(chosen).tolist() == expected


@pytest.mark.parametrize(
    "codes",
    [
        [(2, 1), (1, None)],  # child before its parent
        [(1, None), (2, None), (3, 1)],  # a sibling in between
        [(1, None), (1, None)],
    ],
)
def test_any_other_order_is_refused(codes: list[tuple[int, int | None]]) -> None:
    with pytest.raises(ValueError, match="tree"):
        CodeTree(codes)


def test_an_unknown_code_has_no_index() -> None:
    with pytest.raises(KeyError):
        CodeTree([(1, None)]).index_of(2)


@given(st.lists(st.integers(0, 2**40) | st.integers(0, 30), unique=True), st.lists(st.integers(-3, 33)))
def test_lookup(ids: list[int], others: list[int]) -> None:
    wanted = [*others, *ids]
    found = Lookup(np.array(ids, np.int64)).indexes(np.array(wanted, np.int64))
    assert found.tolist() == [ids.index(one) if one in ids else -1 for one in wanted]

"""Segments and characters by group, and residuals, against counting by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from gk_qda.analysis.crosstabs import residuals
from gk_qda.analysis.groups import Groups
from gk_qda.analysis.measures import characters_by_document, group_characters, group_segments
from gk_qda.analysis.selection import counted_codings

from .oracle import World, segments, worlds


def held(world: World, key: str) -> set[tuple[int, int]]:
    """(document, character) of a group."""
    places = world.countable()
    whole = set(world.case_documents.get(key, []))
    passages = {(d, p) for d, s, e in world.case_passages.get(key, []) for p in range(s, e)}
    return {place for place in places if place[0] in whole or place in passages}


@given(worlds())
def test_segments_of_groups(world: World) -> None:
    counted = counted_codings(world.columns, world.tree, world.selection)
    table = group_segments(counted, world.tree, world.selection, world.groups)
    for at, (code, _) in enumerate(world.codes):
        for group, key in enumerate(world.groups.keys):
            inside = [coding for coding in world.counted(code) if world.in_group(str(key), coding)]
            assert table[at, group] == len(segments(inside))


@given(worlds())
def test_characters_of_groups(world: World) -> None:
    counted = counted_codings(world.columns, world.tree, world.selection)
    table = group_characters(counted, world.tree, world.selection, world.groups)
    for at, (code, _) in enumerate(world.codes):
        for group, key in enumerate(world.groups.keys):
            covered = set().union(*(world.characters(c) for c in world.counted(code)))
            assert table[at, group] == len(covered & held(world, str(key)))


@given(worlds())
def test_documents_as_groups_have_what_the_documents_have(world: World) -> None:
    counted = counted_codings(world.columns, world.tree, world.selection)
    each = Groups.each(list(world.documents))
    table = group_characters(counted, world.tree, world.selection, each)
    assert table.tolist() == characters_by_document(counted, world.tree, world.selection.ground).tolist()


def test_residuals_of_the_published_example() -> None:
    """A 3|0, B 1|2, C 2|1: chi-square 3.0 at two degrees of freedom."""
    found = residuals(np.array([[3, 0], [1, 2], [2, 1]]))
    assert found.expected.tolist() == [[2, 1]] * 3
    assert found.residual.tolist() == [[1, -1], [-1, 1], [0, 0]]
    assert found.standardised[0].tolist() == pytest.approx([1 / math.sqrt(2), -1])
    assert found.corrected[0].tolist() == pytest.approx([1.5, -1.5])
    assert (found.chi_square, found.degrees) == (pytest.approx(3.0), 2)


@given(arrays(np.int64, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.integers(0, 9)))
def test_residuals_by_hand(cells: np.ndarray) -> None:
    found, total = residuals(cells), cells.sum()
    for (row, column), observed in np.ndenumerate(cells):
        if not total:
            assert math.isnan(found.expected[row, column])
            continue
        across, down = cells[row].sum(), cells[:, column].sum()
        expected = across * down / total
        assert found.expected[row, column] == pytest.approx(expected)
        assert found.residual[row, column] == pytest.approx(observed - expected)
        if expected:
            standardised = (observed - expected) / math.sqrt(expected)
            assert found.standardised[row, column] == pytest.approx(standardised)
        else:
            assert math.isnan(found.standardised[row, column])
    assert found.residual.sum() == pytest.approx(0) or not total

"""Crosstabs and the bases of their percentages."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from gk_qda.analysis.code_tree import CodeTree
from gk_qda.analysis.columns import CodingColumns
from gk_qda.analysis.crosstabs import Crosstab, crosstab
from gk_qda.analysis.frequencies import count
from gk_qda.analysis.groups import Groups
from gk_qda.analysis.selection import Ground, Selection

from .oracle import World, worlds

# The published example project: documents D1-D4, codes A, B, C, one coder.
A, B, C = 1, 2, 3
LENGTHS = {1: 60, 2: 40, 3: 50, 4: 30}
CODINGS = [
    (1, A, 0, 20),
    (1, B, 10, 30),
    (1, A, 40, 50),
    (1, C, 42, 48),
    (2, A, 0, 10),
    (2, C, 10, 20),
    (3, B, 0, 10),
    (3, B, 20, 30),
    (3, C, 20, 30),
]
COLUMNS = CodingColumns.from_rows(
    (number, document, code, 1, start, end) for number, (document, code, start, end) in enumerate(CODINGS, 1)
)
TREE = CodeTree([(A, None), (B, None), (C, None)])
SELECTION = Selection(Ground(list(LENGTHS), [(document, 0, end) for document, end in LENGTHS.items()]))


@pytest.fixture
def by_type() -> Crosstab:
    return crosstab(COLUMNS, TREE, SELECTION, Groups.of({"Stadt": [1, 2], "Land": [3, 4]}))


def test_matrix_by_document() -> None:
    table = count(COLUMNS, TREE, SELECTION, by=Groups.each(list(LENGTHS)))
    assert table.by.tolist() == [[2, 1, 0, 0], [1, 0, 2, 0], [1, 1, 1, 0]]
    assert table.codings.tolist() == [3, 3, 3]
    assert table.groups.codings_base.tolist() == [4, 2, 3, 0]
    assert table.codings_base == 9
    assert table.documents.tolist() == [2, 2, 3]
    assert (table.documents_with, table.documents_without) == (3, 1)
    assert table.segments.tolist() == [3, 3, 3]
    assert table.segments_listed == 8  # B and C share one segment of D3
    assert table.characters.tolist() == [40, 40, 26]


def test_counts_by_type(by_type: Crosstab) -> None:
    assert by_type.groups.keys == ("Stadt", "Land")
    assert by_type.codings.tolist() == [[3, 0], [1, 2], [2, 1]]
    assert by_type.groups.codings_base.tolist() == [6, 3]
    assert by_type.documents.tolist() == [[2, 0], [1, 1], [2, 1]]
    assert by_type.groups.documents_base.tolist() == [2, 2]


def test_percentages_by_type(by_type: Crosstab) -> None:
    assert by_type.percentages("row").round(1).tolist() == [[100, 0], [33.3, 66.7], [66.7, 33.3]]
    assert by_type.percentages("column").round(1).tolist() == [[50, 0], [16.7, 66.7], [33.3, 33.3]]
    assert by_type.percentages("documents").tolist() == [[100, 0], [50, 50], [100, 50]]


def test_a_base_of_nothing_gives_no_percentage() -> None:
    table = crosstab(COLUMNS, TREE, SELECTION, Groups.of({"Stadt": [1], "nobody": []}))
    assert np.isnan(table.percentages("documents")[:, 1]).all()
    assert np.isnan(table.percentages("column")[:, 1]).all()
    empty = crosstab(CodingColumns(), TREE, SELECTION, Groups.of({"Stadt": [1]}))
    assert np.isnan(empty.percentages("row")).all()


@given(worlds())
def test_a_crosstab_agrees_with_the_frequencies(world: World) -> None:
    table = crosstab(world.columns, world.tree, world.selection, world.groups)
    frequencies = count(world.columns, world.tree, world.selection, by=world.groups)
    assert table.codings.tolist() == frequencies.by_total.tolist()
    assert table.documents.tolist() == frequencies.groups.documents.tolist()
    assert table.listed.tolist() == frequencies.listed.tolist()


@given(worlds())
def test_codes_never_touch_the_base_of_a_percentage(world: World) -> None:
    chosen = crosstab(world.columns, world.tree, world.selection, world.groups)
    all_codes = crosstab(world.columns, world.tree, world.without_codes_chosen().selection, world.groups)
    for base in ("row", "column", "documents"):
        assert np.array_equal(chosen.percentages(base), all_codes.percentages(base), equal_nan=True)


@given(worlds())
def test_rows_add_up_to_a_hundred(world: World) -> None:
    shares = crosstab(world.columns, world.tree, world.selection, world.groups).percentages("row")
    for row in shares:
        assert np.isnan(row).all() or row.sum() == pytest.approx(100)

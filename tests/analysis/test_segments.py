"""Lists of codings behind the numbers of a table."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from gk_qda.analysis.frequencies import count
from gk_qda.analysis.segments import segment_rows

from .oracle import World, worlds


@given(worlds())
def test_segments_stand_in_reading_order(world: World) -> None:
    columns = world.columns
    rows = segment_rows(columns, world.tree, world.selection)
    tree_order = [code for code, _ in world.codes]
    shown = [coding for coding in world.counted() if coding[2] in world.listed()]
    shown.sort(
        key=lambda coding: (
            world.documents.index(coding[1]),
            coding[4:6],
            tree_order.index(coding[2]),
            coding[3],
            coding[0],
        )
    )
    assert columns.id[rows].tolist() == [coding[0] for coding in shown]


@given(worlds())
def test_behind_every_cell_are_as_many_segments_as_it_says(world: World) -> None:
    columns, tree, selection, groups = world.columns, world.tree, world.selection, world.groups
    table = count(columns, tree, selection, by=groups)
    for column, key in enumerate(groups.keys):
        ground = selection.ground.part(world.case_documents.get(key, []), world.case_passages.get(key, []))
        for index, (code, _) in enumerate(world.codes):
            cell = replace(selection, ground=ground, codes=frozenset([code]))
            assert len(segment_rows(columns, tree, cell)) == table.by_total[index, column]

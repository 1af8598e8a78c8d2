"""Every unit of a frequency table, against counting by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
from hypothesis import given

from gk_qda.analysis.frequencies import count, ranks
from gk_qda.analysis.groups import Groups

from .oracle import World, segments, worlds


@given(worlds())
def test_codings_segments_and_documents(world: World) -> None:
    table = count(world.columns, world.tree, world.selection)
    for index, (code, _) in enumerate(world.codes):
        codings = world.counted(code)
        assert table.own[index] == sum(coding[2] == code for coding in codings)
        assert table.codings[index] == len(codings)
        assert table.segments[index] == len(segments(codings))
        assert table.documents[index] == len({coding[1] for coding in codings})


@given(worlds())
def test_characters_are_the_union_of_countable_ones(world: World) -> None:
    table = count(world.columns, world.tree, world.selection)
    for index, (code, _) in enumerate(world.codes):
        covered = set().union(*map(world.characters, world.counted(code)))
        assert table.characters[index] == len(covered)


@given(worlds())
def test_cases_and_bases(world: World) -> None:
    table = count(world.columns, world.tree, world.selection)
    keys = world.groups.keys
    assert table.cases is not None
    for index, (code, _) in enumerate(world.codes):
        codings = world.counted(code)
        assert table.cases[index] == sum(
            any(world.in_group(key, coding) for coding in codings) for key in keys
        )
    assert table.cases_base == sum(bool(world.group_documents(key)) for key in keys)
    assert table.documents_base == len(world.documents)
    assert table.codings_base == len(world.counted())


@given(worlds())
def test_groups_count_a_document_once(world: World) -> None:
    groups = count(world.columns, world.tree, world.selection, by=world.groups).groups
    assert groups.keys == world.groups.keys
    for column, key in enumerate(groups.keys):
        inside = [coding for coding in world.counted() if world.in_group(key, coding)]
        assert groups.documents_base[column] == len(world.group_documents(key))
        assert groups.codings_base[column] == len(inside)
        for index, (code, _) in enumerate(world.codes):
            family = [coding for coding in inside if coding[2] in world.family(code)]
            assert groups.own[index, column] == sum(coding[2] == code for coding in family)
            assert groups.total[index, column] == len(family)
            assert groups.documents[index, column] == len({coding[1] for coding in family})


@given(worlds())
def test_codes_choose_rows_and_leave_every_number_alone(world: World) -> None:
    table = count(world.columns, world.tree, world.selection)
    everything = count(world.columns, world.tree, world.without_codes_chosen().selection, by=world.groups)
    assert world.tree.ids[table.listed].tolist() == world.listed()
    assert table.codings_base == everything.codings_base
    assert table.segments.tolist() == everything.segments.tolist()
    shown = [coding for coding in world.counted() if coding[2] in world.listed()]
    assert table.segments_listed == len(segments(shown))
    assert table.documents_with == len({coding[1] for coding in shown})
    assert table.documents_with + table.documents_without == len(world.documents)


@given(worlds())
def test_codes_left_out_count_where_they_are_named_and_are_in_no_base(world: World) -> None:
    by_hand = replace(world, left_out=frozenset())
    named = replace(world.selection, named=world.left_out)
    table = count(world.columns, world.tree, named, by=world.groups)
    without = count(world.columns, world.tree, world.selection, by=world.groups)
    for at, (code, _) in enumerate(world.codes):
        counted = by_hand.counted(code)
        assert table.codings[at] == len(counted)
        assert table.own[at] == sum(coding[2] == code for coding in counted)
        assert table.in_base[at] == (code not in set().union(*map(world.family, world.left_out)))
    assert table.codings_base == without.codings_base
    assert (table.groups.codings_base == without.groups.codings_base).all()


@given(worlds())
def test_totals_equal_the_sum_of_the_matrix_by_document(world: World) -> None:
    table = count(world.columns, world.tree, world.selection, by=Groups.each(world.documents))
    assert table.by.sum(axis=1).tolist() == table.own.tolist()
    assert table.by_total.sum(axis=1).tolist() == table.codings.tolist()
    assert table.by_total.tolist() == table.by_document.tolist()
    assert table.groups.documents.sum(axis=1).tolist() == table.documents.tolist()


@given(worlds())
def test_documents_of_a_code_are_a_union_of_its_children(world: World) -> None:
    table = count(world.columns, world.tree, world.selection)
    own = np.array([len({c[1] for c in world.counted() if c[2] == code}) for code, _ in world.codes], int)
    for index, (code, _) in enumerate(world.codes):
        children = [table.documents[world.tree.index_of(child)] for child, up in world.codes if up == code]
        assert max(children, default=0) <= table.documents[index] <= own[index] + sum(children)


@given(worlds())
def test_a_document_with_more_than_two_fifths_is_named(world: World) -> None:
    table = count(world.columns, world.tree, world.selection)
    documents, amounts = table.dominance
    for index, (code, _) in enumerate(world.codes):
        by_document = Counter(coding[1] for coding in world.counted(code))
        largest = max(by_document.values(), default=0)
        if largest * 10 > 4 * by_document.total():
            assert by_document[world.documents[documents[index]]] == amounts[index] == largest
        else:
            assert (documents[index], amounts[index]) == (-1, 0)


@given(worlds())
def test_without_cases_none_are_counted(world: World) -> None:
    table = count(world.columns, world.tree, replace(world.selection, cases=None))
    assert (table.cases, table.cases_base) == (None, None)
    assert table.by.shape == (len(world.codes), 0)


def test_ranks_are_shared() -> None:
    rank, sharing = ranks(np.array([5, 9, 5, 0, 7]))
    assert rank.tolist() == [3, 1, 3, 5, 2]
    assert sharing.tolist() == [2, 1, 2, 1, 1]

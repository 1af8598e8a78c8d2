"""Every number of the comparison equals counting by hand on random projects, for cases and for groups of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.operations.named_groups import save_group
from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.comparison import CaseComparison, ComparedCell, compare_cases, segments_of_cell
from gk_qda.queries.comparison_groups import CaseGroup, case_groups, find_group, group_where
from gk_qda.queries.filters import Filters
from tests.queries.test_random_matrices import CASES, CODERS, KINDS, TYPES, Part, World, stored, world

if TYPE_CHECKING:
    from gk_qda.project import Project

FILTERS = (
    Filters(),
    Filters(speakers="all"),
    Filters(speakers="respondents", coders=CODERS[:1]),
    Filters(kinds=("interview",)),
    Filters(documents=("D2", "D5")),
)
GROUPS = {"Typ=Stadt": ("K1", "K3"), "Typ=Land": ("K2",), "NOT Typ=Stadt": ("K2", "K4"), "Alle": tuple(CASES)}


def part_of(made: World, names: tuple[str, ...], filters: Filters) -> Part:
    """What some cases are made of, as far as it is analysed, read off the plain tuples."""
    groups = made.groups("case", filters)
    parts = [groups[name] for name in names if name in groups]
    documents = sorted({document for part in parts for document in part.documents})
    return Part(tuple(documents), frozenset().union(*(part.places for part in parts)))


def check_cell(made: World, cell: ComparedCell, names: tuple[str, ...], filters: Filters) -> None:
    """``names`` are the cases of the column."""
    part = part_of(made, names, filters)
    documents, mine = part.documents, made.held(part, filters)
    # A technical theme counts where it is asked for, in the base it is not.
    everything = made.held(part, replace(filters, include_technical=True))
    inside = [c for c in everything if c[1] in made.theme(cell.theme.path)]
    assert cell.codings == len(inside)
    for count in cell.counts:
        of_kind = {d for d in documents if KINDS[int(d[1:]) - 1] == count.kind}
        assert count.documents == len(of_kind)
        assert count.codings == sum(c[0] in of_kind for c in inside)
        assert count.addressed == len({c[0] for c in inside} & of_kind)
    if not cell.members:
        wanted = (
            "no_source"
            if not documents
            else "addressed"
            if inside
            else "not_addressed"
            if mine
            else "not_coded"
        )
        assert cell.standing == wanted
    assert len(cell.quotes) <= 2
    assert {quote.place.document for quote in cell.quotes} <= {c[0] for c in inside}


def check(
    made: World,
    project: Project,
    found: CaseComparison,
    filters: Filters,
    members: dict[str, tuple[str, ...]],
) -> None:
    for row in found.themes:
        for cell in row.cells:
            names = members[cell.case.name]
            check_cell(made, cell, names, filters)
            assert len(segments_of_cell(project, found, cell)) == cell.codings
            for member in cell.members:
                check_cell(made, member, (member.case.name,), filters)
            if cell.members:
                told = [one for one in names if part_of(made, (one,), filters).documents]
                assert cell.base == len(told)
                assert cell.evidenced == sum(one.codings > 0 for one in cell.members)
        telling = [c for c in row.cells if c.standing in ("addressed", "not_addressed")]
        assert row.difference.addressed is (len({c.standing for c in telling}) > 1)
        numbers = [c.codings for c in telling]
        assert row.difference.spread == (max(numbers) - min(numbers) if numbers else 0)
        assert row.is_evidenced_everywhere is all(c.codings for c in row.cells)


@pytest.mark.long
@given(st.integers(0, 2**32 - 1))
@settings(max_examples=10)
def test_every_number_equals_counting_by_hand(seed: int) -> None:
    made = world(seed)
    assert set(TYPES) < set(CASES)
    with stored(made) as project:
        with project.change("save_case_group") as session:
            save_group(session, name="Alle", condition="Typ=Stadt OR NOT Typ=Stadt")
        with project.read() as session:
            ids = {case.name: case.id for case in cases(session)}
            themes = codebook(session).codes
            offered = case_groups(session)
            groups: list[CaseGroup] = [find_group(offered, key) for key in ("Typ=Stadt", "Typ=Land", "Alle")]
            groups.append(group_where(session, "NOT Typ=Stadt", 0))
        members = {name: (name,) for name in CASES} | {g.name: GROUPS[g.key] for g in groups}
        assert {g.key: tuple(m.name for m in g.members) for g in groups} == GROUPS
        for filters in FILTERS:
            for chosen in ([*ids.values()], [ids["K1"], *groups[:3]], [groups[3], ids["K4"]]):
                found = compare_cases(project, chosen, themes, filters)
                check(made, project, found, filters, members)


@pytest.mark.long
@given(st.integers(0, 2**32 - 1))
@settings(max_examples=6)
def test_the_order_of_columns_changes_no_value_and_a_case_differs_from_itself_in_nothing(seed: int) -> None:
    made = world(seed)
    with stored(made) as project:
        with project.read() as session:
            ids = [case.id for case in cases(session)]
            themes = codebook(session).codes
            group = find_group(case_groups(session), "Typ=Stadt")
        columns: list[int | CaseGroup] = [*ids[:3], group]
        first = compare_cases(project, columns, themes)
        for order in permutations(columns):
            asked = compare_cases(project, order, themes)
            moved = first.in_order([one if isinstance(one, int) else one.id for one in order])
            assert moved.cases == asked.cases
            assert moved.themes == asked.themes
            assert [r.theme.id for r in moved.differences_first()] == [
                r.theme.id for r in first.differences_first()
            ]
        for column in columns:
            twice = compare_cases(project, [column, column], themes)
            assert not any(row.difference.exists or row.difference.spread for row in twice.themes)
        for two in combinations(ids, 2):
            pair = compare_cases(project, two, themes)
            back = compare_cases(project, two[::-1], themes)
            assert [r.difference for r in pair.themes] == [r.difference for r in back.themes]

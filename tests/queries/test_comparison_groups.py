"""Groups of cases in the comparison: what they count equals counting by hand, whatever the columns."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gk_qda.errors.domain import AttributeNotFound, ValueNotAllowed
from gk_qda.project import Project
from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import codebook
from gk_qda.queries.comparison import compare_cases, segments_of_cell
from gk_qda.queries.comparison_groups import CaseGroup, case_groups, counted_ratings, find_group, majority
from gk_qda.queries.filters import Filters
from gk_qda.queries.segments import segments
from tests.demo_copy import opened_copy


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with opened_copy(tmp_path_factory.mktemp("groups")) as project:
        yield project


@pytest.fixture(scope="module")
def by_hand(demo: Project) -> list[tuple[set[str], str, str, str]]:
    """Every counted coding: (cases, document, kind, path of the code)."""
    return [
        (set(s.document.cases), s.document.name, s.document.kind, s.code.path)
        for s in segments(demo, Filters()).segments
    ]


def groups_of(project: Project) -> list[CaseGroup]:
    with project.read() as session:
        return case_groups(session)


def test_groups_are_found_as_people_type_them(demo):
    groups = groups_of(demo)
    found = find_group(groups, " TYP = kreis ")
    assert (found.name, len(found.members)) == ("Typ: Kreis", 7)
    assert len({group.id for group in groups}) == len(groups)
    assert all(group.id < 0 for group in groups)
    with pytest.raises(ValueNotAllowed):
        find_group(groups, "typ=Dorf")
    with pytest.raises(AttributeNotFound):
        find_group(groups, "nothing")


def test_attributes_that_name_each_case_do_not_divide(demo):
    offered = {group.key.partition("=")[0] for group in groups_of(demo) if group.divides}
    assert {"typ", "groessenklasse", "thm_startphase"} <= offered
    assert not {"interviews", "reflexionsgespraech"} & offered


def test_what_a_group_has_in_common_and_what_not(demo):
    shown = dict(find_group(groups_of(demo), "typ=Kreis").as_case().attributes)
    assert shown["typ"] == "Kreis"
    assert shown["groessenklasse"] == "250–500 Tsd. 6 · 100–250 Tsd. 1"
    assert shown["interviews"] == ""


def test_ratings_are_counted_in_the_order_of_the_scale_and_half_is_no_majority():
    scale = {"yes": 1.0, "mixed": 0.5, "no": 0.0}
    assert counted_ratings(["no", "", "yes", "no", "gone"], scale) == (("yes", 1), ("no", 2), ("gone", 1))
    assert majority((("yes", 1), ("no", 2), ("gone", 1))) == ""
    assert majority((("yes", 1), ("no", 2))) == "no"
    assert majority(()) == ""


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_number_equals_counting_by_hand(demo, by_hand, data):
    with demo.read() as session:
        known = {case.name: case for case in cases(session)}
        codes = [code for code in codebook(session).codes if not code.is_technical]
    groups = groups_of(demo)
    choice = st.one_of(st.sampled_from(sorted(known)), st.sampled_from(groups))
    columns = data.draw(st.lists(choice, min_size=2, max_size=4))
    themes = data.draw(st.lists(st.sampled_from(codes), min_size=1, max_size=4))
    asked = [known[one].id if isinstance(one, str) else one for one in columns]
    found = compare_cases(demo, asked, themes)
    names = [{one} if isinstance(one, str) else {case.name for case in one.members} for one in columns]
    for row in found.themes:
        path = row.theme.path
        under = [one for one in by_hand if one[3] == path or one[3].startswith(f"{path} > ")]
        for cell, members in zip(row.cells, names, strict=True):
            mine = [one for one in under if one[0] & members]
            assert cell.codings == len(mine)
            for count in cell.counts:
                of_kind = [one for one in mine if one[2] == count.kind]
                assert (count.codings, count.addressed) == (len(of_kind), len({one[1] for one in of_kind}))
            if cell.members:
                assert cell.evidenced == sum(1 for name in members if any(name in one[0] for one in mine))
                assert cell.base == sum(1 for name in members if known[name].documents)
                assert len(segments_of_cell(demo, found, cell)) == cell.codings


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_order_changes_no_value_and_a_group_beside_itself_no_difference(demo, data):
    with demo.read() as session:
        codes = codebook(session).codes[:20]
    groups = groups_of(demo)
    chosen = data.draw(st.lists(st.sampled_from(groups), min_size=2, max_size=3, unique=True))
    first = compare_cases(demo, chosen, codes)
    for order in itertools.permutations(chosen):
        again = compare_cases(demo, order, codes)
        for one, other in zip(first.themes, again.themes, strict=True):
            assert {c.case.id: c for c in one.cells} == {c.case.id: c for c in other.cells}
            assert one.difference == other.difference
    twice = compare_cases(demo, [chosen[0], chosen[0]], codes)
    assert all(not row.difference.exists and not row.difference.spread for row in twice.themes)


def test_a_group_of_cases_without_documents_has_no_source(demo: Project, tmp_path: Path):
    group = find_group(groups_of(demo), "thm_startphase=kein THM")
    found = compare_cases(demo, [group, group], _codes(demo))
    assert {cell.standing for row in found.themes for cell in row.cells} == {"no_source"}
    assert not any(row.difference.exists for row in found.themes)


def _codes(project: Project):
    with project.read() as session:
        return codebook(session).codes[:3]

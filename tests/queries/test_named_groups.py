"""Conditions kept under a name answer like attributes, everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gk_qda.errors.domain import AttributeNotFound, GroupEmpty, NameTaken, ValueNotAllowed
from gk_qda.operations.attributes import delete_attribute
from gk_qda.operations.case_comparison import Wanted, named_comparison
from gk_qda.operations.named_groups import change_group, delete_group, save_group
from gk_qda.operations.sets import save_set
from gk_qda.operations.tables.crosstab import crosstab_table
from gk_qda.queries.attribute_choices import attribute_choices
from gk_qda.queries.cases import attributes, cases
from gk_qda.queries.code_matrix import code_matrix
from gk_qda.queries.comparison_groups import case_groups, find_group, group_where
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.group_list import listed_groups
from gk_qda.queries.named_groups import cases_where
from gk_qda.queries.theme_desk import theme_board
from tests.demo_copy import opened_copy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gk_qda.project import Project

CONDITION = "typ=Kreis AND thm_stellen_vzae>=1"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        with project.change("save_case_group") as session:
            save_group(session, name="Große Kreise", condition=CONDITION)
        yield project


def by_hand(project: Project) -> list[str]:
    """The cases of the condition, read off their attributes."""
    found = []
    with project.read() as session:
        for case in cases(session):
            values = dict(case.attributes)
            posts = values["thm_stellen_vzae"].replace(",", ".")
            if values["typ"] == "Kreis" and posts.replace(".", "").isdigit() and float(posts) >= 1:
                found.append(case.name)
    return found


def test_a_group_filters_and_groups_documents(kept: Project) -> None:
    with kept.read() as session:
        members = set(by_hand(kept))
        assert 0 < len(members) < 16
        wanted = {name for case in cases(session) if case.name in members for name in case.documents}
        chosen = scope(session, Filters(where=("Große Kreise=ja",)))
        assert {document.name for document in chosen.documents} == wanted
        grouped = scope(session, Filters()).grouped("große kreise")
        everything = scope(session, Filters()).documents
        assert {key: len(part.documents) for key, part in grouped.items()} == {
            "ja": len(wanted),
            "nein": len(everything) - len(wanted),
        }
        offered = {one.name: [v.value for v in one.values] for one in attribute_choices(session)}
        assert offered["Große Kreise"] == ["ja", "nein"]


def test_a_group_is_a_column_of_the_comparison(kept: Project) -> None:
    with kept.read() as session:
        group = find_group(case_groups(session), "große kreise")
        assert [case.name for case in group.members] == by_hand(kept)
    comparison = named_comparison(kept, Wanted(groups=("Große Kreise", f"NOT ({CONDITION})")))
    first, second = comparison.cases
    assert [case.name for case in first.members] == by_hand(kept)
    assert len(first.members) + len(second.members) == 16
    with pytest.raises(ValueNotAllowed):
        named_comparison(kept, Wanted(groups=("typ=Dorf", "typ=Kreis")))
    with kept.read() as session, pytest.raises(GroupEmpty):
        group_where(session, "thm_stellen_vzae>99", 0)


def test_a_group_heads_rows_of_the_themes_desk(kept: Project) -> None:
    with kept.read() as session:
        rows = {case.id: case.name for case in cases(session)}
    board = theme_board(kept, "case")
    values = board.groups["Große Kreise"]
    assert sorted(rows[i] for i, value in values.items() if value == "ja") == sorted(by_hand(kept))


def test_names_are_given_once(kept: Project) -> None:
    with kept.change("save_set") as session:
        save_set(session, kind="cases", name="Auswahl", member_ids=())
    for name in ("große  kreise", "typ", "Auswahl", "datum"):
        with pytest.raises(NameTaken), kept.change("save_case_group") as session:
            save_group(session, name=name, condition=CONDITION)
    with pytest.raises(AttributeNotFound), kept.change("save_case_group") as session:
        save_group(session, name="Neu", condition="farbe=rot")


def test_a_group_follows_its_condition_and_says_when_it_cannot(kept: Project) -> None:
    with kept.change("change_case_group") as session:
        change_group(session, name="Große Kreise", condition="typ=Kreis", new_name="Kreise")
    with kept.read() as session:
        assert cases_where(session, "Kreise=ja") == cases_where(session, "typ=Kreis")
        known = {info.name: info.id for info in attributes(session, "case")}
    with kept.change("delete_attribute") as session:
        delete_attribute(session, attribute_id=known["typ"])
    with kept.read() as session:
        (listed,) = listed_groups(session)
        assert isinstance(listed.trouble, AttributeNotFound)
        assert "Kreise" not in scope(session, Filters()).values
    with kept.change("delete_case_group") as session:
        delete_group(session, name="Kreise")
    with kept.read() as session:
        assert listed_groups(session) == []


def test_a_group_heads_the_columns_of_the_matrix_and_the_crosstab(kept: Project) -> None:
    with kept.read() as session:
        grouped = scope(session, Filters()).grouped("Große Kreise")
    matrix = code_matrix(kept, Filters(), by="Große Kreise")
    assert {column.name: column.documents for column in matrix.columns} == {
        key: len(part.documents) for key, part in grouped.items()
    }
    inside = code_matrix(kept, Filters(where=("Große Kreise=ja",)), by="document")
    at = [column.name for column in matrix.columns].index("ja")
    assert matrix.cells("total")[:, at].tolist() == inside.sums("total").tolist()
    table = crosstab_table(kept, Filters(), by="Große Kreise", percent="column", format="json")
    assert set(table.rows[0]["by_total"]) == {"ja", "nein"}

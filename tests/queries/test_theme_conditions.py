"""Groups of a theme page by a condition: the numbers of the attribute that it asks about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from gk_qda.errors.domain import AttributeNotFound, ValueNotAllowed
from gk_qda.models import Attribute
from gk_qda.operations.attributes import delete_attribute
from gk_qda.operations.named_groups import save_group
from gk_qda.operations.theme_report import write_theme_report
from gk_qda.project import Project, open_project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.theme_desk import theme_board
from gk_qda.queries.theme_page import ThemePage
from gk_qda.queries.theme_pages import theme_page
from gk_qda.queries.where import NO, YES
from tests.demo_copy import demo_file, opened_copy

BKG = "Teilnahme an der Bündniskerngruppe"


@pytest.fixture(scope="module")
def demo() -> Iterator[Project]:
    with open_project(demo_file(), read_only=True) as project:
        yield project


def page(project: Project, group_by: str) -> ThemePage:
    with project.read() as session:
        theme = codebook(session).find(BKG)
    return theme_page(project, theme.id, group_by=group_by)


def found(page: ThemePage) -> dict[str, dict[str, set[str]]]:
    assert page.comparison is not None
    return {
        group.value: {label.name or label.kind: set(names) for label, names in group.found.items()}
        for group in page.comparison.groups
    }


def test_a_condition_makes_the_groups_of_its_attribute(demo: Project) -> None:
    by_value = found(page(demo, "typ"))
    asked = page(demo, "typ = Kreis")
    by_condition = found(asked)
    assert asked.by_condition
    assert list(by_condition) == [YES, NO]
    assert by_condition[YES] == by_value["Kreis"]
    others = [groups for value, groups in by_value.items() if value != "Kreis"]
    for label, names in by_condition[NO].items():
        assert names == set().union(*(groups[label] for groups in others))


def test_rows_say_whether_it_holds_for_them(demo: Project) -> None:
    asked, plain = page(demo, "typ=Kreis"), page(demo, "typ")
    for cell in asked.cells:
        if cell.has_source:
            assert asked.values_by_row[cell.row.id] == (
                YES if plain.values_by_row[cell.row.id] == "Kreis" else NO
            )


def test_who_deviates_is_named_in_each_group(demo: Project) -> None:
    asked = page(demo, "thm_startphase=vor Lockdown")
    assert asked.comparison is not None
    assert {group.value: {name for name, _ in group.deviant} for group in asked.comparison.groups} == {
        YES: {"TM08", "TM09"},
        NO: {"TM07"},
    }


def test_the_report_says_it_in_words(demo: Project, tmp_path: Path) -> None:
    write_theme_report(demo, tmp_path / "t.md", themes=[BKG], group_by="typ=Kreis", language="de")
    text = (tmp_path / "t.md").read_text("utf-8")
    assert "Vergleich nach typ=Kreis" in text
    assert "trifft zu (7)" in text
    assert "trifft nicht zu (7)" in text


def test_what_does_not_exist_is_refused(demo: Project) -> None:
    with pytest.raises(ValueNotAllowed):
        page(demo, "typ=Mond")
    with pytest.raises(AttributeNotFound):
        page(demo, "mond=voll")


def test_phases_stand_as_time_goes(demo: Project) -> None:
    asked = page(demo, "thm_startphase")
    assert asked.comparison is not None
    values = [group.value for group in asked.comparison.groups]
    assert values[:2] == ["vor Lockdown", "während Lockdown"]


def test_rows_can_be_grouped_by_phases_that_nobody_typed(tmp_path: Path) -> None:
    with opened_copy(tmp_path) as project:
        with project.change("delete_attribute") as session:
            phase = session.scalars(select(Attribute).where(Attribute.name == "thm_startphase")).one()
            delete_attribute(session, attribute_id=phase.id)
        groups = theme_board(project).groups["thm_startphase"]
        rows = {row.name: groups[row.id] for row in theme_board(project).grid.rows}
        assert rows["KO06"] == "während Lockdown"
        assert rows["KO01"] == "vor Lockdown"


def test_rows_can_be_grouped_by_a_condition_under_a_name(tmp_path: Path) -> None:
    with opened_copy(tmp_path) as project:
        with project.change("save_group") as session:
            save_group(session, name="Kreise", condition="typ=Kreis")
        board = theme_board(project)
        assert {board.groups["Kreise"][row.id] for row in board.grid.rows} == {"ja", "nein"}
        for row in board.grid.rows:
            assert (board.groups["Kreise"][row.id] == "ja") == (board.groups["typ"][row.id] == "Kreis")
        theme = board.grid.themes[0]
        compared = theme_page(project, theme.id, group_by="Kreise").comparison
        assert compared is not None
        assert [(group.value, len(group.members)) for group in compared.groups] == [("ja", 7), ("nein", 7)]

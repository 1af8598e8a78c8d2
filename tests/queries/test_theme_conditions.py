"""Groups of a theme page by a condition: the numbers of the attribute that it asks about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.errors.domain import AttributeNotFound, ValueNotAllowed
from gk_qda.operations.theme_report import write_theme_report
from gk_qda.project import Project, open_project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.theme_page import ThemePage
from gk_qda.queries.theme_pages import theme_page
from gk_qda.queries.where import NO, YES
from tests.demo_copy import demo_file

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

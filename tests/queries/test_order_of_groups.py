"""Groups stand in the order of their attribute: choices as they were listed, phases as time goes, numbers by size."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.exporting.writing import write_table
from gk_qda.operations.attributes import add_attribute, set_value
from gk_qda.operations.tables.crosstab import crosstab_table
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.queries.attribute_choices import attribute_choices
from gk_qda.queries.cases import cases
from gk_qda.queries.code_matrix import code_matrix
from gk_qda.queries.comparison_groups import case_groups
from gk_qda.queries.derived_attributes import order_by
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.frequencies import cross_table, frequencies
from gk_qda.queries.theme_desk import theme_board
from gk_qda.queries.value_frequencies import Wanted, value_frequencies
from gk_qda.ui.themes.arrangement import GroupHead, View, arranged
from tests.demo_copy import opened_copy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gk_qda.project import Project

STEPS = ["niedrig", "mittel", "hoch"]  # in German order: hoch, mittel, niedrig
SHARES = ["0,25", "0,5", "2,0", "10"]  # as words: 0,5 before 0,25
PHASES = ["vor Lockdown", "während Lockdown", "nach Lockdown"]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with opened_copy(tmp_path_factory.mktemp("order")) as project:
        with project.change("add_attribute") as session:
            listed = [case.id for case in cases(session)]
            step = add_attribute(session, scope="case", name="stufe", type="choice", choices=STEPS)
            share = add_attribute(session, scope="case", name="anteil", type="number")
            for place, case_id in enumerate(listed[:8]):
                set_value(session, attribute_id=step, owner_id=case_id, words=STEPS[::-1][place % 3])
                set_value(session, attribute_id=share, owner_id=case_id, words=SHARES[::-1][place % 4])
            set_value(session, attribute_id=share, owner_id=listed[8], words="nicht bekannt")
        yield project


@pytest.mark.parametrize(
    ("by", "wanted"),
    [
        ("stufe", [*STEPS, ""]),
        ("anteil", [*SHARES, "nicht bekannt", ""]),
        ("thm_startphase", [*PHASES, "noch nicht besetzt"]),
    ],
)
def test_whatever_divides_has_one_order(demo: Project, by: str, wanted: list[str]) -> None:
    filters = Filters()
    assert list(frequencies(demo, filters, by=by).columns) == wanted
    assert list(cross_table(demo, filters, by=by).columns) == wanted
    assert [column.name for column in code_matrix(demo, filters, by=by).columns] == wanted
    with demo.read() as session:
        assert list(scope(session, filters).grouped(by)) == wanted
        offered = next(one for one in attribute_choices(session) if one.name == by)
        assert [one.value for one in offered.values] == wanted
        said = [g.key.partition("=")[2] for g in case_groups(session) if g.key.startswith(f"{by}=")]
    assert [value for value in said if value in wanted] == [value for value in wanted if value]
    (counted,) = value_frequencies(demo, filters, Wanted(attributes=(by,))).variables
    assert [one.value for one in counted.counts if one.value in wanted[: len(STEPS)]] == wanted[: len(STEPS)]


def test_files_and_programs_get_the_same_order(demo: Project, tmp_path: Path) -> None:
    told = frequency_table(demo, by="stufe", format="json")
    assert list(told.rows[0]["by"]) == [*STEPS, "(missing)"]
    assert list(told.base["by_base"]) == [*STEPS, "(missing)"]
    crossed = crosstab_table(demo, by="stufe", format="csv")
    write_table(crossed, to=tmp_path / "t.csv", format="csv")
    head = next(csv.reader((tmp_path / "t.csv").open(encoding="utf-8-sig")))
    assert [name for name in head if name in STEPS] == STEPS
    shown = crosstab_table(demo, by="thm_startphase", language="de")
    titles = [column.title.partition(" (")[0] for column in shown.columns]
    assert titles[1:4] == PHASES


def test_heads_of_the_themes_desk_too(demo: Project) -> None:
    def heads(by: str, condition: str = "") -> list[str]:
        lines = arranged(theme_board(demo, "case", condition=condition), View(group_by=by)).lines
        return [line.value for line in lines if isinstance(line, GroupHead)]

    assert heads("stufe") == [*STEPS, ""]
    assert heads("thm_startphase")[:3] == PHASES
    assert heads("typ=Kreis AND anteil>=1", "typ=Kreis AND anteil>=1") == ["ja", "nein"]


@given(
    st.lists(st.sampled_from([*STEPS, "2", "10", "0,5", "Ä", "Z", "entfällt", "unbekannt", ""]), unique=True)
)
def test_an_order_is_that_of_the_choices_then_numbers_words_states_and_nothing(values: list[str]) -> None:
    places = {step: place for place, step in enumerate(STEPS)}
    whole = [*STEPS, "0,5", "2", "10", "Ä", "Z", "entfällt", "unbekannt", ""]
    assert sorted(values, key=order_by(places)) == [value for value in whole if value in values]

"""Phases and kept groups are columns and attributes of the comparison as they are for ``compare --group``."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from gk_qda.operations.attributes import add_attribute, set_value
from gk_qda.operations.case_comparison import Wanted, named_comparison
from gk_qda.operations.cases import find_case
from gk_qda.operations.named_groups import save_group
from gk_qda.queries.filters import Filters
from gk_qda.ui.compare.desk import CompareDesk
from gk_qda.ui.exporting.exports import EXPORTS
from gk_qda.ui.exporting.offer import offer_of
from tests.ui.desks import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gk_qda.ui.look.theme import Theme

STARTS = {"KO01": "2020-01", "KO02": "2020-06", "KO06": "2020-07", "KO11": "2019-12"}
PHASES = ("vor Lockdown", "nach Lockdown")


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    with staged(CompareDesk, tmp_path, theme) as made:
        with made.project.change("add_attribute") as session:
            begin = add_attribute(session, scope="case", name="beginn_monat", type="month")
            for name, month in STARTS.items():
                owner_id = find_case(session, name).id
                set_value(session, attribute_id=begin, owner_id=owner_id, words=month)
            save_group(session, name="Große Kreise", condition="typ=Kreis AND thm_stellen_vzae>=1")
        made.settle()
        yield made


def test_phases_and_kept_groups_stand_side_by_side(stage: Stage) -> None:
    desk = cast("CompareDesk", stage.desk)
    desk.chooser.tabs.setCurrentIndex(1)
    offered = [case.name for case in desk.chooser.cases.shown]
    phases = [f"beginnphase: {phase}" for phase in PHASES]
    assert [name for name in offered if name.startswith("beginnphase")] == phases, "as time goes"
    assert "Große Kreise" in offered
    for name in (*phases, "Große Kreise"):
        desk.toggle_column(next(case.id for case in desk.chooser.cases.everything if case.name == name))
    stage.settle()
    shown = [(one.case.name, sorted(case.name for case in one.members)) for one in desk.model.cases]
    wanted = Wanted(groups=(*(f"beginnphase={phase}" for phase in PHASES), "Große Kreise"))
    by_command = named_comparison(stage.project, wanted).cases
    assert shown == [(one.case.name, sorted(case.name for case in one.members)) for one in by_command]
    assert shown[0][1] == ["KO01", "KO11"]
    state = desk.state()
    desk.columns.chosen = []
    desk.restore(state)
    stage.settle()
    assert [one.case.name for one in desk.model.cases] == [name for name, _ in shown]


def test_they_are_told_of_single_cases_and_found_by_the_search(stage: Stage) -> None:
    desk = cast("CompareDesk", stage.desk)
    names = [action.data() for action in desk.head.attributes.menu().actions()]
    assert {"typ", "beginnphase", "Große Kreise"} <= set(names)
    desk.chooser.cases.search("vor lockdown kreis")
    found = {case.name for case in desk.chooser.cases.shown}
    assert "KO11" in found
    desk.chooser.cases.search("")
    for case in desk.chooser.cases.everything:
        if case.name in ("KO01", "KO02"):
            desk.toggle_column(case.id)
    desk.head.set_attributes(("beginnphase", "Große Kreise"))
    stage.settle()
    told = [dict(one.case.attributes) for one in desk.model.cases]
    assert [one["beginnphase"] for one in told] == list(PHASES)
    assert all(one["Große Kreise"] in ("ja", "nein") for one in told)


def test_exports_of_the_menu_offer_them_too(stage: Stage) -> None:
    export = next(one for one in EXPORTS if one.name == "export.frequencies")
    offered = dict(offer_of(stage.project, export, Filters()).attributes)
    assert offered["Große Kreise"] == "Große Kreise"
    assert "beginnphase" in offered
    assert offered["typ"] == "Typ"

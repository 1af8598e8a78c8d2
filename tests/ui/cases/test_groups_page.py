"""Sets of cases and kept conditions: made, renamed, changed and deleted on their page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from gk_qda.queries.cases import cases
from gk_qda.queries.group_list import ListedGroup, listed_groups
from gk_qda.ui.cases.group_models import COUNT, NAME, WHAT
from gk_qda.ui.cases.groups_page import GroupsPage
from gk_qda.ui.focus import Place
from gk_qda.ui.team.desk import TeamDesk
from gk_qda.ui.translation import Translators
from tests.project.dump import dump
from tests.ui.desks import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gk_qda.ui.look.theme import Theme

_TICK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    Translators(theme.app).use("en")
    with staged(TeamDesk, tmp_path, theme) as made:
        made.desk.show_place(Place("team", page="groups"))
        made.settle()
        yield made


def page(stage: Stage) -> GroupsPage:
    assert isinstance(stage.desk, TeamDesk)
    return stage.desk.groups


def groups(stage: Stage) -> list[ListedGroup]:
    return stage.context.workspace.read(listed_groups)


def make(stage: Stage, name: str, condition: str = "") -> None:
    here = page(stage)
    here.name.setText(name)
    here.condition.setText(condition)
    QTest.keyClick(here.condition if condition else here.name, Qt.Key.Key_Return)


def test_a_set_is_made_filled_renamed_and_deleted(stage):
    before = dump(stage.project)
    here = page(stage)
    make(stage, "Nord")
    QAbstractItemModelTester(here.groups)
    QAbstractItemModelTester(here.members)
    for row in (0, 2):
        place = here.member_table.visualRect(here.members.index(row, 1)).center()
        QTest.mouseClick(here.member_table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    known = stage.context.workspace.read(cases)
    (made,) = groups(stage)
    assert made.members == (known[0].id, known[2].id)
    here.member_table.setCurrentIndex(here.members.index(0, 0))
    QTest.keyClick(here.member_table, Qt.Key.Key_Space)
    assert groups(stage)[0].members == (known[2].id,)
    here.groups.setData(here.groups.index(0, NAME), "Süd")
    assert here.groups.index(0, NAME).data() == "Süd"
    here.delete.click()
    assert here.groups.rowCount() == 0
    assert "Its cases stay" in stage.message
    for _ in range(6):
        stage.context.workspace.undo()
    assert dump(stage.project) == before


def test_a_condition_finds_its_cases(stage):
    here = page(stage)
    make(stage, "Kreise", "typ=Kreis")
    assert here.groups.index(0, WHAT).data() == "typ=Kreis"
    number = int(here.groups.index(0, COUNT).data())
    states = [Qt.CheckState(here.members.index(row, 0).data(_TICK)) for row in range(16)]
    assert states.count(Qt.CheckState.Checked) == number > 3
    here.members.setData(here.members.index(0, 0), Qt.CheckState.Checked, _TICK)
    assert len(groups(stage)[0].members) == number  # ticks of a condition are its answer
    here.groups.setData(here.groups.index(0, WHAT), "NOT typ=Kreis")
    assert int(here.groups.index(0, COUNT).data()) == 16 - number


def test_what_is_wrong_with_a_condition_is_said(stage):
    make(stage, "Rote", "farbe=rot")
    assert "no attribute “farbe”" in stage.message
    stage.context.messages.close_message()
    make(stage, "typ", "typ=Kreis")
    assert "exists already" in stage.message
    assert groups(stage) == []
    assert page(stage).name.text() == "typ"  # what was typed stays

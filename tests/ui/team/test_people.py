"""Whose codings count, names, who codes: each gesture is one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gk_qda.operations.tables.history import sentence
from gk_qda.queries.coders import coders, counted_coders
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.team.desk import TeamDesk
from gk_qda.ui.team.people_model import COUNTED, NAME, SUMMARIES
from gk_qda.ui.team.people_page import PeoplePage
from tests.ui.desks import Stage, staged

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    with staged(TeamDesk, tmp_path, theme) as made:
        yield made


def page(stage: Stage) -> PeoplePage:
    assert isinstance(stage.desk, TeamDesk)
    return stage.desk.people


def rows(stage: Stage) -> list[list[str]]:
    model = page(stage).people
    return [
        [str(model.index(row, column).data() or "") for column in range(1, SUMMARIES + 1)]
        for row in range(model.rowCount())
    ]


def click(stage: Stage, row: int, column: int, offset: int = 18) -> None:
    table = page(stage).table
    rect = table.visualRect(page(stage).people.index(row, column))
    QTest.mouseClick(table.viewport(), LEFT, NONE, QPoint(rect.left() + offset, rect.center().y()))
    stage.settle()


def counted(stage: Stage) -> list[str] | None:
    found = stage.context.workspace.read(counted_coders)
    return None if found is None else [coder.initials for coder in found]


def last_step(stage: Stage) -> str:
    step = stage.context.workspace.undo_step()
    return "" if step is None else sentence(step.verb, step.details, "en")


def test_numbers_of_everybody(stage):
    assert rows(stage) == [
        ["AB", "A. Brandt", "563", "24", "42"],
        ["MY", "M. Yıldız", "193", "6", "37"],
    ]
    shared = page(stage).shared
    heads = [shared.headerData(at, Qt.Orientation.Horizontal) for at in range(shared.columnCount())]
    assert heads == ["Document", "AB", "MY"]
    assert [shared.index(0, column).data() for column in range(3)] == ["TM02", "27", "31"]
    assert "193" in page(stage).base.accessibleName()


@pytest.mark.parametrize("offset", [18, 50])
def test_a_tick_counts_somebody_as_one_step(stage, offset):
    assert counted(stage) == ["AB"]
    click(stage, 1, COUNTED, offset)
    assert counted(stage) is None
    assert "A. Brandt, M. Yıldız" in last_step(stage)
    click(stage, 0, COUNTED, offset)
    assert counted(stage) == ["MY"]
    stage.context.workspace.undo()
    stage.settle()
    assert page(stage).people.index(0, COUNTED).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_space_ticks(stage):
    table = page(stage).table
    table.setCurrentIndex(page(stage).people.index(1, COUNTED))
    QTest.keyClick(table, Qt.Key.Key_Space)
    stage.settle()
    assert counted(stage) is None


def test_somebody_has_to_count(stage):
    before = last_step(stage)
    click(stage, 0, COUNTED)
    assert counted(stage) == ["AB"]
    assert last_step(stage) == before
    assert "at least" in stage.message


def test_renaming_in_place(stage):
    people = page(stage)
    people.table.setCurrentIndex(people.people.index(1, NAME))
    QTest.mouseClick(people.rename, LEFT)
    field = people.table.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "M. Yıldız"
    field.selectAll()
    QTest.keyClicks(field, "Meryem Yildiz")
    QTest.keyClick(field, Qt.Key.Key_Return)
    stage.settle()
    assert rows(stage)[1][:2] == ["MY", "Meryem Yildiz"]
    stage.context.workspace.undo()
    stage.settle()
    assert rows(stage)[1][1] == "M. Yıldız"


def test_a_name_that_is_taken_is_refused_with_a_sentence(stage):
    people = page(stage)
    people.people.setData(people.people.index(1, NAME), "a. brandt")
    stage.settle()
    assert rows(stage)[1][1] == "M. Yıldız"
    assert "a. brandt" in stage.message


def test_a_new_person_joins_and_codes(stage):
    people = page(stage)
    assert not people.add.isEnabled()
    QTest.keyClicks(people.name, "Cora Dahl")
    QTest.mouseClick(people.add, LEFT)
    stage.settle()
    assert rows(stage)[2] == ["CD", "Cora Dahl", "0", "0", "0"]
    assert people.name.text() == ""
    click(stage, 2, NAME)
    assert people.code_as.isEnabled()
    assert people.code_as.text() == "Code as CD"
    QTest.mouseClick(people.code_as, LEFT)
    stage.settle()
    known = {coder.id: coder.initials for coder in stage.context.workspace.read(coders)}
    assert known[stage.context.workspace.coder_id] == "CD"
    assert not people.code_as.isEnabled()


def test_a_person_who_is_there_makes_no_step(stage):
    people = page(stage)
    QTest.keyClicks(people.name, "a. Brandt")
    QTest.keyClick(people.name, Qt.Key.Key_Return)
    stage.settle()
    assert len(rows(stage)) == 2
    assert "already" in stage.message
    assert stage.context.workspace.undo_step() is None


def test_a_shared_document_opens_on_the_code_desk(stage):
    table = page(stage).shared_table
    table.setFocus()
    table.setCurrentIndex(page(stage).shared.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    [place] = stage.places
    assert place.desk == "code"
    assert place.document_id == page(stage).work.shared[0].document.id

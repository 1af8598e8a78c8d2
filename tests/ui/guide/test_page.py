"""The page of the guide: questions typed and tied to codes, turns assigned; every gesture is one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from gk_qda.operations.guide import import_guide
from gk_qda.ui.focus import Place
from gk_qda.ui.guide.models import AS_SAID, ASKS, CODE, KIND, NONE, TEXT
from gk_qda.ui.guide.page import GuidePage
from gk_qda.ui.team.desk import TeamDesk
from gk_qda.ui.translation import Translators
from tests.operations.test_guide import table
from tests.project.dump import dump
from tests.ui.desks import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gk_qda.ui.look.theme import Theme


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    Translators(theme.app).use("en")
    with staged(TeamDesk, tmp_path, theme) as made:
        made.desk.show_place(Place("team", page="guide"))
        made.settle()
        yield made


def page(stage: Stage) -> GuidePage:
    assert isinstance(stage.desk, TeamDesk)
    return stage.desk.guide


def take(stage: Stage) -> None:
    stage.context.workspace.change("import_guide", partial(import_guide, table=table()))
    stage.settle()


def choose(stage: Stage, document: str) -> None:
    here = page(stage)
    names = {action.data()[1]: action.data()[0] for action in here.document.menu().actions()}
    here.document.set_value(names[document])
    here.document.chosen.emit(names[document])


def test_an_empty_guide_says_how_to_begin_and_the_first_question_is_typed(stage):
    here = page(stage)
    QAbstractItemModelTester(here.questions)
    QAbstractItemModelTester(here.turns)
    before = dump(stage.project)
    assert here.panel.is_empty()
    assert not here.add.isEnabled()
    here.text.setText("Wie läuft die Einarbeitung?")
    QTest.keyClick(here.text, Qt.Key.Key_Return)
    assert here.text.text() == ""
    assert [q.label for q in here.questions.rows] == ["1 Wie läuft die Einarbeitung?"]
    assert here.turns.rowCount() > 0
    stage.context.workspace.undo()
    stage.settle()
    assert dump(stage.project) == before
    assert here.panel.is_empty()


def test_a_question_gets_another_text_kind_and_code(stage):
    take(stage)
    here = page(stage)
    here.table.setCurrentIndex(here.questions.index(1, TEXT))
    here.table.edit(here.questions.index(1, TEXT))
    editor = here.table.viewport().findChild(QLineEdit)
    editor.setText("Und die Behörde?")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    stage.settle()
    assert here.questions.rows[1].text == "Und die Behörde?"
    here.questions.setData(here.questions.index(1, CODE), "Verstetigung")
    assert here.questions.index(1, CODE).data() == "Verstetigung"
    here.questions.setData(here.questions.index(1, CODE), "Gibt es nicht")
    assert "Gibt es nicht" in stage.message
    here.questions.setData(here.questions.index(1, CODE), "")
    assert here.questions.rows[1].code_id is None
    here.questions.setData(here.questions.index(1, KIND), "reflection_talk")
    assert here.questions.index(1, KIND).data() == "Reflection talks"


def test_questions_move_and_are_deleted(stage):
    take(stage)
    here = page(stage)
    here.table.setCurrentIndex(here.questions.index(0, TEXT))
    assert not here.up.isEnabled()
    here.down.click()
    assert [q.number for q in here.questions.rows] == ["2", "1", "1"]
    assert here.table.currentIndex().row() == 1
    here.delete.click()
    assert len(here.questions.rows) == 2
    stage.context.workspace.undo()
    stage.settle()
    assert len(here.questions.rows) == 3


def test_a_turn_is_assigned_to_a_question_to_none_and_back_to_its_words(stage):
    take(stage)
    here = page(stage)
    choose(stage, "TM01")
    assert here.base.accessibleName().startswith("TM01: ")
    row = next(at for at, turn in enumerate(here.turns.rows) if turn.words == "Und die Ausländerbehörde?")
    index = here.turns.index(row, ASKS)
    assert index.data() == "–"
    second = here.questions.rows[1]
    here.turn_table.setCurrentIndex(index)
    here.turn_table.edit(index)
    choice = here.turn_table.viewport().findChild(QComboBox)
    assert choice.count() == 4
    choice.setCurrentIndex(choice.findData(second.id))
    choice.activated.emit(choice.currentIndex())
    stage.settle()
    assert here.turns.index(row, ASKS).data() == second.label
    here.turns.setData(index, NONE)
    assert here.turns.index(row, ASKS).data() == "none (decided)"
    here.turns.setData(index, AS_SAID)
    assert here.turns.index(row, ASKS).data() == "–"


def test_a_double_click_on_a_turn_leads_to_the_text(stage):
    take(stage)
    here = page(stage)
    choose(stage, "TM01")
    here.turn_table.doubleClicked.emit(here.turns.index(2, 1))
    assert stage.places[-1].span == here.turns.rows[2].span
    here.turn_table.doubleClicked.emit(here.turns.index(2, ASKS))
    assert len(stage.places) == 1

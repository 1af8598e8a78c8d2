"""Answers that carry codings: what would go is listed first, and nothing goes without a yes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gk_qda.ui.focus import Place
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.team.desk import TeamDesk
from gk_qda.ui.translation import Translators
from gk_qda.ui.worksheets.losses import LossDialog, loss_lines
from gk_qda.ui.worksheets.page import WorksheetsPage
from tests.coded_answers import answer_ids, code_answer, make_answer_texts
from tests.project.dump import dump
from tests.ui.desks import Stage, staged


class Asked:
    """Answers the question in place of a person."""

    def __init__(self, *, answer: bool) -> None:
        self.answer, self.lines = answer, []

    def __call__(self, parent: object, theme: Theme, losses: object) -> bool:
        self.lines.append(loss_lines(losses))
        return self.answer


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    Translators(theme.app).use("en")
    with staged(TeamDesk, tmp_path, theme) as made:
        make_answer_texts(made.project, "PM")
        code_answer(made.project, "PM14", "KO06", "Zielgruppe")
        made.desk.show_place(Place("team", page="worksheets"))
        made.settle()
        yield made


@pytest.fixture
def no(monkeypatch: pytest.MonkeyPatch) -> Asked:
    return asking(monkeypatch, answer=False)


@pytest.fixture
def yes(monkeypatch: pytest.MonkeyPatch) -> Asked:
    return asking(monkeypatch, answer=True)


def asking(monkeypatch: pytest.MonkeyPatch, *, answer: bool) -> Asked:
    made = Asked(answer=answer)
    monkeypatch.setattr(LossDialog, "ask", made)
    return made


def page(stage: Stage) -> WorksheetsPage:
    assert isinstance(stage.desk, TeamDesk)
    return stage.desk.worksheets


def stored(stage: Stage, item: str = "PM14", case: str = "KO06") -> str:
    item_id, case_id = answer_ids(stage.project, item, case)
    grid = page(stage).model.grid
    assert grid is not None
    return grid.answer(item_id, case_id)[1]


def type_over(stage: Stage, words: str) -> None:
    page(stage).choose("PM14", "KO06")
    QTest.keyClick(page(stage).table, Qt.Key.Key_Return)
    page(stage).item.field.selectAll()
    QTest.keyClicks(page(stage).item.field, words)


def test_del_lists_the_codings_and_a_no_leaves_everything(stage: Stage, no: Asked) -> None:
    before = dump(stage.project)
    page(stage).choose("PM14", "KO06")
    QTest.keyClick(page(stage).table, Qt.Key.Key_Delete)
    [lines] = no.lines
    assert len(lines) == 1
    assert lines[0].startswith("KO06, AH PM, Item 14 – Coding “Zielgruppe”: lost (“112 ")
    assert dump(stage.project) == before
    assert page(stage).item.state.value() == "value"
    assert page(stage).item.field.text() == stored(stage)


def test_a_yes_lets_it_go_and_undo_brings_it_back_exactly(stage: Stage, yes: Asked) -> None:
    before = dump(stage.project)
    page(stage).choose("PM14", "KO06")
    QTest.keyClick(page(stage).table, Qt.Key.Key_Delete)
    assert len(yes.lines) == 1
    assert stored(stage) == ""
    stage.context.workspace.undo()
    assert dump(stage.project) == before


def test_an_answer_without_codings_is_cleared_without_a_question(stage: Stage, no: Asked) -> None:
    page(stage).choose("PM14", "KO07")
    QTest.keyClick(page(stage).table, Qt.Key.Key_Delete)
    assert stored(stage, case="KO07") == ""
    assert no.lines == []


def test_typed_words_wait_beside_the_list_of_what_they_would_take(
    stage: Stage, no: Asked, qtbot: QtBot
) -> None:
    before, old = dump(stage.project), stored(stage)
    notice = page(stage).item.losses
    assert notice.isHidden()
    type_over(stage, "Anders")
    qtbot.waitUntil(lambda: not notice.isHidden(), timeout=20_000)
    assert "Coding “Zielgruppe”: other words (“112 " in notice.label.text()
    assert dump(stage.project) == before  # nothing was stored yet
    QTest.mouseClick(notice.keep, Qt.MouseButton.LeftButton)
    assert page(stage).item.field.text() == old
    assert notice.isHidden()
    type_over(stage, "Anders")
    page(stage).writer.flush()
    QTest.mouseClick(notice.store, Qt.MouseButton.LeftButton)
    assert stored(stage) == "Anders"
    assert notice.isHidden()
    assert no.lines == []  # the list beside the field was the question
    stage.context.workspace.undo()
    assert dump(stage.project) == before


def test_undo_takes_waiting_words_back_and_nothing_else(stage: Stage, no: Asked) -> None:
    before, old = dump(stage.project), stored(stage)
    type_over(stage, "Anders")
    page(stage).writer.flush()
    page(stage).item.field.undo_requested.emit()
    assert page(stage).item.field.text() == old
    assert dump(stage.project) == before


@pytest.mark.parametrize("way", ["another cell", "closing"])
def test_who_leaves_before_the_pause_is_asked(stage: Stage, no: Asked, way: str) -> None:
    before, old = dump(stage.project), stored(stage)
    type_over(stage, "Anders")
    if way == "closing":
        assert stage.desk.may_close()
    else:
        page(stage).choose("PM14", "KO07")
    assert len(no.lines) == 1
    assert dump(stage.project) == before
    page(stage).choose("PM14", "KO06")
    assert page(stage).item.field.text() == old
    no.answer = True
    type_over(stage, "Anders")
    page(stage).choose("PM14", "KO07")
    assert stored(stage) == "Anders"


def test_items_with_coded_answers_are_deleted_after_a_yes(stage: Stage, no: Asked) -> None:
    page(stage).choose("PM14", "KO06")
    page(stage).delete.click()
    assert len(no.lines) == 1
    assert "PM14" in [item.item for item in page(stage).model.items]
    no.answer = True
    page(stage).delete.click()
    assert "PM14" not in [item.item for item in page(stage).model.items]


def test_the_question_names_what_goes(stage: Stage, theme: Theme) -> None:
    place = answer_ids(stage.project, "PM14", "KO06")
    dialog = LossDialog(None, theme, page(stage).requests.losses([place], ""))
    assert dialog.lines[0].startswith("KO06, AH PM, Item 14")
    assert loss_lines(page(stage).requests.losses([place], "") * 12, most=10)[-1] == "and 2 more"

"""The history on screen: pages, search, details, and the way back."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from gk_qda.operations.codebook import add_code, describe_code
from gk_qda.operations.coding import remove_codings
from gk_qda.queries.codebook import codebook
from gk_qda.queries.history import steps
from gk_qda.ui.focus import Place
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.team.desk import HISTORY, TeamDesk
from gk_qda.ui.team.history_model import STATE, WHAT
from gk_qda.ui.team.history_page import HistoryPage
from gk_qda.ui.widgets.labels import Label
from tests.ui.desks import Stage, staged

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    with staged(TeamDesk, tmp_path, theme) as made:
        made.desk.show_place(Place("team"))
        made.settle()
        yield made


def page(stage: Stage) -> HistoryPage:
    assert isinstance(stage.desk, TeamDesk)
    return stage.desk.history


def add_codes(stage: Stage, *names: str) -> None:
    for name in names:
        stage.context.workspace.change("add_code", lambda s, name=name: add_code(s, name=name), code=name)
    stage.settle()


def lines(stage: Stage) -> list[tuple[str, str]]:
    model = page(stage).steps
    return [(model.index(at, WHAT).data(), model.index(at, STATE).data()) for at in range(model.rowCount())]


def choose(stage: Stage, words: str) -> None:
    model, table = page(stage).steps, page(stage).table
    row = next(at for at, (line, _) in enumerate(lines(stage)) if words in line)
    index = model.index(row, WHAT)
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), LEFT, NONE, table.visualRect(index).topLeft() + QPoint(40, 8))
    stage.settle()


def names_of_codes(stage: Stage) -> set[str]:
    return {code.name for code in stage.context.workspace.read(codebook).codes}


def shown_words(stage: Stage) -> str:
    labels = page(stage).details.findChildren(Label)
    return " | ".join(label.text() for label in labels if label.isVisible())


def test_the_window_is_shown_the_history(stage):
    assert stage.desk.tabs.currentIndex() == HISTORY
    assert page(stage).isVisible()
    assert [state for _, state in lines(stage)] == ["beginning"] * 3


def test_the_newest_step_stands_first_and_undone_ones_say_so(stage):
    add_codes(stage, "Neu 1", "Neu 2")
    QTest.mouseClick(page(stage).undo, LEFT)
    stage.settle()
    shown = lines(stage)[:3]
    assert [state for _, state in shown] == ["", "taken back", "in force"]
    assert "Neu 2" in shown[0][0]
    assert "Neu 2" in shown[1][0]
    assert "Neu 1" in shown[2][0]
    QTest.mouseClick(page(stage).redo, LEFT)
    stage.settle()
    assert "Neu 2" in names_of_codes(stage)


def test_undo_and_redo_are_off_when_there_is_nothing_to_do(stage):
    assert not page(stage).undo.isEnabled()
    assert not page(stage).redo.isEnabled()
    add_codes(stage, "Neu")
    assert page(stage).undo.isEnabled()
    assert "Neu" in page(stage).undo.toolTip()
    QTest.mouseClick(page(stage).undo, LEFT)
    stage.settle()
    assert not page(stage).undo.isEnabled()
    assert page(stage).redo.isEnabled()


def test_details_say_what_was_touched(stage):
    stage.context.workspace.change("remove_codings", lambda s: remove_codings(s, coding_ids=[1, 2, 3]), n=3)
    stage.settle()
    choose(stage, "3 codings")
    assert "Codings" in shown_words(stage)
    assert "3 removed" in shown_words(stage)
    choose(stage, "Demo")
    assert "Paragraphs" in shown_words(stage)
    assert not page(stage).details.back.isVisible()


def test_taking_back_to_a_step_asks_in_the_pane_and_counts_right(stage):
    add_codes(stage, "Neu 1", "Neu 2", "Neu 3", "Neu 4")
    choose(stage, "Neu 2")
    details = page(stage).details
    QTest.mouseClick(details.back, LEFT)
    assert "3 steps" in details.question.text()
    QTest.mouseClick(details.cancel, LEFT)
    assert details.back.isVisible()
    assert not details.confirm.isVisible()
    QTest.mouseClick(details.back, LEFT)
    QTest.mouseClick(details.confirm, LEFT)
    stage.settle()
    assert {"Neu 2", "Neu 3", "Neu 4"}.isdisjoint(names_of_codes(stage))
    assert "Neu 1" in names_of_codes(stage)
    assert "Redo" in stage.message
    states = {line: state for line, state in lines(stage) if state}
    assert [state for line, state in states.items() if "Neu" in line] == [*["taken back"] * 3, "in force"]
    for _ in range(3):
        stage.context.workspace.redo()
    stage.settle()
    assert {"Neu 1", "Neu 2", "Neu 3", "Neu 4"} <= names_of_codes(stage)


def test_a_step_that_is_taken_back_cannot_be_again(stage):
    add_codes(stage, "Neu 1")
    stage.context.workspace.undo()
    stage.settle()
    row = next(at for at, (_, state) in enumerate(lines(stage)) if state == "taken back")
    page(stage).table.setCurrentIndex(page(stage).steps.index(row, WHAT))
    stage.settle()
    assert not page(stage).details.back.isVisible()
    assert "Redo" in page(stage).details.explanation.text()


def test_searching(stage):
    add_codes(stage, "Zimt", "Pfeffer", "Zimtstange")
    field = page(stage).search
    QTest.keyClicks(field, "zimt")
    QTest.qWait(200)
    assert [line for line, _ in lines(stage)] == [line for line, _ in lines(stage) if "Zimt" in line]
    assert len(lines(stage)) == 2
    QTest.keyClicks(field, "xyz")
    QTest.qWait(200)
    assert page(stage).panel.is_empty()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.qWait(200)
    assert len(lines(stage)) == 6


def test_a_long_history_is_read_in_pages(stage):
    with stage.project.change("add_code", code="n") as session:
        add_code(session, name="n")
    for _ in range(65):
        stage.project.undo()
        stage.project.redo()
    stage.settle()
    page(stage).steps.reload()
    assert len(lines(stage)) == 100
    bar = page(stage).table.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.settle()
    assert len(lines(stage)) == len(stage.context.workspace.read(steps)) == 134


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".json"])
def test_export(stage, monkeypatch, tmp_path, suffix):
    add_codes(stage, "Neu 1")
    target = tmp_path / f"history{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    QTest.mouseClick(page(stage).export, LEFT)
    stage.settle()
    assert target.name in stage.message
    if suffix == ".csv":
        with target.open(encoding="utf-8", newline="") as table:
            assert next(row["verb"] for row in csv.DictReader(table)) == "add_code"
    elif suffix == ".json":
        assert len(json.loads(target.read_text(encoding="utf-8"))["rows"]) == 4
    else:
        assert target.read_bytes()[:2] == b"PK"


def test_a_step_on_a_code_shows_its_words_before_and_after(stage: Stage) -> None:
    workspace = stage.context.workspace
    add_codes(stage, "Eins")
    code = workspace.read(codebook).find("Eins")
    workspace.change(
        "describe_code", lambda s: describe_code(s, code_id=code.id, definition="Neu"), code="Eins"
    )
    stage.settle()
    choose(stage, "Eins")
    details = page(stage).details
    assert not details.words_title.isHidden()
    assert [label.text() for label in details.words.findChildren(Label)] == [
        "Eins, definition",
        "Before: –\nAfter: Neu",
    ]
    choose(stage, "Code “Eins” added")
    assert details.words_title.isHidden()

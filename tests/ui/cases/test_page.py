"""The page of cases: made, described, put together and filled in; every gesture is one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from gk_qda.queries.case_sheet import CaseSheet, case_sheets
from gk_qda.queries.document_values import values_by_document
from gk_qda.queries.documents import documents
from gk_qda.ui.cases.merge_dialog import MergeDialog
from gk_qda.ui.cases.models import LABEL, NAME, SINCE, VALUE
from gk_qda.ui.cases.page import CasesPage
from gk_qda.ui.focus import Place
from gk_qda.ui.team.desk import TeamDesk
from gk_qda.ui.translation import Translators
from tests.project.dump import dump
from tests.ui.code_desk.dragging import drop
from tests.ui.desks import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gk_qda.ui.look.theme import Theme


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    Translators(theme.app).use("en")
    with staged(TeamDesk, tmp_path, theme) as made:
        made.desk.show_place(Place("team", page="cases"))
        made.settle()
        yield made


def page(stage: Stage) -> CasesPage:
    assert isinstance(stage.desk, TeamDesk)
    return stage.desk.cases


def case(stage: Stage, name: str) -> CaseSheet:
    return next(one for one in stage.context.workspace.read(case_sheets) if one.name == name)


def choose(stage: Stage, name: str) -> None:
    page(stage).choose(case(stage, name).id)


def value(stage: Stage, name: str, attribute: str) -> str:
    return next(one.value for one in case(stage, name).values if one.name == attribute)


def type_value(stage: Stage, attribute: str, words: str, column: int = VALUE) -> None:
    """As a person does: choose the cell, type, Enter."""
    sheet = page(stage).sheet
    row = next(at for at, row in enumerate(sheet.values.rows) if row.attribute.name == attribute)
    index = sheet.values.index(row, column)
    sheet.table.setCurrentIndex(index)
    sheet.table.edit(index)
    editor = sheet.table.viewport().findChild(QLineEdit)
    editor.setText(words)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    stage.settle()


def test_the_list_says_what_cases_are_made_of(stage):
    model = page(stage).cases
    QAbstractItemModelTester(model)
    QAbstractItemModelTester(page(stage).sheet.values)
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    assert len(rows) == 16
    first = next(row for row in rows if row[0] == "KO05")
    assert first[1] == "Kreis Fichtenrath"
    assert first[3] == "TM05, TM06, RG04"
    assert "Zirbelstätt" in page(stage).base.accessibleName()


def test_a_case_is_made_renamed_and_deleted(stage):
    before = dump(stage.project)
    here = page(stage)
    here.name.setText("Neustadt")
    QTest.keyClick(here.name, Qt.Key.Key_Return)
    assert here.sheet.sheet.name == "Neustadt"
    here.name.setText("neustadt")
    here.add.click()
    assert "exists already" in stage.message
    here.cases.setData(here.cases.index(16, NAME), "Altstadt")
    assert here.sheet.sheet.name == "Altstadt"
    here.delete.click()
    assert here.cases.rowCount() == 16
    for _ in range(3):
        stage.context.workspace.undo()
    assert dump(stage.project) == before


def test_deleting_a_case_leaves_its_documents_and_comes_back_whole(stage):
    before = dump(stage.project)
    number = len(stage.context.workspace.read(documents))
    choose(stage, "KO06")
    page(stage).delete.click()
    assert "documents stay" in stage.message
    assert len(stage.context.workspace.read(documents)) == number
    stage.context.workspace.undo()
    assert dump(stage.project) == before
    assert case(stage, "KO06").filled == page(stage).cases.rows[5].filled


def test_values_are_typed_in_their_type(stage):
    choose(stage, "KO06")
    type_value(stage, "thm_stellen_vzae", "0.5")
    assert value(stage, "KO06", "thm_stellen_vzae") == "0,5"
    type_value(stage, "thm_stellen_vzae", "halb")
    assert "a number is wanted" in stage.message
    assert value(stage, "KO06", "thm_stellen_vzae") == "0,5"
    type_value(stage, "thm_start_monat", "05.2020")
    assert value(stage, "KO06", "thm_start_monat") == "2020-05"
    shown = {}
    for words in ("", "trifft nicht zu", "nicht bekannt"):
        type_value(stage, "thm_start_monat", words)
        model = page(stage).sheet.values
        row = next(at for at, row in enumerate(model.rows) if row.attribute.name == "thm_start_monat")
        shown[words] = model.index(row, VALUE).data()
    assert list(shown.values()) == ["missing", "does not apply", "not known"]


def test_a_value_holds_from_a_day_on(stage):
    before = dump(stage.project)
    choose(stage, "KO06")
    type_value(stage, "thm_ansiedlung", "soon", SINCE)
    assert "is no day" in stage.message
    type_value(stage, "thm_ansiedlung", "1.6.2020", SINCE)
    sheet = next(one for one in case(stage, "KO06").values if one.name == "thm_ansiedlung")
    assert [(str(since), words) for since, words in sheet.history] == [
        ("None", "Jugendamt"),
        ("2020-06-01", "Jugendamt"),
    ]
    stage.context.workspace.undo()
    assert dump(stage.project) == before


def test_an_attribute_is_added_without_any_other_program(stage):
    before = dump(stage.project)
    sheet = page(stage).sheet
    choose(stage, "KO01")
    sheet.attribute.setText("leitung_seit")
    sheet.kind.set_value("date")
    sheet.add_attribute.click()
    type_value(stage, "leitung_seit", "16.03.2020")
    assert value(stage, "KO01", "leitung_seit") == "2020-03-16"
    assert value(stage, "KO02", "leitung_seit") == ""
    row = next(at for at, row in enumerate(sheet.values.rows) if row.attribute.name == "leitung_seit")
    sheet.table.setCurrentIndex(sheet.values.index(row, VALUE))
    sheet.delete_attribute.click()
    for _ in range(3):
        stage.context.workspace.undo()
    assert dump(stage.project) == before


def test_parts_come_and_go(stage):
    before = dump(stage.project)
    choose(stage, "KO16")
    sheet = page(stage).sheet
    for words in ("RG01: THM", "TM01"):
        sheet.part.setText(words)
        sheet.add_part.click()
    names = [(part.document, part.speaker) for part in case(stage, "KO16").parts]
    assert names[0] == ("TM01", "")
    sheet.part.setText("TM99")
    sheet.add_part.click()
    assert "There is no document" in stage.message
    sheet.part_table.setCurrentIndex(sheet.parts.index(0, 0))
    sheet.remove_part.click()
    assert ("TM01", "") not in [(part.document, part.speaker) for part in case(stage, "KO16").parts]
    while dump(stage.project) != before:
        assert stage.context.workspace.undo() is not None


def test_cases_stand_in_german_order(stage):
    page(stage).sort.click()
    titles = [one.title for one in page(stage).cases.rows]
    assert titles.index("Ährenbrück") < titles.index("Eichlohe")
    assert titles.index("Lindwerth") < titles.index("Öhrenscheid") < titles.index("Schlehenhude")


def test_the_title_of_an_attribute_is_typed_in_its_row(stage):
    choose(stage, "KO06")
    type_value(stage, "thm_ansiedlung", "Wo das THM sitzt", LABEL)
    sheet = next(one for one in case(stage, "KO06").values if one.name == "thm_ansiedlung")
    assert (sheet.label, sheet.value) == ("Wo das THM sitzt", "Jugendamt")


def test_the_period_decides_the_phases(stage):
    def phases() -> set[str]:
        found = stage.context.workspace.read(values_by_document)
        return set(found["umzugphase"].values()) if "umzugphase" in found else set()

    page(stage).requests.add_attribute("umzug_monat", "month")
    choose(stage, "KO06")
    type_value(stage, "umzug_monat", "05.2020")
    assert phases() == {"während Lockdown"}
    bar = page(stage).period
    assert (bar.name.text(), bar.first.text(), bar.last.text()) == ("Lockdown", "2020-03-16", "2020-05-31")
    bar.last.setText("30.04.2020")
    bar.last.editingFinished.emit()
    assert phases() == {"nach Lockdown"}
    assert bar.last.text() == "2020-04-30"
    bar.last.setText("bald")
    bar.last.editingFinished.emit()
    assert "is no day" in stage.message
    assert phases() == {"nach Lockdown"}


def answer_merge(*, into: str, other: bool = False) -> list[str]:
    """Answer the dialog when it opens; gives what it listed."""
    listed: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MergeDialog)
        value = next(one.id for one in dialog._others.values() if one.name == into)
        dialog.into.set_value(value)
        dialog.into.chosen.emit(value)
        listed.append(dialog.listed.text())
        dialog.other.setChecked(other)
        dialog.accept()

    QTimer.singleShot(0, answer)
    return listed


@pytest.mark.parametrize("other", [False, True])
def test_two_cases_are_merged_as_chosen(stage, other):
    before = dump(stage.project)
    values = {name: value(stage, name, "thm_ansiedlung") for name in ("KO05", "KO06")}
    choose(stage, "KO05")
    listed = answer_merge(into="KO06", other=other)
    page(stage).merge.click()
    assert f"{values['KO06']} / {values['KO05']}" in listed[0]
    assert page(stage).cases.rowCount() == 15
    assert page(stage).sheet.sheet.name == "KO06"
    assert value(stage, "KO06", "thm_ansiedlung") == values["KO05" if other else "KO06"]
    assert {"TM05", "TM06", "RG04"} <= {part.document for part in case(stage, "KO06").parts}
    stage.context.workspace.undo()
    assert dump(stage.project) == before


def names(stage: Stage) -> list[str]:
    return [one.name for one in page(stage).cases.rows]


def test_cases_are_put_in_order_by_mouse_and_keys(stage):
    before = names(stage)
    here = page(stage)
    data = here.cases.mimeData([here.cases.index(4, 0)])
    between = here.table.visualRect(here.cases.index(1, 0)).topLeft() + QPoint(20, 0)
    drop(here.table, data, between)
    assert names(stage) == [before[0], before[4], *before[1:4], *before[5:]]
    choose(stage, before[4])
    QTest.keyClick(here.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(stage)[:2] == [before[4], before[0]]
    QTest.keyClick(here.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(here.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(stage)[:2] == [before[0], before[4]]
    assert here.sheet.sheet.name == before[4]


def test_a_document_is_dragged_to_another_case(stage):
    choose(stage, "KO05")
    here = page(stage)
    row = next(at for at, part in enumerate(here.sheet.parts.rows) if part.document == "TM05")
    data = here.sheet.parts.mimeData([here.sheet.parts.index(row, 0)])
    target = here.table.visualRect(here.cases.index(names(stage).index("KO01"), 0)).center()
    drop(here.table, data, target)
    assert "TM05" in [part.document for part in case(stage, "KO01").parts]
    assert "TM05" not in [part.document for part in case(stage, "KO05").parts]


def test_the_report_of_a_case_is_saved(stage, tmp_path, monkeypatch):
    path = tmp_path / "fall.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(path), ""))
    choose(stage, "KO06")
    here = page(stage)
    menu = here.case_menu(here.sheet.sheet)
    assert [one.text() for one in menu.actions() if one.text()] == [
        "Report of the case...",
        "Put beside other cases",
        "Memo on the case",
        "Rename",
        "Merge...",
        "Delete",
    ]
    menu.actions()[0].trigger()
    stage.settle()
    assert "Ginsterkamp" in path.read_text(encoding="utf-8")
    path.unlink()
    here.report.click()
    stage.settle()
    assert path.exists()
    menu.actions()[1].trigger()
    assert (stage.places[-1].desk, stage.places[-1].case_id) == ("compare", case(stage, "KO06").id)

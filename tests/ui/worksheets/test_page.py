"""The page of worksheets: answers typed, states set, items tied to themes; every gesture is one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from gk_qda.importing.table import ImportedTable, read_table
from gk_qda.operations.worksheet_import import (
    UnfittingAnswer,
    WorksheetPlan,
    import_worksheets,
    plan_import,
)
from gk_qda.paths import RESOURCES
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.documents import text_of
from gk_qda.queries.worksheet_grid import worksheet_grid
from gk_qda.ui.focus import Place
from gk_qda.ui.team.desk import TeamDesk
from gk_qda.ui.translation import Translators
from gk_qda.ui.worksheets.import_dialog import WorksheetImportDialog
from gk_qda.ui.worksheets.page import WorksheetsPage
from tests.project.dump import dump
from tests.ui.desks import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gk_qda.ui.look.theme import Theme

FILES = RESOURCES / "demo" / "worksheets"


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    Translators(theme.app).use("en")
    with staged(TeamDesk, tmp_path, theme) as made:
        made.desk.show_place(Place("team", page="worksheets"))
        made.settle()
        yield made


def page(stage: Stage) -> WorksheetsPage:
    assert isinstance(stage.desk, TeamDesk)
    return stage.desk.worksheets


def answer(stage: Stage, item: str, case: str) -> tuple[str, str]:
    grid = stage.context.workspace.read(partial(worksheet_grid, worksheet="PM"))
    return grid.answer(
        next(one.id for one in grid.items if one.item == item),
        next(one.id for one in grid.cases if one.name == case),
    )


def type_answer(stage: Stage, item: str, case: str, words: str) -> None:
    """As a person does: choose the cell, Enter, type, Enter."""
    page(stage).choose(item, case)
    table = page(stage).table
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.viewport().findChild(QLineEdit)
    editor.setText(words)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    stage.settle()


def counts(stage: Stage) -> dict[str, list[str]]:
    model = page(stage).item.counts
    rows = [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]
    return {row[0]: row[1:] for row in rows}


def test_the_table_and_the_counts_say_the_numbers_of_the_demo(stage):
    here = page(stage)
    QAbstractItemModelTester(here.model)
    QAbstractItemModelTester(here.item.counts)
    assert (here.model.rowCount(), here.model.columnCount()) == (31, 18)
    assert "returned by 13 of 16 cases" in here.base.accessibleName()
    here.choose("PM12", "KO14")
    assert here.item.state.value() == "missing"
    assert counts(stage) == {
        "ja": ["6 of 13"],
        "geplant": ["4 of 13"],
        "nein": ["1 of 13"],
        "does not apply": ["1 of 13"],
        "not known": ["0 of 13"],
        "missing": ["1 of 13"],
    }
    here.item.by.set_value("typ")
    here.item.by.chosen.emit("typ")
    assert len(counts(stage)["ja"]) == 4
    here.choose("PM01", "KO09")
    assert "not returned" in here.item.field.placeholderText()


def test_an_answer_is_typed_and_taken_back(stage):
    before = dump(stage.project)
    type_answer(stage, "PM12", "KO14", "Geplant")
    assert answer(stage, "PM12", "KO14") == ("value", "geplant")
    assert counts(stage)["geplant"] == ["5 of 13"]
    type_answer(stage, "PM12", "KO14", "vielleicht")
    assert "vielleicht" in stage.message
    stage.context.workspace.undo()
    stage.settle()
    assert counts(stage)["missing"] == ["1 of 13"]
    assert dump(stage.project) == before


def test_own_words_are_written_in_the_field_and_stored_on_leaving(stage):
    here = page(stage)
    here.choose("PM22", "KO06")
    QTest.keyClick(here.table, Qt.Key.Key_Return)
    QTest.keyClicks(here.item.field, " Neu.")
    here.choose("PM22", "KO07")
    assert answer(stage, "PM22", "KO06")[1].endswith(" Neu.")
    assert here.item.field.text().startswith("<b>")
    stage.context.workspace.undo()
    assert not answer(stage, "PM22", "KO06")[1].endswith(" Neu.")


def test_several_cells_get_a_state_in_one_step(stage):
    here = page(stage)
    before = dump(stage.project)
    here.choose("PM12", "KO01")
    for column in (2, 3):
        here.table.selectionModel().select(
            here.model.index(11, column), here.table.selectionModel().SelectionFlag.Select
        )
    here.item.state_chosen.emit("trifft nicht zu")
    assert [answer(stage, "PM12", case)[0] for case in ("KO01", "KO02")] == ["not_applicable"] * 2
    QTest.keyClick(here.table, Qt.Key.Key_Delete)
    assert [answer(stage, "PM12", case)[0] for case in ("KO01", "KO02")] == ["missing"] * 2
    stage.context.workspace.undo()
    stage.context.workspace.undo()
    assert dump(stage.project) == before


def test_sections_filter_and_an_item_is_tied_to_a_theme(stage):
    here = page(stage)
    here.section.set_value("To-do-Liste")
    here.section.chosen.emit("To-do-Liste")
    assert [item.item for item in here.model.items] == ["PMT1", "PMT2", "PMT3", "PMT4", "PMT5"]
    here.choose("PMT2")
    code = next(c for c in stage.context.workspace.read(current_codebook).codes if c.name == "Zielgruppe")
    here.item.pick.picked.emit(code)
    stage.settle()
    assert "Zielgruppe" in here.item.theme.text()
    here.section.set_value("\x00")
    here.section.chosen.emit("\x00")
    assert "PMT2" not in [item.item for item in here.model.items]
    stage.context.workspace.undo()
    stage.settle()
    assert "PMT2" in [item.item for item in here.model.items]


def test_items_are_deleted_with_undo(stage):
    before = dump(stage.project)
    page(stage).choose("PM01")
    page(stage).delete.click()
    assert page(stage).model.rowCount() == 30
    assert "PM01" in stage.message
    stage.context.messages.current().actions[0].run()
    assert dump(stage.project) == before


def test_the_counts_are_copied_with_their_base(stage):
    page(stage).choose("PM12")
    page(stage).item.copy.click()
    stage.settle()
    copied = QGuiApplication.clipboard().text()
    assert "geplant" in copied
    assert "PM01" not in copied


def test_the_state_is_there_again(stage):
    here = page(stage)
    here.worksheet.set_value("BAA")
    here.worksheet.chosen.emit("BAA")
    here.item.by.set_value("typ")
    kept = stage.desk.state()
    assert kept["worksheets"]["worksheet"] == "BAA"
    here.worksheet.set_value("PM")
    stage.desk.restore(kept)
    here.refresh()
    assert here.worksheet.value() == "BAA"
    assert len(here.model.items) == 12


def test_the_preview_says_what_is_new(stage, theme):
    tables = [read_table(FILES / "items.csv"), read_table(FILES / "answers.csv")]
    plan = stage.context.workspace.read(lambda session: plan_import(session, *tables))
    dialog = WorksheetImportDialog(None, theme, tables, plan)
    assert "0 new answers, 0 changed" in dialog.lines[1]
    assert dialog.views.count() == 2
    one = WorksheetImportDialog(None, theme, tables[:1], WorksheetPlan(new_items=43))
    assert one.lines == ["43 new items, 0 changed."]
    strange = tuple(UnfittingAnswer("X", "X1", f"KO{n:02}", "Jobcentre") for n in range(1, 8))
    two = WorksheetImportDialog(None, theme, tables[:1], WorksheetPlan(unfitting=strange))
    assert "KO01, X X1: Jobcentre" in two.lines[-1]
    assert "and 3 more" in two.lines[-1]


def test_several_ticks_are_rows_of_their_own_and_what_is_no_option_says_so(stage):
    items = ImportedTable(
        Path("i.csv"), ("worksheet", "item", "type", "options"), (("PM", "PM99", "multiple", "A|B"),), (2,)
    )
    answers = ImportedTable(
        Path("a.csv"), ("worksheet", "case", "item", "answer"), (("PM", "KO06", "PM99", "A;B;X"),), (2,)
    )
    stage.context.workspace.change(
        "import_worksheets", lambda session: import_worksheets(session, items, answers)
    )
    here = page(stage)
    here.choose("PM99", "KO06")
    stage.settle()
    assert here.item.head.count() == "several of several"
    rows = [here.item.counts.index(row, 0).data() for row in range(here.item.counts.rowCount())]
    assert rows[:3] == ["A", "B", "X (not among the options)"]


def test_an_answer_is_opened_as_a_text_and_the_text_leads_back(stage):
    here = page(stage)
    here.choose("PM12", "KO06")
    assert here.item.code.isHidden()
    here.choose("PM14", "KO06")
    assert not here.item.code.isHidden()
    here.item.code.click()
    assert "13 texts" in stage.message
    place = stage.places[-1]
    text = stage.context.workspace.read(lambda s: text_of(s, place.document_id))
    assert place.span.of(text) == answer(stage, "PM14", "KO06")[1]
    here.worksheet.set_value("BAA")
    here.worksheet.chosen.emit("BAA")
    stage.desk.show_place(Place("team", page="worksheets", document_id=place.document_id))
    assert here.worksheet.value() == "PM"
    assert here.model.case(here.tables.place()).name == "KO06"
    here.choose("PM14", "KO06")
    here.item.code.click()
    assert stage.places[-1] == place

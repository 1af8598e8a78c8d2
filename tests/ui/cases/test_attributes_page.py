"""Attributes of documents and of persons: made, typed and taken away in the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from gk_qda.operations.persons import ensure_person
from gk_qda.queries.case_sheet import document_sheets, person_sheets
from gk_qda.queries.document_values import values_by_document
from gk_qda.queries.documents import documents
from gk_qda.ui.cases.attributes_page import AttributesPage
from gk_qda.ui.cases.models import VALUE
from gk_qda.ui.focus import Place
from gk_qda.ui.team.desk import TeamDesk
from gk_qda.ui.translation import Translators
from tests.project.dump import dump
from tests.ui.desks import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gk_qda.ui.look.theme import Theme


@pytest.fixture
def stage(tmp_path: Path, theme: Theme, qtbot: object) -> Iterator[Stage]:
    Translators(theme.app).use("en")
    with staged(TeamDesk, tmp_path, theme) as made:
        made.desk.show_place(Place("team", page="attributes"))
        made.settle()
        yield made


def page(stage: Stage) -> AttributesPage:
    assert isinstance(stage.desk, TeamDesk)
    return stage.desk.attributes


def make(stage: Stage, name: str, kind: str, choices: str = "") -> None:
    sheet = page(stage).sheet
    sheet.attribute.setText(name)
    sheet.kind.set_value(kind)
    sheet.kind.chosen.emit(kind)
    assert sheet.choice_bar.isVisible() is (kind in ("choice", "set"))
    sheet.choices.setText(choices)
    sheet.add_attribute.click()


def type_value(stage: Stage, row: int, words: str) -> None:
    sheet = page(stage).sheet
    index = sheet.values.index(row, VALUE)
    sheet.table.setCurrentIndex(index)
    sheet.table.edit(index)
    editor = sheet.table.viewport().findChild(QLineEdit)
    editor.setText(words)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    stage.settle()


def choose(stage: Stage, name: str) -> None:
    here = page(stage)
    row = next(at for at, one in enumerate(here.owners.rows) if one.name == name)
    here.table.setCurrentIndex(here.owners.index(row, 0))


def test_an_attribute_of_documents_with_choices(stage):
    before = dump(stage.project)
    here = page(stage)
    QAbstractItemModelTester(here.owners)
    number = len(stage.context.workspace.read(documents))
    assert here.owners.rowCount() == number
    make(stage, "leitung", "choice", "A. Brandt; M. Özdemir ;")
    choose(stage, "TM07")
    last = here.sheet.values.rowCount() - 1
    assert here.sheet.values.rows[last].attribute.choices == ("A. Brandt", "M. Özdemir")
    type_value(stage, last, "B. Unbekannt")
    assert "leitung" in stage.message
    type_value(stage, last, "m. özdemir")
    values = stage.context.workspace.read(values_by_document)
    known = {one.id: one.name for one in stage.context.workspace.read(documents)}
    assert {known[i]: value for i, value in values["leitung"].items()} == {"TM07": "M. Özdemir"}
    row = next(row for row in range(number) if here.owners.index(row, 0).data() == "TM07")
    assert here.owners.index(row, 2).data().startswith(str(here.sheet.sheet.filled))
    here.sheet.delete_attribute.click()
    for _ in range(3):
        stage.context.workspace.undo()
    assert dump(stage.project) == before


def test_attributes_of_persons(stage):
    stage.context.workspace.change(
        "ensure_person", lambda session: ensure_person(session, "Änne Beispiel").id
    )
    here = page(stage)
    here.scope.set_value("person")
    here.scope.chosen.emit("person")
    names = [here.owners.index(row, 0).data() for row in range(here.owners.rowCount())]
    assert "Änne Beispiel" in names
    make(stage, "seit", "month")
    choose(stage, "Änne Beispiel")
    type_value(stage, here.sheet.values.rowCount() - 1, "04.2020")
    (found,) = [one for one in stage.context.workspace.read(person_sheets) if one.name == "Änne Beispiel"]
    assert found.values[-1].value == "2020-04"
    assert all(v.name != "seit" for one in stage.context.workspace.read(document_sheets) for v in one.values)

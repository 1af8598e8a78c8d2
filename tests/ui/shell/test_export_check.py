"""The step before an export leaves: findings, the way to them, the decision; and what leaves by the door."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import select

from gk_qda.models import AuditEntry
from gk_qda.operations.export_check import Checked, Finding
from gk_qda.operations.settings import set_setting
from gk_qda.operations.told_words import Excerpt
from gk_qda.project.key_file import KeyEntry, KeyFile
from gk_qda.queries.settings import setting
from gk_qda.spans import Span
from gk_qda.ui.exporting.export import Choices
from gk_qda.ui.exporting.export_dialog import ExportDialog
from gk_qda.ui.exporting.finding_model import FindingModel
from gk_qda.ui.exporting.level_dialog import LevelAnswer, LevelDialog
from gk_qda.words import catalogue


@pytest.fixture
def asked(monkeypatch, tmp_path) -> Path:
    path = tmp_path / "faelle.csv"
    monkeypatch.setattr(ExportDialog, "ask", classmethod(lambda *_: Choices(path)))
    return path


@pytest.fixture
def window(start, demo):
    return start(demo).window


def choose_level(window, level: str) -> None:
    workspace = window.page.context.workspace
    workspace.change("set_setting", lambda session: set_setting(session, "export_level", level))


def held(window, settle, export: str = "export.cases"):
    window.actions_table.run(export)
    settle()
    return window.page.commands.exporting.door.window


def said(window) -> str:
    message = window.messages.current()
    return message.words if message else ""


def last_entry(window) -> AuditEntry:
    with window.page.context.workspace.project.read() as session:
        return session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)).one()


def test_inside_the_house_nobody_is_asked_but_told(window, settle, asked):
    assert held(window, settle) is None
    assert asked.exists()
    assert last_entry(window).details["level"] == "internal"
    assert said(window) == (
        "Saved: faelle.csv, faelle.base.json. On the level for the client, 15 findings would be asked about."
    )
    details = window.messages.current().actions[1]
    assert details.words == "Details..."
    details.run()
    told = window.page.commands.exporting.door.window
    assert told.model.rowCount() == 15
    assert "cases can be told by it" in told.advice.text()
    assert told.reason.isHidden()
    assert told.go_on.text() == "Close"
    told.go_on.click()
    assert not told.isVisible()
    assert window.page.commands.exporting.door.window is None
    assert said(window).startswith("Saved: faelle.csv"), "closing what only tells says nothing"


def test_nothing_is_written_before_somebody_decides(window, settle, asked):
    choose_level(window, "publication")
    check = held(window, settle)
    assert not asked.exists()
    assert check.model.rowCount() == 15
    assert "15 findings" in check.summary.text()
    assert "cases can be told by it" in check.advice.text()
    assert "no key file is open" in check.names.text()
    assert not check.isModal()
    assert not check.go_on.isEnabled(), "a reason is missing"
    check.reason.setText("Frau Zorbanski hat zugestimmt")
    QTest.mouseClick(check.go_on, Qt.MouseButton.LeftButton)
    assert check.isVisible(), "it would stay in the trail for ever"
    assert "names a person" in check.refusal.text()
    assert not asked.exists()
    check.reason.setText("Abnahme durch die Leitung")
    assert check.refusal.isHidden()
    QTest.mouseClick(check.go_on, Qt.MouseButton.LeftButton)
    assert not check.isVisible(), "it is decided: the way is free"
    settle()
    assert said(window).startswith("Saved: faelle.csv")
    with asked.open(encoding="utf-8", newline="") as file:
        assert "eine kreisfreie Stadt" in {row["case"] for row in csv.DictReader(file)}
    details = last_entry(window).details
    assert details["reason"] == "Abnahme durch die Leitung"
    assert details["findings"] == {"small_group": 15}


def test_giving_up_writes_nothing(window, settle, asked):
    choose_level(window, "client")
    check = held(window, settle)
    QTest.keyClick(check, Qt.Key.Key_Escape)
    assert not check.isVisible()
    settle()
    assert said(window) == "faelle.csv was not exported."
    assert not asked.exists()
    assert window.page.commands.exporting.door.window is None


def test_another_level_makes_it_anew(window, settle, asked):
    choose_level(window, "client")
    check = held(window, settle)
    check.level.set_value("internal")
    check.level.chosen.emit("internal")
    assert not check.isVisible()
    settle()
    assert said(window).startswith("Saved: faelle.csv")
    assert window.page.context.workspace.read(lambda session: setting(session, "export_level")) == "internal"
    assert "KO06" in asked.read_text(encoding="utf-8")


def test_enter_leads_to_the_words(window, settle, asked):
    choose_level(window, "client")
    check = held(window, settle, "export.segments")
    row = next(at for at in range(check.model.rowCount()) if check.model.rows[at].document == "TM07")
    check.table.selectRow(row)
    check.table.setFocus()
    QTest.keyClick(check.table, Qt.Key.Key_Return)
    settle()
    assert window.page.current == "code"
    assert window.page.context.focus.document_id == check.model.rows[row].document_id
    assert check.isVisible()
    assert not asked.exists()


def test_a_detail_of_a_person_shows_its_words_and_leads_to_them(window, settle):
    model = FindingModel(catalogue("export_check", "en"))
    words = Excerpt("bei Frau Wiegelmann im Büro", 9, 19)
    found = Finding("pattern", "Quotation", 268, about="name", document_id=1, span=Span(3, 13), words=words)
    model.show([found, replace(found, document_id=None, span=None)])
    assert "bei Frau Wiegelmann im Büro" in model.index(0, 2).data()
    check = window.page.commands.exporting.door._open("a.csv", Checked("client", (found,)))
    assert check.open_button.isEnabled()
    QTest.mouseClick(check.open_button, Qt.MouseButton.LeftButton)
    settle()
    assert window.page.context.focus.document_id == 1
    check.close()


def test_withdrawn_words_cannot_be_let_out(window, settle, asked):
    choose_level(window, "client")
    check = held(window, settle)
    check.show_checked(Checked("client", (Finding("withdrawn", "31", document="TM13", document_id=13),)))
    check.reason.setText("trotzdem")
    assert not check.go_on.isEnabled()
    assert "never leave" in check.names.text()


def test_the_level_is_chosen_from_the_menu(window, settle, monkeypatch):
    monkeypatch.setattr(LevelDialog, "ask", classmethod(lambda *_: LevelAnswer("publication")))
    window.actions_table.run("export.level")
    settle()
    assert (
        window.page.context.workspace.read(lambda session: setting(session, "export_level")) == "publication"
    )


def test_names_of_a_key_file_are_asked_about_inside_the_house_too(
    window, settle, asked, tmp_path, monkeypatch
):
    key = tmp_path / "elsewhere" / "studie.gkkey"
    key.parent.mkdir()
    with KeyFile.create(key, "geheim genug") as made:
        made.put([KeyEntry("Ginsterkamp", "[Stadt]", "generalisation", "place")])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(key), ""))
    dialog = LevelDialog(window, window.theme, "internal", None, "en")
    dialog.choose.click()
    assert not dialog.go_on.isEnabled()
    dialog.passphrase.setText("geheim genug")
    assert dialog.go_on.isEnabled()
    answer = dialog.answer()
    dialog.deleteLater()
    monkeypatch.setattr(LevelDialog, "ask", classmethod(lambda *_: answer))
    window.actions_table.run("export.level")
    settle()
    assert said(window).endswith("are looked for in whatever is exported.") or "1 name is" in said(window)
    assert last_entry(window).action == "key_opened"
    check = held(window, settle)
    assert check.model.rows[0].kind == "name"
    assert "looked for" in check.names.text()
    check.close()
    assert not asked.exists()


def test_what_a_desk_saves_passes_the_same_door(window, settle, tmp_path, monkeypatch):
    choose_level(window, "client")
    path = tmp_path / "verlauf.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.page.commands.printing.open()
    settle()
    pdf = path.with_suffix(".pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pdf), ""))
    page = window.page.commands.printing.page
    window.page.commands.printing.save(page.job())
    settle()
    check = window.page.commands.printing.door.window
    found = [check.model.rows[at] for at in range(check.model.rowCount())]
    kinds = {one.kind for one in found}
    assert kinds == {"pattern", "consent_missing", "person", "unread"}, (
        "its words are checked; it names coders"
    )
    check.reason.setText("nur für die Sitzung")
    check.accept()
    settle()
    document = pypdfium2.PdfDocument(pdf)
    assert document.get_metadata_value("Author") == ""
    assert document.get_metadata_value("Creator") == "GK-QDA"
    document.close()
    assert str(tmp_path).encode() not in pdf.read_bytes()

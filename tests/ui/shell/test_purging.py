"""Paragraphs are withdrawn where they stand; what is deleted for good is named, counted and typed first."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from gk_qda.operations import speakers
from gk_qda.operations.consents import set_deadlines
from gk_qda.project import open_project
from gk_qda.project.backup import back_up, backups
from gk_qda.queries.documents import documents
from gk_qda.queries.speakers import project_speakers
from gk_qda.spans import Span
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.importing.table_dialog import TableDialog
from gk_qda.ui.purging.purge_dialog import PurgeDialog, Target
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice


@pytest.fixture
def window(start, demo, settle):
    """The window with TM07 open on the Code desk."""
    window = start(demo).window
    focus, workspace = window.page.context.focus, window.page.context.workspace
    focus.set_document(next(one.id for one in workspace.read(documents) if one.name == "TM07"))
    settle()
    return window


def paragraph(window, number):
    shown = window.page.code_desk().reading.document
    return next(one for one in shown.paragraphs if one.number == number)


def message(window):
    current = window.messages.current()
    return current.words if current else ""


def answered(settle, monkeypatch, answer):
    """Let ``answer`` do with the dialog what a person would, once what goes is counted."""

    def accepted(dialog):
        settle()
        QTimer.singleShot(0, lambda: answer(dialog))
        return bool(dialog.exec())

    monkeypatch.setattr(PurgeDialog, "is_accepted", accepted)


def test_the_paragraph_at_the_caret_is_withdrawn_and_comes_back(window, settle):
    reading = window.page.code_desk().reading
    one = paragraph(window, "17")
    reading.select(Span(one.start + 10, one.start + 20))
    window.actions_table.run("edit.withdraw")
    settle()
    assert paragraph(window, "17").is_withdrawn
    assert "1 paragraph withdrawn" in message(window)
    assert one.span.of(reading.document.text)[10:40] not in reading.sheet.shown.text
    reading.select(Span(one.start, one.start))
    window.actions_table.run("edit.withdraw")
    settle()
    assert not paragraph(window, "17").is_withdrawn
    window.page.context.workspace.undo()
    settle()
    assert paragraph(window, "17").is_withdrawn


def test_a_document_is_deleted_once_its_name_is_typed(window, settle, monkeypatch, demo):
    project = window.page.context.workspace.project
    back_up(project.path, None)
    seen = []

    def answer(dialog):
        seen.append(dialog.facts.text())
        assert not dialog.go_on.isEnabled()
        dialog.typed.setText("TM0")
        assert not dialog.go_on.isEnabled()
        dialog.typed.setText("TM07")
        dialog.with_backups.setChecked(True)
        dialog.reason.setText("Wunsch von Frau Kowalski")
        dialog.go_on.click()
        assert dialog.isVisible()
        assert "names a person" in dialog.refusal.text()
        dialog.reason.setText("auf Wunsch")
        dialog.go_on.click()

    answered(settle, monkeypatch, answer)
    window.actions_table.run("edit.purge")
    settle()
    assert "coding" in seen[0]
    names = [one.name for one in window.page.context.workspace.read(documents)]
    assert "TM07" not in names
    assert "deleted for good" in message(window)
    assert len(backups(demo)) == 1
    assert window.page.context.focus.document_id is None or window.page.code_desk().reading.document


def test_backups_that_still_hold_it_are_offered(window, settle, monkeypatch, demo):
    assert len(backups(demo)) == 1, "made at opening"
    (demo.parent / "Exporte").mkdir()
    (demo.parent / "Exporte" / "alt.7z").write_bytes(b"7z\xbc\xaf\x27\x1c")
    one = paragraph(window, "17")
    window.page.code_desk().reading.select(Span(one.start + 5, one.start + 30))

    def answer(dialog):
        target = dialog.what.values()[1]
        assert target.numbers == ("17",)
        dialog.what.set_value(target)
        dialog.what.chosen.emit(target)
        settle()
        dialog.typed.setText(target.name)
        dialog.go_on.click()

    answered(settle, monkeypatch, answer)
    window.actions_table.run("edit.purge")
    settle()
    assert paragraph(window, "17").is_withdrawn
    assert "1 backup" in message(window)
    assert f"may still hold it: {Path('Exporte/alt.7z')}." in message(window)
    (button,) = [one for one in window.messages.findChildren(Button) if one.text() == "Delete these backups"]
    button.click()
    settle()
    assert "a new one made" in message(window)
    assert len(backups(demo)) == 1


def test_what_is_due_is_said_at_opening(start, demo, settle):
    with open_project(demo, backup=False) as project, project.change("set_deadlines") as session:
        set_deadlines(session, document_id=7, audio=date(2020, 1, 1))
    window = start(demo).window
    window.page.commands.purging.remind()
    settle()
    assert "1 deletion date has passed" in message(window)


def test_consents_and_dates_are_entered_where_they_are_shown(window, settle):
    window.actions_table.run("protect.register")
    register = window.page.commands.purging.window
    model, dates = register.consents, register.dates
    assert (model.rowCount(), dates.rowCount()) == (72, 24)
    row = next(
        at
        for at in range(72)
        if model.index(at, 0).data() == "TM07" and model.index(at, 1).data() == "Quotation"
    )
    model.setData(model.index(row, 2), "refused")
    model.setData(model.index(row, 3), "05.05.2020")
    model.setData(model.index(row, 4), "Ordner 3")
    settle()
    assert [model.index(row, column).data() for column in (2, 3, 4)] == ["refused", "2020-05-05", "Ordner 3"]
    assert not model.index(row, 0).flags() & Qt.ItemFlag.ItemIsEditable
    dates.setData(dates.index(0, 1), "2020-01-31")
    settle()
    assert dates.index(0, 1).data() == "2020-01-31 – due"
    window.page.context.workspace.undo()
    settle()
    assert dates.index(0, 1).data() == ""
    register.close()
    assert window.page.commands.purging.window is None or not register.isVisible()


def test_a_table_of_consents_is_looked_at_before_it_is_read(window, settle, monkeypatch, tmp_path):
    table = tmp_path / "einwilligungen.csv"
    table.write_text(
        "Dokument;Zweck;Stand;Datum;Ort des Formulars\n"
        "TM07;Zitat;verweigert;05.05.2020;Ordner 3\nTM08;Zitat;erteilt;;\nTM09;Archiv;offen;;\n",
        encoding="utf-8",
    )
    seen = []
    monkeypatch.setattr(TableDialog, "ask", classmethod(lambda _, *given: seen.append(given[3]) or True))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    window.actions_table.run("protect.register")
    register = window.page.commands.purging.window
    register.import_.click()
    settle()
    assert seen[0].startswith("Lines of the register: 2 new, 0 changed, 1 unchanged.")
    assert message(window) == "3 lines of the register read."
    model = register.consents
    rows = {(model.index(at, 0).data(), model.index(at, 1).data()): at for at in range(model.rowCount())}
    at = rows["TM07", "Quotation"]
    assert [model.index(at, column).data() for column in (2, 3, 4)] == ["refused", "2020-05-05", "Ordner 3"]
    register.import_.click()
    settle()
    assert seen[1].startswith("Lines of the register: 0 new, 0 changed, 3 unchanged.")
    out = tmp_path / "register.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    register.export.click()
    settle()
    assert "TM07,quotation,refused,2020-05-05,Ordner 3" in out.read_text(encoding="utf-8")


def test_the_dates_of_a_document_are_set_from_it_and_what_is_still_there_is_listed(window, settle):
    window.actions_table.run("protect.document")
    register = window.page.commands.purging.window
    table = register.tables[register.tabs.currentIndex()]
    index = table.currentIndex()
    assert (index.siblingAtColumn(0).data(), register.tabs.currentIndex()) == ("TM07", 1)
    for column, day in ((1, "2020-01-31"), (3, "2099-12-31")):
        register.dates.setData(index.siblingAtColumn(column), day)
    settle()
    register.tabs.setCurrentIndex(2)
    model = register.still_there
    assert [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())] == [
        ["31 Jan 2020", "TM07", "Recording", "due", "kept elsewhere"],
        ["31 Dec 2099", "TM07", "Transcript", "later", "still there"],
    ]
    assert register.import_.isHidden()


def test_what_is_held_on_a_person_is_written(window, settle, monkeypatch, tmp_path):
    workspace = window.page.context.workspace
    speaker = next(
        one.id for one in workspace.read(project_speakers) if one.document == "TM07" and one.label == "B"
    )
    workspace.change(
        "assign_person", lambda s: speakers.assign_person(s, speaker_ids=[speaker], name="Person Sieben")
    )
    path = tmp_path / "auskunft.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    def accepted(dialog):
        dialog.findChild(Choice).set_value("Person Sieben")
        return True

    monkeypatch.setattr(Dialog, "is_accepted", accepted)
    window.actions_table.run("protect.person")
    settle()
    assert message(window).startswith(
        "Saved: auskunft.md. It names the person. On the level for the client, 3 findings"
    )
    assert path.read_text("utf-8").count("TM07") > 50


def test_the_count_tells_how_far_it_is_and_ends_with_the_dialog(window, qtbot, settle):
    ended = Event()

    def endless(task):
        try:
            while True:
                task.report(1, 4)
                ended.wait(0.01)
        finally:
            ended.set()

    target = Target("document", 1, "TM07", "Document TM07")
    dialog = PurgeDialog(None, window.page.context.theme, [target], lambda _: Task(endless))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.facts.text() == "Counting what would go: 25 %")
    assert not dialog.go_on.isEnabled()
    dialog.reject()
    qtbot.waitUntil(ended.is_set)
    settle()

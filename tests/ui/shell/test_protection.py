"""The passphrase of an open project, and the page of its audit trail."""

from __future__ import annotations

import csv
import sys
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from gk_qda.errors.project import PassphraseNeeded
from gk_qda.operations.settings import set_setting
from gk_qda.project import open_project, sealing
from gk_qda.project.rekeying import DELETE, KEEP, RENEW, Copy, change_passphrase, protections
from gk_qda.ui.protection import remembered_keys
from gk_qda.ui.protection.passphrase_dialog import Answer, PassphraseDialog
from gk_qda.ui.widgets.labels import Label

SECRET = "Rote Birnen, 4 Stück"


@pytest.fixture
def opened(start, demo, settle):
    window = start(demo).window
    settle()
    return window


def answers(monkeypatch, answer):
    asked = []

    def ask(*given, **named):
        asked.append((given[3:], named))
        return answer

    monkeypatch.setattr(PassphraseDialog, "ask", ask)
    return asked


def message(window):
    current = window.messages.current()
    return current.words if current else ""


def test_an_open_project_is_encrypted_and_open_again_where_it_was(opened, demo, settle, monkeypatch):
    workspace = opened.page.context.workspace
    workspace.change("set_setting", lambda session: set_setting(session, "small_n", 7))
    copy = workspace.project.back_up()
    asked = answers(monkeypatch, Answer(None, SECRET, DELETE))
    opened.page.open_desk("frequencies")
    opened.actions_table.run("project.passphrase")
    settle()
    settle()
    ((copies,), named) = asked[0]
    assert copy in [one.path for one in copies]
    assert named == {"encrypted": False}
    assert opened.page is not None, message(opened)
    assert opened.page.context.workspace.project.is_encrypted
    assert opened.page.current == "frequencies"
    assert "is encrypted now" in message(opened)
    assert opened.page.context.workspace.undo_step().verb == "set_setting", "every step is still there"
    with pytest.raises(PassphraseNeeded):
        open_project(demo, read_only=True)
    assert {one.protection for one in protections(demo, opened.page.context.workspace.project.key)} == {
        "same"
    }
    opened.show_start()
    assert opened.preferences.recent[0].encrypted
    stored = opened.preferences.path.read_text(encoding="utf-8")
    assert SECRET not in stored


def test_a_wrong_present_passphrase_leaves_the_project_open(opened, demo, settle, monkeypatch):
    answers(monkeypatch, Answer(None, SECRET, KEEP))
    opened.actions_table.run("project.passphrase")
    settle()
    settle()
    page = opened.page
    answers(monkeypatch, Answer("falsch", "neu", RENEW))
    opened.actions_table.run("project.passphrase")
    settle()
    assert opened.page is page
    assert "does not open" in message(opened)
    answers(monkeypatch, Answer(SECRET, None, KEEP))
    opened.actions_table.run("project.passphrase")
    settle()
    settle()
    assert not opened.page.context.workspace.project.is_encrypted
    assert "not encrypted any more" in message(opened)


def test_where_it_fails_the_project_is_open_as_before(opened, demo, settle, monkeypatch):
    reader = open_project(demo, read_only=True)
    with reader, reader.read() as session:
        session.connection()
        answers(monkeypatch, Answer(None, SECRET, KEEP))
        opened.actions_table.run("project.passphrase")
        settle()
        settle()
    assert not opened.page.context.workspace.project.is_encrypted
    assert "being read by another program" in message(opened)


def test_the_dialog_says_what_is_missing_and_what_it_means(qtbot, theme, tmp_path):
    copies = [Copy(tmp_path / f"Studie 2026-01-0{day} 030405.gkqda", "same") for day in range(1, 8)]
    copies.append(Copy(tmp_path / "Studie 2025-01-01 030405.gkqda", "other"))
    dialog = PassphraseDialog(None, theme, "Studie.gkqda", copies, encrypted=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.missing() == "Enter the present passphrase."
    assert not dialog.go_on.isEnabled()
    dialog.present.setText("alt")
    assert dialog.missing() == "Enter the new passphrase."
    dialog.new.setText("neu")
    dialog.again.setText("nue")
    assert dialog.missing() == "The two passphrases differ."
    dialog.again.setText("neu")
    assert dialog.go_on.isEnabled()
    assert dialog.answer() == Answer("alt", "neu", KEEP)
    dialog.renew.click()
    dialog.remove.click()
    assert not dialog.new.isEnabled()
    assert dialog.answer() == Answer("alt", None, RENEW)
    copies.append(Copy(tmp_path / "Studie 2024-01-01 030405.gkqda", "plain"))
    dialog = PassphraseDialog(None, theme, "Studie.gkqda", copies, encrypted=True)
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(Label))
    assert "not encrypted: Studie 2024-01-01 030405" in said
    assert "another passphrase" in said
    assert dialog.answer().copies == RENEW, "nobody leaves it readable by mistake"
    assert all(
        field.echoMode() is QLineEdit.EchoMode.Password
        for field in (dialog.present, dialog.new, dialog.again)
    )


@pytest.fixture
def trail(opened, settle):
    project = opened.page.context.workspace.project
    project.note("export", file="bericht.docx", what="export.themes", file_sha256="ab" * 32)
    opened.actions_table.run("project.audit")
    settle()
    return opened.page.commands.protection.page


def shown(page):
    return [(line.action, line.coder) for line in page.lines.rows]


def test_the_page_lists_and_filters_the_trail(trail, settle):
    assert shown(trail)[0] == ("export", "A. Brandt")
    assert {action for action, _ in shown(trail)} == {"export", "seal"}
    assert trail.sentence.text() == "Exported: *.docx"
    trail.action.set_value("seal")
    trail.action.chosen.emit("seal")
    settle()
    assert {action for action, _ in shown(trail)} == {"seal"}
    assert not trail.person.isVisible(), "nobody is looked at by the way"


def test_only_the_lead_looks_at_one_person_and_that_is_noted(trail, settle):
    assert "no control of performance" in trail.explanation.text()
    trail.lead.click()
    assert trail.person.isVisible()
    assert "noted in the trail" in trail.explanation.text()
    trail.person.set_value("M. Yıldız")
    trail.person.chosen.emit("M. Yıldız")
    settle()
    assert shown(trail) == []
    trail.lead.click()
    settle()
    assert shown(trail)[0] == ("filter_by_person", "A. Brandt")


def test_the_check_says_what_was_altered(trail, settle):
    QTest.mouseClick(trail.check, Qt.MouseButton.LeftButton)
    settle()
    assert "unaltered" in trail.verdict.text()
    project = trail._context.workspace.project
    with project.engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("UPDATE changes SET verb = 'other' WHERE id = 2")
    QTest.mouseClick(trail.check, Qt.MouseButton.LeftButton)
    settle()
    assert "was altered" in trail.verdict.text()


def test_the_trail_is_exported_and_that_stands_in_it(trail, settle, tmp_path, monkeypatch):
    target = tmp_path / "trail.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    trail.export.click()
    settle()
    with target.open(encoding="utf-8", newline="") as file:
        assert "export" in {row["action"] for row in csv.DictReader(file)}
    trail.refresh()
    settle()
    assert trail.lines.rows[0].details["file"] == "*.csv"


def test_escape_leaves_the_page(trail, opened, settle):
    QTest.keyClick(trail, Qt.Key.Key_Escape)
    settle()
    assert opened.page.commands.protection.page is None
    assert opened.page.stack.currentWidget() is opened.page.desk


class Ring:
    """A keyring of the desktop, as the package ``keyring`` offers it."""

    def __init__(self, priority: float = 5) -> None:
        self.priority, self.kept = priority, {}

    def get_keyring(self):
        return self

    def get_password(self, service, name):
        return self.kept.get((service, name))

    def set_password(self, service, name, value):
        self.kept[service, name] = value

    def delete_password(self, service, name):
        del self.kept[service, name]


def with_ring(monkeypatch, ring):
    monkeypatch.setitem(sys.modules, "keyring", ring)
    monkeypatch.setattr(remembered_keys, "find_spec", lambda name: ring)
    return ring


def test_the_keyring_keeps_a_key_for_those_who_ask_and_forgets_it(opened, demo, settle, monkeypatch):
    ring = with_ring(monkeypatch, Ring())
    answers(monkeypatch, Answer(None, SECRET, KEEP))
    opened.actions_table.run("project.passphrase")
    settle()
    settle()
    assert not ring.kept, "nothing by itself"
    opened.actions_table.run("project.remember")
    settle()
    assert "without asking" in message(opened)
    assert list(ring.kept) == [("GK-QDA", str(demo))]
    assert SECRET not in str(ring.kept)
    opened.show_start()
    opened.open_project(demo)
    settle()
    assert opened.page is not None, "opened with the key"
    answers(monkeypatch, Answer(SECRET, "Neue Birnen", KEEP))
    opened.actions_table.run("project.passphrase")
    settle()
    settle()
    opened.show_start()
    opened.open_project(demo)
    settle()
    assert opened.page is not None, "the key was renewed with the passphrase"
    opened.actions_table.run("project.remember")
    settle()
    assert "asks for the passphrase again" in message(opened)
    assert not ring.kept
    opened.show_start()
    opened.open_project(demo)
    settle()
    assert opened.page is None


def test_a_key_that_opens_nothing_any_more_is_forgotten(opened, demo, settle, monkeypatch):
    ring = with_ring(monkeypatch, Ring())
    opened.show_start()
    change_passphrase(demo, None, SECRET)
    ring.set_password("GK-QDA", str(demo), "ab" * 48)
    opened.open_project(demo)
    settle()
    assert opened.page is None
    assert not ring.kept


def test_where_no_keyring_is_that_is_said(opened, settle, monkeypatch):
    with_ring(monkeypatch, Ring(priority=0))
    answers(monkeypatch, Answer(None, SECRET, KEEP))
    opened.actions_table.run("project.passphrase")
    settle()
    settle()
    opened.actions_table.run("project.remember")
    settle()
    assert "has no keyring" in message(opened)


def test_the_check_is_told_in_the_status_line_and_stopped_there(trail, opened, settle, qtbot, monkeypatch):
    ended = Event()

    def endless(session, wanted="", *, progress):
        try:
            while True:
                progress.report(1, 4)
                ended.wait(0.01)
        finally:
            ended.set()

    monkeypatch.setattr(sealing, "check", endless)
    told = []
    opened.work.progressed.connect(lambda done, total: told.append((done, total)))
    QTest.mouseClick(trail.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: told != [])
    assert told[0] == (1, 4)
    opened.work.cancel()
    assert not opened.work.is_busy
    qtbot.waitUntil(ended.is_set)
    settle()
    assert not trail.verdict.isVisible()

"""With a key file in the window: made final, taken back, opened, the protocol; and the list as a file."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from gk_qda.operations.pseudonym_keys import KeyPlace, carry_out
from gk_qda.operations.still_written import StillWritten
from gk_qda.project.backup import backups
from gk_qda.project.erasing import Erased
from gk_qda.queries.documents import find_document, text_of
from gk_qda.queries.personal import Candidate, Place
from gk_qda.ui.pseudonymising.dialogs import FinalAnswer, FinalDialog, KeyDialog
from gk_qda.ui.pseudonymising.key_fields import KeyFields
from tests.operations.test_pseudonymising import RULES
from tests.ui.pseudonymising.conftest import message, opened

ORIGINALS = [rule.original.encode() for rule in RULES]


@pytest.fixture
def key(tmp_path):
    return KeyPlace(tmp_path / "keys" / "demo.gkkey", "geheim", is_new=True)


@pytest.fixture
def replaced(window, key):
    """The window after all planted items have been replaced; the backup made at opening is from before."""
    carry_out(window.page.context.workspace.project, key, RULES)
    return window


@pytest.fixture
def commands(replaced):
    return replaced.page.commands.pseudonymising


def fill(dialog, key):
    dialog.key.path.setText(str(key.path))
    dialog.key.passphrase.setText(key.passphrase)
    assert dialog.go_on.isEnabled()
    dialog.go_on.click()


def held(project):
    """The files of the study that hold an original."""
    files = sorted(path for path in project.path.parent.rglob("*.gkqda"))
    return [path.name for path in files if any(words in path.read_bytes() for words in ORIGINALS)]


def test_a_protocol_made_final_and_taken_back(
    replaced, commands, settle, answered, key, tmp_path, monkeypatch
):
    project = replaced.page.context.workspace.project
    (old,) = backups(project.path)
    assert held(project) == [old.name, project.path.name]
    answered(KeyDialog, lambda dialog: fill(dialog, KeyPlace(key.path, "falsch")))
    commands.take_back()
    settle()
    assert "passphrase is wrong" in message(replaced)
    replaced.messages.clear()

    path = tmp_path / "protokoll.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    answered(KeyDialog, lambda dialog: fill(dialog, key))
    commands.write_protocol()
    settle()
    assert "Ebeling" in path.read_text("utf-8-sig")
    assert not any(words in path.read_bytes() for words in ORIGINALS)
    replaced.messages.clear()

    answered(FinalDialog, lambda dialog: fill(dialog, key))
    commands.make_final()
    settle()
    assert held(project) == [old.name]
    assert "1 backup still holds originals" in message(replaced)
    replaced.messages.current().actions[0].run()
    settle()
    assert held(project) == []
    assert backups(project.path) != [old]
    replaced.messages.clear()

    commands.take_back()
    settle()
    assert message(replaced) == "12 replacements taken back."
    with project.read() as session:
        text = text_of(session, find_document(session, "TM13").id)
    assert all(rule.original in text for rule in RULES)


def test_who_may_only_read_sees_the_list_and_decides_nothing(start, demo, settle):
    window = start().window
    window.opener.open(demo, read_only=True)
    settle()
    page = opened(window, settle, stops=True)
    assert page.model.rowCount() > 12
    assert not page.replace.isVisibleTo(page)
    page.table.choose("Wiegelmann")
    assert not page.decision.decisions.isEnabled()
    assert not page.decision.replacement.isEnabled()
    writing = [action for action in page.key_button.menu().actions() if action.text()][2:]
    assert not any(action.isEnabled() for action in writing)
    assert "open for reading" in page.note.text()


def test_a_key_file_where_we_propose_one_is_gone_on_with(theme, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    there = tmp_path / "GK-QDA Schlüssel" / "demo.gkkey"
    there.parent.mkdir()
    there.write_bytes(b"")
    fields = KeyFields(theme, tmp_path / "study" / "demo.gkqda", None, may_be_new=True)
    qtbot.addWidget(fields)
    assert fields.existing.isChecked()
    assert fields.path.text() == str(there)
    fields.new.setChecked(True)
    assert fields.path.text() == ""


def test_fields_of_a_key_file(theme, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    project = tmp_path / "study" / "demo.gkqda"
    fields = KeyFields(theme, project, None, may_be_new=True)
    qtbot.addWidget(fields)
    assert fields.new.isChecked()
    assert fields.path.text().endswith("demo.gkkey")
    fields.path.setText(str(project.with_name("demo.gkkey")))
    assert "folder of the project" in fields.missing()
    fields.path.setText(str(tmp_path / "x"))
    assert fields.place().path.suffix == ".gkkey"
    fields.passphrase.setText("a")
    assert "differ" in fields.missing()
    fields.again.setText("a")
    assert fields.missing() == ""
    fields.place().path.write_bytes(b"")
    assert "exists" in fields.missing()
    fields.existing.setChecked(True)
    assert fields.path.text() == ""
    fields.path.setText(str(tmp_path / "x.gkkey"))
    assert fields.missing() == ""
    assert fields.place() == KeyPlace(tmp_path / "x.gkkey", "a")


def test_final_is_only_said_where_no_original_is_left(window, page, key):
    commands = window.page.commands.pseudonymising
    written = Candidate(
        "kOWALSKI", "word", 1, ("TM01",), (Place(1, "TM01", "3", 10, "Ja, ", "kOWALSKI", "."),)
    )
    answer = FinalAnswer(key, with_backups=False)
    rest = StillWritten(texts=(written,), names={"documents": 1}, longer=2)
    commands._tell_final((answer, Erased(0, 0, 0, {"contents": 1, "documents": 1}), rest))
    assert "written otherwise: TM01 para. 3." in message(window)
    assert "One name of a document" in message(window)
    assert "2 longer words" in message(window)
    assert "are final" not in message(window)
    assert page.model.row_of("kOWALSKI") >= 0  # listed, to be led to and decided on
    window.messages.clear()
    commands._tell_final((answer, Erased(0, 1, 0), StillWritten()))
    assert message(window) == "The replacements are final. 1 earlier step can no longer be undone."

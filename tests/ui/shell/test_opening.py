"""Whatever is wrong with a project: one sentence, nothing changed, and a way on."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from sqlalchemy import select as rows_of

from gk_qda.errors import QdaError
from gk_qda.errors import project as project_errors
from gk_qda.models import AuditEntry
from gk_qda.operations.projects import new_project
from gk_qda.project import open_project
from gk_qda.ui.exporting.export import Choices
from gk_qda.ui.exporting.export_dialog import ExportDialog
from gk_qda.ui.new_project import Answer, NewProjectDialog

FIELDS = {"path": "study.gkqda", "owner": "AB", "backups": "study Sicherungen", "places": "memos", "n": 2}


def said(window) -> str:
    message = window.messages.current()
    return message.words if message else ""


def _text(folder: Path, demo: Path) -> Path:
    path = folder / "letter.gkqda"
    path.write_text("Dear reader", encoding="utf-8")
    return path


def _foreign(folder: Path, demo: Path) -> Path:
    path = folder / "foreign.gkqda"
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE source (name TEXT)")
    file.close()
    return path


def _newer(folder: Path, demo: Path) -> Path:
    with sqlite3.connect(demo) as file:
        file.execute("PRAGMA user_version = 9999")
    file.close()
    return demo


def _damaged(folder: Path, demo: Path) -> Path:
    data = bytearray(demo.read_bytes())
    for place in range(8 * 4096, min(len(data), 40 * 4096)):
        data[place] ^= 0x5A
    demo.write_bytes(data)
    return demo


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda folder, demo: folder / "nowhere.gkqda", "There is no project"),
        (_text, "is not a GK-QDA project"),
        (_foreign, "is not a GK-QDA project"),
        (lambda folder, demo: folder, "is not a GK-QDA project"),
        (_newer, "newer version"),
        (_damaged, "is damaged"),
    ],
    ids=["missing", "text", "foreign", "folder", "newer", "damaged"],
)
def test_what_cannot_be_opened_is_said_in_one_sentence(start, tmp_path, demo, make, sentence):
    path = make(tmp_path, demo)
    before = path.read_bytes() if path.is_file() else None
    window = start(path).window
    assert sentence in said(window)
    assert path.name in said(window)
    assert window.page is None
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_trouble_with_projects_has_a_sentence_in_the_bar(start, preferences, language):
    preferences.language = language
    window = start().window
    kinds = [
        kind
        for kind in vars(project_errors).values()
        if isinstance(kind, type) and issubclass(kind, QdaError) and kind is not QdaError
    ]
    assert len(kinds) > 15
    for kind in kinds:
        window.messages.clear()
        window.show_error(kind(**FIELDS))
        assert said(window) == kind(**FIELDS).sentence(language)
        assert "{" not in said(window)
        assert window.messages.isVisible()


@pytest.fixture
def in_use(demo, tmp_path):
    """Another process has the demo open."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom gk_qda.project import open_project\n"
        f"project = open_project(Path({str(demo)!r}))\nprint('open', flush=True)\nsys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "open\n"
        yield demo
        other.stdin.close()


def test_a_project_in_use_may_be_opened_for_reading(start, settle, in_use, monkeypatch):
    window = start(in_use).window
    assert "is open in another window" in said(window)
    (read,) = window.messages.current().actions
    assert read.words == "Open for reading"
    read.run()
    settle()
    assert window.page.context.workspace.project.is_read_only
    assert "(read only)" in window.windowTitle()
    assert "Opened for reading" in window.status.facts()
    actions = window.actions_table
    for name in ("import.documents", "code.new", "coding.remove", "edit.undo"):
        assert not actions.action(name).isEnabled()
        assert actions.reason(name) == "opened for reading"
    for name in ("export.themes", "code.segments", "find.here"):
        assert actions.action(name).isEnabled()
    path = in_use.with_name("kodierbuch.csv")
    monkeypatch.setattr(ExportDialog, "ask", classmethod(lambda *_: Choices(path)))
    actions.run("export.codebook")
    settle()
    assert path.exists()
    assert "Saved: kodierbuch.csv" in said(window)
    with window.page.context.workspace.project.read() as session:
        newest = rows_of(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)
        assert session.scalars(newest).one().details["what"] == "export.codebook", (
            "noted beside who works on it"
        )
    monkeypatch.setattr(
        "gk_qda.project.project.note_beside", lambda *_: False
    )  # as on a disk nobody may write to
    actions.run("export.codebook")
    settle()
    assert said(window).endswith("It could not be noted in the audit trail.")


def test_what_writes_in_a_project_opened_for_reading_is_refused_with_a_sentence(start, settle, in_use):
    window = start(in_use).window
    window.messages.current().actions[0].run()
    settle()
    window.messages.clear()
    window.page.code_desk().controller.apply_new("Neu", None)
    assert "cannot be written" in said(window)


def test_opening_what_is_open_already_changes_nothing(start, settle, demo):
    window = start(demo).window
    page = window.page
    window.open_project(demo)
    settle()
    assert window.page is page
    assert "open already" in said(window)


def test_another_project_takes_the_place_of_the_one_before(start, settle, demo, tmp_path):
    window = start(demo).window
    second = tmp_path / "second.gkqda"
    new_project(second, name="Second", coder="C").close()
    window.open_project(second)
    settle()
    assert window.windowTitle() == "Second – GK-QDA"
    open_project(demo).close()  # it was let go


def test_a_project_takes_all_its_widgets_along(qapp, start, settle, demo, tmp_path):
    older = set(qapp.topLevelWidgets())
    window = start(demo).window
    second = tmp_path / "second.gkqda"
    new_project(second, name="Second", coder="C").close()
    window.open_project(second)
    settle()
    left = [w for w in qapp.topLevelWidgets() if w not in older and w.parent() is None]
    assert left == [window]


def test_a_failed_opening_leaves_the_open_project_alone(start, settle, demo, tmp_path):
    window = start(demo).window
    window.open_project(tmp_path / "nowhere.gkqda")
    settle()
    assert window.page is not None
    assert "There is no project" in said(window)


def test_open_asks_for_a_file(start, settle, demo, monkeypatch):
    window = start().window
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(demo), ""))
    window.actions_table.run("project.open")
    settle()
    assert window.page is not None


def drop(window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, buttons = QPointF(200, 200), Qt.MouseButton.LeftButton
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(place.toPoint(), copy, data, buttons, none))
    QApplication.sendEvent(window, QDropEvent(place, copy, data, buttons, none))


def test_a_dropped_project_opens(start, settle, demo):
    window = start().window
    drop(window, demo)
    settle()
    assert window.page is not None


def test_dropped_transcripts_begin_a_new_project_with_their_import(start, settle, tmp_path, monkeypatch):
    transcript = tmp_path / "A.txt"
    transcript.write_text("I: Wie geht es?\n\nB: Gut.\n", encoding="utf-8")
    answer = Answer(tmp_path / "new.gkqda", "New study", "A. B.", None, "")
    monkeypatch.setattr(NewProjectDialog, "ask", classmethod(lambda cls, *_: answer))
    window = start().window
    drop(window, transcript)
    settle()
    assert window.windowTitle() == "New study – GK-QDA"
    assert [file.path for file in window.page.commands.import_page.files] == [transcript]


def test_a_new_project_is_made_as_answered(start, settle, tmp_path, monkeypatch, preferences):
    answer = Answer(tmp_path / "new.gkqda", "Neue Studie", "Ä. Öztürk", "starter", "Salz")
    monkeypatch.setattr(NewProjectDialog, "ask", classmethod(lambda cls, *_: answer))
    window = start().window
    window.actions_table.run("project.new")
    settle()
    assert window.page.context.workspace.project.is_encrypted
    assert len(window.page.code_desk().book.codes) == 73
    assert preferences.recent[0].name == "Neue Studie"


def test_a_new_project_that_cannot_be_made_is_said(start, settle, tmp_path, monkeypatch):
    answer = Answer(tmp_path / "no" / "where.gkqda", "X", "A", None, "")
    monkeypatch.setattr(NewProjectDialog, "ask", classmethod(lambda cls, *_: answer))
    window = start().window
    window.actions_table.run("project.new")
    settle()
    assert "does not exist or cannot be written" in said(window)
    assert window.page is None


def test_a_broken_codebook_leaves_no_project_behind(start, settle, tmp_path, monkeypatch):
    table = tmp_path / "codes.csv"
    table.write_text("name,definition\nA,B\n", encoding="utf-8")
    answer = Answer(tmp_path / "new.gkqda", "X", "A", table, "")
    monkeypatch.setattr(NewProjectDialog, "ask", classmethod(lambda cls, *_: answer))
    window = start().window
    window.actions_table.run("project.new")
    settle()
    assert "codes.csv" in said(window)
    assert not answer.path.exists()

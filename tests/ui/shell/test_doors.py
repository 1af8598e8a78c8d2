"""Every command of the action table that lets something out is held on the level for the client."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import select

from gk_qda.models import AuditEntry
from gk_qda.operations.leaving import Accepted, let_out
from gk_qda.operations.persons import ensure_person
from gk_qda.operations.settings import set_setting
from gk_qda.progress import Silent
from gk_qda.queries.filters import Filters
from gk_qda.ui.action_table import TABLE
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.exporting.door import ExportDoor
from gk_qda.ui.exporting.export import Choices
from gk_qda.ui.exporting.exports import EXPORTS
from gk_qda.ui.printing import commands as printing
from tests.demo_copy import opened_copy

SOUNDS_LIKE_IT = ("export", "copy", "print", "save", "held on", "citations", "audit", "report", "backup")
#: What lets something out at once; the others open a page or a dialog that has a door of its own.
COPIES = {"frequencies.copy", "frequencies.copy_picture", "themes.copy", "compare.copy"}
AT_ONCE = {export.name for export in EXPORTS} | COPIES
BY_A_PAGE = {
    "print.documents": "test_export_check.py: the pages as PDF; test_printing.py: the printer",
    "frequencies.export": "test_a_picture_and_a_list_are_held_too: the menu of the desk",
    "report.list": "a kept report: export_report has the guard",
    "report.citations": "the window of citations has a door",
    "project.audit": "the page of the audit trail has a FileSaver",
    "protect.person": "test_a_person_report_stays_inside_the_house",
}
INSIDE = {"export.level": "the choice itself", "project.backup": "the project itself, encrypted like it"}


@pytest.fixture
def window(start, demo, settle):
    window = start(demo).window
    settle()
    workspace = window.page.context.workspace
    workspace.change("set_setting", lambda session: set_setting(session, "export_level", "client"))
    return window


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("doors")) as project:
        with project.change("set_setting") as session:
            set_setting(session, "export_level", "client")
        yield project


def doors(window) -> list:
    return [one.window for one in window.findChildren(ExportDoor) if one.window is not None]


def test_what_sounds_like_leaving_is_known():
    commands = {entry.name for entry in TABLE if not entry.place}
    words = {entry.name: str(entry.words).casefold() for entry in TABLE if not entry.place}
    leaving = {
        name for name in commands if any(sound in words[name] or sound in name for sound in SOUNDS_LIKE_IT)
    }
    assert leaving == AT_ONCE | set(BY_A_PAGE) | set(INSIDE)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_every_export_of_the_menu_is_checked(export, reading, tmp_path):
    """Whatever it writes: the guard has seen it before."""
    heard: list = []
    themes = ("Corona > Umgang",) if "themes" in export.choices else ()
    choices = Choices(tmp_path / f"{export.name}{export.suffixes[-1]}", themes=themes)
    files = let_out(
        reading,
        choices.path,
        export.name,
        lambda: export.write(reading, choices, Filters(), Silent()),
        accepted=Accepted(heard=heard),
    )
    assert files
    assert heard
    assert {one.level for one in heard} == {"client"}


def test_a_picture_and_a_list_are_held_too(window, settle, tmp_path, monkeypatch):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    window.page.open_desk("frequencies")
    settle()
    desk = window.page.desk
    desk.drawer.segments.takes_many([f"Stelle {n}: In 2 von 5 Kreisen (TM01, Abs. 3)" for n in (1, 2)])
    settle()
    (check,) = doors(window)
    assert [check.model.rows[at].kind for at in range(check.model.rowCount())] == ["few"]
    assert clipboard.text() == "before"
    check.reason.setText("für die Leitung")
    check.accept()
    settle()
    assert clipboard.text().count("(TM01, Abs. 3)") == 2
    with window.page.context.workspace.project.read() as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)).one()
    assert (entry.action, entry.details["rows"], entry.details["reason"]) == ("copy", 2, "für die Leitung")
    assert "Kreisen" not in str(entry.details)


def test_a_person_report_stays_inside_the_house(window, settle, tmp_path, monkeypatch):
    workspace = window.page.context.workspace
    workspace.change("test", lambda session: ensure_person(session, "Person A"))
    for name in ("auskunft.docx", "auskunft.xlsx"):
        path: Path = tmp_path / name
        monkeypatch.setattr(Dialog, "is_accepted", lambda *_: True)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, place=path: (str(place), ""))
        window.actions_table.run("protect.person")
        settle()
        assert path.exists()
        assert not doors(window)
    with workspace.project.read() as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(2)).all()
    assert [entry.action for entry in entries] == ["export", "person_report"]
    assert entries[0].details["level"] == "internal"


def test_nobody_prints_past_the_door():
    assert printing.COMMAND in BY_A_PAGE

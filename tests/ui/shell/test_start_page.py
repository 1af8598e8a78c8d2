"""What the program shows before a project is open."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from gk_qda.operations.projects import new_project
from gk_qda.ui.preferences import RecentProject
from gk_qda.ui.start.words import folder_in_words, moment_in_words


def recent(path: Path, name: str, **facts: object) -> RecentProject:
    return RecentProject(str(path), name, opened="2026-03-01T10:00+01:00", **facts)


@pytest.fixture
def three(preferences, demo, tmp_path):
    """The demo, a project that is gone, and one that another person keeps elsewhere."""
    new_project(tmp_path / "second.gkqda", name="Second study", coder="C. Dorn").close()
    preferences.recent = [
        recent(demo, "Demo", documents=24, codes=73, codings=756, cases=16),
        recent(tmp_path / "gone" / "lost.gkqda", "Lost study"),
        recent(tmp_path / "second.gkqda", "Second study"),
    ]
    return preferences.recent


def said(application) -> str:
    message = application.window.messages.current()
    return message.words if message else ""


def test_without_projects_the_page_says_what_to_do(start):
    page = start().window.start_page
    assert page.empty.isVisible()
    assert not page.recent.isVisible()
    assert page.demo.hasFocus()


def test_the_demo_is_built_from_the_sentence_and_opened(start, settle, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    window = start().window
    qtbot.mouseClick(window.start_page.empty.button, Qt.MouseButton.LeftButton)
    settle()
    assert window.page is not None
    assert window.page.context.workspace.project.path == tmp_path / "GK-QDA demo.gkqda"
    assert "(Demo, synthetisch)" in window.windowTitle()
    assert window.status.facts()[0] == "(Demo, synthetisch)"


def test_a_row_says_what_the_project_holds(start, three):
    row = start().window.start_page.recent.rows[0]
    assert row.text() == "Demo"
    assert "24" in row.counts()
    assert "756" in row.counts()
    assert "Demo" in row.accessibleName()


def test_enter_opens_the_newest_project(start, three, settle, qtbot):
    window = start().window
    assert window.start_page.recent.rows[0].hasFocus()
    qtbot.keyClick(window.start_page.recent.rows[0], Qt.Key.Key_Return)
    settle()
    assert window.page is not None
    assert window.pages.currentWidget() is window.page


def test_arrows_walk_and_delete_takes_off_the_list_and_never_the_file(start, three, qtbot, preferences):
    application = start()
    rows = application.window.start_page.recent.rows
    for row in rows[:2]:
        qtbot.keyClick(row, Qt.Key.Key_Down)
    assert rows[2].hasFocus()
    path = Path(rows[2].project.path)
    qtbot.keyClick(rows[2], Qt.Key.Key_Delete)
    assert [entry.name for entry in preferences.recent] == ["Demo", "Lost study"]
    assert path.is_file()
    assert "taken off the list" in said(application)
    application.window.messages.current().actions[0].run()
    assert len(preferences.recent) == 3


def test_a_lost_file_is_said_and_can_be_found(start, three, settle, qtbot, monkeypatch, preferences, demo):
    window = start().window
    row = window.start_page.recent.rows[1]
    assert "not found" in row.counts()
    assert row.find_button.isVisible()
    second = three[2].path
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (second, ""))
    qtbot.mouseClick(row.find_button, Qt.MouseButton.LeftButton)
    settle()
    assert window.page is not None
    assert [entry.path for entry in preferences.recent].count(second) == 1


def test_a_project_of_a_newer_version_is_recognised_in_the_list(start, three, settle):
    with sqlite3.connect(three[2].path) as file:
        file.execute("PRAGMA user_version = 9999")
    file.close()
    assert "newer version" in start().window.start_page.recent.rows[2].counts()


def test_the_passphrase_is_asked_in_the_row(start, settle, qtbot, preferences, tmp_path):
    path = tmp_path / "secret.gkqda"
    new_project(path, name="Secret", coder="A", passphrase="Öl und Salz").close()
    preferences.recent = [recent(path, "Secret", encrypted=True)]
    window = start().window
    qtbot.mouseClick(window.start_page.recent.rows[0], Qt.MouseButton.LeftButton)
    settle()
    row = window.start_page.recent.rows[0]
    assert row.asks()
    assert row.field.hasFocus()
    qtbot.keyClicks(row.field, "wrong")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    settle()
    row = window.start_page.recent.rows[0]
    assert "does not fit" in row.counts()
    assert window.page is None
    qtbot.keyClicks(row.field, "Öl und Salz")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    settle()
    assert window.page is not None
    assert preferences.recent[0].encrypted


def test_an_encrypted_project_that_is_not_in_the_list_gets_a_row(start, settle, tmp_path):
    path = tmp_path / "secret.gkqda"
    new_project(path, name="Secret", coder="A", passphrase="x").close()
    window = start(path).window
    settle()
    assert window.start_page.recent.rows[0].asks()


def test_what_the_first_paint_does_not_show_is_not_made_for_it(start, preferences, tmp_path):
    preferences.recent = [recent(tmp_path / f"{n}.gkqda", f"Study {n}") for n in range(4)]
    page = start().window.start_page
    assert not {"search", "empty", "_legend"} & set(vars(page))
    assert all("question" not in vars(row) for row in page.recent.rows)


def test_the_list_is_searched_by_name_and_folder(start, preferences, tmp_path, qtbot):
    preferences.recent = [recent(tmp_path / f"{n}.gkqda", f"Study {n}") for n in range(6)]
    page = start().window.start_page
    qtbot.keyClicks(page.search, "study 4")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert [row.text() for row in page.recent.rows if row.isVisible()] == ["Study 4"]


def test_the_last_backup_of_the_newest_project_is_named(start, preferences, demo, settle):
    application = start(demo)
    application.window.page.commands.back_up()
    settle()
    application.window.show_start()
    settle()
    line = application.window.start_page.copies_line
    assert line.isVisible()
    assert "Gemeinsam klappt’s" in line.accessibleName()
    assert "today" in line.accessibleName()


def test_places_and_times_read_like_people_say_them(monkeypatch):
    monkeypatch.setattr(
        QStandardPaths,
        "writableLocation",
        lambda place: (
            "/people/ab" if place == QStandardPaths.StandardLocation.HomeLocation else "/people/ab/Documents"
        ),
    )
    assert folder_in_words("/people/ab/Documents/x.gkqda") == "My documents"
    assert folder_in_words("/people/ab/Documents/a/b/c/x.gkqda") == "b › c"
    assert folder_in_words("/people/ab/x.gkqda") == "Home folder"
    assert folder_in_words("/srv/institute/study/x.gkqda") == "institute › study"
    assert folder_in_words("/media/ab/STICK/x.gkqda") == "Drive ab › STICK"
    now = datetime(2026, 6, 10, 18, 0)
    assert moment_in_words(now.replace(hour=9, minute=5), now) == "Today, 09:05"
    assert moment_in_words(now - timedelta(days=1), now) == "Yesterday, 18:00"
    assert moment_in_words(now - timedelta(days=2), now) == "Monday, 18:00"
    assert moment_in_words(datetime(2026, 1, 2, 8, 0), now) == "2 Jan, 08:00"
    assert moment_in_words(datetime(2019, 1, 2, 8, 0), now) == "2 Jan 2019"

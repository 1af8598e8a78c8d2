"""Manners of the window: language, places, panes, coders, failures, leaving."""

from __future__ import annotations

import json
import sys
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from gk_qda.errors.project import DiskTrouble
from gk_qda.operations.cases import rename_case
from gk_qda.operations.sets import save_set
from gk_qda.project import open_project
from gk_qda.project.rekeying import change_passphrase
from gk_qda.queries.cases import cases
from gk_qda.queries.coders import coders
from gk_qda.queries.documents import documents
from gk_qda.queries.filters import Filters
from gk_qda.spans import Span
from gk_qda.ui import coder_menu, error_report
from gk_qda.ui.activation.conditions import Conditions
from gk_qda.ui.application import Application
from gk_qda.ui.focus import Place
from gk_qda.ui.preferences import Preferences

SECRET = "Der eine schreibt ok"


def said(window) -> str:
    message = window.messages.current()
    return message.words if message else ""


def document_named(window, name: str) -> int:
    return next(d.id for d in window.page.code_desk().shown.documents if d.name == name)


def go_to(window, name: str) -> None:
    window.page.show_place(Place("code", document_id=document_named(window, name)))


def test_the_title_names_the_project_and_never_its_text(start, demo):
    window = start(demo).window
    go_to(window, "TM07")
    assert window.windowTitle() == "Gemeinsam klappt’s, Begleitforschung 2020 (Demo, synthetisch) – GK-QDA"
    assert "(Demo, synthetisch)" in window.status.facts()


def test_another_language_makes_the_window_anew_around_the_open_project(start, demo, qtbot):
    application = start(demo)
    before = application.window
    go_to(before, "TM07")
    project = before.page.context.workspace.project
    before.page.code_desk().controller.apply_new("Neu", None)
    application.speak("de")
    qtbot.waitUntil(lambda: application.window is not before)
    window = application.window
    qtbot.waitUntil(window.isVisible)
    qtbot.waitUntil(lambda: not isValid(before) or not before.isVisible())
    qtbot.waitUntil(lambda: window.page.desk is not None, timeout=60_000)
    assert window.page.context.workspace.project is project
    assert window.page.code_desk().shown.current_document.name == "TM07"
    assert window.actions_table.action("edit.undo").isEnabled()
    window.page.code_desk().controller.apply_new("Noch einer", None)  # it can still be worked with
    assert "Noch einer" in [code.name for code in window.page.code_desk().book.codes]
    application.speak("en")
    qtbot.waitUntil(lambda: application.window is not window)
    qtbot.waitUntil(lambda: application.window.page.desk is not None, timeout=60_000)
    assert "Noch einer" in [code.name for code in application.window.page.code_desk().book.codes]


def test_the_language_does_not_change_under_running_work(start, demo, settle):
    application = start(demo)
    going_on = Event()
    window = application.window
    assert window.work.run("Counting", lambda _: going_on.wait(10), lambda _: None)
    application.speak("de")
    assert application.window is window
    assert "once the running task is done" in said(window)
    going_on.set()
    settle()


def test_work_that_begins_while_the_language_changes_keeps_its_window(start, demo, settle, qtbot):
    application = start(demo)
    going_on = Event()
    window = application.window
    application.speak("de")
    assert window.work.run("Counting", lambda _: going_on.wait(10), lambda _: None)
    qtbot.waitUntil(lambda: "once the running task is done" in said(window))
    assert application.window is window
    assert application.translators.language == "en"
    going_on.set()
    settle()


def test_corrections_that_are_not_accepted_keep_the_project_open(start, demo, settle):
    application = start(demo)
    window = application.window
    go_to(window, "TM07")
    mode = window.page.code_desk().edit_mode
    mode.enter()
    mode.page.editor.insertPlainText("Neu ")
    window.page.open_desk("team")
    assert not window.close()
    application.speak("de")
    assert application.window is window
    assert window.page.current == "code"
    assert "not stored yet" in said(window)
    mode.accept()
    settle()
    assert not mode.is_on
    assert window.close()


@pytest.mark.parametrize("begun", [0, 1, 3])
def test_a_project_that_is_closed_while_its_desk_is_built_is_asked_nothing(start, demo, qtbot, begun):
    window = start().window
    window.open_project(demo)
    qtbot.waitUntil(lambda: window.page is not None)
    page = window.page
    for _ in range(begun):
        page._build()
    assert window.show_start()
    page._build()
    page._begin()
    assert window.page is None


def test_one_piece_of_work_at_a_time(start, settle):
    window = start().window
    going_on, results = Event(), []
    assert window.work.run("Counting", lambda _: going_on.wait(10), results.append)
    assert not window.work.run("Counting", lambda _: 2, results.append)
    assert "still being done" in said(window)
    going_on.set()
    settle()
    assert results == [True]
    assert not window.work.is_busy


def test_the_place_is_remembered(start, demo, settle, preferences):
    application = start(demo)
    window = application.window
    go_to(window, "TM07")
    window.page.code_desk().reading.scroll_to_paragraph("11")
    window.page.open_desk("frequencies")
    window.page.open_desk("code")
    application.stop()
    stored = Preferences.load(preferences.path)
    assert stored.recent[0].place == "TM07, para. 11"
    assert stored.recent[0].documents == 24
    again = Application(application.app, stored)
    again.start(demo)
    settle()
    desk = again.window.page.code_desk()
    assert desk.shown.current_document.name == "TM07"
    assert desk.place() == "TM07, para. 11"
    again.stop()


def test_preferences_hold_no_word_of_a_transcript(start, demo, preferences):
    application = start(demo)
    go_to(application.window, "TM07")
    page = application.window.page
    desk = page.code_desk()
    desk.find_words("schreibt")
    desk.search.open("schreibt ok")
    desk.filter.show_only(Conditions({"thm_startphase": frozenset(["vor Lockdown"])}))
    page.open_desk("frequencies")
    page.desk.filter_menu.filters = Filters(where=("typ=kreisfreie Stadt",))
    state = json.dumps([desk.state(), page.desk.state()], ensure_ascii=False)
    said = ("schreibt", "vor Lockdown", "kreisfreie Stadt")
    assert all(words in state for words in said), "kept until the program ends"
    page.open_desk("code")
    application.stop()
    stored = preferences.path.read_text(encoding="utf-8")
    assert "TM07" in stored
    assert '"match_case"' in stored
    assert not [words for words in (SECRET, *said) if words in stored]


def test_preferences_tell_no_name_of_a_project(start, demo, preferences, settle):
    """Folds and filters come back all the same; an encrypted project does not even tell where the person was."""
    with open_project(demo) as project, project.change("save_set") as session:
        save_set(session, name="Zorbagruppe", kind="documents", member_ids=[documents(session)[0].id])
    change_passphrase(demo, None, "Öl und Salz")
    application = start(None)
    application.window.opener.open(demo, "Öl und Salz")
    settle()
    page = application.window.page
    desk = page.code_desk()
    desk.documents.set_grouping("case")
    tree = desk.documents.tree
    for row in (3, 5):
        tree.collapse(tree.model().index(row, 0))
    folded = set(desk.documents.closed_groups)
    assert len(folded) == 2
    themes = page.open_desk("themes")
    settle()
    themes.shown.closed = {"kreisfreie Stadt"}
    frequencies = page.open_desk("frequencies")
    settle()
    frequencies.filter_menu.filters = Filters(sets=("Zorbagruppe",), coders=("A. Brandt",))
    page.open_desk("code")
    group = sorted(folded)[0][1]
    workspace = page.context.workspace
    case = next(one for one in workspace.read(cases) if group in (one.title, one.name))
    workspace.change(
        "rename_case", lambda session: rename_case(session, case_id=case.id, name=case.name, title="Ein Ort")
    )
    settle()
    desk.documents.closed_groups |= folded  # a fold may outlive the name that it was made for
    application.window.show_start()
    settle()
    stored = preferences.path.read_text(encoding="utf-8")
    names = [
        "Ein Ort",
        "Zorbagruppe",
        "kreisfreie Stadt",
        "A. Brandt",
        "TM0",
        "RG0",
        *(key for _, key in folded),
    ]
    assert [name for name in names if name in stored] == []
    preferences.states = Preferences.load(preferences.path).states  # as after a start of the program
    application.window.opener.open(demo, "Öl und Salz")
    settle()
    page = application.window.page
    (still_called_so,) = folded - {("case", group)}
    assert still_called_so in page.code_desk().documents.closed_groups
    themes = page.open_desk("themes")
    settle()
    assert themes.shown.closed == {"kreisfreie Stadt"}
    frequencies = page.open_desk("frequencies")
    settle()
    assert frequencies.filter_menu.filters.sets == ("Zorbagruppe",)


def test_panes_are_walked_by_f6_and_back(start, demo, qtbot):
    window = start(demo).window
    desk = window.page.code_desk()
    seen = []
    for _ in range(6):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = window.focusWidget()
        seen.append(
            next(
                name
                for name in ("documents", "codes", "reading", "segments", "inspector", "rail")
                for pane in (getattr(desk, name, None) or window.page.rail,)
                if pane is focused or pane.isAncestorOf(focused)
            )
        )
    assert set(seen) >= {"documents", "codes", "reading", "segments"}
    assert len(set(seen[:5])) == 5
    last = window.focusWidget()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is last


def test_who_codes_is_chosen_in_the_status_line(start, demo, qtbot):
    window = start(demo).window
    workspace = window.page.context.workspace
    menu = window.page.coder_menu.menu()
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == ["AB   A. Brandt", "MY   M. Yıldız", "New coder..."]
    assert menu.actions()[0].isChecked()
    menu.actions()[1].trigger()
    assert workspace.coder_id == next(c.id for c in workspace.read(coders) if c.initials == "MY")
    assert window.status.coder() == "MY"
    with qtbot.waitSignal(window.status.coder_requested) as asked:
        window.status.coder_button.click()
    assert isinstance(asked.args[0], QPoint)


def test_a_new_coder_joins_and_codes(start, demo, monkeypatch, settle, preferences):
    application = start(demo)
    window = application.window
    monkeypatch.setattr(coder_menu, "ask_name", lambda *_: "Özlem Şahin")
    window.page.coder_menu.menu().actions()[-1].trigger()
    assert window.status.coder() == "ÖŞ"
    application.stop()
    again = Application(application.app, preferences)  # who coded last codes again
    again.start(demo)
    settle()
    assert again.window.status.coder() == "ÖŞ"
    again.stop()


def test_a_failure_is_said_without_any_text_and_work_goes_on(start, demo, monkeypatch, tmp_path):
    monkeypatch.setattr(error_report, "_append", lambda report: None)
    window = start(demo).window
    shown = []
    monkeypatch.undo()
    monkeypatch.setattr(error_report, "_append", lambda report: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    error_report.install(shown.append)
    try:
        raise ValueError(SECRET)
    except ValueError:
        sys.excepthook(*sys.exc_info())
    assert SECRET not in shown[0]
    assert "ValueError" in shown[0]
    window.show_failure(shown[0])
    assert "Everything up to your last step is saved" in said(window)
    window.messages.current().actions[0].run()
    assert QGuiApplication.clipboard().text() == shown[0]


def test_a_project_that_is_being_written_is_not_left(start, demo, settle):
    window = start(demo).window
    project = window.page.context.workspace.project
    with project.change("set_setting"):
        assert not window.show_start()
        assert "still writing" in said(window)
        assert window.page is not None
    assert window.show_start()
    open_project(demo).close()


def test_closing_the_window_stops_what_is_running(start, demo):
    application = start(demo)
    window = application.window

    def work(task):
        for step in range(10_000):
            task.report(step, 10_000)
            Event().wait(0.005)

    window.work.run("Counting", work, lambda _: pytest.fail("it was to be stopped"))
    window.close()
    assert window.page is None
    open_project(demo).close()


@pytest.mark.parametrize(("width", "narrow"), [(1280, True), (1440, False)])
def test_a_narrow_window_has_a_narrow_rail(start, demo, qtbot, width, narrow):
    window = start(demo).window
    window.resize(width, 800)
    qtbot.waitUntil(lambda: window.page.rail.is_narrow() == narrow)


def test_the_size_of_the_window_comes_back(start, settle, preferences):
    application = start()
    size = (960, 650)  # small enough for the screen of the tests: larger windows are fitted into theirs
    application.window.resize(*size)
    application.stop()
    again = Application(application.app, Preferences.load(preferences.path))
    again.start()
    settle()
    assert (again.window.width(), again.window.height()) == size
    again.stop()


def test_unreadable_preferences_are_replaced(tmp_path):
    path = tmp_path / "preferences.json"
    for text in ("{", "[]", '{"recent": [{"nonsense": 1}]}', '{"recent": 5}'):
        path.write_text(text, encoding="utf-8")
        assert Preferences.load(path).recent == []


def test_a_project_that_cannot_be_read_any_more_can_still_be_left(start, demo, monkeypatch):
    window = start(demo).window

    def fail(question):
        raise DiskTrouble(path=demo.name)

    monkeypatch.setattr(window.page.context.workspace, "read", fail)
    assert window.show_start()
    assert window.page is None


def test_tabs_survive_closing_and_opening(start, demo, settle):
    window = start(demo).window
    settle()
    desk = window.page.code_desk()
    ids = {document.name: document.id for document in desk.shown.documents}
    desk.context.focus.set_document(ids["TM07"])
    for name in ("RG05", "TM08"):
        desk.tabs.open(ids[name])
    desk.reading.scroll_to_paragraph("9")
    desk.tabs.choose(0)
    desk.reading.scroll_to_paragraph("23")
    bar = desk.reading.transcript.verticalScrollBar()
    bar.setValue(bar.value() + 1)
    start_of = desk.reading.document.text.index("und", desk.reading.transcript.top_position())
    desk.reading.select(Span(start_of, start_of + 3))
    top = desk.reading.transcript.top_position()
    window.show_start()
    window.open_project(demo)
    settle()
    desk = window.page.code_desk()
    assert desk.tabs.strip.names() == ["TM07", "RG05", "TM08"]
    assert desk.tabs.strip.bar.currentIndex() == 0
    assert desk.reading.transcript.top_position() == top
    assert desk.reading.selection() == Span(start_of, start_of + 3)
    desk.tabs.choose(2)
    assert desk.reading.first_visible_paragraph() == "9"

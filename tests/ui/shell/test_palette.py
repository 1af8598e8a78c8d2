"""The palette finds what the menus and the project hold, and runs it."""

from __future__ import annotations

from time import thread_time

import pytest
from PySide6.QtCore import Qt

from gk_qda.queries.segments import codings_of
from gk_qda.spans import Span
from gk_qda.ui.palette.entries import GROUPS, Entry, Head, arrange, find, split_prefix
from gk_qda.ui.palette.matching import INSIDE, SPREAD, START, WORD, match
from tests.ui.shell.typing import type_text


@pytest.fixture
def window(start, demo):
    return start(demo).window


def type_(window, qtbot, words: str):
    window.actions_table.run("app.palette")
    type_text(window.palette_popup.field, words)
    return window.palette_popup


def titles(palette, group: str = "") -> list[str]:
    return [row.title for row in palette.rows() if isinstance(row, Entry) and group in ("", row.group)]


@pytest.mark.parametrize(
    ("name", "wanted", "expected"),
    [
        ("Ausländerbehörde", "aus", (START, (0, 3))),
        ("Ausländerbehörde", "auslander", (START, (0, 9))),
        ("Digitale und telefonische Beratung", "tele", (WORD, (13, 4))),
        ("Datenaustausch", "aus", (INSIDE, (5, 3))),
        ("Datenaustausch der Ämter, ausgelagert", "aus", (WORD, (26, 3))),
        ("Schließung von Behörden", "behorden schl", (SPREAD, None)),
        ("Corona", "xyz", None),
    ],
)
def test_names_fit_by_their_beginning_their_words_or_inside(name, wanted, expected):
    assert match(name, wanted) == expected


def test_the_best_hit_is_first_and_twelve_rows_are_enough():
    entries = [Entry("codes", f"Feld {n}", print, more="aus") for n in range(30)]
    entries += [Entry("commands", f"Auswahl {n}", print) for n in range(30)]
    rows = arrange(find(entries, GROUPS, "aus"), GROUPS)
    assert rows[0] == Head("commands")
    assert rows[1].title == "Auswahl 0"
    assert len(rows) == 12


def test_prefixes_choose_the_group():
    assert split_prefix("#Ämter") == (("codes",), "amter")
    assert split_prefix("> ex") == (("commands",), "ex")
    assert split_prefix("@TM") == (("documents",), "tm")
    assert split_prefix("aus") == (GROUPS, "aus")


def test_it_opens_in_time(window):
    window.actions_table.run("app.palette")
    window.palette_popup.close()
    begun = thread_time()
    window.actions_table.run("app.palette")
    assert thread_time() - begun < 0.05
    assert window.palette_popup.isVisible()


def test_codes_commands_and_documents_are_found_in_groups(window, qtbot):
    palette = type_(window, qtbot, "aus")
    assert "Ausländerbehörde" in titles(palette, "codes")
    code = next(row for row in palette.rows() if isinstance(row, Entry) and row.title == "Ausländerbehörde")
    assert code.marked == (0, 3)
    assert code.more == "Kooperation › Akteure"
    assert "29" in code.right


def test_enter_on_a_code_shows_its_segments(window, qtbot):
    palette = type_(window, qtbot, "ausländer")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    desk = window.page.code_desk()
    assert desk.segments.scope.value() == "code"
    assert desk.book.by_id()[window.page.context.focus.code_id].name == "Ausländerbehörde"


def test_shift_enter_on_a_code_codes_the_selection(window, qtbot):
    desk = window.page.code_desk()
    document = desk.reading.document
    paragraph = document.paragraphs[2]
    desk.reading.transcript.select(Span(paragraph.label.end, paragraph.label.end + 20))
    before = len(window.page.context.workspace.read(lambda s: codings_of(s, document.document.id)))
    palette = type_(window, qtbot, "#datenaus")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    after = window.page.context.workspace.read(lambda s: codings_of(s, document.document.id))
    assert len(after) == before + 1
    assert desk.book.by_id()[max(after, key=lambda c: c.id).code_id].name == "Datenaustausch"


def test_control_enter_activates(window, qtbot):
    palette = type_(window, qtbot, "#datenaus")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    active = window.page.context.focus.active_codes
    assert [window.page.code_desk().book.by_id()[i].name for i in active] == ["Datenaustausch"]


@pytest.mark.parametrize("typed", ["TM07 17", "tm07, abs. 17", "@TM07 17"])
def test_a_place_is_jumped_to(window, qtbot, typed):
    palette = type_(window, qtbot, typed)
    assert palette.current().title == "TM07, para. 17"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    desk = window.page.code_desk()
    assert desk.shown.current_document.name == "TM07"
    shown = desk.reading.document.paragraphs
    view = desk.reading.transcript
    assert view.selection() or view.first_visible_paragraph() in {p.number for p in shown[8:17]}


def test_a_paragraph_that_is_not_there_is_said(window, qtbot):
    palette = type_(window, qtbot, "TM07 4711")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert "no paragraph 4711" in window.messages.current().words


def test_every_command_of_the_menus_is_found_with_its_key(window, qtbot):
    for entry in window.actions_table.available():
        if entry.name == "app.palette":
            continue
        action = window.actions_table.action(entry.name)
        words = action.text().replace("&", "")
        palette = window.palette_popup
        palette.field.setText(f">{words}")
        found = [row for row in palette.rows() if isinstance(row, Entry)]
        assert found[0].title == words
        assert found[0].keys == next(iter((*entry.shown_keys, *entry.keys)), "")


def test_the_last_commands_come_first(window, qtbot):
    window.actions_table.run("activate.reset")
    window.actions_table.run("view.washes")
    palette = type_(window, qtbot, "")
    assert titles(palette) == ["Colour, underline or stripes only", "Reset activation"]


def test_a_command_that_cannot_run_says_why_and_stays(window, qtbot):
    palette = type_(window, qtbot, ">undo")
    assert palette.current().reason == "nothing to take back"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_arrows_walk_over_the_names_of_groups(window, qtbot):
    palette = type_(window, qtbot, "aus")
    seen = []
    for _ in range(len(titles(palette))):
        seen.append(palette.current().title)
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert seen == titles(palette)
    assert palette.current().title == seen[0]


def test_tab_completes_and_escape_closes(window, qtbot):
    palette = type_(window, qtbot, "#ausl")
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert palette.field.text() == "#Ausländerbehörde"
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_nothing_found_offers_the_text(window, qtbot):
    palette = type_(window, qtbot, "Stadtbücherei")
    assert titles(palette) == [
        "Search “Stadtbücherei” in all texts",
        "Find “Stadtbücherei” in the open document",
    ]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    desk = window.page.code_desk()
    assert desk.reading.find_bar.isVisible()
    assert desk.reading.find_bar.field.text() == "Stadtbücherei"


def test_nothing_found_offers_the_search_in_all_texts_first(window, qtbot):
    palette = type_(window, qtbot, "Dienstanweisung")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    panel = window.page.code_desk().search.panel
    assert panel is not None
    assert panel.fields.field.text() == "Dienstanweisung"
    qtbot.waitUntil(lambda: panel.answer() is not None)
    assert len(panel.answer().found) == panel.model.rowCount() > 0


def test_new_codes_are_found_at_once(window, qtbot):
    window.page.code_desk().controller.apply_new("Zwetschgen", None)
    assert titles(type_(window, qtbot, "zwetsch"))[0] == "Zwetschgen"


def test_without_a_project_it_finds_commands_and_projects(start, demo, preferences, settle, qtbot):
    application = start(demo)
    window = application.window
    window.show_start()
    qtbot.mouseClick(window.menu_field, Qt.MouseButton.LeftButton)
    palette = window.palette_popup
    assert palette.isVisible()
    qtbot.keyClicks(palette.field, "gemeinsam")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    settle()
    assert window.page is not None

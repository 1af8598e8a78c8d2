"""Keys: one table for all of them, changed on a page of the preferences, holding at once everywhere."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

import gk_qda.ui
from gk_qda.ui.action_table import TABLE
from gk_qda.ui.actions import Actions
from gk_qda.ui.help.shortcut_editor import ShortcutEditor
from gk_qda.ui.help.shortcut_sheet import ShortcutSheet
from gk_qda.ui.keymap import Keymap, portable
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.reading import transcript_keys
from gk_qda.ui.view_keys import PLACES
from gk_qda.ui.widgets.labels import Label

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
COMMANDS = [entry for entry in TABLE if not entry.place]
# Every module of the window whose views handle keys, and where the sheet prints them.
HANDLERS = {
    "reports.page": "reports",
    "pseudonymising.table": "pseudonyms",
    "over_page": "reports",
    "reports.tick_table": "reports",
    "dictionaries.page": "reports",
    "activation.set_row": "sets",
    "activation.sets_popup": "sets",
    "activation.value_list": "sets",
    "charts.view": "pictures",
    "search.hit_table": "search",
    "search.panel": "search",
    "search.saved": "search",
    "code_desk.code_panel_menu": "memos",
    "code_desk.code_popup": "popup",
    "code_desk.code_tree": "tree",
    "code_desk.color_dialog": "tree",
    "code_desk.document_tree": "documents",
    "code_desk.favorite_row": "tree",
    "cases.case_popup": "popup",
    "cases.case_table": "cases",
    "compare.case_chooser": "compare",
    "compare.desk": "compare",
    "compare.table": "compare",
    "exporting.theme_list": "importing",
    "words.hits_panel": "frequencies",
    "frequencies.crosstab_panel": "frequencies",
    "frequencies.desk": "frequencies",
    "frequencies.matrix_view": "frequencies",
    "frequencies.pair_panel": "pictures",
    "importing.file_list": "importing",
    "importing.page": "importing",
    "importing.preview": "importing",
    "memos.memo_editor": "memos",
    "memos.paraphrase_bar": "memos",
    "palette.popup": "palette",
    "relating.code_pick": "popup",
    "relating.expression_field": "frequencies",
    "reading.find_bar": "transcript",
    "reading.pane": "transcript",
    "reading.transcript_keys": "transcript",
    "segments.coding_list": "segments",
    "segments.segment_delegate": "segments",
    "speakers.table": "speakers",
    "start.recent_list": "start",
    "start.recent_row": "start",
    "text_edit.correction_popup": "memos",
    "themes.cell_segments": "themes",
    "themes.cells_behind": "themes",
    "themes.condition_popup": "themes",
    "themes.page": "themes",
    "themes.grid_tables": "themes",
    "worksheets.tables": "worksheets",
    "themes.summary_editor": "themes",
    "writing.text_field": "memos",
    "code_desk.anchor_list": "inspector",
    "code_desk.tab_commands": "documents",
    "memos.memo_list": "memos",
    "printing.page": "printing",
    "printing.pages_view": "printing",
    "reading.paragraph_field": "transcript",
    "text_edit.edit_page": "editing",
    "text_edit.editor_keys": "editing",
    "text_edit.replace_bar": "editing",
    "text_edit.text_editor": "editing",
    "text_edit.versions_page": "editing",
    "widgets.in_place_text": "inspector",
}
# Keys of single controls, as every window has them.
CONTROLS = {"widgets.chip", "widgets.choice", "widgets.message_bar", "widgets.rail", "widgets.search_field"}
OTHERS = {"help.key_field"}  # takes keys as such


@pytest.fixture
def keymap(tmp_path) -> Keymap:
    return Keymap(Preferences(path=tmp_path / "preferences.json"))


@pytest.fixture
def holder(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def sheet(theme, holder, keymap) -> ShortcutSheet:
    return ShortcutSheet(holder, theme, keymap)


@pytest.fixture
def editor(theme, holder, keymap) -> ShortcutEditor:
    dialog = ShortcutEditor(holder, theme, keymap)
    dialog.show()
    return dialog


def printed(sheet: ShortcutSheet) -> set[str]:
    return {portable(keys) or keys for _, lines in sheet.groups() for line in lines for keys in line.keys}


# What the sheet lists


def test_the_sheet_has_every_key_of_the_table(sheet):
    everything = {keys for entry in TABLE for keys in (*entry.keys, *entry.shown_keys)}
    assert {portable(keys) or keys for keys in everything} == printed(sheet)
    (found,) = [line for _, lines in sheet.groups("ctrl+l") for line in lines if line.keys == ("Ctrl+L",)]
    assert found.words == "Last code again"
    assert sheet.groups("no such thing") == []


def test_the_sheet_is_filled_piece_by_piece_to_its_last_line(sheet, qtbot):
    def shown() -> list[str]:
        return [label.text() for label in sheet.findChildren(Label)]

    def lines(words: str = "") -> list[str]:
        return [line.words for _, found in sheet.groups(words) for line in found]

    assert len(shown()) < len(lines())  # the window answers before all are there
    qtbot.waitUntil(lambda: set(lines()) <= set(shown()))
    sheet.search.searched.emit("")  # filled anew, and once more before that is done
    sheet.search.setText("ctrl+l")
    sheet.search.searched.emit("ctrl+l")
    qtbot.waitUntil(lambda: set(lines("ctrl+l")) <= set(shown()))
    qtbot.wait(50)
    body = sheet.findChild(QScrollArea).widget()
    titles = [title for title, _ in sheet.groups("ctrl+l")]
    assert sorted(one.text() for one in body.findChildren(Label)) == sorted([*lines("ctrl+l"), *titles])


def test_every_key_of_the_transcript_is_on_the_sheet(sheet):
    shown = printed(sheet)
    for modifiers, key in transcript_keys.ACTIONS:
        if modifiers == CTRL | SHIFT and key == Qt.Key.Key_Plus:
            continue  # "+" itself, where it needs Shift
        keys = portable(QKeySequence(QKeyCombination(modifiers, key)).toString())
        assert keys in shown, keys


def test_every_view_that_handles_keys_has_its_place_on_the_sheet():
    root = Path(gk_qda.ui.__file__).parent
    with_keys = {
        ".".join(path.relative_to(root).with_suffix("").parts)
        for path in root.rglob("*.py")
        if re.search(r"\bKey_\w+|\bKey\.Key_", path.read_text(encoding="utf-8"))
    }
    assert with_keys == HANDLERS.keys() | CONTROLS | OTHERS
    assert set(HANDLERS.values()) <= PLACES.keys()


@pytest.mark.parametrize("module", sorted(HANDLERS))
def test_every_key_that_a_view_handles_is_printed_at_its_place(module):
    source = inspect.getsource(importlib.import_module(f"gk_qda.ui.{module}"))
    place = HANDLERS[module]
    last = {
        (portable(keys) or keys).rpartition("+")[2] or "+"
        for entry in TABLE
        if entry.place == place or (place == "transcript" and not entry.place)
        for keys in (*entry.keys, *entry.shown_keys)
    }
    for name in set(re.findall(r"\bKey_(\w+)", source)):
        key = getattr(Qt.Key, f"Key_{name}")
        wanted = portable(QKeySequence(key).toString())
        if wanted in map(str, range(10)) and f"{wanted}" != "0":
            wanted = "1–9"
        if module == "segments.coding_list" and wanted == "0":
            continue  # where the digits are counted from
        assert wanted in last or name == "Backtab", (module, name)


# The keymap


def test_a_key_moves_to_another_command_and_comes_back(keymap):
    assert keymap.keys("code.last") == ("Ctrl+L",)
    assert keymap.trouble("code.choose", "Ctrl+L").other.name == "code.last"
    keymap.assign("code.choose", "ctrl+l")
    assert keymap.keys("code.choose") == ("Ctrl+L",)
    assert keymap.keys("code.last") == ()
    assert keymap.is_changed("code.last")
    assert keymap.trouble("code.new", "Ctrl+J") is None, "it is free now"
    keymap.reset("code.last")
    assert (keymap.keys("code.last"), keymap.keys("code.choose")) == (("Ctrl+L",), ())
    keymap.reset_all()
    assert all(not keymap.is_changed(entry.name) for entry in COMMANDS)


def test_what_was_chosen_is_there_at_the_next_start(keymap, tmp_path):
    keymap.assign("code.last", "F7")
    again = Keymap(Preferences.load(tmp_path / "preferences.json"))
    assert again.keys("code.last") == ("F7",)
    keymap.reset("code.last")
    assert Preferences.load(tmp_path / "preferences.json").keys == {}


def test_settings_that_make_no_sense_do_no_harm(tmp_path):
    odd = {"code.last": 7, "no.such": ["F7"], "code.new": ["F7", None, ""]}
    keymap = Keymap(Preferences(keys=odd, path=tmp_path / "preferences.json"))
    assert keymap.keys("code.last") == ("Ctrl+L",)
    assert keymap.keys("code.new") == ("F7",)
    assert Keymap(Preferences(keys="nonsense")).keys("code.last") == ("Ctrl+L",)


@pytest.mark.parametrize(
    ("keys", "kind"),
    [
        ("3", "fixed"),
        ("Enter", "fixed"),
        ("Return", "fixed"),
        ("Del", "fixed"),
        ("Ctrl+C", "fixed"),
        ("Alt+Up", "fixed"),
        ("Ctrl+Alt+Down", "fixed"),
        ("B", "alone"),
        ("Shift+B", "alone"),
        ("Ctrl+Alt+Q", "writes"),
        ("Ctrl+Alt+E", "writes"),
        ("Ctrl+J", "taken"),
    ],
)
def test_keys_that_cannot_be_given(keymap, keys, kind):
    assert keymap.trouble("code.last", keys).kind == kind


@pytest.mark.parametrize("keys", ["F7", "Shift+F7", "Ctrl+R", "Alt+K", "Ctrl+Shift+B", "Ctrl+L"])
def test_keys_that_are_free(keymap, keys):
    assert keymap.trouble("code.last", keys) is None


KEYS = ["Ctrl+L", "Ctrl+J", "Ctrl+K", "F7", "Alt+N", "Ctrl+Y", "Ctrl+Shift+Z", ""]


@given(
    st.lists(
        st.tuples(st.sampled_from([e.name for e in COMMANDS]), st.sampled_from([*KEYS, "reset"])), max_size=12
    )
)
def test_no_two_commands_ever_share_keys(steps):
    keymap = Keymap(Preferences())
    for name, keys in steps:
        if keys == "reset":
            keymap.reset(name)
        else:
            keymap.assign(name, keys)
        held = [portable(k) for entry in COMMANDS for k in keymap.keys(entry.name)]
        assert len(held) == len(set(held)), (steps, held)
        expected = (
            {portable(k) for e in COMMANDS if e.name == name for k in e.keys}
            if keys == "reset"
            else {keys} - {""}
        )
        assert {portable(k) for k in keymap.keys(name)} == expected


# The page


def test_pressed_keys_hold_at_once(editor, keymap, theme):
    actions = Actions(theme, keymap)
    editor.select("code.last")
    QTest.keyClick(editor.field, Qt.Key.Key_B, CTRL | SHIFT)
    assert keymap.keys("code.last") == ("Ctrl+Shift+B",)
    assert [s.toString() for s in actions.action("code.last").shortcuts()] == ["Ctrl+Shift+B"]
    assert "Ctrl+Shift+B runs “Last code again”" in editor.said.text()
    assert editor.entry().name == "code.last"
    QTest.mouseClick(editor.reset, Qt.MouseButton.LeftButton)
    assert [s.toString() for s in actions.action("code.last").shortcuts()] == ["Ctrl+L"]


def test_a_collision_is_named_and_taken_over_only_on_demand(editor, keymap):
    editor.select("code.last")
    assert not editor.take_over.isVisible()
    QTest.keyClick(editor.field, Qt.Key.Key_J, CTRL)
    assert "Ctrl+J runs “Code the selection” now" in editor.said.text()
    assert keymap.keys("code.last") == ("Ctrl+L",)
    assert editor.take_over.isVisible()
    QTest.mouseClick(editor.take_over, Qt.MouseButton.LeftButton)
    assert keymap.keys("code.last") == ("Ctrl+J",)
    assert keymap.keys("code.choose") == ()
    QTest.mouseClick(editor.reset_all, Qt.MouseButton.LeftButton)
    assert keymap.keys("code.choose") == ("Ctrl+J",)


def test_digits_and_keys_of_views_are_not_given_away(editor, keymap):
    editor.select("code.last")
    for key, modifiers in ((Qt.Key.Key_4, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Up, ALT)):
        QTest.keyClick(editor.field, key, modifiers)
        assert not editor.take_over.isVisible()
        assert "Choose other keys" in editor.said.text()
    assert keymap.keys("code.last") == ("Ctrl+L",)
    editor.select("transcript.turns_keys")
    assert editor.entry() is None
    assert not editor.field.isEnabled()
    assert "In the transcript" in editor.said.text()


def test_a_command_without_keys(editor, keymap):
    editor.select("code.last")
    QTest.mouseClick(editor.clear, Qt.MouseButton.LeftButton)
    assert keymap.keys("code.last") == ()
    assert editor.said.text() == "“Last code again” has no keys."


def test_the_page_by_keyboard_alone(editor, keymap, qtbot):
    editor.activateWindow()
    QTest.keyClicks(editor.search, "last code")
    QTest.keyClick(editor.search, Qt.Key.Key_Return)
    assert editor.entry().name == "code.last"
    QTest.keyClick(editor.search, Qt.Key.Key_Down)
    qtbot.waitUntil(editor.list.hasFocus)
    QTest.keyClick(editor.list, Qt.Key.Key_Return)
    qtbot.waitUntil(editor.field.hasFocus)
    QTest.keyClick(editor.field, Qt.Key.Key_F7)
    assert keymap.keys("code.last") == ("F7",)
    QTest.keyClick(editor.field, Qt.Key.Key_Escape)
    assert editor.list.hasFocus()
    assert editor.isVisible()


def test_sheet_and_page_follow_one_another(sheet, keymap):
    keymap.assign("code.last", "F7")
    (line,) = [line for _, lines in sheet.groups("last code again") for line in lines]
    assert line.keys == ("F7",)
    wanted = []
    sheet.change_requested.connect(lambda: wanted.append(True))
    QTest.mouseClick(sheet.change_button, Qt.MouseButton.LeftButton)
    assert wanted == [True]


def test_new_keys_reach_menus_palette_tooltips_and_hands(start, demo, qtbot):
    window = start(demo).window
    window.actions_table.run("app.preferences")
    preferences = next(d for d in window.findChildren(QDialog) if d.isVisible())
    QTest.mouseClick(preferences.keys, Qt.MouseButton.LeftButton)
    editor = next(d for d in window.findChildren(ShortcutEditor) if d.isVisible())
    preferences.close()
    for name, key in (
        ("code.new", Qt.Key.Key_F7),
        ("find.here", Qt.Key.Key_F10),
        ("desk.team", Qt.Key.Key_F11),
    ):
        editor.select(name)
        QTest.keyClick(editor.field, key)
    editor.select("app.palette")
    QTest.keyClick(editor.field, Qt.Key.Key_P, CTRL | ALT)
    editor.close()
    desk = window.page.code_desk()
    assert desk.codes.new_button._keys == "F7"
    assert desk.find_button.toolTip().count("(F10)")
    assert window.page.rail.desk_buttons()[-1].toolTip().count("F11")
    assert window.menu_field._keys == "Ctrl+Alt+P"
    assert window.actions_table.action("code.new").shortcut().toString() == "F7"
    palette = window.palette_popup
    palette.open()
    palette.field.setText(">New code")
    assert [row.keys for row in palette.rows() if getattr(row, "title", "") == "New code..."] == ["F7"]
    palette.close()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.page.current == "team"
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert window.page.current == "code"

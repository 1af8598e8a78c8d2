"""The commands: none without work, none twice on a key, each off with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from gk_qda.ui.action_table import MENUS, TABLE
from gk_qda.ui.inner_menus import INSIDE
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.main_window import MainWindow
from gk_qda.ui.project_page import DESKS
from gk_qda.ui.view_keys import PLACES


def shown(window) -> list[str]:
    """Names of the commands that the menus and the menus inside them show."""
    return [name for menu in menus(window) for name in commands(menu)]


def menus(window) -> list[QMenu]:
    return [action.menu() for action in window.menuBar().actions() if action.menu() is not None]


def commands(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        if action.menu() is not None:
            yield from commands(action.menu())
        elif action.isVisible() and action.objectName():
            yield action.objectName()


def test_no_key_stands_for_two_commands():
    keys = Counter(QKeySequence(key).toString() for entry in TABLE for key in entry.keys)
    assert [key for key, number in keys.items() if number > 1] == []
    assert not {"Ctrl+Alt+E", "Ctrl+Alt+Q", "Ctrl+Alt+M"} & set(keys)  # AltGr


def test_every_command_has_a_menu_and_an_own_name():
    assert len({entry.name for entry in TABLE}) == len(TABLE)
    assert {entry.menu for entry in TABLE if not entry.place} <= set(range(-1, len(MENUS)))
    assert {entry.place for entry in TABLE} == {"", *PLACES}
    for entry in TABLE:
        assert not entry.place or (entry.menu < 0 and not entry.keys and entry.shown_keys), entry.name


def test_a_menu_inside_another_holds_commands_of_one_menu():
    entries = {entry.name: entry for entry in TABLE}
    assert INSIDE.keys() <= entries.keys()
    homes = {(words, entries[name].menu) for name, words in INSIDE.items()}
    assert len(homes) == len(set(INSIDE.values()))


def test_without_a_project_only_what_needs_none_is_shown(start):
    window = start().window
    names = shown(window)
    assert {"project.new", "project.open", "project.demo", "app.palette", "help.about"} <= set(names)
    assert not [name for name in names if name.partition(".")[0] in {"import", "export", "code", "desk"}]
    assert all(window.actions_table.action(name).isEnabled() for name in names)


def test_with_a_project_every_command_shown_has_work(start, demo):
    window = start(demo).window
    table = window.actions_table
    for name in shown(window):
        assert table.has_handler(name), name
    assert {f"desk.{name}" for name in DESKS} <= set(shown(window))
    assert all(table.has_handler(f"desk.{name}") for name in DESKS)


@pytest.mark.parametrize("name", DESKS)
def test_each_desk_opens_by_its_key(start, demo, qtbot, name):
    window = start(demo).window
    window.page.open_desk("code")
    qtbot.keyClick(
        window, getattr(Qt.Key, f"Key_{DESKS.index(name) + 1}"), Qt.KeyboardModifier.ControlModifier
    )
    assert window.page.current == name
    assert window.page.desk.isVisible()


def test_undo_and_redo_say_what_they_would_do(start, demo, qtbot):
    window = start(demo).window
    table = window.actions_table
    assert table.reason("edit.undo") == "nothing to take back"
    window.page.code_desk().controller.apply_new("Fahrten & Wege", None)
    assert table.action("edit.undo").text() == "Undo: Code “Fahrten && Wege” added"
    assert table.words("edit.undo") == "Undo"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert table.reason("edit.undo") == "nothing to take back"
    assert table.action("edit.redo").text() == "Redo: Code “Fahrten && Wege” added"


def test_commands_of_another_desk_are_off(start, demo):
    window = start(demo).window
    assert window.actions_table.action("code.new").isEnabled()
    window.actions_table.set_desk("team")
    assert not window.actions_table.action("code.new").isEnabled()
    assert window.actions_table.action("export.themes").isEnabled()


def test_a_closed_project_takes_its_commands_along(start, demo):
    window = start(demo).window
    window.page.code_desk().controller.apply_new("Neu", None)
    assert window.show_start()
    assert "import.documents" not in shown(window)
    assert window.actions_table.action("edit.undo").text() == "Undo"


def test_every_menu_fits_a_small_screen_and_says_nothing_twice(start, demo):
    """On 1280 × 800, 30 px of them the menu bar; a longer one would be laid in two columns over it."""
    window = start(demo).window
    for desk in ("code", "themes"):
        window.page.open_desk(desk)
        for menu in menus(window):
            for one in (menu, *menu.findChildren(QMenu)):
                one.aboutToShow.emit()
                assert one.sizeHint().height() < 740, one.title()
                words = [action.text() for action in one.actions() if action.isVisible() and action.text()]
                assert len(words) == len(set(words)), one.title()


def test_a_menu_inside_a_menu_is_not_shown_empty(unpainted):
    project = menus(unpainted)[0]
    project.aboutToShow.emit()
    inside = [action for action in project.actions() if action.menu() is not None]
    assert inside
    assert not [action.text() for action in inside if action.isVisible()]


@pytest.fixture
def unpainted(qapp, qtbot, preferences) -> MainWindow:
    """A window as it is before its first paint."""
    window = MainWindow(Theme(qapp), preferences, "en", lambda _: None)
    qtbot.addWidget(window)
    return window


def test_the_commands_come_right_after_the_first_paint(unpainted, qtbot):
    asked = []
    unpainted.actions_table.bind("project.new", lambda: asked.append("project.new"))
    assert not unpainted.actions()
    assert not shown(unpainted)
    with qtbot.waitSignal(unpainted.start_page.painted):
        unpainted.show()
    assert "project.new" in shown(unpainted)
    qtbot.keyClick(unpainted, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["project.new"]


def test_whoever_wants_a_command_sooner_has_it(unpainted):
    opened = unpainted.actions_table.action("project.open")
    assert opened.isEnabled()
    assert opened in unpainted.actions()
    assert not unpainted.actions_table.action("code.new").isVisible()


def test_a_menu_that_opens_sooner_is_full(unpainted):
    unpainted.menuBar().actions()[0].menu().aboutToShow.emit()
    assert {"project.new", "project.open", "app.quit"} <= set(shown(unpainted))

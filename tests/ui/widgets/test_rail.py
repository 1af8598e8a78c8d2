import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.rail import Rail


@pytest.fixture
def rail(theme: Theme, qtbot) -> Rail:
    window = QWidget()
    layout = QHBoxLayout(window)
    result = Rail(theme)
    layout.addWidget(result)
    layout.addWidget(QLineEdit())
    window.resize(400, 700)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    result.holder = window
    return result


def test_pressing_a_desk_asks_and_the_window_answers(rail: Rail, qtbot):
    rail.set_current(0)
    with qtbot.waitSignal(rail.desk_requested) as asked:
        qtbot.mouseClick(rail._desks[3], Qt.MouseButton.LeftButton)
    assert asked.args == [3]
    assert rail.current() == 0
    assert rail._desks[0].isChecked()
    assert not rail._desks[3].isChecked()
    rail.set_current(3)
    assert [b.isChecked() for b in rail._desks] == [False, False, False, True, False]


def test_under_a_page_no_desk_is_marked_and_each_can_be_asked_for(rail: Rail, qtbot):
    rail.set_current(4)
    rail.cover()
    assert rail.current() == 4, "the desk that comes back"
    with qtbot.waitSignal(rail.desk_requested) as asked:
        qtbot.mouseClick(rail._desks[4], Qt.MouseButton.LeftButton)
    assert asked.args == [4]
    assert not any(button.isChecked() for button in rail._desks)
    rail.set_current(4)
    assert rail._desks[4].isChecked()


def test_the_rail_leaves_the_keys_it_prints_to_the_commands(rail: Rail, qtbot):
    command = QAction(rail.holder)
    command.setShortcut(QKeySequence("Ctrl+3"))
    rail.holder.addAction(command)
    with qtbot.waitSignal(command.triggered):
        qtbot.keyClick(rail._desks[0], Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl+3" in rail._desks[2].toolTip()


def test_history_and_settings_have_signals_of_their_own(rail: Rail, qtbot):
    with qtbot.waitSignal(rail.history_requested):
        qtbot.mouseClick(rail._history, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(rail.settings_requested):
        qtbot.mouseClick(rail._settings, Qt.MouseButton.LeftButton)


def test_up_and_down_walk_and_space_presses(rail: Rail, qtbot):
    rail._desks[0].setFocus()
    qtbot.keyClick(rail._desks[0], Qt.Key.Key_Down)
    assert rail._desks[1].hasFocus()
    qtbot.keyClick(rail._desks[1], Qt.Key.Key_Up)
    qtbot.keyClick(rail._desks[0], Qt.Key.Key_Up)
    assert rail._settings.hasFocus()
    with qtbot.waitSignal(rail.settings_requested):
        qtbot.keyClick(rail._settings, Qt.Key.Key_Space)


def test_the_narrow_rail_keeps_words_as_tooltip(rail: Rail, theme: Theme, qtbot):
    assert rail.width() == theme.metrics.rail + 1
    rail.set_narrow(True)
    qtbot.waitUntil(lambda: rail.width() == theme.metrics.rail_narrow + 1)
    assert "Coding (Ctrl+1)" in rail._desks[0].toolTip()
    assert rail._desks[0].accessibleName() == "Coding"


def test_without_a_project_no_desk_can_be_asked_for(rail: Rail, qtbot):
    rail.set_desks_enabled(False)
    with qtbot.assertNotEmitted(rail.desk_requested):
        qtbot.mouseClick(rail._desks[1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(rail.settings_requested):
        qtbot.mouseClick(rail._settings, Qt.MouseButton.LeftButton)


def test_the_current_desk_is_marked_by_bar_and_ground(rail: Rail, theme: Theme):
    rail.set_current(2)
    image = rail.grab().toImage()
    marked, other = rail._desks[2].geometry(), rail._desks[1].geometry()
    assert image.pixelColor(1, marked.center().y()).name().upper() == theme.tokens.accent
    assert image.pixelColor(6, marked.top() + 2).name().upper() == theme.tokens.accent_soft
    assert image.pixelColor(1, other.center().y()).name().upper() == theme.tokens.window


def test_large_type_makes_the_rail_wide_enough_for_its_words(rail: Rail, theme: Theme):
    theme.scale_fonts(2.0)
    for button in rail._desks:
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert button.sizeHint().width() >= words

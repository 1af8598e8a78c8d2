import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.search_field import DEBOUNCE, SearchField


@pytest.fixture
def field(theme: Theme, qtbot) -> SearchField:
    window = QWidget()
    result = SearchField(theme, "Filter codes", keys="Ctrl+F")
    result.setParent(window)
    result.setGeometry(10, 10, 260, 26)
    window.resize(300, 60)
    qtbot.addWidget(window)
    window.show()
    result.holder = window
    result.heard = []
    result.searched.connect(result.heard.append)
    return result


def test_typing_searches_once_after_a_pause(field: SearchField, qtbot):
    assert field._pause.interval() == DEBOUNCE == 150
    qtbot.keyClicks(field, "daten")
    assert field.heard == []
    qtbot.waitUntil(lambda: field.heard == ["daten"], timeout=20_000)


def test_enter_searches_at_once_and_only_once(field: SearchField, qtbot):
    qtbot.keyClicks(field, "aus")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.heard == ["aus"]
    qtbot.wait(DEBOUNCE + 60)
    assert field.heard == ["aus"]


def test_typing_back_to_the_same_words_does_not_search_again(field: SearchField, qtbot):
    qtbot.keyClicks(field, "aus")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.wait(DEBOUNCE + 60)
    assert field.heard == ["aus"]


def test_escape_empties_and_then_goes_on_to_the_window(field: SearchField, qtbot):
    escaped = []
    field.holder.keyPressEvent = lambda event: escaped.append(event.key())
    qtbot.keyClicks(field, "aus")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.heard == ["aus", ""]
    assert escaped == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert escaped == [Qt.Key.Key_Escape]


def test_the_x_is_there_only_with_words_and_empties_them(field: SearchField, qtbot):
    assert field._empty.isHidden()
    qtbot.keyClicks(field, "aus")
    assert field._empty.isVisible()
    qtbot.mouseClick(field._empty, Qt.MouseButton.LeftButton)
    assert (field.text(), field._empty.isHidden()) == ("", True)


def test_up_and_down_walk_the_list_below(field: SearchField, qtbot):
    steps = []
    field.stepped.connect(steps.append)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert steps == [1, -1]


def test_words_do_not_run_under_magnifier_note_or_x(field: SearchField):
    field.setText("aus")
    field.set_note("9 hits")
    margins = field.textMargins()
    assert margins.left() >= 14
    note = field.fontMetrics().horizontalAdvance("9 hits")
    assert margins.right() >= note + field._empty.width() - 6

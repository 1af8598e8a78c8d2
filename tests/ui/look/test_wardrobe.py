"""What people see changes its look at once, what they do not see when nobody waits, and nothing keeps the old one."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.look.tokens import DARK, LIGHT

DEEP = 6


class Counting(QLineEdit):
    """A field that counts how often it is dressed."""

    times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def ground(field: QLineEdit) -> str:
    """The colour beside the words of a field."""
    return field.grab().toImage().pixelColor(4, field.height() // 2).name().upper()


def page_of(theme: Theme, *fields: QLineEdit) -> QWidget:
    """An area with fields that lie deep in it."""
    page = QWidget()
    inner = page
    for _ in range(DEEP):
        column = QVBoxLayout(inner)
        inner = QWidget()
        column.addWidget(inner)
    column = QVBoxLayout(inner)
    for field in fields:
        column.addWidget(field)
    theme.dress(page)
    return page


def hidden_again(page: QWidget, qtbot) -> QWidget:
    """A page that was open before."""
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.hide()
    return page


def test_what_is_seen_changes_at_once_and_the_rest_soon(theme: Theme, qtbot):
    seen, hidden = Counting(), Counting()
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.addWidget(page_of(theme, seen))
    other = page_of(theme, hidden)
    stack.addWidget(other)
    stack.resize(300, 300)
    stack.show()
    qtbot.waitExposed(stack)
    qtbot.wait(20)
    seen.times = hidden.times = 0
    theme.choose("dark")
    assert ground(seen) == DARK.base
    assert hidden.times == 0
    assert DARK.accent not in other.styleSheet()
    qtbot.waitUntil(lambda: DARK.accent in other.styleSheet())
    stack.setCurrentWidget(other)
    assert ground(hidden) == DARK.base
    assert seen.times <= 2  # not once for every widget that it lies in
    theme.choose("light")
    assert ground(hidden) == LIGHT.base


def test_where_no_area_waits_everybody_hears_once(theme: Theme, qtbot):
    heard: list[str] = []

    class Hearing(QWidget):
        def restyle(self) -> None:
            heard.append(theme.setting)

    widget = Hearing()
    qtbot.addWidget(widget)
    theme.changed.connect(widget.restyle)
    theme.choose("dark")
    qtbot.wait(20)
    assert heard == ["dark"]


def test_an_area_that_is_opened_first_does_not_show_the_old_look(theme: Theme, qtbot):
    field = QLineEdit()
    page = hidden_again(page_of(theme, field), qtbot)
    theme.choose("dark")
    theme.dress(page)
    assert ground(field) == DARK.base


def test_an_area_that_comes_into_view_does_not_show_the_old_look(theme: Theme, qtbot):
    field = QLineEdit()
    page = hidden_again(page_of(theme, field), qtbot)
    theme.choose("dark")
    assert DARK.accent not in page.styleSheet()
    page.show()
    assert DARK.accent in page.styleSheet()
    assert ground(field) == DARK.base


def test_what_lies_in_an_area_is_dressed_with_it(theme: Theme, qtbot):
    field = QLineEdit()
    page = hidden_again(page_of(theme, field), qtbot)
    theme.dress(field)
    assert field.styleSheet() == ""
    theme.choose("dark")
    theme.dress(page)
    assert ground(field) == DARK.base


def test_an_area_that_is_gone_is_forgotten(theme: Theme, qapp: QApplication, qtbot):
    page = page_of(theme, QLineEdit())
    page.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    theme.choose("dark")
    qtbot.wait(20)
    theme.choose("light")

"""Every control says to a screen reader what it is, on every desk and page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from gk_qda.ui.action_table import TABLE
from gk_qda.ui.project_page import DESKS
from gk_qda.ui.widgets.message_bar import MessageAction

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be used by hand below a widget; what is hidden has its words when it appears."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if isinstance(widget, CONTROLS) or reached:
            yield widget


def nameless(root: QWidget) -> set[str]:
    """Kinds of the controls that say nothing, with the widgets above them."""
    found = set()
    for widget in controls(root):
        spoken = QAccessible.queryAccessibleInterface(widget)
        name = spoken.text(QAccessible.Text.Name) if spoken is not None and spoken.isValid() else ""
        if not name.strip() and not _is_part_of_qt(widget):
            above, names = widget, []
            while above is not None and above is not root:
                names.append(type(above).__name__)
                above = above.parentWidget()
            found.add(" < ".join(names[:4]))
    return found


def _is_part_of_qt(widget: QWidget) -> bool:
    """Corners, scroll bars and heads inside a view that has a name."""
    is_corner = type(widget).__name__ == "QTableCornerButton"
    return is_corner or isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_")


@pytest.mark.parametrize("name", DESKS)
def test_every_control_of_a_desk_has_a_name(start, demo, settle, name):
    window = start(demo).window
    desk = window.page.open_desk(name)
    settle()
    assert len(list(controls(desk))) > 5
    assert nameless(desk) == set()
    for tab in range(desk.tabs.count() if name in ("team", "frequencies") else 0):
        desk.tabs.setCurrentIndex(tab)
        settle()
        assert nameless(desk) == set(), desk.tabs.tabText(tab)


class _Onlooker:
    """Looks at every window beside the main one that a command opens, and closes it."""

    def __init__(self, window: QWidget) -> None:
        self._window, self._timer = window, QTimer(interval=30)
        self.seen: set[str] = set()
        self.nameless: set[tuple[str, str]] = set()
        self.command = ""
        self._timer.timeout.connect(self.look)

    def run(self, command: str, action: QAction) -> None:
        self.command = command
        self._timer.start()  # a dialog may wait for its answer
        action.trigger()
        self.look()
        self._timer.stop()

    def look(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if widget is self._window or not widget.isVisible() or isinstance(widget, QMenu):
                continue
            self.seen.add(type(widget).__name__)
            self.nameless |= {(self.command, words) for words in nameless(widget)}
            widget.close()


def test_every_control_of_what_a_command_opens_has_a_name(start, demo, settle, monkeypatch):
    for question in ("getOpenFileName", "getSaveFileName", "getOpenFileNames"):  # Qt's own
        nothing = ([], "") if question.endswith("s") else ("", "")
        monkeypatch.setattr(QFileDialog, question, lambda *_, answer=nothing, **__: answer)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    window = start(demo).window
    settle()
    page, onlooker = window.page, _Onlooker(window)
    page.code_desk().codes.select(page.code_desk().book.codes[0].id)
    for entry in TABLE:
        action = window.actions_table.action(entry.name) if not entry.place else None
        if action is None or not action.isEnabled() or entry.desk not in ("", "code"):
            continue
        if str(entry.words).endswith("...") or entry.name.startswith("help."):
            onlooker.run(entry.name, action)
            page.open_desk("code")
    assert len(onlooker.seen) > 10, onlooker.seen
    assert onlooker.nameless == set()


def test_every_control_around_the_desks_has_a_name(start, demo):
    window = start(demo).window
    assert nameless(window.page.rail) == set()
    assert nameless(window.status) == set()
    window.messages.inform("Something was done.", MessageAction("Undo", lambda: None))
    assert nameless(window.messages) == set()


def test_every_control_of_the_start_page_has_a_name(start):
    assert nameless(start().window.start_page) == set()

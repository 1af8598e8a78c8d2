"""Every control says to a screen reader what it is, on every desk and page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

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
    if name == "team":
        for tab in range(desk.tabs.count()):
            desk.tabs.setCurrentIndex(tab)
            settle()
    assert len(list(controls(desk))) > 5
    assert nameless(desk) == set()


def test_every_control_around_the_desks_has_a_name(start, demo):
    window = start(demo).window
    assert nameless(window.page.rail) == set()
    assert nameless(window.status) == set()
    window.messages.inform("Something was done.", MessageAction("Undo", lambda: None))
    assert nameless(window.messages) == set()


def test_every_control_of_the_start_page_has_a_name(start):
    assert nameless(start().window.start_page) == set()

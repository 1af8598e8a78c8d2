"""The whole window in another look: everything that was opened follows, and nothing is left undressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QScrollBar,
    QWidget,
)

from gk_qda.ui.look.tokens import DARK, LIGHT
from gk_qda.ui.project_page import DESKS
from gk_qda.ui.widgets.labels import Label

DRESSED = (QAbstractButton, QAbstractSpinBox, QComboBox, QHeaderView, QLineEdit, QMenu, QScrollBar)
TABS = ("relations", "query", "portrait", "course", "similarity", "table")
WINDOWS = ("help.first_steps", "help.shortcuts", "app.keys", "help.about", "app.preferences", "app.palette")


def sheet_of(widget: QWidget | None) -> str:
    """What the nearest area wears."""
    while widget is not None and "QToolButton" not in widget.styleSheet():
        widget = widget.parentWidget()
    return widget.styleSheet() if widget is not None else ""


@pytest.fixture
def window(start, demo, settle):
    """Everything that can be opened without a question has been opened."""
    window = start(demo).window
    for name in DESKS:
        window.page.open_desk(name)
    settle()
    desk = window.page.open_desk("frequencies")
    for tab in TABS:
        desk.show_tab(tab)
        settle()
    for command in WINDOWS:
        window.actions_table.run(command)
    window.palette_popup.hide()
    window.page.open_desk("code")
    settle()
    return window


@pytest.mark.long
def test_every_control_follows_from_light_to_dark_and_back(window, qapp, qtbot, settle):
    theme = window.theme
    for tokens, setting in ((DARK, "dark"), (LIGHT, "light")):
        theme.choose(setting)
        visible = [w for w in qapp.allWidgets() if w.isVisible() and isinstance(w, DRESSED)]
        assert visible
        assert {type(w).__name__ for w in visible if tokens.field not in sheet_of(w)} == set()
        qtbot.waitUntil(lambda now=tokens: stale(qapp, now.field) == set(), timeout=60_000)
        for name in DESKS:
            window.page.open_desk(name)
            settle()
            assert inks_of(qapp) <= inks_in(tokens), (setting, name)
        window.page.open_desk("code")


def inks_in(tokens) -> set[str]:
    """Every colour of a look."""
    return {
        getattr(tokens, name).upper() for name in tokens._fields if isinstance(getattr(tokens, name), str)
    }


def inks_of(qapp) -> set[str]:
    """The colours of the labels that are seen; a hidden one takes its own when it is shown."""
    seen = [label for label in qapp.allWidgets() if isinstance(label, Label) and label.isVisible()]
    assert seen
    return {label.palette().windowText().color().name().upper() for label in seen}


def stale(qapp, mark: str) -> set[str]:
    """Controls in other colours, by the class of the window that they lie in; what was never seen has none yet."""
    found = [
        widget for widget in qapp.allWidgets() if isinstance(widget, DRESSED) and not lies_nowhere(widget)
    ]
    return {
        f"{type(w).__name__} in {type(w.window()).__name__}"
        for w in found
        if sheet_of(w) and mark not in sheet_of(w)
    }


def lies_nowhere(widget: QWidget) -> bool:
    """Whether it is part of something that was taken out and is dressed when it is put in again."""
    top = widget
    while (above := top.parentWidget()) is not None:
        top = above
    return top.windowType() == Qt.WindowType.Window and not top.isVisible()

"""The menu in the head of the codes panel: what is counted, and what is shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton

from gk_qda.queries.code_counts import Unit
from gk_qda.ui.code_desk.code_words import unit_tip, unit_words
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import IconButton

UNITS: tuple[Unit, ...] = ("own", "subcodes", "documents")


class CodePanelMenu(IconButton):
    """Three dots. Each signal tells of what a person chose, not of what the program set."""

    unit_chosen = Signal(str)
    definitions_toggled = Signal(bool)
    dissolved_toggled = Signal(bool)
    favorites_toggled = Signal(bool)
    fold_requested = Signal(bool)  # True: all closed

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "dots", self.tr("Numbers and what is shown"))
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._units = QActionGroup(self)
        self._menu.addSection(self.tr("Numbers"))
        for unit in UNITS:
            action = self._add(unit_words(unit))
            action.setData(unit)
            action.setToolTip(unit_tip(unit))
            self._units.addAction(action)
        self.set_unit("subcodes")
        self._menu.addSection(self.tr("Show"))
        self.favorites = self._add(self.tr("Favourites above the tree"))
        self.favorites.setChecked(True)
        self.dissolved = self._add(self.tr("Dissolved codes"))
        self.definitions = self._add(self.tr("Filter definitions too"))
        self._menu.addSeparator()
        for words, closed in ((self.tr("Open all"), False), (self.tr("Close all"), True)):
            action = self._menu.addAction(words)
            action.triggered.connect(lambda _=False, closed=closed: self.fold_requested.emit(closed))
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._units.triggered.connect(lambda action: self.unit_chosen.emit(action.data()))
        self.favorites.triggered.connect(self.favorites_toggled)
        self.dissolved.triggered.connect(self.dissolved_toggled)
        self.definitions.triggered.connect(self.definitions_toggled)

    def unit(self) -> Unit:
        """What the numbers count."""
        action = self._units.checkedAction()
        chosen: Unit = action.data()
        return chosen

    def set_unit(self, unit: Unit) -> None:
        """Count this."""
        for action in self._units.actions():
            action.setChecked(action.data() == unit)

    def next_unit(self) -> Unit:
        """The one after the chosen one, for the keyboard."""
        return UNITS[(UNITS.index(self.unit()) + 1) % len(UNITS)]

    def state(self) -> dict[str, Any]:
        """What is chosen, as plain values."""
        return {
            "unit": self.unit(),
            "favorites": self.favorites.isChecked(),
            "dissolved": self.dissolved.isChecked(),
            "definitions": self.definitions.isChecked(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Choose again what ``state`` gave, as if a person did."""
        for name, action in (
            ("favorites", self.favorites),
            ("dissolved", self.dissolved),
            ("definitions", self.definitions),
        ):
            if isinstance(state.get(name), bool) and state[name] != action.isChecked():
                action.trigger()
        if state.get("unit") in UNITS and state["unit"] != self.unit():
            self.set_unit(state["unit"])
            self.unit_chosen.emit(state["unit"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter and Down open the menu too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def _add(self, words: str) -> QAction:
        action = self._menu.addAction(words)
        action.setCheckable(True)
        return action

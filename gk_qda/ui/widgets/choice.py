"""A button that names what is chosen and opens the list of choices."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button, Kind, Size


class Choice(Button):
    """One of several values, like a combo box, but as wide as its words and without a text field.

    `label` is what is being chosen ("Rows"), for screen readers and the tooltip; the visible label stands beside it.
    Emits `chosen` with the value when a person takes another one, not when the program sets it.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, label: str, *, kind: Kind = "plain", size: Size = "head") -> None:
        super().__init__(theme, "", kind=kind, size=size)
        self._label = label
        self._actions: list[QAction] = []
        self._group = QActionGroup(self)
        self._list = QMenu(self)
        self.setMenu(self._list)
        self.setToolTip(label)
        self._group.triggered.connect(self._take)
        self._name()

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer these (value, words); the value chosen so far stays if it is among them, else the first is."""
        before = self.value()
        self._list.clear()
        for action in self._actions:
            self._group.removeAction(action)
        self._actions = []
        for value, words in options:
            action = QAction(words.replace("&", "&&"), self._group)
            action.setCheckable(True)
            action.setData((value, words))
            self._list.addAction(action)
            self._actions.append(action)
        values = [value for value, _ in options]
        if values:
            self.set_value(before if before in values else values[0])
        else:
            self._name()

    def value(self) -> Any:
        """What is chosen, or None without options."""
        action = self._group.checkedAction()
        return action.data()[0] if action else None

    def values(self) -> list[Any]:
        """What is offered."""
        return [action.data()[0] for action in self._actions]

    def set_label(self, label: str) -> None:
        """Say what is being chosen."""
        self._label = label
        self.setToolTip(label)
        self._name()

    def set_value(self, value: Any) -> None:
        """Choose `value`. Raises KeyError if it is not offered."""
        for action in self._actions:
            if action.data()[0] == value:
                action.setChecked(True)
                self._name()
                return
        raise KeyError(value)

    def sizeHint(self) -> QSize:
        """Qt: room for the longest choice, so that choosing moves nothing."""
        hint = super().sizeHint()
        widths = [self.fontMetrics().horizontalAdvance(a.data()[1]) for a in self._actions]
        now = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(hint.width() + max([now, *widths]) - now, hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Up and Down choose the neighbour, Alt+Down, Space and Enter open the list."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step and self._actions:
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.showMenu()
                return
            checked = self._group.checkedAction()
            place = (self._actions.index(checked) if checked else -1) + step
            if 0 <= place < len(self._actions):
                self._actions[place].trigger()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.showMenu()
            return
        super().keyPressEvent(event)

    def _take(self, action: QAction) -> None:
        self._name()
        self.chosen.emit(action.data()[0])

    def _name(self) -> None:
        action = self._group.checkedAction()
        words = action.data()[1] if action else ""
        self.setText(words)
        self.setAccessibleName(f"{self._label}: {words}" if words else self._label)

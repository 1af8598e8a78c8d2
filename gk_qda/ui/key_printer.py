"""Buttons that print the shortcut of their command follow it when it changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gk_qda.ui.keymap import Keymap


class KeyPrinter(QObject):
    """Lets ``show`` print the first keys of a command, now and whenever they change; goes with its button."""

    def __init__(self, button: QWidget, show: Callable[[str], object], keymap: Keymap, command: str) -> None:
        super().__init__(button)
        self._show, self._keymap, self._command = show, keymap, command
        keymap.changed.connect(self._print)
        self._print()

    def _print(self) -> None:
        self._show(self._keymap.first(self._command))

"""The list of cases: dragged rows go elsewhere, documents dropped on a row become part of that case."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.team.table_look import RowTable


class CaseTable(RowTable):
    """Alt+Up and Alt+Down move a case like the mouse does."""

    shifted = Signal(int)  # -1 or 1

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(step)
        else:
            super().keyPressEvent(event)

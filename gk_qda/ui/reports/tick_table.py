"""A list of things to tick, where wanted in an order of one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reports.models import TickModel
from gk_qda.ui.team.table_look import RowTable

_TICK = 34  # px


class TickTable(RowTable):
    """A click or Space ticks; with ``ordered`` Alt with an arrow moves the row."""

    def __init__(self, theme: Theme, name: str, model: TickModel, *, ordered: bool = False) -> None:
        super().__init__(theme, name)
        self.ticks, self._ordered = model, ordered
        self.setModel(model)
        self.set_widths([_TICK, 200], 1)
        self.horizontalHeader().hide()
        self.clicked.connect(lambda index: model.toggle(index.row()))

    def move_row(self, step: int) -> None:
        """Move the current row."""
        row = self.currentIndex().row()
        if row >= 0:
            self.setCurrentIndex(self.ticks.index(self.ticks.move(row, step), 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space ticks the row, wherever in it the keyboard is."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self.ticks.toggle(row)
            return
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if self._ordered and event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.move_row(steps[key])
            return
        super().keyPressEvent(event)

"""A list of things to tick, where wanted in an order of one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reports.models import TickModel
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.buttons import Button

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


class OrderedTicks(QWidget):
    """A list to tick in an order of one's own, with buttons that move the row for who does not know the keys."""

    def __init__(self, theme: Theme, name: str, model: TickModel) -> None:
        super().__init__()
        self.table = TickTable(theme, name, model, ordered=True)
        self.up = Button(theme, self.tr("Up"), icon="chevron-up", size="panel", keys="Alt+Up")
        self.down = Button(theme, self.tr("Down"), icon="chevron-down", size="panel", keys="Alt+Down")
        self.up.clicked.connect(lambda: self.table.move_row(-1))
        self.down.clicked.connect(lambda: self.table.move_row(1))
        buttons = QHBoxLayout()
        for button in (self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.gap)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)

"""The line that says by what the documents panel is filtered; each condition can be taken off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.chip import Chip
from gk_qda.ui.widgets.flow import flow

_EDGE = 2  # px above and below the lines


class FilterLine(QWidget):
    """Chips in lines, then "Activate these". It is there only while something is filtered."""

    removed = Signal(str)  # key of a condition
    clicked = Signal()
    activation_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.chips: list[Chip] = []
        self.activate = Button(theme, self.tr("Activate these"), kind="link", size="panel")
        self.activate.setParent(self)
        self.activate.clicked.connect(self.activation_requested)
        self.setAccessibleName(self.tr("Filter of the documents"))
        self.hide()
        theme.changed.connect(self._arrange)

    def show_conditions(self, conditions: Sequence[tuple[str, str]]) -> None:
        """(key, words) of each condition; none: the line goes away."""
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for key, words in conditions:
            chip = Chip(self._theme, words)
            chip.setParent(self)
            chip.removed.connect(lambda key=key: self.removed.emit(key))
            chip.clicked.connect(self.clicked)
            chip.show()
            self.chips.append(chip)
        self.setVisible(bool(conditions))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the ground and a line below."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.accent_soft))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.separator))

    def _arrange(self) -> None:
        metrics = self._theme.metrics
        line = metrics.base_line - 2
        room = QRect(metrics.inside, _EDGE, max(1, self.width() - 2 * metrics.inside), 0)
        self.setFixedHeight(
            flow([*self.chips, self.activate], room, line, metrics.gap) * line + 2 * _EDGE + 1
        )

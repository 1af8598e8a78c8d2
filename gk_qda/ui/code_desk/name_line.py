"""The name of a code with its swatch, as the inspector shows it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.painters import draw_swatch
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import Label


class NameLine(QWidget):
    """The swatch of a code before its name."""

    def __init__(self, theme: Theme, *, inset: int = 1) -> None:
        super().__init__()
        self._theme, self._color, self._inset = theme, "", inset  # px before the swatch
        self._name = Label(theme, font="heading", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(inset + theme.metrics.swatch + 7, 0, 0, 0)
        row.addWidget(self._name, 1)

    def show_code(self, code: CodeValue) -> None:
        """Another code."""
        self._color = code.color
        self._name.setText(code.name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the swatch stands beside the first line."""
        if self._color:
            size, line = self._theme.metrics.swatch, self._name.fontMetrics().height()
            place = QRect(self._inset, (line - size) // 2 + 1, size, size)
            draw_swatch(QPainter(self), place, self._color, self._theme.tokens)

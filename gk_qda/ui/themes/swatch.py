"""The colour of a code beside its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gk_qda.queries.values import CodeValue
from gk_qda.ui.look.painters import draw_swatch
from gk_qda.ui.look.theme import Theme


class Swatch(QWidget):
    """A small square."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._code: CodeValue | None = None
        side = theme.metrics.swatch
        self.setFixedSize(side, side)

    def show_code(self, code: CodeValue) -> None:
        """The colour of this code."""
        self._code = code
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt."""
        if self._code is not None:
            draw_swatch(QPainter(self), QRectF(self.rect()), self._code.color, self._theme.tokens)

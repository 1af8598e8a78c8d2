"""What the steps of the heat ramp stand for; they follow the numbers shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gk_qda.ui.frequencies.heat_scale import HeatScale
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.look.tokens import Tokens
from gk_qda.ui.widgets.legend import Legend


class MatrixLegend(QWidget):
    """One legend, made anew where the words before it are others."""

    def __init__(self, theme: Theme, words: MatrixWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._shown: tuple[str, HeatScale] | None = None
        self._legend: Legend | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def show_scale(self, unit: str, scale: HeatScale) -> None:
        """The steps of a scale for numbers of a unit."""
        if (unit, scale) == self._shown:
            return
        self._shown = (unit, scale)
        if self._legend is not None:
            self._row.removeWidget(self._legend)
            self._legend.deleteLater()
        self._legend = Legend(self._theme, unit)
        words = self._words.steps(scale.ranges(), is_percent=scale.is_percent)
        self._legend.set_entries([(partial(_draw_step, step), said) for step, said in enumerate(words)])
        self._row.addWidget(self._legend)
        self._legend.show()  # at once: the base line asks how wide it is


def _draw_step(step: int, painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    painter.fillRect(rect, QColor(tokens.heat[step]))

"""What the steps of the heat ramp stand for; they follow the numbers shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gk_qda.queries.code_matrix import Over
from gk_qda.ui.frequencies.heat_scale import HeatScale
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.look.symbols import draw_disc
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.look.tokens import Tokens
from gk_qda.ui.widgets.legend import Legend, Mark

SHARES = (0.05, 0.25, 0.5, 1.0)  # of the largest number, whose discs are explained


class MatrixLegend(QWidget):
    """One legend, made anew where the words before it are others."""

    def __init__(self, theme: Theme, words: MatrixWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._shown: tuple[str, object] | None = None
        self._legend: Legend | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def show_scale(self, unit: str, scale: HeatScale) -> None:
        """The steps of a scale for numbers of a unit."""
        words = self._words.steps(scale.ranges(), is_percent=scale.is_percent)
        entries: list[tuple[Mark, str]] = [(partial(_draw_step, at), said) for at, said in enumerate(words)]
        self._show(unit, scale, entries)

    def show_symbols(self, unit: str, over: Over) -> None:
        """Some discs, and of what they are a share."""
        entries: list[tuple[Mark, str]] = [
            (partial(_draw_disc, share), self._words.share(share)) for share in SHARES
        ]
        self._show(self._words.size_of(unit, over), over, entries)

    def _show(self, lead: str, key: object, entries: list[tuple[Mark, str]]) -> None:
        if (lead, key) == self._shown:
            return
        self._shown = (lead, key)
        if self._legend is not None:
            self._row.removeWidget(self._legend)
            self._legend.deleteLater()
        self._legend = Legend(self._theme, lead)
        self._legend.set_entries(entries)
        self._row.addWidget(self._legend)
        self._legend.show()  # at once: the base line asks how wide it is


def _draw_step(step: int, painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    painter.fillRect(rect, QColor(tokens.heat[step]))


def _draw_disc(share: float, painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    draw_disc(painter, rect.adjusted(-2, -2, 2, 2), share, tokens)

"""The legend under a chart in the window: as high as it takes, never more than a few lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gk_qda.ui.charts.legend import draw_legend, legend_height
from gk_qda.ui.charts.values import Key, Palette
from gk_qda.ui.look.theme import Theme

_HIGHEST = 4  # lines; what goes beyond is on the exported picture
_LINE = 18


class LegendStrip(QWidget):
    """Hidden while there is nothing to explain."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._keys: Sequence[Key] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._arrange)
        self.hide()

    def show_keys(self, keys: Sequence[Key]) -> None:
        """Explain these."""
        self._keys = keys
        self.setVisible(bool(keys))
        self.setAccessibleDescription(", ".join(key.text for key in keys))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Qt."""
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground, separator, entries."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.window))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.separator))
        gap = self._theme.metrics.gap
        area = QRectF(2 * gap, gap, max(1, self.width() - 4 * gap), max(1, self.height() - 2 * gap))
        painter.setClipRect(area)
        draw_legend(painter, area, self._keys, self._palette())

    def _palette(self) -> Palette:
        return Palette(self._theme.tokens, self._theme.fonts.family, self._theme.metrics.body)

    def _arrange(self) -> None:
        gap = self._theme.metrics.gap
        wanted = legend_height(self._keys, self._palette(), max(1, self.width() - 4 * gap))
        most = _HIGHEST * round(_LINE * self._theme.metrics.body / 12)
        self.setFixedHeight(round(min(wanted, most)) + 2 * gap)
        self.update()

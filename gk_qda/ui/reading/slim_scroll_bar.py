"""A quiet scroll bar: a slim thumb on the ground of the page, and ticks for what a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from gk_qda.ui.look.theme import Theme

WIDTH = 14
_THUMB = 6
_SHORTEST = 24
_TICK, _TICK_WIDTH = 2, 4


class SlimScrollBar(QScrollBar):
    """Upright; behaves as the style's own scroll bar does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme
        self._ticks: Sequence[float] = ()
        self._current: float | None = None
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A little wider than the thumb, to be caught easily."""
        return QSize(WIDTH, super().sizeHint().height())

    def set_ticks(self, places: Sequence[float], current: float | None) -> None:
        """Mark places, in parts of the whole height, one of them as the current one."""
        if (places, current) != (self._ticks, self._current):
            self._ticks, self._current = places, current
            self.update()

    def tick_rects(self) -> list[QRect]:
        """Where ticks are painted: at the right of the thumb, those on one pixel once."""
        rows = dict.fromkeys(round(place * (self.height() - _TICK)) for place in self._ticks)
        return [QRect(self.width() - _TICK_WIDTH, row, _TICK_WIDTH, _TICK) for row in rows]

    def thumb(self) -> QRectF:
        """Where the thumb is painted; empty if everything is in view."""
        if self.maximum() <= self.minimum():
            return QRectF()
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        height = max(_SHORTEST, part.height() - 4)
        return QRectF((self.width() - _THUMB) / 2, part.center().y() - height / 2, _THUMB, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The thumb, darker while it is held or under the mouse; the ticks beside it, the current one over all."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens.base))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.field if self.isSliderDown() or self.underMouse() else tokens.edge))
        painter.drawRoundedRect(self.thumb(), _THUMB / 2, _THUMB / 2)
        for rect in self.tick_rects():
            painter.fillRect(rect, QColor(tokens.accent))
        if self._current is not None:
            row = round(self._current * (self.height() - _TICK))
            painter.fillRect(QRect(0, row - 1, self.width(), _TICK + 2), QColor(tokens.accent))
        painter.end()

"""Stands in the place of a transcript that is still being read: what was there a moment ago, then a quiet word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QPixmap

    from gk_qda.ui.look.theme import Theme

QUIET = 150  # ms in which nothing is said: most texts are there by then
_AIR = 36  # px above and beside the words, about where text begins
_ROUND = 4  # px
_VEIL = 170  # of 255, over a picture of the text that is on its way


class WaitingPage(QWidget):
    """Takes the keys, so that they go nowhere; there is nothing to press."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: QPixmap | None = None
        self._soon = QTimer(self, singleShot=True, interval=QUIET)
        self._soon.timeout.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.words)

    @property
    def words(self) -> str:
        """What is said."""
        return self.tr("Loading text …")

    @property
    def says_so(self) -> bool:
        """Whether it has taken so long that it is said."""
        return not self._soon.isActive()

    def begin(self, picture: QPixmap | None) -> None:
        """Wait; where the same text comes back, ``picture`` is what was seen of it."""
        self._picture = picture
        self._soon.start()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, paler once words stand before it."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens.base))
        if self._picture is not None:
            painter.drawPixmap(QPoint(0, 0), self._picture)
        if self.says_so:
            veil = QColor(tokens.base)
            veil.setAlpha(_VEIL if self._picture is not None else 0)
            painter.fillRect(self.rect(), veil)
            self._say(painter)
        painter.end()

    def _say(self, painter: QPainter) -> None:
        """Plainly where nothing stands; over the picture in a frame of its own."""
        tokens, metrics = self._theme.tokens, self._theme.metrics
        painter.setFont(self._theme.fonts.body())
        width, height = painter.fontMetrics().horizontalAdvance(self.words), painter.fontMetrics().height()
        box = QRect(_AIR, _AIR, width, height)
        if self._picture is not None:
            box.moveLeft(max(_AIR, (self.width() - width) // 2))
            frame = box.adjusted(-2 * metrics.padding, -metrics.padding, 2 * metrics.padding, metrics.padding)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(tokens.edge))
            painter.setBrush(QColor(tokens.base))
            painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.words)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: let go of the picture."""
        super().hideEvent(event)
        self._soon.stop()
        self._picture = None

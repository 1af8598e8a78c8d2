"""Boxes to tick and round buttons, drawn with the tokens."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton

from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.painters import draw_focus, draw_radio, draw_tick_box
from gk_qda.ui.look.palette import disabled_text
from gk_qda.ui.look.theme import Theme

_EDGE = 3  # room for the focus frame around mark and words


def _hint(button: QCheckBox | QRadioButton, theme: Theme) -> QSize:
    words = button.fontMetrics().horizontalAdvance(button.text()) + 1
    gap = theme.metrics.gap if button.text() else 0
    height = max(button.fontMetrics().height(), theme.metrics.icon) + 2 * _EDGE
    return QSize(theme.metrics.icon + gap + words + 2 * _EDGE, height)


def _mark_place(button: QCheckBox | QRadioButton, theme: Theme) -> QRect:
    side = theme.metrics.icon - 2
    return QRect(_EDGE, (button.height() - side) // 2, side, side)


def _paint_words(painter: QPainter, button: QCheckBox | QRadioButton, theme: Theme) -> None:
    left = _EDGE + theme.metrics.icon - 2 + theme.metrics.gap
    painter.setPen(QColor(theme.tokens.text if button.isEnabled() else disabled_text(theme.tokens)))
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(button.rect().adjusted(left, 0, 0, 0), align, button.text())
    if button.hasFocus():
        draw_focus(painter, button.rect(), theme.tokens, RADIUS_CONTROL)


class TickBox(QCheckBox):
    """A box to tick, with words behind it."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        self.setFont(self._theme.fonts.body())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: mark, words and the focus frame."""
        return _hint(self, self._theme)

    def minimumSizeHint(self) -> QSize:
        """Qt: never less."""
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        """Qt: the words count as well."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: mark and words."""
        painter = QPainter(self)
        place = _mark_place(self, self._theme)
        draw_tick_box(painter, place, self.checkState(), self._theme.tokens, enabled=self.isEnabled())
        _paint_words(painter, self, self._theme)


class RadioChoice(QRadioButton):
    """One of a group of which exactly one is chosen."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        self.setFont(self._theme.fonts.body())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: mark, words and the focus frame."""
        return _hint(self, self._theme)

    def minimumSizeHint(self) -> QSize:
        """Qt: never less."""
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        """Qt: the words count as well."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: mark and words."""
        painter = QPainter(self)
        place = _mark_place(self, self._theme)
        draw_radio(painter, place, self.isChecked(), self._theme.tokens, enabled=self.isEnabled())
        _paint_words(painter, self, self._theme)

"""What marks and colours mean, in a row: mark, word, mark, word."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.look.tokens import Tokens

Mark = Callable[[QPainter, QRectF, Tokens], None]


class Legend(QWidget):
    """Each entry is a mark and a word. The mark is a painter function or the name of an icon."""

    def __init__(self, theme: Theme, lead: str = "") -> None:
        super().__init__()
        self._theme, self._lead = theme, lead
        self._entries: list[tuple[Mark | str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_entries(self, entries: Sequence[tuple[Mark | str, str]]) -> None:
        """Explain these marks."""
        self._entries = list(entries)
        words = [word for _, word in entries]
        self.setAccessibleName(", ".join([self._lead, *words] if self._lead else words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: all entries in one row."""
        metrics = self._theme.metrics
        width = sum(self._width_of(word) for _, word in self._entries)
        width += metrics.padding * max(0, len(self._entries) - 1)
        if self._lead:
            width += self.fontMetrics().horizontalAdvance(self._lead) + metrics.padding
        return QSize(width, metrics.icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: marks and words."""
        metrics, tokens = self._theme.metrics, self._theme.tokens
        painter = QPainter(self)
        painter.setFont(self.font())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        x = 0
        if self._lead:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(self.rect(), align, self._lead)
            x += self.fontMetrics().horizontalAdvance(self._lead) + metrics.padding
        side = metrics.swatch + 1
        for mark, word in self._entries:
            place = QRectF(x, (self.height() - side) // 2, side, side)
            if isinstance(mark, str):
                ratio = self.devicePixelRatioF()
                painter.drawPixmap(place.toRect(), self._theme.pixmap(mark, side, tokens.muted, ratio))
            else:
                mark(painter, place, tokens)
            painter.setPen(QColor(tokens.muted))
            words = self.rect().adjusted(x + side + metrics.hairgap, 0, 0, 0)
            painter.drawText(words, align, word)
            x += self._width_of(word) + metrics.padding

    def _width_of(self, word: str) -> int:
        metrics = self._theme.metrics
        return metrics.swatch + 1 + metrics.hairgap + self.fontMetrics().horizontalAdvance(word) + 1

    def _restyle(self) -> None:
        self.setFont(self._theme.fonts.small())
        self.updateGeometry()
        self.update()

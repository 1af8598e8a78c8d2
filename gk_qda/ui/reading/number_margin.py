"""The numbers of the paragraphs, left of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from gk_qda.ui.reading.shown_text import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from gk_qda.ui.reading.transcript_view import TranscriptView

WIDTH = 44
_GAP = 12  # px between number and text


class NumberMargin(QWidget):
    """Paints one number beside the first line of each paragraph; a click selects the turn."""

    def __init__(self, view: TranscriptView) -> None:
        super().__init__(view)
        self._view = view
        self.setAccessibleName(self.tr("Paragraph numbers"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        view.sheet.theme.changed.connect(self.update)

    def numbers_in_view(self) -> list[tuple[str, QRect]]:
        """What is painted where."""
        shown, pitch = self._view.sheet.shown, self._view.pitch
        result = []
        for place in self._view.places.in_view() if shown is not None else ():
            block = shown.blocks[place.number] if shown is not None else None
            paragraph = shown.paragraph(place.number) if shown is not None else None
            if (
                block is not None
                and paragraph is not None
                and block.is_first
                and block.role is not Role.BLANK
            ):
                result.append((paragraph.number, QRect(0, place.top, self.width() - _GAP, pitch)))
        return result

    def paintEvent(self, event: QPaintEvent) -> None:
        """Right-aligned, on the baseline of the words."""
        theme = self._view.sheet.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.tokens.base))
        font = theme.fonts.small()
        font.setPixelSize(max(9, round(self._view.zoom * 11 / 14)))
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.tokens.faint))
        for number, rect in self.numbers_in_view():
            left = rect.right() + 1 - metrics.horizontalAdvance(number)
            painter.drawText(QPoint(left, rect.top() + self._view.baseline), number)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the turn beside the mouse."""
        if event.button() == Qt.MouseButton.LeftButton and self._view.sheet.shown is not None:
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self._view.select_turn(self._view.places.position_at(event.position()))

"""The numbers of the paragraphs, left of the text, and marks where passages have notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from gk_qda.queries.worksheet_texts import ITEM
from gk_qda.ui.reading.margin_notes import MarginNote, MarginNotes, PlacedNotes, Tell
from gk_qda.ui.reading.shown_text import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from gk_qda.ui.reading.transcript_view import TranscriptView

_GAP = 12  # px between number and text


class NumberMargin(QWidget):
    """Paints one number beside the first line of each paragraph; a click selects the turn, or opens a note."""

    note_clicked = Signal(int)  # id of the first note of a mark

    def __init__(self, view: TranscriptView) -> None:
        super().__init__(view)
        self._view = view
        self._notes = MarginNotes(view)
        self._mouse: QPoint | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Paragraph numbers"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        view.sheet.theme.changed.connect(self.update)

    def set_notes(self, notes: Sequence[MarginNote], tell: Tell) -> None:
        """The notes on passages of the open document; ``tell`` knows their words."""
        self._notes.set_notes(notes, tell)
        self.update()

    def tip_at(self, place: QPoint) -> str:
        """What the notes whose mark is there say; empty where none is."""
        mark = self._notes.at(place)
        return self._notes.tip(mark) if mark else ""

    def marks_in_view(self) -> list[PlacedNotes]:
        """The marks that are painted, and where."""
        return self._notes.placed()

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
                result.append(
                    (paragraph.number.removeprefix(ITEM), QRect(0, place.top, self.width() - _GAP, pitch))
                )
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
        self._notes.paint(painter, self._mouse)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the turn beside the mouse, or open the note whose mark is there."""
        mark = self._notes.at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and mark is not None:
            self.note_clicked.emit(mark.notes[0].note_id)
        elif event.button() == Qt.MouseButton.LeftButton and self._view.sheet.shown is not None:
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self._view.select_turn(self._view.places.position_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Marks are to be clicked."""
        self._mouse = event.position().toPoint()
        over = self._notes.at(self._mouse) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is gone."""
        self._mouse = None
        self.update()

    def event(self, event: QEvent) -> bool:
        """The tooltip of a mark tells its notes."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

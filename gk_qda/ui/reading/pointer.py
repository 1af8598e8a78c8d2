"""The mouse on the transcript: clicks that select turns and sentences, and the ends of the focused coding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from gk_qda.spans import Span
from gk_qda.ui.reading.turns import trimmed
from gk_qda.ui.reading.washes import handles

if TYPE_CHECKING:
    from gk_qda.ui.reading.transcript_view import TranscriptView

_GRIP = 10  # px, the width in which an end can be taken
_START, _END = 0, 1


class Pointer:
    """What mouse buttons do in one view before Qt's own way of selecting."""

    def __init__(self, view: TranscriptView) -> None:
        self._view = view
        self._since_double = QElapsedTimer()
        self._double_at = QPointF()
        self._held: int | None = None  # which end of the focused coding is dragged
        self._new_span: Span | None = None

    def snapped(self, event: QMouseEvent) -> QMouseEvent:
        """The same event in the middle of its line: the space between lines belongs to a line."""
        return QMouseEvent(
            event.type(),
            self._view.places.snapped(event.position()),
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    def press(self, event: QMouseEvent) -> bool:
        """Whether the press was the third click or took an end."""
        if event.button() != Qt.MouseButton.LeftButton:
            return event.button() == Qt.MouseButton.RightButton  # a right click keeps the selection
        if self._is_third(event.position()):
            self._view.select_turn(self._view.places.position_at(event.position()))
            return True
        self._held = self._end_at(event.position())
        if self._held is not None:
            return True
        self._unfocus(event.position())
        return False

    def move(self, event: QMouseEvent) -> bool:
        """Whether an end is being dragged; otherwise only the shape of the pointer changes."""
        if self._held is None:
            at_end = not event.buttons() and self._end_at(event.position()) is not None
            shape = Qt.CursorShape.SizeHorCursor if at_end else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)
            return False
        self._new_span = self._dragged(event.position())
        self._view.marks.set_preview(self._new_span)
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Whether an end was let go."""
        if self._held is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        coding = self._view.sheet.index.get(self._view.sheet.focused)
        span, self._held, self._new_span = self._new_span, None, None
        self._view.marks.set_preview(None)
        if coding is not None and span is not None and span != coding.span:
            self._view.coding_resize_requested.emit(coding.id, span)
        return True

    def double_click(self, event: QMouseEvent) -> bool:
        """Whether a sentence was selected; a word is Qt's."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._view.select_sentence(self._view.places.position_at(event.position()))
            return True
        self._since_double.start()
        self._double_at = event.position()
        return False

    def may_grow(self) -> bool:
        """Whether a third click may follow, which would select the turn."""
        return self._since_double.isValid()

    def _is_third(self, point: QPointF) -> bool:
        hints = QGuiApplication.styleHints()
        soon = (
            self._since_double.isValid() and self._since_double.elapsed() < hints.mouseDoubleClickInterval()
        )
        self._since_double.invalidate()
        return soon and (point - self._double_at).manhattanLength() < hints.startDragDistance()

    def _end_at(self, point: QPointF) -> int | None:
        coding = self._view.sheet.index.get(self._view.sheet.focused)
        if coding is None:
            return None
        bars = handles(self._view.places.rects_in_view(coding.span))
        for end, bar in enumerate(bars or ()):
            grip = QRect(bar.center().x() - _GRIP // 2, bar.top(), _GRIP, bar.height())
            if grip.contains(point.toPoint()):
                return end
        return None

    def _unfocus(self, point: QPointF) -> None:
        """A click outside of the focused coding ends its focus."""
        sheet = self._view.sheet
        coding = sheet.index.get(sheet.focused)
        if coding is not None and not coding.start <= self._view.places.position_at(point) <= coding.end:
            sheet.focus(None)

    def _dragged(self, point: QPointF) -> Span | None:
        """The focused coding with the held end at a point; never turned round, without outer blanks."""
        sheet = self._view.sheet
        coding = sheet.index.get(sheet.focused)
        if coding is None or sheet.shown is None:
            return None
        position = self._view.places.position_at(point)
        if self._held == _START:
            span = Span(min(position, coding.end - 1), coding.end)
        else:
            span = Span(coding.start, max(position, coding.start + 1))
        span = trimmed(sheet.shown.document.text, span)
        return span if span.length else None

"""Codes dropped on the transcript: on the selection, or on the sentence or turn under the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gk_qda.ui.reading.parcels import unpack_codes

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from gk_qda.spans import Span
    from gk_qda.ui.reading.transcript_view import TranscriptView

_NEAR_EDGE = 24  # px; a drag that near scrolls the text


class DropTarget:
    """Follows a drag over one view and says what it would code."""

    def __init__(self, view: TranscriptView) -> None:
        self._view = view

    def move(self, event: QDragMoveEvent) -> None:
        """Accept codes where they would code something, and frame it."""
        target = self._target(event.position()) if unpack_codes(event.mimeData()) else None
        self._view.marks.set_preview(target)
        if target is None:
            event.ignore()
            return
        self._scroll(event.position())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def leave(self, event: QDragLeaveEvent) -> None:
        """Take the frame away."""
        self._view.marks.set_preview(None)
        event.accept()

    def drop(self, event: QDropEvent) -> None:
        """Tell which codes fell on which passage."""
        codes = unpack_codes(event.mimeData())
        target = self._target(event.position()) if codes else None
        self._view.marks.set_preview(None)
        if target is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._view.code_dropped.emit(codes, target)

    def _target(self, point: QPointF) -> Span | None:
        """The selection; without one the sentence under the mouse, or its turn if the mouse is on the label."""
        view, shown = self._view, self._view.sheet.shown
        if shown is None:
            return None
        selection = view.selection()
        if selection is not None:
            return selection
        position = view.places.position_at(point)
        paragraph = shown.turns.at(position)
        if paragraph is None or paragraph.is_withdrawn or position < paragraph.start:
            return None
        if point.x() < view.hang:
            return shown.turns.sayable(shown.turns.words(paragraph))
        return shown.turns.sentence(position)

    def _scroll(self, point: QPointF) -> None:
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        if point.y() < _NEAR_EDGE:
            bar.setValue(bar.value() - 1)
        elif point.y() > height - _NEAR_EDGE:
            bar.setValue(bar.value() + 1)

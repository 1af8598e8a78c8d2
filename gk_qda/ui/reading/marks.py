"""Frames and grounds that come and go: selection, search hits, the focused coding, what a gesture would act on."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor

from gk_qda.spans import Span
from gk_qda.ui.reading.washes import handles, outline

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gk_qda.ui.reading.transcript_text import TranscriptText

_FLASH = 1600  # ms a passage stays framed after a jump


class Marks:
    """The marks on one transcript, painted over the washes and under the words."""

    def __init__(self, view: TranscriptText) -> None:
        self._view = view
        self._hits: list[Span] = []
        self._current_hit = -1
        self._flashed: Span | None = None
        self._preview: Span | None = None
        self._flash_end = QTimer(view, singleShot=True, interval=_FLASH)
        self._flash_end.timeout.connect(self._end_flash)

    def clear(self) -> None:
        """Another text: none of the marks belongs to it."""
        self._hits, self._flashed, self._preview = [], None, None

    def set_hits(self, hits: list[Span], current: int) -> None:
        """Outline what a search found, in order; ``current`` is the number of the strongest one or -1."""
        self._hits, self._current_hit = hits, current
        self._view.viewport().update()

    def set_preview(self, span: Span | None) -> None:
        """Frame the passage a gesture would act on."""
        if span != self._preview:
            self._preview = span
            self._view.viewport().update()

    def flash(self, span: Span) -> None:
        """Frame a passage for a moment."""
        self._flashed = span
        self._flash_end.start()
        self._view.viewport().update()

    def _end_flash(self) -> None:
        self._flashed = None
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Everything that is in view."""
        tokens, places = self._view.sheet.theme.tokens, self._view.places
        if selected := self._view.selected_units():
            for rect in places.rects_in_view(selected):
                painter.fillRect(rect, QColor(tokens.selection))
        accent = QColor(tokens.accent)
        self._paint_hits(painter, accent)
        self._paint_focus(painter)
        for span in (self._flashed, self._preview):
            if span is not None:
                outline(painter, places.rects_in_view(span), accent, 2)

    def _paint_hits(self, painter: QPainter, color: QColor) -> None:
        shown, places = self._view.sheet.shown, self._view.places
        if not self._hits or shown is None:
            return
        for place in places.in_view():
            block, rects = shown.blocks[place.number], places.block_rects(place.block)
            first = max(0, bisect_left(self._hits, block.start, key=lambda hit: hit.start) - 1)
            for n in range(first, len(self._hits)):
                hit = self._hits[n]
                if hit.start > block.end:
                    break
                if hit.end > block.start:
                    lines = rects.under(max(hit.start, block.start), min(hit.end, block.end))
                    moved = [rect.translated(0, place.top) for rect in lines]
                    outline(painter, moved, color, 2 if n == self._current_hit else 1)

    def _paint_focus(self, painter: QPainter) -> None:
        sheet = self._view.sheet
        coding = sheet.index.get(sheet.focused)
        if coding is None:
            return
        color = sheet.inks.edge(coding.code_id)
        rects = self._view.places.rects_in_view(coding.span)
        outline(painter, rects, color, 1)
        for bar in handles(rects) or ():
            painter.fillRect(bar, color)

"""Ticks at the scroll bar for what a search found, so that it is seen where in the document the hits lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from gk_qda.ui.reading.search import Search
    from gk_qda.ui.reading.slim_scroll_bar import SlimScrollBar
    from gk_qda.ui.reading.transcript_view import TranscriptView


class HitTicks(QObject):
    """Keeps the ticks of one transcript; many hits of one block share a tick."""

    def __init__(self, transcript: TranscriptView, search: Search, bar: SlimScrollBar) -> None:
        super().__init__(transcript)
        self._transcript = transcript
        self._search = search
        self._bar = bar
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        search.changed.connect(lambda *_: self._soon.start())
        bar.rangeChanged.connect(lambda *_: self._soon.start() if search.hits else None)

    def refresh(self) -> None:
        """Work out where the hits lie, in parts of the whole height."""
        shown, document = self._transcript.sheet.shown, self._transcript.document()
        hits, current = self._search.hits, self._search.current - 1
        if shown is None or not hits:
            self._bar.set_ticks((), None)
            return
        lines = max(1, document.lastBlock().firstLineNumber() + document.lastBlock().lineCount())
        blocks = [shown.block_at(hit.start) for hit in hits]
        places = {
            number: document.findBlockByNumber(number).firstLineNumber() / lines for number in set(blocks)
        }
        here = places[blocks[current]] if 0 <= current < len(blocks) else None
        self._bar.set_ticks(tuple(sorted(places.values())), here)

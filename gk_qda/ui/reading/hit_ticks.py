"""Ticks at the scroll bar for what a search found, so that it is seen where in the document the hits lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from gk_qda.spans import Span
    from gk_qda.ui.reading.search import Search
    from gk_qda.ui.reading.slim_scroll_bar import SlimScrollBar
    from gk_qda.ui.reading.transcript_view import TranscriptView

_PAUSE = 300  # ms
_PLACES = 4_000  # that can be told apart along the bar


class HitTicks(QObject):
    """Keeps the ticks of one transcript; many hits of one block share a tick."""

    def __init__(self, transcript: TranscriptView, search: Search, bar: SlimScrollBar) -> None:
        super().__init__(transcript)
        self._transcript = transcript
        self._search = search
        self._bar = bar
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)  # lines are laid out bit by bit
        self._later.timeout.connect(self.refresh)
        self._hits: list[Span] = []
        self._blocks: list[int] = []  # of the hits, which stay while lines move
        search.changed.connect(lambda *_: self._soon.start())
        bar.rangeChanged.connect(self._follow_lines)

    def _follow_lines(self) -> None:
        if self._search.hits and not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Work out where the hits lie, in parts of the whole height."""
        shown, document = self._transcript.sheet.shown, self._transcript.document()
        hits, current = self._search.hits, self._search.current - 1
        if shown is None or not hits:
            self._bar.set_ticks((), None)
            return
        if hits is not self._hits:
            self._hits, self._blocks = hits, [shown.block_at(hit.start) for hit in hits]
        blocks, find = self._blocks, document.findBlockByNumber
        lines = max(1, document.lastBlock().firstLineNumber() + document.lastBlock().lineCount())
        here = find(blocks[current]).firstLineNumber() / lines if 0 <= current < len(blocks) else None
        places = {round(find(n).firstLineNumber() / lines * _PLACES) / _PLACES for n in set(blocks)}
        self._bar.set_ticks(tuple(sorted(places)), here)

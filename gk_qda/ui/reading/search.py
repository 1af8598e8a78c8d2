"""Searching the open document: the hits, and the one we are at."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gk_qda.ui.reading.finding import find_in

if TYPE_CHECKING:
    from gk_qda.spans import Span
    from gk_qda.ui.reading.transcript_view import TranscriptView


class Search(QObject):
    """Finds words in the transcript and walks from hit to hit."""

    changed = Signal(int, int)  # number of the current hit from 1, number of hits

    def __init__(self, transcript: TranscriptView) -> None:
        super().__init__(transcript)
        self._transcript = transcript
        self.words = ""
        self.hits: list[Span] = []
        self._current = -1
        transcript.sheet.opened.connect(self._again)

    @property
    def current(self) -> int:
        """The number of the current hit, from 1; 0 without one."""
        return self._current + 1

    def find(self, words: str) -> int:
        """Outline every hit, show the first from the top of the view on; returns how many there are."""
        if words == self.words and self.hits:
            self._show(self._current)
            return len(self.hits)
        self.words = words
        shown = self._transcript.sheet.shown
        self.hits = find_in(shown, words) if shown is not None else []
        top = self._transcript.top_position() or 0
        ahead = (n for n, hit in enumerate(self.hits) if hit.start >= top)
        self._show(next(ahead, 0) if self.hits else -1)
        return len(self.hits)

    def recall(self, words: str, position: int) -> None:
        """Outline every hit of words searched for before, the first from a position on as the current one; stay."""
        shown = self._transcript.sheet.shown
        self.words = words
        self.hits = find_in(shown, words) if shown is not None else []
        ahead = bisect_left(self.hits, position, key=lambda hit: hit.start)
        self._current = min(ahead, len(self.hits) - 1)
        self._transcript.marks.set_hits(self.hits, self._current)
        self.changed.emit(self.current, len(self.hits))

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the end."""
        if self.hits:
            self._show((self._current + step) % len(self.hits))

    def clear(self) -> None:
        """Outline nothing."""
        self.words, self.hits = "", []
        self._show(-1)

    def _again(self) -> None:
        words, self.words = self.words, ""
        if words:
            self.find(words)

    def _show(self, number: int) -> None:
        self._current = number
        self._transcript.marks.set_hits(self.hits, number)
        if number >= 0:
            self._transcript.show_span(self.hits[number], flash=False)
        self.changed.emit(self.current, len(self.hits))

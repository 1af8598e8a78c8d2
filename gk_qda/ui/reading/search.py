"""Searching the open document: the hits, and the one we are at."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gk_qda.ui.reading.finding import find_in

if TYPE_CHECKING:
    from gk_qda.spans import Span
    from gk_qda.ui.reading.transcript_view import TranscriptView


class HitWalk(QObject):
    """The hits in some text, and the way from one to the next; whoever shows the text says how."""

    changed = Signal(int, int)  # number of the current hit from 1, number of hits

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words = ""
        self.hits: list[Span] = []
        self._current = -1

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
        self.hits = self._places(words)
        top = self._top()
        ahead = (n for n, hit in enumerate(self.hits) if hit.start >= top)
        self._show(next(ahead, 0) if self.hits else -1)
        return len(self.hits)

    def recall(self, words: str, position: int) -> None:
        """Outline every hit of words searched for before, the first from a position on as the current one; stay."""
        self.words = words
        self.hits = self._places(words)
        ahead = bisect_left(self.hits, position, key=lambda hit: hit.start)
        self._current = min(ahead, len(self.hits) - 1)
        self._mark()
        self.changed.emit(self.current, len(self.hits))

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the end."""
        if self.hits:
            self._show((self._current + step) % len(self.hits))

    def clear(self) -> None:
        """Outline nothing."""
        self.words, self.hits = "", []
        self._show(-1)

    def _show(self, number: int) -> None:
        self._current = number
        self._mark()
        if number >= 0:
            self._go_to(self.hits[number])
        self.changed.emit(self.current, len(self.hits))

    def _places(self, words: str) -> list[Span]:
        raise NotImplementedError

    def _top(self) -> int:
        """The first position in view."""
        raise NotImplementedError

    def _mark(self) -> None:
        """Outline the hits."""
        raise NotImplementedError

    def _go_to(self, hit: Span) -> None:
        raise NotImplementedError


class Search(HitWalk):
    """Finds words in the transcript."""

    def __init__(self, transcript: TranscriptView) -> None:
        super().__init__(transcript)
        self._transcript = transcript
        transcript.sheet.opened.connect(self._again)

    def _again(self) -> None:
        words, self.words = self.words, ""
        if words:
            self.find(words)

    def _places(self, words: str) -> list[Span]:
        shown = self._transcript.sheet.shown
        return find_in(shown, words) if shown is not None else []

    def _top(self) -> int:
        return self._transcript.top_position() or 0

    def _mark(self) -> None:
        self._transcript.marks.set_hits(self.hits, self._current)

    def _go_to(self, hit: Span) -> None:
        self._transcript.show_span(hit, flash=False)

"""Stores the answer that is being written at every pause, unless that would take codings: then it asks first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gk_qda.ui.worksheets.requests import WorksheetRequests
from gk_qda.ui.writing.pause_writer import PauseWriter
from gk_qda.ui.writing.text_field import TextField

if TYPE_CHECKING:
    from gk_qda.operations.answer_losses import AnswerLoss


class AnswerWriter(PauseWriter):
    """Writes into the answer of one case at a time.

    ``held`` carries what the typed words would take from codings while they wait for a yes; empty: nothing waits.
    """

    held = Signal(object)

    def __init__(self, requests: WorksheetRequests, field: TextField) -> None:
        super().__init__(field)
        self._requests, self._field = requests, field
        self._place: tuple[int, int] | None = None
        self._stored = ""
        self._losses: Sequence[AnswerLoss] = ()
        self._is_leaving = False
        field.edited.connect(self.wait_for_pause)

    def take(self, place: tuple[int, int] | None, stored: str) -> None:
        """Write into this answer from now on; ``stored`` is what it holds."""
        self._place, self._stored = place, stored
        self._hold(())

    def is_at(self, place: tuple[int, int]) -> bool:
        """Whether this is the answer that is being written."""
        return self._place == place

    @property
    def has_news(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return self._has_news()

    def leave(self) -> None:
        """Another answer is to be shown, or none: words that would take codings are stored or dropped, as asked."""
        self._is_leaving = True
        try:
            self.flush()
        finally:
            self._is_leaving = False

    def confirm(self) -> None:
        """Store the words that wait."""
        if self._place is not None and self._has_news():
            words = self._field.text()
            if self._requests.set_answer(*self._place, words, agreed=True):
                self._stored = words
        self._hold(())

    def take_back(self) -> None:
        """The answer stays what it was."""
        self._field.show_words(self._stored)
        self._hold(())

    def move(self, step: Callable[[], object]) -> None:
        """Undo or redo; words that wait are taken back, and nothing else."""
        if not self.flush():
            return
        if self._losses:
            self.take_back()
        else:
            step()

    def _has_news(self) -> bool:
        return self._place is not None and self._field.text().strip() != self._stored.strip()

    def _store(self) -> bool:
        assert self._place is not None
        words = self._field.text()
        losses = self._requests.losses([self._place], words)
        if losses and not self._is_leaving:
            self._hold(losses)
            return True  # they wait, no other pause is needed
        if losses and not self._requests.agrees(losses):
            self.take_back()
            return True
        if not self._requests.set_answer(*self._place, words, agreed=True):
            return False
        self._stored = words
        self._hold(())
        return True

    def _hold(self, losses: Sequence[AnswerLoss]) -> None:
        if losses or self._losses:
            self._losses = losses
            self.held.emit(losses)

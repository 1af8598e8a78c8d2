"""Stores the answer that is being written at every pause."""

from __future__ import annotations

from gk_qda.ui.worksheets.requests import WorksheetRequests
from gk_qda.ui.writing.pause_writer import PauseWriter
from gk_qda.ui.writing.text_field import TextField


class AnswerWriter(PauseWriter):
    """Writes into the answer of one case at a time."""

    def __init__(self, requests: WorksheetRequests, field: TextField) -> None:
        super().__init__(field)
        self._requests, self._field = requests, field
        self._place: tuple[int, int] | None = None
        self._stored = ""
        field.edited.connect(self.wait_for_pause)

    def take(self, place: tuple[int, int] | None, stored: str) -> None:
        """Write into this answer from now on; ``stored`` is what it holds."""
        self._place, self._stored = place, stored

    def is_at(self, place: tuple[int, int]) -> bool:
        """Whether this is the answer that is being written."""
        return self._place == place

    @property
    def has_news(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return self._has_news()

    def _has_news(self) -> bool:
        return self._place is not None and self._field.text().strip() != self._stored.strip()

    def _store(self) -> bool:
        assert self._place is not None
        words = self._field.text()
        if not self._requests.set_answer(*self._place, words):
            return False
        self._stored = words
        return True

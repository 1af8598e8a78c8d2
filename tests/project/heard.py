"""Progress that notes what it hears."""

from __future__ import annotations

from gk_qda.errors import Cancelled


class Heard:
    """Notes every report, and stops at one of them."""

    def __init__(self, stop_at: int = -1) -> None:
        self.told: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def report(self, done: int, total: int, message: str = "") -> None:
        if len(self.told) == self._stop_at:
            raise Cancelled
        self.told.append((done, total))

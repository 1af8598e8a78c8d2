"""How long work tells whoever waits for it, without knowing whether that is a window or a terminal."""

from typing import Protocol


class Progress(Protocol):
    """Passed to every operation that may take longer than a blink."""

    def report(self, done: int, total: int, message: str = "") -> None:
        """Say how far the work has come; raises ``Cancelled`` once the user has stopped it."""


class Silent:
    """Progress nobody watches: tests, scripts."""

    def report(self, done: int, total: int, message: str = "") -> None:
        """Go on."""


class Expected:
    """Progress towards a number that is only expected: more may come of it, and the end is told by nobody."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total = progress, total

    def report(self, done: int, total: int = 0, message: str = "") -> None:
        """Say how far the work has come."""
        self._progress.report(done, max(self._total, total, done + 1), message)

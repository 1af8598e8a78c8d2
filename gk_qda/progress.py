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

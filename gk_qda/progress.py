"""How long work tells whoever waits for it, without knowing whether that is a window or a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeVar

T = TypeVar("T")
_GLANCE = 0.05  # seconds between two looks of who waits for a lock
_LOOK: ContextVar[Callable[[], object] | None] = ContextVar("look", default=None)


@contextmanager
def stoppable(stop_asked: Callable[[], object]) -> Iterator[None]:
    """What is done inside, on this thread, may be stopped: ``stop_asked`` then raises ``Cancelled``."""
    token = _LOOK.set(stop_asked)
    try:
        yield
    finally:
        _LOOK.reset(token)


def look() -> None:
    """Where long work can stop that tells nobody how far it is: costs next to nothing, may raise ``Cancelled``.

    Questions to the database look by themselves; loops over what was read do so now and then.
    """
    stop_asked = _LOOK.get()
    if stop_asked is not None:
        stop_asked()


def looking(items: Iterable[T], every: int = 1) -> Iterator[T]:
    """The items, with a look before each, or before every so many."""
    for at, item in enumerate(items):
        if at % every == 0:
            look()
        yield item


def watched(items: Sequence[T], progress: Progress) -> Iterator[T]:
    """The items, with a report before each."""
    for at, item in enumerate(items):
        progress.report(at, len(items))
        yield item


class Holding(Protocol):
    """A lock of ``threading``."""

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Whether it is held now."""

    def release(self) -> None:
        """Let others have it."""


@contextmanager
def held(lock: Holding, waiting: Callable[[], object] = look) -> Iterator[None]:
    """Hold a lock that others may hold for long: ``waiting`` is called meanwhile, and may raise ``Cancelled``."""
    while not lock.acquire(timeout=_GLANCE):
        waiting()
    try:
        yield
    finally:
        lock.release()


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


class Part:
    """Progress of one of several parts that take about equally long; ``at`` counts from 0."""

    def __init__(self, progress: Progress, at: int, of: int) -> None:
        self._progress, self._at, self._of = progress, at, of

    def report(self, done: int, total: int, message: str = "") -> None:
        """Say how far this part has come, as a share of the whole."""
        share = min(done, total) / max(total, 1)
        self._progress.report(round(100 * (self._at + share)), 100 * self._of, message)

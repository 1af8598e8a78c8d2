"""Long work off the window's thread, with progress and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from gk_qda.errors import Cancelled
from gk_qda.progress import stoppable

_PAUSE = 0.04  # seconds between two reports that reach the window


class Task(QObject):
    """One piece of work on the pool; its signals arrive on the thread that made the task.

    ``work`` gets the task itself as its ``Progress``; it can be stopped wherever it looks, too (``gk_qda.progress``).
    An abandoned task works that far, but nobody hears of its result any more: only ``finished`` comes. One that
    ``must_end`` is not stopped with the program.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)  # Exception
    finished = Signal()
    _ended = Signal(bool, object)  # hops to the thread of the task: whether it went well, result or error

    _running: set[Task] = set()  # Qt holds no reference to a Python task

    def __init__(self, work: Callable[[Task], Any], *, must_end: bool = False) -> None:
        super().__init__()
        self._work = work
        self.must_end = must_end
        self._has_ended = Event()
        self._stop = Event()
        self._reported = 0.0
        self._is_abandoned = False
        self._ended.connect(self._deliver)

    def start(self) -> None:
        """Hand the work to the pool."""
        Task._running.add(self)
        QThreadPool.globalInstance().start(QRunnable.create(self._run))

    def cancel(self) -> None:
        """Ask the work to stop at its next report or look."""
        self._stop.set()

    def wait(self) -> None:
        """Block until the work has ended; its result is still on its way then."""
        self._has_ended.wait()

    def abandon(self) -> None:
        """Stop it, and let nobody hear of what it may still bring."""
        self._is_abandoned = True
        self.cancel()

    def report(self, done: int, total: int, message: str = "") -> None:
        """``Progress``: raises ``Cancelled`` once the task was cancelled."""
        self._look()
        if done >= total or monotonic() - self._reported > _PAUSE:
            self._reported = monotonic()
            self.progressed.emit(done, total, message)

    @classmethod
    def wait_for_all(cls, milliseconds: int = 10_000) -> bool:
        """For the end of the program: what must come to its end may take its time, everything else is stopped."""
        running = tuple(cls._running)
        for task in running:
            if not task.must_end:
                task.cancel()
        for task in running:
            if task.must_end:
                task.wait()
        return QThreadPool.globalInstance().waitForDone(milliseconds)

    @classmethod
    def are_running(cls) -> bool:
        """Whether any task is at work."""
        return bool(cls._running)

    def _look(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def _run(self) -> None:
        # What must end looks only where it reports: it may have stored its step already.
        watched = nullcontext() if self.must_end else stoppable(self._look)
        try:
            with watched:
                result = self._work(self)
        except Exception as error:  # noqa: BLE001 - the one place that hands any error to the window's thread
            self._ended.emit(False, error)
        else:
            self._ended.emit(True, result)
        finally:
            self._has_ended.set()

    def _deliver(self, went_well: bool, result: object) -> None:
        Task._running.discard(self)
        try:
            if not self._is_abandoned:
                (self.succeeded if went_well else self.failed).emit(result)
        finally:
            self.finished.emit()

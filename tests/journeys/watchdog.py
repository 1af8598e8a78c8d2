"""Finds what keeps the interface from answering: how much the window's thread works without looking at its events."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, Signal

from tests.journeys.pace import pace

_PAUSE = 0.004  # seconds between an answer and the next question
_SUSPICIOUS = 0.06  # seconds without an answer after which the watchdog looks where the thread is


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch in which the window did not answer. What people feel is wall time, but on a machine that does other
    work as well only the CPU time of the window's own thread says what the program needs, and on a slower one only
    beside a floor of the same moment."""

    cpu: float  # seconds
    pace: float  # of the machine, right after it: how many times longer a fixed piece of work took
    wall: float  # seconds
    step: str  # of the journey
    where: tuple[str, ...]  # functions that were at work, the innermost first; no text of anything

    @property
    def cost(self) -> float:
        """CPU seconds that it would take on the reference machine."""
        return self.cpu / self.pace

    def __str__(self) -> str:
        took = f"{self.cost * 1000:.0f} ms ({self.wall * 1000:.0f} by the clock, pace {self.pace:.1f})"
        return f"{self.step}: {took} in {', '.join(self.where)}"


class Watchdog(QObject):
    """Asks the window's thread to answer again and again from another thread, and keeps the longest silences."""

    _asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.step = ""
        self.blocks: list[Block] = []
        self._main = threading.get_ident()
        self._answered = threading.Event()
        self._ends = threading.Event()
        self._cpu, self._wall = time.thread_time(), time.perf_counter()
        self._seen: tuple[str, ...] = ()
        self._asleep = False
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._watch, daemon=True)

    @contextmanager
    def awake(self) -> Iterator[Watchdog]:
        """Watch while the block runs."""
        self._forget()
        self._thread.start()
        try:
            yield self
        finally:
            self._ends.set()
            self._answered.set()
            self._thread.join()

    @contextmanager
    def asleep(self) -> Iterator[None]:
        """Look away: the test itself works in the window's thread."""
        self._asleep = True
        try:
            yield
        finally:
            self._forget()
            self._asleep = False

    def worst(self, number: int = 10) -> list[Block]:
        """The longest blocks."""
        return sorted(self.blocks, key=lambda block: -block.cost)[:number]

    def longest(self) -> float:
        """Seconds of the longest block."""
        return max((block.cost for block in self.blocks), default=0.0)

    def _forget(self) -> None:
        self._cpu, self._wall, self._seen = time.thread_time(), time.perf_counter(), ()

    def _answer(self) -> None:
        """In the window's thread: it is back at its events."""
        cpu, wall = time.thread_time() - self._cpu, time.perf_counter() - self._wall
        if not self._asleep and cpu > 0.02:
            suspicious = cpu > _SUSPICIOUS
            self.blocks.append(Block(cpu, pace() if suspicious else 1.0, wall, self.step, self._seen))
        self._forget()
        self._answered.set()

    def _watch(self) -> None:
        """In a thread of its own."""
        while not self._ends.is_set():
            self._answered.clear()
            self._asked.emit()
            while not self._answered.wait(_SUSPICIOUS):
                frame = sys._current_frames().get(self._main)
                self._seen = self._seen or tuple(_functions(frame))
                del frame  # or its painters would outlive their painting
            time.sleep(_PAUSE)


def _functions(frame: FrameType | None, most: int = 6) -> Iterator[str]:
    """The program's own functions in a stack."""
    while frame is not None and most:
        path = Path(frame.f_code.co_filename)
        if "gk_qda" in path.parts:
            most -= 1
            yield f"{path.stem}.{frame.f_code.co_name}:{frame.f_lineno}"
        frame = frame.f_back

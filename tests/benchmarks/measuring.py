"""CPU time of some work, and a line of figures that shows in the output of a passing run."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from statistics import median


def cpu_seconds(work: Callable[[], object], *, rounds: int = 7) -> float:
    """CPU seconds of the quickest of some rounds; one more, first, warms up."""
    return min(_rounds(work, rounds))


def window_seconds(work: Callable[[], object], *, rounds: int = 7) -> float:
    """As ``cpu_seconds``, but of the thread that asks alone: what tasks do meanwhile keeps nobody waiting."""
    return min(_rounds(work, rounds, time.thread_time))


def usual_cpu_seconds(work: Callable[[], object], *, rounds: int = 7) -> float:
    """CPU seconds of the middle one of some rounds: for steps that are not alike, as when text is scrolled."""
    return median(_rounds(work, rounds))


def _rounds(
    work: Callable[[], object], rounds: int, clock: Callable[[], float] = time.process_time
) -> list[float]:
    work()
    gc.collect()
    gc.freeze()  # the collector shall not walk over what the test runner holds
    try:
        return [_once(work, clock) for _ in range(rounds)]
    finally:
        gc.unfreeze()


def _once(work: Callable[[], object], clock: Callable[[], float]) -> float:
    begin = clock()
    work()
    return clock() - begin


def figures(name: str, seconds: float, *, floor: float | None = None, goal: float | None = None) -> str:
    """One line: time, ratio to the floor, goal."""
    parts = [f"{name:<58}{seconds * 1000:9.2f} ms"]
    if floor is not None:
        parts.append(f"{seconds / floor:8.2f} × floor {floor * 1000:.2f} ms")
    if goal is not None:
        parts.append(f"goal {goal * 1000:.0f} ms")
    return "   ".join(parts)

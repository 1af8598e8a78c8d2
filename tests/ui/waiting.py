"""Waiting in tests of windows: no longer than needed, and never so short that a busy machine decides."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtTest import QTest

from gk_qda.ui.tasks import Task

LONGEST = 60.0  # seconds; only what hangs takes so long


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Let the window work until a condition holds."""
    end = monotonic() + LONGEST
    while not holds():
        assert monotonic() < end, f"still waiting for: {what}"
        QTest.qWait(5)


def settle_tasks() -> None:
    """Until no task runs and what the last one brought is shown."""
    QTest.qWait(1)
    wait_until(lambda: not Task.are_running(), "the tasks")
    QTest.qWait(1)

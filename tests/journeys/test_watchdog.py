"""The watchdog sees what it is there for."""

from __future__ import annotations

import time

from PySide6.QtCore import QEventLoop, QTimer

from tests.journeys.watchdog import Watchdog


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def work(seconds: float) -> None:
    ends = time.thread_time() + seconds
    while time.thread_time() < ends:
        pass


def test_work_in_the_windows_thread_is_seen_and_named(qapp):
    dog = Watchdog()
    dog.step = "count"
    with dog.awake():
        wait(50)
        QTimer.singleShot(0, lambda: work(0.2))
        wait(400)
    (block,) = dog.worst(1)
    assert 0.18 < block.cpu < 0.4
    assert block.step == "count"
    assert dog.longest() == block.cost <= block.cpu


def test_an_idle_window_and_the_tests_own_work_are_not(qapp):
    dog = Watchdog()
    with dog.awake():
        wait(100)
        with dog.asleep():
            work(0.2)
        wait(100)
    assert dog.longest() < 0.1

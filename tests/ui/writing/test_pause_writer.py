"""Whoever types without a pause has it stored all the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QTimer

from gk_qda.ui.writing import pause_writer
from gk_qda.ui.writing.pause_writer import PauseWriter
from tests.ui.waiting import wait_until


class Writer(PauseWriter):
    """Counts instead of writing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.keys = self.stored = self.steps = 0
        self.typing = QTimer(self, interval=5)
        self.typing.timeout.connect(self.type)

    def type(self) -> None:
        self.keys += 1
        self.wait_for_pause()

    def _has_news(self) -> bool:
        return self.keys > self.stored

    def _store(self) -> bool:
        self.stored, self.steps = self.keys, self.steps + 1
        return True


@pytest.fixture
def writer(qapp: QObject) -> Writer:
    return Writer(qapp)


def test_a_key_is_on_disk_after_five_seconds_without_a_pause(writer, monkeypatch) -> None:
    assert pause_writer.PAUSE < pause_writer.LONGEST < 5_000
    monkeypatch.setattr(pause_writer, "PAUSE", 60_000)  # no pause comes
    monkeypatch.setattr(pause_writer, "LONGEST", 60)
    writer.type()
    writer.type()  # both in the first step
    writer.typing.start()
    wait_until(lambda: writer.steps >= 2, "what was typed")
    writer.typing.stop()
    assert writer.keys > writer.steps  # not one step a key


def test_what_is_typed_before_a_pause_is_one_step(writer, monkeypatch) -> None:
    monkeypatch.setattr(pause_writer, "PAUSE", 20)
    writer.type()
    writer.type()
    wait_until(lambda: writer.steps == 1, "the pause")
    assert writer.stored == writer.keys == 2

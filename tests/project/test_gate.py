"""Alone for a blink: readers wait meanwhile, and nobody is alone while one reads."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from gk_qda.errors.project import ProjectBusy
from gk_qda.project.gate import Gate


def test_a_reader_keeps_out_whoever_wants_to_be_alone():
    gate, is_inside, may_go = Gate(), Event(), Event()

    def read() -> None:
        with gate.passed(), gate.passed():
            is_inside.set()
            may_go.wait(10)

    reader = Thread(target=read)
    reader.start()
    assert is_inside.wait(10)
    with pytest.raises(ProjectBusy), gate.shut(patience=0.01):
        pass
    may_go.set()
    with gate.shut():
        pass
    reader.join()


def test_readers_wait_until_the_gate_opens():
    gate, read = Gate(), Event()

    def reads() -> None:
        with gate.passed():
            read.set()

    reader = Thread(target=reads)
    with gate.shut():
        reader.start()
        assert not read.wait(0.05)
    assert read.wait(10)
    reader.join()

"""The Code desk on a project of 500 documents with 200,000 codings, everything from the file to the paint."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from gk_qda.operations.projects import work_as
from gk_qda.project import Project, open_project
from gk_qda.spans import Span
from gk_qda.ui.code_desk.desk import CodeDesk
from tests.benchmarks.conftest import DENSE
from tests.benchmarks.desk import opened_desk
from tests.benchmarks.large import write_project
from tests.benchmarks.measuring import cpu_seconds
from tests.journeys.watchdog import Watchdog

Say = Callable[..., None]
MANY = 5_000  # codes


@pytest.fixture
def desk(qapp: QApplication, large_copy: Project) -> Iterator[CodeDesk]:
    qapp.setStyle("Fusion")
    desk = opened_desk(qapp, large_copy)
    qapp.processEvents()
    yield desk
    desk.close()


@pytest.fixture
def floor(qapp: QApplication, desk: CodeDesk) -> float:
    """A bare text field of the same size that shows one text after another."""
    field = QPlainTextEdit()
    field.resize(desk.size())
    field.show()
    qapp.processEvents()
    document = desk.reading.document
    assert document is not None
    texts = (f"{number} {document.text}" for number in count())

    def show() -> None:
        field.setPlainText(next(texts))
        qapp.processEvents()

    return cpu_seconds(show)


def arrive(desk: CodeDesk) -> None:
    """Until the document that was chosen is read, and painted."""
    while True:
        loop = QEventLoop()  # waiting in it lets tasks work
        QTimer.singleShot(5, loop.quit)
        loop.exec()
        if not desk.shown.opening.is_reading:
            return


def opening(desk: CodeDesk, qapp: QApplication, document_id: int, *, rounds: int = 5) -> float:
    """CPU seconds from the choice of a document to its first paint; the least of some rounds."""
    best = float("inf")
    for number in range(rounds):
        desk.context.focus.set_document(10 + number)
        qapp.processEvents()
        begin = time.process_time()
        desk.context.focus.set_document(document_id)
        arrive(desk)
        best = min(best, time.process_time() - begin)
    return best


def test_opening_a_transcript(desk: CodeDesk, qapp: QApplication, floor: float, say: Say) -> None:
    seconds = opening(desk, qapp, 100)
    say("Code desk: open a transcript with 400 codings", seconds, floor=floor, goal=0.1)
    assert seconds < 0.1
    seconds = opening(desk, qapp, 1, rounds=3)
    say(f"Code desk: open a transcript with {DENSE:,} codings", seconds, floor=floor, goal=0.5)
    assert seconds < 0.5


def test_opening_a_very_long_transcript(qapp: QApplication, tmp_path: Path, say: Say) -> None:
    """400,000 words, 50,000 codings: how long the window does not answer at a stretch, and until all is there."""
    path = write_project(tmp_path / "long.gkqda", 3, dense=50_000, turns=10_000)
    with open_project(path, backup=False) as project:
        work_as(project)
        desk = opened_desk(qapp, project)
        arrive(desk)
        document = desk.reading.document
        assert document is not None
        field = QPlainTextEdit()
        field.resize(desk.size())
        field.show()
        texts = (f"{number} {document.text}" for number in count())

        def show() -> None:
            field.setPlainText(next(texts))
            qapp.processEvents()

        floor, stretches, waited = cpu_seconds(show), [], []
        field.close()
        for _ in range(3):
            desk.context.focus.set_document(2)
            arrive(desk)
            dog = Watchdog()
            with dog.awake():
                begin = time.perf_counter()
                desk.context.focus.set_document(1)
                arrive(desk)
                waited.append(time.perf_counter() - begin)
            stretches.append(dog.longest())
        say("Code desk: longest stretch, opening 400,000 words", min(stretches), floor=floor, goal=0.1)
        say("Code desk: until 400,000 words are there (wall)", min(waited), goal=5)
        desk.close()
        assert min(stretches) < 0.1
        assert min(waited) < 5


def test_changing_tabs(desk: CodeDesk, qapp: QApplication, floor: float, say: Say) -> None:
    """From tab to tab, each with its place in the middle of the text."""
    for document in (100, 200, 300):
        desk.tabs.open(document)
        desk.reading.scroll_to_paragraph("120")
        qapp.processEvents()

    def change() -> None:
        desk.tabs.step(1)
        qapp.processEvents()

    seconds = cpu_seconds(change, rounds=9)
    say("Code desk: change to another tab", seconds, floor=floor, goal=0.1)
    assert desk.reading.first_visible_paragraph() == "120"
    assert seconds < 0.1


@pytest.mark.parametrize(("document_id", "codings"), [(100, 400), (1, DENSE)])
def test_applying_a_code(
    desk: CodeDesk, qapp: QApplication, say: Say, document_id: int, codings: int
) -> None:
    desk.context.focus.set_document(document_id)
    arrive(desk)
    top, steps = desk.reading.transcript.top_position() or 0, count()

    def code() -> None:
        step = next(steps)
        desk.controller.apply([step % 100 + 1], Span(top + 40 + step, top + 240 + step))
        qapp.processEvents()

    seconds = cpu_seconds(code)
    say(f"Code desk: apply a code among {codings:,} codings", seconds, goal=0.05)
    assert seconds < 0.05


def test_applying_a_code_in_a_very_long_transcript(qapp: QApplication, tmp_path: Path, say: Say) -> None:
    """400,000 words with 50,000 codings: stored, painted, and followed by every panel."""
    qapp.setStyle("Fusion")
    path = write_project(tmp_path / "long.gkqda", 3, dense=50_000, turns=10_000)
    with open_project(path, backup=False) as project:
        work_as(project)
        desk = opened_desk(qapp, project)
        desk.context.focus.set_document(1)
        arrive(desk)
        top, steps = desk.reading.transcript.top_position() or 0, count()

        def code() -> None:
            step = next(steps)
            desk.controller.apply([step % 100 + 1], Span(top + 40 + step, top + 240 + step))
            qapp.processEvents()

        seconds = cpu_seconds(code)
        say("Code desk: apply a code among 50,000 codings in 400,000 words", seconds, goal=0.05)
        desk.close()
        assert seconds < 0.05


def test_segments_of_a_code(desk: CodeDesk, qapp: QApplication, say: Say) -> None:
    """The list takes 500 at once: far more than a first screen."""
    desk.segments.scope.set_value("code")
    codes = count(1)

    def look() -> None:
        desk.context.focus.set_code(next(codes))
        qapp.processEvents()

    seconds = cpu_seconds(look)
    say("Code desk: 500 segments of another code", seconds, goal=0.1)
    assert seconds < 0.1


def test_switching_the_activation(desk: CodeDesk, qapp: QApplication, say: Say) -> None:
    """One ring: counts, stripes, the bar, and the list of what is activated."""
    activation = desk.context.activation
    desk.segments.scope.set_value("active")
    documents, codes = count(1), count(1)

    def document() -> None:
        activation.switch_documents([next(documents)])
        qapp.processEvents()

    def code() -> None:
        activation.switch_codes([next(codes)])
        qapp.processEvents()

    for name, work in (("a document of 500", document), ("a code", code)):
        seconds = cpu_seconds(work)
        say(f"Code desk: activate {name}", seconds, goal=0.05)
        assert seconds < 0.05


def test_reading_anew(desk: CodeDesk, qapp: QApplication, say: Say) -> None:
    """What a change of documents costs: all panels are filled again, 500 documents among them."""

    def refresh() -> None:
        desk.shown.refresh_all()
        qapp.processEvents()

    seconds = cpu_seconds(refresh, rounds=5)
    say("Code desk: fill all panels, 500 documents", seconds, goal=0.15)
    assert seconds < 0.15


def test_typing_into_the_filter_of_5000_codes(qapp: QApplication, tmp_path: Path, say: Say) -> None:
    path = write_project(tmp_path / "codes.gkqda", 3, codes=MANY)
    with open_project(path, backup=False) as project:
        work_as(project)
        desk = opened_desk(qapp, project)
        qapp.processEvents()
        words = iter([f"{number}" for number in range(4321, 4999, 7)])

        def key() -> None:
            desk.codes.filter_field.searched.emit(next(words))  # what a pause in typing sends
            qapp.processEvents()

        seconds = cpu_seconds(key)
        say(f"Code desk: a key that leaves few of {MANY:,} codes", seconds, goal=0.05)
        assert seconds < 0.05
        desk.codes.filter_field.searched.emit("")
        desk.codes.tree.fold_all(closed=False)
        qapp.processEvents()
        letters = cycle(("e", "em", "t", "a"))  # each is in every name: "Thema 17"

        def letter() -> None:
            desk.codes.filter_field.searched.emit(next(letters))
            qapp.processEvents()

        seconds = cpu_seconds(letter)
        say(f"Code desk: a first letter that leaves all {MANY:,} codes", seconds, goal=0.05)
        assert seconds < 0.05
        desk.codes.filter_field.searched.emit("")
        qapp.processEvents()
        places = count(100, 300)

        def code() -> None:
            start = next(places)
            desk.controller.apply([17], Span(start, start + 50))
            qapp.processEvents()

        seconds = cpu_seconds(code)
        say(f"Code desk: apply a code of {MANY:,}", seconds, goal=0.1)
        assert seconds < 0.1
        desk.close()

"""400,000 words with 50,000 codings: the window answers while they are opened, corrected, taken back, coded in bulk."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from gk_qda.operations import text_edit
from gk_qda.operations.projects import work_as
from gk_qda.project import open_project
from gk_qda.reanchoring import Edit
from gk_qda.spans import Span
from gk_qda.ui.tasks import Task
from tests.benchmarks.desk import opened_desk
from tests.benchmarks.large import write_project
from tests.journeys.watchdog import Watchdog

MOST = 0.1  # CPU seconds of the window's thread without a look at its events
OF_FLOOR = 2.7  # times what a bare field needs to show the text: on a slow machine that alone may take 60 ms


def wait(milliseconds):
    """As the program does: tasks go on, which ``QTest.qWait`` keeps from working."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(desk):
    """Until nothing is read or written, and what came of it is painted."""
    large, quiet = desk.context.workspace.large, 0
    for _ in range(3000):
        wait(10)
        busy = Task.are_running() or large.are_running or desk.shown.opening.is_reading
        quiet = 0 if busy else quiet + 1
        if quiet == 5:
            return
    raise AssertionError("still at work")


@pytest.mark.long
def test_a_very_long_text_stalls_nobody(qapp, collected, tmp_path):
    qapp.setStyle("Fusion")
    path = write_project(tmp_path / "huge.gkqda", 2, dense=50_000, turns=10_000)
    project = open_project(path, backup=False)
    work_as(project)
    desk = opened_desk(qapp, project)
    settle(desk)
    focus, workspace, reading = desk.context.focus, desk.context.workspace, desk.reading
    assert len(reading.document.text.split()) > 400_000
    assert len(reading.sheet.index) == 50_000
    field = QPlainTextEdit()
    begin = time.thread_time()
    field.setPlainText(reading.document.text)
    floor = time.thread_time() - begin
    late = reading.document.paragraphs[-50].start + 4  # reading is what takes long here, not writing

    def correct():
        def work(_):
            with project.change("edit_text") as session:
                text_edit.edit_text(session, document_id=1, edits=[Edit(late, late, "Vorweg ")], coder_id=1)

        workspace.work(work).start()

    def remove():
        desk.controller.remove([coding.id for coding in reading.sheet.index][-500:])

    def correct_word():
        start = reading.document.text.index("Gemeinde", late)
        reading.select(Span(start, start + 8))
        desk.text_commands.correct()
        desk.text_commands.popup.field.setText("Stadt")
        desk.text_commands.popup.take_key(enter)

    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    steps = {
        "open another": lambda: focus.set_document(2),
        "open": lambda: focus.set_document(1),
        "correct": correct,
        "take back": workspace.undo,
        "repeat": workspace.redo,
        "correct a word": correct_word,
        "remove": remove,
        "take the removal back": workspace.undo,
        "time marks": desk.reading_view.toggle_time_marks,
        "edit": desk.edit_mode.enter,
    }
    dog = Watchdog()
    with dog.awake():
        for name, step in steps.items():
            dog.step = name
            step()
            settle(desk)
    text = reading.document.text
    assert text[late:].startswith("Vorweg ")
    assert "Stadt" in text[late:]
    assert len(reading.sheet.index) == 50_000
    assert not reading.sheet.shown.shows_time_marks
    assert desk.edit_mode.is_on
    desk.close()
    workspace.close()
    print(*dog.worst(), sep="\n")
    assert dog.longest() < max(MOST, OF_FLOOR * floor), "\n".join(map(str, dog.worst()))

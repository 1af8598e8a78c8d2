"""Memos by the ten thousand: opening a document with two thousand of them in its margin, writing one more."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count, cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from gk_qda.operations.memos import write_memo
from gk_qda.operations.projects import work_as
from gk_qda.project import open_project
from gk_qda.queries.memo_targets import FREE
from gk_qda.queries.memos import MemoList
from gk_qda.ui.code_desk.desk import CodeDesk
from tests.benchmarks.desk import opened_desk
from tests.benchmarks.large import LENGTH, write_project
from tests.benchmarks.measuring import cpu_seconds, window_seconds

Say = Callable[..., None]
DOCUMENTS, MEMOS = 24, 50_000
OPENED = (5, 6)  # two documents of many
EACH = MEMOS // DOCUMENTS


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = write_project(tmp_path_factory.mktemp("memos") / "memos.gkqda", DOCUMENTS)
    dice = random.Random(11)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            "INSERT INTO memos (guid, kind, title, text, document_id, start, end, coder_id, created_at,"
            " changed_at, version) VALUES (?, 'note', '', ?, ?, ?, ?, 1, ?, ?, 1)",
            (
                (
                    f"{number:08x}-0000-4000-8000-0000000000ff",
                    f"Vermerk {number}: hier sagt sie etwas anderes als im ersten Gespräch. " * 3,
                    number % DOCUMENTS + 1,
                    start := dice.randrange(LENGTH - 1000),
                    start + dice.randrange(20, 400),
                    *(f"2020-06-01 08:00:{number % 60:02}.000000",) * 2,
                )
                for number in range(MEMOS)
            ),
        )
    return path


@pytest.fixture
def desk(qapp: QApplication, file: Path) -> Iterator[CodeDesk]:
    qapp.setStyle("Fusion")
    with open_project(file, backup=False) as project:
        work_as(project)
        desk = opened_desk(qapp, project)
        desk.context.messages.setParent(desk)  # as in the window: no window of its own
        qapp.processEvents()
        yield desk
        desk.close()


def test_opening_a_document_with_many_memos(desk: CodeDesk, qapp: QApplication, say: Say) -> None:
    """Beside opening it without the margin's notes, which is the floor."""
    documents = cycle(OPENED)

    def open_next() -> None:
        desk.context.focus.set_document(next(documents))
        qapp.processEvents()

    seconds = cpu_seconds(open_next)
    assert desk.reading.numbers.marks_in_view()
    desk.reading.sheet.opened.disconnect(desk.memo_marks.show_marks)
    floor = cpu_seconds(open_next)
    say(f"Code desk: open a document with {EACH:,} memos on passages", seconds, floor=floor, goal=0.1)
    assert seconds < 0.1


def test_storing_a_memo_among_many(
    desk: CodeDesk, qapp: QApplication, file: Path, tmp_path: Path, say: Say
) -> None:
    """A pause in typing: the step, and what follows it in the window. The floor is the step alone."""
    numbers = count()
    with open_project(Path(shutil.copy(file, tmp_path)), backup=False) as project:
        work_as(project)

        def step() -> None:
            with project.change("write_memo") as session:
                write_memo(session, coder_id=1, memo_id=7, text=f"Vermerk {next(numbers)}")

        floor = cpu_seconds(step)
    desk.memo_commands.begin(FREE)
    _, text = desk.memos.editor.fields()

    def store() -> None:
        text.setPlainText(f"Vermerk {next(numbers)}")
        desk.memos.writer.flush()
        qapp.processEvents()

    seconds = window_seconds(store)
    say(f"Code desk: store a memo among {MEMOS:,}", seconds, floor=floor, goal=0.05)
    assert seconds < 0.05
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()
    listed = desk.memos.view.memos.memos
    assert listed[0].text == text.text()

    def show_list() -> None:
        desk.memos.keeper.loaded.emit(MemoList(tuple(listed), MEMOS, MEMOS))
        qapp.processEvents()

    seconds = window_seconds(show_list)
    say(f"Code desk: list the memos anew, {len(listed):,} of {MEMOS:,}", seconds, goal=0.05)
    assert seconds < 0.05

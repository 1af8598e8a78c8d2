"""Changes of many rows: the window answers while they are written, and nothing is lost or mixed up meanwhile."""

from __future__ import annotations

from threading import Event, Timer

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from gk_qda.errors import Cancelled
from gk_qda.errors.domain import NameTaken
from gk_qda.operations.codebook import add_code
from gk_qda.progress import look
from gk_qda.project import open_project
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.history import steps
from gk_qda.ui.large_changes import FEW, FEW_WRITTEN
from gk_qda.ui.tasks import Task

MANY = FEW + 1


@pytest.fixture
def window(start, demo):
    return start(demo).window


@pytest.fixture
def workspace(window):
    return window.page.context.workspace


def said(window) -> str:
    message = window.messages.current()
    return message.words if message else ""


def names(project) -> list[str]:
    with project.read() as session:
        return [code.name for code in current_codebook(session).codes]


def adding(workspace, name, go=None):
    """An operation; it does not end before ``go`` is set."""

    def operation(session):
        if go is not None:
            assert go.wait(20)
        return add_code(session, name=name, coder_id=workspace.coder_id)

    return operation


def test_few_rows_are_written_at_once(workspace):
    ids = []
    workspace.change_apart("add_code", adding(workspace, "Gleich"), ids.append, rows=FEW, words="Coding")
    assert "Gleich" in names(workspace.project)
    assert len(ids) == 1


def test_many_are_written_while_the_window_answers_and_the_result_comes_after_the_news(workspace, settle):
    heard = []
    workspace.changed.connect(lambda changes: heard.append(changes.verb))
    go = Event()
    workspace.change_apart(
        "add_code", adding(workspace, "Später", go), lambda _: heard.append("done"), rows=MANY, words="Coding"
    )
    assert workspace.large.are_running
    assert "Später" not in names(workspace.project)
    go.set()
    settle()
    assert heard == ["add_code", "done"]
    assert "Später" in names(workspace.project)
    workspace.undo()
    assert "Später" not in names(workspace.project)


def test_what_comes_meanwhile_waits_or_is_refused_kindly(window, workspace, settle):
    go = Event()
    heard = []
    workspace.changed.connect(lambda changes: heard.append((changes.verb, changes.kind)))
    workspace.change_apart("add_code", adding(workspace, "Eins", go), rows=MANY, words="Coding")
    workspace.change_apart("add_code", adding(workspace, "Zwei"), rows=1, words="Coding")
    workspace.undo()
    assert workspace.change("add_code", adding(workspace, "Drei")) is None
    assert (
        said(window)
        == "A running task is still writing to the project. Wait until it has finished, or stop it."
    )
    assert heard == []
    go.set()
    settle()
    assert heard == [("add_code", "do"), ("add_code", "do"), ("add_code", "undo")]
    found = names(workspace.project)
    assert "Eins" in found
    assert "Zwei" not in found, (
        "undo took back the step before it, not the one that ran when it was asked for"
    )


def test_stopped_below_nothing_of_it_happens_and_what_waited_is_dropped(window, workspace, settle):
    go = Event()
    before = names(workspace.project)
    done = []
    workspace.change_apart("add_code", adding(workspace, "Nie", go), done.append, rows=MANY, words="Coding")
    workspace.undo()
    window.status.progress.cancelled.emit()
    go.set()
    settle()
    assert names(workspace.project) == before
    assert done == []
    assert not workspace.large.are_running
    assert window.status.progress.isHidden()


def test_trouble_is_said_in_the_bar(window, workspace, settle):
    taken = names(workspace.project)[0]

    def operation(session):
        raise NameTaken(name=taken)

    workspace.change_apart("add_code", operation, rows=MANY, words="Coding")
    settle()
    assert taken in said(window)
    workspace.change_apart("add_code", adding(workspace, "Danach"), rows=MANY, words="Coding")
    settle()
    assert "Danach" in names(workspace.project)


def test_the_window_closes_when_the_step_is_written(window, workspace, demo, settle, qtbot):
    go = Event()
    workspace.change_apart("add_code", adding(workspace, "Noch", go), rows=MANY, words="Coding")
    window.close()
    assert window.isVisible()
    assert window.page is not None
    go.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    with open_project(demo, backup=False) as project:
        assert "Noch" in names(project)


def test_so_does_the_project(window, workspace, settle):
    go = Event()
    workspace.change_apart("add_code", adding(workspace, "Noch", go), rows=MANY, words="Coding")
    assert not window.show_start()
    go.set()
    settle()
    assert window.page is None
    assert window.pages.currentWidget() is window.start_page


def test_the_end_of_the_program_writes_the_step_and_what_waited_behind_it(start, demo, settle):
    """Whoever ends the program (the session, a signal): what was asked for is in the file."""
    application = start(demo)
    workspace = application.window.page.context.workspace
    go = Event()
    workspace.change_apart("add_code", adding(workspace, "Noch", go), rows=MANY, words="Coding")
    workspace.change_apart("add_code", adding(workspace, "Auch"), rows=MANY, words="Coding")
    Timer(0.3, go.set).start()
    application.stop()
    assert application.window.page is None
    with open_project(demo, backup=False) as project:
        assert {"Noch", "Auch"} <= set(names(project))


def test_other_tasks_are_stopped_at_the_end(qapp):
    begun, stopped = Event(), []

    def work(task):
        begun.set()
        try:
            while True:
                task.report(0, 1)
        except Cancelled:
            stopped.append(True)
            raise

    Task(work).start()
    assert begun.wait(10)
    assert Task.wait_for_all()
    assert stopped
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)


def test_the_language_waits_too(start, demo, settle):
    application = start(demo)
    window, workspace = application.window, application.window.page.context.workspace
    go = Event()
    workspace.change_apart("add_code", adding(workspace, "Noch", go), rows=MANY, words="Coding")
    application.speak("de")
    assert application.window is window
    assert "language" in said(window)
    go.set()
    settle()


def test_a_large_step_is_taken_back_and_repeated_by_a_task_as_one(window, workspace, settle):
    desk = window.page.code_desk()
    with workspace.project.read() as session:
        before = len(steps(session))
    desk.context.activation.all_documents()
    desk.segments.scope.set_value("active")
    desk.shown.show_segments()
    ids = [segment.coding.id for segment in desk.segments.model.segments]
    assert len(ids) > FEW_WRITTEN
    target = desk.book.find("Ehrenamt").id
    held = desk.shown.counts.everywhere[target]
    desk.controller.recode(ids, target)
    assert workspace.large.are_running
    settle()
    with workspace.project.read() as session:
        assert len(steps(session)) == before + 1
    now = desk.shown.counts.everywhere[target]
    assert now > held
    for move, number in ((workspace.undo, held), (workspace.redo, now), (workspace.undo, held)):
        assert move() is None
        assert workspace.large.are_running
        settle()
        assert desk.shown.counts.everywhere[target] == number


def test_work_that_reports_nothing_stops_where_it_looks_but_not_what_must_end(qtbot):
    began = Event()

    def endless(_):
        began.set()
        while True:
            look()

    task = Task(endless)
    with qtbot.waitSignal(task.failed, timeout=60_000) as failed:
        task.start()
        assert began.wait(5)
        task.cancel()
    assert isinstance(failed.args[0], Cancelled)
    kept = Task(lambda _: [look() for _ in range(1000)], must_end=True)
    kept.cancel()
    with qtbot.waitSignal(kept.succeeded, timeout=60_000):
        kept.start()

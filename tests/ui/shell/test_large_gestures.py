"""Codes, documents, speakers and texts with many rows: each gesture is one step, written while the window answers."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gk_qda.operations.auto_coding import SpeakersCode
from gk_qda.queries.code_counts import codings_held
from gk_qda.queries.history import steps
from gk_qda.spans import Span
from gk_qda.ui.speakers.auto_code import Order
from gk_qda.ui.workspace import Workspace


@pytest.fixture(autouse=True)
def five_are_many(monkeypatch):
    """The demo is small."""
    change_apart = Workspace.change_apart
    monkeypatch.setattr(
        Workspace,
        "change_apart",
        lambda self, *words, few=0, **named: change_apart(self, *words, few=5, **named),
    )


@pytest.fixture
def window(start, demo):
    return start(demo).window


@pytest.fixture
def workspace(window):
    return window.page.context.workspace


@pytest.fixture
def desk(window):
    return window.page.code_desk()


def said(window) -> str:
    message = window.messages.current()
    return message.words if message else ""


def state(workspace):
    """Every coding, text and code of the project."""
    with workspace.project.read() as session:
        tables = ("codings", "codes", "documents", "paragraphs", "speakers")
        return {
            name: session.connection().exec_driver_sql(f"SELECT * FROM {name} ORDER BY id").fetchall()
            for name in tables
        }


def last_step(workspace):
    with workspace.project.read() as session:
        return steps(session, limit=1)[0].name.verb


def largest(desk):
    """The sub-code with the most codings of its own."""
    project = desk.context.workspace.project
    below = [code for code in desk.book.codes if code.parent_id is not None]
    return max(below, key=lambda code: codings_held(project, [code.id]))


def longest_document(desk):
    return max(desk.shown.documents, key=lambda one: one.paragraphs)


def merge(window, desk, settle):
    source = largest(desk)
    target = next(code for code in desk.book.codes if code.level == 1 and code.id != source.parent_id)
    desk.codebook_controller.merge([source], target)
    return "merge_codes", f"“{source.name}” is now part of “{target.name}”."


def delete(window, desk, settle):
    code = largest(desk)
    desk.codebook_controller.delete([code], codings_to_parent=False)
    return "delete_code", f"Code “{code.name}” deleted."


def delete_to_parent(window, desk, settle):
    code = largest(desk)
    desk.codebook_controller.delete([code], codings_to_parent=True)
    return "delete_code", f"Code “{code.name}” deleted."


def dissolve(window, desk, settle):
    desk.codebook_controller.dissolve([largest(desk)])
    return "dissolve_code", ""


def delete_document(window, desk, settle):
    document = longest_document(desk)
    desk.document_commands.delete(document)
    return "delete_documents", f"Document “{document.name}” deleted."


def code_turns(window, desk, settle):
    window.actions_table.run("team.speakers")
    settle()
    page = window.page.desk.speakers
    ids = tuple(one.id for one in page.speakers.listed())
    page.requests.code(Order((SpeakersCode("Alles", ids),), None))
    return "code_speakers_anew", "turns coded."


GESTURES = [merge, delete, delete_to_parent, dissolve, delete_document, code_turns]


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda one: one.__name__)
def test_it_is_written_by_a_task_and_taken_back_to_the_letter(gesture, window, workspace, desk, settle):
    before = state(workspace)
    verb, words = gesture(window, desk, settle)
    assert workspace.large.are_running
    assert state(workspace)["codings"] == before["codings"], "nothing of it is seen before all of it is"
    settle()
    assert not workspace.large.are_running
    assert last_step(workspace) == verb
    assert words in said(window)
    after = state(workspace)
    assert after != before
    workspace.undo()
    settle()
    assert state(workspace)["codings"] == before["codings"]
    workspace.redo()
    settle()
    assert state(workspace)["codings"] == after["codings"]


def test_a_code_with_few_codings_goes_at_once(window, workspace, desk):
    code = min(desk.book.codes, key=lambda one: desk.shown.codings_under(one.id))
    desk.codebook_controller.delete([code], codings_to_parent=False)
    assert not workspace.large.are_running
    assert code.id not in desk.book.by_id()


def test_a_step_of_the_history_is_taken_back_in_the_same_queue(window, workspace, desk, settle):
    before = state(workspace)
    dissolve(window, desk, settle)
    settle()
    with workspace.project.read() as session:
        step = steps(session, limit=1)[0]
    window.actions_table.run("edit.history")
    settle()
    window.page.desk.history._take_back(step.id, 1)
    assert workspace.large.are_running
    settle()
    assert state(workspace)["codings"] == before["codings"]
    assert "1 step(s) taken back" in said(window) or "1 step taken back" in said(window)


def test_a_correction_that_moves_many_rows_is_written_by_a_task(window, workspace, desk, settle):
    document = longest_document(desk)
    window.page.context.focus.set_document(document.id)
    settle()
    before = desk.reading.document.text
    line = desk.reading.document.paragraphs[1].span
    word = before[line.start : line.end].split()[-1].strip(".,")
    at = before.index(word, line.start)
    desk.reading.select(Span(at, at + len(word)))
    desk.text_commands.correct()
    desk.text_commands.popup.stored.emit("Ersatzwort")
    QApplication.sendPostedEvents(desk.text_commands)
    assert workspace.large.are_running
    assert desk.reading.document.text == before
    settle()
    assert last_step(workspace) == "edit_text"
    after = f"{before[:at]}Ersatzwort{before[at + len(word) :]}"
    assert desk.reading.document.text == after
    workspace.undo()
    settle()
    assert desk.reading.document.text == before

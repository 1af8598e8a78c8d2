"""Texts that are too long to be read while the window waits: here every text counts as one."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.operations import text_edit
from gk_qda.operations.coding import apply_code
from gk_qda.operations.documents import delete_documents
from gk_qda.queries.documents import text_of
from gk_qda.reanchoring import Edit
from gk_qda.ui.code_desk import presenter, text_opening
from gk_qda.ui.focus import Place
from gk_qda.ui.reading.waiting_page import QUIET
from tests.ui.waiting import settle_tasks


@pytest.fixture
def long(table, monkeypatch):
    """TM07 in front, RG02 at hand, and reading them takes a task each time."""
    table.open("TM07")
    QTest.qWait(1)
    monkeypatch.setattr(text_opening, "FEW_ROWS", 0)
    yield table
    settle_tasks()


@pytest.fixture
def gate(monkeypatch):
    """Tasks do not read before it is opened."""
    opened, read = threading.Event(), text_opening.read_document

    def wait(*arguments, **options):
        assert opened.wait(20)
        return read(*arguments, **options)

    monkeypatch.setattr(text_opening, "read_document", wait)
    yield opened
    opened.set()
    settle_tasks()


def other_of(table):
    front = table.context.focus.document_id
    return next(document for document in table.desk.shown.documents if document.id != front)


def correct(table, *edits, document_id=None):
    with table.context.workspace.project.change("edit_text") as session:
        text_edit.edit_text(
            session,
            document_id=document_id or table.context.focus.document_id,
            edits=list(edits),
            coder_id=table.context.workspace.coder_id,
        )


def stored(table):
    document_id = table.context.focus.document_id
    return table.context.workspace.read(lambda s: text_of(s, document_id))


def test_while_a_text_is_read_nothing_can_be_done_with_another(long, gate):
    desk, other = long.desk, other_of(long)
    span = long.select(long.text[2_000:2_020])
    codings = len(long.codings())
    long.open(other.name)
    assert desk.shown.opening.is_reading
    assert desk.reading.document is None
    assert desk.reading.selection() is None
    assert desk.reading.transcript.toPlainText() == ""
    assert len(desk.reading.sheet.index) == 0
    assert other.name in desk.head.title()
    assert desk.controller.apply([desk.book.codes[0].id], span) is None
    assert long.message == "The text is still being loaded."
    assert desk.controller.apply_new("Neu", span) is None
    desk.edit_mode.enter()
    assert not desk.edit_mode.is_on
    desk.text_history.toggle()
    assert desk.text_history.document_id is None
    gate.set()
    settle_tasks()
    assert not desk.shown.opening.is_reading
    assert desk.reading.document.document.id == other.id
    assert long.text == stored(long)
    assert {c.id for c in long.codings()} <= {c.id for c in desk.reading.sheet.index}
    long.open("TM07")
    settle_tasks()
    assert len(long.codings()) == codings


def test_it_is_said_only_when_it_takes_time(long, gate):
    waiting = long.desk.reading.pages.waiting
    long.open(other_of(long).name)
    assert waiting.isVisible()
    assert not waiting.says_so
    before = waiting.grab().toImage()
    QTest.qWait(QUIET + 50)
    assert waiting.says_so
    assert waiting.grab().toImage() != before
    gate.set()
    settle_tasks()
    assert not waiting.isVisible()
    assert long.desk.reading.transcript.isVisible()


def test_the_last_choice_wins(long, gate):
    first, second = [d for d in long.desk.shown.documents if d.name != "TM07"][:2]
    long.open(first.name)
    long.open(second.name)
    gate.set()
    settle_tasks()
    assert long.desk.reading.document.document.id == second.id
    assert long.text == stored(long)


def test_back_to_the_one_that_was_left(long, gate):
    place = long.desk.reading.transcript
    place.verticalScrollBar().setValue(60)
    top = place.top_position()
    long.open(other_of(long).name)
    long.open("TM07")
    gate.set()
    settle_tasks()
    assert long.desk.reading.document.document.name == "TM07"
    assert place.top_position() == top


def test_place_selection_and_keyboard_come_back(long):
    desk = long.desk
    desk.reading.setFocus()
    span = long.select("Jugendhilfe")
    top, caret = desk.reading.transcript.top_position(), desk.reading.transcript.caret()
    long.open(other_of(long).name)
    settle_tasks()
    assert desk.reading.transcript.hasFocus()
    long.open("TM07")
    settle_tasks()
    assert desk.reading.transcript.top_position() == top
    assert desk.reading.transcript.caret() == caret
    assert desk.reading.selection() == span
    assert desk.reading.transcript.hasFocus()


def test_tabs_go_from_one_to_the_other(long):
    other = other_of(long)
    long.desk.tabs.open(other.id)
    settle_tasks()
    long.desk.reading.transcript.verticalScrollBar().setValue(40)
    top = long.desk.reading.transcript.top_position()
    for _ in range(2):
        long.desk.tabs.step(1)
    long.desk.tabs.step(1)
    settle_tasks()
    assert long.desk.reading.document.document.name == "TM07"
    long.desk.tabs.step(1)
    settle_tasks()
    assert long.desk.reading.document.document.id == other.id
    assert long.desk.reading.transcript.top_position() == top


def test_a_passage_elsewhere_is_shown_when_its_text_is_there(long, gate):
    other = other_of(long)
    long.desk.show_place(Place(document_id=other.id))
    gate.set()
    settle_tasks()
    last = list(long.desk.reading.sheet.index)[-1]
    gate.clear()
    long.open("TM07")
    gate.set()
    settle_tasks()
    gate.clear()
    long.desk.show_place(Place(document_id=other.id, coding_id=last.id))
    gate.set()
    settle_tasks()
    assert long.context.focus.coding_id == last.id
    assert long.desk.reading.transcript.is_in_view(last.span)


def test_a_correction_brings_text_and_codings_together(long, gate):
    desk, text = long.desk, long.text
    transcript = desk.reading.transcript
    transcript.verticalScrollBar().setValue(80)
    words = {c.id: c.span.of(text) for c in long.codings()}
    span = long.select(text[6_000:6_012])
    number = desk.reading.first_visible_paragraph()
    correct(long, Edit(30, 30, "Vorweg. "))
    QTest.qWait(1)
    assert desk.shown.opening.is_reading
    assert desk.reading.document is None, "what is shown would be older than what is stored"
    gate.set()
    settle_tasks()
    assert long.text == stored(long) != text
    now = {c.id: c.span.of(long.text) for c in desk.reading.sheet.index}
    assert all(now[coding] == words[coding] for coding in words)
    assert desk.reading.first_visible_paragraph() == number
    selected = transcript.selected_units()
    assert selected.start == span.start + 8
    assert selected.of(long.text) == text[6_000:6_012]
    long.context.workspace.undo()
    settle_tasks()
    assert long.text == text
    assert {c.id: c.span.of(text) for c in desk.reading.sheet.index if c.id in words} == words


def test_what_changes_while_a_text_is_read_is_read_with_it(long, gate):
    correct(long, Edit(30, 30, "Vorweg. "))
    QTest.qWait(1)
    code = long.desk.book.codes[0].id
    with long.context.workspace.project.change("apply_code") as session:
        applied = apply_code(
            session,
            document_id=long.context.focus.document_id,
            code_id=code,
            coder_id=long.context.workspace.coder_id,
            start=3_000,
            end=3_050,
        )
    correct(long, Edit(40, 40, "Noch etwas. "))
    QTest.qWait(1)
    gate.set()
    settle_tasks()
    assert long.text == stored(long)
    (coding,) = (c for c in long.codings() if c.id == applied.coding_id)
    assert long.desk.reading.sheet.index.get(applied.coding_id) == coding


def test_filters_that_change_meanwhile_hold(long, gate):
    desk, other = long.desk, other_of(long)
    long.open(other.name)
    desk.reading.sheet.set_code_filter([])
    desk.reading_view.toggle_time_marks()
    gate.set()
    settle_tasks()
    assert desk.reading.document.document.id == other.id
    assert len(desk.reading.sheet.index) == 0
    assert not desk.reading.sheet.shown.shows_time_marks
    desk.reading.sheet.set_code_filter(None)
    assert len(desk.reading.sheet.index) > 0


def test_time_marks_of_a_long_text(long):
    desk = long.desk
    desk.reading.transcript.verticalScrollBar().setValue(80)
    number = desk.reading.first_visible_paragraph()
    desk.reading_view.toggle_time_marks()
    settle_tasks()
    assert not desk.reading.sheet.shown.shows_time_marks
    assert desk.reading.first_visible_paragraph() == number


def test_many_codings_go_while_the_text_stays_in_use(long, monkeypatch):
    monkeypatch.setattr(presenter, "FEW", 10)
    desk, text = long.desk, long.desk.reading.sheet.shown
    ids = [coding.id for coding in long.codings()]
    assert len(ids) > 20
    desk.controller.remove(ids)
    settle_tasks()
    assert desk.reading.sheet.shown is text
    assert not set(ids) & {c.id for c in desk.reading.sheet.index}
    long.context.workspace.undo()
    settle_tasks()
    assert set(ids) <= {c.id for c in desk.reading.sheet.index}
    assert desk.reading.sheet.shown is text


def test_edit_and_accept(long):
    desk = long.desk
    desk.edit_mode.enter()
    editor = desk.edit_mode.page.editor
    editor.go_to(desk.reading.document.paragraphs[6].span)
    QTest.keyClicks(editor, "xyz")
    desk.edit_mode.accept()
    settle_tasks()
    if desk.edit_mode.is_on:  # once more, where something is lost
        desk.edit_mode.accept()
        settle_tasks()
    assert not desk.edit_mode.is_on
    assert "xyz" in long.text
    assert long.text == stored(long)
    assert desk.reading.transcript.hasFocus()
    desk.edit_mode.enter()
    assert desk.edit_mode.page.edited.text == long.text


def test_a_deleted_document_leaves_no_pane_that_waits(long, gate):
    other = other_of(long)
    long.open(other.name)
    with long.context.workspace.project.change("delete_documents") as session:
        delete_documents(session, document_ids=[other.id])
    gate.set()
    settle_tasks()
    assert not long.desk.shown.opening.is_reading
    assert long.desk.reading.document is not None
    assert long.desk.reading.document.document.id == long.context.focus.document_id


def test_the_project_may_be_closed_meanwhile(long, gate, qtbot):
    long.open(other_of(long).name)
    with qtbot.captureExceptions() as trouble:
        long.context.workspace.close()
        gate.set()
        settle_tasks()
    assert not trouble
    assert long.desk.reading.document is None


def test_what_is_typed_while_it_is_read_goes_nowhere(long, gate):
    codings = {c.id for c in long.codings()}
    long.desk.reading.setFocus()
    correct(long, Edit(30, 30, "Vorweg. "))
    QTest.qWait(1)
    front = long.context.theme.app.focusWidget()
    assert front is long.desk.reading.pages.waiting
    for key in (Qt.Key.Key_1, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_A):
        QTest.keyClick(front, key)
    gate.set()
    settle_tasks()
    assert {c.id for c in long.codings()} == codings


def test_a_word_is_corrected_where_it_stands(long):
    desk, text = long.desk, long.text
    word = next(w for w in text[5_000:].split() if w.isalpha() and text.count(w) == 1)
    long.select(word)
    desk.text_commands.correct()
    popup = desk.text_commands.popup
    popup.field.setText("Ängströme")
    for _ in range(2):  # once more, where something is lost
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
        settle_tasks()
    assert not popup.isVisible()
    settle_tasks()
    assert long.text == text.replace(word, "Ängströme") == stored(long)


def test_closed_before_it_is_known_what_would_be_lost(long):
    text = long.text
    long.select(text[5_000:5_040].split()[1])
    long.desk.text_commands.correct()
    popup = long.desk.text_commands.popup
    popup.field.setText("anders")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert popup.isVisible()
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    settle_tasks()
    assert not popup.isVisible()
    assert long.text == text == stored(long)

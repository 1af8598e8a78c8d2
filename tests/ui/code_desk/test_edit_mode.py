"""The edit mode on the Code desk: F9, type, accept; nothing is lost unseen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from gk_qda.operations import documents, text_edit
from gk_qda.reanchoring import Edit
from gk_qda.spans import Span
from tests.ui.waiting import settle_tasks


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")


@pytest.fixture
def mode(table):
    """The edit mode, entered as people do."""
    QTest.qWaitForWindowActive(table.window)
    table.key(Qt.Key.Key_F9)
    mode = table.desk.edit_mode
    assert mode.is_on
    assert mode.page.isVisible()
    return mode


def settle():
    QTest.qWait(5)
    settle_tasks()
    QTest.qWait(5)


def paste(mode, words, at):
    mode.page.editor.go_to(Span(at, at))
    data = QMimeData()
    data.setText(words)
    mode.page.editor.insertFromMimeData(data)


def remove(mode, span):
    mode.page.editor.go_to(span)
    QTest.keyClick(mode.page.editor, Qt.Key.Key_Delete)


def words_of(table):
    return {coding.id: coding.span.of(table.text) for coding in table.codings()}


def test_accepting_stores_one_step(table, mode):
    before, text = words_of(table), table.text
    paste(mode, "x" * 200, 0)
    paste(mode, "Ä", len(mode.page.edited.text))
    assert "2" in mode.page.band.count.text()
    QTest.keyClick(mode.page.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not mode.is_on
    assert table.desk.reading.transcript.isVisible()
    assert table.text == "x" * 200 + text + "Ä"
    assert words_of(table) == before
    assert "stored" in table.message
    table.context.workspace.undo()
    assert table.text == text
    assert words_of(table) == before


def test_a_deleted_paragraph_lists_its_codings_first(table, mode):
    document = table.desk.reading.document
    coding = next(c for c in table.codings() if c.end - c.start < 200)
    paragraph = next(p for p in document.paragraphs if p.start <= coding.start < p.end)
    remove(mode, Span(paragraph.start, paragraph.end + 2))
    mode.page.band.accept.click()
    settle()
    assert mode.is_on
    assert mode.page.list.isVisible()
    path = table.desk.book.by_id()[coding.code_id].path
    assert any(path in line and "lost" in line for line in mode.page.list.lines)
    assert coding.id in words_of(table)
    assert mode.page.band.accept.text() == "Accept all the same"
    mode.page.band.accept.click()
    settle()
    assert not mode.is_on
    assert coding.id not in words_of(table)
    numbers = [p.number for p in table.desk.reading.document.paragraphs]
    assert paragraph.number not in numbers
    assert len(numbers) == len(document.paragraphs) - 1


def test_changing_something_more_takes_the_warning_back(table, mode):
    coding = min(table.codings(), key=lambda c: c.end - c.start)
    remove(mode, coding.span)
    mode.page.band.accept.click()
    settle()
    assert mode.page.is_warned
    paste(mode, "noch", 0)
    assert not mode.page.is_warned
    assert not mode.page.list.isVisible()
    assert mode.page.band.accept.text() == "Accept"


def test_what_changes_is_shown_on_demand(table, mode):
    coding = max(table.codings(), key=lambda c: c.end - c.start)
    paste(mode, " sehr", table.text.index(" ", coding.start + 20))
    mode.page.band.changes.click()
    settle()
    assert mode.page.list.isVisible()
    assert not mode.page.is_warned
    assert any("other words" in line for line in mode.page.list.lines)
    assert mode.page.editor.hasFocus()  # so that the keys go on from here
    QTest.keyClick(mode.page.editor, Qt.Key.Key_Escape)
    assert not mode.page.list.isVisible()
    assert mode.is_on


def test_escape_leaves_at_once_where_nothing_changed(table, mode):
    QTest.keyClick(mode.page.editor, Qt.Key.Key_Escape)
    assert not mode.is_on
    assert table.desk.reading.transcript.isVisible()
    assert table.message == ""


def test_escape_asks_where_something_changed(table, mode):
    text = table.text
    paste(mode, "Neu", 0)
    QTest.keyClick(mode.page.editor, Qt.Key.Key_Escape)
    assert mode.is_on
    current = table.context.messages.current()
    assert [action.words for action in current.actions] == ["Discard", "Accept"]
    current.actions[0].run()
    assert not mode.is_on
    assert table.text == text
    assert not table.desk.edit_mode.page.editor.edited


def test_another_document_waits_until_the_text_is_accepted(table, mode):
    here = table.context.focus.document_id
    paste(mode, "Neu", 0)
    table.open("TM01")
    assert table.context.focus.document_id == here
    assert mode.page.edited.text.startswith("Neu")
    assert mode.page.isVisible()
    assert not table.desk.may_close()
    mode.page.band.accept.click()
    settle()
    assert table.desk.may_close()
    table.open("TM01")
    assert table.context.focus.document_id != here


def test_an_unchanged_text_gives_way_to_another_document(table, mode):
    table.open("TM01")
    assert not mode.is_on
    assert table.desk.reading.transcript.isVisible()


def test_a_text_that_changed_meanwhile_is_not_overwritten(table, mode):
    paste(mode, "Neu", 0)
    document_id = table.context.focus.document_id
    with table.context.workspace.project.change("edit_text") as session:
        text_edit.edit_text(session, document_id=document_id, edits=[Edit(0, 1, "X")], coder_id=1)
    settle()
    assert mode.is_on
    assert mode.page.edited.text.startswith("NeuX")
    assert any("now: “X" in line for line in mode.page.list.lines)
    assert "look at the list" in table.message
    mode.page.band.accept.click()
    settle()
    assert not mode.is_on
    assert table.text.startswith("NeuX")


def test_corrections_go_over_what_another_step_changed(table, mode):
    text, top = table.text, mode.page.editor
    at = text.index("\n\n", len(text) // 2)
    paste(mode, " Nachtrag.", at)
    document_id = table.context.focus.document_id
    with table.context.workspace.project.change("edit_text") as session:
        text_edit.edit_text(session, document_id=document_id, edits=[Edit(0, 0, "Vorweg. ")], coder_id=1)
    settle()
    assert mode.page.edited.edits() == [Edit(at + 8, at + 8, " Nachtrag.")]
    assert top.selected().start == at + 8 + len(" Nachtrag.")
    assert not mode.page.list.isVisible()
    assert "as it is now" in table.message
    mode.page.band.accept.click()
    settle()
    assert table.text == "Vorweg. " + text[:at] + " Nachtrag." + text[at:]


def test_no_step_back_takes_the_text_away_under_the_corrections(table, mode):
    paste(mode, "Eins ", 0)
    mode.page.band.accept.click()
    settle()
    workspace, failed = table.context.workspace, []
    workspace.failed.connect(failed.append)
    table.key(Qt.Key.Key_F9)
    paste(mode, "Zwei ", 5)
    assert workspace.undo() is None
    assert [error.sentence("en")[:39] for error in failed] == ["This step changes the text of TM07, whe"]
    mode.page.band.accept.click()
    settle()
    assert table.text.startswith("Eins Zwei ")
    workspace.undo()
    table.key(Qt.Key.Key_F9)  # nothing is typed: it may go, and come back
    workspace.undo()
    settle()
    assert not mode.page.edited.text.startswith("Eins ")
    paste(mode, "Drei", 0)
    assert workspace.redo() is None
    assert len(failed) == 2


def test_a_coding_made_meanwhile_shows_in_the_editor(table, mode):
    paste(mode, "Neu. ", table.desk.reading.document.paragraphs[0].start)
    coding = table.codings()[3]
    table.context.focus.set_coding(coding.id)
    selected = mode.page.editor.selected()
    assert selected.of(mode.page.edited.text) == coding.span.of(table.text)


def test_withdrawn_text_is_refused_with_a_word(table):
    document = table.desk.reading.document
    paragraph = document.paragraphs[5]
    secret = paragraph.span.of(document.text)
    with table.context.workspace.project.change("withdraw_paragraph") as session:
        documents.withdraw_paragraph(session, document_id=document.document.id, number=paragraph.number)
    table.key(Qt.Key.Key_F9)
    mode = table.desk.edit_mode
    assert secret[5:] not in mode.page.editor.toPlainText()
    remove(mode, paragraph.span)
    assert "withdrawn" in table.message
    assert not mode.page.edited.is_changed


def test_undo_inside_the_mode_is_local(table, mode):
    steps = table.context.workspace.undo_step()
    paste(mode, "Neu", 0)
    QTest.keyClick(mode.page.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not mode.page.edited.is_changed
    assert table.context.workspace.undo_step() == steps


def test_commands_of_the_transcript_wait(table, mode):
    actions = table.context.actions
    assert not actions.action("code.choose").isEnabled()
    assert actions.reason("find.paragraph")
    QTest.keyClick(mode.page.editor, Qt.Key.Key_Escape)
    assert actions.action("code.choose").isEnabled()
    assert not actions.reason("find.paragraph")


def test_a_document_that_is_deleted_ends_the_mode(table, mode):
    paste(mode, "Neu", 0)
    with table.context.workspace.project.change("delete_documents") as session:
        documents.delete_documents(session, document_ids=[table.context.focus.document_id])
    assert not mode.is_on
    assert table.desk.reading.transcript.isVisible()


def test_the_search_works_in_the_text_that_is_edited(table, mode):
    assert table.context.actions.action("find.here").isEnabled()
    table.context.actions.action("find.here").trigger()
    bar = mode.page.find_bar
    assert bar.isVisible()
    assert table.desk.reading.find_bar.isHidden()
    bar.finder.field.setText("und")
    QTest.keyClick(bar.finder.field, Qt.Key.Key_Return)
    hits = len(mode.page.search.hits)
    assert hits > 5
    text = mode.page.edited.text
    QTest.keyClick(bar.finder.field, Qt.Key.Key_Return)
    QTest.keyClick(mode.page.editor, Qt.Key.Key_F3)
    QTest.keyClick(mode.page.editor, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert mode.page.search.current == 2
    bar.words.setText("sowie")
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    assert len(mode.page.search.hits) == hits - 1
    assert mode.page.edited.text != text
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert mode.is_on


def test_replacing_all_lists_what_cannot_be_kept_and_stores_nothing_yet(table, mode):
    coding = min(table.codings(), key=lambda c: c.end - c.start)
    text, words = table.text, coding.span.of(table.text)
    table.desk.find_words(words)
    assert mode.page.search.hits
    mode.page.find_bar.all.click()
    settle()
    assert "Replaced" in table.message
    assert mode.page.list.isVisible()
    assert any("lost" in line for line in mode.page.list.lines)
    assert table.text == text
    QTest.keyClick(mode.page.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not mode.page.edited.is_changed

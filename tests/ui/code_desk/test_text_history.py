"""The versions of a text: listed, compared, restored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.operations import coding, documents, text_edit
from gk_qda.reanchoring import Edit
from tests.ui.code_desk.test_edit_mode import settle


def correct(table, old, new):
    at = table.text.index(old)
    edits = [Edit(at, at + len(old), new)]
    document_id = table.context.focus.document_id
    with table.context.workspace.project.change("edit_text") as session:
        text_edit.edit_text(session, document_id=document_id, edits=edits, coder_id=1)
    QTest.qWait(1)


@pytest.fixture
def history(table):
    """Three versions of TM07 on the screen."""
    table.open("TM07")
    correct(table, "Telefonisch.", "Fernmündlich.")
    correct(table, "\n\nI: (unv.)", "\n\nI: Ach so?\n\nI: (unv.)")
    table.desk.text_history.toggle()
    settle()
    assert table.desk.text_history.page.isVisible()
    return table.desk.text_history


def formats(view):
    """(words, underlined, struck out) of what is shown."""
    found = []
    block = view.document().firstBlock()
    while block.isValid():
        for part in block:
            fragment = part.fragment()
            look = fragment.charFormat()
            found.append((fragment.text(), look.fontUnderline(), look.fontStrikeOut()))
        block = block.next()
    return found


def test_versions_are_listed_with_person_and_reason(history):
    lines = [history.page.list.item(row).text() for row in range(history.page.list.count())]
    assert len(lines) == 3
    assert lines[0].startswith("Today")
    assert lines[0].endswith("Correction")
    assert "Import" in lines[2]


def test_changes_are_underlined_and_struck_out(history):
    history.page.list.setCurrentRow(1)
    settle()
    shown = formats(history.page.view)
    assert ("Telefonisch", False, True) in shown
    assert ("Fernmündlich", True, False) in shown
    assert "Para. 9" in history.page.view.toPlainText()
    assert "1 place" in history.page.head.count()


def test_against_the_text_of_today(history):
    history.page.against.set_value("current")
    history.page.list.setCurrentRow(2)
    settle()
    words = history.page.view.toPlainText()
    assert "Fernmündlich" in words
    assert "Ach so?" in words
    history.page.list.setCurrentRow(0)
    settle()
    assert history.page.view.toPlainText() == "This is the text of today."
    assert not history.page.restore.isEnabled()


def test_restoring_lists_what_it_would_lose(table, history):
    start = table.text.index("Ach so?")
    with table.context.workspace.project.change("apply_code") as session:
        applied = coding.apply_code(
            session,
            document_id=table.context.focus.document_id,
            code_id=table.desk.book.codes[0].id,
            coder_id=1,
            start=start,
            end=start + 7,
        )
    history.page.list.setCurrentRow(2)
    settle()
    history.page.restore.click()
    settle()
    assert history.page.changes.isVisible()
    assert any("lost" in line for line in history.page.changes.lines)
    assert applied.coding_id in {c.id for c in table.codings()}
    history.page.restore.click()
    settle()
    assert "Telefonisch." in table.text
    assert "Ach so?" not in table.text
    assert applied.coding_id not in {c.id for c in table.codings()}
    assert history.page.list.count() == 4
    assert "Version 1 restored" in history.page.list.item(0).text()
    table.context.workspace.undo()
    assert "Fernmündlich." in table.text


def test_nothing_of_withdrawn_words(table, history):
    with table.context.workspace.project.change("withdraw_paragraph") as session:
        documents.withdraw_paragraph(session, document_id=table.context.focus.document_id, number="9")
    for against in ("previous", "current"):
        history.page.against.set_value(against)
        for row in (0, 1, 2):
            history.page.list.setCurrentRow(row)
            settle()
            words = history.page.view.toPlainText()
            assert "Telefonisch" not in words
            assert "Fernmündlich" not in words
            assert "Behörde" not in words


def test_escape_goes_back(table, history):
    QTest.keyClick(history.page.list, Qt.Key.Key_Escape)
    assert not history.page.isVisible()
    assert table.desk.reading.transcript.isVisible()


def test_another_document_closes_the_page(table, history):
    table.open("TM01")
    assert not history.page.isVisible()
    assert table.desk.reading.transcript.isVisible()
    assert history.document_id is None


def test_a_text_without_corrections(table):
    table.open("TM02")
    table.desk.text_history.toggle()
    settle()
    page = table.desk.text_history.page
    assert page.list.count() == 1
    assert page.view.toPlainText() == "This is the text as it was imported."

"""A typo corrected where it stands: double click, Ctrl+E, the right word, Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gk_qda.operations import documents
from gk_qda.ui.code_desk import menus


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")


@pytest.fixture
def place(table):
    """A coded passage with a word in the middle of it."""
    text = table.text
    coding = max(table.codings(), key=lambda c: c.end - c.start)
    words = coding.span.of(text)
    word = next(w for w in words.split()[2:-2] if text.count(w) == 1 and w.isalpha())
    return coding, word


def correct(table, words, typed, enters=1):
    table.select(words)
    table.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    popup = table.desk.text_commands.popup
    assert popup.isVisible()
    assert popup.field.text() == words
    assert popup.field.hasSelectedText()
    popup.field.insert(typed)  # QTest types ASCII only
    for _ in range(enters):
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
    QTest.qWait(1)  # it is stored after the popup has closed


def test_a_word_is_corrected_and_stays_coded(table, place):
    coding, word = place
    before = coding.span.of(table.text)
    text = table.text
    correct(table, word, "Ängströme")
    assert table.text == text.replace(word, "Ängströme")
    now = next(c for c in table.codings() if c.id == coding.id)
    assert now.span.of(table.text) == before.replace(word, "Ängströme")
    shown = table.desk.reading.sheet.index.get(coding.id)
    assert shown.span == now.span
    assert not table.desk.text_commands.popup.isVisible()
    table.context.workspace.undo()
    assert table.text == text


def test_the_place_stays(table, place):
    _, word = place
    transcript = table.desk.reading.transcript
    table.select(word)
    transcript.verticalScrollBar().setValue(transcript.verticalScrollBar().value() + 3)
    at = transcript.top_position()
    assert at > 1_000
    line = table.text[at : at + 30]
    correct(table, word, word + "x")
    now = transcript.top_position()
    assert table.text[now : now + 30] == line


def test_lost_codings_are_listed_first(table):
    coding = min(table.codings(), key=lambda c: c.end - c.start)
    words = coding.span.of(table.text)
    before = len(table.codings())
    correct(table, words, "")
    popup = table.desk.text_commands.popup
    assert popup.isVisible()
    name = table.desk.book.by_id()[coding.code_id].path
    assert name in popup.loss.text()
    assert "lost" in popup.loss.text()
    assert len(table.codings()) == before
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert not popup.isVisible()
    QTest.qWait(1)
    assert coding.id not in {c.id for c in table.codings()}
    assert "lost or cut" in table.message


def test_escape_leaves_everything(table, place):
    text = table.text
    table.select(place[1])
    table.desk.text_commands.correct()
    popup = table.desk.text_commands.popup
    QTest.keyClicks(popup.field, "ganz anders")
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert table.text == text


def test_without_a_selection_the_word_at_the_caret(table, place):
    span = table.select(place[1])
    table.desk.reading.transcript.clear_selection()
    table.desk.text_commands.correct()
    assert table.desk.text_commands.popup.field.text() == place[1]
    assert span.length == len(place[1])


def test_withdrawn_words_are_not_shown(table):
    document = table.desk.reading.document
    paragraph = document.paragraphs[5]
    with table.context.workspace.project.change("withdraw_paragraph") as session:
        documents.withdraw_paragraph(session, document_id=document.document.id, number=paragraph.number)
    transcript = table.desk.reading.transcript
    transcript.select(table.desk.reading.document.paragraphs[5].span)
    table.desk.text_commands.correct()
    assert not table.desk.text_commands.popup.isVisible()
    assert "withdrawn" in table.message


def test_several_paragraphs_are_too_much(table):
    document = table.desk.reading.document
    first, second = document.paragraphs[2:4]
    table.desk.reading.transcript.select(first.span.union(second.span))
    table.desk.text_commands.correct()
    assert not table.desk.text_commands.popup.isVisible()
    assert table.message


def test_pasted_line_breaks_are_blanks(table, place):
    correct(table, place[1], "Ge\r\nnau\x00", enters=0)
    field = table.desk.text_commands.popup.field
    assert field.text() == "Ge nau"
    assert field.cursorPosition() == len("Ge nau")
    field.setText("")
    field.insert("a\u2028b")
    assert field.text() == "a b"


def test_the_menu_offers_it(table, place, monkeypatch):
    seen = []
    monkeypatch.setattr(menus, "open_menu", lambda menu, _: seen.extend(menu.actions()))
    span = table.select(place[1])
    table.desk.coding.text_menu(QPoint(), span, [])
    assert table.context.actions.action("edit.words") in seen

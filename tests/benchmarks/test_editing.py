"""Typing in a transcript of 60,000 words under 3,000 codings, and storing what was typed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from gk_qda.operations import text_edit
from gk_qda.project import Project
from gk_qda.queries.documents import paragraphs_of, text_of
from gk_qda.queries.paragraph_table import paragraph_table
from gk_qda.queries.segments import codings_of
from gk_qda.queries.values import CodingValue, DocumentText
from gk_qda.reanchoring import Edit
from gk_qda.spans import Span
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.sheet import Sheet
from gk_qda.ui.text_edit.edited_text import EditedText
from gk_qda.ui.text_edit.text_editor import TextEditor
from tests.benchmarks.measuring import cpu_seconds
from tests.ui.text_edit.test_text_editor import document_of

Say = Callable[..., None]
WORDS, IN_TURN, CODINGS = 60_000, 30, 3_000
GOAL = 0.05


def long_document(words: int = WORDS) -> DocumentText:
    turns = (
        f"{'I' if turn % 2 else 'B'}: " + " ".join(f"wort{turn}x{n}" for n in range(IN_TURN))
        for turn in range(words // IN_TURN)
    )
    return document_of("\n\n".join(turns) + "\n")


@pytest.fixture
def editor(qapp: QApplication) -> Iterator[TextEditor]:
    qapp.setStyle("Fusion")
    document = long_document()
    step = (len(document.text) - 400) // CODINGS
    moment = datetime(2020, 5, 14, tzinfo=UTC)
    codings = [
        CodingValue(n, "g", 1, 1, 1, n * step, n * step + 400, None, "", "", moment, "AB")
        for n in range(CODINGS)
    ]
    sheet = Sheet(Theme(qapp, setting="light", family="DejaVu Sans"))
    sheet.open(document, codings, {})
    editor = TextEditor(sheet)
    editor.resize(700, 800)
    editor.open(EditedText(document, withdrawn="withdrawn"), zoom=14)
    editor.show()
    middle = document.paragraphs[len(document.paragraphs) // 2].start + 40
    editor.go_to(Span(middle, middle))
    qapp.processEvents()
    yield editor
    editor.close()


@pytest.fixture
def floor(qapp: QApplication) -> float:
    """One letter in a bare text field with the same text."""
    field = QPlainTextEdit(long_document().text)
    field.resize(700, 800)
    field.show()

    def press() -> None:
        QTest.keyClick(field, Qt.Key.Key_A)
        qapp.processEvents()

    return cpu_seconds(press)


def test_typing(editor: TextEditor, qapp: QApplication, floor: float, say: Say) -> None:
    def press(key: Qt.Key = Qt.Key.Key_A) -> None:
        QTest.keyClick(editor, key)
        qapp.processEvents()

    seconds = cpu_seconds(press)
    say("Edit text: a letter in 60,000 words, 3,000 codings", seconds, floor=floor, goal=GOAL)
    assert seconds < GOAL
    seconds = cpu_seconds(lambda: press(Qt.Key.Key_Return))
    say("Edit text: a new paragraph in 60,000 words", seconds, floor=floor, goal=GOAL)
    assert seconds < GOAL
    assert editor.edited is not None
    for n in range(200):
        place = n * len(editor.edited.text) // 200
        editor.go_to(Span(place, place))
        QTest.keyClick(editor, Qt.Key.Key_X)
    seconds = cpu_seconds(press)
    say("Edit text: a letter after changes in 200 places", seconds, floor=floor, goal=GOAL)
    assert seconds < GOAL


def test_storing_a_correction(large_copy: Project, say: Say) -> None:
    def correct() -> None:
        with large_copy.change("edit_text") as session:
            text_edit.edit_text(session, document_id=100, edits=[Edit(30_000, 30_001, "qq")], coder_id=1)

    def read() -> None:
        """What a correction has to look at, at least."""
        with large_copy.read() as session:
            text_of(session, 100)
            paragraphs_of(session, [100])
            codings_of(session, 100)

    seconds, floor = cpu_seconds(correct, rounds=5), cpu_seconds(read)
    say("Edit text: store a correction above 200 codings of 200,000", seconds, floor=floor, goal=0.15)
    assert seconds < 0.15


def test_the_first_letter(qapp: QApplication, say: Say) -> None:
    """In 400,000 words that were looked at from one end to the other."""
    document = long_document(400_000)
    sheet = Sheet(Theme(qapp, setting="light", family="DejaVu Sans"))
    sheet.open(document, (), {})
    editor, bare = TextEditor(sheet), QPlainTextEdit()

    def opened(field: QPlainTextEdit) -> float:
        if isinstance(field, TextEditor):
            field.open(EditedText(document, withdrawn="withdrawn"), zoom=14)
        else:
            field.setPlainText(document.text)
        field.resize(700, 800)
        field.show()
        for move in (QTextCursor.MoveOperation.End, QTextCursor.MoveOperation.Start):
            field.moveCursor(move)
            qapp.processEvents()
        begin = time.process_time()
        QTest.keyClick(field, Qt.Key.Key_A)
        qapp.processEvents()
        return time.process_time() - begin

    seconds, floor = (min(opened(field) for _ in range(3)) for field in (editor, bare))
    say("Edit text: the first letter in 400,000 words", seconds, floor=floor, goal=GOAL)
    editor.close()
    bare.close()
    assert seconds < GOAL


def test_taking_everything_back(qapp: QApplication, say: Say) -> None:
    """The text of 400,000 words is deleted, and comes back."""
    document = long_document(400_000)
    sheet = Sheet(Theme(qapp, setting="light", family="DejaVu Sans"))
    sheet.open(document, (), {})
    editor = TextEditor(sheet)
    editor.resize(700, 800)
    editor.open(EditedText(document, withdrawn="withdrawn"), zoom=14)
    editor.show()

    def back() -> float:
        editor.selectAll()
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        qapp.processEvents()
        assert editor.edited is not None
        assert not editor.edited.text
        begin = time.process_time()
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qapp.processEvents()
        assert editor.edited.text == document.text
        return time.process_time() - begin

    seconds = min(back() for _ in range(3))
    say("Edit text: undo the deletion of 400,000 words", seconds, goal=0.1)
    editor.close()
    assert seconds < 0.1


def test_paragraphs_after_a_correction(large_copy: Project, say: Say) -> None:
    """Of 500 documents one was corrected: the table of paragraphs is not read anew as a whole."""

    def read() -> None:
        with large_copy.read() as session:
            paragraph_table(session)

    def after_a_correction() -> float:
        with large_copy.change("edit_text") as session:
            text_edit.edit_text(session, document_id=100, edits=[Edit(30_000, 30_001, "qq")], coder_id=1)
        begin = time.process_time()
        read()
        return time.process_time() - begin

    begin = time.process_time()
    read()
    floor = time.process_time() - begin
    seconds = min(after_a_correction() for _ in range(3))
    say("Edit text: the paragraphs of 500 documents after it", seconds, floor=floor, goal=0.2)
    assert seconds < 0.2
    assert seconds < floor / 2

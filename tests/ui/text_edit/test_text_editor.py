"""Typing, pasting and deleting in the editor: the text it tells is exact, whatever Qt makes of it."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QInputMethodEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gk_qda.queries.values import CodeValue, DocumentText, DocumentValue, ParagraphValue
from gk_qda.reanchoring import Reanchoring
from gk_qda.spans import Span
from gk_qda.ui.reading.sheet import Sheet
from gk_qda.ui.text_edit.edited_text import EditedText
from gk_qda.ui.text_edit.text_editor import TextEditor
from tests.ui.reading.demo import demo_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from gk_qda.ui.look.theme import Theme

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ODD = "I: Wie\u00a0war das?\n\nB: Gut 👍🏽, e\u0301s\u2028ging\u00ad so. 👩\u200d🎓\n\nI: Ach.\u202f\n"


def document_of(text: str, *, withdrawn: str = "") -> DocumentText:
    """A document whose paragraphs are separated by blank lines, each with a label of two characters."""
    value = DocumentValue(1, "g", "D1", "interview", "transcript", None, "", (), (), 3, 9, len(text), 0)
    paragraphs, start = [], 0
    for number, part in enumerate(text.rstrip("\n").split("\n\n"), start=1):
        label = Span(start, start + 3)
        role = "interviewer" if part[0] == "I" else "respondent"
        gone = str(number) == withdrawn
        end = start + len(part)
        paragraphs.append(
            ParagraphValue(number, str(number), start, end, label, (), part[0], role, is_withdrawn=gone)
        )
        start = end + 2
    return DocumentText(value, text, 0, tuple(paragraphs))


class Writer:
    """Somebody with the editor under their hands."""

    def __init__(self, editor: TextEditor, edited: EditedText) -> None:
        self.editor, self.edited = editor, edited

    @property
    def text(self) -> str:
        return self.edited.text

    def select(self, words: str, nth: int = 0) -> None:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        self.editor.go_to(Span(start, start + len(words)))

    def caret(self, position: int) -> None:
        self.editor.go_to(Span(position, position))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.editor, key, modifiers)

    def type(self, text: str) -> None:
        for character in text:  # QTest types ASCII only
            event = QInputMethodEvent()
            event.setCommitString(character)
            QApplication.sendEvent(self.editor, event)

    def paste(self, text: str) -> None:
        data = QMimeData()
        data.setText(text)
        self.editor.insertFromMimeData(data)

    def numbers(self) -> list[str]:
        return [number for number, _ in self.editor.margin.numbers_in_view()]

    def check(self) -> None:
        """What is shown is what is told, and the edits make the one text of the other."""
        shown, text = self.edited.shown, self.text
        assert self.editor.document().toRawText().replace("\u2029", "\n") == shown
        assert len(shown) == len(text)
        for span in self.edited.protected():
            shown = shown[: span.start] + text[span.start : span.end] + shown[span.end :]
        assert shown == text
        assert Reanchoring(self.edited.document.text, self.edited.edits()).new == self.text


@pytest.fixture
def write(qtbot: QtBot, theme: Theme) -> Callable[..., Writer]:
    sheet = Sheet(theme)

    def opened(document: DocumentText, codings: object = (), codes: object = None) -> Writer:
        sheet.open(document, codings, codes or {})  # type: ignore[arg-type]
        editor = TextEditor(sheet)
        qtbot.addWidget(editor)
        edited = EditedText(document, withdrawn="withdrawn")
        editor.resize(600, 700)
        editor.open(edited, zoom=14)
        editor.show()
        qtbot.waitExposed(editor)
        editor.setFocus()
        return Writer(editor, edited)

    return opened


def test_opening_changes_nothing(write) -> None:
    writer = write(document_of(ODD))
    assert writer.text == ODD
    assert not writer.edited.is_changed
    writer.check()


def test_typing_in_the_middle(write) -> None:
    writer = write(document_of(ODD))
    writer.caret(ODD.index("ging"))
    writer.type("schön ")
    assert writer.text == ODD.replace("ging", "schön ging")
    assert writer.edited.places == 1
    writer.check()


def test_qt_tells_of_one_letter_where_one_was_typed(write) -> None:
    """Also after the text was looked at from one end to the other: laying lines out is no change."""
    writer = write(document_of(ODD * 40))
    told: list[tuple[int, int, int]] = []
    for move in (QTextCursor.MoveOperation.End, QTextCursor.MoveOperation.Start):
        writer.editor.moveCursor(move)
        QTest.qWait(1)
    writer.editor.document().contentsChange.connect(lambda *change: told.append(change))
    writer.press(Qt.Key.Key_A)
    assert told[-1] == (0, 0, 1)
    writer.press(Qt.Key.Key_B)
    assert told[-1] == (1, 0, 1)
    assert writer.text == "ab" + ODD * 40
    writer.press(Qt.Key.Key_Z, CONTROL)
    writer.press(Qt.Key.Key_Z, CONTROL)
    assert writer.text == ODD * 40
    assert not writer.edited.is_changed


def test_a_text_that_comes_back_as_a_whole_is_laid_out_as_before(write) -> None:
    writer = write(document_of(ODD * 40))
    editor = writer.editor

    def lines() -> list[tuple[int, int]]:
        return [(block.blockNumber(), top) for block, top in editor.blocks_in_view()]

    before, numbers = lines(), writer.numbers()
    editor.selectAll()
    writer.press(Qt.Key.Key_Delete)
    assert writer.text == ""
    writer.press(Qt.Key.Key_Z, CONTROL)
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.qWait(1)
    assert (lines(), writer.numbers()) == (before, numbers)
    writer.check()


def test_an_emoji_and_marks_count_as_code_points(write) -> None:
    writer = write(document_of(ODD))
    writer.caret(ODD.index(", e"))
    writer.type("🎉")
    writer.type("x")
    assert writer.text == ODD.replace(", e", "🎉x, e")
    writer.select("👍🏽")
    writer.press(Qt.Key.Key_Delete)
    assert writer.text == ODD.replace("👍🏽, e", "🎉x, e")
    writer.check()


def test_backspace_takes_a_whole_character(write) -> None:
    writer = write(document_of(ODD))
    writer.caret(ODD.index("👍🏽") + 2)
    writer.press(Qt.Key.Key_Backspace)
    assert "\udc4d" not in writer.text
    assert Reanchoring(ODD, writer.edited.edits()).new == writer.text
    writer.check()


def test_two_hundred_characters_at_the_beginning(write) -> None:
    writer = write(document_of(ODD))
    writer.caret(0)
    writer.paste("Ä\u00a0" * 100)
    assert writer.text == "Ä\u00a0" * 100 + ODD
    assert writer.numbers() == ["1", "2", "3"]
    writer.check()


def test_a_deleted_paragraph(write) -> None:
    writer = write(document_of(ODD))
    start, end = ODD.index("B:"), ODD.index("I: Ach")
    writer.editor.go_to(Span(start, end))
    writer.press(Qt.Key.Key_Delete)
    assert writer.text == ODD[:start] + ODD[end:]
    assert writer.numbers() == ["1", "3"]
    writer.check()


def test_enter_begins_a_paragraph_that_gets_a_letter(write) -> None:
    writer = write(document_of(ODD))
    writer.caret(ODD.index("\n\nB"))
    writer.press(Qt.Key.Key_Return)
    writer.type("B: Ja.")
    assert writer.numbers() == ["1", "1a", "2", "3"]
    assert writer.edited.new_numbers() == ["1a"]
    assert writer.text == ODD.replace("das?\n\n", "das?\n\nB: Ja.\n\n")
    assert writer.edited.paragraph_at(writer.text.index("Ja")).label.of(writer.text) == "B: "


def test_shift_enter_goes_on_in_the_paragraph(write) -> None:
    writer = write(document_of(ODD))
    writer.caret(ODD.index("war"))
    writer.press(Qt.Key.Key_Return, SHIFT)
    assert writer.text == ODD.replace("war", "\nwar")
    assert writer.numbers() == ["1", "2", "3"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_removing_a_gap_joins_paragraphs(write, key) -> None:
    writer = write(document_of(ODD))
    writer.caret(ODD.index("B:") if key == Qt.Key.Key_Backspace else ODD.index("\n\nB"))
    writer.press(key)
    assert writer.text == ODD.replace("das?\n\nB", "das? B")
    assert writer.numbers() == ["1", "3"]
    writer.check()


def test_local_undo_takes_everything_back(write) -> None:
    writer = write(document_of(ODD))
    writer.select("Gut")
    writer.type("Schlecht")
    writer.caret(0)
    writer.paste("Vorweg\n\n")
    assert writer.edited.is_changed
    for _ in range(20):
        writer.press(Qt.Key.Key_Z, CONTROL)
    assert writer.text == ODD
    assert not writer.edited.is_changed
    writer.press(Qt.Key.Key_Y, CONTROL)
    assert writer.edited.is_changed
    writer.check()


def test_cut_and_paste_keep_odd_characters(write) -> None:
    writer = write(document_of(ODD))
    writer.editor.go_to(Span(0, ODD.index("\n\nI: Ach")))
    writer.press(Qt.Key.Key_X, CONTROL)
    assert writer.text == ODD[ODD.index("\n\nI: Ach") :]
    writer.press(Qt.Key.Key_V, CONTROL)
    assert writer.text == ODD.replace("\u2028", "\n")
    QApplication.clipboard().clear()


def test_line_ends_and_nul_characters_of_a_paste(write, qtbot: QtBot) -> None:
    writer = write(document_of(ODD))
    writer.caret(3)
    with qtbot.waitSignal(writer.editor.nul_left_out) as told:
        writer.paste("a\r\nb\x00c\rd")
    assert told.args == [1]
    assert writer.text == ODD[:3] + "a\nbc\nd" + ODD[3:]


def test_withdrawn_words_are_neither_shown_nor_changed(write) -> None:
    writer = write(document_of(ODD, withdrawn="2"))
    assert "Gut" not in writer.editor.toPlainText()
    refused: list[bool] = []
    writer.editor.refused.connect(lambda: refused.append(True))
    span = writer.edited.protected()[0]
    for start, end in ((span.start, span.end), (0, span.end - 2), (span.end - 3, len(ODD))):
        writer.editor.go_to(Span(start, end))
        writer.press(Qt.Key.Key_Delete)
        writer.type("x")
        writer.press(Qt.Key.Key_X, CONTROL)
    writer.caret(span.end)
    writer.type("x")
    writer.press(Qt.Key.Key_Delete)
    writer.press(Qt.Key.Key_Backspace)
    QTest.keyClicks(writer.editor, "y")
    assert writer.text == ODD
    assert len(refused) >= 10
    assert "Gut" not in QApplication.clipboard().text()
    writer.press(Qt.Key.Key_Return)
    writer.type("B: Neu.")
    assert writer.text == ODD.replace("\n\nI: Ach", "\n\nB: Neu.\n\nI: Ach")
    writer.check()
    QApplication.clipboard().clear()


def test_the_caret_stays_out_of_withdrawn_words(write) -> None:
    writer = write(document_of(ODD, withdrawn="2"))
    span = writer.edited.protected()[0]
    writer.caret(span.start + 5)
    assert writer.editor.selected().start in (span.start, span.end)


def test_codings_stay_in_sight_on_their_words(write) -> None:
    document, codings, codes, *_ = demo_document()
    writer = write(document, codings, codes)
    coding = codings[0]
    assert isinstance(codes[coding.code_id], CodeValue)
    words = coding.span.of(document.text)
    writer.caret(document.paragraphs[0].start)
    writer.paste("Neue Worte. " * 20)
    [now] = list(writer.edited.follow_codings([coding]))
    assert now.span.of(writer.text) == words
    writer.editor.go_to(now.span)
    color = writer.editor.sheet.inks.wash(coding.code_id, 1).name()
    picture = writer.editor.viewport().grab().toImage()
    found = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(picture.height())
    }
    assert color in found or writer.editor.sheet.inks.wash(coding.code_id, 2).name() in found


def test_any_keys_in_any_order(write) -> None:
    """Whatever is pressed, the text told is the text shown."""
    random.seed(7)
    writer = write(document_of(ODD * 3, withdrawn="5"))
    keys = [
        *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Right),
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_Home, Qt.Key.Key_End),
    ]
    words = ["a", "Ä", " ", "👍🏽", "\u00a0", "\u0301", "B: ", "x\n\ny", "\n"]
    for _ in range(300):
        match random.randrange(4):
            case 0:
                writer.type(random.choice(words).replace("\n", " "))
            case 1:
                key = random.choice(keys)
                modifiers = random.choice([Qt.KeyboardModifier.NoModifier, SHIFT, CONTROL])
                writer.press(key, modifiers)
            case 2:
                writer.paste(random.choice(words))
            case 3:
                start = random.randint(0, len(writer.text))
                writer.editor.go_to(Span(start, min(len(writer.text), start + random.randint(0, 9))))
        assert Reanchoring(writer.edited.document.text, writer.edited.edits()).new == writer.text
    writer.check()
    moved = writer.edited.moved
    assert all(one.end <= other.start for one, other in pairwise(moved.edits))


def test_moving_by_cursor_keys_is_no_change(write) -> None:
    writer = write(document_of(ODD))
    writer.editor.moveCursor(QTextCursor.MoveOperation.End)
    writer.press(Qt.Key.Key_Left, CONTROL)
    assert not writer.edited.is_changed


def test_what_is_copied_is_told_with_its_place_in_the_stored_text_and_nothing_is_dragged(write, monkeypatch):
    writer = write(document_of("I: Wie war das?\n\nB: Gut ging es."))
    told = []
    writer.editor.passage_copied.connect(lambda span, words: told.append((span, words)))
    writer.caret(3)
    writer.type("Ach. ")
    writer.select("Gut ging")
    writer.press(Qt.Key.Key_C, CONTROL)
    start = writer.edited.document.text.index("Gut ging")
    assert told == [(Span(start, start + 8), "Gut ging")]
    drags = []
    monkeypatch.setattr(QDrag, "exec", lambda *_: drags.append(1) or Qt.DropAction.MoveAction)
    viewport = writer.editor.viewport()
    place = writer.editor.cursorRect().center() - QPoint(12, 0)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=place)
    for far in (10, 60):
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        at, no_keys = QPointF(place + QPoint(0, far)), Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(QMouseEvent.Type.MouseMove, at, at, none, left, no_keys)
        QApplication.sendEvent(viewport, event)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert not drags
    assert writer.text.endswith("B: Gut ging es.")

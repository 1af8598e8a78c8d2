"""Gestures that need no selection, several codes at once, in vivo, and the open coding mode."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gk_qda.spans import Span
from gk_qda.ui.code_desk.coding_commands import name_of
from gk_qda.ui.large_changes import FEW

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SENTENCE = "Mit 18 fallen die da raus, und dann komme ICH."
NEXT = "Über wen sprechen wir da, wer gehört bei Ihnen zur Zielgruppe?"


@pytest.fixture(autouse=True)
def opened(table):
    table.open("TM07")
    table.window.activateWindow()
    table.desk.reading.transcript.setFocus()


def caret_in(table, words):
    """The caret in the middle of words, nothing selected."""
    at = table.text.index(words) + len(words) // 2
    table.desk.reading.select(Span(at, at))


def selected(table):
    span = table.desk.reading.selection()
    return span.of(table.text) if span else ""


def test_enter_without_a_selection_asks_for_the_sentence_at_the_caret(table):
    caret_in(table, SENTENCE)
    table.key(Qt.Key.Key_Return)
    assert selected(table) == SENTENCE
    assert table.desk.popup.isVisible()
    QTest.keyClicks(table.desk.popup.field, "ehren")
    QTest.keyClick(table.desk.popup.field, Qt.Key.Key_Return)
    assert "Ehrenamt" in table.coded(SENTENCE)
    assert table.message == ""


def test_a_digit_without_a_selection_offers_its_code_first(table):
    table.desk.codebook_controller.put_on_digit(table.desk.book.find("Ehrenamt"), 3)
    caret_in(table, SENTENCE)
    table.keys("3")
    assert selected(table) == SENTENCE
    assert "Ehrenamt" not in table.coded(SENTENCE), "nothing is coded that nobody has seen selected"
    assert table.desk.popup.rows()[0] == "Kooperation > Akteure > Ehrenamt"
    QTest.keyClick(table.desk.popup.field, Qt.Key.Key_Return)
    assert "Ehrenamt" in table.coded(SENTENCE)


def test_a_code_of_the_palette_or_a_favourite_asks_where_nothing_is_selected(table):
    caret_in(table, SENTENCE)
    table.desk.apply_to_selection(table.code("Ehrenamt"))
    assert "Ehrenamt" not in table.coded(SENTENCE)
    QTest.keyClick(table.desk.popup.field, Qt.Key.Key_Return)
    assert "Ehrenamt" in table.coded(SENTENCE)


def test_the_last_code_without_a_selection_is_one_enter_away(table):
    table.desk.controller.remember([table.code("Ehrenamt")])
    caret_in(table, SENTENCE)
    QTest.keyClick(table.desk.reading.transcript, Qt.Key.Key_L, CTRL)
    assert table.desk.popup.isVisible()
    QTest.keyClick(table.desk.popup.field, Qt.Key.Key_Return)
    assert "Ehrenamt" in table.coded(SENTENCE)


def test_sentence_by_sentence_and_turn(table):
    caret_in(table, SENTENCE)
    QTest.keyClick(table.desk.reading.transcript, Qt.Key.Key_S, CTRL | SHIFT)
    assert selected(table) == SENTENCE
    QTest.keyClick(table.desk.reading.transcript, Qt.Key.Key_S, CTRL | SHIFT)
    assert selected(table).startswith("Sie sagen"), "the sentence after it begins the next turn"
    QTest.keyClick(table.desk.reading.transcript, Qt.Key.Key_S, CTRL | SHIFT)
    assert selected(table) == NEXT
    QTest.keyClick(table.desk.reading.transcript, Qt.Key.Key_A, CTRL | SHIFT)
    assert selected(table).startswith("Sie sagen")
    assert selected(table).endswith(NEXT)


def test_a_sentence_by_key_is_coded_by_a_digit(table):
    table.desk.codebook_controller.put_on_digit(table.desk.book.find("Ehrenamt"), 3)
    caret_in(table, SENTENCE)
    QTest.keyClick(table.desk.reading.transcript, Qt.Key.Key_S, CTRL | SHIFT)
    table.keys("3")
    assert "Ehrenamt" in table.coded(SENTENCE)
    assert not table.desk.popup.isVisible()


def test_all_activated_codes_at_once_are_named_and_undone_together(table):
    table.select(SENTENCE)
    before = table.coded(SENTENCE)
    table.context.actions.run("code.active")
    assert table.message.startswith("No code is activated.")
    table.context.focus.activate(codes=[table.code("Ehrenamt"), table.code("Datenaustausch")])
    table.context.actions.run("code.active")
    assert table.coded(SENTENCE) == before | {"Ehrenamt", "Datenaustausch"}
    assert table.message == "Coded “Ehrenamt, Datenaustausch”."
    table.context.messages.current().actions[0].run()
    assert table.coded(SENTENCE) == before


def test_dozens_of_activated_codes_are_given_by_a_task_as_one_step(table, qtbot):
    table.select(SENTENCE)
    before, book = table.coded(SENTENCE), table.desk.book
    leaves = [code for code in book.codes if not book.children(code.id)]
    assert len(leaves) > FEW
    table.context.focus.activate(codes=[code.id for code in leaves])
    table.context.actions.run("code.active")
    assert table.coded(SENTENCE) == before, "the window did not wait for it"
    qtbot.waitUntil(lambda: table.message.startswith("Coded “"))
    assert table.coded(SENTENCE) == before | {code.name for code in leaves}
    table.context.messages.current().actions[0].run()
    qtbot.waitUntil(lambda: table.coded(SENTENCE) == before)


def test_activated_codes_ask_once_more_where_nothing_is_selected(table):
    table.context.focus.activate(codes=[table.code("Ehrenamt")])
    caret_in(table, SENTENCE)
    table.context.actions.run("code.active")
    assert selected(table) == SENTENCE
    assert "Ctrl+Shift+L once more" in table.message
    table.context.actions.run("code.active")
    assert "Ehrenamt" in table.coded(SENTENCE)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("  Ich kenne nur Stimmen.\n", "Ich kenne nur Stimmen"),
        ("„Das war’s“, ", "Das war’s"),
        ("eins > zwei", "eins zwei"),
        ("…", ""),
        ("Wort " * 40, "Wort " * 15 + "Wort…"),
    ],
)
def test_names_out_of_words(words, name):
    assert name_of(words) == name
    assert len(name) <= 80


def test_in_vivo_again_takes_the_code_that_is_there(table):
    table.select("Ich kenne nur Stimmen")
    table.context.actions.run("code.in_vivo")
    number = len(table.desk.book.codes)
    table.desk.codebook_controller.rename(table.code("Ich kenne nur Stimmen"), "ich kenne NUR Stimmen")
    table.select("Ich kenne nur Stimmen.")
    table.context.actions.run("code.in_vivo")
    assert len(table.desk.book.codes) == number
    assert table.coded("Ich kenne nur Stimmen.") == {"ich kenne NUR Stimmen"}
    assert table.context.messages.current().kind == "information"


def test_in_vivo_leaves_labels_and_time_marks_out(table):
    start = table.text.index("wer gehört bei Ihnen")
    end = table.text.index("Also die Liste vom Sozialamt") + len("Also die Liste")
    table.desk.reading.select(Span(start, end))
    table.context.actions.run("code.in_vivo")
    (name,) = [code.name for code in table.desk.book.codes if code.name.startswith("wer gehört")]
    assert "#" not in name


def drag(table, words):
    """Select words with the mouse."""
    reading = table.desk.reading
    view = reading.transcript
    start = table.text.index(words)
    reading.show_span(Span(start, start + len(words)))
    ends = [view.places.caret_point(at) + QPoint(0, 8) for at in (start, start + len(words))]
    QTest.mousePress(view.viewport(), LEFT, NONE, ends[0])
    QTest.mouseMove(view.viewport(), ends[1])
    QTest.mouseRelease(view.viewport(), LEFT, NONE, ends[1])
    QTest.qWait(20)


def test_open_coding_asks_after_each_selection_and_ends_cleanly(table):
    desk = table.desk
    drag(table, "Mit 18 fallen")
    assert not desk.popup.isVisible()
    table.context.actions.run("coding.open_mode")
    assert desk.open_coding.button.isVisible()
    assert table.context.actions.action("coding.open_mode").isChecked()
    drag(table, "die da raus")
    assert desk.popup.isVisible()
    QTest.keyClick(desk.popup.field, Qt.Key.Key_Escape)
    assert selected(table) == "die da raus"
    drag(table, "und dann komme ICH")
    QTest.keyClicks(desk.popup.field, "ehren")
    QTest.keyClick(desk.popup.field, Qt.Key.Key_Return)
    assert table.coded("und dann komme ICH") == {"Ehrenamt"}
    QTest.mouseClick(desk.open_coding.button, LEFT)
    assert not desk.open_coding.button.isVisible()
    assert not table.context.actions.action("coding.open_mode").isChecked()
    drag(table, "Mit 18 fallen")
    assert not desk.popup.isVisible()


def test_open_coding_waits_for_a_third_click(table):
    table.context.actions.run("coding.open_mode")
    view = table.desk.reading.transcript
    start = table.text.index(SENTENCE)
    table.desk.reading.show_span(Span(start, start + 10))
    place = view.places.caret_point(start + 9) + QPoint(0, 8)
    for click in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        click(view.viewport(), LEFT, NONE, place)
    assert not table.desk.popup.isVisible()
    QTest.mouseClick(view.viewport(), LEFT, NONE, place)
    QTest.qWait(20)
    assert table.desk.popup.isVisible()
    assert SENTENCE in selected(table)
    assert len(selected(table)) > len(SENTENCE)
    table.desk.popup.close()


def test_open_coding_asks_for_a_word_when_no_third_click_comes(table):
    table.context.actions.run("coding.open_mode")
    view = table.desk.reading.transcript
    start = table.text.index(SENTENCE)
    table.desk.reading.show_span(Span(start, start + 10))
    place = view.places.caret_point(start + 9) + QPoint(0, 8)
    for click in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        click(view.viewport(), LEFT, NONE, place)
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    assert table.desk.popup.isVisible()
    assert selected(table) == "fallen"
    table.desk.popup.close()

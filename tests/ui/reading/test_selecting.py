"""Selecting with mouse and keyboard, in code points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from gk_qda.spans import Span
from tests.ui.reading.demo import demo_document, turns_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gk_qda.ui.reading.pane import ReadingPane
    from tests.ui.reading.conftest import Hands

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
AFTER_EMOJI = "und damit ist der Termin"


def drag(hands: Hands, start: QPoint, end: QPoint) -> None:
    viewport = hands.view.viewport()
    QTest.mousePress(viewport, LEFT, NONE, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, LEFT, NONE, end)


def test_dragging_behind_an_emoji_selects_code_points(hands: Hands) -> None:
    words = hands.span(AFTER_EMOJI)
    drag(hands, hands.point(words.start), hands.point(words.end))
    assert hands.view.selection() == words
    assert hands.view.textCursor().selectedText() == AFTER_EMOJI


def test_selecting_from_outside_is_seen_by_qt(hands: Hands) -> None:
    hands.pane.select(hands.span(AFTER_EMOJI))
    assert hands.view.textCursor().selectedText() == AFTER_EMOJI
    assert hands.view.selection() == hands.span(AFTER_EMOJI)


def test_blanks_at_the_ends_do_not_count(hands: Hands) -> None:
    words = hands.span("Also zu heißt:")
    hands.pane.select(Span(words.start - 1, words.end + 1))
    assert hands.view.selection() == words


def test_a_label_alone_is_no_selection(hands: Hands) -> None:
    start = hands.span("Also die Liste").start
    hands.pane.select(Span(start - 3, start))
    assert hands.view.textCursor().selectedText() == "B: "
    assert hands.view.selection() is None


def test_double_click_selects_the_word(hands: Hands) -> None:
    place = hands.point(hands.span("Ausländerbehörde war").start + 4)
    QTest.mouseClick(hands.view.viewport(), LEFT, NONE, place)
    QTest.mouseDClick(hands.view.viewport(), LEFT, NONE, place)
    assert hands.selected() == "Ausländerbehörde"


def test_triple_click_selects_the_turn_without_label_and_time_mark(hands: Hands) -> None:
    place = hands.point(hands.span("Signal haben").start + 2)
    viewport = hands.view.viewport()
    QTest.mouseDClick(viewport, LEFT, NONE, place)
    QTest.mouseClick(viewport, LEFT, NONE, place)
    assert hands.selected() == "Ja. Und Signal haben wir probiert, das hatte halt keiner von denen drauf."


def test_a_third_click_elsewhere_is_a_click(hands: Hands) -> None:
    QTest.mouseDClick(hands.view.viewport(), LEFT, NONE, hands.point(hands.span("Signal haben").start + 2))
    hands.click("Telefonisch.")
    assert hands.selected() is None


def test_alt_double_click_selects_the_sentence(hands: Hands) -> None:
    place = hands.point(hands.span("Mail antwortet").start)
    QTest.mouseDClick(hands.view.viewport(), LEFT, ALT, place)
    assert hands.selected() == (
        "Der eine schreibt „ok 👍🏽“ und damit ist der Termin bestätigt, auf eine Mail antwortet der nie."
    )


def test_space_between_two_lines_belongs_to_the_upper(hands: Hands) -> None:
    words = hands.span("Bei den Gestatteten")
    corner = hands.view.places.caret_point(words.start + 4)
    assert corner is not None
    for dy in range(hands.view.pitch):
        at = hands.view.places.position_at(QPointF(corner + QPoint(1, dy)))
        assert at == words.start + 4, dy


def test_alt_down_and_up_walk_from_turn_to_turn(hands: Hands) -> None:
    hands.click("Und wie erreichen")
    hands.press(Qt.Key.Key_Down, ALT)
    assert (hands.selected() or "").startswith("Telefonisch.")
    assert (hands.selected() or "").endswith("wie ich aussehe.")
    hands.press(Qt.Key.Key_Down, ALT)
    assert hands.selected() == "(unv.)"
    hands.press(Qt.Key.Key_Up, ALT)
    hands.press(Qt.Key.Key_Up, ALT)
    assert hands.selected() == "Und wie erreichen Sie die Leute unter Corona-Bedingungen?"


def test_alt_down_from_the_front_matter_comes_to_the_first_turn(hands: Hands) -> None:
    hands.pane.select(Span(0, 0))
    hands.press(Qt.Key.Key_Down, ALT)
    assert (hands.selected() or "").startswith("So, die Aufnahme läuft jetzt.")
    hands.press(Qt.Key.Key_Up, ALT)
    assert (hands.selected() or "").startswith("So, die Aufnahme läuft jetzt.")


def test_shift_alt_right_selects_sentence_by_sentence(hands: Hands) -> None:
    hands.click("Brief geht auch")
    hands.press(Qt.Key.Key_Right, SHIFT | ALT)
    assert hands.selected() == "Brief geht auch, aber Brief macht denen Angst, das sieht aus wie Behörde."
    hands.press(Qt.Key.Key_Right, SHIFT | ALT)
    assert (hands.selected() or "").endswith("persönlich beraten, keinen.")


def test_arrows_and_shift_select_across_an_emoji(hands: Hands) -> None:
    start = hands.text.index("👍")
    hands.pane.select(Span(start - 1, start - 1))
    for _ in range(3):
        hands.press(Qt.Key.Key_Right, SHIFT)
    # A blank, the hand with its skin tone as one step, the quotation mark.
    assert hands.view.selected_units() == Span(start - 1, start + 3)


def test_escape_lets_go(hands: Hands) -> None:
    hands.pane.focus_coding(hands.coding("Und Signal").id)
    hands.pane.select(hands.span("Telefonisch."))
    hands.press(Qt.Key.Key_Escape)
    assert hands.pane.sheet.focused is None
    assert hands.selected() == "Telefonisch."
    hands.press(Qt.Key.Key_Escape)
    assert hands.view.selected_units() is None


def test_the_pane_tells_what_is_selected(hands: Hands, qtbot: QtBot) -> None:
    words = hands.span("Telefonisch.")
    with qtbot.waitSignal(hands.pane.selection_changed) as told:
        hands.pane.select(words)
    assert told.args == [words]


def test_the_text_cannot_be_changed(hands: Hands) -> None:
    before = hands.view.toPlainText()
    hands.pane.select(hands.span("Telefonisch."))
    for key in (Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Space):
        hands.press(key)
    QTest.keyClick(hands.view, Qt.Key.Key_X, CTRL)
    assert hands.view.toPlainText() == before


def test_a_click_on_a_number_selects_its_turn(hands: Hands) -> None:
    place = next(rect for number, rect in hands.pane.numbers.numbers_in_view() if number == "8")
    QTest.mouseClick(hands.pane.numbers, LEFT, NONE, place.center())
    assert hands.selected() == "Und wie erreichen Sie die Leute unter Corona-Bedingungen?"


def test_nothing_is_selected_without_a_document(pane: ReadingPane) -> None:
    pane.show_empty()
    assert pane.selection() is None
    QTest.keyClick(pane.transcript, Qt.Key.Key_Down, ALT)
    QTest.keyClick(pane.transcript, Qt.Key.Key_Right, SHIFT | ALT)
    assert pane.selection() is None


def test_withdrawn_turns_are_skipped(pane: ReadingPane) -> None:
    document, codings, codes = demo_document()
    without_nine = turns_of(document.text, document.head_end, frozenset({"9"}))
    pane.show_document(without_nine, codings, codes)
    pane.select(Span(document.paragraphs[7].start + 4, document.paragraphs[7].start + 4))
    QTest.keyClick(pane.transcript, Qt.Key.Key_Down, ALT)
    assert pane.selection() is not None
    assert pane.selection() == Span(*(document.text.index("(unv.)") + n for n in (0, 6)))

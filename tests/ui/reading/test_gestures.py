"""Keys, drags and drops that ask for codings; the view itself changes nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gk_qda.spans import Span
from gk_qda.ui.reading.parcels import (
    CODE_MIME,
    SEGMENT_MIME,
    leave_clipboard,
    pack_codes,
    pack_segment,
    unpack_codes,
    unpack_segment,
)
from tests.ui.reading.demo import coding

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.reading.conftest import Hands

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Key = Qt.Key


@pytest.mark.parametrize(
    ("key", "modifiers", "signal"),
    [
        (Key.Key_Return, NONE, "code_requested"),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "code_requested"),
    ],
)
def test_keys_that_code_say_what_is_selected(
    hands: Hands, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, signal: str
) -> None:
    words = hands.span("Der eine schreibt „ok 👍🏽“")
    with qtbot.waitSignal(getattr(hands.pane, signal)) as asked:
        hands.press(key, modifiers)
    assert asked.args == [None], "whoever hears it may take the sentence at the caret"
    hands.pane.select(words)
    with qtbot.waitSignal(getattr(hands.pane, signal)) as asked:
        hands.press(key, modifiers)
    assert asked.args == [words]


def test_digits_are_quick_codes(hands: Hands, qtbot: QtBot) -> None:
    words = hands.span("Ich kenne nur Stimmen.")
    hands.pane.select(words)
    for digit in range(1, 10):
        with qtbot.waitSignal(hands.pane.digit_pressed) as pressed:
            hands.press(Key(Key.Key_0 + digit))
        assert pressed.args == [digit, words]
    with qtbot.assertNotEmitted(hands.pane.digit_pressed, wait=10):
        hands.press(Key.Key_0)
        hands.press(Key.Key_1, CTRL)  # the desks
    hands.view.clear_selection()
    with qtbot.waitSignal(hands.pane.digit_pressed) as pressed:
        hands.press(Key.Key_1)
    assert pressed.args == [1, None]


def test_delete_removes_the_focused_coding_only(hands: Hands, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(hands.pane.coding_remove_requested, wait=10):
        hands.press(Key.Key_Delete)
    focused = hands.coding("Und Signal")
    hands.pane.focus_coding(focused.id)
    with qtbot.waitSignal(hands.pane.coding_remove_requested) as asked:
        hands.press(Key.Key_Delete)
    assert asked.args == [focused.id]
    assert focused.id in hands.pane.sheet.index


def test_walking_from_coding_to_coding(hands: Hands, qtbot: QtBot) -> None:
    hands.pane.focus_coding(hands.coding("Telefonisch.").id)
    with qtbot.waitSignal(hands.pane.coding_focused) as focused:
        hands.press(Key.Key_Down, CTRL | ALT)
    assert focused.args == [hands.coding("Ich hab bis heute").id]
    hands.press(Key.Key_Up, CTRL | ALT)
    hands.press(Key.Key_Up, CTRL | ALT)
    assert hands.pane.sheet.focused == hands.coding("Bei den Gestatteten").id


# --- moving the ends of the focused coding


def test_dragging_the_end(hands: Hands, qtbot: QtBot) -> None:
    coded = hands.coding("Und Signal")
    hands.pane.focus_coding(coded.id)
    viewport = hands.view.viewport()
    grip = hands.point(coded.end, dx=0) - QPoint(2, 0)
    target = hands.point(hands.span("das hatte halt").start)
    QTest.mouseMove(viewport, grip)
    assert viewport.cursor().shape() == Qt.CursorShape.SizeHorCursor
    with qtbot.waitSignal(hands.pane.coding_resize_requested) as asked:
        QTest.mousePress(viewport, LEFT, NONE, grip)
        QTest.mouseMove(viewport, target)
        QTest.mouseRelease(viewport, LEFT, NONE, target)
    assert asked.args[0] == coded.id
    assert asked.args[1].of(hands.text) == "Und Signal haben wir probiert,"
    assert hands.view.selected_units() is None


def test_dragging_the_start_before_an_emoji(hands: Hands, qtbot: QtBot) -> None:
    span = hands.span("und damit ist der Termin")
    hands.pane.set_codings([coding(1, span.start, span.end)])
    hands.pane.focus_coding(1)
    viewport = hands.view.viewport()
    grip, target = hands.point(span.start, dx=1), hands.point(hands.text.index("„ok"))
    with qtbot.waitSignal(hands.pane.coding_resize_requested) as asked:
        QTest.mousePress(viewport, LEFT, NONE, grip)
        QTest.mouseMove(viewport, target)
        QTest.mouseRelease(viewport, LEFT, NONE, target)
    assert asked.args == [1, Span(hands.text.index("„ok"), span.end)]


def test_an_end_never_passes_the_other(hands: Hands, qtbot: QtBot) -> None:
    coded = hands.coding("Und Signal")
    hands.pane.focus_coding(coded.id)
    viewport, grip = hands.view.viewport(), hands.point(coded.start, dx=1)
    beyond = hands.point(hands.span("Wie ist denn").start)
    with qtbot.waitSignal(hands.pane.coding_resize_requested) as asked:
        QTest.mousePress(viewport, LEFT, NONE, grip)
        QTest.mouseMove(viewport, beyond)
        QTest.mouseRelease(viewport, LEFT, NONE, beyond)
    assert asked.args[1] == Span(coded.end - 1, coded.end)


def test_a_click_on_an_end_changes_nothing(hands: Hands, qtbot: QtBot) -> None:
    coded = hands.coding("Und Signal")
    hands.pane.focus_coding(coded.id)
    with qtbot.assertNotEmitted(hands.pane.coding_resize_requested, wait=10):
        QTest.mouseClick(hands.view.viewport(), LEFT, NONE, hands.point(coded.start))
    assert hands.pane.sheet.focused == coded.id


def test_a_click_elsewhere_lets_go(hands: Hands) -> None:
    hands.pane.focus_coding(hands.coding("Und Signal").id)
    hands.click("Signal haben")
    assert hands.pane.sheet.focused is not None
    hands.click("Wie ist denn")
    assert hands.pane.sheet.focused is None


def test_keys_move_ends_by_words(hands: Hands, qtbot: QtBot) -> None:
    coded = hands.coding("Und Signal")
    hands.pane.focus_coding(coded.id)
    for key, modifiers, words in (
        (Key.Key_Left, CTRL | ALT, "Und Signal haben wir probiert, das hatte halt keiner von denen drauf"),
        (
            Key.Key_Right,
            CTRL | ALT | SHIFT,
            "Signal haben wir probiert, das hatte halt keiner von denen drauf.",
        ),
        (
            Key.Key_Left,
            CTRL | ALT | SHIFT,
            "Ja. Und Signal haben wir probiert, das hatte halt keiner von denen drauf.",
        ),
    ):
        with qtbot.waitSignal(hands.pane.coding_resize_requested) as asked:
            hands.press(key, modifiers)
        assert asked.args[1].of(hands.text) == words


# --- drag out, copy


def test_a_dragged_selection_is_a_passage_and_a_quotation(hands: Hands) -> None:
    words = hands.span("Der eine schreibt „ok 👍🏽“ und damit")
    hands.pane.select(words)
    data = hands.view.createMimeDataFromSelection()
    assert json.loads(bytes(data.data(SEGMENT_MIME).data())) == {
        "document": 1,
        "start": words.start,
        "end": words.end,
    }
    assert unpack_segment(data) == (1, words)
    assert data.text() == "“Der eine schreibt ‘ok 👍🏽’ und damit” (TM07, para. 11)"


def test_pressing_on_the_selection_and_moving_begins_a_drag(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = hands.span("Ich kenne nur Stimmen.")
    hands.pane.select(words)
    made: list[QMimeData] = []
    original = type(hands.view).createMimeDataFromSelection

    def spy(view: object) -> QMimeData:
        made.append(original(hands.view))
        return made[-1]

    monkeypatch.setattr(type(hands.view), "createMimeDataFromSelection", spy)
    start, viewport = hands.point(words.start + 4), hands.view.viewport()
    QTest.mousePress(viewport, LEFT, NONE, start)
    QTest.mouseMove(viewport, start + QPoint(40, 40))
    QTest.mouseRelease(viewport, LEFT, NONE, start + QPoint(40, 40))
    assert [unpack_segment(data) for data in made] == [(1, words)]


def test_copying_gives_the_words_with_their_source(hands: Hands) -> None:
    hands.pane.select(hands.span("Ich kenne nur Stimmen."))
    hands.press(Key.Key_C, CTRL)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == "“Ich kenne nur Stimmen.” (TM07, para. 9)"
    assert clipboard.mimeData().hasFormat(SEGMENT_MIME)
    leave_clipboard()
    assert clipboard.text() == "“Ich kenne nur Stimmen.” (TM07, para. 9)"
    assert not clipboard.mimeData().hasFormat(SEGMENT_MIME)


def test_what_was_copied_in_several_forms_ends_as_text(qapp: QApplication) -> None:
    data, clipboard = QMimeData(), QGuiApplication.clipboard()
    data.setText("a\tb")
    data.setHtml("<table></table>")
    clipboard.setMimeData(data)
    leave_clipboard()
    assert clipboard.text() == "a\tb"
    assert not clipboard.mimeData().hasHtml()


def test_parcels_that_are_none() -> None:
    data = QMimeData()
    assert unpack_codes(data) == []
    assert unpack_segment(data) is None
    for content in (b"nonsense", b'[1, "x"]', b"{}", b"\xff"):
        data.setData(CODE_MIME, content)
        data.setData(SEGMENT_MIME, content)
        assert unpack_codes(data) == []
        assert unpack_segment(data) is None
    data.setData(SEGMENT_MIME, b'{"document": 1, "start": 9, "end": 3}')
    assert unpack_segment(data) is None
    assert unpack_codes(pack_codes([3, 5])) == [3, 5]


# --- codes dropped


class Drag:
    """A drag over the viewport, as the window system would send it."""

    def __init__(self, hands: Hands, data: QMimeData) -> None:
        self.viewport, self.data = hands.view.viewport(), data

    def send(self, kind: type[QDropEvent], place: QPoint) -> QDropEvent:
        action, buttons = Qt.DropAction.CopyAction, LEFT
        where = QPointF(place) if kind is QDropEvent else place
        event = kind(where, action, self.data, buttons, NONE)  # type: ignore[arg-type]
        QApplication.sendEvent(self.viewport, event)
        return event

    def over(self, place: QPoint) -> bool:
        self.send(QDragEnterEvent, place)
        return self.send(QDragMoveEvent, place).isAccepted()

    def drop(self, place: QPoint) -> bool:
        self.over(place)
        return self.send(QDropEvent, place).isAccepted()


def test_codes_fall_on_the_selection_wherever_the_mouse_is(hands: Hands, qtbot: QtBot) -> None:
    words = hands.span("Ich kenne nur Stimmen.")
    hands.pane.select(words)
    with qtbot.waitSignal(hands.pane.code_dropped) as dropped:
        assert Drag(hands, pack_codes([7, 8])).drop(hands.point(hands.span("Wie ist denn").start))
    assert dropped.args == [[7, 8], words]


def test_without_selection_codes_fall_on_the_sentence_under_the_mouse(hands: Hands, qtbot: QtBot) -> None:
    accent, sentence = hands.pane.sheet.theme.tokens.accent, hands.span("Ich kenne nur Stimmen.")
    drag = Drag(hands, pack_codes([7]))
    place = hands.point(sentence.start + 3)
    assert drag.over(place)
    corner = hands.view.places.caret_point(sentence.start)
    assert corner is not None
    assert hands.pixel(corner + QPoint(10, 0)) == accent, "the frame shows what would be coded"
    with qtbot.waitSignal(hands.pane.code_dropped) as dropped:
        assert drag.drop(place)
    assert dropped.args == [[7], sentence]
    assert hands.pixel(corner + QPoint(10, 0)) != accent


def test_on_the_label_codes_fall_on_the_turn(hands: Hands, qtbot: QtBot) -> None:
    start = hands.span("B: Telefonisch.").start
    with qtbot.waitSignal(hands.pane.code_dropped) as dropped:
        assert Drag(hands, pack_codes([7])).drop(hands.point(start))
    words = dropped.args[1].of(hands.text)
    assert words.startswith("Telefonisch.")
    assert words.endswith("wie ich aussehe.")


def test_leaving_takes_the_frame_away(hands: Hands) -> None:
    sentence = hands.span("Ich kenne nur Stimmen.")
    drag = Drag(hands, pack_codes([7]))
    drag.over(hands.point(sentence.start + 3))
    QApplication.sendEvent(hands.view.viewport(), QDragLeaveEvent())
    corner = hands.view.places.caret_point(sentence.start)
    assert corner is not None
    assert hands.pixel(corner + QPoint(10, 0)) != hands.pane.sheet.theme.tokens.accent


def test_other_things_are_not_accepted(hands: Hands, qtbot: QtBot) -> None:
    text = QMimeData()
    text.setText("Ich kenne")
    passage = pack_segment(1, Span(0, 5), "Ich")
    place = hands.point(hands.span("Ich kenne nur").start)
    with qtbot.assertNotEmitted(hands.pane.code_dropped, wait=10):
        assert not Drag(hands, text).drop(place)
        assert not Drag(hands, passage).drop(place)
        hands.pane.scroll_to_paragraph("1")
        hands.view.verticalScrollBar().setValue(0)
        head = hands.point(hands.span("Modus: Telefon").start)
        assert not Drag(hands, pack_codes([7])).drop(head), "front matter is not coded"
    assert hands.view.toPlainText().count("Ich kenne nur") == 1


# --- menu and wheel


def test_the_menu_learns_selection_and_codings(hands: Hands, qtbot: QtBot) -> None:
    words = hands.span("Der eine schreibt")
    hands.pane.select(words)
    place = hands.point(words.start + 2)
    with qtbot.waitSignal(hands.pane.context_menu_requested) as asked:
        QTest.mouseClick(hands.view.viewport(), Qt.MouseButton.RightButton, NONE, place)
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place, hands.view.viewport().mapToGlobal(place)
        )
        QApplication.sendEvent(hands.view.viewport(), event)
    assert asked.args[1] == words, "a right click keeps the selection"
    assert asked.args[2] == [c.id for c in hands.pane.sheet.index.at(words.start + 2)]
    assert len(asked.args[2]) == 2


def test_the_wheel_with_control_zooms(hands: Hands, qtbot: QtBot) -> None:
    def turn(steps: int, modifiers: Qt.KeyboardModifier) -> None:
        where = QPointF(50, 50)
        event = QWheelEvent(
            where,
            hands.view.viewport().mapToGlobal(where),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(hands.view.viewport(), event)

    with qtbot.waitSignal(hands.pane.zoom_changed) as zoomed:
        turn(1, CTRL)
    assert zoomed.args == [15]
    before = hands.view.verticalScrollBar().value()
    turn(-1, NONE)
    assert hands.view.verticalScrollBar().value() > before

"""The pane as a whole: columns, place, search, empty state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from gk_qda.spans import Span
from gk_qda.ui.reading.layout import measure
from tests.ui.reading.demo import coding, demo_codes, demo_document, turns_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.reading.pane import ReadingPane
    from tests.ui.reading.conftest import Hands

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def characters(pane: ReadingPane, theme: Theme) -> float:
    """The length of a line, in characters of ordinary text."""
    room = pane.transcript.text_width - pane.transcript.hang
    return room / measure(theme.fonts.reading(pane.transcript.zoom), 100) * 100


@pytest.mark.parametrize("width", [560, 716, 900, 1300, 1900])
@pytest.mark.parametrize("zoom", [11, 14, 18])
def test_lines_have_between_45_and_80_characters(
    pane: ReadingPane, theme: Theme, width: int, zoom: int
) -> None:
    pane.resize(width, 700)
    pane.transcript.set_zoom(zoom)
    length = characters(pane, theme)
    assert length <= 80.5
    assert length >= 44.5 or pane.stripes.width() == 120
    right = pane.transcript.verticalScrollBar().mapTo(
        pane, pane.transcript.verticalScrollBar().rect().topRight()
    )
    assert right.x() == width - 1, "one scroll bar, at the far right"


def test_no_line_is_wider_than_the_column(pane: ReadingPane) -> None:
    pane.resize(600, 700)
    block = pane.transcript.document().firstBlock()
    while block.isValid():
        for n in range(block.layout().lineCount()):
            assert block.layout().lineAt(n).naturalTextRect().right() <= pane.transcript.text_width
        block = block.next()


def test_all_words_begin_at_one_edge(hands: Hands) -> None:
    starts = [
        hands.point(hands.span(words).start, dx=0).x()
        for words in ("Und wie erreichen", "Telefonisch.", "(unv.)")
    ]
    assert starts == [hands.view.hang] * 3


@pytest.mark.parametrize("zoom", [11, 14, 17, 24])
def test_lines_keep_their_pitch_even_with_emoji(hands: Hands, zoom: int) -> None:
    hands.view.set_zoom(zoom)
    assert hands.view.pitch == round(1.42 * zoom)
    hands.pane.scroll_to_paragraph("11")
    number = (
        hands.view.sheet.shown.block_at(hands.span("Genau. Und dann").start) if hands.view.sheet.shown else 0
    )
    layout = hands.view.document().findBlockByNumber(number).layout()
    lines = [layout.lineAt(n) for n in range(layout.lineCount())]
    baselines = [round(line.y() + line.ascent()) for line in lines]
    assert baselines == [hands.view.baseline + n * hands.view.pitch for n in range(len(lines))]


def test_zoom_by_keys_stays_within_limits_and_keeps_the_place(hands: Hands) -> None:
    top = hands.view.top_position()
    for _ in range(30):
        hands.press(Qt.Key.Key_Plus, CTRL)
    assert hands.view.zoom == 24
    assert hands.pane.first_visible_paragraph() == "7"
    for _ in range(30):
        hands.press(Qt.Key.Key_Minus, CTRL)
    assert hands.view.zoom == 11
    hands.press(Qt.Key.Key_0, CTRL)
    assert hands.view.zoom == 14
    assert hands.view.top_position() == top


def test_text_grows_with_all_type(hands: Hands, theme: Theme) -> None:
    hands.view.set_zoom(16)
    theme.scale_fonts(1.25)
    assert hands.view.zoom == round(16 * round(14 * 1.25) / 14)
    assert hands.pane.first_visible_paragraph() == "7"
    theme.scale_fonts(1.0)
    assert hands.view.zoom == 16


def test_resizing_keeps_the_place(hands: Hands) -> None:
    hands.pane.scroll_to_paragraph("15")
    for width in (600, 900, 500, 716):
        hands.pane.resize(width, 500)
        assert hands.pane.first_visible_paragraph() == "15"


def test_the_place_can_be_restored(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.place_changed):
        pane.scroll_to_paragraph("23")
    assert pane.first_visible_paragraph() == "23"
    pane.show_document(*demo_document())
    assert pane.first_visible_paragraph() == "1"
    assert pane.transcript.verticalScrollBar().value() == 0
    pane.scroll_to_paragraph("23")
    assert pane.first_visible_paragraph() == "23"
    pane.scroll_to_paragraph("999")
    assert pane.first_visible_paragraph() == "23"


def test_the_scroll_bar_becomes_true_when_idle(pane: ReadingPane, qtbot: QtBot) -> None:
    document = pane.transcript.document()
    qtbot.waitUntil(
        lambda: all(
            not document.findBlockByNumber(n).isVisible()
            or document.findBlockByNumber(n).layout().lineCount()
            for n in range(document.blockCount())
        )
    )
    bar = pane.transcript.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = list(pane.transcript.places.in_view())[-1]
    assert not last.block.next().isVisible(), "only the line break at the end of the file follows"
    assert last.top + last.height <= pane.transcript.viewport().height() + pane.transcript.pitch


def test_showing_a_passage(hands: Hands) -> None:
    far = hands.span("Das versteht zwar auch keiner")
    hands.pane.show_span(far)
    height = hands.view.viewport().height()
    tops = hands.view.places.line_tops(far.start, far.end)
    assert tops is not None
    assert 0 < tops[0] < height * 0.6
    before = hands.view.verticalScrollBar().value()
    hands.pane.show_span(far)
    assert hands.view.verticalScrollBar().value() == before, "what is in view does not move"


def test_focusing_a_coding_shows_it(hands: Hands, qtbot: QtBot) -> None:
    last = list(hands.pane.sheet.index)[-1]
    with qtbot.waitSignal(hands.pane.coding_focused) as focused:
        hands.pane.focus_coding(last.id)
    assert focused.args == [last.id]
    assert hands.view.is_in_view(last.span)
    hands.pane.apply_changes(removed=[last.id])
    assert hands.pane.sheet.focused is None


def test_search(hands: Hands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hands.pane.found_changed) as found:
        count = hands.pane.find_text("ausländerBEHÖRDE")
    assert count == hands.text.count("Ausländerbehörde")
    assert found.args == [1, count]
    assert hands.view.is_in_view(hands.span("Ausländerbehörde? "))
    hands.pane.find_next()
    assert hands.pane.search.current == 2
    hands.pane.find_previous()
    hands.pane.find_previous()
    assert hands.pane.search.current == count
    assert hands.pane.find_text("xyz") == 0
    assert hands.pane.search.current == 0
    hands.pane.find_next()
    assert hands.pane.search.current == 0


def test_hits_are_outlined_the_current_one_more(hands: Hands) -> None:
    accent = hands.pane.sheet.theme.tokens.accent
    hands.pane.find_text("Dienstanweisung")
    rect = hands.view.places.rects_in_view(hands.span("Dienstanweisung"))[0]
    image = hands.view.viewport().grab().toImage()
    column = [image.pixelColor(rect.center().x(), rect.top() + n).name().upper() for n in range(-1, 3)]
    assert column.count(accent) == 2
    hands.pane.search.clear()
    assert accent not in [
        hands.pixel(rect.center() - type(rect.center())(0, rect.height() // 2 + n)) for n in (0, 1)
    ]


def test_the_search_bar(hands: Hands, qtbot: QtBot) -> None:
    bar = hands.pane.find_bar
    hands.pane.select(hands.span("Datenschutz"))
    hands.press(Qt.Key.Key_F, CTRL)
    assert bar.isVisible()
    assert bar.field.text() == "Datenschutz"
    count = hands.text.count("Datenschutz")
    assert hands.pane.search.current >= 1
    first = hands.pane.search.current
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert hands.pane.search.current == first % count + 1
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert hands.pane.search.current == first
    QTest.keyClicks(bar.field, "xyz")
    qtbot.waitUntil(lambda: hands.pane.search.hits == [])
    assert not bar.following.isEnabled()
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert hands.view.hasFocus()


def test_hits_follow_the_next_document(hands: Hands) -> None:
    hands.pane.find_text("Jugend")
    document, _, codes = demo_document("TM08")
    hands.pane.show_document(document, (), codes)
    assert [hit.of(document.text) for hit in hands.pane.search.hits] == ["Jugend"] * len(
        hands.pane.search.hits
    )
    assert len(hands.pane.search.hits) == document.text.count("Jugend") + document.text.count("jugend")


def test_empty_state(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_empty("Noch keine Dokumente.", "Dokumente importieren")
    assert not pane.transcript.isVisible()
    assert pane.document is None
    assert pane.transcript.toPlainText() == ""
    button = next(b for b in pane.findChildren(QPushButton) if b.text() == "Dokumente importieren")
    with qtbot.waitSignal(pane.empty_action_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    pane.show_document(*demo_document())
    assert pane.transcript.isVisible()


def test_an_empty_document_and_one_of_blanks(pane: ReadingPane) -> None:
    for text in ("", "\n\n", "   "):
        pane.show_document(turns_of(text), (), demo_codes())
        pane.grab()
        assert pane.selection() is None
        assert pane.find_text("a") == 0


def test_line_breaks_of_every_kind_keep_positions(pane: ReadingPane) -> None:
    text = "B: Eins\u2028zwei\u00a0drei\x0bvier 👍🏽\r fünf\u2029sechs\x85 sieben\x00acht Ziel"
    pane.show_document(turns_of(text), [coding(1, 3, 7)], demo_codes())
    start = text.index("Ziel")
    pane.select(Span(start, start + 4))
    assert pane.transcript.textCursor().selectedText() == "Ziel"
    assert pane.selection() == Span(start, start + 4)
    pane.grab()


def test_many_changes_at_once(hands: Hands) -> None:
    span = hands.span("Telefonisch.")
    hands.pane.apply_changes(added=[coding(1000 + n, span.start, span.end) for n in range(500)])
    assert len(hands.pane.sheet.index) == 531
    hands.pane.apply_changes(removed=range(1000, 1500))
    assert len(hands.pane.sheet.index) == 31


def test_screen_readers_get_name_and_text(hands: Hands) -> None:
    face = QAccessible.queryAccessibleInterface(hands.view)
    assert face.text(QAccessible.Text.Name) == "Transcript"
    assert face.text(QAccessible.Text.Description) == "TM07"
    assert face.textInterface().characterCount() == hands.view.document().characterCount() - 1

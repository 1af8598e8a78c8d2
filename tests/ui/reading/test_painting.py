"""What is on the screen: colours as the look computes them, under the right words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from gk_qda.spans import Span
from gk_qda.ui.look import colors
from gk_qda.ui.reading.pane import ReadingPane
from gk_qda.ui.reading.washes import Mode
from tests.ui.reading.conftest import Hands
from tests.ui.reading.demo import coding, demo_codes, demo_document, turns_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gk_qda.queries.values import CodeValue, CodingValue
    from gk_qda.ui.look.theme import Theme

CORONA, THM, COOPERATION = 1, 12, 25


@pytest.fixture
def themed(qtbot: QtBot, each_theme: Theme) -> Hands:
    """The demo interview in both looks."""
    pane = ReadingPane(each_theme)
    qtbot.addWidget(pane)
    pane.resize(716, 790)
    pane.show_document(*demo_document())
    pane.show()
    qtbot.waitExposed(pane)
    pane.scroll_to_paragraph("7")
    return Hands(pane)


def open_with(hands: Hands, *codings: CodingValue) -> None:
    document, _, codes = demo_document()
    hands.pane.show_document(document, codings, codes)
    hands.pane.scroll_to_paragraph("7")


def code_of(hands: Hands, words: str) -> CodeValue:
    return hands.pane.sheet.codes[hands.coding(words).code_id]


def ground(hands: Hands, words: str, character: int = 0) -> str:
    """The colour behind a character: at the upper edge of its line, where no stroke of a letter reaches."""
    position = hands.span(words).start + character
    return hands.pixel(hands.point(position) + QPoint(1, -hands.view.pitch // 2 + 1))


def foot(hands: Hands, words: str, up: int) -> str:
    """The colour ``up`` px above the foot of the rectangle under a word."""
    corner = hands.view.places.caret_point(hands.span(words).start)
    assert corner is not None
    return hands.pixel(corner + QPoint(2, hands.view.pitch - 1 - up))


def test_one_coding_is_a_wash_of_its_main_colour(themed: Hands) -> None:
    base = themed.pane.sheet.theme.tokens.base
    code = code_of(themed, "Bei den Gestatteten")
    assert ground(themed, "Bei den Gestatteten") == colors.wash(code.main_color, base, 1)
    assert ground(themed, "heute, 34") == base


def test_the_inner_coding_gives_the_wash_the_outer_an_underline(themed: Hands) -> None:
    outer, inner = themed.span("Das ist für die Beziehung wirklich"), themed.span("Beziehung")
    open_with(
        themed, coding(1, outer.start, outer.end, CORONA), coding(2, inner.start, inner.end, COOPERATION)
    )
    base, codes = themed.pane.sheet.theme.tokens.base, demo_codes()
    assert ground(themed, "Beziehung") == colors.wash(codes[COOPERATION].main_color, base, 2)
    assert foot(themed, "Beziehung", 1) == colors.edge(codes[CORONA].color, base)
    assert ground(themed, "Das ist für") == colors.wash(codes[CORONA].main_color, base, 1)
    assert foot(themed, "Das ist für", 1) == ground(themed, "Das ist für")


def test_two_underlines_at_most_one_pixel_apart(themed: Hands) -> None:
    span = themed.span("die Beziehung")
    stack = [coding(n, span.start - 5 * n, span.end + 5 * n, code) for n, code in enumerate((1, 12, 25, 40))]
    open_with(themed, *stack)
    base, codes = themed.pane.sheet.theme.tokens.base, demo_codes()
    wash = colors.wash(codes[1].main_color, base, 3)
    assert ground(themed, "die Beziehung") == wash
    feet = [foot(themed, " Beziehung", up) for up in range(1, 8)]  # under the blank no letter is in the way
    first, second = (colors.edge(codes[code].color, base) for code in (12, 25))
    assert feet[:5] == [first, first, wash, second, second]
    assert colors.edge(codes[40].color, base) not in feet


def test_focus_makes_the_outer_coding_the_wash_and_outlines_it(themed: Hands) -> None:
    outer, inner = themed.span("Das ist für die Beziehung wirklich"), themed.span("Beziehung")
    open_with(
        themed, coding(1, outer.start, outer.end, CORONA), coding(2, inner.start, inner.end, COOPERATION)
    )
    themed.pane.focus_coding(1)
    base, codes = themed.pane.sheet.theme.tokens.base, demo_codes()
    corner = themed.view.places.caret_point(inner.start)
    assert corner is not None
    assert themed.pixel(corner + QPoint(2, 2)) == colors.wash(codes[CORONA].main_color, base, 3)
    edge = colors.edge(codes[CORONA].color, base)
    assert themed.pixel(corner + QPoint(2, 0)) == edge
    themed.pane.focus_coding(None)
    assert edge != themed.pixel(corner + QPoint(2, 0))


def test_quiet_words_never_lie_on_the_deepest_wash(themed: Hands) -> None:
    span = themed.span("Wie ist denn die")
    open_with(themed, *(coding(n, span.start, span.end, CORONA) for n in range(1, 5)))
    themed.pane.scroll_to_paragraph("14")
    base, code = themed.pane.sheet.theme.tokens.base, demo_codes()[CORONA]
    assert ground(themed, "Wie ist denn die") == colors.wash(code.main_color, base, 2)
    assert colors.contrast(themed.pane.sheet.theme.tokens.quiet, ground(themed, "Wie ist denn die")) >= 4.5


def test_the_selection_covers_the_wash(themed: Hands) -> None:
    themed.pane.select(themed.span("Bei den Gestatteten"))
    assert ground(themed, "Bei den Gestatteten") == themed.pane.sheet.theme.tokens.selection


def test_modes(themed: Hands) -> None:
    base = themed.pane.sheet.theme.tokens.base
    code = code_of(themed, "Bei den Gestatteten")
    themed.pane.set_mode(Mode.UNDERLINE)
    assert ground(themed, "Bei den Gestatteten") == base
    assert foot(themed, "Bei den Gestatteten", 1) == colors.edge(code.color, base)
    themed.pane.set_mode(Mode.STRIPES)
    assert foot(themed, "Bei den Gestatteten", 1) == base
    assert themed.pane.stripes.grab().toImage().pixelColor(14, 90) != QColor(base)
    themed.pane.set_mode(Mode.WASH)
    assert ground(themed, "Bei den Gestatteten") == colors.wash(code.main_color, base, 1)


def test_washes_behind_emoji_lie_under_their_words(hands: Hands) -> None:
    words = hands.span("und damit ist")
    open_with(hands, coding(1, words.start, words.end, CORONA))
    base = hands.pane.sheet.theme.tokens.base
    wash = colors.wash(demo_codes()[CORONA].main_color, base, 1)
    assert ground(hands, "und damit ist") == wash
    assert ground(hands, "“ und damit") == base
    assert ground(hands, "der Termin bestätigt", -1) == base


def test_light_becomes_dark_without_losing_the_place(pane: ReadingPane, theme: Theme) -> None:
    hands = Hands(pane)
    top = pane.transcript.top_position()
    theme.choose("dark")
    code = code_of(hands, "Bei den Gestatteten")
    assert ground(hands, "Bei den Gestatteten") == colors.wash(code.main_color, theme.tokens.base, 1)
    assert ground(hands, "heute, 34") == theme.tokens.base
    assert pane.transcript.top_position() == top


def test_changes_are_painted_at_once(hands: Hands) -> None:
    base = hands.pane.sheet.theme.tokens.base
    span = hands.span("Das ist für die")
    assert ground(hands, "Das ist für die") == base
    hands.pane.apply_changes(added=[coding(900, span.start, span.end, CORONA)])
    assert ground(hands, "Das ist für die") == colors.wash(demo_codes()[CORONA].main_color, base, 1)
    hands.pane.apply_changes(updated=[coding(900, span.start, span.end, COOPERATION)])
    assert ground(hands, "Das ist für die") == colors.wash(demo_codes()[COOPERATION].main_color, base, 1)
    hands.pane.apply_changes(removed=[900])
    assert ground(hands, "Das ist für die") == base


def test_recoloured_codes(hands: Hands) -> None:
    coded = hands.coding("Bei den Gestatteten")
    codes = dict(demo_codes())
    codes[coded.code_id] = replace(codes[coded.code_id], color="#1754A7", main_color="#1754A7")
    hands.pane.set_codes(codes)
    assert ground(hands, "Bei den Gestatteten") == colors.wash("#1754A7", "#FFFFFF", 1)


def test_filters(hands: Hands) -> None:
    base = hands.pane.sheet.theme.tokens.base
    coded = hands.coding("Bei den Gestatteten")
    hands.pane.set_code_filter(lambda code_id: code_id != coded.code_id)
    assert ground(hands, "Bei den Gestatteten") == base
    hands.pane.set_code_filter({coded.code_id})
    assert ground(hands, "Bei den Gestatteten") != base
    assert ground(hands, "Telefonisch.") == base
    hands.pane.set_code_filter(None)
    assert ground(hands, "Telefonisch.") != base
    hands.pane.set_coders({2})
    assert ground(hands, "Telefonisch.") == base


def test_withdrawn_words_are_neither_seen_nor_held_nor_copied(qtbot: QtBot, theme: Theme) -> None:
    document, codings, codes = demo_document()
    gone = turns_of(document.text, document.head_end, frozenset({"9"}))
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(716, 790)
    pane.show_document(gone, codings, codes)
    pane.show()
    qtbot.waitExposed(pane)
    pane.scroll_to_paragraph("9")
    hands = Hands(pane)
    words = document.paragraphs[8]
    held = pane.transcript.toPlainText()
    assert "Telefonisch" not in held
    assert "aussehe" not in held
    assert "withdrawn" in held
    pane.select(Span(document.paragraphs[7].start, document.paragraphs[9].end))
    data = pane.transcript.createMimeDataFromSelection()
    assert "Telefonisch" not in data.text()
    assert "[…]" in data.text()
    # One line of hatch, then at once paragraph 10; the number stays.
    rows = dict(pane.numbers.numbers_in_view())
    assert rows["10"].top() - rows["9"].top() == pane.transcript.pitch + round(pane.transcript.pitch * 0.6)
    pane.transcript.clear_selection()
    image = pane.transcript.viewport().grab().toImage()
    middle = rows["9"].center().y()
    colors_there = {image.pixelColor(x, middle).name().upper() for x in range(250, 420)}
    assert QColor(theme.tokens.base).name().upper() in colors_there
    assert len(colors_there) > 1, "no hatch"
    assert hands.view.selection() is None
    assert words.is_withdrawn is False  # the demo itself stays as it is


def test_time_marks_can_be_hidden(hands: Hands) -> None:
    coded = hands.span("Und wie erreichen")
    assert "#00:04:26-3#" in hands.view.toPlainText()
    top = hands.view.top_position()
    hands.pane.show_time_marks(False)
    assert "#00:" not in hands.view.toPlainText()
    assert hands.view.top_position() == top
    hands.pane.select(coded)
    assert hands.view.textCursor().selectedText() == "Und wie erreichen"
    hands.pane.show_time_marks(True)
    assert "#00:04:26-3#" in hands.view.toPlainText()


def test_a_jump_frames_the_passage_for_a_moment(hands: Hands, qtbot: QtBot) -> None:
    accent = hands.pane.sheet.theme.tokens.accent
    words = hands.span("Und im Bündnis selbst?")
    hands.pane.show_span(words)
    corner = hands.view.places.caret_point(words.start)
    assert corner is not None
    assert hands.pixel(corner + QPoint(20, 0)) == accent
    qtbot.waitUntil(lambda: hands.pixel(corner + QPoint(20, 0)) != accent, timeout=20_000)


def test_the_caret_is_seen_on_a_wash(themed: Hands, qtbot: QtBot) -> None:
    place = themed.span("Telefonisch.").start + 3
    themed.pane.select(Span(place, place))
    themed.view.activateWindow()
    themed.view.setFocus()
    corner = themed.view.places.caret_point(place)
    assert corner is not None
    wash = themed.pixel(corner + QPoint(0, 1))

    def contrast() -> float:  # between two letters; the caret blinks
        return max(colors.contrast(themed.pixel(corner + QPoint(dx, 5)), wash) for dx in (0, 1))

    qtbot.waitUntil(lambda: contrast() > 4.5, timeout=20_000)


def label_inks(pane: ReadingPane) -> dict[str, str]:
    """The ink of each speaker's label, as laid out."""
    result: dict[str, str] = {}
    shown, document = pane.sheet.shown, pane.transcript.document()
    assert shown is not None
    pane.grab()
    for paragraph in shown.document.paragraphs:
        block = document.findBlockByNumber(shown.block_at(paragraph.start))
        formats = block.layout().formats()
        if paragraph.label is not None and formats and formats[0].start == 0:
            result[paragraph.speaker] = formats[0].format.foreground().color().name().upper()
    return result


def test_speakers_have_inks_of_their_own_if_wished(pane: ReadingPane, theme: Theme) -> None:
    text = "I: Wie geht es?\n\nB1: Gut.\n\nB2: Schlecht.\n\nI: Und Ihnen?\n\nB3: Auch.\n\nB1: Ja."
    pane.show_document(turns_of(text), (), demo_codes())
    assert set(label_inks(pane).values()) == {theme.tokens.text}
    pane.sheet.color_speakers(True)
    inks = label_inks(pane)
    base = theme.tokens.base
    assert inks["I"] == theme.tokens.text, "interviewers stay quiet"
    assert [inks[name] for name in ("B1", "B2", "B3")] == [colors.speaker_ink(n, base) for n in range(3)]
    theme.choose("dark")
    dark = label_inks(pane)
    assert min(colors.contrast(ink, theme.tokens.base) for ink in dark.values()) >= 4.5
    assert len(set(dark.values())) == 4
    pane.sheet.color_speakers(False)
    assert set(label_inks(pane).values()) == {theme.tokens.text}


def test_colouring_speakers_keeps_the_place(hands: Hands) -> None:
    hands.pane.scroll_to_paragraph("15")
    hands.pane.sheet.color_speakers(True)
    assert hands.pane.first_visible_paragraph() == "15"

"""Numbers at the left, stripes with names at the right."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gk_qda.ui.look import colors
from gk_qda.ui.reading.stripe_margin import Target
from tests.ui.reading.demo import coding, demo_document, turns_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gk_qda.ui.reading.pane import ReadingPane
    from tests.ui.reading.conftest import Hands

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def target_of(hands: Hands, coding_id: int) -> Target:
    hands.pane.stripes.grab()
    return next(target for target in hands.pane.stripes.targets if target.coding == coding_id)


def test_one_number_at_the_first_line_of_each_paragraph(hands: Hands) -> None:
    numbers = hands.pane.numbers.numbers_in_view()
    assert [number for number, _ in numbers][:8] == ["7", "8", "9", "10", "11", "12", "13", "14"]
    for number, rect in numbers:
        document = hands.pane.document
        assert document is not None
        start = next(p.start for p in document.paragraphs if p.number == number)
        corner = hands.view.places.caret_point(start)
        assert corner is not None
        assert rect.top() == corner.y()


def test_numbers_are_painted_in_their_colour(hands: Hands) -> None:
    image = hands.pane.numbers.grab().toImage()
    tokens = hands.pane.sheet.theme.tokens
    seen = {image.pixelColor(x, y).name() for x in range(12, 34) for y in range(20)}
    strongest = max(colors.contrast(color, tokens.base) for color in seen)
    assert strongest == pytest.approx(colors.contrast(tokens.faint, tokens.base), abs=0.5)
    gap = {image.pixelColor(x, y).name().upper() for x in range(33, 44) for y in range(image.height())}
    assert gap == {hands.pane.sheet.theme.tokens.base}


def test_a_turn_of_two_lines_has_one_number(pane: ReadingPane) -> None:
    document, _, codes = demo_document()
    text = document.text.replace("Telefonisch. Brief", "Telefonisch.\nBrief")
    pane.show_document(turns_of(text, document.head_end), (), codes)
    pane.scroll_to_paragraph("8")
    numbers = pane.numbers.numbers_in_view()
    assert [number for number, _ in numbers][:3] == ["8", "9", "10"]
    corner = pane.transcript.places.caret_point(text.index("Brief geht"))
    assert corner is not None
    assert corner.x() == pane.transcript.hang
    assert corner.y() - numbers[1][1].top() == pane.transcript.pitch, "no gap within a turn"


def test_a_stripe_reaches_from_its_first_to_its_last_line(hands: Hands) -> None:
    coded = hands.coding("Telefonisch.")
    target = target_of(hands, coded.id)
    first = hands.view.places.caret_point(coded.start)
    last = hands.view.places.caret_point(coded.end - 1)
    assert first is not None
    assert last is not None
    assert target.stripe.top() == first.y() - 1
    assert target.stripe.top() + target.stripe.height() == last.y() + hands.view.pitch
    assert (target.stripe.left(), target.stripe.width()) == (11, 7)


def test_stripes_are_filled_and_edged_in_the_colour_of_their_code(hands: Hands) -> None:
    coded = hands.coding("Telefonisch.")
    code, base = hands.pane.sheet.codes[coded.code_id], hands.pane.sheet.theme.tokens.base
    stripe = target_of(hands, coded.id).stripe
    image = hands.pane.stripes.grab().toImage()
    assert image.pixelColor(stripe.center()).name().upper() == colors.fill(code.color, base)
    side = image.pixelColor(stripe.left(), stripe.center().y()).name().upper()
    assert side == colors.edge(code.color, base)


def test_codings_on_one_line_have_lanes_of_their_own(hands: Hands) -> None:
    """They do not overlap in the text, but the second begins on the line where the first ends."""
    first, second = hands.coding("Telefonisch."), hands.coding("Ich hab bis heute")
    assert not first.span.overlaps(second.span)
    a, b = target_of(hands, first.id).stripe, target_of(hands, second.id).stripe
    assert a.bottom() > b.top()
    assert a.right() < b.left()


def test_ten_overlapping_codings_are_ten_stripes_with_separate_names(hands: Hands) -> None:
    span = hands.span("Das ist für die Beziehung wirklich/ also das ist schwierig")
    document, _, codes = demo_document()
    ten = [coding(n, span.start, span.end - n, n * 4) for n in range(1, 11)]
    hands.pane.show_document(document, ten, codes)
    hands.pane.scroll_to_paragraph("8")
    hands.pane.stripes.grab()
    targets = hands.pane.stripes.targets
    assert len(targets) == 10
    for a, b in combinations(targets, 2):
        assert not a.stripe.intersects(b.stripe)
        assert not a.name.intersects(b.name)
    base = hands.pane.sheet.theme.tokens.base
    image = hands.pane.stripes.grab().toImage()
    for target in targets:
        code = codes[target.coding * 4]
        assert image.pixelColor(target.stripe.center()).name().upper() == colors.fill(code.color, base)
    metrics = QFontMetrics(hands.pane.sheet.theme.fonts.small())
    for target in targets:
        whole = metrics.horizontalAdvance(codes[target.coding * 4].name) + 12
        assert target.name.width() >= min(whole, 100), "each of the ten names can be read"
    assert all(target.name.left() > max(t.stripe.right() for t in targets) for target in targets)
    assert hands.pane.stripes.crowds == []


def test_who_finds_no_lane_shares_a_grey_one(hands: Hands) -> None:
    span = hands.span("Das ist für die Beziehung wirklich/ also das ist schwierig")
    document, _, codes = demo_document()
    many = [coding(n, span.start, span.end, n * 2) for n in range(1, 31)]
    hands.pane.show_document(document, many, codes)
    hands.pane.scroll_to_paragraph("8")
    hands.pane.stripes.grab()
    own = hands.pane.stripes.targets
    assert len(own) >= 12
    ((rect, crowd),) = hands.pane.stripes.crowds
    assert len(crowd.codings) == 30 - len(own)
    assert all(rect.left() > target.stripe.right() for target in own)
    tip = hands.pane.stripes.tip_at(rect.center())
    assert all(codes[coding_id * 2].name in tip for coding_id in crowd.codings)
    hands.pane.apply_changes(removed=[target.coding for target in own])
    hands.pane.stripes.grab()
    assert {target.coding for target in hands.pane.stripes.targets} == set(crowd.codings) - {
        coding_id for _, rest in hands.pane.stripes.crowds for coding_id in rest.codings
    }


def test_click_focuses_double_click_asks_for_segments(hands: Hands, qtbot: QtBot) -> None:
    coded = hands.coding("Und Signal")
    target = target_of(hands, coded.id)
    with qtbot.waitSignal(hands.pane.coding_focused) as focused:
        QTest.mouseClick(hands.pane.stripes, LEFT, NONE, target.name.center())
    assert focused.args == [coded.id]
    assert hands.view.hasFocus()
    with qtbot.waitSignal(hands.pane.segments_of_code_requested) as asked:
        QTest.mouseDClick(hands.pane.stripes, LEFT, NONE, target.stripe.center())
    assert asked.args == [coded.code_id]
    image = hands.pane.stripes.grab().toImage()
    accent = QColor(hands.pane.sheet.theme.tokens.accent)
    assert image.pixelColor(target.stripe.left() - 2, target.stripe.center().y()) == accent
    QTest.mouseClick(hands.pane.stripes, LEFT, NONE, QPoint(200, 5))
    assert hands.pane.sheet.focused is None


def test_right_click_asks_for_the_menu_of_the_coding(hands: Hands, qtbot: QtBot) -> None:
    coded = hands.coding("Und Signal")
    place = target_of(hands, coded.id).stripe.center()
    with qtbot.waitSignal(hands.pane.context_menu_requested) as asked:
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place, hands.pane.stripes.mapToGlobal(place)
        )
        QApplication.sendEvent(hands.pane.stripes, event)
    assert asked.args[1:] == [None, [coded.id]]
    assert hands.pane.sheet.focused == coded.id


def test_the_stripe_under_the_mouse_has_a_wider_edge(hands: Hands) -> None:
    coded = hands.coding("Und Signal")
    stripe = target_of(hands, coded.id).stripe
    second = QPoint(stripe.left() + 1, stripe.center().y())
    before = hands.pane.stripes.grab().toImage().pixelColor(second)
    QTest.mouseMove(hands.pane.stripes, stripe.center())
    assert hands.pane.stripes.grab().toImage().pixelColor(second) != before
    QTest.mouseMove(hands.pane.stripes, QPoint(150, 5))
    assert hands.pane.stripes.grab().toImage().pixelColor(second) == before


def test_the_tooltip_tells_everything_and_escapes_it(hands: Hands) -> None:
    coded = hands.coding("Und Signal")
    told = replace(coded, weight=70, rating="hoch", comment="„nur <b>Termine</b>“\nsiehe RG05")
    hands.pane.apply_changes(updated=[told])
    tip = hands.pane.stripes.tip_at(target_of(hands, coded.id).name.center())
    assert "Corona › Umgang › Digitale und telefonische Beratung › Messenger und Datenschutz" in tip
    assert "AB · " in tip
    assert "70" in tip
    assert "hoch" in tip
    assert "nur &lt;b&gt;Termine&lt;/b&gt;“<br>siehe RG05" in tip
    assert hands.pane.stripes.tip_at(QPoint(200, 5)) == ""


def test_initials_only_when_several_coders_are_shown(hands: Hands) -> None:
    coded = hands.coding("Und Signal")
    width = target_of(hands, coded.id).name.width()
    hands.pane.apply_changes(added=[coding(900, 4000, 4010, 1, coder_id=2)])
    assert hands.pane.sheet.has_several_coders
    assert target_of(hands, coded.id).name.width() > width
    hands.pane.set_coders({1})
    assert not hands.pane.sheet.has_several_coders


@pytest.mark.parametrize(("wanted", "given"), [(180, 180), (60, 120), (900, 400)])
def test_dragging_the_separator(hands: Hands, qtbot: QtBot, wanted: int, given: int) -> None:
    hands.pane.resize(1000, 790)
    stripes = hands.pane.stripes
    right = stripes.width()
    with qtbot.waitSignal(hands.pane.stripe_width_changed):
        QTest.mousePress(stripes, LEFT, NONE, QPoint(1, 300))
        QTest.mouseMove(stripes, QPoint(right - wanted, 300))
        QTest.mouseRelease(stripes, LEFT, NONE, QPoint(1, 300))
    assert hands.pane.stripe_width == given
    viewport = hands.view.viewport().geometry()
    assert viewport.right() + 1 == stripes.geometry().left()
    assert viewport.left() == hands.pane.numbers.width()


def test_narrow_stripes_have_no_names(hands: Hands) -> None:
    hands.pane.set_stripe_width(130)
    hands.pane.stripes.grab()
    assert hands.pane.stripes.targets
    assert all(target.name.isEmpty() for target in hands.pane.stripes.targets)


def test_the_focused_name_is_said(hands: Hands) -> None:
    assert hands.pane.stripes.accessibleName() == "Codings"
    hands.pane.focus_coding(hands.coding("Und Signal").id)
    assert hands.pane.stripes.accessibleDescription() == "Messenger und Datenschutz"

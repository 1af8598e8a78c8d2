"""Stripes left or right of the text, lines of the length people prefer."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gk_qda.ui.look import colors
from gk_qda.ui.reading.columns import LINES
from gk_qda.ui.reading.layout import measure
from gk_qda.ui.reading.stripe_painter import Side
from tests.ui.reading.demo import coding, demo_document

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.reading.conftest import Hands

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def turned(hands: Hands) -> Hands:
    hands.pane.set_side(Side.LEFT)
    return hands


@pytest.mark.parametrize("width", [600, 716, 1300, 1900])
def test_on_the_left_they_stand_before_numbers_and_text(turned: Hands, width: int) -> None:
    turned.pane.resize(width, 700)
    stripes, numbers = turned.pane.stripes.geometry(), turned.pane.numbers.geometry()
    viewport = turned.view.viewport().geometry()
    assert stripes.left() == 0
    assert numbers.left() == stripes.right() + 1
    assert viewport.left() == numbers.right() + 1
    assert stripes.width() <= 400
    assert viewport.right() + turned.view.verticalScrollBar().width() < turned.pane.width()


def test_the_column_is_turned_round(turned: Hands) -> None:
    """Lanes next to the text, names at the outside, each in its own place."""
    span = turned.span("Das ist für die Beziehung wirklich/ also das ist schwierig")
    document, _, codes = demo_document()
    turned.pane.show_document(
        document, [coding(n, span.start, span.end - n, n * 4) for n in range(1, 11)], codes
    )
    turned.pane.scroll_to_paragraph("8")
    image = turned.pane.stripes.grab().toImage()
    targets, width = turned.pane.stripes.targets, turned.pane.stripes.width()
    assert len(targets) == 10
    for a, b in combinations(targets, 2):
        assert not a.stripe.intersects(b.stripe)
        assert not a.name.intersects(b.name)
    assert min(target.stripe.left() for target in targets) > max(t.name.right() for t in targets)
    assert max(target.stripe.right() for target in targets) == width - 1 - 11
    assert min(target.name.left() for target in targets) >= 4
    base = turned.pane.sheet.theme.tokens.base
    for target in targets:
        fill = colors.fill(codes[target.coding * 4].color, base)
        assert image.pixelColor(target.stripe.center()).name().upper() == fill
        dot = QPoint(target.name.right() - 3, target.name.center().y())
        assert image.pixelColor(dot).name().upper() == fill, "the dot is next to the lanes"


def test_a_stripe_on_the_left_can_be_clicked(turned: Hands, qtbot: QtBot) -> None:
    coded = turned.coding("Und Signal")
    turned.pane.stripes.grab()
    target = next(t for t in turned.pane.stripes.targets if t.coding == coded.id)
    with qtbot.waitSignal(turned.pane.coding_focused) as focused:
        QTest.mouseClick(turned.pane.stripes, LEFT, NONE, target.name.center())
    assert focused.args == [coded.id]


def test_the_separator_on_the_left_can_be_dragged(turned: Hands) -> None:
    turned.pane.resize(1000, 790)
    stripes = turned.pane.stripes
    QTest.mousePress(stripes, LEFT, NONE, QPoint(stripes.width() - 2, 300))
    QTest.mouseMove(stripes, QPoint(179, 300))
    QTest.mouseRelease(stripes, LEFT, NONE, QPoint(179, 300))
    assert turned.pane.stripe_width == 180


def test_turning_keeps_the_place(hands: Hands) -> None:
    hands.pane.scroll_to_paragraph("15")
    for side in (Side.LEFT, Side.RIGHT):
        hands.pane.set_side(side)
        assert hands.pane.first_visible_paragraph() == "15"


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("length", LINES.values())
def test_lines_are_as_long_as_preferred(hands: Hands, side: Side, length: int) -> None:
    hands.pane.set_side(side)
    hands.pane.resize(1800, 700)
    hands.pane.scroll_to_paragraph("15")
    hands.pane.set_line_length(length)
    room = hands.view.text_width - hands.view.hang
    font = hands.pane.sheet.theme.fonts.reading(hands.view.zoom)
    assert room / measure(font, 100) * 100 == pytest.approx(length, abs=0.5)
    assert hands.pane.first_visible_paragraph() == "15"

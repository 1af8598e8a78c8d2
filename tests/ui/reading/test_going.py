"""Going to a paragraph by its number; ticks at the scroll bar for the hits of a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gk_qda.ui.reading.paragraph_field import paragraph_of
from tests.ui.reading.demo import demo_codes, demo_document, turns_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gk_qda.ui.reading.pane import ReadingPane
    from gk_qda.ui.reading.paragraph_field import ParagraphField
    from tests.ui.reading.conftest import Hands


@pytest.fixture
def asked(hands: Hands) -> ParagraphField:
    field = hands.pane.paragraph_field
    field.ask()
    assert field.isVisible()
    return field


@pytest.mark.parametrize(
    ("typed", "found"),
    [("17", "17"), (" 007 ", "7"), ("Abs. 17", "17"), ("17a", None), ("", None), ("x", None), ("999", None)],
)
def test_what_people_type_for_a_number(typed: str, found: str | None) -> None:
    paragraph = paragraph_of(demo_document()[0].paragraphs, typed)
    assert (paragraph.number if paragraph else None) == found


def test_an_inserted_paragraph_has_a_letter() -> None:
    from dataclasses import replace

    first, second = turns_of("A: eins\n\nB: zwei").paragraphs
    paragraphs = (first, replace(second, number="1a"))
    for typed in ("1a", "1 A", "para. 1a"):
        assert paragraph_of(paragraphs, typed) is paragraphs[1]


def test_the_number_and_enter_go_there(hands: Hands, asked: ParagraphField) -> None:
    assert not asked.isModal()
    assert asked.note.text() == "1 to 51"
    QTest.keyClicks(asked.field, "23")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert not asked.isVisible()
    assert hands.pane.first_visible_paragraph() == "23"
    document = hands.pane.document
    assert document is not None
    assert hands.view.caret() == document.paragraphs[22].start


def test_an_unknown_number_is_said_inside(hands: Hands, asked: ParagraphField) -> None:
    QTest.keyClicks(asked.field, "99")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert asked.note.text() == "There is no paragraph 99 here. 1 to 51"
    assert hands.pane.first_visible_paragraph() == "7"
    QTest.keyClicks(asked.field, "9")
    assert asked.field.text() == "9", "the next digit replaces the wrong number"
    assert asked.note.text() == "1 to 51"
    QTest.keyClick(asked.field, Qt.Key.Key_Escape)
    assert not asked.isVisible()


def test_without_paragraphs_nothing_opens(pane: ReadingPane) -> None:
    pane.show_document(turns_of(""), (), demo_codes())
    pane.paragraph_field.ask()
    assert not pane.paragraph_field.isVisible()
    assert QApplication.activePopupWidget() is None


def test_hits_are_ticks_at_the_scroll_bar(hands: Hands, qtbot: QtBot) -> None:
    bar, accent = hands.view.scroll_bar, hands.pane.sheet.theme.tokens.accent
    assert bar.tick_rects() == []
    hands.pane.find_text("nicht")
    qtbot.waitUntil(lambda: bar.tick_rects() != [])
    places = {hands.pane.search.hits[n].start for n in range(len(hands.pane.search.hits))}
    assert 1 < len(bar.tick_rects()) <= len(places)
    image = bar.grab().toImage()
    assert all(image.pixelColor(rect.center()).name().upper() == accent for rect in bar.tick_rects())
    first = bar.tick_rects()[0].y()
    hit = hands.pane.search.hits[0].start
    assert first == pytest.approx(hit / len(hands.text) * bar.height(), abs=60)
    hands.pane.search.clear()
    qtbot.waitUntil(lambda: bar.tick_rects() == [])
    image = bar.grab().toImage()
    column = {image.pixelColor(bar.width() - 2, y).name().upper() for y in range(bar.height())}
    assert accent not in column

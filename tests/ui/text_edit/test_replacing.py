"""Searching in the editor and replacing what was found: exact, undone as one, nothing protected touched."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gk_qda.reanchoring import Edit, Reanchoring, Recording
from gk_qda.spans import Span
from gk_qda.ui.text_edit.text_search import TextSearch
from tests.ui.text_edit.test_text_editor import CONTROL, ODD, Writer, document_of, write

__all__ = ["write"]

TEXT = "B: Die Brücke ist alt.\n\nI: Welche Brücke?\n\nB: Diese brücke 👍🏽, die Brücke B.\n"


@pytest.fixture
def searching(write: Callable[..., Writer]) -> Callable[..., tuple[Writer, TextSearch]]:
    def opened(text: str = TEXT, **how: str) -> tuple[Writer, TextSearch]:
        writer = write(document_of(text, **how))
        return writer, TextSearch(writer.editor)

    return opened


def test_hits_are_those_of_reading(searching) -> None:
    writer, search = searching()
    assert search.find("brücke") == 4
    assert writer.editor.selected().of(TEXT) == "Brücke"
    search.step(-1)
    assert search.current == 4
    assert writer.editor.selected() == search.hits[-1]
    assert search.find("B") == 5  # no label


def test_replacing_one_goes_to_the_next(searching) -> None:
    writer, search = searching()
    search.find("Brücke")
    search.step(1)
    assert search.replace("große Brücke")
    assert writer.text == TEXT.replace("Welche Brücke", "Welche große Brücke")
    assert (search.current, len(search.hits)) == (3, 4)
    assert writer.editor.selected().of(writer.text) == "brücke"
    writer.check()


def test_replacing_all_is_one_step_that_is_taken_back_exactly(searching) -> None:
    writer, search = searching()
    writer.caret(3)
    writer.type("Ja. ")
    before, edits = writer.text, tuple(writer.edited.moved.edits)
    search.find("Brücke")
    assert search.replace_all("Straße 🎉") == 4
    after = writer.text
    assert after == before.replace("Brücke", "Straße 🎉").replace("brücke", "Straße 🎉")
    assert writer.edited.places == 5
    assert search.hits == []
    kept = after.index("Welche")
    assert writer.edited.moved.span(Span(TEXT.index("Welche"), TEXT.index("Welche") + 6)).span.start == kept
    writer.check()
    writer.press(Qt.Key.Key_Z, CONTROL)
    assert writer.text == before
    assert tuple(writer.edited.moved.edits) == edits
    writer.press(Qt.Key.Key_Y, CONTROL)
    assert (writer.text, writer.edited.places) == (after, 5)
    writer.check()


def test_what_was_withdrawn_is_neither_found_nor_replaced(searching) -> None:
    writer, search = searching(ODD, withdrawn="2")
    assert search.find("Gut") == 0
    assert search.find("withdrawn") == 0
    assert search.find("ach") == 1
    assert search.replace_all("Oh") == 1
    writer.check()


def test_hits_follow_what_is_typed(searching) -> None:
    writer, search = searching()
    search.find("Brücke")
    writer.caret(3)
    writer.type("Brücke ")
    assert search.hits == []
    QTest.qWait(300)
    assert [hit.of(writer.text).casefold() for hit in search.hits] == ["brücke"] * 5


@given(st.data())
def test_replacing_in_many_places_is_replacing_one_after_the_other(data: st.DataObject) -> None:
    text = data.draw(st.text("ab \n", min_size=1, max_size=30))
    one, other = Recording(text), Recording(text)
    for _ in range(data.draw(st.integers(1, 3))):
        places = sorted(data.draw(st.sets(st.integers(0, len(one.text)), max_size=6)))
        edits = [
            Edit(start, end, data.draw(st.text("xyz", max_size=2)))
            for start, end in zip(places[::2], places[1::2], strict=False)
        ]
        one.replace_all(edits)
        for edit in reversed(edits):
            other.replace(edit.start, edit.end, edit.replacement)
        assert (one.text, one.edits) == (other.text, other.edits)
        assert Reanchoring(text, one.edits).new == one.text

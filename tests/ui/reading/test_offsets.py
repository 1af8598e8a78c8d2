"""Code points and UTF-16 units agree with what Python's codec and Qt say."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from gk_qda.spans import Span
from gk_qda.ui.reading.offsets import Offsets

PIECES = st.sampled_from(
    [
        "a",
        "ß",
        "é",
        "e\u0301",
        "\u00a0",
        "\u00ad",
        "\u2028",
        "\n",
        "👍🏽",
        "👩‍👩‍👧",
        "𝄞",
        "🇩🇪",
        "„",
        "\u200d",
        "漢",
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
@example("")
@example("👍🏽")
def test_units_are_those_of_the_codec(text: str) -> None:
    offsets = Offsets(text)
    assert [offsets.unit(n) for n in range(len(text) + 1)] == [
        utf16_length(text[:n]) for n in range(len(text) + 1)
    ]
    assert offsets.units == utf16_length(text)


@given(TEXTS)
def test_back_again_gives_the_same_place(text: str) -> None:
    offsets = Offsets(text)
    assert [offsets.code_point(offsets.unit(n)) for n in range(len(text) + 1)] == list(range(len(text) + 1))


@given(TEXTS)
def test_the_middle_of_a_pair_is_its_start(text: str) -> None:
    offsets = Offsets(text)
    for n, character in enumerate(text):
        if character > "\uffff":
            assert offsets.code_point(offsets.unit(n) + 1) == n


def test_the_document_of_qt_agrees(qapp: object) -> None:
    text = "Ja 👍🏽, gut\u00a0so.\nB: \u2028zwei e\u0301 👩‍👩‍👧 Ende"
    offsets, document = Offsets(text), QTextDocument()
    document.setPlainText(text)
    assert document.characterCount() - 1 == offsets.units
    start = text.index("Ende")
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.unit(start))
    cursor.setPosition(offsets.unit(start + 4), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "Ende"
    assert offsets.span(cursor.position(), cursor.anchor()) == Span(start, start + 4)


@given(TEXTS, TEXTS, st.data())
def test_a_change_gives_the_offsets_of_the_new_text(text: str, added: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    followed = Offsets(text).replaced(start, end, added)
    fresh = Offsets(text[:start] + added + text[end:])
    places = range(fresh.length + 1)
    assert (followed.length, followed.units) == (fresh.length, fresh.units)
    assert [followed.unit(n) for n in places] == [fresh.unit(n) for n in places]
    units = range(fresh.units + 1)
    assert [followed.code_point(n) for n in units] == [fresh.code_point(n) for n in units]

"""Finding words as people mean them."""

from __future__ import annotations

import unicodedata

import pytest

from gk_qda.ui.reading.finding import find_in
from gk_qda.ui.reading.shown_text import ShownText
from tests.ui.reading.demo import turns_of

TEXT = (
    "I: Wie war der Anfang? #00:00:01-2#\n\n"
    "B: Die Ausbildungs\u00adduldung, na\u00a0ja.\nUnd Köln #00:00:02-2# im Winter.\n\n"
    "B: Der ANFANG war 3 € wert (ja)."
)


def found(words: str, text: str = TEXT, withdrawn: frozenset[str] = frozenset()) -> list[str]:
    shown = ShownText(turns_of(text, withdrawn=withdrawn), withdrawn="withdrawn")
    return [span.of(text) for span in find_in(shown, words)]


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("anfang", ["Anfang", "ANFANG"]),
        ("  anfang ", ["Anfang", "ANFANG"]),
        ("Ausbildungsduldung", ["Ausbildungs\u00adduldung"]),
        ("na ja. und", ["na\u00a0ja.\nUnd"]),
        ("Köln im", ["Köln #00:00:02-2# im"]),
        (unicodedata.normalize("NFD", "köln"), ["Köln"]),
        ("3 €", ["3 €"]),
        ("(ja).", ["(ja)."]),
        ("B:", []),
        ("00:01", []),
        ("anfang? B", []),
        ("ja. Der", []),
        ("", []),
        ("   ", []),
        ("[", []),
    ],
)
def test_hits(words: str, hits: list[str]) -> None:
    assert found(words) == hits


def test_decomposed_text_is_found_by_composed_words() -> None:
    apart = unicodedata.normalize("NFD", "B: Köln")
    assert found("Köln", apart) == [unicodedata.normalize("NFD", "Köln")]


def test_behind_an_emoji() -> None:
    text = "B: 👍🏽 gut 👩‍👩‍👧 gut"
    assert found("gut", text) == ["gut", "gut"]


def test_withdrawn_turns_hold_nothing_to_find() -> None:
    assert found("anfang", withdrawn=frozenset({"1"})) == ["ANFANG"]
    assert found("withdrawn", withdrawn=frozenset({"1"})) == []

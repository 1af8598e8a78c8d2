"""Finding words as people mean them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.errors.searching import SearchEmpty
from gk_qda.language.folded_text import fold_text
from gk_qda.language.searching import SearchQuery, finder
from gk_qda.ui.reading.finding import find_in, places_of
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


@pytest.mark.parametrize("words", ["gibt's", "gibt’s", "gibt´s", "gibt\u00ad‘s"])
def test_every_apostrophe_is_one(words: str) -> None:
    assert found(words, "B: Gibt’s das? Gibt's, gibt‘s, gibt`s.") == ["Gibt’s", "Gibt's", "gibt‘s", "gibt`s"]


def test_quotation_marks_and_dashes_make_no_difference() -> None:
    assert found('"ok -', "B: Er schreibt „ok – ja, “ok—nein, »ok ‑") == ["„ok –", "»ok ‑"]


@settings(max_examples=120)
@given(
    st.text(
        st.sampled_from("aäAÄe\u0301\u0308u\u00ad\u200b’'ʼ´„“\"–-‑\u00a0\u202f\n *_1👍🏽…."), max_size=30
    ),
    st.text(st.sampled_from("aäue '’\"-\u00ad*"), min_size=1, max_size=4),
)
def test_the_same_is_found_as_in_all_texts(text: str, words: str) -> None:
    """Ctrl+F and the search in all texts fold alike."""
    try:
        find = finder(SearchQuery(words))
    except SearchEmpty:
        assert not places_of(words, text)
        return
    there = find(text, fold_text(text))
    assert [span.start for span in places_of(words, text)] == [start for start, _ in there]


def test_decomposed_text_is_found_by_composed_words() -> None:
    apart = unicodedata.normalize("NFD", "B: Köln")
    assert found("Köln", apart) == [unicodedata.normalize("NFD", "Köln")]


def test_behind_an_emoji() -> None:
    text = "B: 👍🏽 gut 👩‍👩‍👧 gut"
    assert found("gut", text) == ["gut", "gut"]


def test_withdrawn_turns_hold_nothing_to_find() -> None:
    assert found("anfang", withdrawn=frozenset({"1"})) == ["ANFANG"]
    assert found("withdrawn", withdrawn=frozenset({"1"})) == []

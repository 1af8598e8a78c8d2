"""Where sentences end, by rules alone."""

from __future__ import annotations

import pytest

from gk_qda.language.sentences import sentence_at, sentences, sentences_of
from gk_qda.spans import Span


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \n ", []),
        ("Ohne Punkt", ["Ohne Punkt"]),
        ("Das war gut. Sehr gut! Oder?", ["Das war gut.", "Sehr gut!", "Oder?"]),
        ("Am 1. April ging es los. Dann nicht.", ["Am 1. April ging es los.", "Dann nicht."]),
        ("Das gilt z. B. Hier und bzw. Dort.", ["Das gilt z. B. Hier und bzw. Dort."]),
        ("Er sagte: „Ja.“ Dann ging er.", ["Er sagte: „Ja.“", "Dann ging er."]),
        ("Wir (...) Haben gewartet.", ["Wir (...) Haben gewartet."]),
        ("Erste Zeile\nZweite Zeile.", ["Erste Zeile", "Zweite Zeile."]),
        ("„ok 👍🏽“ war alles. Mehr nicht.", ["„ok 👍🏽“ war alles.", "Mehr nicht."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_only_the_words_under_a_span_are_split() -> None:
    text = "Davor. Eins. Zwei. Danach."
    assert [s.of(text) for s in sentences(text, Span(7, 18))] == ["Eins.", "Zwei."]


def test_between_two_sentences_the_later_one_is_meant() -> None:
    text = "Eins. Zwei."
    whole = Span(0, len(text))
    found = [sentence_at(text, whole, position) for position in (0, 5, len(text))]
    assert [span.of(text) if span else None for span in found] == ["Eins.", "Zwei.", "Zwei."]
    assert sentence_at("", Span(0, 0), 0) is None

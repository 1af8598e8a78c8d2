"""What can be selected in a turn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gk_qda.spans import Span
from gk_qda.ui.reading.turns import Turns
from tests.ui.reading.demo import turns_of

TEXT = (
    "Art: Interview\n---\n"
    "I: Wie geht’s?  #00:00:01-2#\n\n"
    "B: Gut. Sehr gut!\nUnd Ihnen? #00:00:05-0#\n\n"
    "I: #00:00:06-0#"
)
HEAD = TEXT.index("---\n") + 4


@pytest.fixture
def turns() -> Turns:
    return Turns(turns_of(TEXT, HEAD))


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_words_leave_label_and_time_mark_out(turns: Turns) -> None:
    said = [turns.words(paragraph).of(TEXT) for paragraph in turns.paragraphs]
    assert said == ["Wie geht’s?", "Gut. Sehr gut!\nUnd Ihnen?", ""]


def test_rows(turns: Turns) -> None:
    assert turns.row_at(0) == 0
    assert turns.row_at(TEXT.index("Und Ihnen")) == 1
    assert turns.rows_under(span_of("Gut.")) == range(1, 2)
    assert turns.rows_under(Span(TEXT.index("Wie"), TEXT.index("Sehr"))) == range(2)
    assert turns.rows_under(Span(turns.paragraphs[0].end, turns.paragraphs[1].start)) == range(1, 1)
    assert Turns(turns_of("")).row_at(0) == -1


@pytest.mark.parametrize(
    ("selected", "sayable"),
    [
        (" Gut. ", "Gut."),
        ("B: Gut.", "B: Gut."),
        ("geht’s?  #00:00:01-2#\n\nB: Gut", "geht’s?  #00:00:01-2#\n\nB: Gut"),
        ("B: ", None),
        ("#00:00:05-0#", None),
        ("  #00:00:01-2#\n\nB: ", None),
        ("Art: Interview", None),
        ("\n\n", None),
    ],
)
def test_what_may_be_coded(turns: Turns, selected: str, sayable: str | None) -> None:
    found = turns.sayable(span_of(selected))
    assert (found.of(TEXT) if found else None) == sayable


def test_withdrawn_words_cannot_be_coded() -> None:
    turns = Turns(turns_of(TEXT, HEAD, frozenset({"2"})))
    assert turns.sayable(span_of("Sehr gut!")) is None
    assert turns.sayable(span_of("geht’s?")) == span_of("geht’s?")
    assert turns.sentence(TEXT.index("Sehr")) is None


def test_growing_by_sentences(turns: Turns) -> None:
    inside = span_of("t. Se")
    two = turns.grown(inside)
    assert two == span_of("Gut. Sehr gut!")
    assert two is not None
    three = turns.grown(two)
    assert three == span_of("Gut. Sehr gut!\nUnd Ihnen?")
    assert three is not None
    assert turns.grown(three) == span_of("Gut.")  # a whole turn begins again with its first sentence


def test_a_turn_of_one_sentence_stays(turns: Turns) -> None:
    only = span_of("Wie geht’s?")
    assert turns.grown(only) == only


def test_a_label_within_the_words_is_not_the_label() -> None:
    document = turns_of("B: Er sagte: B: nein.")
    paragraph = replace(document.paragraphs[0], time_marks=(Span(3, 5),))
    turns = Turns(replace(document, paragraphs=(paragraph,)))
    assert turns.words(paragraph) == Span(6, 21)

"""Passages as they leave the window."""

from __future__ import annotations

import pytest

from gk_qda.spans import Span
from gk_qda.ui.reading.quotation import inner_marks, paragraph_numbers, passage
from gk_qda.ui.reading.shown_text import ShownText
from tests.ui.reading.demo import turns_of

TEXT = (
    "Art: Interview\n---\n"
    "I: Wie war es? #00:00:01-2#\n\n"
    "B: Gut. Sie sagte: „Komm!“\nDann #00:00:02-2# nicht.\n\n"
    "B: Geheim.\n\n"
    "I: Aha."
)
HEAD = TEXT.index("---\n") + 4


@pytest.mark.parametrize(
    ("first", "last", "quote", "numbers"),
    [
        ("Gut", "Gut.", "Gut.", "2"),
        ("B: Gut", "Gut.", "Gut.", "2"),
        ("Sie", "nicht.", "Sie sagte: „Komm!“\nDann  nicht.", "2"),
        ("Wie", "Gut.", "Wie war es?\n\nB: Gut.", "1-2"),
        ("nicht", "Aha.", "nicht.\n\nB: [...]\n\nI: Aha.", "2-4"),
        ("Art", "Interview", "Art: Interview", ""),
    ],
)
def test_passages(first: str, last: str, quote: str, numbers: str) -> None:
    shown = ShownText(turns_of(TEXT, HEAD, frozenset({"3"})), withdrawn="withdrawn")
    start = TEXT.index(first)
    span = Span(start, TEXT.index(last, start) + len(last))
    assert passage(shown, span) == quote
    assert paragraph_numbers(shown, span) == numbers


def test_inner_marks() -> None:
    assert inner_marks("„Komm!“ »so« “so”") == "‚Komm!‘ ›so‹ ‘so’"

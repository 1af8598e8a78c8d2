"""Passages as they leave the window."""

from __future__ import annotations

import pytest

from gk_qda.queries.places import CitationStyle
from gk_qda.spans import Span
from gk_qda.ui.reading.quotation import cited, passage
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
    ("first", "last", "quote"),
    [
        ("Gut", "Gut.", "Gut."),
        ("B: Gut", "Gut.", "Gut."),
        ("Sie", "nicht.", "Sie sagte: „Komm!“\nDann  nicht."),
        ("Wie", "Gut.", "Wie war es?\n\nB: Gut."),
        ("nicht", "Aha.", "nicht.\n\nB: […]\n\nI: Aha."),
        ("Art", "Interview", "Art: Interview"),
    ],
)
def test_passages(first: str, last: str, quote: str) -> None:
    shown = ShownText(turns_of(TEXT, HEAD, frozenset({"3"})), withdrawn="withdrawn")
    start = TEXT.index(first)
    span = Span(start, TEXT.index(last, start) + len(last))
    assert passage(shown, span) == quote


@pytest.mark.parametrize(
    ("first", "last", "style", "words"),
    [
        ("Sie", "Komm!“", CitationStyle("de"), "„Sie sagte: ‚Komm!‘“ (TM07, Abs. 2)"),
        ("Sie", "Komm!“", CitationStyle("en"), "“Sie sagte: ‘Komm!’” (TM07, para. 2)"),
        ("Gut", "Gut.", CitationStyle("de", frozenset({1})), "„Gut.“ (TM07, B, Abs. 2)"),
        ("Wie", "Gut.", CitationStyle("de"), "„Wie war es?\n\nB: Gut.“ (TM07, Abs. 1–2)"),
        ("nicht", "Aha.", CitationStyle("de"), "„nicht.\n\nB: […]\n\nI: Aha.“ (TM07, Abs. 2–4)"),
        ("Art", "Interview", CitationStyle("de"), "„Art: Interview“ (TM07)"),
    ],
)
def test_it_is_cited_like_in_a_report(first: str, last: str, style: CitationStyle, words: str) -> None:
    shown = ShownText(turns_of(TEXT, HEAD, frozenset({"3"})), withdrawn="withdrawn")
    start = TEXT.index(first)
    assert cited(shown, Span(start, TEXT.index(last, start) + len(last)), style) == words

"""Ends of codings move by words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.spans import Span
from gk_qda.ui.reading.coding_ends import End, moved

TEXT = "Die Kolleg*innen 👍🏽 waren im Homeoffice."


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "end", "step", "result"),
    [
        ("waren", End.END, 1, "waren im"),
        ("waren im", End.END, -1, "waren"),
        ("waren", End.START, -1, "Kolleg*innen 👍🏽 waren"),
        ("Kolleg*innen 👍🏽 waren", End.START, 1, "waren"),
        ("Homeoffice.", End.END, -1, "Homeoffice"),
        ("waren", End.END, -1, None),
        ("waren", End.START, 1, None),
        ("Die", End.START, -1, None),
        ("Homeoffice", End.END, 1, None),
    ],
)
def test_by_one_word(words: str, end: End, step: int, result: str | None) -> None:
    span = moved(TEXT, span_of(words), end, step)
    assert (span.of(TEXT) if span else None) == result


@given(st.text(alphabet="ab 👍.-*\n", max_size=40), st.data(), st.sampled_from(End), st.sampled_from((1, -1)))
def test_the_other_end_stays(text: str, data: st.DataObject, end: End, step: int) -> None:
    start, stop = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    result = moved(text, Span(start, stop), end, step)
    if result is None:
        return
    kept, other = (result.end, stop) if end is End.START else (result.start, start)
    assert kept == other
    assert result.length > 0
    assert (result.start - start if end is End.START else result.end - stop) * step > 0

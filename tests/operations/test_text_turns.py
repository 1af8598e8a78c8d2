"""Paragraphs and front matter after an edit: no word stands outside, whatever was edited, and where."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gk_qda.difference import edits_between, refined
from gk_qda.importing.documents import document_from
from gk_qda.importing.front_matter import find_front_matter
from gk_qda.importing.sources import Source
from gk_qda.names import number_behind
from gk_qda.operations.text_turns import Mark, Turn, TurnsAfter
from gk_qda.reanchoring import Edit, Reanchoring, Recording
from gk_qda.spans import Span

HEAD = "Transkript TM07\nInterview: TM07\nDatum: 3. Mai\nDauer: 20 Minuten\n---\n"
BODY = (
    "\nI: Wie fing das an?\n\nB: Ganz klein. Mit 👍🏽 und Kaffee.\n\n  Und weiter.\n\n"
    "I: Und dann?\n\nB: Am Ende ging es.\n"
)
DENSE = "I: Wie?\nB: Ganz klein.\nI: Und dann?\nB: So, die Aufnahme läuft.\n"
TEXTS = (HEAD + BODY, BODY, HEAD + DENSE, DENSE)
WRITTEN = (
    "",
    " Nachtrag.",
    "x",
    "Wort",
    "\n",
    "\n\n",
    " ",
    "\n\nX: ",
    "I: Guten Tag.\n\nB: Hallo.",
    "---\n",
    "Ort: Ulm\n---\n",
)


@cache
def read(text: str) -> tuple[int, list[Turn]]:
    """The end of the head and the paragraphs of a text, as an import finds them."""
    source = document_from(Source(text, "txt", "utf-8"), name="D", file="D.txt", original=b"")
    turns = [
        Turn(at + 1, p.number, Span(p.start, p.end), 1, Mark(at + 1, p.label) if p.label else None)
        for at, p in enumerate(source.paragraphs)
    ]
    return source.head_end, turns


def after(text: str, edits: list[Edit]) -> tuple[str, int, list[str]]:
    """The new text, the end of its head, and "number words" of its paragraphs; none of the words stands outside."""
    head_end, turns = read(text)
    moved = Reanchoring(text, refined(text, edits))
    worked_out = TurnsAfter(moved, turns, head_end, ["I", "B"])
    now, new = worked_out.turns().now, moved.new
    at, last, found, taken = worked_out.head_end, "0", [], {turn.number for turn in turns}
    for turn in now:
        assert at <= turn.span.start < turn.span.end <= len(new)
        assert not new[at : turn.span.start].strip(), "words outside of paragraphs"
        last = turn.number or number_behind(last, taken)
        taken.add(last)
        found.append(f"{last} {' '.join(turn.span.of(new).split())}")
        at = turn.span.end
    assert not new[at:].strip(), "words outside of paragraphs"
    return new, worked_out.head_end, found


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text with edits, most of them at the edges of paragraphs and of the head."""
    text = draw(st.sampled_from(TEXTS))
    head_end, turns = read(text)
    edges = sorted({0, head_end, len(text), *(e for t in turns for e in (t.span.start, t.span.end))})
    near = st.builds(
        lambda edge, by: min(max(edge + by, 0), len(text)), st.sampled_from(edges), st.integers(-2, 2)
    )
    recording = Recording(text)
    for _ in range(draw(st.integers(1, 3))):
        start, end = sorted(draw(st.tuples(near, st.one_of(near, st.integers(0, len(text))))))
        start, end = min(start, len(recording.text)), min(end, len(recording.text))
        recording.replace(start, end, draw(st.sampled_from(WRITTEN)))
    return text, recording.edits


@settings(max_examples=200, deadline=None)
@given(edited())
@example((BODY, [Edit(BODY.index("?") + 1, BODY.index("?") + 2, " Nachtrag.")]))
@example((BODY, [Edit(BODY.index("?") + 2, BODY.index("?") + 3, "Wort")]))
def test_no_word_is_left_outside(case: Any) -> None:
    text, edits = case
    new, head_end, _ = after(text, edits)
    old_end, _ = read(text)
    closing = Reanchoring(text, refined(text, edits)).exactly(
        Span(max(0, text.rfind("---", 0, old_end)), old_end)
    )
    left_of_it = (
        new[:head_end] == text[:head_end] and head_end <= old_end and text[:head_end][-1:] in ("", "\n")
    )
    where_it_was = old_end and closing is not None and head_end == closing.end
    assert where_it_was or left_of_it or head_end == find_front_matter(new)[0]


@pytest.mark.parametrize(("start", "end"), [(0, 1), (1, 2)])
def test_what_is_written_over_a_break_belongs_to_what_it_touches(start: int, end: int) -> None:
    at = BODY.index("\n\nI: Und dann")
    _, _, now = after(HEAD + BODY, [Edit(len(HEAD) + at + start, len(HEAD) + at + end, " Nachtrag.")])
    assert len(now) == 5
    there = 2 if start == 0 else 3
    assert "Nachtrag." in now[there]


def test_a_text_in_the_place_of_head_and_speech_is_speech() -> None:
    _, head_end, now = after(
        HEAD + BODY, [Edit(0, len(HEAD + BODY), "I: Guten Tag.\n\nB: Hallo, ich heiße Anna.\n\nI: Schön.")]
    )
    assert head_end == 0
    assert [words.split(" ", 1)[1] for words in now] == [
        "I: Guten Tag.",
        "B: Hallo, ich heiße Anna.",
        "I: Schön.",
    ]


def test_a_corrected_file_without_its_head_has_none() -> None:
    new = "I: Guten Tag, wie fing das an?\n\nB: Hallo.\n"
    _, head_end, now = after(HEAD + BODY, edits_between(HEAD + BODY, new))
    assert head_end == 0
    assert [words.split(" ", 1)[1] for words in now] == ["I: Guten Tag, wie fing das an?", "B: Hallo."]


def test_what_is_written_over_the_end_of_the_head_is_the_text() -> None:
    text = HEAD + DENSE
    start = text.index("---\nI: ")
    new, head_end, now = after(text, [Edit(start, start + len("---\nI: "), "\n\nX: ")])
    assert new[:head_end] == HEAD[:start]
    assert now[0] == "1 X: Wie?"


def test_the_head_goes_on_where_its_lines_are_corrected() -> None:
    at = HEAD.index("TM07\nDatum")
    new, head_end, now = after(
        HEAD + BODY, [Edit(at, at + 4, "TM08"), Edit(len(HEAD), len(HEAD), "Vorweg.\n")]
    )
    assert new[:head_end] == HEAD.replace("Interview: TM07", "Interview: TM08")
    assert now[0] == "0a Vorweg."


def test_a_head_that_is_written_is_one() -> None:
    new, head_end, now = after(BODY, [Edit(0, 0, HEAD)])
    assert new[:head_end] == HEAD
    assert [words[0] for words in now] == list("12345")

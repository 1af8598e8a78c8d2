"""The table of paragraphs gives the same paragraphs and the same countable text as reading them one by one."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.ground import Ground
from gk_qda.errors import QdaError
from gk_qda.operations.text_edit import edit_text
from gk_qda.project import Project
from gk_qda.queries import paragraph_table as paragraph_tables
from gk_qda.queries.documents import paragraphs_of, text_of
from gk_qda.queries.filters import SPEAKERS, Filters, scope, speech
from gk_qda.queries.index import coding_columns
from gk_qda.queries.paragraph_table import ParagraphTable, SpeakerColumns, paragraph_table
from gk_qda.queries.segments import segments_by_id, segments_with_texts, spoken, touched_paragraphs
from gk_qda.reanchoring import Edit
from gk_qda.spans import Span
from tests.demo_copy import opened_copy

PEOPLE = SpeakerColumns(
    np.array([0, 5, 7, 9]),
    ("", "I", "B1", "B2"),
    ("", "interviewer", "respondent", "other"),
    np.array([False, True, True, False]),
)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


@st.composite
def tables(draw: st.DrawFn) -> ParagraphTable:
    """Paragraphs of a few documents in any order of rows, with marks that may touch or overlap."""
    numbers, marks, ids = [], [], iter(draw(st.permutations(range(1, 40))))
    for document in draw(st.lists(st.integers(1, 9), unique=True, max_size=3)):
        at = 0
        for position in range(draw(st.integers(0, 5))):
            start = at + draw(st.integers(0, 2))
            at = start + draw(st.integers(0, 12))
            row = next(ids)
            numbers.append((document, position, row, start, at, draw(st.sampled_from([0, 5, 7, 9]))))
            for is_label in draw(st.lists(st.just(0), max_size=3)) + draw(st.sampled_from([[], [1]])):
                if at > start:
                    first = draw(st.integers(start, at - 1))
                    marks.append((row, first, draw(st.integers(first + 1, at)), is_label))
    order = draw(st.permutations(numbers))
    withdrawn = draw(st.sets(st.sampled_from([row[2] for row in numbers]))) if numbers else set()
    return ParagraphTable(
        np.array(order, np.int64).reshape(-1, 6).T,
        [f"n{row[1]}" for row in order],
        np.array(draw(st.permutations(marks)), np.int64).reshape(-1, 4).T,
        PEOPLE,
        np.array(sorted(withdrawn), np.int64),
    )


@given(tables(), st.sampled_from(SPEAKERS))
def test_countable_text(table, speakers):
    chosen = (3, 1, 2, 8)
    spans = [
        (document, piece.start, piece.end)
        for document in chosen
        for paragraph in table[document]
        if not paragraph.is_withdrawn
        and (speakers == "all" or not paragraph.is_interviewer)
        and (speakers != "respondents" or paragraph.counts_as_respondent)
        for piece in speech(paragraph)
    ]
    expected, got = Ground(chosen, spans), table.ground(chosen, speakers)
    for document in range(len(chosen)):
        index = np.full(80, document, np.int32)
        for one, other in zip(
            expected.places(index, np.arange(80), np.arange(80) + 1),
            got.places(index, np.arange(80), np.arange(80) + 1),
            strict=True,
        ):
            assert one.tolist() == other.tolist()
    assert table.ground(chosen, speakers) is got


@given(tables(), st.integers(0, 70), st.integers(1, 30))
def test_touched_paragraphs(table, start, length):
    span = Span(start, start + length)
    for document in range(1, 10):
        paragraphs = table[document]
        assert touched_paragraphs(paragraphs, span) == touched_paragraphs(list(paragraphs), span)


@given(tables(), st.integers(0, 70), st.integers(1, 70))
def test_the_words_of_a_segment(table, start, length):
    span, text = Span(start, start + length), "".join(chr(0x4E00 + i) for i in range(200))
    for document in table:
        expected = ""
        for paragraph in table[document]:
            if paragraph.is_withdrawn and paragraph.span.overlaps(span):
                expected += "*"
            pieces = [piece.intersection(span) for piece in speech(paragraph)]
            words = "".join(piece.of(text) for piece in pieces if piece is not None)
            if words and not paragraph.is_withdrawn:
                expected += words
        got = spoken(text, table[document], span)
        gaps = re.sub(r"\*+", "*", expected)
        assert got.replace("\n", "").replace("[…]", "*") == ("" if gaps == "*" else gaps)


@given(tables(), st.integers(0, 70), st.integers(1, 70))
def test_thousands_of_passages_say_the_same_words(table, start, length):
    span, text = Span(start, start + length), "".join(chr(0x4E00 + i) for i in range(200))
    for document in table:
        paragraphs, words = table[document], table[document].words()
        first, last = touched_paragraphs(paragraphs, span)
        assert words.signs.touched(span) == (first, last)
        assert words.spoken(text, first, last, span) == spoken(text, paragraphs[first:last], span)
        assert words.ids == [paragraph.id for paragraph in paragraphs]


def test_the_segments_of_the_demo_read_alike_one_by_one_and_all_at_once(demo):
    columns = coding_columns(demo)
    with demo.read() as session:
        chosen = scope(session, Filters(include_technical=True))
        ids = [int(row) for row in columns.id]
        at_once, texts, words = segments_with_texts(session, chosen, ids)
        assert at_once == list(segments_by_id(session, chosen, ids))
    assert len(at_once) > 500
    assert texts.keys() == words.keys()


def test_the_demo_is_read_alike(demo):
    with demo.read() as session:
        table, expected = paragraph_table(session), paragraphs_of(session)
    assert list(table) == sorted(expected)
    assert {i: list(table[i]) for i in table} == expected
    assert len(table[10**6]) == 0
    withdrawn = [
        (i, p.number, p.span) for i in sorted(expected, reverse=True) for p in expected[i] if p.is_withdrawn
    ]
    assert withdrawn
    assert table.withdrawn_of(sorted(expected, reverse=True)) == withdrawn
    assert table[1][-1] == expected[1][-1]
    assert table[1][2:5] == expected[1][2:5]


def test_the_table_after_a_correction_is_the_one_read_anew(demo, monkeypatch):
    """Whatever was corrected, taken back and repeated: only the documents concerned are read."""
    read: list[object] = []
    reads = paragraph_tables._read

    def watched(session, documents=None):
        read.append(documents)
        return reads(session, documents)

    monkeypatch.setattr(paragraph_tables, "_read", watched)
    ask(demo)

    dice, renewed = random.Random(17), 0
    for _ in range(25):
        read.clear()
        document = dice.randint(1, 6)
        do_something(demo, document, dice)
        got = ask(demo)
        assert read in ([], [frozenset({document})])
        renewed += len(read)
        with demo.read() as session:
            assert_alike(got, paragraph_tables._table(session, reads(session)))
    assert renewed > 15


def ask(project: Project) -> ParagraphTable:
    with project.read() as session:
        return paragraph_table(session)


def do_something(project: Project, document: int, dice: random.Random) -> None:
    with project.read() as session:
        start = dice.randrange(len(text_of(session, document)) - 300)
    words = dice.choice(["neu", "\n\nB: Ja. #00:01:02-3#\n\n", "X: Nein.\n\n"])
    edit = Edit(start, start + dice.choice([0, 2, 40, 300]), words)
    with suppress(QdaError):  # withdrawn words
        with project.change("edit_text") as session:
            edit_text(session, document_id=document, edits=[edit], coder_id=1)
        for move in dice.choice([(), (), (project.undo,), (project.undo, project.redo)]):
            move()


def assert_alike(got: ParagraphTable, expected: ParagraphTable) -> None:
    assert list(got) == list(expected)
    assert {i: list(got[i]) for i in got} == {i: list(expected[i]) for i in expected}
    assert got.spoken().tolist() == expected.spoken().tolist()
    assert got.withdrawn_of(list(got)) == expected.withdrawn_of(list(expected))

"""The text in the widget has the positions of the stored one, and nothing that was withdrawn."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.queries.values import DocumentText, ParagraphValue
from gk_qda.spans import Span
from gk_qda.ui.reading.shown_text import HIDDEN, Role, ShownText
from tests.ui.reading.demo import document_value, turns_of

PIECES = st.sampled_from(
    ["a", "B: ", "\n", "\n\n", "👍🏽", " ", "\u2028", "\r", "\u2029", "\x00", "#00:00:01-2#", "ä"]
)


@st.composite
def documents(draw: st.DrawFn) -> DocumentText:
    text = "".join(draw(st.lists(PIECES, max_size=25)))
    document = turns_of(text)
    gone = draw(st.sets(st.sampled_from(range(1, 6))))
    return turns_of(text, withdrawn=frozenset(str(n) for n in gone)) if gone else document


@given(documents(), st.booleans())
def test_every_position_stays(document: DocumentText, time_marks: bool) -> None:
    shown = ShownText(document, withdrawn="zurückgezogen", time_marks=time_marks)
    assert len(shown.text) == len(document.text)
    hidden = [p.span for p in document.paragraphs if p.is_withdrawn]
    if not time_marks:
        hidden += [mark for p in document.paragraphs for mark in p.time_marks]
    for n, (stored, seen) in enumerate(zip(document.text, shown.text, strict=True)):
        if not any(span.start <= n < span.end for span in hidden):
            assert seen == stored or stored in "\r\u2029\x00"


@given(documents())
def test_blocks_are_the_lines(document: DocumentText) -> None:
    shown = ShownText(document, withdrawn="zurückgezogen")
    assert [shown.text[block.start : block.end] for block in shown.blocks] == shown.text.split("\n")
    for n, block in enumerate(shown.blocks):
        assert {shown.block_at(position) for position in range(block.start, block.end + 1)} == {n}
    firsts = [block.row for block in shown.blocks if block.is_first]
    assert firsts == sorted(set(firsts))
    visible = {block.row for block in shown.blocks if block.row >= 0 and block.role is not Role.BLANK}
    assert visible == set(firsts)


def test_roles() -> None:
    text = "Art: Interview\n---\n\nB: Eins\nzwei\n\nB: Drei"
    shown = ShownText(turns_of(text, text.index("---\n") + 4, frozenset({"2"})), withdrawn="withdrawn")
    assert [(block.role, block.row, block.is_first, block.is_last) for block in shown.blocks] == [
        (Role.HEAD, -1, False, False),
        (Role.HEAD, -1, False, True),
        (Role.BLANK, -1, False, True),
        (Role.WORDS, 0, True, False),
        (Role.WORDS, 0, False, True),
        (Role.BLANK, -1, False, True),
        (Role.WITHDRAWN, 1, True, True),
    ]


def test_withdrawn_words_are_gone_the_label_stays() -> None:
    text = "B: Geheim wie nichts sonst.\n\nB: Ja"
    shown = ShownText(turns_of(text, withdrawn=frozenset({"1", "2"})), withdrawn="withdrawn")
    first, second = text.index("\n\n"), text.index("Ja")
    assert shown.text[:first] == "B: withdrawn" + HIDDEN * (first - 12)
    assert shown.text[second:] == "wi", "no longer than what it stands for"


def test_a_withdrawn_turn_of_several_lines_is_one_line() -> None:
    text = "B: Eins\nzwei\ndrei"
    shown = ShownText(turns_of(text, withdrawn=frozenset({"1"})), withdrawn="withdrawn")
    assert len(shown.blocks) == 1


def test_a_line_of_nothing_but_hidden_time_marks_takes_no_room() -> None:
    text = "B: Eins\n[00:01]\nzwei"
    mark = Span(text.index("["), text.index("]") + 1)
    paragraph = ParagraphValue(1, "1", 0, len(text), Span(0, 3), (mark,), "B", "respondent")
    document = DocumentText(document_value("T", text), text, 0, (paragraph,))
    seen = [block.role for block in ShownText(document, withdrawn="w").blocks]
    assert seen == [Role.WORDS] * 3
    hidden = [block.role for block in ShownText(document, withdrawn="w", time_marks=False).blocks]
    assert hidden == [Role.WORDS, Role.BLANK, Role.WORDS]


def test_labels() -> None:
    shown = ShownText(turns_of("I: a\n\nB: b\n\nI: c\n\nohne"), withdrawn="w")
    assert shown.labels() == {"I: ", "B: "}
    alone = replace(shown.document.paragraphs[0], label=Span(0, 3))
    assert ShownText(replace(shown.document, paragraphs=(alone,)), withdrawn="w").labels() == {"I: "}

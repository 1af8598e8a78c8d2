"""Where spans are after edits: by rule, and for any text and any edits."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.difference import edits_between, in_whole_words, refined
from gk_qda.reanchoring import Edit, Moved, Reanchoring, Recording, shortened
from gk_qda.spans import Span

# Letters, blanks of all kinds, an emoji with modifier and joiner, combining marks, right to left.
LETTERS = "abcdeÄß \n\u00a0.,!👍🏽👩\u200d🎓e\u0301שx"
texts = st.text(LETTERS, max_size=60)


@st.composite
def sittings(draw):
    """A text and what somebody did to it, keystroke by keystroke."""
    recording = Recording(draw(texts))
    shadow = recording.text
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(shadow)))
        end = draw(st.integers(start, min(len(shadow), start + 12)))
        added = draw(st.one_of(st.just(""), st.text(LETTERS, max_size=3), st.text(LETTERS, max_size=200)))
        recording.replace(start, end, added)
        shadow = shadow[:start] + added + shadow[end:]
    return recording, shadow


def spans_of(text: str) -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    return ends.map(lambda pair: Span(min(pair), max(pair)))


def after(text: str, *edits: Edit) -> Reanchoring:
    return Reanchoring(text, edits)


def words(text: str, span: Span, *edits: Edit) -> str | None:
    """What a span holds after edits."""
    moved = after(text, *edits)
    now = moved.span(span)
    return None if now is None else now.span.of(moved.new)


TEXT = "Das war schwierig. Das war schwierig. Am Ende ging es."
SECOND = Span(19, 36)  # the second "Das war schwierig"


@pytest.mark.parametrize(
    ("edit", "left"),
    [
        (Edit(0, 0, "x" * 200), "Das war schwierig"),
        (Edit(0, 18, ""), "Das war schwierig"),
        (Edit(38, 40, "Zum"), "Das war schwierig"),
        (Edit(23, 26, "ist immer"), "Das ist immer schwierig"),
        (Edit(27, 27, "sehr "), "Das war sehr schwierig"),
        (Edit(19, 22, "Es"), "Es war schwierig"),
        (Edit(19, 36, "Es ging"), "Es ging"),
        (Edit(19, 19, "Also: "), "Das war schwierig"),
        (Edit(36, 36, ", sehr"), "Das war schwierig"),
        (Edit(36, 36, "er"), "Das war schwieriger"),
        (Edit(19, 19, "Vor"), "VorDas war schwierig"),
        (Edit(36, 36, "\u0301"), "Das war schwierig\u0301"),
        (Edit(10, 22, "x"), "war schwierig"),
        (Edit(26, 41, "!"), "Das war"),
        (Edit(19, 36, ""), None),
        (Edit(17, 40, "Alles neu"), None),
        (Edit(19, 26, ""), "schwierig"),
    ],
)
def test_rules(edit: Edit, left: str | None) -> None:
    assert words(TEXT, SECOND, edit) == left


def test_a_cut_is_told_from_a_change() -> None:
    assert after(TEXT, Edit(10, 22, "x")).span(SECOND) == Moved(Span(12, 25), is_cut=True)
    assert after(TEXT, Edit(23, 26, "ist")).span(SECOND) == Moved(SECOND, is_cut=False)


def test_only_punctuation_left_is_nothing_left() -> None:
    assert words(TEXT, Span(19, 37), Edit(19, 36, "")) is None


def test_text_in_front_and_a_word_changed_stay_apart() -> None:
    recording = Recording(TEXT)
    recording.replace(19, 19, "Neu. ")
    for at, letter in enumerate("Es"):
        recording.replace(24 + at, 27 if at == 0 else 24 + at, letter)
    assert recording.text == "Das war schwierig. Neu. Es war schwierig. Am Ende ging es."
    assert words(TEXT, SECOND, *refined(TEXT, recording.edits)) == "Es war schwierig"


def test_a_word_written_before_the_old_one_is_removed_takes_its_place() -> None:
    recording = Recording(TEXT)
    recording.replace(19, 19, "Es ")
    recording.replace(22, 26, "")
    assert words(TEXT, SECOND, *refined(TEXT, recording.edits)) == "Es war schwierig"


@pytest.mark.parametrize(
    ("old", "new", "edit"),
    [
        ("B: Gut.\n\nI: (unv.)\n", "B: Gut.\n\nI: Ach?\n\nI: (unv.)\n", Edit(9, 9, "I: Ach?\n\n")),
        ("B: Gut.\n\nI: Ach?\n\nI: (unv.)\n", "B: Gut.\n\nI: (unv.)\n", Edit(9, 18, "")),
        ("B: Gut.\n\nB: So.", "B: Gut.\n\nB: Ja.\n\nB: So.", Edit(9, 9, "B: Ja.\n\n")),
    ],
)
def test_a_new_turn_is_a_turn_of_its_own(old: str, new: str, edit: Edit) -> None:
    whole = shortened(old, Edit(0, len(old), new))
    assert refined(old, [whole]) == [edit]
    assert edits_between(old, new) == [edit]


def test_what_is_written_again_was_never_changed() -> None:
    recording = Recording(TEXT)
    recording.replace(8, 30, "")
    recording.replace(8, 8, TEXT[8:30])
    assert recording.edits == []


@given(sittings())
def test_a_recording_tells_the_same_as_the_text(sitting) -> None:
    recording, shadow = sitting
    assert recording.text == shadow
    assert recording.reanchoring().new == shadow
    for one, other in pairwise(recording.edits):
        assert one.end <= other.start
    assert Reanchoring(recording.old, refined(recording.old, recording.edits)).new == shadow
    assert recording.reanchoring().inverse().new == recording.old


@given(sittings(), st.data())
def test_untouched_spans_keep_their_words(sitting, data) -> None:
    recording, _ = sitting
    moved = Reanchoring(recording.old, refined(recording.old, recording.edits))
    span = data.draw(spans_of(recording.old))
    now = moved.span(span)
    if not moved.is_touched(span):
        assert now is not None
        assert now.span.of(moved.new) == span.of(recording.old)
        assert moved.exactly(span) == now.span
        assert all(moved.origin(now.span.start + at) == span.start + at for at in range(span.length))
    elif now is not None:
        # Never more than what was there and what was written into it; never blanks at an end that moved.
        assert moved.outline(span).contains(now.span)
        assert now.span.length


@given(sittings(), st.data())
def test_spans_keep_their_order_and_never_begin_to_overlap(sitting, data) -> None:
    recording, _ = sitting
    moved = recording.reanchoring()
    one, other = sorted([data.draw(spans_of(recording.old)), data.draw(spans_of(recording.old))])
    now, other_now = moved.span(one), moved.span(other)
    if one.end <= other.start and now is not None and other_now is not None:
        assert now.span.end <= other_now.span.start


@given(texts, texts)
def test_a_difference_makes_the_one_of_the_other(old, new) -> None:
    edits = edits_between(old, new)
    assert Reanchoring(old, edits).new == new
    assert all(shortened(old, edit) == edit for edit in edits)


@given(texts, texts)
def test_whole_words_make_the_same_text(old, new) -> None:
    edits = in_whole_words(old, edits_between(old, new))
    assert Reanchoring(old, edits).new == new


def test_a_word_of_which_a_part_changed_is_another_word() -> None:
    def whole(old: str, new: str) -> list[tuple[str, str]]:
        edits = in_whole_words(old, edits_between(old, new))
        return [(old[edit.start : edit.end], edit.replacement) for edit in edits]

    assert whole("der Kaffee, ja", "der Tee, ja") == [("Kaffee", "Tee")]
    assert whole("Jugendlich sein", "Jugendliche sein") == [("Jugendlich", "Jugendliche")]
    assert whole("es ging", "es ging gut") == [("", " gut")]


def test_equal_sentences_are_told_apart_by_their_place() -> None:
    new = TEXT.replace("Am Ende", "Zum Schluss").replace("Das war schwierig.", "Das war sehr schwierig.", 1)
    edits = edits_between(TEXT, new)
    assert [words(TEXT, span, *edits) for span in (Span(0, 17), SECOND)] == [
        "Das war sehr schwierig",
        "Das war schwierig",
    ]


def test_a_long_text_is_compared_at_once() -> None:
    """A fresh transcription of all turns: as good as no line is the same, most words are."""
    old = "\n\n".join(f"B: wort{n} und {n % 7} dann {'ja ' * (n % 5)}ende{n}" for n in range(8_000))
    new = old.replace(" und ", " sowie ").replace("ende4000", "Schluss")
    moved = Reanchoring(old, edits_between(old, new))
    assert moved.new == new
    start = old.index("ende7999")
    now = moved.span(Span(start, start + 8))
    assert now is not None
    assert now.span.of(new) == "ende7999"

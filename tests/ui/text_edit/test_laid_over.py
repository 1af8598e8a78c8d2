"""Corrections over a text that changed meanwhile: both are in it, and what collides is told."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.difference import edits_between
from gk_qda.reanchoring import Edit, Reanchoring
from gk_qda.ui.text_edit.laid_over import laid_over

TEXT = "I: Wie fing das an?\n\nB: Ganz klein. Mit Kaffee und Kuchen.\n\nI: Und dann?\n\nB: Am Ende ging es.\n"

WORDS = ["fing", "Ganz", "Kaffee", "Kuchen", "Ende", "es"]  # no two beside each other


def replaced(words: dict[str, str]) -> list[Edit]:
    places = sorted((TEXT.index(word), word) for word in words)
    return [Edit(at, at + len(word), words[word]) for at, word in places]


def changed(text: str, edits: list[Edit]) -> str:
    return Reanchoring(text, edits).new


@st.composite
def some(draw: st.DrawFn) -> list[Edit]:
    """Edits of the text that do not overlap, in its order."""
    edits: list[Edit] = []
    done = 0
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(done, len(TEXT)))
        end = draw(st.integers(start, min(len(TEXT), start + 12)))
        added = draw(st.sampled_from(["", "neu", "⟨a⟩", "⟨b⟩ ", "\n\nB: ⟨c⟩.\n\n"]))
        if added != TEXT[start:end]:
            edits.append(Edit(start, end, added))
        done = end + 1
        if done >= len(TEXT):
            break
    return edits


@settings(max_examples=50)
@given(some(), some())
def test_no_typed_word_is_lost(mine, theirs) -> None:
    new = changed(TEXT, theirs)
    both = changed(new, laid_over(TEXT, mine, new).edits)
    for edit in mine:
        assert edit.replacement in both


@settings(max_examples=50)
@given(
    st.dictionaries(st.sampled_from(WORDS), st.just("⟨mine⟩")),
    st.dictionaries(st.sampled_from(WORDS), st.just("⟨theirs⟩")),
)
def test_words_of_both_are_there(mine, theirs) -> None:
    """Each replaced some words; where both replaced the same, mine holds and is told."""
    new = changed(TEXT, replaced(theirs))
    laid = laid_over(TEXT, replaced(mine), new)
    assert changed(new, laid.edits) == changed(TEXT, replaced(theirs | mine))
    assert len(laid.collisions) == len(mine.keys() & theirs.keys())


@given(some())
def test_over_the_text_as_it_was_nothing_changes(mine) -> None:
    laid = laid_over(TEXT, mine, TEXT)
    assert laid.edits == mine
    assert not laid.collisions


@given(some())
def test_what_both_did_is_done(mine) -> None:
    new = changed(TEXT, mine)
    laid = laid_over(TEXT, edits_between(TEXT, new), new)
    assert not laid.edits
    assert not laid.collisions


def test_a_place_that_both_changed_is_told() -> None:
    at = TEXT.index("Kaffee")
    new = TEXT.replace("Kaffee", "Tee").replace("Und", "Und was")
    laid = laid_over(TEXT, [Edit(at, at + 6, "Kakao"), Edit(len(TEXT), len(TEXT), "Danke.")], new)
    assert changed(new, laid.edits) == new.replace("Tee", "Kakao") + "Danke."
    [collision] = laid.collisions
    assert "Mit Kaffee und" in collision.before
    assert "Mit Tee und" in collision.theirs
    assert "Mit Kakao und" in collision.mine
    assert new[collision.start :].startswith("Tee")

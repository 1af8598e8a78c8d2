"""Words of one text in another: what is found, and what is chance."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.language.traces import Traces

PASSAGE = "Ich habe das Schreiben am Freitag noch selbst in den Briefkasten der Behörde geworfen."


@pytest.mark.parametrize(
    "leaving",
    [
        PASSAGE,
        f"Sie sagt: „{PASSAGE.upper()}“",
        "… das   Schreiben\nam Freitag noch – selbst in den Briefkasten […]",
    ],
)
def test_words_are_found_however_they_are_set(leaving):
    assert Traces([leaving]).holds(PASSAGE)


@pytest.mark.parametrize(
    "leaving",
    ["", "Das Schreiben lag am Freitag in der Behörde.", "Ich habe das am Freitag selbst geworfen."],
)
def test_other_words_are_not_taken_for_it(leaving):
    assert not Traces([leaving]).holds(PASSAGE)


def test_short_passages_are_found_as_a_whole_only():
    traces = Traces(["Danach nie wieder.", "Er sagt „Das war schlimm damals“ und geht"])
    assert traces.holds("danach nie wieder")
    assert traces.holds("Das war schlimm damals.")
    assert not traces.holds("nie wieder danach")
    assert not Traces(["Ja, das ist ja so ein Ding"]).holds("Ja, das ist ja so ein")


@settings(max_examples=50)
@given(
    st.lists(st.text("abcdefgh", min_size=4, max_size=9), min_size=6, max_size=20),
    st.integers(0, 10),
    st.sampled_from([" ", ", ", " – ", "\n"]),
)
def test_six_words_in_a_row_are_enough(words, cut, joint):
    passage = " ".join(words)
    start = min(cut, len(words) - 6)
    assert Traces([joint.join(words[start : start + 6])]).holds(passage)


@settings(max_examples=50)
@given(
    st.lists(st.sampled_from(["damals", "niemand", "Behörde", "war", "ja", "schlimm"]), max_size=14),
    st.integers(0, 8),
    st.integers(1, 10),
    st.lists(st.sampled_from(["Briefkasten", "gestern", "war"]), max_size=9),
)
def test_a_text_without_a_chance_holds_no_passage(words, start, length, others):
    passage = " ".join(words[start : start + length])
    for leaving in (passage, " ".join(words), " ".join(others)):
        traces = Traces([leaving])
        if traces.holds(passage):
            assert traces.may_hold(" ".join(words))

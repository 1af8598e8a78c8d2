"""Evidence stays with its sentence while somebody writes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gk_qda.language.sentences import sentences_of
from gk_qda.queries.theme_desk import EvidencePlace
from gk_qda.ui.themes.evidence import carried, followed, sentence_at, tally
from gk_qda.ui.themes.marked_text import MarkedText

TEXT = "Sie war nie eingeladen. Ob sie Mitglied ist, weiß niemand. Eine Antwort kam nicht."
PLACE = EvidencePlace(1, 10, 100, 0, "TM12", "24")


def on(*sentences: int | None) -> list[EvidencePlace]:
    """One piece of evidence a sentence, each from another paragraph."""
    return [replace(PLACE, paragraph_id=at, sentence=s) for at, s in enumerate(sentences)]


def test_sentences_end_with_their_line() -> None:
    text = "Erster Absatz ohne Punkt\nZweiter. Dritter."
    assert [span.of(text) for span in sentences_of(text)] == [
        "Erster Absatz ohne Punkt",
        "Zweiter.",
        "Dritter.",
    ]


def test_the_caret_right_behind_a_sentence_is_still_in_it() -> None:
    spans = sentences_of(TEXT)
    assert sentence_at(spans, spans[0].end) == 0
    assert sentence_at(spans, spans[0].end + 1) == 1
    assert sentence_at(spans, len(TEXT) + 5) == 2
    assert sentence_at([], 0) is None


def test_a_new_sentence_pushes_the_later_ones_on() -> None:
    after = TEXT.replace(" Ob sie", " Das sagt sie zweimal. Ob sie")
    assert followed(TEXT, after) == [0, 2, 3]
    assert [one.sentence for one in carried(on(0, 1, None), TEXT, after)] == [0, 2, None]


def test_a_sentence_that_is_rewritten_keeps_its_evidence() -> None:
    after = TEXT.replace("weiß niemand", "hat ihr keiner gesagt")
    assert carried(on(0, 1, 2), TEXT, after) == on(0, 1, 2)


def test_evidence_goes_with_the_words_when_a_sentence_is_written_before_them() -> None:
    text, evidence = TEXT, on(1)
    for letter in "Das fragte sie. ":
        at = text.index("Ob sie")
        after = text[:at] + letter + text[at:]
        text, evidence = after, carried(evidence, text, after)
    spans = sentences_of(text)
    assert [spans[one.sentence or 0].of(text) for one in evidence] == ["Ob sie Mitglied ist, weiß niemand."]


def test_two_sentences_that_become_one_share_their_evidence() -> None:
    after = TEXT.replace("eingeladen. Ob", "eingeladen, und ob")
    assert followed(TEXT, after) == [0, 0, 1]


def test_evidence_of_a_deleted_sentence_goes_with_it() -> None:
    after = TEXT.replace(" Ob sie Mitglied ist, weiß niemand.", "")
    assert [one.sentence for one in carried(on(0, 1, 2), TEXT, after)] == [0, 1]
    assert [one.paragraph_id for one in carried(on(0, 1, 2), TEXT, after)] == [0, 2]


_SENTENCE = st.sampled_from(["Er kam.", "Sie ging nicht.", "Das weiß niemand.", "Am 1. April war es so."])


@given(st.lists(_SENTENCE, max_size=6), st.lists(_SENTENCE, max_size=6), st.lists(_SENTENCE, max_size=6))
def test_sentences_around_an_edit_stay_where_their_words_are(
    head: list[str], before: list[str], after: list[str]
) -> None:
    tail = ["Schluss."]
    old, new = " ".join([*head, *before, *tail]), " ".join([*head, *after, *tail])
    places = followed(old, new)
    assert len(places) == len(head) + len(before) + 1
    assert places[: len(head)] == list(range(len(head)))
    assert places[-1] == len(head) + len(after)
    known = [place for place in places if place is not None]
    assert known == sorted(known)
    assert all(0 <= place <= len(head) + len(after) for place in known)


@given(st.text(max_size=60), st.text(max_size=60))
def test_evidence_never_points_beyond_the_text(old: str, new: str) -> None:
    evidence = on(*range(len(sentences_of(old))))
    count = len(sentences_of(new))
    assert all(one.sentence is not None and one.sentence < count for one in carried(evidence, old, new))


def test_the_foot_counts_sentences_with_and_without_evidence() -> None:
    assert (tally(TEXT, on(0, 0, 2)).sentences, tally(TEXT, on(0, 0, 2)).proven) == (3, 2)
    assert tally(TEXT, on(0, 0, 2)).bare == 1
    assert tally(TEXT, on(0, None)).bare == 0, "evidence for the whole text covers every sentence"
    assert tally(TEXT, on(0, 7)).whole == 1, "a number that no sentence has means the whole text"
    assert tally("", []).sentences == 0


def test_a_text_that_takes_no_evidence_leaves_no_segment_unused() -> None:
    marked = MarkedText()
    marked.show(TEXT, on(0), ())
    assert marked.used() == set(), "its segment is gone"
    marked.takes_evidence = False
    assert marked.used() is None

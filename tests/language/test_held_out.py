"""Forms and sentences in what was written after the rules, beside spaCy's own, and the figures of the docs."""

from __future__ import annotations

from pathlib import Path

import pytest

from gk_qda.language.sentences import sentences_of
from tests.language.measuring import (
    FIRST,
    LAST,
    LATER,
    NOTATION,
    by_kept_lookup,
    by_rules,
    by_simplemma,
    form_score,
    sentence_score,
    sentencizer,
)

DOCS = Path(__file__).parents[2] / "docs"
LOOKUP = by_kept_lookup()
SENTENCIZER = sentencizer()
EVERYTHING = (FIRST, LATER, NOTATION, LAST)


def test_each_set_has_sixty_sentences_and_none_is_in_two_of_them():
    texts = [[said.text for passage in passages for said in passage] for passages in EVERYTHING]
    assert [len(one) for one in texts] == [60, 60, 60, 60]
    assert len(set().union(*texts)) == 240


def test_what_was_kept_of_the_lookup_is_every_sentence_word_by_word():
    for said in (said for passages in (FIRST, LATER, LAST) for passage in passages for said in passage):
        assert "".join(word for word, _ in LOOKUP(said.text)) == "".join(said.text.split())


@pytest.mark.parametrize("passages", [FIRST, LATER, LAST], ids=["first", "later", "last"])
def test_dictionary_forms_are_clearly_better_than_those_of_spacy(passages):
    ours, theirs = form_score(passages, by_rules), form_score(passages, LOOKUP)
    assert ours.share >= 0.94
    assert ours.share > theirs.share + 0.15
    assert ours.share > form_score(passages, by_simplemma).share + 0.1
    assert ours.plain_share > theirs.plain_share + 0.05  # not by gender forms and verbs in two parts alone


def test_sentences_are_clearly_better_than_those_of_spacy():
    """In smooth prose both are right; where there is something to get wrong ours are it less often."""
    for passages, least in ((FIRST, 0.03), (LATER, 0.0), (NOTATION, 0.1), (LAST, 0.05)):
        assert sentence_score(passages, sentences_of) >= sentence_score(passages, SENTENCIZER) + least
    together = [passage for passages in EVERYTHING for passage in passages]
    assert sentence_score(together, sentences_of) > sentence_score(together, SENTENCIZER) + 0.04


@pytest.mark.parametrize(
    "page", ["de/suchen.md", "en/searching.md", "decisions/017-words-without-a-model.md"]
)
def test_the_docs_print_what_is_measured(page):
    comma = "," if page.startswith("de/") else "."
    text = (DOCS / page).read_text(encoding="utf-8")
    for read in (LOOKUP, by_simplemma, by_rules):
        score = form_score(LAST, read)
        assert f"| {score.right} | {score.right - score.hard_right} | {score.hard_right} |" in text
    for split in (SENTENCIZER, sentences_of):
        assert f"{sentence_score(LAST, split):.2f}".replace(".", comma) in text


def test_the_decision_prints_what_is_measured_on_the_older_sets():
    text = (DOCS / "decisions" / "017-words-without-a-model.md").read_text(encoding="utf-8")
    rows = ((LOOKUP, SENTENCIZER), (by_simplemma, None), (by_rules, sentences_of))
    for read, split in rows:
        words = " | ".join(str(form_score(passages, read).right) for passages in (FIRST, LATER))
        ends = [f"{sentence_score(passages, split):.2f}" for passages in EVERYTHING] if split else []
        assert " | ".join([words, *ends]) in text

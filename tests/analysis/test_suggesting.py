"""Suggestions as arithmetic: by hand, beside the formula written out, and learned piece by piece or anew."""

from __future__ import annotations

from collections import Counter
from math import log, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.analysis.suggesting import ComplementBayes, Example, Likeness, cross_validate

WORDS = st.frozensets(st.integers(0, 12), min_size=1, max_size=6)
PASSAGES = st.lists(st.tuples(st.integers(0, 5), WORDS), min_size=1, max_size=25)


def array(words) -> np.ndarray:
    return np.array(sorted(words), np.int64)


def taught(passages, minimum: int = 1) -> ComplementBayes:
    model = ComplementBayes(minimum)
    for code, words in passages:
        model.learn(code, array(words))
    return model


def answers(model: ComplementBayes, words) -> list[tuple]:
    return [(one.code, one.score, one.words) for one in model.suggest(array(words), 10, 10)]


def by_formula(passages, words) -> dict[int, float]:
    """Score of each code as the docstring writes it, counted with loops; words nobody used say nothing."""
    vocabulary = {word for _, own in passages for word in own}
    total = sum(len(own) for _, own in passages)
    scores = {}
    for code in {code for code, _ in passages}:
        of_code = [own for other, own in passages if other == code]
        inside = sum(map(len, of_code))
        score = 0.0
        for word in set(words) & vocabulary:
            everywhere = sum(word in own for _, own in passages)
            outside = everywhere - sum(word in own for own in of_code)
            score += log((everywhere + 1) / (total + len(vocabulary)))
            score -= log((outside + 1) / (total - inside + len(vocabulary)))
        scores[code] = score
    return scores


@settings(max_examples=50)
@given(PASSAGES, WORDS)
def test_scores_are_those_of_the_formula(passages, words):
    expected = by_formula(passages, words)
    found = {code: score for code, score, _ in answers(taught(passages), words)}
    assert found == pytest.approx(expected)
    model = taught(passages)
    best = sorted(found, key=lambda code: (-found[code], code))
    assert [model.rank(array(words), code) for code in best] == list(range(1, len(best) + 1))


@settings(max_examples=50)
@given(PASSAGES, PASSAGES, WORDS, st.randoms())
def test_what_was_learned_and_forgotten_leaves_no_trace(kept, gone, words, random):
    model = ComplementBayes(2)
    todo = [*kept, *gone]
    random.shuffle(todo)
    for at, (code, own) in enumerate(todo):
        model.learn(code, array(own))
        if at % 3 == 0:
            model.suggest(array(words))  # what is kept ready must follow
    for code, own in gone:
        model.forget(code, array(own))
    assert answers(model, words) == answers(taught(kept, 2), words)
    assert len(model) == len(kept)


def test_the_words_that_speak_for_a_code_come_strongest_first():
    talk = [(1, {1, 2, 9}), (1, {1, 3, 9}), (2, {4, 9}), (2, {4, 2, 9}), (2, {5, 9})]
    best, other = taught(talk).suggest(array({1, 2, 9}))
    assert (best.code, best.words) == (1, (1, 2, 9))
    assert (other.code, other.words) == (2, (9,))  # "2" is said more often without it
    assert taught(talk).words_for(array({4, 5, 9}), 2) == (4, 5, 9)


def test_a_code_with_too_few_passages_is_not_named_and_unknown_words_say_nothing():
    model = taught([(1, {1}), (1, {1}), (2, {2})], minimum=2)
    assert [one.code for one in model.suggest(array({2}))] == [1]
    assert model.rank(array({2}), 2) is None
    assert model.rank(array({1}), 7) is None
    assert model.ready == 1
    assert answers(model, {77}) == [(1, 0.0, ())]
    assert ComplementBayes().suggest(array({1})) == []
    with pytest.raises(KeyError):
        model.forget(8, array({1}))


def test_cross_validation_never_asks_about_a_text_it_has_learned():
    """Each document has words of its own that give its code away; only the shared word may help."""
    examples = []
    for document in range(10):
        code = document % 2
        for turn in range(3):
            words = {100 + document, 10 + code, 1000 + 10 * document + turn}
            examples.append(Example(document, frozenset({code}), array(words)))
    model = taught([(code, one.words) for one in examples for code in one.codes])
    before = answers(model, {10, 11, 105})
    rates = cross_validate(model, examples)
    assert (rates.passages, rates.first, rates.among_five) == (30, 30, 30)
    assert rates.floor_first == 15  # both codes are given equally often: one of them is always named
    assert rates.floor_among_five == 30
    assert answers(model, {10, 11, 105}) == before

    leaks = [Example(d, frozenset({d}), array({100 + d})) for d in range(5) for _ in range(4)]
    told = cross_validate(taught([(c, one.words) for one in leaks for c in one.codes]), leaks)
    assert told.first == 0  # the code of a text stands in no other


@settings(max_examples=50)
@given(
    st.lists(st.lists(st.integers(0, 8), max_size=8), min_size=1, max_size=12), st.lists(st.integers(0, 9))
)
def test_likeness_is_the_cosine_of_tf_idf(passages, asked):
    frequency = Counter(word for words in passages for word in set(words))

    def vector(words):
        return {
            word: (1 + log(times)) * log(len(passages) / frequency[word])
            for word, times in Counter(words).items()
            if frequency[word]
        }

    def cosine(one, other):
        both = sum(value * other.get(word, 0.0) for word, value in one.items())
        lengths = sqrt(sum(v * v for v in one.values())) * sqrt(sum(v * v for v in other.values()))
        return both / lengths if lengths else 0.0

    own = vector(asked)
    expected = {row: cosine(own, vector(words)) for row, words in enumerate(passages)}
    index = Likeness([np.array(words, np.int64) for words in passages])
    found = dict(index.similar(np.array(asked, np.int64), 100))
    assert found == pytest.approx({row: value for row, value in expected.items() if value > 0})
    assert list(found.values()) == sorted(found.values(), reverse=True)

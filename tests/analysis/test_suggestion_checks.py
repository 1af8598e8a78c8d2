"""What lists of doubts are worth, on passages whose codes are known; the model is left as it was."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.analysis import suggestion_checks
from gk_qda.analysis.suggesting import ComplementBayes
from gk_qda.analysis.suggestion_checks import Coded, Uncoded, measure_doubtful, measure_missing

CODES, PASSAGES = 6, 12


def study(clarity, seed=1):
    """Passages of six codes; of each word a share of ``clarity`` is one of the code's own four."""
    random = np.random.default_rng(seed)
    coded = []
    for at in range(CODES * PASSAGES):
        code = at % CODES
        own = random.random(8) < clarity
        words = np.where(own, 100 + 4 * code + random.integers(0, 4, 8), random.integers(0, 60, 8))
        coded.append(Coded(1, code, 10 * at, 10 * at + 9, np.unique(words)))
    model = ComplementBayes(5)
    for one in coded:
        model.learn(one.code, one.words)
    return model, coded, [Uncoded(one.document, one.start, one.end, one.words) for one in coded]


def scores(model, coded):
    return [model.suggest(one.words, 3, 0) for one in coded]


@settings(max_examples=10)
@given(st.floats(0, 1), st.integers(0, 5))
def test_what_is_counted_adds_up_and_the_model_is_as_before(clarity, seed):
    model, coded, paragraphs = study(clarity, seed)
    before = scores(model, coded)
    for bar in (measure_missing(model, coded, paragraphs), measure_doubtful(model, coded)):
        assert 0 <= bar.right <= min(bar.listed, bar.known)
    assert scores(model, coded) == before


def test_where_words_tell_codes_apart_the_hidden_and_the_exchanged_are_found():
    model, coded, paragraphs = study(0.9)
    missing, doubtful = measure_missing(model, coded, paragraphs), measure_doubtful(model, coded)
    assert missing.least is not None
    assert doubtful.least is not None
    assert missing.right > 0.9 * missing.known
    assert missing.right > 0.4 * missing.listed
    assert doubtful.right > 0.9 * doubtful.known


def test_where_words_say_nothing_no_bar_is_set():
    model, coded, paragraphs = study(0.0)
    assert measure_missing(model, coded, paragraphs).right < 5
    model, coded, paragraphs = study(1.0)
    assert measure_missing(model, coded, []).least is None


def test_of_many_codings_the_same_share_of_right_and_wrong_ones_is_looked_at(monkeypatch):
    model, coded, _ = study(0.9)
    whole = measure_doubtful(model, coded)
    monkeypatch.setattr(suggestion_checks, "_MOST", len(coded) // 2)
    part = measure_doubtful(model, coded)
    assert 0 < part.known < 0.8 * whole.known
    assert part.right <= part.known

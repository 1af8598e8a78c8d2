"""Suggestions: learning 5,000 passages and asking for one, beside counting the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import chain

import numpy as np

from gk_qda.analysis.suggesting import ComplementBayes, Likeness
from tests.benchmarks.measuring import cpu_seconds

Say = Callable[..., None]
PASSAGES, CODES, WORDS = 5_000, 150, 20_000


def passages() -> list[tuple[int, np.ndarray]]:
    """As long as coded passages of interviews, words as frequent as in any language (Zipf)."""
    chance = np.random.default_rng(7)
    lengths = chance.integers(15, 80, PASSAGES)
    codes = chance.zipf(1.3, PASSAGES) % CODES
    return [
        (int(code), np.unique(chance.zipf(1.3, length) % WORDS))
        for code, length in zip(codes, lengths, strict=True)
    ]


def taught(all_of_them: list[tuple[int, np.ndarray]]) -> ComplementBayes:
    model = ComplementBayes(5)
    for code, words in all_of_them:
        model.learn(code, words)
    model.suggest(all_of_them[0][1])
    return model


def test_learning(say: Say) -> None:
    known = passages()
    floor = cpu_seconds(lambda: Counter(chain.from_iterable(words.tolist() for _, words in known)), rounds=3)
    seconds = cpu_seconds(lambda: taught(known), rounds=3)
    say(f"learning {PASSAGES:,} passages of {CODES} codes", seconds, floor=floor, goal=1.0)
    assert seconds < 1.0


def test_asking(say: Say) -> None:
    known = passages()
    model = taught(known)
    some = [words for _, words in known[:500]]
    for words in some:
        model.suggest(words)  # what a word says is kept ready
    floor = cpu_seconds(lambda: [np.sort(words) for words in some], rounds=5) / len(some)
    seconds = cpu_seconds(lambda: [model.suggest(words, 5, 0) for words in some], rounds=5) / len(some)
    say("ranking the codes of one passage", seconds, floor=floor, goal=0.0001)
    explained = cpu_seconds(lambda: [model.suggest(words) for words in some], rounds=5) / len(some)
    say("the same with the words that speak for them", explained, floor=floor)


def test_likeness(say: Say) -> None:
    known = [words for _, words in passages()]
    seconds = cpu_seconds(lambda: Likeness(known), rounds=3)
    say(f"vectors of {PASSAGES:,} passages", seconds)
    index = Likeness(known)
    asked = cpu_seconds(lambda: [index.similar(words) for words in known[:100]], rounds=3) / 100
    say("the passages most like one", asked)

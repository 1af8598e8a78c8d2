"""Words counted: numbers worked out by hand, and slow counting of random texts."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.analysis.words import (
    collocations,
    flat,
    keyness,
    log_dice,
    log_likelihood,
    log_ratio,
    members,
    rows_of,
    tokens,
    word_tree,
)

#         0 1 2 3 | 4 5 6 | 7 8 9
TERM = np.array([0, 1, 2, 1, 0, 1, 3, 2, 0, 0])
SENTENCE = np.array([0, 0, 0, 0, 1, 1, 1, 2, 2, 2])
DOCUMENT = np.array([0, 0, 0, 0, 0, 0, 0, 1, 1, 1])


def test_g2_of_dunnings_table():
    """Dunning (1993), table 2, "the swiss": 110, 2442, 111, 29114 give 270.72."""
    g2 = log_likelihood(np.array([110]), np.array([110 + 2442]), np.array([110 + 111]), 31777)
    assert g2[0] == pytest.approx(270.72, abs=0.005)


def test_g2_by_hand():
    """Fields 10, 90 / 5, 895: expected 1.5, 98.5 / 13.5, 886.5."""
    seen, expected = (10, 90, 5, 895), (1.5, 98.5, 13.5, 886.5)
    by_hand = 2 * sum(o * math.log(o / e) for o, e in zip(seen, expected, strict=True))
    g2 = log_likelihood(np.array([10]), np.array([100]), np.array([15]), 1000)
    assert g2[0] == pytest.approx(by_hand) == pytest.approx(28.847, abs=1e-3)
    assert log_likelihood(np.array([0, 5]), np.array([50, 50]), np.array([0, 10]), 100).tolist() == [0, 0]


def test_log_dice_and_log_ratio_by_hand():
    assert log_dice(np.array([8]), 16, np.array([16]))[0] == 13  # 14 + log2(16 / 32)
    assert log_dice(np.array([5]), 5, np.array([5]))[0] == 14
    assert log_ratio(np.array([8]), 1000, np.array([4]), 2000)[0] == 2  # 8 against 2 in 1,000
    assert log_ratio(np.array([4]), 1000, np.array([0]), 1000)[0] == 3  # nothing counts as a half


def test_tokens_documents_and_rows():
    assert tokens(TERM, 5).tolist() == [4, 3, 2, 1, 0]
    assert members(DOCUMENT, TERM, 5).tolist() == [2, 1, 2, 1, 0]
    assert members(DOCUMENT[:0], TERM[:0], 2).tolist() == [0, 0]
    start, end = np.arange(10) * 10, np.arange(10) * 10 + 5
    assert rows_of(DOCUMENT, start, end, [1]).tolist() == [7, 8, 9]
    assert rows_of(DOCUMENT, start, end, [1], [(0, 10, 34), (0, 20, 44), (1, 70, 71)]).tolist() == [
        1, 2, 3, 7, 8, 9,
    ]  # fmt: skip


def test_collocations_by_hand():
    """Word 0 in a window of 1: near it stand 1 (twice) and 2 (once)."""
    found = collocations(TERM, SENTENCE, TERM == 0, 1, 5)
    assert (found.node, found.window, found.words) == (4, 3, 6)
    assert dict(zip(found.term.tolist(), found.together.tolist(), strict=True)) == {1: 2, 2: 1}
    assert found.total.tolist() == [3, 2]
    assert (found.left.tolist(), found.right.tolist()) == ([0, 1], [2, 0])
    expected = log_likelihood(np.array([2, 1]), np.array([3, 3]), np.array([3, 2]), 6)
    assert found.g2.tolist() == expected.tolist()
    assert found.log_dice.tolist() == pytest.approx([14 + math.log2(4 / 7), 14 + math.log2(2 / 6)])
    assert found.is_attracted.tolist() == [True, False]


@st.composite
def texts(draw):
    n = draw(st.integers(1, 40))
    term = np.array(draw(st.lists(st.integers(0, 5), min_size=n, max_size=n)))
    breaks = np.array(draw(st.lists(st.booleans(), min_size=n, max_size=n)))
    return term, np.cumsum(breaks)


@settings(max_examples=50)
@given(texts(), st.integers(1, 6))
def test_collocations_equal_slow_counting(text, window):
    term, sentence = text
    near = Counter()
    for at, one in enumerate(term):
        others = range(max(0, at - window), min(len(term), at + window + 1))
        if one != 0 and any(term[k] == 0 and sentence[k] == sentence[at] for k in others):
            near[int(one)] += 1
    found = collocations(term, sentence, term == 0, window, 6)
    assert dict(zip(found.term.tolist(), found.together.tolist(), strict=True)) == dict(near)
    assert found.window == sum(near.values())
    assert (found.left + found.right >= found.together).all()
    assert (found.log_dice <= 14).all()
    assert (found.g2 >= 0).all()


@settings(max_examples=50)
@given(texts(), st.data())
def test_keyness_equals_slow_counting(text, data):
    term, _ = text
    inside = np.array(data.draw(st.lists(st.booleans(), min_size=len(term), max_size=len(term))))
    found = keyness(term, np.flatnonzero(inside), 6)
    assert found.words + found.others == len(term)
    for one in range(6):
        assert found.here[one] == sum(1 for t, i in zip(term, inside, strict=True) if i and t == one)
        assert found.there[one] == sum(1 for t, i in zip(term, inside, strict=True) if not i and t == one)
    swapped = keyness(term, np.flatnonzero(~inside), 6)
    assert swapped.g2.tolist() == pytest.approx(found.g2.tolist())
    if inside.any() and not inside.all():
        assert swapped.log_ratio.tolist() == pytest.approx((-found.log_ratio).tolist())


@settings(max_examples=50)
@given(texts(), st.sampled_from([-1, 1]), st.integers(1, 3), st.integers(1, 2))
def test_every_branch_equals_slow_counting(text, step, depth, least):
    term, sentence = text
    nodes = np.flatnonzero(term == 0)
    tree = word_tree(term, sentence, nodes, step, depth=depth, least=least)
    seen = Counter()
    for node in nodes:
        path = []
        for distance in range(1, depth + 1):
            at = node + step * distance
            if not 0 <= at < len(term) or sentence[at] != sentence[node]:
                break
            path.append(int(term[at]))
            seen[tuple(path)] += 1
    branches = flat(tree)[1:]
    assert {one.path: one.count for one in branches} == {p: n for p, n in seen.items() if n >= least}
    assert all(one.rest >= 0 for one in flat(tree))
    assert tree.count == len(nodes)

"""Similarity of documents: the numbers of the books, G1, and sets compared by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.similarity import FourFields, compare, distance, four_fields, similarity
from gk_qda.errors import Cancelled

COEFFICIENTS = ("simple", "jaccard", "zeta", "russel_rao")
G1 = np.array([[2, 1, 1], [1, 0, 1], [0, 2, 1], [0, 0, 0]])  # documents × codes A, B, C


def fields(a: int, b: int, c: int, d: int) -> FourFields:
    return FourFields(*(np.array([[n]]) for n in (a, b, c, d)))


@pytest.mark.parametrize(
    ("a", "differing", "d", "expected"),
    [(3, 3, 4, (0.700, 0.500, 0.769, 0.300)), (2, 1, 0, (2 / 3, 2 / 3, 0.8, 2 / 3))],
)
def test_the_four_coefficients(a: int, differing: int, d: int, expected: tuple[float, ...]) -> None:
    table = fields(a, differing, 0, d)
    assert [round(float(similarity(table, m)[0, 0]), 3) for m in COEFFICIENTS] == [
        round(value, 3) for value in expected
    ]


def test_g1() -> None:
    pairs = {
        (0, 2): (0.667, 0.667, 0.800, 0.667),
        (1, 2): (0.333, 0.333, 0.5, 0.333),
    }
    for (one, other), expected in pairs.items():
        found = tuple(round(float(compare(G1, measure)[one, other]), 3) for measure in COEFFICIENTS)
        assert found == expected
    assert compare(G1, "euclid")[0].tolist() == [0, 2, 5, 6]
    assert compare(G1, "block")[0].tolist() == [0, 2, 3, 4]


def test_nothing_in_common_with_nothing_is_undefined() -> None:
    assert math.isnan(compare(G1, "jaccard")[3, 3])
    assert compare(G1, "simple")[3, 3] == 1
    assert np.isnan(compare(np.zeros((2, 0), int), "simple")).all()


tables = st.integers(0, 7).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 4), min_size=width, max_size=width), min_size=1, max_size=20
    )
)


@given(tables)
def test_coefficients_by_hand(rows: list[list[int]]) -> None:
    counts = np.array(rows, np.int64).reshape(len(rows), -1)
    table = four_fields(counts)
    sets = [{place for place, n in enumerate(row) if n} for row in rows]
    everything = set(range(counts.shape[1]))
    for i, one in enumerate(sets):
        for j, other in enumerate(sets):
            a, b, c, d = (len(s) for s in (one & other, one - other, other - one, everything - one - other))
            assert (table.a[i, j], table.b[i, j], table.c[i, j], table.d[i, j]) == (a, b, c, d)
            ratios = {
                "simple": (a + d, a + b + c + d),
                "jaccard": (a, a + b + c),
                "zeta": (2 * a + d, 2 * a + b + c + d),
                "russel_rao": (a, a + b + c + d),
            }
            for measure, (part, whole) in ratios.items():
                value = float(similarity(table, measure)[i, j])
                assert math.isnan(value) if not whole else value == part / whole


@given(tables)
def test_distances_by_hand(rows: list[list[int]]) -> None:
    counts = np.array(rows, np.int64).reshape(len(rows), -1)
    euclid, block = distance(counts, "euclid"), distance(counts, "block")
    for i, one in enumerate(rows):
        for j, other in enumerate(rows):
            gaps = [abs(x - y) for x, y in zip(one, other, strict=True)]
            assert euclid[i, j] == sum(gap * gap for gap in gaps)
            assert block[i, j] == sum(gaps)


@given(tables, st.sampled_from(("simple", "jaccard", "zeta", "russel_rao", "euclid", "block")))
def test_the_order_of_a_pair_does_not_matter(rows: list[list[int]], measure: str) -> None:
    matrix = compare(np.array(rows, np.int64).reshape(len(rows), -1), measure)
    assert np.array_equal(matrix, matrix.T, equal_nan=True)


def test_it_stops_when_asked() -> None:
    class Stopped:
        def report(self, done: int, total: int, message: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        compare(G1, "block", Stopped())


def test_an_unknown_measure() -> None:
    with pytest.raises(ValueError, match="cosine"):
        similarity(four_fields(G1), "cosine")

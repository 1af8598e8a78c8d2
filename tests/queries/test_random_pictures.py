"""Portraits, codelines, comparisons and similarities equal counting by hand on random projects, for every filter."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gk_qda.queries.filters import Filters
from gk_qda.queries.portraits import document_portraits
from gk_qda.queries.similarity import similarities
from gk_qda.queries.spreads import code_spread
from tests.queries.test_random_matrices import FILTERS, MORE_FILTERS, TURN, TURNS, TYPES, World, stored, world

MEASURES = ("simple", "jaccard", "zeta", "russel_rao", "euclid", "block")
few = settings(max_examples=8, deadline=None)


def main_of(path: str) -> str:
    return path.partition(" > ")[0]


def check_portraits(made: World, project, filters: Filters) -> None:
    places = made.places(filters)
    for weight in ("length", "equal"):
        found = document_portraits(project, filters, tiles=40, weight=weight)
        assert [d.name for d in found.scope.documents] == made.documents(filters)
        for document, portrait in zip(found.scope.documents, found.portraits, strict=True):
            mine = sorted(
                (c for c in made.shown(filters) if c[0] == document.name),
                key=lambda c: (c[3], c[4], list(made.codes).index(c[1])),
            )
            lengths = [sum((c[0], at) in places for at in range(c[3], c[4])) for c in mine]
            assert portrait.length.tolist() == lengths
            assert [found.scope.book.codes[at].path for at in portrait.code.tolist()] == [c[1] for c in mine]
            weights = lengths if weight == "length" else [1] * len(mine)
            tiles = portrait.tiles.tolist()
            assert sum(tiles) == (40 if mine else 0)
            quotas = [40 * w / sum(weights) for w in weights]
            assert all(abs(t - q) < 1 for t, q in zip(tiles, quotas, strict=True))


def check_spreads(made: World, project, filters: Filters, *, by_main_code: bool) -> None:
    found = code_spread(project, filters, by_main_code=by_main_code)
    wanted: Counter[tuple[str, int, str]] = Counter()
    for document, code, _, start, end in made.shown(filters):
        for turn in range(TURNS):
            if (document, turn) in made.withdrawn:
                continue  # never filled, though a coding that reaches further counts
            if set(range(TURN * turn, TURN * (turn + 1) - 1)) & set(range(start, end)):
                wanted[document, turn, main_of(code) if by_main_code else code] += 1
    paths = [code.path for code in found.scope.book.codes]
    got = {
        (found.scope.documents[at].name, column, paths[code]): n
        for at, columns in enumerate(found.by_document)
        for column, codes in columns.items()
        for code, n in codes
    }
    assert got == wanted
    for at, columns in enumerate(found.by_document):
        for column, codes in columns.items():
            for code, n in codes:
                assert len(found.coding_ids(at, column, code)) == n
            assert set(found.coding_ids(at, column)) == {
                i for code, _ in codes for i in found.coding_ids(at, column, code)
            }


def by_hand(one: list[int], other: list[int], measure: str) -> float:
    a = sum(x > 0 and y > 0 for x, y in zip(one, other, strict=True))
    differing = sum((x > 0) != (y > 0) for x, y in zip(one, other, strict=True))
    d = len(one) - a - differing
    part, whole = {
        "simple": (a + d, len(one)),
        "jaccard": (a, a + differing),
        "zeta": (2 * a + d, 2 * a + differing + d),
        "russel_rao": (a, len(one)),
        "euclid": (sum((x - y) ** 2 for x, y in zip(one, other, strict=True)), 1),
        "block": (sum(abs(x - y) for x, y in zip(one, other, strict=True)), 1),
    }[measure]
    return part / whole if whole else math.nan


def check_similarity(made: World, project, filters: Filters, unit: str, of: str) -> None:
    units = made.groups(unit, filters)
    listed = made.listed(filters)
    features = listed if of == "codes" else list(dict.fromkeys(map(main_of, listed)))
    held = {
        name: [c if of == "codes" else (c[0], main_of(c[1]), *c[2:], c[1]) for c in made.held(part, filters)]
        for name, part in units.items()
    }
    rows = {name: [sum(c[1] == feature for c in held[name]) for feature in features] for name in units}
    for measure in MEASURES:
        found = similarities(project, filters, unit=unit, of=of, measure=measure)
        assert list(found.names) == list(units)
        assert [feature.label for feature in found.features] == features
        for i, one in enumerate(units):
            for j, other in enumerate(units):
                expected = by_hand(rows[one], rows[other], measure)
                assert found.matrix[i, j] == pytest.approx(expected, nan_ok=True), (measure, one, other)
    for i, one in enumerate(units):
        for j, other in enumerate(units):
            pair = found.pair(i, j)
            assert [f.label for f in pair.both] == [
                f for f, x, y in zip(features, rows[one], rows[other], strict=True) if x and y
            ]
            for feature in pair.both[:2]:
                ids = found.coding_ids([i, j], [feature.code_id])
                both = {c for name in {one, other} for c in held[name] if c[1] == feature.label}
                assert len(ids) == len(both), "one that belongs to both is there once"


@few
@given(st.integers(0, 10**9))
@example(125)  # a coding meets a passage of a case only in the words of the interviewer
def test_random_projects(seed: int) -> None:
    made = world(seed)
    with stored(made) as project:
        for filters in (*FILTERS, *MORE_FILTERS):
            check_portraits(made, project, filters)
            check_spreads(made, project, filters, by_main_code=False)
            check_spreads(made, project, filters, by_main_code=True)
        for filters in (FILTERS[0], FILTERS[1], FILTERS[4], MORE_FILTERS[3], MORE_FILTERS[6]):
            for unit in ("document", "case"):
                for of in ("codes", "main_codes"):
                    check_similarity(made, project, filters, unit, of)
        cases = similarities(project, Filters(), unit="case", of="attributes", measure="simple")
        types = [TYPES.get(name, "") for name in cases.names]
        for i, one in enumerate(types):
            for j, other in enumerate(types):
                values = sorted({t for t in types if t})
                same = sum((one == v) == (other == v) for v in values)
                assert cases.matrix[i, j] == pytest.approx(same / len(values))

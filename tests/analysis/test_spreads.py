"""Codeline and document comparison: G1, and counting by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gk_qda.analysis.code_tree import CodeTree
from gk_qda.analysis.columns import CodingColumns
from gk_qda.analysis.selection import Ground, Selection, listed_codings
from gk_qda.analysis.spreads import NOWHERE, ParagraphColumns, behind, spread
from gk_qda.errors import Cancelled

from .oracle import LENGTH, World, worlds

A, B, C = 1, 2, 3


def columns_of(paragraphs: list[tuple[int, int, int, int]]) -> ParagraphColumns:
    table = np.array(paragraphs, np.int64).reshape(-1, 4).T
    return ParagraphColumns(*table)


def test_the_codeline_of_the_first_document_of_g1() -> None:
    codings = CodingColumns.from_rows(
        [(1, 1, A, 1, 0, 20), (2, 1, B, 1, 10, 30), (3, 1, A, 1, 40, 50), (4, 1, C, 1, 42, 48)]
    )
    tree = CodeTree([(A, None), (B, None), (C, None)])
    found = listed_codings(codings, tree, Selection(Ground([1], [(1, 0, 60)])))
    cells = spread(found, columns_of([(0, 10 * at, 10 * at + 10, at) for at in range(6)]), tree)
    lines = {code: (cells.column[cells.code == at] + 1).tolist() for at, code in enumerate((A, B, C))}
    assert lines == {A: [1, 2, 5], B: [2, 3], C: [5]}


def cut(seed: int, documents: int) -> list[tuple[int, int, int, int]]:
    """Paragraphs with gaps between some of them, each in one of a few columns or in none."""
    random = Random(seed)
    found = []
    for document in range(documents):
        bounds = sorted(random.sample(range(LENGTH + 1), random.randint(2, 8)))
        for start, end in pairwise(bounds):
            if random.random() < 0.8:
                found.append((document, start, end - (random.random() < 0.3), random.randint(NOWHERE, 4)))
    return [one for one in found if one[1] < one[2]]


@given(worlds(), st.integers(0, 2**32), st.booleans())
def test_every_cell_by_hand(world: World, seed: int, by_main_code: bool) -> None:
    tree, paragraphs = world.tree, cut(seed, len(world.documents))
    found = listed_codings(world.columns, tree, world.selection)
    table = columns_of(paragraphs)
    cells = spread(found, table, tree, by_main_code=by_main_code)
    mains: dict[int, int] = {}
    for code, parent in world.codes:
        mains[code] = mains[parent] if parent is not None else code
    place = {code: at for at, (code, _) in enumerate(world.codes)}
    expected: Counter[tuple[int, int, int]] = Counter()
    ids: dict[tuple[int, int, int], set[int]] = {}
    for coding in world.counted():
        if coding[2] not in world.listed():
            continue
        at = world.documents.index(coding[1])
        touched = {
            column
            for document, start, end, column in paragraphs
            if document == at
            and column != NOWHERE
            and set(range(start, end)) & set(range(coding[4], coding[5]))
        }
        code = place[mains[coding[2]] if by_main_code else coding[2]]
        for column in touched:
            expected[at, code, column] += 1
            ids.setdefault((at, code, column), set()).add(coding[0])
    got = zip(cells.document, cells.code, cells.column, cells.codings, strict=True)
    assert {(int(d), int(c), int(k)): int(n) for d, c, k, n in got} == expected
    for (document, code, column), wanted in list(ids.items())[:3]:
        rows = behind(
            found, table, tree, document=document, column=column, code=code, by_main_code=by_main_code
        )
        assert set(world.columns.id[rows].tolist()) == wanted


def test_it_stops_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped:
        def report(self, done: int, total: int, message: str = "") -> None:
            raise Cancelled

    codings = CodingColumns.from_rows([(1, 1, A, 1, 0, 20)])
    tree = CodeTree([(A, None)])
    found = listed_codings(codings, tree, Selection(Ground([1], [(1, 0, 60)])))
    with pytest.raises(Cancelled):
        spread(found, columns_of([(0, 0, 60, 0)]), tree, progress=Stopped())


@given(worlds())
def test_nothing_without_paragraphs(world: World) -> None:
    found = listed_codings(world.columns, world.tree, replace(world.selection, codes=None))
    assert len(spread(found, columns_of([]), world.tree).code) == 0

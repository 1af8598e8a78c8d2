"""The matrix of the Frequencies desk: numbers of the published example G1, and those of the demo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gk_qda.language.tokens import tokens
from gk_qda.operations.sets import save_set
from gk_qda.project import Project
from gk_qda.queries.code_matrix import VALUES, code_matrix
from gk_qda.queries.documents import texts_of
from gk_qda.queries.filters import Filters, speech
from gk_qda.queries.frequencies import codings_by_cell, frequencies
from gk_qda.queries.segments import segments_by_id
from tests.demo_copy import opened_copy
from tests.g1 import opened_g1


@pytest.fixture
def g1(tmp_path: Path) -> Iterator[Project]:
    with opened_g1(tmp_path) as project:
        yield project


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


def test_the_code_matrix_of_g1(g1):
    """2.1: n, sums and once per document."""
    found = code_matrix(g1, Filters())
    assert [column.name for column in found.columns] == ["D1", "D2", "D3", "D4"]
    assert found.cells("total").tolist() == [[2, 1, 0, 0], [1, 0, 2, 0], [1, 1, 1, 0]]
    assert found.sums("total").tolist() == [3, 3, 3]
    assert found.groups.codings_base.tolist() == [4, 2, 3, 0]
    assert found.sum_base("total") == 9
    assert found.cells("documents").tolist() == [[1, 1, 0, 0], [1, 0, 1, 0], [1, 1, 1, 0]]
    assert found.sums("documents").tolist() == [2, 2, 3]
    assert found.sum_base("segments") == 8, "B and C share a segment of D3"
    assert [column.is_coded for column in found.columns] == [True, True, True, False]


def test_the_sizes_of_symbols_of_g1(g1):
    """2.1: A = 2,1,0,0, B = 1,0,2,0, C = 1,1,1,0, each by the largest of table, row or column."""
    found = code_matrix(g1, Filters())
    assert found.ratios("total", "table").tolist() == [[1, 0.5, 0, 0], [0.5, 0, 1, 0], [0.5, 0.5, 0.5, 0]]
    assert found.ratios("total", "row").tolist() == [[1, 0.5, 0, 0], [0.5, 0, 1, 0], [1, 1, 1, 0]]
    assert found.ratios("total", "column").tolist() == [[1, 1, 0, 0], [0.5, 0, 1, 0], [0.5, 1, 0.5, 0]]
    only = code_matrix(g1, Filters(codes=("C",)))
    assert only.ratios("total", "table")[2].tolist() == [1, 1, 1, 0], "the largest of what is listed"


def test_the_crosstab_of_g1_and_its_three_bases(g1):
    """2.3: segments, row per cent, column per cent of segments, column per cent of documents."""
    found = code_matrix(g1, Filters(), by="Typ")
    order = [[column.name for column in found.columns].index(name) for name in ("Stadt", "Land")]
    third = pytest.approx(100 / 3)
    assert found.cells("total")[:, order].tolist() == [[3, 0], [1, 2], [2, 1]]
    assert found.cells("row_percent")[:, order].tolist() == [
        [100, 0],
        [third, pytest.approx(200 / 3)],
        [pytest.approx(200 / 3), third],
    ]
    assert found.cells("column_percent")[:, order].tolist() == [
        [50, 0],
        [pytest.approx(100 / 6), pytest.approx(200 / 3)],
        [third, third],
    ]
    assert found.cells("documents_percent")[:, order].tolist() == [[100, 0], [50, 50], [100, 50]]
    assert found.bases("documents_percent")[0].tolist() == [2, 2]


def test_documents_stand_under_their_kinds_and_kinds_have_their_own_sums(demo):
    found = code_matrix(demo, Filters())
    assert found.kinds == ("interview", "reflection_talk")
    assert [column.kind for column in found.columns] == ["interview"] * 14 + ["reflection_talk"] * 10
    at = next(i for i, c in enumerate(found.table.scope.book.codes) if c.name == "Rolle der GfS")
    assert found.by_kind.documents[at].tolist() == [10, 10]
    assert found.by_kind.documents_base.tolist() == [14, 10]
    assert found.cells("total").sum() == sum(found.sums("total")), "A-E6"


def test_every_value_is_counted_in_every_kind_of_column(demo):
    for by in ("document", "case", "kind", "typ"):
        found = code_matrix(demo, Filters(), by=by)
        for value in VALUES:
            assert found.cells(value).shape == (73, len(found.columns))
    assert found.cells("segments").sum(axis=1).tolist() == found.sums("segments").tolist()
    assert found.cells("characters").sum(axis=1).tolist() == found.sums("characters").tolist()


def test_words_of_a_cell_are_those_of_its_segments_each_once(demo):
    """By the text itself: every word that a segment of the cell touches, whoever counts it."""
    found = code_matrix(demo, Filters(), value="words")
    at, group = next(
        (at, group)
        for at, code in enumerate(found.table.scope.book.codes)
        for group, column in enumerate(found.columns)
        if (code.name, column.name) == ("Messenger und Datenschutz", "TM14")
    )
    code = found.table.scope.book.codes[at]
    ids = found.coding_ids([code.id], group)
    with demo.read() as session:
        passages = list(segments_by_id(session, found.table.scope, ids))
        text = texts_of(session, [passages[0].document.id])[passages[0].document.id]
    paragraphs = found.table.scope.paragraphs[passages[0].document.id]
    heard = {
        place
        for paragraph in paragraphs
        if not paragraph.is_interviewer and not paragraph.is_withdrawn
        for span in speech(paragraph)
        for place in range(span.start, span.end)
    }
    coded = heard & {place for one in passages for place in range(one.coding.start, one.coding.end)}
    words = [one for one in tokens(text) if one.is_word and coded.intersection(range(one.start, one.end))]
    assert found.cells("words")[at, group] == len(words) > 100


def test_sets_of_documents_are_columns(demo):
    def members(names: set[str]) -> list[int]:
        return [d.id for d in code_matrix(demo, Filters()).table.scope.documents if d.name in names]

    for name, documents in (("Kern", {"TM01", "TM14"}), ("Rand", {"TM14", "RG01"})):
        ids = members(documents)
        with demo.change("save_set") as session:
            save_set(session, kind="documents", name=name, member_ids=ids)
    found = code_matrix(demo, Filters(), by="set")
    assert [(column.name, column.documents) for column in found.columns] == [("Kern", 2), ("Rand", 2)]
    at = next(i for i, c in enumerate(found.table.scope.book.codes) if c.name == "Messenger und Datenschutz")
    assert found.cells("total")[at].tolist() == [13, 11]


def test_the_codings_behind_a_cell(demo):
    found = code_matrix(demo, Filters(), by="case")
    total = found.cells("total")
    for at, code in enumerate(found.table.scope.book.codes):
        if found.table.counts.listed[at]:
            assert len(found.coding_ids([code.id])) == found.sums("total")[at]
            assert len(found.own_coding_ids(code.id)) == found.sums("own")[at]
    assert len(found.coding_ids([found.table.scope.book.find("Corona").id], 0)) == total[0, 0]


@pytest.mark.parametrize("by", [None, "document", "case", "typ"])
def test_codings_by_cell_are_the_own_codings_of_the_table(demo, by):
    table = frequencies(demo, Filters(), by=by)
    cells = codings_by_cell(table)
    assert all(cell.coding_ids for cell in cells)
    assert len({(cell.code, cell.group) for cell in cells}) == len(cells)
    if by is None:
        assert {cell.code: len(cell.coding_ids) for cell in cells} == {
            at: n for at, n in enumerate(table.counts.own.tolist()) if n and table.counts.listed[at]
        }
    else:
        own = table.counts.groups.own
        assert {(c.code, c.group): len(c.coding_ids) for c in cells} == {
            (at, group): int(own[at, group]) for at, group in zip(*own.nonzero(), strict=True)
        }

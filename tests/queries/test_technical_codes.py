"""A technical code counts where it is named, in every table alike, and touches no base."""

from __future__ import annotations

import csv

import pytest

from gk_qda.operations.tables.code_matrix import matrix_table
from gk_qda.operations.tables.crosstab import crosstab_table
from gk_qda.operations.tables.dates import dated_table
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.operations.tables.portrait import portrait_table
from gk_qda.operations.tables.queries import query_table
from gk_qda.operations.tables.relations import relation_table
from gk_qda.operations.tables.segments import segment_table
from gk_qda.paths import RESOURCES
from gk_qda.queries.code_matrix import code_matrix
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import frequencies
from gk_qda.queries.segments import segments
from gk_qda.queries.themes import theme_grid
from tests.demo_copy import opened_copy

PATH = "Technische Codes > Zitierwürdig"
NAMED = Filters(codes=("Zitierwürdig",))
BOTH = Filters(codes=("Zitierwürdig", "Kooperation"))
EXCEPT = f"technische Codes außer: {PATH}"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with opened_copy(tmp_path_factory.mktemp("technical")) as project:
        yield project


@pytest.fixture(scope="module")
def planted() -> list[str]:
    """The documents of each coding that the first coder gave the code."""
    rows: list[str] = []
    for file in sorted((RESOURCES / "demo" / "codings").glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            rows += [row["doc_id"] for row in csv.DictReader(lines) if row["path"] == PATH]
    return rows


def test_every_table_counts_it_where_it_is_named(demo, planted):
    n, documents = len(planted), len(set(planted))
    assert (n, documents) == (37, 23)
    [row] = frequency_table(demo, NAMED, format="json").rows
    assert (row["path"], row["codings"], row["documents"]) == (PATH, n, documents)
    assert len(segments(demo, NAMED).segments) == n
    [crossed] = crosstab_table(demo, NAMED, by="kind", percent="column", format="json").rows
    assert sum(crossed["by_total"].values()) == n
    assert portrait_table(demo, NAMED).base["codings"] == n
    assert sum(row["codings"] for row in dated_table(demo, NAMED, format="json").rows) == n
    related = relation_table(demo, BOTH, format="json").rows
    assert any(PATH in (pair["a"], pair["b"]) and pair["overlaps"] for pair in related)
    grid = theme_grid(demo, ["Zitierwürdig"], "document")
    assert sum(cell.segments > 0 for cell in grid.cells.values()) == documents
    assert grid.scope.named_technical[0].path == PATH


def test_naming_it_changes_no_other_number(demo):
    alone = frequencies(demo, Filters(codes=("Kooperation",))).counts
    beside = frequencies(demo, BOTH).counts
    assert (alone.codings_base, beside.codings_base) == (502, 502)
    others = alone.listed.nonzero()[0]
    for name in ("own", "codings", "segments", "documents", "cases", "characters"):
        assert getattr(alone, name)[others].tolist() == getattr(beside, name)[others].tolist()
    plain, named = (code_matrix(demo, filters, by="kind") for filters in (Filters(), BOTH))
    for value in ("total", "segments", "column_percent"):
        assert plain.sum_base(value) == named.sum_base(value)
        assert plain.cells(value)[others].tolist() == named.cells(value)[others].tolist()


def test_it_is_no_share_of_a_base_that_it_is_not_in(demo):
    rows = {row["path"]: row for row in frequency_table(demo, BOTH, format="json").rows}
    assert rows[PATH]["codings_percent"] is None
    assert rows["Kooperation"]["codings_percent"] > 0
    crossed = crosstab_table(demo, BOTH, by="kind", percent="column").rows
    assert [row["cell interview"] for row in crossed if row["path"] == PATH] == ["28"]
    shown = matrix_table(demo, code_matrix(demo, BOTH, by="kind"), value="column_percent").rows
    assert [row["interview_cell"] for row in shown if row["path"] == PATH] == [None]
    everything = Filters(codes=BOTH.codes, include_technical=True)
    table = frequency_table(demo, everything, format="json")
    [row] = [row for row in table.rows if row["path"] == PATH]
    assert row["codings_percent"] == pytest.approx(100 * 37 / table.base["codings"])


@pytest.mark.parametrize(
    "make",
    [
        lambda project: frequency_table(project, NAMED, language="de"),
        lambda project: segment_table(project, NAMED, language="de"),
        lambda project: query_table(project, "Zitierwürdig", language="de"),
        lambda project: crosstab_table(project, NAMED, by="kind", language="de"),
    ],
)
def test_the_base_says_so(demo, make):
    table = make(demo)
    assert any(EXCEPT in line for line in table.base_lines)
    assert table.base["technical_codes_named"] == [PATH]
    assert not any("37 thematische" in line for line in table.base_lines)


def test_a_base_without_it_says_nothing_of_it(demo):
    table = frequency_table(demo, language="de")
    assert not any("außer" in line for line in table.base_lines)
    assert "technical_codes_named" not in table.base

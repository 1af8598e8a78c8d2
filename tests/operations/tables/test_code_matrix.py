"""The matrix as a table: in every format the numbers of the desk, and the segments behind them."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from gk_qda.exporting.clipboard import html, tab_separated
from gk_qda.exporting.spreadsheet import xlsx_bytes
from gk_qda.operations.tables.code_matrix import UNITS, matrix_base, matrix_table
from gk_qda.operations.tables.crosstab import crosstab_table
from gk_qda.operations.tables.frequencies import frequency_table
from gk_qda.project import Project
from gk_qda.queries.code_matrix import VALUES, code_matrix
from gk_qda.queries.filters import Filters
from gk_qda.queries.segments import segments
from tests.demo_copy import opened_copy
from tests.g1 import SEGMENTS, opened_g1

INTERVIEWS = Filters(kinds=("interview",))
MESSENGER = "Corona > Umgang > Digitale und telefonische Beratung > Messenger und Datenschutz"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    with opened_copy(tmp_path) as project:
        yield project


@pytest.fixture
def g1(tmp_path: Path) -> Iterator[Project]:
    with opened_g1(tmp_path) as project:
        yield project


def sheets(table: Any) -> list[list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(table)))
    return [list(sheet.iter_rows(values_only=True)) for sheet in book]


def body(rows: list[tuple[Any, ...]], first: str) -> list[tuple[Any, ...]]:
    """The rows of the table on a sheet, the head first."""
    at = next(i for i, row in enumerate(rows) if row[0] == first)
    end = next((i for i in range(at, len(rows)) if not any(rows[i])), len(rows))
    return rows[at:end]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("format", ["table", "csv", "json", "xlsx"])
def test_every_value_in_every_format_has_the_numbers_of_the_matrix(demo, value, format):
    matrix = code_matrix(demo, INTERVIEWS, by="thm_startphase", value=value)
    table = matrix_table(demo, matrix, value=value, format=format)
    codes = [
        c.path
        for c, kept in zip(matrix.table.scope.book.codes, matrix.table.counts.listed, strict=True)
        if kept
    ]
    assert [row["path"] for row in table.rows] == codes
    assert table.base["value"] == value
    assert any("Einheit" in line or "Gezählt" in line for line in table.base_lines)
    sums = matrix.sums(value)[matrix.table.counts.listed].tolist()
    assert [row["sum"] for row in table.rows] == sums
    if format == "json":
        cells = [list(row["by"].values()) for row in table.rows]
        wanted = matrix.cells(value)[matrix.table.counts.listed].tolist()
        assert cells == [[None if math.isnan(n) else n for n in row] for row in wanted]


def test_every_value_says_its_own_unit(g1):
    """For programs and for people, in both languages; no two values say the same."""
    said: dict[str, set[str]] = {"de": set(), "en": set()}
    units = set()
    for value in VALUES:
        matrix = code_matrix(g1, Filters(), value=value)
        for language, sentences in said.items():
            table = matrix_table(g1, matrix, value=value, language=language, format="csv")
            sentences.add(table.base_lines[2])
            units.add(table.base["unit"])
        assert matrix_base(g1, matrix, value, "de").lines[2] in said["de"]
    assert units == set(UNITS.values())
    assert [len(sentences) for sentences in (units, *said.values())] == [len(VALUES)] * 3
    assert all(sentence.startswith("Gezählt w") for sentence in said["de"])


def test_small_bases_are_numbers_for_people_and_percentages_for_programs(demo):
    matrix = code_matrix(demo, INTERVIEWS, by="thm_startphase", value="documents_percent")
    shown = {
        kind: next(
            row
            for row in matrix_table(demo, matrix, value="documents_percent", format=kind).rows
            if row["path"].endswith("> beteiligt")
        )
        for kind in ("table", "xlsx", "csv")
    }
    assert shown["table"]["vor Lockdown_cell"] == shown["xlsx"]["vor Lockdown_cell"] == "6 von 8"
    assert shown["csv"]["vor Lockdown_cell"] == 75.0
    table = matrix_table(demo, matrix, value="documents_percent")
    assert any("Basis unter 20" in note for note in table.notes)


def test_a_spreadsheet_has_the_segments_behind_every_cell(g1):
    """Cell -> codings, document, paragraph, quotation reference."""
    first, second = sheets(matrix_table(g1, code_matrix(g1, Filters()), format="xlsx"))
    assert [row[3:7] for row in body(first, "Code")[1:]] == [(2, 1, 0, 0), (1, 0, 2, 0), (1, 1, 1, 0)]
    head, *rows = body(second, "Zeile")
    at = {name: place for place, name in enumerate(head)}
    found = {(row[at["Zeile"]], row[at["Spalte"]]): [] for row in rows}
    for row in rows:
        found[row[at["Zeile"]], row[at["Spalte"]]].append((row[at["Anfang"]], row[at["Ende"]]))
    wanted: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for document, code, start, end in SEGMENTS.values():
        wanted.setdefault((code, document), []).append((start, end))
    assert found == wanted
    with_guid = {row[at["GUID"]]: row[at["Quelle"]] for row in rows}
    listed = segments(g1, Filters()).segments
    assert set(with_guid) == {s.coding.guid for s in listed}
    assert with_guid[next(s for s in listed if s.coding.start == 40).coding.guid] == "D1, Abs. 5"


@pytest.mark.parametrize("by", [None, "document", "thm_startphase", "case"])
def test_cells_with_sub_codes_are_the_rows_below_their_path(demo, by):
    table = frequency_table(demo, INTERVIEWS, by=by, format="xlsx")
    assert table.segments is not None
    for row in table.rows:
        inside = {
            r["guid"]
            for r in table.segments.rows
            if r["row"] == row["path"] or r["row"].startswith(row["path"] + " > ")
        }
        assert len(inside) == row["codings"], row["path"]


def test_totals_are_the_sums_of_the_documents(demo):
    """A-E6."""
    table = matrix_table(demo, code_matrix(demo, Filters()), format="json")
    for row in table.rows:
        assert row["sum"] == sum(row["by"].values())


def test_documents_of_a_code_lie_between_its_sub_codes_and_their_sum(demo):
    """A-E7: Corona 14 of 14, not 12 + 14."""
    rows = {row["path"]: row for row in frequency_table(demo, INTERVIEWS, format="json").rows}
    assert rows["Corona"]["documents"] == 14
    own = {row.code.path: set() for row in segments(demo, INTERVIEWS).segments}
    for one in segments(demo, INTERVIEWS).segments:
        own[one.code.path].add(one.document.id)
    for path, row in rows.items():
        children = [
            r for p, r in rows.items() if p.startswith(f"{path} > ") and r["level"] == row["level"] + 1
        ]
        assert row["documents"] >= max((r["documents"] for r in children), default=0)
        assert row["documents"] <= len(own.get(path, ())) + sum(r["documents"] for r in children)


def test_ranks_by_codings_and_by_documents_and_the_dominant_document(demo):
    """A-E8: Messenger and TM14, 11 of 23."""
    by_codings = frequency_table(demo, INTERVIEWS, order="codings", format="json").rows
    by_documents = frequency_table(demo, INTERVIEWS, order="documents", format="json").rows
    assert [r["codings"] for r in by_codings] == sorted((r["codings"] for r in by_codings), reverse=True)
    assert [r["documents"] for r in by_documents] == sorted(
        (r["documents"] for r in by_documents), reverse=True
    )
    assert [r["path"] for r in by_codings] != [r["path"] for r in by_documents]
    row = next(r for r in by_codings if r["path"] == MESSENGER)
    assert (row["codings_own_rank"], row["dominant_document"], row["dominant_codings"]) == (2, "TM14", 11)
    notes = frequency_table(demo, INTERVIEWS).notes
    said = next(note for note in notes if note.startswith("Messenger"))
    assert said == (
        "Messenger und Datenschutz: 11 von 23 Codierungen stammen aus TM14. "
        "Nach eigenen Codierungen Rang 2, ohne TM14 Rang 3 (gleichauf mit 3 weiteren Codes)."
    )
    assert (
        "Rolle der GfS: In TM09 spricht nur B2 darüber und zählt nicht als befragt. "
        "Nur Befragte gezählt: 9 statt 10 von 14 Interviews." in notes
    )


def test_a_block_says_that_it_is_one_and_is_pasted_with_its_base(demo):
    matrix = code_matrix(demo, Filters())
    rows = [i for i, c in enumerate(matrix.table.scope.book.codes) if c.path in ("Corona", MESSENGER)]
    table = matrix_table(demo, matrix, rows=rows, columns=[0, 13], with_sums=False)
    assert [row["TM14_cell"] for row in table.rows] == [17, 11]
    assert any("2 von 70 Codes, 2 von 24 Spalten" in note for note in table.notes)
    text = tab_separated(table)
    assert "Code\tTM01\tTM14\nCorona\t9\t17\nMessenger und Datenschutz\t2\t11\n" in text
    assert "24 Dokumente" in text.partition("Code\t")[0]
    assert "synthetisch" in text
    page = html(table)
    assert page.count("<tr>") == 3
    assert "&#160;&#160;&#160;&#160;" in page
    assert "24 Dokumente" in page


def test_residuals_of_a_crosstab_never_come_with_a_p_value(g1):
    table = crosstab_table(g1, by="Typ", stats=True, format="json")
    assert [list(row["expected"].values()) for row in table.rows] == [[2, 1]] * 3
    assert table.base["chi_square"] == pytest.approx(3.0)
    assert (table.base["degrees_of_freedom"], table.base["test"]) == (2, None)
    assert any("kein Test" in note for note in table.notes)
    first, second = sheets(crosstab_table(g1, by="Typ", stats=True, percent="row", format="xlsx"))
    head = body(first, "Code")[0]
    assert "Stadt: standardisiert" in head
    assert len(body(second, "Zeile")) == 1 + 9
    assert crosstab_table(g1, by="Typ", format="json").base.get("chi_square") is None

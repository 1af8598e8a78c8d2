"""Tables from csv and xlsx."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gk_qda.errors.importing import FolderGiven, MissingColumn
from gk_qda.importing.table import find_column, read_table, required
from gk_qda.paths import RESOURCES
from tests.importing.making import make_xlsx

CELLS = st.text(
    st.sampled_from("ab Ä\"',;\t\n=+-0.👍🏽") | st.characters(exclude_categories=["Cs", "Cc"]), max_size=12
)


@pytest.mark.parametrize(
    "name", ["municipalities", "documents", "codebook", "speakers", "summaries", "planted-matrix"]
)
def test_demo_tables_equal_the_csv_module(name):
    path = RESOURCES / "demo" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        assert read_table(path).dicts() == list(csv.DictReader(file))


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=6),
    delimiter=st.sampled_from(",;\t"),
    end=st.sampled_from(["\n", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_csv_round_trip(tmp_path_factory, rows, delimiter, end, encoding):
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([["fall", "wert, mit; Zeichen", "typ"], *rows])
    path = tmp_path_factory.getbasetemp() / "round.csv"
    path.write_bytes(buffer.getvalue().encode(encoding))
    table = read_table(path)
    assert table.columns == ("fall", "wert, mit; Zeichen", "typ")
    assert table.rows == tuple(tuple(row) for row in rows if any(cell.strip() for cell in row))


def test_rows_know_their_number(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("\nfall;wert\nA;1\n;\nB\n", encoding="cp1252")
    table = read_table(path)
    assert table.numbered() == [(3, {"fall": "A", "wert": "1"}), (5, {"fall": "B", "wert": ""})]


def test_cp1252_is_guessed_and_said(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("Fall;Größe\nÖhrenscheid;2 €\n".encode("cp1252"))
    table = read_table(path)
    assert table.dicts() == [{"Fall": "Öhrenscheid", "Größe": "2 €"}]
    assert [warning.code for warning in table.warnings] == ["guessed_encoding"]
    assert "cp1252" in table.warnings[0].message("de")


def test_excel_values_are_what_a_person_would_type(tmp_path):
    path = make_xlsx(
        tmp_path / "a.xlsx",
        [
            [],
            [" Fall ", "Zahl", "Datum", "Zeit", "Ja", "Text"],
            ["KO01", 2.0, dt.date(2020, 5, 5), dt.time(9, 30), True, "=SUMME(A1)"],
            [7, 1.5, dt.datetime(2020, 5, 5, 9, 30), None, False, " zwei\r\nZeilen "],
        ],
    )
    table = read_table(path)
    assert table.columns == ("Fall", "Zahl", "Datum", "Zeit", "Ja", "Text")
    # A cell that holds a formula has no value before a spreadsheet program has computed it.
    assert table.rows[0] == ("KO01", "2", "2020-05-05", "09:30:00", "TRUE", "")
    assert table.rows[1] == ("7", "1.5", "2020-05-05 09:30:00", "", "FALSE", " zwei\nZeilen ")
    assert table.row_numbers == (3, 4)


def test_text_that_looks_like_a_formula_stays_text(tmp_path):
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["zitat"])
    book.active.append(["x"])
    cell = book.active["A2"]
    cell.value = "=SUMME(A1)"
    cell.data_type = "s"
    book.save(tmp_path / "a.xlsx")
    assert read_table(tmp_path / "a.xlsx").rows == (("=SUMME(A1)",),)


def test_the_first_sheet_with_content_is_read(tmp_path):
    import openpyxl

    book = openpyxl.Workbook()
    book.create_sheet("Daten").append(["fall"])
    book["Daten"].append(["KO01"])
    book.save(tmp_path / "a.xlsx")
    assert read_table(tmp_path / "a.xlsx").dicts() == [{"fall": "KO01"}]


def test_required_columns_by_alias_whatever_the_case(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Doc_ID,Path\nTM01,A > B\n", encoding="utf-8")
    table = read_table(path)
    aliases = {"document": ("doc_id",), "code": ("path",)}
    assert required(table, "document", "code", aliases=aliases) == {"document": "Doc_ID", "code": "Path"}
    assert find_column(table, "quote", aliases) is None
    with pytest.raises(MissingColumn) as missing:
        required(table, "document", "quote", aliases=aliases)
    assert str(missing.value) == "a.csv has no column “quote”. The columns found are: Doc_ID, Path."


def test_a_folder_is_no_table(tmp_path):
    with pytest.raises(FolderGiven):
        read_table(tmp_path)

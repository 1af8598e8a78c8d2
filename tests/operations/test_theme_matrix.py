"""The theme matrix as table and as pages."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT
from sqlalchemy import select

from gk_qda.errors.domain import ValueNotAllowed
from gk_qda.errors.exporting import UnknownFormat
from gk_qda.models import Coding
from gk_qda.operations.theme_matrix import matrix_report, theme_matrix, write_matrix
from gk_qda.project import Project, open_project
from gk_qda.queries.filters import Filters
from gk_qda.queries.theme_desk import open_cell, theme_board
from tests.demo_copy import demo_file

BKG = "THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe"


@pytest.fixture(scope="module")
def demo() -> Iterator[Project]:
    with open_project(demo_file(), read_only=True) as project:
        yield project


def test_rows_are_cases_and_columns_are_themes(demo: Project) -> None:
    table = theme_matrix(demo, format="xlsx")
    assert [row["name"] for row in table.rows] == [f"KO{number:02}" for number in range(1, 17)]
    assert [column.title for column in table.columns[:8]] == [
        "Kommune",
        "Name",
        "Quellen",
        "Teilnahme an der Bündniskerngruppe: Ausprägung",
        "Teilnahme an der Bündniskerngruppe: Stand",
        "Teilnahme an der Bündniskerngruppe: Zusammenfassung",
        "Teilnahme an der Bündniskerngruppe: Belege",
        "Teilnahme an der Bündniskerngruppe: Segmente",
    ]
    assert len(table.columns) == 3 + 5 * 5
    row = table.rows[10]
    assert row["sources"] == "TM12, RG08"
    assert row[f"{BKG} rating"] == "widersprüchlich"
    assert re.fullmatch(r"fertig, veraltet seit \d\d\.\d\d\.\d{4}", row[f"{BKG} state"])
    assert row[f"{BKG} evidence"] == "TM12, Abs. 24, 32\nRG08, B1, Abs. 28"
    assert row[f"{BKG} segments"] == 3
    assert table.rows[15][f"{BKG} state"] == "keine Quelle"
    assert table.rows[13][f"{BKG} state"] == "nicht thematisiert"


def test_every_rating_and_state_of_the_demo_is_there(demo: Project) -> None:
    found = [row[f"{BKG} rating"] for row in theme_matrix(demo, format="xlsx").rows]
    assert {value: found.count(value) for value in set(found)} == {
        "beteiligt": 6,
        "widersprüchlich": 1,
        "noch nicht beteiligt": 6,
        "": 3,
    }


def test_at_the_terminal_a_cell_is_a_few_words(demo: Project) -> None:
    table = theme_matrix(demo, [BKG, "Verstetigung"])
    assert [column.title for column in table.columns[3:]] == [
        "Teilnahme an der Bündniskerngruppe",
        "Verstetigung",
    ]
    found = {row["name"]: row[BKG] for row in table.rows}
    assert {name: found[name] for name in ("KO01", "KO13", "KO14", "KO16")} == {
        "KO01": "beteiligt (2)",
        "KO13": "noch nicht beteiligt, Entwurf (1)",
        "KO14": "nicht thematisiert",
        "KO16": "keine Quelle",
    }
    assert re.fullmatch(r"widersprüchlich, veraltet seit \d\d\.\d\d\.\d{4} \(3\)", found["KO11"])
    assert "In Klammern steht die Zahl der Segmente." in table.notes


def test_the_base_is_said(demo: Project) -> None:
    table = theme_matrix(demo, filters=Filters(where=("typ=Kreis",)))
    assert len(table.rows) == 7
    assert table.synthetic == "(Demo, synthetisch)"
    assert table.base["row_kind"] == "case"
    assert any("typ=Kreis" in line for line in table.base_lines)
    assert any("keine gezählten Codierungen" in note for note in table.notes)


def test_programs_get_states_as_they_are_stored(demo: Project, tmp_path: Path) -> None:
    files = write_matrix(demo, tmp_path / "Matrix.csv")
    assert [file.name for file in files] == ["Matrix.csv", "Matrix.base.json"]
    with (tmp_path / "Matrix.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(rows[at][f"{BKG} state"], rows[at][f"{BKG} derived"]) for at in (0, 10, 13, 15)] == [
        ("done", ""),
        ("done", "stale"),
        ("not_addressed", "no_segments"),
        ("open", "no_source"),
    ]
    write_matrix(demo, tmp_path / "Matrix.json")
    nested = json.loads((tmp_path / "Matrix.json").read_text(encoding="utf-8"))
    cell = nested["rows"][10]["themes"][BKG]
    assert (cell["state"], cell["derived"], cell["segments_by_kind"]) == (
        "done",
        "stale",
        {"interview": 2, "reflection_talk": 1},
    )
    assert cell["evidence"][2] == {"document": "RG08", "paragraph": "28", "speaker": "B1", "sentence": None}
    assert cell["stale_since"] is not None


def test_german_spreadsheets_can_read_the_csv(demo: Project, tmp_path: Path) -> None:
    write_matrix(demo, tmp_path / "Matrix.csv", excel_de=True)
    data = (tmp_path / "Matrix.csv").read_bytes()
    assert data.startswith("\ufeffname;title;sources;".encode())


def test_the_spreadsheet_holds_summaries_and_the_notice(demo: Project, tmp_path: Path) -> None:
    write_matrix(demo, tmp_path / "Matrix.xlsx", themes=["Verstetigung"])
    sheet = openpyxl.load_workbook(tmp_path / "Matrix.xlsx").active
    assert sheet is not None
    rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    head = next(row for row in rows if row and row[0] == "Kommune")
    assert head == [
        "Kommune",
        "Name",
        "Quellen",
        *(
            f"Verstetigung: {word}"
            for word in ("Ausprägung", "Stand", "Zusammenfassung", "Belege", "Segmente")
        ),
    ]
    assert any("(Demo, synthetisch)" in str(cell) for row in rows for cell in row)
    assert sum(str(row[0]).startswith("KO") for row in rows if row) == 16


def test_pages_are_landscape_with_one_column_a_theme(demo: Project, tmp_path: Path) -> None:
    write_matrix(demo, tmp_path / "Matrix.docx", language="en")
    document = docx.Document(str(tmp_path / "Matrix.docx"))
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    [table] = document.tables
    assert [cell.text for cell in table.rows[0].cells][:3] == [
        "Municipality",
        "Teilnahme an der Bündniskerngruppe",
        "Umgang",
    ]
    assert len(table.rows) == 17
    cell = table.rows[11].cells[1].text
    assert re.match(
        r"widersprüchlich\ndone, stale since \d{4}-\d\d-\d\d\n"
        r"Interview und Reflexionsgespräch widersprechen sich\.",
        cell,
    )
    assert cell.endswith("TM12, paras. 24, 32; RG08, B1, para. 28")
    assert table.rows[16].cells[1].text == "no source"
    assert table.rows[15].cells[2].text == "still open, 2 segments"
    assert "(Demo, synthetisch)" in document.paragraphs[0].text


def test_many_themes_are_spread_over_several_tables(demo: Project) -> None:
    report = matrix_report(
        demo, ["Corona", "Kooperation", "Zielgruppe", "THM-Integration", "Umgang", "Ehrenamt"]
    )
    tables = [block for block in report.blocks if hasattr(block, "widths")]
    assert [len(table.head) for table in tables] == [6, 2]


def test_rows_can_be_documents(demo: Project) -> None:
    table = theme_matrix(demo, [BKG], row_kind="document", format="xlsx")
    assert len(table.rows) == 24
    assert table.columns[0].title == "Dokument"
    assert {row[f"{BKG} state"] for row in table.rows} == {"noch offen"}
    with pytest.raises(ValueNotAllowed):
        theme_matrix(demo, row_kind="village")


def test_a_format_nobody_knows_is_refused(demo: Project, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat):
        write_matrix(demo, tmp_path / "Matrix.pdf")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "csv", "json", "html"])
def test_the_same_project_gives_the_same_bytes(demo: Project, tmp_path: Path, suffix: str) -> None:
    for name in ("eins", "zwei"):
        write_matrix(demo, tmp_path / f"{name}.{suffix}")
    assert (tmp_path / f"eins.{suffix}").read_bytes() == (tmp_path / f"zwei.{suffix}").read_bytes()


@pytest.mark.parametrize("row_kind", ["case", "document", "person"])
def test_a_spreadsheet_has_the_segments_behind_every_cell(demo: Project, row_kind: str) -> None:
    table = theme_matrix(demo, row_kind=row_kind, format="xlsx")
    assert table.segments is not None
    behind: dict[tuple[str, str], list[str]] = {}
    for row in table.segments.rows:
        behind.setdefault((row["row"], row["column"]), []).append(row["guid"])
    with demo.read() as session:
        guids = dict(session.execute(select(Coding.id, Coding.guid)).all())
    board, passages = theme_board(demo, row_kind), set()
    for cell in board.cells():
        segments = open_cell(demo, board, cell).segments
        wanted = sorted(guids[i] for one in segments for i in one.coding_ids)
        assert sorted(behind.pop((cell.row.name, cell.theme.path), [])) == wanted
        assert len(segments) == cell.segments
        passages |= {(one.segment.document.id, one.segment.coding.span) for one in segments}
    assert not behind
    assert table.base["segments"] == len(passages)
    assert any(f"{len(passages)} Segmente" in line for line in table.base_lines)
    assert theme_matrix(demo, row_kind=row_kind, format="csv").segments is None


def test_the_second_sheet_is_in_the_file(demo: Project, tmp_path: Path) -> None:
    write_matrix(demo, tmp_path / "m.xlsx", themes=[BKG])
    book = openpyxl.load_workbook(tmp_path / "m.xlsx", read_only=True)
    texts = [
        str(value)
        for name in book.sheetnames
        for row in book[name].iter_rows(values_only=True)
        for value in row
    ]
    assert sum(text == BKG for text in texts) == sum(
        row[f"{BKG} segments"] for row in theme_matrix(demo, [BKG], format="xlsx").rows
    )

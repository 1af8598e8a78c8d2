"""The comparison as a file says what the screen says."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from hashlib import sha256

import docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT
from sqlalchemy import select

from gk_qda.errors.command_line import TargetIsProject
from gk_qda.models import AuditEntry, Coding
from gk_qda.operations.case_comparison import (
    Shown,
    Wanted,
    comparison_table,
    named_comparison,
    write_comparison,
)
from gk_qda.operations.leaving import let_out
from gk_qda.project import Project
from gk_qda.queries.comparison import CaseComparison, compare_cases, theme_sets
from tests.demo_copy import opened_copy


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, CaseComparison]]:
    with opened_copy(tmp_path_factory.mktemp("comparison")) as project:
        with project.read() as session:
            themes = theme_sets(session)[0].codes
        yield project, compare_cases(project, [6, 11, 10], themes)


SHOWN = Shown(attributes=("typ", "bkg_status"))


def test_word_pages_are_landscape_and_hold_the_table(made, tmp_path):
    path = tmp_path / "v.docx"
    assert write_comparison(*made, path, SHOWN, language="de") == [path]
    document = docx.Document(str(path))
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    [table] = document.tables
    assert [cell.text for cell in table.rows[0].cells] == [
        "Thema",
        "KO06 Ginsterkamp",
        "KO11 Kreis Pappelried",
        "KO10 Öhrenscheid",
    ]
    assert [cell.text for cell in table.rows[2].cells][1:] == ["tagt digital", "pausiert", "tagt digital"]
    assert [cell.text for cell in table.rows[3].cells][1:] == ["TM07 · RG05", "TM12 · RG08", "TM11"]
    first = [cell.text for cell in table.rows[4].cells]
    assert first[0].startswith("Ausländerbehörde\nAusprägung verschieden")
    assert first[1].startswith("○ eher hinderlich\nTM 2 · RG –\n")
    assert "(TM07, Abs. 15)" in first[1]
    assert "TM 4 · kein RG" in first[3]
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "(Demo, synthetisch)" in words
    assert "M. Yıldız" in words  # who is not counted


def test_a_spreadsheet_has_numbers_in_cells_of_their_own(made, tmp_path):
    path = tmp_path / "v.xlsx"
    write_comparison(*made, path, SHOWN, language="de")
    book = openpyxl.load_workbook(path)
    sheet, behind, told = book.worksheets
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if row[0] == "Thema")
    line = next(row for row in rows if row[0] == "Kooperation > Akteure > Ausländerbehörde")
    found = dict(zip(head, line, strict=True))
    assert found["KO06: Ausprägung"] == "eher hinderlich"
    assert (found["KO06: Codierungen TM"], found["KO06: Codierungen RG"]) == (2, 0)
    assert (found["KO10: Codierungen TM"], found["KO10: Codierungen RG"]) == (4, None)
    assert found["Unterschied"] == "Ausprägung verschieden"
    assert (found["KO11: Stand"], found["KO06: Veraltet"]) == ("Entwurf", None)
    told_rows = [[cell.value for cell in row] for row in told.iter_rows()]
    assert ["Fall", "Name", "Quellen", "Typ"] in [row[:4] for row in told_rows]
    assert ["KO06", "Ginsterkamp", "TM07, RG05"] in [row[:3] for row in told_rows]
    assert "tagt digital" in next(row for row in told_rows if row[0] == "KO06")
    listed = [[cell.value for cell in row] for row in behind.iter_rows()]
    own = [one for one in listed if one[:2] == ["Kooperation > Akteure > Ausländerbehörde", "KO10"]]
    assert len(own) == 4
    project, comparison = made
    counted = sum(count.codings for row in comparison.themes for cell in row.cells for count in cell.counts)
    assert sum(one[0] in {row.theme.path for row in comparison.themes} for one in listed) == counted
    with project.read() as session:
        guids = set(session.scalars(select(Coding.guid)))
    assert {one[-1] for one in own} < guids


@pytest.mark.parametrize("suffix", [".odt", ".html", ".md"])
def test_other_pages(made, tmp_path, suffix):
    path = tmp_path / f"v{suffix}"
    write_comparison(*made, path, SHOWN, language="en")
    content = path.read_bytes()
    assert content
    if suffix != ".odt":
        text = content.decode("utf-8")
        assert "widersprüchlich" in text
        assert "(Demo, synthetisch)" in text
        assert "Rating" in text or "rating differs" in text


def test_what_is_not_shown_is_not_written(made, tmp_path):
    path = tmp_path / "v.csv"
    write_comparison(*made, path, Shown(quotes=False, differences_first=False), language="en")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert not any("quote" in key for key in rows[0])
    tree = [code.path for code in made[1].scope.book.codes]
    assert [row["theme"] for row in rows] == sorted((row["theme"] for row in rows), key=tree.index)
    base = json.loads(path.with_name("v.base.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in base["compared_cases"]] == ["KO06", "KO11", "KO10"]
    assert base["coders_left_out"] == ["M. Yıldız"]


def test_attributes_leave_with_every_table(made):
    project, comparison = made
    with_some = comparison_table(project, comparison, SHOWN, language="de", format="csv")
    assert with_some.rows[0]["KO06 attribute typ"] == "kreisfreie Stadt"
    assert with_some.rows[0]["KO11 sources"] == "TM12, RG08"
    facts = comparison_table(project, comparison, SHOWN, language="de", format="json").base["compared_cases"][
        0
    ]
    assert (facts["title"], facts["sources"]) == ("Ginsterkamp", ["TM07", "RG05"])
    assert [(one["name"], one["value"]) for one in facts["attributes"]] == [
        ("typ", "kreisfreie Stadt"),
        ("bkg_status", "tagt digital"),
    ]
    short = comparison_table(project, comparison, SHOWN, language="de", format="table").rows
    assert (short[0]["theme"], short[0]["KO06"]) == ("Typ", "kreisfreie Stadt")
    without = comparison_table(project, comparison, Shown(), language="de", format="csv")
    assert not any("attribute" in column.key for column in without.columns)


def test_a_state_is_no_rating_and_an_outdated_text_says_so(made):
    project, _ = made
    found = named_comparison(project, Wanted(("KO11", "KO16")))
    scales = {row.theme.path: {cell.rating for cell in row.cells if cell.rating} for row in found.themes}
    rows = comparison_table(project, found, Shown(), language="de", format="json").rows
    states = set()
    for row in rows:
        for one in row["cases"]:
            states.add((one["name"], one["state"]))
            assert one["rating"] in {"", *scales[row["theme"]]}
    assert {state for name, state in states if name == "KO16"} == {"no_source"}
    stale = [one for row in rows for one in row["cases"] if one["stale"]]
    assert [(one["name"], one["state"]) for one in stale] == [("KO11", "done")]
    assert stale[0]["stale_since"]
    flat = comparison_table(project, found, Shown(), language="de", format="csv").rows
    assert [row["theme"] for row in flat if row["KO11 stale"]] == [
        row["theme"] for row in rows if any(one["stale"] for one in row["cases"])
    ]
    assert {(row["KO16 rating"], row["KO16 state"]) for row in flat} == {("", "no_source")}
    assert {key for row in rows for key in row["difference"]} <= {"rating", "addressed"}
    sheet = comparison_table(project, found, Shown(), language="de", format="xlsx").rows
    assert {(row["KO16 rating"], row["KO16 state"]) for row in sheet} == {("", "keine Quelle")}
    assert sum("veraltet seit" in row["KO11 stale"] for row in sheet) == 1


def test_a_case_beside_itself_keeps_its_columns_apart(made, tmp_path):
    project, comparison = made
    with project.read() as session:
        themes = theme_sets(session)[0].codes
    path = tmp_path / "v.json"
    write_comparison(project, compare_cases(project, [6, 6], themes), path, SHOWN, language="en")
    row = json.loads(path.read_text(encoding="utf-8"))["rows"][0]
    one, other = row["cases"]
    assert (one.pop("name"), other.pop("name")) == ("KO06", "KO06 (2)")
    assert one == other
    assert one["codings"]
    assert comparison.cases


def test_the_project_is_never_overwritten(made, tmp_path):
    project, comparison = made
    before = project.path.stat().st_size
    with pytest.raises(TargetIsProject):
        let_out(
            project, project.path, "x", lambda: write_comparison(project, comparison, project.path, SHOWN)
        )
    assert project.path.stat().st_size == before


def test_what_leaves_is_noted_with_its_hash(made, tmp_path):
    project, comparison = made
    path = tmp_path / "v.md"
    let_out(project, path, "export.comparison", lambda: write_comparison(project, comparison, path, SHOWN))
    with project.read() as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert entry is not None
    assert entry.details == {
        "what": "export.comparison",
        "file": "*.md",
        "level": "internal",
        "findings": {"consent_missing": 5, "small_group": 1},
    }
    assert entry.file_sha256 == sha256(path.read_bytes()).hexdigest()

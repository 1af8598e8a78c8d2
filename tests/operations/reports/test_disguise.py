"""Names of cases in reports: on each level nothing in the file tells more than the level allows."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from gk_qda.exporting.report import Cell, Quote, Run, text_of
from gk_qda.operations.case_comparison import (
    Shown,
    Wanted,
    comparison_report,
    named_comparison,
    write_comparison,
)
from gk_qda.operations.case_editing import describe_case
from gk_qda.operations.case_report import write_case_report
from gk_qda.operations.reports.disguise import LEVELS, disguise_of, disguised
from gk_qda.operations.summaries import write_summary
from gk_qda.operations.theme_matrix import write_matrix
from gk_qda.operations.theme_report import write_theme_report
from gk_qda.queries.cases import cases
from gk_qda.queries.codebook import codebook
from tests.demo_copy import opened_copy

THEME = "Teilnahme an der Bündniskerngruppe"
SECRET = "Das Ginsterkamper Modell gilt in Ginsterkamp seit 2020."


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The demo with a name in a summary, where an analyst wrote it."""
    with opened_copy(tmp_path_factory.mktemp("demo")) as project:
        with project.change("set_summary") as session:
            case = next(one for one in cases(session) if one.name == "KO06")
            theme = codebook(session).find(THEME)
            write_summary(
                session, row_kind="case", row_id=case.id, theme_id=theme.id, coder_id=1, text=SECRET
            )
        yield project


def everything(path):
    """Every byte of a file, parts of packages unpacked."""
    content = path.read_bytes()
    if not zipfile.is_zipfile(BytesIO(content)):
        return content.decode("utf-8-sig")
    with zipfile.ZipFile(BytesIO(content)) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


def write(project, kind, path, level):
    if kind == "themes":
        write_theme_report(project, path, themes=(THEME,), group_by="typ", names=level)
    elif kind == "case":
        write_case_report(project, path, case="KO06", names=level)
    elif kind == "matrix":
        write_matrix(project, path, themes=(THEME,), names=level)
    else:
        found = named_comparison(project, Wanted(("KO06", "KO11", "KO10"), themes=(THEME,)))
        write_comparison(project, found, path, Shown(attributes=("typ",)), names=level)


FILES = [
    *((kind, suffix) for kind in ("themes", "case") for suffix in ("docx", "odt", "html", "md")),
    *(
        (kind, suffix)
        for kind in ("matrix", "comparison")
        for suffix in ("docx", "xlsx", "csv", "json", "html")
    ),
]


@pytest.mark.parametrize(("kind", "suffix"), FILES)
def test_nothing_in_the_file_betrays_a_name(project, tmp_path, kind, suffix):
    path = tmp_path / f"report.{suffix}"
    write(project, kind, path, "full")
    assert "Ginsterkamp" in everything(path)
    for level, betraying in (
        ("code", ("Ginsterkamp", "Pappelried", "hrenscheid")),
        ("pseudonym", ("KO06", "KO11", "KO10")),
        ("type", ("Ginsterkamp", "Pappelried", "hrenscheid", "KO06", "KO11", "KO10")),
    ):
        write(project, kind, path, level)
        found = everything(path)
        assert [name for name in betraying if name in found] == []
    assert "eine kreisfreie Stadt" in found
    for beside in tmp_path.glob("*.base.json"):
        assert "Ginsterkamp" not in everything(beside)


def test_words_of_people_show_that_something_was_put_in(project):
    with project.read() as session:
        by_type, by_code = (disguise_of(session, level, "de") for level in ("type", "code"))
    assert by_type.said(SECRET) == (
        "Das [eine kreisfreie Stadt] Modell gilt in [eine kreisfreie Stadt] seit 2020."
    )
    assert by_code.plain("TM07 KO06 Ginsterkamp, KO11 Kreis Pappelried") == "TM07 KO06, KO11"
    assert by_code.plain("Kreis Pappelried und Pappelried") == "KO11 und KO11"
    assert by_code.plain("im Kreis und in der Stadt") == "im Kreis und in der Stadt"
    cell = by_type.content((Run("KO06", bold=True), Run("\nGinsterkamp")))
    assert cell == (Run("eine kreisfreie Stadt", bold=True),)


def test_full_is_the_report_itself(project):
    found = named_comparison(project, Wanted(("KO06", "KO11"), themes=(THEME,)))
    report = comparison_report(project, found, Shown())
    assert disguised(project, report, "full") is report


@pytest.mark.parametrize("level", LEVELS)
def test_rows_and_numbers_stay(project, level):
    """Only names change: as many blocks, rows and cells as before, the same numbers in them."""
    found = named_comparison(project, Wanted(("KO06", "KO11"), themes=(THEME,)))
    report = comparison_report(project, found, Shown())
    other = disguised(project, report, level)
    assert len(other.blocks) == len(report.blocks)
    for one, two in zip(report.blocks, other.blocks, strict=True):
        assert type(one) is type(two)
        if hasattr(one, "rows"):
            shapes = [[len(row) for row in block.rows] for block in (one, two)]
            assert shapes[0] == shapes[1]
    assert not any(isinstance(block, Quote) for block in other.blocks)


def test_a_case_without_a_title_or_type(project, tmp_path):
    with project.change("describe_case") as session:
        case = next(one for one in cases(session) if one.name == "KO16")
        describe_case(session, case_id=case.id, title="")
    with project.read() as session:
        assert disguise_of(session, "pseudonym", "de").plain("KO16") == "KO16"
    assert text_of(Cell("x").content) == "x"
    project.undo()


def test_the_version_is_named_and_long_types_get_room(project, tmp_path):
    from gk_qda.exporting.report import ListBlock, TableBlock
    from gk_qda.operations.theme_report import theme_report

    report = theme_report(project, themes=(THEME,), language="de")
    other = disguised(project, report, "type")
    lines = [item for block in other.blocks if isinstance(block, ListBlock) for item in block.items]
    assert any("Fälle heißen nach ihrem Typ" in str(line) for line in lines)
    assert not any("Fassung: intern" in str(line) for line in lines)
    matrix = next(b for b in other.blocks if isinstance(b, TableBlock) and b.head[0] == "Kommune")
    before = next(b for b in report.blocks if isinstance(b, TableBlock) and b.head[0] == "Kommune")
    assert matrix.widths[0] > before.widths[0]
    assert sum(matrix.widths) == pytest.approx(sum(before.widths))

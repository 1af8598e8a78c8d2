import csv
import io
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from gk_qda.exporting.codebook import CodebookEntry, codebook_report, codebook_table
from gk_qda.exporting.docx_report import docx_bytes
from gk_qda.exporting.markdown_report import markdown_bytes
from gk_qda.exporting.report import Heading, TableBlock
from gk_qda.exporting.writing import write_table
from gk_qda.paths import RESOURCES

STARTER = RESOURCES / "demo" / "codebook.csv"
NOTICE = "(Demo, synthetisch)"


@pytest.fixture(scope="module")
def starter() -> list[CodebookEntry]:
    with STARTER.open(encoding="utf-8", newline="") as stream:
        return [
            CodebookEntry(
                path=row["path"],
                level=row["path"].count(" > ") + 1,
                name=row["path"].rsplit(" > ", 1)[-1],
                color=row["color"],
                definition=row["definition"],
                anchor_examples=(row["anchor_example"],) if row["anchor_example"] else (),
                rule=row["rule"],
                is_technical=row["path"].startswith("Technische Codes"),
                is_sensitive=row["sensitive"] == "1",
            )
            for row in csv.DictReader(stream)
        ]


def test_starter_codebook_comes_back_to_the_byte(starter: list[CodebookEntry], tmp_path: Path) -> None:
    target = tmp_path / "codebook.csv"
    write_table(codebook_table(starter, notice=NOTICE), to=target, format="csv")
    assert target.read_bytes().replace(b"\r\n", b"\n") == STARTER.read_bytes().replace(b"\r\n", b"\n")


def test_spreadsheet_can_be_read_back(starter: list[CodebookEntry], tmp_path: Path) -> None:
    target = tmp_path / "codebook.xlsx"
    write_table(codebook_table(starter, notice=NOTICE), to=target, format="xlsx")
    book = openpyxl.load_workbook(target)
    first, base = book.worksheets
    rows = list(first.iter_rows(values_only=True))
    assert rows[0] == ("path", "definition", "anchor_example", "rule", "color", "sensitive")
    assert [row[0] for row in rows[1:]] == [code.path for code in starter]
    assert base.title == "Basis"
    assert [cell.value for cell in base["A"]] == [NOTICE, "Kodierleitfaden", "73 Codes", NOTICE]
    for sheet in (first, base):
        assert NOTICE in sheet.oddFooter.left.text
        assert NOTICE in sheet.oddHeader.left.text


def test_columns_appear_when_a_code_needs_them() -> None:
    plain = CodebookEntry("A", 1, "A", "#112233")
    assert [column.key for column in codebook_table([plain]).columns][5:] == []
    special = CodebookEntry(
        "A > =B", 2, "=B", "#112233", anchor_examples=("eins", "zwei"), delimitation="nicht C", status="draft",
        is_technical=True,
    )  # fmt: skip
    sink = io.StringIO()
    write_table(codebook_table([plain, special]), to=None, format="csv", stdout=sink)
    rows = list(csv.DictReader(io.StringIO(sink.getvalue(), newline="")))
    assert rows[1] == {
        "path": "A > =B",
        "definition": "",
        "anchor_example": "eins\nzwei",
        "rule": "",
        "color": "#112233",
        "delimitation": "nicht C",
        "status": "draft",
        "technical": "1",
    }
    assert rows[0]["technical"] == "0"


def test_guide_has_a_heading_and_a_table_for_each_main_code(starter: list[CodebookEntry]) -> None:
    report = codebook_report(starter, title="Studie", language="de", notice=NOTICE, rules=("Ganze Sätze.",))
    headings = [block.text for block in report.blocks if isinstance(block, Heading)]
    mains = [code.name for code in starter if code.level == 1]
    assert headings == ["Allgemeine Regeln", "Überblick", *mains]
    assert report.subtitle == "Kodierleitfaden · 73 Codes"
    assert report.landscape
    tables = [block for block in report.blocks if isinstance(block, TableBlock)]
    assert sum(len(table.rows) for table in tables[1:]) == 73
    assert tables[1].head == ("", "Code", "Definition", "Ankerbeispiel", "Kodierregel")


def test_guide_shows_colours_path_and_status(starter: list[CodebookEntry]) -> None:
    draft = CodebookEntry("Corona > Neu", 2, "Neu", "#F1B46E", status="draft", delimitation="nicht Umgang")
    report = codebook_report([*starter[:2], draft], title="Studie", language="de", notice=NOTICE)
    document = docx.Document(io.BytesIO(docx_bytes(report)))
    table = document.tables[1]
    assert [cell.text for cell in table.rows[0].cells][-1] == "Abgrenzung"
    last = table.rows[3].cells
    assert last[1].text == "Corona >\nNeu\nEntwurf"
    assert last[5].text == "nicht Umgang"
    shades = [shade.get(qn("w:fill")) for shade in table.rows[3]._tr.iter(qn("w:shd"))]
    assert shades == ["F1B46E"]
    assert "technischer Code" in markdown_bytes(
        codebook_report(starter, title="S", language="de", notice=None)
    ).decode().replace("\\", "")


def test_empty_codebook_says_so() -> None:
    report = codebook_report([], title="Study", language="en", notice=None)
    assert "The codebook is still empty." in markdown_bytes(report).decode()
    assert report.subtitle == "Codebook · 0 codes"

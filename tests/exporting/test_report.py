import io
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import odfdo
import pytest
from docx.oxml.ns import qn
from lxml import etree, html

from gk_qda.errors.exporting import UnknownFormat
from gk_qda.exporting.html_report import html_bytes
from gk_qda.exporting.markdown_report import escaped, markdown_bytes
from gk_qda.exporting.report import (
    Cell,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Report,
    Run,
    TableBlock,
    column_shares,
)
from gk_qda.exporting.writing import write_report
from tests.exporting.sample import MATRIX, NOTICE, TRAPS, sample

SUFFIXES = ("docx", "odt", "html", "md")
QUOTATION = (
    "„Der eine schreibt ‚ok 👍🏽‘ und damit ist der Termin bestätigt, auf eine Mail antwortet der nie.“"
)


def written(folder: Path, suffix: str, report: Report | None = None) -> bytes:
    target = folder / f"Auswertung.{suffix}"
    write_report(report or sample(), target)
    return target.read_bytes()


def part(package: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        return parts.read(name).decode()


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_same_report_same_bytes(tmp_path: Path, suffix: str) -> None:
    first = written(tmp_path, suffix)
    (tmp_path / "anderswo").mkdir()
    assert written(tmp_path / "anderswo", suffix) == first


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_traces_of_who_wrote_it_where_and_when(tmp_path: Path, suffix: str) -> None:
    content = written(tmp_path, suffix)
    texts = parts(content) if suffix in {"docx", "odt"} else {"page": content}
    for name, text in texts.items():
        for trace in (str(tmp_path), "python-docx", "odfdo", "LibreOffice", "MacOSX", "Microsoft Macintosh"):
            assert trace.encode() not in text, (name, trace)
        assert not re.search(rb"(creator|lastModifiedBy|revision|Company|editing-)[^>]*>[^<]", text), name
        assert not re.search(rb"20[0-9]{2}-[0-9]{2}-[0-9]{2}T", text), name
        assert "thumbnail" not in name


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_packages_tell_no_time_and_hold_no_strangers(tmp_path: Path, suffix: str) -> None:
    content = written(tmp_path, suffix)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = package.namelist()
    for name, text in parts(content).items():
        if name != "mimetype":
            etree.fromstring(text)
    expected = {
        "docx": {
            "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "word/document.xml",
            "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml", "word/fontTable.xml",
            "word/numbering.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml",
        },
        "odt": {"mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"},
    }  # fmt: skip
    assert set(names) == expected[suffix]


def test_odt_begins_with_its_uncompressed_type(tmp_path: Path) -> None:
    content = written(tmp_path, "odt")
    assert content[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


def test_docx_headings_tables_and_language(tmp_path: Path) -> None:
    content = written(tmp_path, "docx")
    document = docx.Document(io.BytesIO(content))
    headings = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings[:3] == [
        ("Heading 1", "THM-Integration"),
        ("Heading 2", "2.1 Einbindung des THM in die Bündniskerngruppe"),
        ("Heading 3", "Ergebnis"),
    ]
    assert ("Heading 4", "Offene Fragen") in headings
    assert len(document.tables) == 3
    table = document.tables[1]
    assert table.style.name == "Table Grid"
    assert [cell.text for cell in table.rows[0].cells] == list(MATRIX.head)
    assert (
        table.rows[2].cells[4].text
        == "Keine Einladung, BKG nicht bekannt.\nHofft auf die Zeit nach den Ferien."
    )
    first = table.rows[0]._tr
    assert first.find(f".//{qn('w:tblHeader')}") is not None
    styles = part(content, "word/styles.xml")
    assert '<w:lang w:val="de-DE" w:eastAsia="de-DE"' in styles
    assert '<w:themeFontLang w:val="de-DE"/>' in part(content, "word/settings.xml")
    assert f"{QUOTATION} (TM07, Abs. 11)" in [p.text for p in document.paragraphs]


def test_docx_numbered_lists_start_again(tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(written(tmp_path, "docx")))
    lists = [p._p.pPr.numPr for p in document.paragraphs if p.style.name == "List Number"]
    numbers = [found.numId.val for found in lists]
    assert numbers == [3, 3, 3, 4]
    assert part(written(tmp_path, "docx"), "word/numbering.xml").count("<w:startOverride") == 3


def test_odt_headings_tables_and_language(tmp_path: Path) -> None:
    written(tmp_path, "odt")
    document = odfdo.Document(tmp_path / "Auswertung.odt")
    headings = [(int(h.level), str(h).strip()) for h in document.body.headers]
    assert headings[:2] == [(1, "THM-Integration"), (2, "2.1 Einbindung des THM in die Bündniskerngruppe")]
    assert (4, "Offene Fragen") in headings
    tables = document.body.tables
    assert len(tables) == 3
    content = document.content.serialize().decode()
    assert content.count("<table:table-header-rows>") == 3
    assert QUOTATION in content
    styles = part((tmp_path / "Auswertung.odt").read_bytes(), "styles.xml")
    assert 'fo:language="de" fo:country="DE"' in styles


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("language", ["de", "en"])
def test_synthetic_notice_on_page_one_and_at_every_foot(tmp_path: Path, suffix: str, language: str) -> None:
    content = written(tmp_path, suffix, sample(language=language))
    if suffix == "docx":
        document = docx.Document(io.BytesIO(content))
        section = document.sections[0]
        assert document.paragraphs[0].text == NOTICE
        page = "Seite" if language == "de" else "Page"
        for footer in (section.footer, section.first_page_footer):
            line = "".join(footer.part.element.itertext())
            assert line.startswith(NOTICE)
            assert page in line
            instructions = [field.get(qn("w:instr")) for field in footer.part.element.iter(qn("w:fldSimple"))]
            assert instructions == [" PAGE ", " NUMPAGES "]
        assert section.different_first_page_header_footer
    elif suffix == "odt":
        first = etree.fromstring(part(content, "content.xml").encode()).find(".//{*}body/{*}text/{*}p")
        assert first is not None
        assert "".join(first.itertext()) == NOTICE
        feet = etree.fromstring(part(content, "styles.xml").encode()).findall(".//{*}footer")
        assert len(feet) == 2
        assert all("".join(foot.itertext()).strip().startswith(NOTICE) for foot in feet)
    elif suffix == "html":
        page = html.fromstring(content.decode())
        assert page.xpath("//main/*[1]")[0].text_content() == NOTICE
        assert page.xpath("//footer")[0].text_content() == NOTICE
    else:
        lines = content.decode().splitlines()
        assert NOTICE in lines[0]
        assert NOTICE in lines[-1]


def test_html_escapes_and_reaches_for_nothing(tmp_path: Path) -> None:
    content = written(tmp_path, "html").decode()
    page = html.fromstring(content)
    assert page.get("lang") == "de-DE"
    assert page.xpath("//script|//img|//link|//b") == []
    assert "http" not in re.sub("http-equiv", "", content)
    texts = [" ".join(p.text_content().split("\n")) for p in page.xpath("//main/p")]
    assert all(trap in texts for trap in TRAPS)
    assert [h.tag for h in page.xpath("//h1|//h2|//h3")][:3] == ["h1", "h2", "h3"]
    assert len(page.xpath("//table/thead")) == 3
    assert "Keine Einladung, BKG nicht bekannt.<br>Hofft" in content


def test_html_ignores_colours_that_are_none() -> None:
    wicked = TableBlock(
        ("a",), ((Cell("x", shade="#fff;background:url(//x)"),), (Cell("y", shade="#ec9b3e"),))
    )
    content = html_bytes(sample(blocks=(wicked,))).decode()
    assert "url(" not in content
    assert 'style="background: #EC9B3E; color: #10233B"' in content


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("Kolleg*innen", "Kolleg\\*innen"),
        ("a_b `c` <d> | e # f & g", "a\\_b \\`c\\` \\<d\\> \\| e \\# f \\& g"),
        ("# kein Titel", "\\# kein Titel"),
        ("- keine Liste", "\\- keine Liste"),
        ("+ keine", "\\+ keine"),
        ("1. keine", "1\\. keine"),
        ("2020 war", "2020 war"),
        ("a\n    2) kein Code", "a\n2\\) kein Code"),
        ("===", "\\==="),
        ("back\\slash", "back\\\\slash"),
        ("[x](y)", "\\[x\\](y)"),
    ],
)
def test_markdown_stays_literal(text: str, literal: str) -> None:
    assert escaped(text) == literal


def test_markdown_structure() -> None:
    report = sample(
        notice=None,
        blocks=(
            Heading(2, "A*b"),
            Paragraph((Run("fett ", bold=True), Run("und"), Run(" schräg", italic=True))),
            Paragraph("zwei\nZeilen"),
            Quote("„a\nb“", "TM07, Abs. 17", "sic"),
            ListBlock(("- eins", "zwei\ndrei"), ordered=True),
            TableBlock(
                ("x|y", "n"),
                (("a\nb", Cell("3", bold=True)), (Cell(shade="#112233"),)),
                align=("left", "right"),
            ),
        ),
    )
    assert markdown_bytes(report).decode().split("\n\n", 3)[3] == (
        "### A\\*b\n\n**fett** und *schräg*\n\nzwei\\\nZeilen\n\n"
        "> „a\\\n> b“ (TM07, Abs. 17) *sic*\n\n"
        "1. \\- eins\n2. zwei\\\n   drei\n\n"
        "| x\\|y | n |\n| :--- | ---: |\n| a<br>b | **3** |\n| \\#112233 |  |\n"
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_characters_no_file_can_hold_are_replaced(tmp_path: Path, suffix: str) -> None:
    report = sample(
        blocks=(Paragraph("a\x00b\x0bc\ufffed"), Heading(1, "e\x1bf"), TableBlock(("g\x01",), (("h\x02",),)))
    )
    assert written(tmp_path, suffix, report)


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_text_is_kept_to_the_letter(tmp_path: Path, suffix: str) -> None:
    """NBSP, narrow blank, soft hyphen, decomposed umlaut, joined emoji, tabs, two blanks."""
    text = "§\u00a060a z.\u202fB. Ausbildungs\u00adduldung A\u0308 \U0001f468\u200d\U0001f469\u200d\U0001f467\tx  y "
    written(tmp_path, suffix, sample(blocks=(Paragraph(text),)))
    target = tmp_path / f"Auswertung.{suffix}"
    if suffix == "docx":
        assert text in [p.text for p in docx.Document(str(target)).paragraphs]
    else:
        paragraphs: Any = odfdo.Document(target).body.paragraphs
        assert text in [p.inner_text for p in paragraphs]


def test_landscape_and_english(tmp_path: Path) -> None:
    content = written(tmp_path, "docx", sample(landscape=True, language="en"))
    section = docx.Document(io.BytesIO(content)).sections[0]
    assert section.page_width > section.page_height
    assert 'w:val="en-GB"' in part(content, "word/styles.xml")
    styles = part(written(tmp_path, "odt", sample(landscape=True, language="en")), "styles.xml")
    assert 'style:print-orientation="landscape"' in styles
    assert 'fo:language="en" fo:country="GB"' in styles
    assert "size: A4 landscape" in written(tmp_path, "html", sample(landscape=True)).decode()


def test_columns_have_room_for_their_words() -> None:
    narrow, *_, summary, source = column_shares(MATRIX, 16.6)
    assert sum(column_shares(MATRIX, 16.6)) == pytest.approx(1)
    assert narrow * 16.6 > 4 * 0.19
    assert summary > source > narrow
    assert column_shares(TableBlock(("a", "b"), (), widths=(1, 3)), 10) == (0.25, 0.75)
    assert column_shares(TableBlock(("",), ()), 10) == (1,)


def test_unknown_suffix_names_the_possible_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"\.docx, \.odt, \.html, \.md"):
        write_report(sample(), tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_empty_report(tmp_path: Path, suffix: str) -> None:
    assert written(tmp_path, suffix, Report("Leer", "", ()))

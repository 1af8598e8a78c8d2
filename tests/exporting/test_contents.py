import io
import re
import zipfile
from dataclasses import replace

import pytest
from docx.oxml.ns import qn
from lxml import etree

from gk_qda.exporting.contents import contents_of
from gk_qda.exporting.docx_report import docx_bytes
from gk_qda.exporting.odt_report import odt_bytes
from gk_qda.exporting.report import Block, Heading, Paragraph, Report, TableBlock, is_short
from tests.exporting.test_docx_house import template

WORDS = "Das Teilhabemanagement beginnt im April. " * 30
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def long_report(chapters: int = 4, words: str = WORDS) -> Report:
    blocks: list[Block] = [Heading(2, "Grundlage"), Paragraph(words)]
    for chapter in range(1, chapters + 1):
        blocks += [Heading(1, f"{chapter} Thema & <Stadt>"), Heading(2, f"{chapter}.1 Code")]
        blocks += [Paragraph(words), Heading(3, "Ergebnis"), Paragraph(words), Paragraph(words)]
    return Report("Auswertung", "Projekt", tuple(blocks), stand="Stand")


def document(content: bytes, part: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(part))


def test_a_long_report_lists_two_levels_of_headings() -> None:
    entries = contents_of(long_report())
    assert [(entry.depth, entry.text) for entry in entries][:3] == [
        (2, "Grundlage"),
        (1, "1 Thema & <Stadt>"),
        (2, "1.1 Code"),
    ]
    assert len(entries) == 9
    assert len({entry.mark for entry in entries}) == 9


def test_short_reports_have_none_and_those_of_few_headings_list_what_is_below() -> None:
    assert contents_of(long_report(words="kurz")) == ()
    assert contents_of(replace(long_report(), blocks=(Paragraph(WORDS * 20),))) == ()
    few = contents_of(long_report(chapters=3))
    assert [entry.depth for entry in few] == [2, *[1, 2, 3] * 3]
    assert {entry.depth for entry in contents_of(long_report(chapters=25))} == {1}


@pytest.mark.parametrize("house", [None, template()], ids=["ours", "house"])
def test_word_shows_the_entries_of_the_field_before_it_is_updated(house: bytes | None) -> None:
    content = docx_bytes(long_report(), house, "Institut.docx")
    assert content == docx_bytes(long_report(), house, "Institut.docx")
    body = document(content)
    instructions = ["".join(one.itertext()) for one in body.iter(qn("w:instrText"))]
    assert instructions == [' TOC \\o "1-2" \\h \\z \\u ']
    inside = list(body.iter(qn("w:fldChar"), qn("w:hyperlink")))
    kinds = [one.get(qn("w:fldCharType"), "entry") for one in inside]
    assert kinds == ["begin", "separate", *["entry"] * 9, "end"]
    assert document(content, "word/settings.xml").find(qn("w:updateFields")) is None, (
        "Word would ask at opening"
    )
    links = list(body.iter(qn("w:hyperlink")))
    assert not [tab for link in links for tab in link.iter(qn("w:tab"))], "no dots that lead to no number"
    words = ["".join(link.itertext()) for link in links]
    assert words == [entry.text for entry in contents_of(long_report())]
    marks = {one.get(qn("w:name")): one.getparent() for one in body.iter(qn("w:bookmarkStart"))}
    assert [marks[link.get(qn("w:anchor"))].xpath("string()") for link in links] == words
    numbers = [one.get(qn("w:id")) for one in body.iter(qn("w:bookmarkStart"))]
    assert len(set(numbers)) == 9
    assert numbers == [one.get(qn("w:id")) for one in body.iter(qn("w:bookmarkEnd"))]


def test_the_lists_styles_are_those_word_knows() -> None:
    content = docx_bytes(long_report())
    styles = {
        one.get(qn("w:styleId")): one.find(qn("w:name")).get(qn("w:val"))
        for one in document(content, "word/styles.xml").iter(qn("w:style"))
    }
    used = {one.get(qn("w:val")) for one in document(content).iter(qn("w:pStyle"))}
    assert {"TOC Heading", "toc 1", "toc 2"} <= {styles[style] for style in used}


def test_opendocument_has_the_page_of_each_entry_as_a_field() -> None:
    content = odt_bytes(long_report())
    assert content == odt_bytes(long_report())
    body = document(content, "content.xml")
    (table,) = body.iter(f"{TEXT}table-of-content")
    lines = list(table.iter(f"{TEXT}a"))
    entries = contents_of(long_report())
    assert ["".join(line.itertext()).rstrip("…") for line in lines] == [entry.text for entry in entries]
    pages = [one.get(f"{TEXT}ref-name") for one in table.iter(f"{TEXT}bookmark-ref")]
    headings = {one.get(f"{TEXT}name"): one.getparent() for one in body.iter(f"{TEXT}bookmark")}
    assert ["".join(headings[mark].itertext()) for mark in pages] == [entry.text for entry in entries]


def test_a_table_of_few_rows_stays_on_one_page() -> None:
    few = TableBlock(("A", "B"), (("1", "2"), ("3", "4"), ("5", "6")))
    many = replace(few, rows=few.rows * 20)
    assert is_short(few)
    assert not is_short(many)
    kept = [
        len(row.findall(f".//{qn('w:keepNext')}"))
        for row in document(docx_bytes(Report("T", "", (few,)))).iter(qn("w:tr"))
    ]
    assert kept == [2, 2, 2, 0]
    torn = [
        len(row.findall(f".//{qn('w:keepNext')}"))
        for row in document(docx_bytes(Report("T", "", (many,)))).iter(qn("w:tr"))
    ]
    assert torn == [2, *[0] * 60]
    styles = document(odt_bytes(Report("T", "", (few, many))), "content.xml")
    assert len(re.findall("may-break-between-rows", etree.tostring(styles).decode())) == 1

"""Coded transcripts as reports: every word and every coding of the document, each passage between its marks."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from gk_qda.exporting.report import TableBlock, cells_of, text_of
from gk_qda.exporting.writing import write_report
from gk_qda.models import Coding, Document
from gk_qda.operations.reports.transcripts import transcript_report
from gk_qda.operations.tables.codebook import codebook_guide
from gk_qda.queries.documents import document_text
from gk_qda.queries.filters import Filters
from tests.demo_copy import demo_file
from tests.queries.test_random_matrices import stored, world

MARK = re.compile(r"⟦(\d+) | (\d+)⟧")


@pytest.fixture(scope="module")
def demo():
    from gk_qda.project import open_project

    with open_project(demo_file(), read_only=True) as project:
        yield project


def rows_of(report):
    """Of each document: (number, text with marks, margin) of every paragraph."""
    tables = [block for block in report.blocks if isinstance(block, TableBlock) and len(block.head) == 3]
    return [
        [tuple(text_of(cell.content) for cell in cells_of(table, row)) for row in table.rows]
        for table in tables
    ]


def marked(rows):
    """By number of the passage the words between its marks, as long as it lies in one paragraph."""
    found = {}
    for _, text, _ in rows:
        for number in re.findall(r"⟦(\d+) ", text):
            inside = re.search(rf"⟦{number} (.*) {number}⟧", text, re.S)
            if inside:
                found[int(number)] = MARK.sub("", inside[1])
    return found


def test_every_word_stands_there_with_its_number(demo):
    report = transcript_report(demo, Filters(documents=("TM07",)), language="de")
    [rows] = rows_of(report)
    with demo.read() as session:
        [document] = session.scalars(select(Document).where(Document.name == "TM07"))
        value = document_text(session, document.id)
    assert [number for number, _, _ in rows] == [one.number for one in value.paragraphs]
    for (_, text, _), paragraph in zip(rows, value.paragraphs, strict=True):
        plain = "".join(MARK.sub("", text).split())
        assert plain.endswith("".join(value.text[paragraph.start : paragraph.end].split())[-40:])


def test_a_withdrawn_paragraph_keeps_its_number_only(demo):
    [rows] = rows_of(transcript_report(demo, Filters(documents=("TM13",)), language="de"))
    withdrawn = [row for row in rows if row[1] == "[gesperrt]"]
    assert [row[0] for row in withdrawn] == ["31"]
    assert withdrawn[0][2] == ""


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6))
def test_each_coding_stands_between_its_marks(seed):
    made = world(seed)
    with stored(made) as project:
        filters = Filters(include_technical=True)
        heard = made.places(Filters(speakers="all"))  # all but what was withdrawn
        tables = rows_of(transcript_report(project, filters, language="en"))
        with project.read() as session:
            for rows, document in zip(tables, session.scalars(select(Document)), strict=True):
                codings = [
                    c
                    for c in session.scalars(select(Coding).where(Coding.document_id == document.id))
                    if any((document.name, at) in heard for at in range(c.start, c.end))
                ]
                spans = sorted({(c.start, c.end) for c in codings}, key=lambda one: (one[0], -one[1]))
                text = "\n".join(text for _, text, _ in rows)
                assert sorted(int(n) for n in re.findall(r"⟦(\d+) ", text)) == list(range(1, len(spans) + 1))
                assert sorted(int(n) for n in re.findall(r" (\d+)⟧", text)) == list(range(1, len(spans) + 1))
                named = sum(len(margin.split("\n")) for _, _, margin in rows if margin)
                continued = sum(margin.count("(continued)") for _, _, margin in rows)
                assert named - continued == len(codings)
                value = document_text(session, document.id)
                for number, words in marked(rows).items():
                    start, end = spans[number - 1]
                    [covering] = [
                        p
                        for p in value.paragraphs
                        if p.start < end and start < p.end and (document.name, p.start) in heard
                    ]
                    begin = max(start, covering.start, covering.label.end if covering.label else start)
                    assert words.split() == value.text[begin : min(end, covering.end)].split()


@pytest.mark.parametrize("suffix", ["docx", "odt", "html", "md"])
def test_it_is_written_in_every_format(demo, suffix):
    report = transcript_report(demo, Filters(documents=("TM07", "RG08")), language="de")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"t.{suffix}"
        write_report(report, path)
        assert path.stat().st_size > 5000


def test_the_guide_counts_as_the_frequencies_do(demo):
    report = codebook_guide(demo, language="de", counts=True)
    text = "\n".join(
        text_of(cell.content)
        for block in report.blocks
        if isinstance(block, TableBlock)
        for row in block.rows
        for cell in cells_of(block, row)
    )
    assert "Messenger und Datenschutz\n" in text
    assert "mit Subcodes 131, in 24 von 24 Dokumenten" in text
    assert "Codierung" not in "\n".join(
        text_of(cell.content)
        for block in codebook_guide(demo, language="de").blocks
        if isinstance(block, TableBlock)
        for row in block.rows
        for cell in cells_of(block, row)[1:2]
    )

"""Acceptance A-X5: files say nothing of who made them, where, how often, on which machine."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from gk_qda.exporting.docx_report import docx_bytes
from gk_qda.exporting.report import Paragraph, Report
from gk_qda.exporting.table import Column, Table
from gk_qda.exporting.writing import write_report, write_table

REPORT = Report("Bericht", "Untertitel", (Paragraph("Ein Absatz."),))
TABLE = Table("Tabelle", (Column("a", "A"),), ({"a": "x"},), {}, ("Basis",))
_TELLING = re.compile(
    rb"<(?:\w+:)?(creator|initial-creator|lastModifiedBy|revision|Company|Manager|editing-cycles|editing-duration"
    rb"|printed-by|Template|HyperlinkBase)[^>/]*>[^<]+<"
)


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".xlsx"])
def test_packages_tell_of_nobody(tmp_path, suffix):
    path = tmp_path / f"bericht{suffix}"
    if suffix == ".xlsx":
        write_table(TABLE, to=path, format="xlsx")
    else:
        write_report(REPORT, path)
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            content = package.read(name)
            assert not _TELLING.search(content), name
            assert str(tmp_path).encode() not in content, name
            assert "humbnail" not in name
            assert "custom" not in name


def test_nothing_of_the_author_of_a_house_template_goes_along():
    from docx import Document

    document = Document()
    document.core_properties.author = "Erika Beispielautorin"
    document.core_properties.last_modified_by = "Erika Beispielautorin"
    document.core_properties.comments = "Erika Beispielautorin"
    document.core_properties.revision = 4711
    sink = io.BytesIO()
    document.save(sink)
    with zipfile.ZipFile(io.BytesIO(docx_bytes(REPORT, sink.getvalue(), "haus.docx"))) as package:
        for name in package.namelist():
            content = package.read(name)
            assert b"Beispielautorin" not in content, name
            assert b"4711" not in content, name
            assert not _TELLING.search(content), name
            assert "humbnail" not in name

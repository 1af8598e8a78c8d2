"""The text of finished reports: blocks, cells, footnotes where they belong."""

from __future__ import annotations

import zipfile

import pytest

from gk_qda.errors.importing import DamagedFile, FileMissing, UnknownSuffix
from gk_qda.importing.documents import read_document
from gk_qda.importing.report_text import read_report_text

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


@pytest.fixture
def word(tmp_path):
    path = tmp_path / "fussnote.docx"
    body = '<w:p><w:r><w:t>„So war es.“</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>TM07, Abs. 17</w:t></w:r></w:p></w:footnote>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
        )
        archive.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{_W}">{notes}</w:footnotes>')
    return path


@pytest.fixture
def opendocument(tmp_path):
    path = tmp_path / "fussnote.odt"
    note = "<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>TM07, Abs. 17</t:p></t:note-body></t:note>"
    content = (
        f'<o:document-content xmlns:o="{_ODF}:office:1.0" xmlns:t="{_ODF}:text:1.0">'
        f"<o:body><o:text><t:p>„So war es.“{note}</t:p></o:text></o:body></o:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", content)
    return path


def test_footnotes_stand_where_they_are_referred_to(word, opendocument):
    for path in (word, opendocument):
        assert read_report_text(path) == ["„So war es.“ (TM07, Abs. 17)"]


def test_transcripts_are_read_without_them_as_before(word, opendocument):
    for path in (word, opendocument):
        document = read_document(path)
        assert document.text == "„So war es.“"
        assert "footnotes_left_out" in {warning.code for warning in document.warnings}


def test_wrapped_lines_are_one_block(tmp_path):
    path = tmp_path / "bericht.txt"
    path.write_text("„So war\nes.“ (TM07,\nAbs. 17)\n\n\nZweiter", encoding="utf-8")
    assert read_report_text(path) == ["„So war\nes.“ (TM07,\nAbs. 17)", "\nZweiter"]


def test_markdown_loses_its_marks(tmp_path):
    path = tmp_path / "bericht.md"
    path.write_text(
        "> „So **war** es.“ \\(TM07, Abs. 17)\n\n| a | b\\|c |\n| --- | --- |\n", encoding="utf-8"
    )
    assert read_report_text(path)[0] == "„So war es.“ (TM07, Abs. 17)"
    assert read_report_text(path)[1].split("\t")[0] == "a"


def test_trouble_names_the_file(tmp_path):
    with pytest.raises(FileMissing):
        read_report_text(tmp_path / "nichts.docx")
    (tmp_path / "bild.png").write_bytes(b"\x89PNG....")
    with pytest.raises(UnknownSuffix):
        read_report_text(tmp_path / "bild.png")
    (tmp_path / "kaputt.docx").write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(DamagedFile):
        read_report_text(tmp_path / "kaputt.docx")

"""Word reports in the template of the house: its page, styles, head and foot stay, nothing of its people does."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt

from gk_qda.errors.exporting import TemplateHasMacros, TemplateNotReadable
from gk_qda.exporting.docx_report import docx_bytes
from gk_qda.exporting.report import (
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    TableBlock,
)

NOTICE = "(Demo, synthetisch)"
REPORT = Report(
    title="Auswertung & Bericht",
    subtitle="Studie",
    blocks=(
        Heading(1, "Erstes Kapitel"),
        Heading(2, "Thema"),
        Heading(3, "Häufigkeit"),
        Paragraph("Fließtext."),
        Paragraph("Ergebnis einer Auswertenden.", "result"),
        Quote("„Das haben wir gemacht.“", "TM07, Abs. 17"),
        ListBlock(("eins", "zwei")),
        ListBlock(("erstens", "zweitens"), ordered=True),
        PageBreak(),
        TableBlock(("Fall", "Zahl"), (("KO06", "3"), ("KO11", "12"))),
    ),
    notice=NOTICE,
    stand="Stand 22.11.2026",
)


def template(*, german=True, foot=True, place=False):
    """A letter of an institute, made as Word makes it: German ids of styles, an author, a head of its own."""
    document = Document()
    document.core_properties.author = "Maria Geheim"
    document.core_properties.last_modified_by = "Maria Geheim"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(4), Cm(2)
    section.header.paragraphs[0].text = "Institut für Beispielforschung"
    if foot:
        section.footer.paragraphs[0].text = "Musterstraße 1"
    document.styles["Normal"].font.name = "Georgia"
    document.styles["Heading 1"].font.size = Pt(30)
    if place:
        document.add_paragraph("Deckblatt des Instituts")
        document.add_paragraph("[Bericht]")
        document.add_paragraph("Impressum des Instituts")
    else:
        document.add_paragraph("Blindtext der Vorlage")
    sink = io.BytesIO()
    document.save(sink)
    parts = parts_of(sink.getvalue())
    if german:
        for name in ("word/styles.xml", "word/document.xml"):
            text = parts[name].decode()
            for number in (1, 2, 3):
                text = text.replace(f'"Heading{number}"', f'"berschrift{number}"')
            parts[name] = text.replace('"Normal"', '"Standard"').encode()
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(
            b'<w:name w:val="Standard"/>', b'<w:name w:val="Normal"/>'
        )
    return zipped(parts)


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(parts):
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return sink.getvalue()


def written(report=REPORT, **choices):
    return docx_bytes(report, template(**choices), "Institut.docx")


def opened(data):
    return Document(io.BytesIO(data))


@pytest.mark.parametrize("german", [False, True])
def test_page_styles_and_head_of_the_house_stay(german):
    document = opened(written(german=german))
    section = document.sections[0]
    assert round(section.left_margin.cm, 1) == 4
    assert section.header.paragraphs[0].text == "Institut für Beispielforschung"
    headings = [p for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert [(p.style.name, p.text) for p in headings] == [
        ("Heading 1", "Erstes Kapitel"),
        ("Heading 2", "Thema"),
        ("Heading 3", "Häufigkeit"),
    ]
    assert headings[0].style.font.size == Pt(30)
    assert document.styles["Normal"].font.name == "Georgia"
    assert "Blindtext" not in "\n".join(p.text for p in document.paragraphs)


def test_every_style_and_list_that_is_used_exists():
    data = written()
    parts = {name: content.decode("utf-8", "replace") for name, content in parts_of(data).items()}
    ids = set(re.findall(r'w:styleId="([^"]+)"', parts["word/styles.xml"]))
    for name in ("word/document.xml", *(n for n in parts if "footer" in n)):
        used = set(re.findall(r'<w:(?:pStyle|tblStyle|rStyle) w:val="([^"]+)"', parts[name]))
        assert used <= ids
    links = set(re.findall(r'<w:(?:basedOn|next|link) w:val="([^"]+)"', parts["word/styles.xml"]))
    assert links <= ids
    numbering = next(content for name, content in parts.items() if "numbering" in name)
    numbers = re.findall(r'<w:num [^>]*w:numId="(\d+)"', numbering)
    assert len(numbers) == len(set(numbers))
    for name in ("word/document.xml", "word/styles.xml"):
        assert set(re.findall(r'<w:numId w:val="(\d+)"', parts[name])) - {"0"} <= set(numbers)
    types = parts["[Content_Types].xml"]
    assert all(part.lstrip("/") in parts for part in re.findall(r'PartName="([^"]+)"', types))


def test_nothing_of_its_people_stays():
    parts = parts_of(written())
    assert not any(b"Geheim" in content for content in parts.values())
    assert not any("thumbnail" in name for name in parts)
    assert b"Auswertung &amp; Bericht" in parts["docProps/core.xml"]


@pytest.mark.parametrize("foot", [False, True])
def test_the_notice_is_at_every_foot(foot):
    section = opened(written(foot=foot)).sections[0]
    text = "\n".join(p.text for p in section.footer.paragraphs)
    assert NOTICE in text
    assert ("Musterstraße 1" in text) == foot
    quiet = opened(written(replace(REPORT, notice=None), foot=foot)).sections[0]
    assert NOTICE not in "\n".join(p.text for p in quiet.footer.paragraphs)


def test_the_report_goes_to_its_place():
    texts = [p.text for p in opened(written(place=True)).paragraphs]
    assert texts[0] == "Deckblatt des Instituts"
    assert texts[-1] == "Impressum des Instituts"
    assert "[Bericht]" not in texts
    assert "Erstes Kapitel" in texts


def test_a_wide_report_turns_the_page():
    section = opened(written(replace(REPORT, landscape=True))).sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width > section.page_height
    table = opened(written(replace(REPORT, landscape=True))).tables[0]
    room = section.page_width - section.left_margin - section.right_margin
    assert abs(sum(cell.width for cell in table.rows[0].cells) - room) < Cm(0.1)


@pytest.mark.parametrize(("language", "tag"), [("de", "de-DE"), ("en", "en-GB")])
def test_the_language_is_that_of_the_report(language, tag):
    styles = parts_of(written(replace(REPORT, language=language)))["word/styles.xml"].decode()
    assert set(re.findall(r'<w:lang [^>]*w:val="([^"]+)"', styles)) == {tag}


def test_a_dotx_becomes_a_docx():
    parts = parts_of(template())
    main = b"wordprocessingml.document.main+xml"
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(main, b"wordprocessingml.template.main+xml")
    assert opened(docx_bytes(REPORT, zipped(parts), "Institut.dotx")).tables


def test_the_same_gives_the_same_bytes():
    assert written() == written()


def test_macros_are_refused():
    parts = parts_of(template()) | {"word/vbaProject.bin": b"x"}
    with pytest.raises(TemplateHasMacros):
        docx_bytes(REPORT, zipped(parts), "Institut.docm")
    parts = parts_of(template())
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"openxmlformats-officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
    )
    with pytest.raises(TemplateHasMacros, match=r"Institut\.docm has macros"):
        docx_bytes(REPORT, zipped(parts), "Institut.docm")


def broken():
    good = template()
    parts = parts_of(good)
    yield "words", b"no Word document"
    yield "half", good[: len(good) // 2]
    yield "old", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    yield "empty", zipped({})
    yield "without document", zipped({k: v for k, v in parts.items() if k != "word/document.xml"})
    yield "without styles", zipped({k: v for k, v in parts.items() if k != "word/styles.xml"})
    yield "torn", zipped(parts | {"word/document.xml": parts["word/document.xml"][:-40]})
    yield "no relations", zipped({k: v for k, v in parts.items() if not k.endswith("document.xml.rels")})
    yield "torn foot", zipped(parts | {name: b"<w:ftr" for name in parts if "footer" in name})
    yield "torn settings", zipped(parts | {"word/settings.xml": b"<w:settings"})
    yield "torn lists", zipped(parts | {"word/numbering.xml": b"<w:numbering"})


@pytest.mark.parametrize(
    ("name", "data"), list(broken()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_is_broken_is_refused(name, data):
    with pytest.raises(TemplateNotReadable):
        docx_bytes(REPORT, data, "Institut.docx")


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("place", [False, True])
def test_libreoffice_opens_it(tmp_path, place):
    path = tmp_path / "report.docx"
    path.write_bytes(written(place=place))
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "txt:Text", "--outdir", tmp_path, path],
        check=True,
        capture_output=True,
        timeout=120,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin:/usr/local/bin"},
    )
    assert b"Erstes Kapitel" in path.with_suffix(".txt").read_bytes()

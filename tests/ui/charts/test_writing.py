"""Pictures as files: all that must be printed is printed, text is text, nobody is named, twice is the same."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from gk_qda.errors.exporting import UnknownFormat
from gk_qda.errors.pictures import PictureTooLarge
from gk_qda.ui.charts import sheet, writing
from gk_qda.ui.charts.values import Label, Palette, Portraits, Portrayed
from gk_qda.ui.charts.writing import pdf_bytes, png_bytes, svg_bytes, write_picture
from gk_qda.ui.look.tokens import DARK
from tests.ui.charts.making import KINDS, chart, picture
from tests.ui.conftest import FAMILY

SAID = (
    "(Demo, synthetisch)",
    "Dokumentbild TM07",
    "Basis: 24 Dokumente · 502 Codierungen",
    "Kodierleitfaden v3",
)


@pytest.fixture
def paper(qapp) -> Palette:
    """As it leaves a dark window."""
    return Palette(DARK, FAMILY, 15).on_paper()


@pytest.mark.parametrize("kind", KINDS)
def test_svg_has_its_words_as_text(paper, kind):
    made = picture(chart(kind, 5))
    content = svg_bytes(made, paper)
    words = " ".join(ET.fromstring(content).itertext())
    assert all(part in words for part in SAID)
    assert f"{FAMILY}, Arial" in content.decode()
    assert b"<image" not in content
    assert svg_bytes(made, paper) == content


@pytest.mark.parametrize("kind", KINDS)
def test_pdf_has_its_words_as_text_and_its_fonts(paper, kind):
    made = picture(chart(kind, 5))
    content = pdf_bytes(made, paper)
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    words = document[0].get_textpage().get_text_range()
    assert all(part in words for part in SAID)
    assert b"/FontFile2" in content
    size = sheet.sheet_size(made, paper)
    assert document[0].get_size() == pytest.approx((size.width() * 0.75, size.height() * 0.75), abs=1)
    facts = document.get_metadata_dict()
    assert (facts["Author"], facts["Subject"], facts["Keywords"]) == ("", "", "")
    assert facts["Title"] == "Dokumentbild TM07 – (Demo, synthetisch)"
    document.close()
    assert pdf_bytes(made, paper) == content


def test_a_pdf_has_the_date_of_its_data(paper):
    from dataclasses import replace

    moment = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    content = pdf_bytes(replace(picture(chart("heat", 1)), moment=moment), paper)
    assert content.count(b"(D:20261122093000") == 2
    assert content.count(b'Date="2026-11-22T09:30:00') == 3
    other_place = moment.astimezone(timezone(timedelta(hours=5)))
    assert pdf_bytes(replace(picture(chart("heat", 1)), moment=other_place), paper) == content


@pytest.mark.parametrize("zone", [b"Z", b"+02'00'", b"-05'30'"])
def test_the_date_of_a_pdf_is_of_utc_wherever_it_is_written(zone):
    xmp = zone.replace(b"'", b":").rstrip(b":") if zone != b"Z" else b"+00:00"
    written = b"/CreationDate (D:20300101120000" + zone + b') CreateDate="2030-01-01T12:00:00' + xmp + b'"'
    dated = writing._dated(written, datetime(2026, 11, 22, 9, 30, tzinfo=UTC))
    assert len(dated) == len(written)
    said = b"Z" if zone == b"Z" else b"+00'00'"
    assert dated == b"/CreationDate (D:20261122093000" + said + b') CreateDate="2026-11-22T09:30:00+00:00"'


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_png_is_as_large_as_its_scale(paper, tmp_path, scale):
    made, path = picture(chart("bars", 2)), tmp_path / "b.png"
    assert write_picture(made, path, paper, scale=scale) == [path]
    image, size = QImage(str(path)), sheet.sheet_size(made, paper)
    assert (image.width(), image.height()) == (round(size.width() * scale), round(size.height() * scale))
    assert image.dotsPerMeterX() == round(96 * scale / 0.0254)
    assert image.textKeys() == []
    assert image.pixelColor(1, 1).name() == "#ffffff", "on paper it is light"
    assert png_bytes(made, paper, scale) == path.read_bytes()


def test_other_endings_and_endless_pictures_are_refused(paper, tmp_path, monkeypatch):
    with pytest.raises(UnknownFormat):
        write_picture(picture(chart("bars", 2)), tmp_path / "b.gif", paper)
    many = Portraits(tuple(Portrayed(Label(f"D{n}"), ("#EC9B3E",), (1200,)) for n in range(800)))
    with pytest.raises(PictureTooLarge):
        write_picture(picture(many), tmp_path / "b.png", paper, scale=3)
    assert not list(tmp_path.iterdir())


def test_pictures_tell_of_nobody(paper, tmp_path):
    """A-X5: neither who made them nor where; a PNG has no texts at all, an SVG no metadata."""
    made = picture(chart(KINDS[0], 5))
    for suffix in (".png", ".svg", ".pdf"):
        write_picture(made, tmp_path / f"bild{suffix}", paper)
        content = (tmp_path / f"bild{suffix}").read_bytes()
        assert str(tmp_path).encode() not in content
        assert str(Path.home()).encode() + b"/" not in content
        assert not re.search(rb"tEXt|iTXt|zTXt|tIME|eXIf", content) or suffix != ".png"
        assert not re.search(rb"<metadata|/Author \([^)]+\)", content)
        creators = re.findall(rb"<dc:creator>(.*?)</dc:creator>", content, re.DOTALL)
        assert all(not re.sub(rb"<[^>]*>|\s", b"", one) for one in creators), "an empty element in a PDF"
        assert set(re.findall(rb"CreateDate=\"(\d{4})", content)) <= {b"2000"}


def test_long_lines_are_broken_and_nothing_is_cut(paper):
    from dataclasses import replace

    long = "Filter: " + ", ".join(f"Dokument TM{n:02}" for n in range(80))
    made = replace(picture(chart("heat", 1)), lines=(long,), title="Ähnlichkeit der Dokumente " * 12)
    document = pypdfium2.PdfDocument(writing.pdf_bytes(made, paper))
    words = " ".join(document[0].get_textpage().get_text_range().split())
    assert "TM79" in words
    assert words.count("Ähnlichkeit der Dokumente") == 12
    document.close()

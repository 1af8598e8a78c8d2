"""The fonts inside drawings: small, valid, and with the outlines of the whole font."""

from __future__ import annotations

import re
import struct
from base64 import b64decode

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from gk_qda.ui.charts import embedding
from gk_qda.ui.charts.embedding import subset
from gk_qda.ui.charts.values import Palette
from gk_qda.ui.charts.writing import svg_bytes
from gk_qda.ui.look.tokens import LIGHT
from tests.ui.charts.making import chart, picture
from tests.ui.conftest import FAMILY

WORDS = "Ausländerbehörde, „ok“ – 12 von 14 · Größe ÄÖÜ › §"


def font(*, bold: bool = False) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(24)
    made.setBold(bold)
    return made


def outline(letters: QRawFont, glyph: int) -> list[float]:
    """The points of a letter, in pixels."""
    path = letters.pathForGlyph(glyph)
    points = [path.elementAt(at) for at in range(path.elementCount())]
    return [value for point in points for value in (float(point.type.value), point.x, point.y)]


@pytest.mark.parametrize("bold", [False, True])
def test_letters_have_the_outlines_of_the_whole_font(qapp, bold):
    content = subset(font(bold=bold), WORDS)
    assert content is not None
    whole, part = QRawFont.fromFont(font(bold=bold)), QRawFont(QByteArray(content), 24)
    assert part.isValid()
    assert len(content) < len(whole.fontTable("glyf").data()) / 5
    for letter in set(WORDS) - {" "}:
        (glyph,) = part.glyphIndexesForString(letter)
        assert glyph == whole.glyphIndexesForString(letter)[0] != 0
        assert outline(part, glyph) == pytest.approx(outline(whole, glyph), abs=1 / 32), (
            letter
        )  # rounded to 1/64
    assert part.glyphIndexesForString("Q")[0] == 0, "only what is used"
    assert part.advancesForGlyphIndexes([glyph])[0] == whole.advancesForGlyphIndexes([glyph])[0]


def test_the_file_is_whole(qapp):
    content = subset(font(), WORDS)
    number = struct.unpack_from(">H", content, 4)[0]
    assert embedding._checksum(content) == 0xB1B0AFBA
    for at in range(number):
        tag, checksum, place, length = struct.unpack_from(">4sIII", content, 12 + 16 * at)
        assert place % 4 == 0
        if tag != b"head":
            assert embedding._checksum(content[place : place + length]) == checksum
    number = QFontDatabase.addApplicationFontFromData(QByteArray(content))
    QFontDatabase.removeApplicationFont(number)


def test_a_font_that_must_not_be_embedded_stays_out(qapp, monkeypatch):
    whole = QRawFont.fromFont(font())
    locked = bytearray(bytes(whole.fontTable("OS/2").data()))
    struct.pack_into(">H", locked, 8, 2)
    tables = {tag: bytes(whole.fontTable(tag).data()) for tag in embedding._NEEDED}

    class Locked:
        @staticmethod
        def fromFont(_):
            return Locked()

        def fontTable(self, tag):
            return QByteArray(bytes(locked) if tag == "OS/2" else tables.get(tag, b""))

    monkeypatch.setattr(embedding, "QRawFont", Locked)
    assert subset(font(), WORDS) is None
    tables["glyf"] = b""
    struct.pack_into(">H", locked, 8, 0)
    assert subset(font(), WORDS) is None, "other outlines"


def test_a_drawing_brings_its_letters(qapp):
    content = svg_bytes(picture(chart("bars", 2)), Palette(LIGHT, FAMILY).on_paper()).decode()
    faces = re.findall(
        r"font-family:'([^']+)';font-weight:(\d+);src:url\(data:font/ttf;base64,([^)]+)\)", content
    )
    assert [(family, weight) for family, weight, _ in faces] == [(FAMILY, "400"), (FAMILY, "700")]
    plain = QRawFont(QByteArray(b64decode(faces[0][2])), 12)
    assert 0 not in plain.glyphIndexesForString("Basis: 24 Dokumente · 502 Codierungen".replace(" ", ""))

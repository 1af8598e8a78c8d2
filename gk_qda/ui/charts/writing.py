"""Pictures as files: PNG with a scale, SVG and PDF with text as text. The file names nobody and no program's user."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSizeF, QUuid
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from gk_qda.errors.exporting import UnknownFormat
from gk_qda.errors.pictures import PictureTooLarge
from gk_qda.exporting.files import write_file
from gk_qda.exporting.gate import pass_shown
from gk_qda.progress import look
from gk_qda.ui.charts.embedding import subset
from gk_qda.ui.charts.sheet import draw_sheet, sheet_size
from gk_qda.ui.charts.values import Palette, Picture
from gk_qda.ui.charts.words import words_of
from gk_qda.ui.repeatable import repeatable

SUFFIXES = (".png", ".svg", ".pdf")
_DPI = 96  # pixels of the layout to an inch
_POINT = 72 / _DPI
_LONGEST_SIDE = 32_000  # pixels of a PNG
_MOST_PIXELS = 150_000_000
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
_TIME = re.compile(rb"(?P<head>\(D:)\d{14}(?P<zone>Z|[+-]\d\d'\d\d')")
_XMP_TIME = re.compile(rb"""(?P<head>Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?P<zone>Z|[+-]\d\d:\d\d)""")
_FALLBACK = "Arial, Helvetica, sans-serif"  # where the family of this machine is missing


def write_picture(picture: Picture, path: Path, palette: Palette, *, scale: float = 2) -> list[Path]:
    """Write a picture as the suffix says; ``scale`` is that of a PNG. Raises ``QdaError``."""
    pass_shown(words_of(picture))
    match path.suffix.lower():
        case ".png":
            content = png_bytes(picture, palette, scale)
        case ".svg":
            content = svg_bytes(picture, palette)
        case ".pdf":
            content = pdf_bytes(picture, palette)
        case _:
            raise UnknownFormat(file=path, possible=", ".join(SUFFIXES))
    write_file(path, content)
    return [path]


def image_of(picture: Picture, palette: Palette, scale: float) -> QImage:
    """The picture in pixels, ``scale`` to one of the layout. Raises ``PictureTooLarge``."""
    size = sheet_size(picture, palette)
    width, height = round(size.width() * scale), round(size.height() * scale)
    if max(width, height) > _LONGEST_SIDE or width * height > _MOST_PIXELS:
        raise PictureTooLarge(width=width, height=height)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.tokens.base))
    image.setDotsPerMeterX(round(_DPI * scale / 0.0254))
    image.setDotsPerMeterY(round(_DPI * scale / 0.0254))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, scale != round(scale))
        painter.scale(scale, scale)
        draw_sheet(painter, picture, palette)
    finally:
        painter.end()
    return image


def png_bytes(picture: Picture, palette: Palette, scale: float = 2) -> bytes:
    """A PNG file."""
    content, buffer = _buffer()
    QImageWriter(buffer, b"png").write(image_of(picture, palette, scale))
    buffer.close()
    return bytes(content.data())


def svg_bytes(picture: Picture, palette: Palette) -> bytes:
    """An SVG file; its text stays text, in letters that come with it, or in a common font."""
    content, buffer = _buffer()
    size = sheet_size(picture, palette)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DPI)
    generator.setSize(size.toSize())
    generator.setViewBox(QRect(0, 0, round(size.width()), round(size.height())))
    generator.setTitle(_title(picture))
    generator.setDescription("")
    painter = QPainter(generator)
    try:
        draw_sheet(painter, picture, palette)
    finally:
        painter.end()
        buffer.close()
    text = re.sub(r'font-family="([^"]*)"', rf'font-family="\1, {_FALLBACK}"', bytes(content.data()).decode())
    return text.replace("<defs>", f"<defs>{_font_faces(text, palette)}", 1).encode()


def _font_faces(drawing: str, palette: Palette) -> str:
    """The letters of the drawing as fonts in it, plain and bold, as far as the font may be taken along."""
    letters = unescape("".join(re.findall(r">([^<]*)</text>", drawing)))
    faces = []
    for weight, is_bold in (("400", False), ("700", True)):
        font = subset(palette.font(bold=is_bold), letters)
        if font is not None:
            data = b64encode(font).decode()
            faces.append(
                f"@font-face{{font-family:'{palette.family}';font-weight:{weight};"
                f"src:url(data:font/ttf;base64,{data}) format('truetype');}}"
            )
    return f"<style>{''.join(faces)}</style>" if faces else ""


def pdf_bytes(picture: Picture, palette: Palette) -> bytes:
    """A PDF file of one page as large as the picture, its fonts embedded."""
    with repeatable():
        content = _pdf(picture, palette)
    look()
    return _dated(content, picture.moment or _NEVER)


def _pdf(picture: Picture, palette: Palette) -> bytes:
    content, buffer = _buffer()
    size = sheet_size(picture, palette)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setCreator("GK-QDA")
    writer.setTitle(_title(picture))
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), _title(picture).encode()))
    page = QPageSize(
        QSizeF(size.width() * _POINT, size.height() * _POINT),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    try:
        draw_sheet(painter, picture, palette)
    finally:
        painter.end()
        buffer.close()
    return bytes(content.data())


def _dated(content: bytes, moment: datetime) -> bytes:
    """The same file with the date of its data: what is made twice of the same project is the same.

    Times are those of UTC, in summer and winter alike. No byte more or less: the file knows where its parts begin.
    """
    utc = moment.astimezone(UTC)
    content = _TIME.sub(lambda found: _same_time(found, f"{utc:%Y%m%d%H%M%S}"), content)
    return _XMP_TIME.sub(lambda found: _same_time(found, f"{utc:%Y-%m-%dT%H:%M:%S}"), content)


def _same_time(found: re.Match[bytes], digits: str) -> bytes:
    zone = re.sub(rb"\d", b"0", found["zone"]).replace(b"-", b"+")
    return found["head"] + digits.encode() + zone


def _title(picture: Picture) -> str:
    return " – ".join(part for part in (picture.title, picture.synthetic) if part)


def _buffer() -> tuple[QByteArray, QBuffer]:
    content, buffer = QByteArray(), QBuffer()
    buffer.setBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return content, buffer

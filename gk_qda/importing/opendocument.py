"""OpenDocument texts (.odt), read from their XML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gk_qda.errors.importing import DamagedFile, PasswordProtected
from gk_qda.importing.archives import open_archive, parse_xml, read_member
from gk_qda.importing.sources import Source
from gk_qda.importing.values import ImportedWarning

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"

_PARAGRAPHS = frozenset((f"{_TEXT}p", f"{_TEXT}h"))
_SKIPPED = frozenset((
    f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls", f"{_TEXT}note", f"{_TEXT}bibliography-source",
    f"{_OFFICE}annotation", f"{_OFFICE}forms", f"{_DRAW}frame", f"{_TEXT}ruby-text",
))  # fmt: skip
_COUNTED = {f"{_TEXT}note": "footnotes_left_out", f"{_DRAW}frame": "text_boxes_left_out"}
_BLANKS = re.compile(r"[ \t\r\n]+")


def read_opendocument(data: bytes, path: Path, *, with_notes: bool = False) -> Source:
    """The body of an .odt: paragraphs joined by ``\\n``, line breaks as ``\\n``, table cells by tabs.

    ``with_notes`` puts footnotes and endnotes in brackets where they are referred to; without it they are
    left out and counted in a warning.
    """
    with open_archive(data, path) as archive:
        if "META-INF/manifest.xml" in archive.namelist():
            manifest = read_member(archive, "META-INF/manifest.xml", path)
            if b"encryption-data" in manifest:
                raise PasswordProtected(file=path.name)
        root = parse_xml(read_member(archive, "content.xml", path), path)
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise DamagedFile(file=path.name, kind="odt")
    reader = _Reader(with_notes=with_notes)
    reader.block(body)
    return Source(
        "\n".join(reader.paragraphs),
        "odt",
        breaks=frozenset(reader.starts),
        warnings=tuple(
            ImportedWarning(code, None, (("n", n),)) for code, n in sorted(reader.left_out.items())
        ),
    )


@dataclass(slots=True)
class _Reader:
    """Collects the paragraphs of a body in document order."""

    paragraphs: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    with_notes: bool = False
    _length: int = 0

    def block(self, element: etree._Element) -> None:
        """Paragraphs, headings, tables, lists and sections."""
        for child in element:
            if child.tag in _PARAGRAPHS:
                self._add(self._paragraph(child))
            elif child.tag == f"{_TABLE}table-row":
                self._row(child)
            elif child.tag in _SKIPPED:
                self._count(child)
            elif isinstance(child.tag, str):
                self.block(child)

    def _add(self, text: str) -> None:
        self.starts.append(self._length)
        self.paragraphs.append(text)
        self._length += len(text) + 1

    def _row(self, element: etree._Element) -> None:
        """One line a row; a cell with several paragraphs keeps its line breaks."""
        cells = []
        for cell in element.iterchildren(f"{_TABLE}table-cell"):
            inner = _Reader(left_out=self.left_out, with_notes=self.with_notes)
            inner.block(cell)
            cells.append("\n".join(inner.paragraphs))
        self._add("\t".join(cells))

    def _paragraph(self, element: etree._Element) -> str:
        parts: list[str] = []
        self._inline(element, parts)
        return "".join(parts)

    def _inline(self, element: etree._Element, parts: list[str]) -> None:
        self._characters(element.text, parts)
        for child in element:
            if child.tag == f"{_TEXT}s":
                parts.append(" " * int(child.get(f"{_TEXT}c", "1")))
            elif child.tag == f"{_TEXT}tab":
                parts.append("\t")
            elif child.tag == f"{_TEXT}line-break":
                parts.append("\n")
            elif child.tag == f"{_TEXT}note" and self.with_notes:
                parts.append(f" ({self._note(child)})")
            elif child.tag in _SKIPPED:
                self._count(child)
            elif isinstance(child.tag, str):
                self._inline(child, parts)
            self._characters(child.tail, parts)

    def _note(self, element: etree._Element) -> str:
        inner = _Reader(left_out=self.left_out)
        for body in element.iterchildren(f"{_TEXT}note-body"):
            inner.block(body)
        return " ".join(inner.paragraphs).strip()

    def _characters(self, text: str | None, parts: list[str]) -> None:
        """Blanks of the XML count as one blank, and not at the start of a paragraph (ODF 1.3, 6.1.2)."""
        if not text:
            return
        collapsed = _BLANKS.sub(" ", text)
        before = parts[-1][-1:] if parts else " "
        parts.append(collapsed.removeprefix(" ") if before == " " else collapsed)

    def _count(self, element: etree._Element) -> None:
        code = _COUNTED.get(str(element.tag))
        if code and (code != "text_boxes_left_out" or element.find(f"{_DRAW}text-box") is not None):
            self.left_out[code] = self.left_out.get(code, 0) + 1

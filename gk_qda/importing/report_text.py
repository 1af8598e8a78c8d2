"""The text of a finished report in blocks: paragraphs, headings, rows of tables; footnotes where they belong."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from gk_qda.errors.importing import OldWordFile, UnknownSuffix
from gk_qda.importing.files import CONTAINER_LIMIT, TEXT_LIMIT, read_bytes

if TYPE_CHECKING:
    from gk_qda.importing.sources import Source

REPORT_SUFFIXES = (".docx", ".odt", ".html", ".htm", ".md", ".txt", ".rtf")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>~|\"'$&])")
_QUOTED = re.compile(r"^[^\S\n]*>[^\S\n]?", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3})(?=\S)(.+?)(?<=\S)\1")


def read_report_text(path: Path | str) -> list[str]:
    """The blocks of a report in their order, cells of a row parted by tabs.

    Raises an ImportFailure that names the file and the way out.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix == ".doc" and path.is_file():
        raise OldWordFile(file=path.name)
    if suffix not in REPORT_SUFFIXES and path.is_file():
        raise UnknownSuffix(file=path.name, suffix=path.suffix, readable=", ".join(REPORT_SUFFIXES))
    data = read_bytes(path, limit=CONTAINER_LIMIT if suffix in (".docx", ".odt") else TEXT_LIMIT)
    source = _read(data, path, suffix)
    blocks = _by_blank_lines(source.text, suffix) if source.breaks is None else _by_breaks(source)
    return [block for block in blocks if block.strip()]


def _read(data: bytes, path: Path, suffix: str) -> Source:
    if suffix == ".docx":
        from gk_qda.importing.word import read_word

        return read_word(data, path, with_notes=True)
    if suffix == ".odt":
        from gk_qda.importing.opendocument import read_opendocument

        return read_opendocument(data, path, with_notes=True)
    if suffix == ".rtf":
        from gk_qda.importing.richtext import read_richtext

        return read_richtext(data, path, None)
    if suffix in (".html", ".htm"):
        from gk_qda.importing.webpage import read_webpage

        return read_webpage(data, path, None)
    from gk_qda.importing.plain import read_plain

    return read_plain(data, path, None)


def _by_breaks(source: Source) -> list[str]:
    starts = sorted(source.breaks or ())
    ends = [*starts[1:], len(source.text) + 1]
    return [source.text[start : end - 1] for start, end in zip(starts, ends, strict=True)]


def _by_blank_lines(text: str, suffix: str) -> list[str]:
    """Lines of a text file are wrapped: only a blank line parts two blocks. Rows of a Markdown table are lines."""
    blocks: list[str] = []
    for block in _BLANK_LINE.split(text):
        if suffix == ".md" and block.lstrip().startswith("|"):
            blocks += [_row(line) for line in block.strip().splitlines()]
        else:
            blocks.append(_plain(block) if suffix == ".md" else block)
    return blocks


def _row(line: str) -> str:
    cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
    return "\t".join(_plain(cell.strip().replace("<br>", "\n")) for cell in cells)


def _plain(text: str) -> str:
    """Markdown without its marks for quotations, emphasis and escapes."""
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\2", _QUOTED.sub("", text)))

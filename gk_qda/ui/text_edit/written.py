"""What stands in a document of Qt, character by character; ``toPlainText`` would make something else of blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_FEW = 4_000  # units that are asked for one by one


def written(document: QTextDocument, unit: int, length: int) -> str:
    """So many UTF-16 units from a position on; ends of blocks are line feeds, half a character is told as U+FFFD."""
    if length <= _FEW:
        characters = (document.characterAt(at) for at in range(unit, unit + length))
        return _decoded("".join(characters).encode("utf-16-le", "surrogatepass"))
    text = document.toRawText()
    try:
        units = text.encode("utf-16-le")
    except UnicodeEncodeError:
        units = text.encode("utf-16-le", "surrogatepass")
    else:
        if len(units) == 2 * len(text):  # one unit a character: millions of them need no decoding
            return _with_line_feeds(text[unit : unit + length])
    return _decoded(units[2 * unit : 2 * (unit + length)])


def _decoded(units: bytes) -> str:
    return _with_line_feeds(units.decode("utf-16-le", "replace"))


def _with_line_feeds(text: str) -> str:
    return text.replace("\u2029", "\n")

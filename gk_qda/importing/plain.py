"""Plain text and Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gk_qda.importing.decoding import decode
from gk_qda.importing.files import check_kind
from gk_qda.importing.sources import Source

if TYPE_CHECKING:
    from pathlib import Path


def read_plain(data: bytes, path: Path, encoding: str | None) -> Source:
    """A .txt or .md file: its text as it stands, markup included."""
    check_kind(data, path, expected="text")
    decoded = decode(data, file=path.name, encoding=encoding)
    suffix = path.suffix.lstrip(".").lower()
    return Source(decoded.text, suffix, decoded.encoding, warnings=decoded.warnings())

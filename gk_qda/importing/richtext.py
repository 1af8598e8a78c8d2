"""Rich text (.rtf)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gk_qda.errors.importing import DamagedFile, UnknownEncoding
from gk_qda.importing.decoding import decode, unix_line_ends
from gk_qda.importing.files import check_kind
from gk_qda.importing.sources import Source

if TYPE_CHECKING:
    from pathlib import Path


def read_richtext(data: bytes, path: Path, encoding: str | None) -> Source:
    """The text of an .rtf; ``encoding`` is for files that do not name their code page."""
    from striprtf.striprtf import rtf_to_text

    check_kind(data, path, expected="text")
    if not data.lstrip().startswith(b"{\\rtf"):
        raise DamagedFile(file=path.name, kind="rtf")
    raw = decode(data, file=path.name)
    try:
        text = str(rtf_to_text(raw.text, encoding=encoding or "cp1252", errors="replace"))  # type: ignore[no-untyped-call]
    except LookupError:
        raise UnknownEncoding(file=path.name, encoding=encoding) from None
    except (ValueError, IndexError, KeyError):
        raise DamagedFile(file=path.name, kind="rtf") from None
    nul_bytes = tuple(warning for warning in raw.warnings() if warning.code == "nul_bytes")
    return Source(unix_line_ends(_with_whole_characters(text)), "rtf", encoding, warnings=nul_bytes)


def _with_whole_characters(text: str) -> str:
    """RTF writes characters beyond U+FFFF as two halves; joined again, a lone half becomes U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

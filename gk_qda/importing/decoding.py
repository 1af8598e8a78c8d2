"""Bytes to text: byte order mark, then UTF-8, then Windows-1252; the user's choice wins."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from gk_qda.errors.importing import BinaryData, UnknownEncoding, WrongEncoding
from gk_qda.importing.values import ImportedWarning

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT = 65_536
_NEVER_IN_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with ``\\n`` line endings, and how it was got from bytes."""

    text: str
    encoding: str
    guessed: bool
    nul_bytes: int

    def warnings(self) -> tuple[ImportedWarning, ...]:
        """What a person should know about the decoding."""
        found = []
        if self.guessed:
            found.append(ImportedWarning("guessed_encoding", None, (("encoding", self.encoding),)))
        if self.nul_bytes:
            found.append(ImportedWarning("nul_bytes", None, (("n", self.nul_bytes),)))
        return tuple(found)


def decode(data: bytes, *, file: str, encoding: str | None = None) -> Decoded:
    """The text of ``data``. Line endings become ``\\n``; a byte order mark and NUL bytes are left out.

    Raises UnknownEncoding, WrongEncoding or BinaryData, naming ``file``.
    """
    bom = next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), None)
    if encoding:
        text, used, guessed = _chosen(data, encoding, file), encoding, False
    elif bom:
        text, used, guessed = _strict(data[len(bom[0]) :], bom[1], file), bom[1], False
    else:
        text, used, guessed = _guess(data, file)
    text = unix_line_ends(text.removeprefix("\ufeff"))
    nul_bytes = text.count("\x00")
    return Decoded(text.replace("\x00", "") if nul_bytes else text, used, guessed, nul_bytes)


def unix_line_ends(text: str) -> str:
    """``text`` with every CRLF and every lone CR as ``\\n``; nothing else is touched."""
    return _LINE_END.sub("\n", text) if "\r" in text else text


def _chosen(data: bytes, encoding: str, file: str) -> str:
    try:
        codec = codecs.lookup(encoding)
    except LookupError:
        raise UnknownEncoding(file=file, encoding=encoding) from None
    if codec.name not in {"utf-8", "utf-16", "utf-32", "utf-8-sig"} and codec.name.startswith("cp125"):
        return _windows(data, codec.name)
    return _strict(data, encoding, file)


def _strict(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as trouble:
        raise WrongEncoding(file=file, encoding=encoding, position=trouble.start) from None
    except LookupError:  # a codec for something else, such as rot13
        raise UnknownEncoding(file=file, encoding=encoding) from None


def _guess(data: bytes, file: str) -> tuple[str, str, bool]:
    sample = data[:_LOOKED_AT]
    wide = _wide(sample)
    if wide:
        return _strict(data, wide, file), wide, True
    # A few stray NUL bytes are stripped later and reported; a file full of control bytes is no text.
    if len(_NEVER_IN_TEXT.findall(sample)) > max(8, len(sample) // 50):
        raise BinaryData(file=file)
    try:
        return data.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        return _windows(data, "cp1252"), "cp1252", True


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a byte order mark: in European text every second byte is zero."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if len(sample) >= 4 and odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if len(sample) >= 4 and even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _windows(data: bytes, encoding: str) -> str:
    """A Windows code page; its few unassigned bytes become C1 controls, as browsers do, and are reported."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return "".join(bytes((byte,)).decode(encoding, errors="ignore") or chr(byte) for byte in data)

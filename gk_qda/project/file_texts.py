"""The texts that a file may hold: its bytes in any encoding, archives inside out, words behind tags and entities."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import IO

from gk_qda.errors import QdaError
from gk_qda.progress import look

LARGEST = 200_000_000  # bytes of a file, or of all that an archive unpacks to
_DEEPEST = 3  # archives in one another
_TEXT = 20_000_000  # bytes; what is longer is no text in an older encoding
_SAMPLE = 65_536
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # Word, Excel and Outlook of before 2007, and encrypted office files
_CLOSED = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18")
_PACKED: dict[bytes, Callable[[IO[bytes]], gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile]] = {
    b"\x1f\x8b": lambda file: gzip.GzipFile(fileobj=file),
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\x00": lzma.LZMAFile,
}
_TROUBLE = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, ValueError,
)  # fmt: skip
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_TAG = re.compile(r"<[^<>]*>")
_BETWEEN = re.compile(  # ends a paragraph, a cell or a line, or stands for a blank; other tags may divide a word
    r"<(?:/(?:\w+:)?(?:p|si|is|c|v|tc|td|th|tr|row|div|li|h\d?|title)|(?:\w+:)?(?:br|cr|tab|s|line-break))\b[^<>]*>"
)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
#: Recordings and pictures: they hold no text.
MEDIA = frozenset(
    [
        ".mp3",
        ".wav",
        ".m4a",
        ".aac",
        ".flac",
        ".ogg",
        ".opus",
        ".wma",
        ".dss",
        ".ds2",
        ".amr",
        ".mp4",
        ".m4v",
        ".mov",
        ".avi",
        ".mkv",
        ".webm",
        ".mpg",
        ".wmv",
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".bmp",
        ".tif",
        ".tiff",
        ".heic",
        ".webp",
        ".ico",
        ".emf",
        ".wmf",
    ]
)


class FileTexts:
    """Every reading of a file, one after the other; ``is_whole`` is False once a part of it could not be read.

    ``by_readers``: text files are read by the readers of imports, too, which know lines of PDF and signs of RTF.
    """

    def __init__(self, data: bytes, *, by_readers: bool = True) -> None:
        self._data, self._by_readers = data, by_readers
        self._unpacked = 0
        self.is_whole = True

    def __iter__(self) -> Iterator[str]:
        yield from self._texts(self._data, 0)

    def _texts(self, data: bytes, depth: int) -> Iterator[str]:
        look()
        yield from _as_bytes(data)
        if data.startswith(b"PK"):
            yield from self._opened(self._in_zip, data, depth)
        elif data[257:262] == b"ustar":
            yield from self._opened(self._in_tar, data, depth)
        elif any(map(data.startswith, _PACKED)):
            yield from self._opened(self._in_packed, data, depth)
        elif data.startswith((_OLE, *_CLOSED)):
            self.is_whole = False
        if self._by_readers:
            yield from self._read(data)

    def _opened(self, way: Callable[[bytes], Iterator[bytes]], data: bytes, depth: int) -> Iterator[str]:
        if depth >= _DEEPEST:
            self.is_whole = False
            return
        try:
            for part in way(data):
                yield from self._texts(part, depth + 1)
        except _TROUBLE:
            self.is_whole = False

    def _in_zip(self, data: bytes) -> Iterator[bytes]:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.infolist():
                if Path(part.filename).suffix.lower() in MEDIA or not self._fits(part.file_size):
                    continue
                try:
                    content = archive.read(part)
                except (*_TROUBLE, NotImplementedError):  # encrypted, damaged, packed in a way nobody knows
                    self.is_whole = False
                    continue
                yield content

    def _in_tar(self, data: bytes) -> Iterator[bytes]:
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            for member in archive:
                if member.isfile() and self._fits(member.size) and (part := archive.extractfile(member)):
                    yield part.read()

    def _in_packed(self, data: bytes) -> Iterator[bytes]:
        opened = next(way for mark, way in _PACKED.items() if data.startswith(mark))
        with opened(io.BytesIO(data)) as packed:
            content = packed.read(LARGEST + 1)
        if self._fits(len(content)):
            yield content

    def _fits(self, size: int) -> bool:
        """Whether so much more may be unpacked: nobody fills the memory with a file of a few bytes."""
        if self._unpacked + size > LARGEST:
            self.is_whole = False
            return False
        self._unpacked += size
        return True

    def _read(self, data: bytes) -> Iterator[str]:
        try:
            if b"%PDF-" in data[:1024]:
                from gk_qda.importing.pdf import read_pdf

                source = read_pdf(data, Path("file.pdf"))
                self.is_whole &= not any(one.code == "pages_without_text" for one in source.warnings)
            elif data.startswith(b"{\\rtf"):
                from gk_qda.importing.richtext import read_richtext

                source = read_richtext(data, Path("file.rtf"), None)
            elif data.startswith(b"PK") and b"word/document.xml" in data:
                from gk_qda.importing.word import read_word

                source = read_word(data, Path("file.docx"), with_notes=True)
            elif data.startswith(b"PK") and b"opendocument.text" in data[:200]:
                from gk_qda.importing.opendocument import read_opendocument

                source = read_opendocument(data, Path("file.odt"))
            else:
                return
        except QdaError:  # damaged, encrypted, or without a text
            self.is_whole = False
            return
        yield source.text


def strings_in(data: bytes) -> Iterator[str]:
    """Bytes read as text in every way that needs no reader of a file format."""
    yield from FileTexts(data, by_readers=False)


def _as_bytes(data: bytes) -> Iterator[str]:
    """UTF-8, UTF-16, and where it may be a text, the encodings of Windows and of older Macs."""
    try:
        text, is_utf8 = data.decode("utf-8"), True
    except UnicodeDecodeError:
        text, is_utf8 = data.decode("utf-8", "replace"), False
    yield text
    yield from _behind_marks(text)
    if is_utf8 and b"\0" not in data:
        return
    for start in (0, 1):
        for encoding in ("utf-16-le", "utf-16-be"):
            yield (wide := data[start:].decode(encoding, "replace"))
            if start == 0:
                yield from _behind_marks(wide)
    if not is_utf8 and len(data) <= _TEXT and (data.startswith(_OLE) or _may_be_text(data)):
        for encoding in ("cp1252", "mac_roman"):
            yield (old := data.decode(encoding, "replace"))
            yield from _behind_marks(old)


def _may_be_text(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(_CONTROL.findall(sample)) <= max(8, len(sample) // 50)


def _behind_marks(text: str) -> Iterator[str]:
    """The words of a marked-up text: a tag may divide a word or stand for the blank between two."""
    sample = text[:_SAMPLE]
    if len(_NO_TEXT.findall(sample)) > max(8, len(sample) // 50):
        return
    if _TAG.search(sample):
        look()
        yield unescape(_TAG.sub("", _BETWEEN.sub(" ", text)))
        yield unescape(_TAG.sub(" ", text))
    if "&" in text and ";" in text:
        yield unescape(text)
    if "\\u" in text:
        yield _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)

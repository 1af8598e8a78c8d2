"""Getting the bytes of a file, with every refusal said before much is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gk_qda.errors.importing import (
    DamagedFile,
    FileEmpty,
    FileMissing,
    FileNotReadable,
    FileTooLarge,
    FolderGiven,
    OldWordFile,
    PasswordProtected,
    WrongKindOfFile,
)

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000
#: A whole study of 24 full-length transcripts has 1.5 MB of text.
TEXT_LIMIT = 20 * MEGABYTE
#: Office files and PDF may carry pictures.
CONTAINER_LIMIT = 200 * MEGABYTE

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_PDF = b"%PDF-"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def read_bytes(path: Path, *, limit: int) -> bytes:
    """The content of ``path``, at most ``limit`` bytes.

    Raises FileMissing, FolderGiven, FileTooLarge, FileEmpty or FileNotReadable.
    """
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise FolderGiven(file=name)
        size = path.stat().st_size
        if size > limit:
            raise FileTooLarge(file=name, megabytes=round(size / MEGABYTE), limit=limit // MEGABYTE)
        data = path.read_bytes()
    except FileNotFoundError:
        raise FileMissing(file=name) from None
    except OSError:
        raise FileNotReadable(file=name) from None
    if not data.strip(b" \t\r\n\x00"):
        raise FileEmpty(file=name)
    return data


def check_kind(data: bytes, path: Path, *, expected: str) -> None:
    """Refuse content of another kind than ``expected`` ("zip", "pdf" or "text").

    Raises PasswordProtected, OldWordFile, WrongKindOfFile or DamagedFile.
    """
    if data.startswith(_OLE):
        raise (PasswordProtected if _ENCRYPTED_PACKAGE in data else OldWordFile)(file=path.name)
    found = _kind(data)
    if found == expected:
        return
    if expected == "text" or found != "text":
        kind = {"zip": "docx/odt/zip", "pdf": "PDF"}.get(found, found)
        raise WrongKindOfFile(file=path.name, suffix=path.suffix, kind=kind)
    raise DamagedFile(file=path.name, kind=path.suffix.lstrip("."))


def _kind(data: bytes) -> str:
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return "zip"
    return "pdf" if _PDF in data[:1024] else "text"

"""Zip containers (docx, odt, xlsx) opened with care."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from gk_qda.errors.importing import DamagedFile, HostileFile, PasswordProtected
from gk_qda.importing.files import MEGABYTE, check_kind

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

_UNPACKED_LIMIT = 200 * MEGABYTE
#: Text compresses to a tenth; only from this size on a higher ratio is suspicious.
_RATIO, _RATIO_FROM = 200, 20 * MEGABYTE
_MEMBERS = 10_000
_PROLOG = 4_096
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE_DTD = re.compile(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E", re.IGNORECASE)


def open_archive(data: bytes, path: Path) -> zipfile.ZipFile:
    """The archive in ``data``, screened for bombs, encryption and paths that leave the folder.

    Raises DamagedFile, PasswordProtected, HostileFile, OldWordFile or WrongKindOfFile.
    """
    check_kind(data, path, expected="zip")
    kind = path.suffix.lstrip(".").lower()
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise DamagedFile(file=path.name, kind=kind) from None
    members = archive.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise PasswordProtected(file=path.name)
    if any(_leaves_folder(member.filename) for member in members):
        raise _hostile(path, "paths that lead out of it", "Pfade, die aus ihr herausführen")
    unpacked = sum(member.file_size for member in members)
    bomb = unpacked > _UNPACKED_LIMIT or (unpacked > _RATIO_FROM and unpacked > _RATIO * len(data))
    if bomb or len(members) > _MEMBERS:
        raise _hostile(path, "far more data than its size says", "weit mehr Daten, als ihre Größe sagt")
    return archive


def read_member(archive: zipfile.ZipFile, name: str, path: Path) -> bytes:
    """One member's bytes; ``zipfile`` never unpacks more than the directory promises, which was checked."""
    try:
        return archive.read(name)
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError):
        raise DamagedFile(file=path.name, kind=path.suffix.lstrip(".").lower()) from None


def parse_xml(content: bytes, path: Path) -> etree._Element:
    """The XML in ``content``; a document type (no office program writes one) is refused unread."""
    from lxml import etree

    refuse_entities(content, path)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise DamagedFile(file=path.name, kind=path.suffix.lstrip(".").lower()) from None


def refuse_entities(content: bytes, path: Path) -> None:
    """Raise HostileFile when an XML part declares a document type or entities."""
    if _DTD.search(content[:_PROLOG]) or _WIDE_DTD.search(content[:_PROLOG]):
        raise _hostile(path, "XML entity definitions", "XML-Entitätsdefinitionen")


def refuse_entities_everywhere(archive: zipfile.ZipFile, path: Path) -> None:
    """Screen every XML part, before a library parses them."""
    for name in archive.namelist():
        if name.lower().endswith((".xml", ".rels")):
            refuse_entities(read_member(archive, name, path), path)


def _leaves_folder(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or bool(re.match(r"[A-Za-z]:", name))


def _hostile(path: Path, danger: str, danger_de: str) -> HostileFile:
    return HostileFile(file=path.name, danger=danger, danger_de=danger_de)

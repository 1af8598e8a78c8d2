"""A Word document or template of the house, read as a package: what reports are written into.

Its styles, page, headers and footers stay; styles that it lacks are added, everything that tells of people goes.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from gk_qda.errors.exporting import TemplateHasMacros, TemplateNotReadable

Element = Any  # an element of lxml: what the schema promises is more than its stubs know

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_MOST = 60 * 2**20  # bytes of all parts together
# Relations of the package and of the document that tell of people, other files or old programs.
_DROPPED = (
    "thumbnail",
    "custom-properties",
    "comments",
    "commentsExtended",
    "commentsIds",
    "commentsExtensible",
    "people",
    "glossaryDocument",
    "attachedTemplate",
    "keyMapCustomizations",
    "customXml",
    "recipientData",
)


@dataclass(frozen=True, eq=False)
class HouseTemplate:
    """The parts of a package by name. ``main`` is the name of the document among them."""

    parts: dict[str, bytes]
    main: str

    @classmethod
    def read(cls, data: bytes, name: str) -> HouseTemplate:
        """Take a .docx or .dotx apart; ``name`` is that of the file, for the sentences of errors.

        Raises ``TemplateNotReadable`` and ``TemplateHasMacros``.
        """
        parts = _unpacked(data, name)
        if any(part.lower().endswith(("vbaproject.bin", "vbadata.xml")) for part in parts):
            raise TemplateHasMacros(file=name)
        try:
            main = next(
                target for kind, target in _targets(parts, "_rels/.rels", "") if kind == "officeDocument"
            )
            types = _xml(parts["[Content_Types].xml"])
            kind = next(
                one.get("ContentType", "") for one in types if one.get("PartName", "").lstrip("/") == main
            )
            root, _ = _xml(parts[main]), parts[_beside(parts, main, "styles")]
            for part in parts:
                if part.endswith((".xml", ".rels")):
                    _xml(parts[part])
        except (KeyError, StopIteration, etree.XMLSyntaxError):
            raise TemplateNotReadable(file=name) from None
        if "macroEnabled" in kind:
            raise TemplateHasMacros(file=name)
        if kind not in (MAIN, _TEMPLATE_MAIN) or root.find(f"{{{W}}}body") is None:
            raise TemplateNotReadable(file=name)
        return cls(parts, main)

    def part(self, kind: str) -> str | None:
        """The name of the part that the document calls its ``kind`` ("styles", "numbering", "settings")."""
        try:
            return _beside(self.parts, self.main, kind)
        except KeyError:
            return None

    def tree(self, name: str) -> Element:
        """A part, parsed anew."""
        return _xml(self.parts[name])

    def without_people(self) -> dict[str, bytes]:
        """The parts without those that tell of people or other files, and without what points at them."""
        parts = dict(self.parts)
        for holder in [name for name in parts if name.endswith(".rels")]:
            tree = _xml(parts[holder])
            for link in list(tree):
                if link.get("Type", "").rpartition("/")[2] in _DROPPED:
                    tree.remove(link)
            parts[holder] = _bytes(tree)
        reached = _reached(parts)
        kept = {name: data for name, data in parts.items() if name in reached}
        types = _xml(kept["[Content_Types].xml"])
        for one in list(types):
            part = one.get("PartName", "").lstrip("/")
            if part and part not in kept:
                types.remove(one)
            elif part == self.main:
                one.set("ContentType", MAIN)
        kept["[Content_Types].xml"] = _bytes(types)
        return kept


def _unpacked(data: bytes, name: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _MOST:
                raise TemplateNotReadable(file=name)
            return {entry: package.read(entry) for entry in package.namelist() if not entry.endswith("/")}
    except (
        zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError
    ):  # fmt: skip
        raise TemplateNotReadable(file=name) from None


def _reached(parts: dict[str, bytes]) -> set[str]:
    """What can be come to from the package: parts that nothing points at are left behind."""
    found = {"[Content_Types].xml", "_rels/.rels"}
    waiting = [target for _, target in _targets(parts, "_rels/.rels", "")]
    while waiting:
        name = waiting.pop()
        if name in found or name not in parts:
            continue
        found.add(name)
        folder, _, file = name.rpartition("/")
        relations = f"{folder}/_rels/{file}.rels".lstrip("/")
        if relations in parts:
            found.add(relations)
            waiting += [target for _, target in _targets(parts, relations, folder)]
    return found


def _targets(parts: dict[str, bytes], relations: str, folder: str) -> Iterator[tuple[str, str]]:
    """(last word of the type, name of the part) of each inner relation."""
    for link in _xml(parts[relations]):
        if link.get("TargetMode") != "External":
            target = link.get("Target", "")
            name = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            yield link.get("Type", "").rpartition("/")[2], posixpath.normpath(name)


def _beside(parts: dict[str, bytes], main: str, kind: str) -> str:
    folder, _, file = main.rpartition("/")
    relations = f"{folder}/_rels/{file}.rels".lstrip("/")
    for found, target in _targets(parts, relations, folder):
        if found == kind and target in parts:
            return target
    raise KeyError(kind)


def _xml(data: bytes) -> Element:
    if b"<!DOCTYPE" in data:  # no office program writes one
        raise KeyError("DOCTYPE")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(data, parser)


def _bytes(tree: Element) -> bytes:
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))

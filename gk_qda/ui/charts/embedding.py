"""The letters that a drawing uses, as a small TrueType font to go into it: it looks alike where the font is missing.

Formats: OpenType specification 1.9, chapters "glyf", "loca", "cmap" (format 12), "head".
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtGui import QFont, QRawFont

_KEPT = ("OS/2", "cvt ", "fpgm", "prep")  # taken as they are
_NEEDED = ("head", "hhea", "hmtx", "maxp", "loca", "glyf", "OS/2")
_MAGIC = 0xB1B0AFBA  # what the checksums of a whole font add up to
_RESTRICTED = 0x0002  # bit of OS/2 fsType: this font must not be embedded
_MORE, _WORDS, _SCALE, _XY, _MATRIX = 0x0020, 0x0001, 0x0008, 0x0040, 0x0080  # flags of composed glyphs
_MOST_PLANE = 0xFFFF


def subset(font: QFont, text: str) -> bytes | None:
    """A TrueType font with the letters of ``text``, glyph numbers as in the whole one.

    None where the font has other outlines, misses a table, or says that it must not be embedded.
    """
    raw = QRawFont.fromFont(font)
    tables = {tag: bytes(raw.fontTable(tag).data()) for tag in (*_NEEDED, *_KEPT)}
    if not all(tables[tag] for tag in _NEEDED):
        return None
    if struct.unpack_from(">H", tables["OS/2"], 8)[0] & _RESTRICTED:
        return None
    glyphs = {ord(letter): _glyph(raw, letter) for letter in sorted(set(text))}
    letters = {point: glyph for point, glyph in glyphs.items() if glyph}
    return _assembled(tables, letters)


def _glyph(raw: QRawFont, letter: str) -> int:
    found: Any = raw.glyphIndexesForString(letter)
    return int(found[0]) if found else 0


def _assembled(tables: Mapping[str, bytes], letters: Mapping[int, int]) -> bytes:
    places = _places(tables)
    kept = _with_parts(tables["glyf"], places, {0, *letters.values()})
    number = max(kept) + 1
    glyf, loca = bytearray(), [0]
    for glyph in range(number):
        if glyph in kept:
            glyf += tables["glyf"][places[glyph] : places[glyph + 1]]
            glyf += bytes(-len(glyf) % 4)
        loca.append(len(glyf))
    metrics = min(struct.unpack_from(">H", tables["hhea"], 34)[0], number)
    head = bytearray(tables["head"])
    struct.pack_into(">I", head, 8, 0)  # the adjustment of the checksum, filled in at the end
    struct.pack_into(">h", head, 50, 1)  # long places
    made = {
        "cmap": _cmap(letters),
        "glyf": bytes(glyf),
        "head": bytes(head),
        "hhea": tables["hhea"][:34] + struct.pack(">H", metrics),
        "hmtx": _hmtx(tables, metrics, number),
        "loca": struct.pack(f">{len(loca)}I", *loca),
        "maxp": tables["maxp"][:4] + struct.pack(">H", number) + tables["maxp"][6:],
        "name": struct.pack(">HHH", 0, 0, 6),
        "post": struct.pack(">IIhhIIIII", 0x00030000, 0, 0, 0, 0, 0, 0, 0, 0),
        **{tag: tables[tag] for tag in _KEPT if tables[tag]},
    }
    return _file(made)


def _places(tables: Mapping[str, bytes]) -> list[int]:
    """Where each glyph begins in glyf, and where the last ends."""
    loca = tables["loca"]
    if struct.unpack_from(">h", tables["head"], 50)[0]:
        return list(struct.unpack(f">{len(loca) // 4}I", loca[: len(loca) // 4 * 4]))
    return [2 * place for place in struct.unpack(f">{len(loca) // 2}H", loca[: len(loca) // 2 * 2])]


def _with_parts(glyf: bytes, places: list[int], wanted: Iterable[int]) -> set[int]:
    """The glyphs with those that they are composed of: "ä" is "a" and its dots."""
    found: set[int] = set()
    waiting = list(wanted)
    while waiting:
        glyph = waiting.pop()
        if glyph in found or glyph + 1 >= len(places):
            continue
        found.add(glyph)
        waiting += _parts(glyf[places[glyph] : places[glyph + 1]])
    return found


def _parts(outline: bytes) -> list[int]:
    if not outline or struct.unpack_from(">h", outline, 0)[0] >= 0:
        return []
    found, at, flags = [], 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", outline, at)
        found.append(part)
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _XY else 8 if flags & _MATRIX else 0
    return found


def _hmtx(tables: Mapping[str, bytes], metrics: int, number: int) -> bytes:
    whole = struct.unpack_from(">H", tables["hhea"], 34)[0]
    bearings = tables["hmtx"][4 * whole :][: 2 * max(0, number - metrics)]
    return tables["hmtx"][: 4 * metrics] + bearings


def _cmap(letters: Mapping[int, int]) -> bytes:
    """Letters to glyphs, each a group of its own; letters of the first plane once more for old readers."""
    groups = b"".join(struct.pack(">III", point, point, glyph) for point, glyph in sorted(letters.items()))
    full = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(letters)) + groups
    plane = _segments({point: glyph for point, glyph in letters.items() if point < _MOST_PLANE})
    first = 4 + 2 * 8
    head = struct.pack(">HH", 0, 2)
    head += struct.pack(">HHI", 3, 1, first) + struct.pack(">HHI", 3, 10, first + len(plane))
    return head + plane + full


def _segments(letters: Mapping[int, int]) -> bytes:
    """A subtable of format 4: a segment a letter, and the last that every such table ends with."""
    points = [*sorted(letters), _MOST_PLANE]
    deltas = [(letters[point] - point) % 65536 for point in points[:-1]] + [1]
    count = len(points)
    power = 1 << (count.bit_length() - 1)
    body = struct.pack(f">{count}H", *points) + b"\0\0" + struct.pack(f">{count}H", *points)
    body += struct.pack(f">{count}H", *deltas) + bytes(2 * count)
    search = (2 * count, 2 * power, power.bit_length() - 1, 2 * (count - power))
    return struct.pack(">HHHHHHH", 4, 14 + len(body), 0, *search) + body


def _file(tables: Mapping[str, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(">IHHHH", 0x00010000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    at, directory, body = len(head) + 16 * count, b"", bytearray()
    place_of_head = 0
    for tag in sorted(tables):
        content = tables[tag]
        if tag == "head":
            place_of_head = at + len(body)
        directory += tag.encode() + struct.pack(">III", _checksum(content), at + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    font = bytearray(head + directory + body)
    struct.pack_into(">I", font, place_of_head + 8, (_MAGIC - _checksum(bytes(font))) % 2**32)
    return bytes(font)


def _checksum(content: bytes) -> int:
    padded = content + bytes(-len(content) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) % 2**32

"""Files of every format, made when a test runs."""

from __future__ import annotations

import hashlib
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
#: A little talk that every format must give back alike: an emoji with skin tone, decomposed letters,
#: a no-break space, several blanks, a tab.
TURNS = [
    ("I", "Guten Tag,  wie geht es Ihnen?"),
    ("B", "Gut 👍🏽, danke. Die Ausla\u0308nderbeho\u0308rde\u00a0war\tzu – „leider“."),
    ("I", "Mhm."),
    ("B", "Das war schwierig, § 60a, 3 < 4 & 5 > 2."),
]
TALK = "\n\n".join(f"{label}: {words}" for label, words in TURNS)


def make_docx(path: Path, paragraphs: Sequence[str]) -> Path:
    """A Word file; a line break in a paragraph becomes Shift+Enter."""
    import docx

    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


def make_odt(path: Path, paragraphs: Sequence[str]) -> Path:
    """An OpenDocument text."""
    from odfdo import Document, Paragraph

    document = Document("text")
    document.body.clear()
    for paragraph in paragraphs:
        document.body.append(Paragraph(paragraph))
    document.save(str(path))
    return path


def make_rtf(path: Path, paragraphs: Sequence[str]) -> Path:
    """Rich text with every non-ASCII character as ``\\u``."""

    def escaped(text: str) -> str:
        signs = []
        for unit in memoryview(text.encode("utf-16-le")).cast("H"):
            sign = chr(unit)
            signs.append(
                {"\t": r"\tab ", "\n": r"\line "}.get(sign)
                or (f"\\{sign}" if sign in "\\{}" else sign if unit < 128 else f"\\u{unit}?")
            )
        return "".join(signs)

    body = "\\par\n".join(map(escaped, paragraphs))
    path.write_text(f"{{\\rtf1\\ansi\\ansicpg1252\\uc1 {body}}}", encoding="ascii")
    return path


def make_xlsx(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    """An Excel file with one sheet."""
    import openpyxl

    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def make_pdf(path: Path, pages: Sequence[Sequence[tuple[float, float, str]]], extra: str = "") -> Path:
    """A PDF of text lines (x, y, words) in 10-point Courier, whose characters are 6 points wide."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{4 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = "".join(f"BT /F1 10 Tf {x} {y} Td ({_quoted(words)}) Tj ET\n" for x, y, words in lines)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}endstream")
    data, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{item}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {size} /Root 1 0 R {extra} >>\nstartxref\n{len(data)}\n%%EOF\n"
    )
    path.write_bytes(data + end.encode("cp1252"))
    return path


def _quoted(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def make_wrapped_pdf(path: Path, paragraphs: Sequence[str], *, width: int = 60, gap: int = 18) -> Path:
    """Paragraphs broken at ``width`` characters, 40 lines a page, with more room between paragraphs."""
    pages: list[list[tuple[float, float, str]]] = [[]]
    y = 780
    for paragraph in paragraphs:
        for line in greedy_lines(paragraph, width):
            if y < 80:
                pages.append([])
                y = 780
            pages[-1].append((72, y, line))
            y -= 12
        y -= gap
    return make_pdf(path, pages)


def greedy_lines(paragraph: str, width: int) -> list[str]:
    """The lines of a paragraph as a word processor breaks them."""
    lines = [""]
    for word in paragraph.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def make_locked_pdf(path: Path, password: bytes) -> Path:
    """A PDF that opens with ``password`` only (standard security handler, revision 2, 40 bits)."""
    filler = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
    identity = b"0123456789abcdef"
    padded = (password + filler)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    key = hashlib.md5(padded + owner + (0xFFFFFFFC).to_bytes(4, "little") + identity).digest()[:5]
    user = _rc4(key, filler)
    extra = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P -4 >> "
        f"/ID [<{identity.hex()}> <{identity.hex()}>]"
    )
    return make_pdf(path, [[(72, 700, "geheim")]], extra)


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def repack(source: Path, target: Path, changes: dict[str, bytes | None]) -> Path:
    """A copy of an archive with members replaced, added, or (None) left out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, content in changes.items():
            if content is not None:
                new.writestr(name, content)
    return target

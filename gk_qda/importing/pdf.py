"""PDF files. A PDF knows lines, not paragraphs: lines broken at the margin are joined again.

A line was broken at the margin when the next line's first word would not have fitted behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

from gk_qda.errors.importing import DamagedFile, NoTextInPdf, PasswordProtected
from gk_qda.importing.files import check_kind
from gk_qda.importing.labels import find_candidate
from gk_qda.importing.sources import Source
from gk_qda.importing.values import ImportedWarning

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: pdfium's sign for a hyphen and the end of a line in the middle of a word
_LINE_HYPHEN = "\ufffe"
_LINE = re.compile(rf"[^\r\n{_LINE_HYPHEN}]+{_LINE_HYPHEN}?")
_FIRST_WORD = re.compile(r"\S+")
#: "Ein- und Ausgang": a hyphen before these words stays apart from them
_CONJUNCTION = re.compile(r"(?:und|oder|bzw|sowie|bis|and|or|to)\b")
_EDGE = 2  # lines at the top and bottom of a page that may be headers and footers
_REPEATED = 3  # pages
_NEARLY = 0.985  # of the margin: words are set a little closer or wider


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line: its text and where it stands on its page, in points from the lower left corner."""

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    #: Width of the first word with the blank before it.
    word: float


def read_pdf(data: bytes, path: Path) -> Source:
    """The text of a PDF as paragraphs, one a line; wider gaps become blank lines.

    Raises PasswordProtected, DamagedFile, or NoTextInPdf for scanned pages.
    """
    check_kind(data, path, expected="pdf")
    pages = _pages(data, path)
    lines, furniture = _without_furniture(pages)
    if not lines:
        raise NoTextInPdf(file=path.name)
    empty = sum(1 for page in pages if not page)
    counted = (("page_furniture_left_out", furniture), ("pages_without_text", empty))
    warnings = tuple(ImportedWarning(code, None, (("n", n),)) for code, n in counted if n)
    return Source(_joined(lines), "pdf", warnings=warnings)


def _pages(data: bytes, path: Path) -> list[list[PdfLine]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as trouble:
        if "password" in str(trouble).lower():
            raise PasswordProtected(file=path.name) from None
        raise DamagedFile(file=path.name, kind="PDF") from None
    try:
        return [_lines(document[number], number) for number in range(len(document))]
    except pypdfium2.PdfiumError:
        raise DamagedFile(file=path.name, kind="PDF") from None
    finally:
        document.close()


def _lines(page: Any, number: int) -> list[PdfLine]:
    textpage = page.get_textpage()
    try:
        # One sign a character, so that positions in the text are positions on the page.
        count = textpage.count_chars()
        text = textpage.get_text_range(0, count) if count else ""
        exact = len(text) == count
        found = []
        for match in _LINE.finditer(text):
            words = match[0].rstrip(_LINE_HYPHEN)
            if words.strip():
                box = _box(textpage, match.start(), words) if exact else (0.0, 0.0, 0.0, 0.0, 0.0)
                hyphen = "-" if words != match[0] else ""
                found.append(PdfLine(words.strip() + hyphen, number, *box))
        return found
    finally:
        textpage.close()
        page.close()


def _box(textpage: Any, start: int, line: str) -> tuple[float, float, float, float, float]:
    """Left, right, top and bottom of a line, and the width of its first word with a blank."""
    word = _FIRST_WORD.search(line)
    assert word is not None  # the caller leaves blank lines out
    first, last = start + word.start(), start + len(line.rstrip()) - 1
    left, bottom, _, top = textpage.get_charbox(first, loose=True)
    _, last_bottom, right, last_top = textpage.get_charbox(last, loose=True)
    _, _, word_right, _ = textpage.get_charbox(start + word.end() - 1, loose=True)
    width = word_right - left
    blank = width / max(4, len(word[0])) * 0.5
    return left, right, max(top, last_top), min(bottom, last_bottom), width + blank


def _without_furniture(pages: Sequence[Sequence[PdfLine]]) -> tuple[list[PdfLine], int]:
    """The lines without headers, footers and page numbers that come back on most pages."""
    edges = [_edge_shapes(page) for page in pages]
    counts = Counter(shape for shapes in edges for shape in set(shapes.values()))
    often = max(_REPEATED, len(pages) // 2 + 1)
    kept: list[PdfLine] = []
    left_out = 0
    for page, shapes in zip(pages, edges, strict=True):
        repeated = {number for number, shape in shapes.items() if counts[shape] >= often}
        kept.extend(line for number, line in enumerate(page) if number not in repeated)
        left_out += len(repeated)
    return kept, left_out


def _edge_shapes(page: Sequence[PdfLine]) -> dict[int, str]:
    """The first and last lines of a page by number, with all numbers alike; labels are never furniture."""
    numbers = {*range(min(_EDGE, len(page))), *range(max(0, len(page) - _EDGE), len(page))}
    texts = {number: page[number].text for number in numbers}
    return {
        number: re.sub(r"\d+", "0", text)
        for number, text in texts.items()
        if find_candidate(text, 0, 0, len(text)) is None
    }


def _joined(lines: Sequence[PdfLine]) -> str:
    """The lines as paragraphs."""
    margins = _margins(lines)
    openings = _openings(lines)
    gap = _usual_gap(lines)
    parts = [lines[0].text]
    for number, (line, following) in enumerate(pairwise(lines)):
        apart = number in openings.alone or number + 1 in openings.starting
        wide = line.page == following.page and line.bottom - following.top > gap
        full = line.right + following.word > margins[line.page] * _NEARLY
        if apart or wide or not full:
            parts.append("\n\n" if wide else "\n")
        elif not _hyphenated(line.text, following.text):
            parts.append(" ")
        parts.append(following.text)
    return "".join(parts)


def _margins(lines: Sequence[PdfLine]) -> dict[int, float]:
    """The right margin of every page: its longest line, or the document's for a page with few lines."""
    widest = max(line.right for line in lines)
    margins: dict[int, float] = {}
    for page in {line.page for line in lines}:
        own = [line.right for line in lines if line.page == page]
        margins[page] = max(own) if len(own) > 10 else widest
    return margins


@dataclass(frozen=True, slots=True)
class _Openings:
    """Numbers of the lines that begin a turn, and of those that hold nothing but a label."""

    starting: frozenset[int]
    alone: frozenset[int]


def _openings(lines: Sequence[PdfLine]) -> _Openings:
    found = [
        candidate
        for number, line in enumerate(lines)
        if (candidate := find_candidate(line.text, number, 0, len(line.text)))
    ]
    times = Counter(candidate.key for candidate in found)
    kept = [candidate for candidate in found if candidate.strong or times[candidate.key] > 1]
    return _Openings(frozenset(c.line for c in kept), frozenset(c.line for c in kept if c.alone))


def _usual_gap(lines: Sequence[PdfLine]) -> float:
    """A gap between lines that is wider than this parts paragraphs, in points."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.page == b.page and a.top > b.top]
    if not pairs:
        return float("inf")
    height = median(line.top - line.bottom for line, _ in pairs)
    return min(a.bottom - b.top for a, b in pairs) + 0.6 * height


def _hyphenated(line: str, following: str) -> bool:
    """Whether a word goes on in the next line; its hyphen stays, and the import report names the word."""
    return line.endswith("-") and line[-2:-1].isalpha() and not _CONJUNCTION.match(following)

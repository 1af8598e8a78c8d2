"""A report as values: headings, paragraphs, quotations, lists, tables. ``writing`` turns it into files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from gk_qda.progress import looking

# Letters of table text (9 points, some bold) and the air beside them, in cm; longer words are broken.
_LETTER = 0.19
_PADDING = 0.4
_LONGEST_WORD = 24
_LONGEST_LINE = 80
# A table with no more than these is not torn across pages.
_FEW_ROWS = 8
_FEW_LETTERS = 1200
_COLOR = re.compile("#[0-9a-fA-F]{6}")

Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one look. ``muted`` is for what may be read second."""

    text: str
    bold: bool = False
    italic: bool = False
    muted: bool = False


Content = str | tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that becomes part of the outline."""

    level: Literal[1, 2, 3, 4]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in one of three styles: "body", "note" (small, muted), "result" (what an analyst wrote)."""

    content: Content
    style: Literal["body", "note", "result"] = "body"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, marks included, with its source without brackets and a remark behind it."""

    text: str
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list with bullets, or numbers if ``ordered``."""

    items: tuple[Content, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with more than words: ``shade`` is a background "#RRGGBB", ``align`` wins over the column's."""

    content: Content = ""
    shade: str = ""
    bold: bool = False
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table whose head is repeated on every page.

    ``widths`` are shares of the page width in any unit, None lets the content decide. ``align`` has one entry
    a column, () means all left. Short rows are filled with empty cells.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str | Cell, ...], ...]
    widths: tuple[float, ...] | None = None
    align: tuple[Align, ...] = ()
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Block = Heading | Paragraph | Quote | ListBlock | TableBlock | PageBreak


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. ``stand`` is the line with data date and codebook version under the title.

    ``notice`` marks material as synthetic; every writer prints it on page 1 and at the foot of every page.
    """

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    language: Literal["de", "en"] = "de"
    notice: str | None = None
    stand: str = ""
    landscape: bool = False


def runs_of(content: Content) -> tuple[Run, ...]:
    """The runs of ``content``; plain text is one run, empty text none."""
    if isinstance(content, str):
        return (Run(content),) if content else ()
    return content


def text_of(content: Content) -> str:
    """The bare text of ``content``."""
    return content if isinstance(content, str) else "".join(run.text for run in content)


def quote_runs(quote: Quote) -> tuple[Run, ...]:
    """The words, the source in brackets, the remark."""
    source = (Run(f" ({quote.source})", muted=True),) if quote.source else ()
    note = (Run(f" {quote.note}", italic=True, muted=True),) if quote.note else ()
    return (Run(quote.text), *source, *note)


def cell_runs(cell: Cell) -> tuple[Run, ...]:
    """The runs of ``cell``, all bold if the cell is."""
    return tuple(Run(run.text, run.bold or cell.bold, run.italic, run.muted) for run in runs_of(cell.content))


def shade_of(cell: Cell) -> str:
    """The background of ``cell`` as RRGGBB, or "" if it has none or its colour is written otherwise."""
    return cell.shade[1:].upper() if _COLOR.fullmatch(cell.shade) else ""


def head_of(table: TableBlock, shade: str = "") -> tuple[Cell, ...]:
    """The head of ``table`` as cells."""
    return tuple(Cell(text, shade, True, alignment(table, at)) for at, text in enumerate(table.head))


def cells_of(table: TableBlock, row: tuple[str | Cell, ...]) -> tuple[Cell, ...]:
    """The cells of ``row``, as many as the table has columns, each with its alignment."""
    return tuple(_cell(row, at, alignment(table, at)) for at in range(len(table.head)))


def is_short(table: TableBlock) -> bool:
    """Whether ``table`` is kept on one page as a whole."""
    if len(table.rows) > _FEW_ROWS:
        return False
    letters = sum(len(text_of(_cell(row, at).content)) for row in table.rows for at in range(len(table.head)))
    return letters <= _FEW_LETTERS


def alignment(table: TableBlock, column: int) -> Align:
    """How ``column`` (from 0) is aligned."""
    return table.align[column] if column < len(table.align) else "left"


def _cell(row: tuple[str | Cell, ...], column: int, align: Align = "left") -> Cell:
    value = row[column] if column < len(row) else ""
    cell = value if isinstance(value, Cell) else Cell(value)
    return Cell(cell.content, cell.shade, cell.bold, cell.align or align)


def column_shares(table: TableBlock, width: float) -> tuple[float, ...]:
    """The width of each column as a share of the page, which is ``width`` cm wide; they sum to 1.

    Without given widths every column gets room for its longest word; what remains goes to those whose lines
    would otherwise be folded, up to a line that reads well.
    """
    weights = table.widths or _fitted(table, width)
    total = sum(weights)
    return tuple(weight / total for weight in weights)


def _fitted(table: TableBlock, width: float) -> tuple[float, ...]:
    least, wanted = [], []
    for at, head in enumerate(table.head):
        rows = looking(table.rows, every=500)
        texts = [head, *(text_of(_cell(row, at).content) for row in rows)]
        word = max(len(part) for text in texts for part in (text.split() or [""]))
        line = max(len(part) for text in texts for part in text.split("\n"))
        least.append(min(word, _LONGEST_WORD) * _LETTER + _PADDING)
        wanted.append(max(min(line, _LONGEST_LINE) - word, 0) * _LETTER)
    rest = max(width - sum(least), 0)
    part = min(rest / sum(wanted), 1) if any(wanted) else 0
    return tuple(low + part * more for low, more in zip(least, wanted, strict=True))

"""Tables for people at a terminal, or in a plain text file: base first, nothing cut."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TextIO

from gk_qda.exporting.cells import indent, is_number, shown
from gk_qda.exporting.table import Column, Table

if TYPE_CHECKING:
    from rich.table import Table as RichTable

# Wide enough for every line: without a terminal nothing may be folded or cut.
_UNBOUNDED = 100_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def print_table(table: Table, out: TextIO) -> None:
    """Print ``table``; colours and folding only where ``out`` is a terminal."""
    if not out.isatty():
        out.write(plain_text(table))
        return
    from rich.console import Console
    from rich.measure import Measurement

    console = Console(file=out, highlight=False, markup=False, emoji=False)
    grid = _grid(table)
    # A table that cannot shrink to the window keeps its width: the terminal wraps, no column vanishes.
    needed = Measurement.get(console, console.options.update(width=_UNBOUNDED), grid).minimum
    console.width = max(needed, console.width)
    for line in _lines_before(table):
        console.print(line, style="bold" if line == table.title else None, soft_wrap=True)
    console.print(grid)
    for line in _lines_after(table):
        console.print(line, style="dim", soft_wrap=True)


def plain_text(table: Table) -> str:
    """The table as plain text: no control sequences, columns as wide as their content."""
    sink = io.StringIO()
    for line in _lines_before(table):
        sink.write(f"{line}\n")
    sink.write("\n")
    for line in _aligned(table):
        sink.write(f"{line}\n")
    after = list(_lines_after(table))
    sink.write("".join(f"{line}\n" for line in ["", *after]) if after else "")
    return sink.getvalue()


def _lines_before(table: Table) -> Iterator[str]:
    if table.synthetic is not None:
        yield table.synthetic
    if table.title:
        yield table.title
    yield from table.base_lines


def _lines_after(table: Table) -> Iterator[str]:
    yield from table.notes
    if table.synthetic is not None:
        yield table.synthetic


def _grid(table: Table) -> RichTable:
    from rich import box
    from rich.table import Table as RichTable
    from rich.text import Text

    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in table.columns:
        number = is_number(column)
        least = None if number else min(16, len(column.title) + 4)
        grid.add_column(
            Text(column.title),
            justify="right" if number else "left",
            no_wrap=number,
            min_width=least,
            overflow="fold",
        )
    for row in table.rows:
        grid.add_row(*(Text(_cell(column, row, table.language)) for column in table.columns))
    return grid


def _aligned(table: Table) -> Iterator[str]:
    """Head, rule and rows, padded by cell width (wide characters and emoji take two)."""
    from rich.cells import cell_len

    head = [[column.title] for column in table.columns]
    body = [
        [_cell(column, row, table.language).split("\n") for column in table.columns] for row in table.rows
    ]
    widths = [max(cell_len(line) for cells in [head, *body] for line in cells[at]) for at in range(len(head))]
    right = [is_number(column) for column in table.columns]

    def padded(texts: list[str]) -> str:
        parts = []
        for text, width, number in zip(texts, widths, right, strict=True):
            blank = " " * (width - cell_len(text))
            parts.append(blank + text if number else text + blank)
        return "  ".join(parts).rstrip()

    yield padded([column.title for column in table.columns])
    yield "  ".join("─" * width for width in widths)
    for cells in body:
        for at in range(max((len(lines) for lines in cells), default=0)):
            yield padded([lines[at] if at < len(lines) else "" for lines in cells])


def _cell(column: Column, row: dict[str, Any], language: str) -> str:
    """The indented text of a cell; control characters of a transcript must not reach the terminal."""
    text = "  " * indent(column, row) + shown(column, row, language)
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " "))

"""A table as pages: the base before it, the notes behind it."""

from __future__ import annotations

from typing import Any

from gk_qda.exporting.cells import indent, is_number, shown
from gk_qda.exporting.report import Align, Block, Cell, ListBlock, Paragraph, Report, TableBlock
from gk_qda.exporting.table import Column, Table
from gk_qda.progress import looking

_WIDE = 6  # columns from which the page lies on its side
_SHORT = 12  # characters of a number with its base
_NARROW = 16.0  # characters of a column that asks for nothing, beside others that do
_STEP = "\N{EM SPACE}"  # one level of a tree


def table_report(table: Table, *, subtitle: str = "", stand: str = "") -> Report:
    """``table`` for readers; its base without the first line, which is the name of the project."""
    align: list[Align] = ["right" if is_number(column) else "left" for column in table.columns]
    rows = tuple(
        tuple(_cell(column, row, table.language, is_head=not at) for at, column in enumerate(table.columns))
        for row in looking(table.rows, every=20)
    )
    blocks: list[Block] = [ListBlock(table.base_lines[1:])] if len(table.base_lines) > 1 else []
    head = tuple(column.title for column in table.columns)
    blocks.append(TableBlock(head, rows, _widths(table), tuple(align)))
    blocks += [Paragraph(note, "note") for note in table.notes]
    return Report(
        title=table.title,
        subtitle=subtitle or (table.base_lines[0] if table.base_lines else ""),
        blocks=tuple(blocks),
        language="de" if table.language == "de" else "en",
        notice=table.synthetic,
        stand=stand,
        landscape=len(table.columns) >= _WIDE,
    )


def _widths(table: Table) -> tuple[float, ...] | None:
    """What the columns ask for, where all but short ones do; None: as the content needs."""
    if sum(column.width is not None for column in table.columns) * 2 <= len(table.columns):
        return None
    return tuple(column.width or _NARROW for column in table.columns)


def _cell(column: Column, row: dict[str, Any], language: str, *, is_head: bool) -> str | Cell:
    text = f"{_STEP * indent(column, row)}{shown(column, row, language)}"
    if is_head:
        return Cell(text, bold=not text.startswith(_STEP))
    # "15 of 24" is one number: it is not to be folded.
    return text.replace(" ", "\N{NO-BREAK SPACE}") if len(text) <= _SHORT and text[:1].isdecimal() else text

"""Reads tables that people give, ours among them: what guards a csv cell against Excel is taken off again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from gk_qda.exporting.tabular import unguard
from gk_qda.importing.table import ImportedTable, read_table


def read_given_table(path: Path | str, *, encoding: str | None = None) -> ImportedTable:
    """The table in a csv, tsv or xlsx file; an apostrophe that kept a cell from being a formula is gone.

    Raises an ``ImportFailure`` that names the file and the way out.
    """
    table = read_table(Path(path), encoding=encoding)
    if table.path.suffix.lower() == ".xlsx":
        return table  # cells of a spreadsheet have types: nothing was guarded
    return replace(
        table,
        columns=tuple(unguard(name) for name in table.columns),
        rows=tuple(tuple(unguard(cell) for cell in row) for row in table.rows),
    )

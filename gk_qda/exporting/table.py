"""A table as values, and the four ways it leaves the program: terminal, csv, json, xlsx."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TextIO

from gk_qda.errors.exporting import NeedsFile, UnknownFormat

FORMATS = ("table", "csv", "json", "xlsx")
Kind = Literal["text", "integer", "number", "percent", "date"]

_SUFFIXES = {".txt": "table", ".csv": "csv", ".json": "json", ".xlsx": "xlsx"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``key`` is the English name for programs, ``title`` the word for people.

    Values of kind "percent" are in percent (64.3, not 0.643); dates are ``datetime.date`` or ISO 8601 text.
    ``decimals`` says how many people see of a number or percentage; csv and json keep all.
    ``width`` is a hint for spreadsheets, in characters. ``indent_by`` names the row key that holds the level
    (from 1): people then see the last part of a path, indented, or what the key ``label_by`` holds.
    """

    key: str
    title: str
    kind: Kind = "text"
    width: float | None = None
    indent_by: str | None = None
    label_by: str | None = None
    decimals: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the base that says what they count.

    ``rows`` may hold more keys than there are columns, also nested ones; only json prints those. ``base`` is
    for programs, ``base_lines`` are the same in sentences, printed before the table, ``notes`` after it.
    ``synthetic`` is the notice of a demo project: every format prints it and none can leave it out.
    ``is_data`` marks tables that programs read back (codebook, codings): in a spreadsheet they have their keys
    as head in the first row, and the base on a sheet of its own.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[dict[str, Any], ...]
    base: dict[str, Any]
    base_lines: tuple[str, ...]
    notes: tuple[str, ...] = ()
    language: str = "de"
    synthetic: str | None = None
    is_data: bool = False


def format_of(path: Path | None, chosen: str | None) -> str:
    """The format to write: a known suffix of ``path`` decides, else ``chosen``, else a table for people.

    Raises ``UnknownFormat`` when ``path`` ends in something unknown and nothing was chosen.
    """
    if path is not None and path.suffix.lower() in _SUFFIXES:
        return _SUFFIXES[path.suffix.lower()]
    if chosen is not None:
        if chosen not in FORMATS:
            raise UnknownFormat(file=chosen, possible=", ".join(FORMATS))
        return chosen
    if path is not None:
        raise UnknownFormat(file=path, possible=", ".join(_SUFFIXES))
    return "table"


def write_table(
    table: Table,
    *,
    to: Path | None,
    format: str,
    excel_de: bool = False,
    stdout: TextIO | None = None,
) -> list[Path]:
    """Write ``table`` to the file ``to``, or to ``stdout`` when there is none.

    ``excel_de`` makes csv readable for German spreadsheets: ``;``, decimal comma, byte order mark. Returns
    the written files: a csv file has its base in ``NAME.base.json`` beside it. Raises ``NotExported``.
    """
    if to is not None:
        return _write_files(table, to, format, excel_de)
    out = stdout or sys.stdout
    if format == "table":
        from gk_qda.exporting.terminal import print_table

        print_table(table, out)
    elif format == "xlsx":
        raise NeedsFile(format=format)
    else:
        _print_bytes(_content(table, format, excel_de), out)
    return []


def _write_files(table: Table, to: Path, chosen: str, excel_de: bool) -> list[Path]:
    from gk_qda.exporting.files import write_files

    contents = {to: _content(table, chosen, excel_de, to)}
    # A device or pipe has no place beside it.
    if chosen == "csv" and (to.is_file() or not to.exists()):
        from gk_qda.exporting.tabular import base_json

        contents[to.with_name(f"{to.stem}.base.json")] = base_json(table)
    write_files(contents)
    return list(contents)


def _content(table: Table, chosen: str, excel_de: bool, path: Path | None = None) -> bytes:
    from gk_qda.exporting import spreadsheet, tabular, terminal

    if chosen == "csv":
        return tabular.csv_bytes(table, excel_de=excel_de)
    if chosen == "json":
        return tabular.json_bytes(table)
    if chosen == "xlsx":
        return spreadsheet.xlsx_bytes(table, path)
    if chosen == "table":
        return terminal.plain_text(table).encode()
    raise UnknownFormat(file=chosen, possible=", ".join(FORMATS))


def _print_bytes(content: bytes, out: TextIO) -> None:
    """Print exactly these bytes where the stream allows it: no code page, no changed line ends."""
    buffer = getattr(out, "buffer", None)
    if buffer is None:
        out.write(content.decode("utf-8"))
        return
    out.flush()
    buffer.write(content)
    buffer.flush()

"""Tables of any kind from csv and xlsx: column names and rows of text."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from io import StringIO
from typing import TYPE_CHECKING

from gk_qda.errors.importing import (
    DuplicateColumn,
    FileEmpty,
    MissingColumn,
    NotATable,
    RaggedRow,
    UnknownSuffix,
)
from gk_qda.importing.decoding import decode
from gk_qda.importing.files import CONTAINER_LIMIT, TEXT_LIMIT, check_kind, read_bytes
from gk_qda.importing.sheets import read_sheet
from gk_qda.importing.values import ImportedWarning

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".xlsx"})

_DELIMITERS = (",", ";", "\t")
_CELL_LIMIT = 10_000_000  # characters


@dataclass(frozen=True, slots=True)
class ImportedTable:
    """Column names and rows; every row has as many cells as there are columns.

    ``row_numbers`` are those of the file, as Excel counts them (the column names stand in row 1 unless
    blank rows come first); for csv files they count records, not lines.
    """

    path: Path
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    row_numbers: tuple[int, ...]
    encoding: str | None = None
    warnings: tuple[ImportedWarning, ...] = ()

    def dicts(self) -> list[dict[str, str]]:
        """Every row as column name -> cell."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def numbered(self) -> list[tuple[int, dict[str, str]]]:
        """Every row as its number in the file and column name -> cell."""
        return list(zip(self.row_numbers, self.dicts(), strict=True))


def read_table(path: Path, *, encoding: str | None = None) -> ImportedTable:
    """The table in a csv, tsv or xlsx file (its first sheet with content).

    Delimiters ``,`` ``;`` and tab are told apart; quotes follow RFC 4180. Blank rows are left out and
    column names lose the blanks around them; cells stay as they are.
    Raises an ImportFailure that names the file and the way out.
    """
    suffix = path.suffix.lower()
    if suffix not in TABLE_SUFFIXES and not path.is_dir():
        raise UnknownSuffix(file=path.name, suffix=suffix, readable=", ".join(sorted(TABLE_SUFFIXES)))
    if suffix == ".xlsx":
        data = read_bytes(path, limit=CONTAINER_LIMIT)
        return _table(path, read_sheet(data, path))
    data = read_bytes(path, limit=TEXT_LIMIT)
    check_kind(data, path, expected="text")
    decoded = decode(data, file=path.name, encoding=encoding)
    table = _table(path, _records(decoded.text, path))
    return replace(table, encoding=decoded.encoding, warnings=decoded.warnings())


def find_column(
    table: ImportedTable, name: str, aliases: Mapping[str, Iterable[str]] | None = None
) -> str | None:
    """The table's own spelling of the column ``name`` or one of its aliases, whatever their case."""
    spelled = {column.casefold(): column for column in table.columns}
    for candidate in (name, *(aliases or {}).get(name, ())):
        if candidate.casefold() in spelled:
            return spelled[candidate.casefold()]
    return None


def required(
    table: ImportedTable, *names: str, aliases: Mapping[str, Iterable[str]] | None = None
) -> dict[str, str]:
    """For each of ``names`` the table's own column name; ``aliases`` maps a name to its other spellings.

    Raises MissingColumn, which names the file, the column and the columns found.
    """
    found = {name: find_column(table, name, aliases) for name in names}
    for name, column in found.items():
        if column is None:
            raise MissingColumn(file=table.path.name, column=name, found=", ".join(table.columns))
    return {name: column for name, column in found.items() if column is not None}


def _records(text: str, path: Path) -> list[list[str]]:
    delimiter = _delimiter(text)
    if csv.field_size_limit() < _CELL_LIMIT:
        csv.field_size_limit(_CELL_LIMIT)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        raise NotATable(
            file=path.name,
            reason_en="a quotation mark is opened and not closed, or stands in the middle of a cell.",
            reason_de="Ein Anführungszeichen wird nicht geschlossen oder steht mitten in einer Zelle.",
        ) from None


def _delimiter(text: str) -> str:
    """The delimiter that occurs most in the first record, outside quotes; a comma where there is none."""
    counts = dict.fromkeys(_DELIMITERS, 0)
    quoted = False
    for character in text.lstrip("\n"):
        if character == '"':
            quoted = not quoted
        elif not quoted and character == "\n":
            break
        elif not quoted and character in counts:
            counts[character] += 1
    return max(_DELIMITERS, key=lambda delimiter: counts[delimiter])


def _table(path: Path, records: list[list[str]]) -> ImportedTable:
    filled = [
        (number, record) for number, record in enumerate(records, start=1) if any(c.strip() for c in record)
    ]
    if not filled:
        raise FileEmpty(file=path.name)
    header = [name.strip() for name in filled[0][1]]
    while header and not header[-1]:
        header.pop()
    _check_header(path, header)
    rows = []
    for number, record in filled[1:]:
        extra = [cell for cell in record[len(header) :] if cell.strip()]
        if extra:
            raise RaggedRow(file=path.name, row=number, cells=len(record), columns=len(header))
        cells = record[: len(header)]
        rows.append(tuple(cells + [""] * (len(header) - len(cells))))
    numbers = tuple(number for number, _ in filled[1:])
    return ImportedTable(path, tuple(header), tuple(rows), numbers)


def _check_header(path: Path, header: list[str]) -> None:
    seen: set[str] = set()
    for position, name in enumerate(header, start=1):
        if not name:
            raise NotATable(
                file=path.name,
                reason_en=f"column {position} has no name.",
                reason_de=f"Spalte {position} hat keinen Namen.",
            )
        if name.casefold() in seen:
            raise DuplicateColumn(file=path.name, column=name)
        seen.add(name.casefold())

"""A table as values; ``writing`` turns it into files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

Kind = Literal["text", "integer", "number", "percent", "date"]


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
    ``segments`` are the codings behind the cells: a second sheet of a spreadsheet, of no other format. They may have
    segments of their own, a third one.
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
    segments: Table | None = None

    @property
    def moment(self) -> datetime | None:
        """When the data of the table last changed."""
        return moment_of(self.base)


def moment_of(base: Mapping[str, Any]) -> datetime | None:
    """When the data last changed, as the base of a table knows it."""
    said = base.get("data_date")
    return datetime.fromisoformat(said) if said else None

"""One value of a table as people see it, on the terminal and in a spreadsheet."""

from __future__ import annotations

import datetime as dt
from typing import Any

from gk_qda.exporting.numbers import decimal
from gk_qda.exporting.table import Column
from gk_qda.exporting.tabular import plain
from gk_qda.words import catalogue


def is_number(column: Column) -> bool:
    """Whether the values of ``column`` stand at the right."""
    return column.kind in {"integer", "number", "percent"}


def indent(column: Column, row: dict[str, Any]) -> int:
    """Steps of indentation: 0 for a row of the first level, or where the column is no tree."""
    if column.indent_by is None:
        return 0
    return max(int(row.get(column.indent_by) or 1) - 1, 0)


def shown(column: Column, row: dict[str, Any], language: str) -> str:
    """The value of ``column`` in ``row`` for people, without its indentation; empty if missing."""
    value = plain(row.get(column.key))
    if column.label_by is not None:
        return str(row.get(column.label_by) or "")
    if value is None:
        return ""
    if isinstance(value, str):
        return _text(column, value, language)
    if isinstance(value, bool):
        return catalogue("exporting", language)("yes" if value else "no")
    if isinstance(value, int | float):
        rounded = column.kind in {"number", "percent"}
        return decimal(value, column.decimals if rounded else None, language)
    return ", ".join(str(item) for item in value)


def _text(column: Column, text: str, language: str) -> str:
    if column.kind == "date":
        return date_text(text, language)
    return text.rsplit(" > ", 1)[-1] if column.indent_by is not None else text


def date_text(iso: str, language: str) -> str:
    """An ISO date as people of ``language`` write it; anything else stays as it is."""
    try:
        day = dt.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day:%d.%m.%Y}" if language == "de" else iso

"""The table of values: how often each one occurs, and why the others have none."""

from __future__ import annotations

from typing import Any

from gk_qda.exporting.quotes import x_of_n
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, layout_of, table_base
from gk_qda.operations.tables.cell_segments import Cell, cell_segments
from gk_qda.operations.tables.frequencies import percentage
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.index import coding_columns
from gk_qda.queries.value_frequencies import (
    ValueCount,
    ValueFrequency,
    ValueTable,
    Wanted,
    value_frequencies,
)
from gk_qda.queries.where import FIELDS
from gk_qda.words import catalogue

_MOST_BEHIND = 1_000_000  # rows of the second sheet: a spreadsheet has room for not many more


def value_table(
    project: Project,
    filters: Filters | None = None,
    wanted: Wanted | None = None,
    *,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a value of each variable; states without a value follow it.

    ``percent`` is of everybody in the base, ``percent_valid`` of those with a value. Rows of a theme without a
    source, or with nothing but answers that are not coded, are listed and in no base. People see "7 of 16" and no
    percentage of fewer than the small N of the project. A spreadsheet has the codings behind its rows
    on a second sheet, as many as fit on one.
    """
    counted = value_frequencies(project, filters or Filters(), wanted)
    base = value_base(project, counted, language=language)
    words = catalogue("numbers", base.language)
    notes = [words("values_missing_apart")]
    if not all(count.is_in_base for variable in counted.variables for count in variable.counts):
        notes.append(words("values_outside"))
    notes += [words("values_multiple", name=v.title) for v in counted.variables if v.is_multiple]
    layout = layout_of(format)
    segments = _segments(project, counted, base) if layout == "sheet" else None
    if layout == "sheet" and segments is None:
        notes.append(words("values_too_many"))
    return base.table(
        words("title_values"),
        _columns(base, layout, counted.variables),
        [_row(base, variable, count) for variable in counted.variables for count in variable.counts],
        notes=notes,
        facts={"variables": [_facts(variable) for variable in counted.variables]},
        segments=segments,
    )


def value_base(project: Project, counted: ValueTable, *, language: str | None = None) -> Base:
    """What the values are of: of cases those that the rows count, with a document or without."""
    cases = max((one.base for one in counted.variables if one.unit == "cases"), default=None)
    return table_base(project, counted.scope, unit="values", language=language, counted=Counted(cases=cases))


def _segments(project: Project, counted: ValueTable, base: Base) -> Table | None:
    """What stands behind the rows; None where no sheet has room for it."""
    columns, cells, room = coding_columns(project), [], _MOST_BEHIND
    for variable in counted.variables:
        for count in looking(variable.counts):
            ids = counted.coding_ids(columns, variable, count)
            room -= len(ids)
            if room < 0:
                return None
            named = variable_words(variable, base.language), value_words(count, base.language)
            cells.append(Cell(*named, ids))
    return cell_segments(project, counted.scope, base, cells)


def variable_words(variable: ValueFrequency, language: str) -> str:
    """What people call a variable: "Merkmal: Typ"."""
    words, fields = catalogue("numbers", language), catalogue("tables", language)
    name = variable.title or words("all_codes")
    if variable.what == "attribute" and variable.name in FIELDS and variable.title == variable.name:
        name = fields(f"by_{variable.name}")
    return words(f"what_{variable.what}", name=name)


def value_words(count: ValueCount, language: str) -> str:
    """A value, or the state in words."""
    return count.value if count.state == "value" else catalogue("numbers", language)(f"state_{count.state}")


def _facts(variable: ValueFrequency) -> dict[str, Any]:
    return {
        "what": variable.what,
        "name": variable.name,
        "unit": variable.unit,
        "base": variable.base,
        "valid": variable.valid,
        "multiple": variable.is_multiple,
    }


def _row(base: Base, variable: ValueFrequency, count: ValueCount) -> dict[str, Any]:
    is_value = count.state == "value"
    row = {
        "what": variable.what,
        "name": variable.name,
        "title": variable.title,
        "variable": variable_words(variable, base.language),
        "value": count.value if is_value else None,
        "shown": value_words(count, base.language),
        "state": count.state,
        "unit": variable.unit,
        "n": count.n,
        "base": variable.base,
        "valid": variable.valid,
        "percent": percentage(count.n, variable.base) if count.is_in_base else None,
        "percent_valid": percentage(count.n, variable.valid) if is_value else None,
        "members": list(count.members),
        "n_of_base": x_of_n(count.n, variable.base, base.language) if count.is_in_base else str(count.n),
        "unit_words": catalogue("numbers", base.language)(f"values_{variable.unit}"),
    }
    row["percent_shown"] = row["percent"] if variable.base >= base.small_n else None
    row["percent_valid_shown"] = row["percent_valid"] if variable.valid >= base.small_n else None
    return row


def _columns(base: Base, layout: str, variables: tuple[ValueFrequency, ...]) -> list[Column]:
    words = catalogue("numbers", base.language)
    if layout in ("flat", "nested"):
        texts = ("what", "name", "title", "unit", "value", "state")
        numbers = [Column(key, key, "integer") for key in ("n", "base", "valid")]
        shares = [Column(key, key, "percent") for key in ("percent", "percent_valid")]
        return [*(Column(key, key) for key in texts), *numbers, *shares, Column("members", "members")]
    columns = [
        Column("variable", words("variable"), width=40),
        Column("shown", words("value"), width=30),
        Column("unit_words", words("counted_unit"), width=14),
    ]
    if layout == "people":
        columns.append(Column("n", words("number"), "integer", label_by="n_of_base"))
    else:
        columns += [
            Column("n", words("number"), "integer"),
            Column("base", words("base_of_value"), "integer"),
            Column("valid", words("valid_of_value"), "integer"),
        ]
    if any(variable.base >= base.small_n for variable in variables):
        columns.append(Column("percent_shown", words("percent_all"), "percent"))
    if any(variable.valid >= base.small_n for variable in variables):
        columns.append(Column("percent_valid_shown", words("percent_valid"), "percent"))
    columns.append(Column("members", words("members"), width=50))
    return columns

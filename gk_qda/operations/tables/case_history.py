"""What cases are made of, and the values of their attributes in time, as tables that can be read back."""

from __future__ import annotations

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import table_base
from gk_qda.project import Project
from gk_qda.queries.case_sheet import case_sheets


def case_part_table(project: Project, *, language: str | None = None) -> Table:
    """One row a part: case, document, speaker (label) or start and end of a passage (code points)."""
    with project.read() as session:
        sheets = case_sheets(session)
    base = table_base(project, unit="case_parts", language=language)
    keys = ("case", "document", "speaker")
    columns = [Column(key, base.words(key)) for key in keys]
    columns += [Column(key, base.words(key), "integer") for key in ("start", "end")]
    rows = [
        {
            "case": sheet.name,
            "document": part.document,
            "speaker": part.speaker,
            "start": part.start,
            "end": part.end,
        }
        for sheet in sheets
        for part in sheet.parts
    ]
    return base.table(base.words("title_case_parts"), columns, rows, is_data=True)


def attribute_value_table(project: Project, *, language: str | None = None) -> Table:
    """One row a value of a case: case, attribute, value, and the day from which it holds (empty: for all time)."""
    with project.read() as session:
        sheets = case_sheets(session)
    base = table_base(project, unit="attribute_values", language=language)
    columns = [
        Column("case", base.words("case")),
        *(Column(key, base.words(f"attribute_{key}")) for key in ("attribute", "value", "from")),
    ]
    rows = [
        {
            "case": sheet.name,
            "attribute": value.name,
            "value": words,
            "from": since.isoformat() if since else "",
        }
        for sheet in sheets
        for value in sheet.values
        for since, words in value.history
    ]
    return base.table(base.words("title_attribute_values"), columns, rows, is_data=True)

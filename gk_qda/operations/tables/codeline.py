"""The codeline as a table: codes by the paragraphs of one document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from gk_qda.exporting.quotes import x_of_n
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, Layout, layout_of, table_base
from gk_qda.operations.tables.cell_segments import Cell, cell_segments, guids_of
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.spreads import SpreadTable, codeline


def codeline_table(
    project: Project,
    filters: Filters | None = None,
    *,
    document: str,
    by_main_code: bool = False,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a code that occurs in the document, or leads to one that does.

    ``paragraphs`` has the codings by the number of the paragraph they touch, ``segments`` their GUIDs; in csv and
    spreadsheets each paragraph is a column.
    """
    found = codeline(project, filters or Filters(), document=document, by_main_code=by_main_code)
    return codeline_rows(project, found, language=language, format=format)


def codeline_rows(
    project: Project, found: SpreadTable, *, language: str | None = None, format: str = "table"
) -> Table:
    """The table of a codeline that was counted already."""
    base, layout = spread_base(project, found, language, unit="codeline"), layout_of(format)
    numbers = found.numbers(0)
    name = found.scope.documents[0].name
    segments, behind = None, {}
    if layout != "people":
        cells = _cells(found, numbers)
        if layout == "sheet":
            segments = cell_segments(project, found.scope, base, cells)
        else:
            behind = _guids(project, cells, layout)
    return base.table(
        base.words("title_codeline", document=name),
        _columns(base, layout, numbers),
        [
            {"path": code.path, "level": code.level}
            | _filled(filled, numbers, base, layout)
            | behind.get(code.path, {})
            for code, filled in found.lines()
        ],
        notes=spread_notes(found, base),
        facts={"document": name, "paragraphs": len(numbers), "by_main_code": found.by_main_code},
        segments=segments,
    )


def _cells(found: SpreadTable, numbers: list[str]) -> list[Cell]:
    """Every filled cell with its codings."""
    places = {code.id: at for at, code in enumerate(found.scope.book.codes)}
    return [
        Cell(code.path, numbers[column], found.coding_ids(0, column, places[code.id]))
        for code, filled in found.lines()
        for column in sorted(filled)
    ]


def _guids(project: Project, cells: list[Cell], layout: Layout) -> dict[str, dict[str, Any]]:
    """What each row says of the GUIDs behind it: by paragraph; in csv one after another, each once."""
    guids = guids_of(project, (coding for cell in cells for coding in cell.coding_ids))
    rows: dict[str, dict[str, list[str]]] = {}
    for cell in cells:
        rows.setdefault(cell.row, {})[cell.column] = [guids[i] for i in cell.coding_ids if i in guids]
    if layout == "nested":
        return {row: {"segments": parts} for row, parts in rows.items()}
    return {
        row: {"segments": "; ".join(dict.fromkeys(guid for part in parts.values() for guid in part))}
        for row, parts in rows.items()
    }


def spread_base(project: Project, found: SpreadTable, language: str | None, *, unit: str) -> Base:
    """What a codeline or a comparison rests on."""
    return table_base(
        project,
        found.scope,
        unit=unit,
        language=language,
        counted=Counted(codings=found.coded, is_listed=True),
    )


def spread_notes(found: SpreadTable, base: Base) -> list[str]:
    """What stands under the picture."""
    notes = [base.words("spread_touch")]
    if found.by_main_code:
        notes.append(base.words("spread_main_codes"))
    if found.across == "question":
        notes.append(base.words("spread_questions"))
    return notes


def _filled(filled: dict[int, int], numbers: list[str], base: Base, layout: Layout) -> dict[str, Any]:
    touched = {numbers[column]: n for column, n in sorted(filled.items())}
    row: dict[str, Any] = {"touched": len(touched), "base": len(numbers)}
    match layout:
        case "nested":
            return row | {"paragraphs": touched}
        case "people":
            # A code that only leads to others says nothing of its own.
            words = x_of_n(len(touched), len(numbers), base.language) if touched else ""
            return row | {"x_of_n": words, "list": runs_of(filled, numbers)}
        case _:
            return row | {_key(number): n for number, n in touched.items()}


def runs_of(columns: Iterable[int], numbers: list[str]) -> str:
    """ "1–3, 5": the numbers of these places, neighbours taken together."""
    runs: list[list[int]] = []
    for column in sorted(columns):
        if runs and column == runs[-1][-1] + 1:
            runs[-1].append(column)
        else:
            runs.append([column])
    return ", ".join(
        numbers[run[0]] if len(run) == 1 else f"{numbers[run[0]]}–{numbers[run[-1]]}" for run in runs
    )


def _key(number: str) -> str:
    return f"paragraph_{number}"


def _columns(base: Base, layout: Layout, numbers: list[str]) -> list[Column]:
    words = base.words
    if layout == "people":
        return [
            Column("path", words("code"), width=44, indent_by="level"),
            Column("x_of_n", words("paragraphs"), width=14),
            Column("list", words("paragraphs_touched"), width=60),
        ]
    found = [Column("path", words("path" if layout == "flat" else "code"), width=44)]
    if layout == "flat":
        found.append(Column("level", words("level"), "integer"))
    found.append(Column("touched", words("paragraphs"), "integer"))
    found += [Column(_key(number), number, "integer", width=5) for number in numbers]
    return found + ([Column("segments", "GUID")] if layout == "flat" else [])

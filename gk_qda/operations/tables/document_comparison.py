"""The document comparison as a table: which codes stand in which paragraph, or in the answers to which question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gk_qda.exporting.numbers import decimal
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Layout, layout_of
from gk_qda.operations.tables.cell_segments import Cell, cell_segments, guids_of
from gk_qda.operations.tables.codeline import spread_base, spread_notes
from gk_qda.progress import Progress, looking
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.spreads import SpreadTable, code_spread

if TYPE_CHECKING:
    from gk_qda.queries.spreads import Across


def document_comparison_table(
    project: Project,
    filters: Filters | None = None,
    *,
    across: Across = "paragraph",
    by_main_code: bool = False,
    language: str | None = None,
    format: str = "table",
    progress: Progress | None = None,
) -> Table:
    """One row a coded paragraph of a document, or a question of the guide in each document.

    ``position`` is the place of a paragraph in per cent of its document, for comparing texts of unlike length.
    A question that no interviewer's turn was recognised as is ``not_recognised``: whether it was asked in other words,
    the text alone does not tell.
    """
    found = code_spread(
        project, filters or Filters(), across=across, by_main_code=by_main_code, progress=progress
    )
    return comparison_rows(project, found, language=language, format=format)


def comparison_rows(
    project: Project, found: SpreadTable, *, language: str | None = None, format: str = "table"
) -> Table:
    """The table of a comparison that was counted already."""
    base = spread_base(project, found, language, unit=f"comparison_{found.across}")
    layout = layout_of(format)
    behind = _guids(project, found, layout)
    make = _paragraphs if found.across == "paragraph" else _questions
    segments = None
    if layout == "sheet":
        cells = [
            Cell(found.scope.documents[at].name, _column_name(found, at, column), ids)
            for at, column, ids in looking(found.behind_cells(), every=500)
        ]
        segments = cell_segments(project, found.scope, base, cells)
    return base.table(
        base.words("title_document_comparison"),
        _columns(found, base, layout),
        (row | behind.get(place, {}) for place, row in make(found, base, layout)),
        notes=spread_notes(found, base),
        facts={
            "across": found.across,
            "by_main_code": found.by_main_code,
            "paragraphs": {d.name: n for d, n in zip(found.scope.documents, found.lengths, strict=True)},
        },
        segments=segments,
    )


def _column_name(found: SpreadTable, document: int, column: int) -> str:
    if found.across == "question":
        return found.questions[column].number
    return found.numbers(document)[column]


_Placed = tuple[tuple[int, int], dict[str, Any]]  # (document, column) and the row that shows it


def _guids(project: Project, found: SpreadTable, layout: Layout) -> dict[tuple[int, int], dict[str, Any]]:
    """The GUIDs behind each filled place, for programs."""
    if layout not in ("flat", "nested"):
        return {}
    cells = found.behind_cells()
    guids = guids_of(project, (coding for *_, ids in cells for coding in ids))
    behind = {(at, column): [guids[i] for i in ids if i in guids] for at, column, ids in cells}
    return {
        place: {"segments": one if layout == "nested" else "; ".join(one)} for place, one in behind.items()
    }


def _paragraphs(found: SpreadTable, base: Base, layout: Layout) -> Iterator[_Placed]:
    for at, (document, cells) in enumerate(zip(found.scope.documents, found.by_document, strict=True)):
        numbers, length = found.numbers(at), found.lengths[at]
        for column in sorted(cells):
            position = 100 * column / length
            row = {
                "document": document.name,
                "paragraph": numbers[column],
                "index": column + 1,
                "paragraphs": length,
                "position": position,
            }
            if layout == "people":
                row["position"] = decimal(position, 0, base.language)
            yield (at, column), row | _codes(found, cells[column], layout)


def _questions(found: SpreadTable, base: Base, layout: Layout) -> Iterator[_Placed]:
    for at, (document, cells) in enumerate(zip(found.scope.documents, found.by_document, strict=True)):
        for place, question in enumerate(found.questions):
            if question.kind != document.kind:
                continue
            asked = (at, place) in found.asked
            state = "recognised" if asked else "not_recognised"
            row: dict[str, Any] = {
                "document": document.name,
                "question": question.number,
                "text": question.text,
                "state": base.words(f"question_{state}") if layout in ("people", "sheet") else state,
            }
            yield (at, place), row | _codes(found, cells.get(place, []), layout)


def _codes(found: SpreadTable, codes: list[tuple[int, int]], layout: Layout) -> dict[str, Any]:
    book = found.scope.book.codes
    paths = [book[code].path for code, _ in codes]
    if layout == "nested":
        return {"codes": {book[code].path: n for code, n in codes}}
    if layout == "people":
        return {"codes": "; ".join(book[code].name for code, _ in codes), "number": len(codes)}
    return {"codes": "; ".join(paths), "number": len(codes)}


def _columns(found: SpreadTable, base: Base, layout: Layout) -> list[Column]:
    words = base.words
    columns = [Column("document", words("document"), width=12)]
    if found.across == "paragraph":
        columns.append(Column("paragraph", words("paragraph"), width=9))
        if layout == "people":
            columns.append(Column("position", words("position_percent"), width=10))
        else:
            columns.append(Column("index", words("paragraph_index"), "integer"))
            columns.append(Column("paragraphs", words("paragraphs"), "integer"))
            columns.append(Column("position", words("position_percent"), "percent"))
    else:
        columns.append(Column("question", words("question"), width=9))
        columns.append(Column("text", words("question_wording"), width=44))
        columns.append(Column("state", words("question_state"), width=14))
    columns.append(Column("codes", words("codes_column"), width=60))
    columns.append(Column("number", words("codes_number"), "integer"))
    return columns + ([Column("segments", "GUID")] if layout == "flat" else [])

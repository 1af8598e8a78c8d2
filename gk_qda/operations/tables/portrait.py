"""The document portrait as a table: the segments of each document with their tiles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from gk_qda.exporting.quotes import citation, x_of_n
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, Layout, layout_of, table_base
from gk_qda.operations.tables.cell_segments import Cell, cell_segments, guids_of
from gk_qda.progress import Progress, looking
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.portraits import PortraitTable, document_portraits
from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.analysis.portraits import Order, Weight


def portrait_table(
    project: Project,
    filters: Filters | None = None,
    *,
    tiles: int | None = None,
    weight: Weight = "length",
    order: Order = "sequence",
    language: str | None = None,
    format: str = "table",
    progress: Progress | None = None,
) -> Table:
    """One row a coded segment in the order of the picture, with the tiles it gets.

    ``length`` are countable characters; the tiles of a document add up to exactly ``tiles``.
    """
    found = document_portraits(
        project, filters or Filters(), tiles=tiles, weight=weight, order=order, progress=progress
    )
    return portrait_rows(project, found, language=language, format=format)


def portrait_rows(
    project: Project, found: PortraitTable, *, language: str | None = None, format: str = "table"
) -> Table:
    """The table of portraits that were counted already."""
    base, layout = portrait_base(project, found, language), layout_of(format)
    segments, guids = None, {}
    if layout in ("flat", "nested"):
        places = range(len(found.portraits))
        guids = guids_of(project, (coding for at in places for coding in found.coding_ids(at)))
    if layout == "sheet":
        cells = [
            Cell(document.name, str(place), (coding,))
            for at, document in enumerate(looking(found.scope.documents))
            for place, coding in enumerate(found.coding_ids(at), start=1)
        ]
        segments = cell_segments(project, found.scope, base, cells)
    return base.table(
        base.words("title_portrait"),
        _columns(base, layout),
        _rows(found, base, guids),
        notes=portrait_notes(found, base),
        facts={
            "tiles": found.tiles,
            "weight": found.weight,
            "order": found.order,
            "segments_without_tile": found.without_tile,
        },
        segments=segments,
    )


def portrait_base(project: Project, found: PortraitTable, language: str | None) -> Base:
    """What portraits rest on."""
    return table_base(
        project,
        found.scope,
        unit=f"portrait_{found.weight}",
        language=language,
        counted=Counted(codings=found.segments, is_listed=True),
    )


def portrait_notes(found: PortraitTable, base: Base) -> list[str]:
    """What stands under the picture."""
    notes = [base.words(f"portrait_order_{found.order}")]
    if found.without_tile:
        notes.append(base.words("portrait_without_tile", n=found.without_tile))
    return notes


def _rows(found: PortraitTable, base: Base, guids: Mapping[int, str]) -> Iterator[dict[str, Any]]:
    scope, columns = found.scope, found.columns
    for document, portrait in zip(looking(scope.documents), found.portraits, strict=True):
        paragraphs = scope.paragraphs[document.id]
        lines = zip(
            portrait.row.tolist(),
            portrait.code.tolist(),
            portrait.length.tolist(),
            portrait.tiles.tolist(),
            strict=True,
        )
        for place, (row, code, length, tiles) in enumerate(lines, start=1):
            start, end = int(columns.start[row]), int(columns.end[row])
            first, last = paragraphs.touched(Span(start, end))
            numbers = (paragraphs[first].number, paragraphs[last - 1].number) if first < last else ("", "")
            yield {
                "document": document.name,
                "place": place,
                "code": scope.book.codes[code].path,
                "paragraph": numbers[0],
                "paragraph_end": numbers[1],
                "start": start,
                "end": end,
                "length": length,
                "tiles": tiles,
                "tiles_base": found.tiles,
                "guid": guids.get(int(columns.id[row])),
                "tiles_of_base": x_of_n(tiles, found.tiles, base.language),
                "citation": citation(
                    document.name, numbers, minutes=document.form == "minutes", language=base.language
                ),
            }


def _columns(base: Base, layout: Layout) -> list[Column]:
    words = base.words
    if layout == "people":
        return [
            Column("citation", words("source"), width=24),
            Column("code", words("code"), width=44),
            Column("length", words("characters"), "integer"),
            Column("tiles_of_base", words("tiles"), width=14),
        ]
    found = [
        Column("document", words("document"), width=12),
        Column("place", words("place_in_picture"), "integer"),
        Column("code", words("code"), width=44),
        Column("paragraph", words("paragraph"), width=9),
        Column("paragraph_end", words("paragraph_end"), width=9),
        Column("start", words("start"), "integer"),
        Column("end", words("end"), "integer"),
        Column("length", words("characters"), "integer"),
        Column("tiles", words("tiles"), "integer"),
        Column("tiles_base", words("tiles_base"), "integer"),
        Column("guid", "GUID", width=38),
    ]
    return [c for c in found if layout != "sheet" or c.key not in ("start", "end", "guid")]

"""What a theme matrix rests on: the documents, cases or persons of its rows, and what stands in no row."""

from __future__ import annotations

from gk_qda.operations.tables.base import Counted
from gk_qda.project import Project
from gk_qda.queries.theme_codings import segments_without_row
from gk_qda.queries.themes import ThemeGrid


def counted_rows(
    project: Project, grid: ThemeGrid, row_kind: str, *, segments: int | None = None, cases: int | None = None
) -> Counted:
    """How much the rows are made of; ``segments`` are distinct passages of all cells, where they were counted.

    ``cases`` None: those with a document of the scope.
    """
    without = () if row_kind == "document" else segments_without_row(project, grid, row_kind)
    if row_kind != "person":
        return Counted(segments=segments, cases=cases, without_row=without)
    sources = {name for row in grid.rows for name in row.sources}
    documents = tuple(document for document in grid.scope.documents if document.name in sources)
    return Counted(
        segments=segments,
        documents=documents,
        persons=len(grid.rows),
        without_row=without,
        row_kind="person",
    )

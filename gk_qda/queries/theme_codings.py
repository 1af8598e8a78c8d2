"""The codings behind the cells of a theme matrix: what its numbers of segments were counted from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.index import coding_columns
from gk_qda.queries.theme_rows import theme_rows
from gk_qda.queries.themes import ThemeGrid, material_of

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Behind:
    """By row and theme the ids of codings in document order; ``segments`` are distinct passages of all cells."""

    cells: Mapping[tuple[int, int], tuple[int, ...]] = field(repr=False)
    segments: int


def codings_behind(project: Project, grid: ThemeGrid) -> Behind:
    """What stands behind each cell of a matrix, as ``open_cell`` lists it for one."""
    import numpy as np

    from gk_qda.analysis.segments import count_passages, segment_rows
    from gk_qda.queries.label_counts import for_theme

    if not grid.rows:
        return Behind({}, 0)
    columns, kind = coding_columns(project), grid.rows[0].kind
    chosen = material_of(grid.scope, kind)
    with project.read() as session:
        _, parts = theme_rows(session, grid.scope, kind)
    cells: dict[tuple[int, int], tuple[int, ...]] = {}
    counted: set[int] = set()  # places in the columns
    for theme in grid.themes:
        selection = for_theme(chosen.selection, chosen.tree, theme.id)
        by_document = _by_document(columns.document, segment_rows(columns, chosen.tree, selection))
        for row in looking(grid.rows, every=50):
            documents, passages = parts.documents.get(row.id, ()), parts.passages.get(row.id, ())
            if passages:  # only what lies in them: that takes counting
                ground = selection.ground.part(documents, passages)
                found = segment_rows(columns, chosen.tree, replace(selection, ground=ground)).tolist()
            else:
                found = [place for document in documents for place in by_document.get(document, ())]
            counted.update(found)
            cells[row.id, theme.id] = tuple(columns.id[found].tolist()) if found else ()
    return Behind(cells, count_passages(columns, np.array(sorted(counted), np.int32)))


def segments_without_row(project: Project, grid: ThemeGrid, row_kind: str) -> tuple[tuple[str, int], ...]:
    """(document, distinct segments of the themes) for what stands in no row: nobody is its person, or its case."""
    import numpy as np

    from gk_qda.analysis.segments import count_passages, segment_rows
    from gk_qda.queries.label_counts import for_theme

    columns, chosen = coding_columns(project), material_of(grid.scope, row_kind)
    with project.read() as session:
        _, parts = theme_rows(session, grid.scope, row_kind)
    ids = [row.id for row in grid.rows]
    documents = {document for i in ids for document in parts.documents.get(i, ())}
    passages = [passage for i in ids for passage in parts.passages.get(i, ())]
    inside = chosen.selection.ground.part(sorted(documents), passages)
    left: set[int] = set()  # places in the columns
    for theme in grid.themes:
        selection = for_theme(chosen.selection, chosen.tree, theme.id)
        left.update(segment_rows(columns, chosen.tree, selection).tolist())
        within = segment_rows(columns, chosen.tree, replace(selection, ground=inside))
        left.difference_update(within.tolist())
    names = {document.id: document.name for document in chosen.documents}
    by_document = _by_document(columns.document, np.array(sorted(left), np.int32))
    return tuple(
        (name, count_passages(columns, np.array(by_document[i], np.int32)))
        for i, name in names.items()
        if i in by_document
    )


def _by_document(documents: NDArray[Any], rows: NDArray[Any]) -> dict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for row, document in zip(rows.tolist(), documents[rows].tolist(), strict=True):
        found[document].append(row)
    return dict(found)

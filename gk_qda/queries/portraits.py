"""Document portraits of a project."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.portraits import Order, Portrait, Weight

WEIGHTS: tuple[Weight, ...] = ("length", "equal")
ORDERS: tuple[Order, ...] = ("sequence", "color")


@dataclass(frozen=True, eq=False)
class PortraitTable:
    """A portrait for each document of the scope, in their order."""

    scope: Scope
    portraits: list[Portrait]
    tiles: int
    weight: Weight
    order: Order
    columns: CodingColumns = field(repr=False)

    @property
    def segments(self) -> int:
        """How many codings all portraits show."""
        return sum(len(portrait) for portrait in self.portraits)

    @property
    def without_tile(self) -> int:
        """Segments too short, or too many, to get a tile."""
        return sum(int((portrait.tiles == 0).sum()) for portrait in self.portraits)

    def coding_ids(self, document: int) -> list[int]:
        """Ids of the codings of a portrait in its order."""
        return [int(i) for i in self.columns.id[self.portraits[document].row]]


def document_portraits(
    project: Project,
    filters: Filters,
    *,
    tiles: int | None = None,
    weight: Weight = "length",
    order: Order = "sequence",
    progress: Progress | None = None,
) -> PortraitTable:
    """The portraits of the documents of the filters; ``tiles`` None: as many as usual."""
    from gk_qda.analysis.portraits import TILES, portraits
    from gk_qda.analysis.selection import listed_codings

    number = tiles or TILES
    with project.read() as session:
        chosen = scope(session, filters)
    if progress is not None:
        progress.report(0, 2)
    columns = coding_columns(project)
    counted = listed_codings(columns, chosen.tree, chosen.selection)
    if progress is not None:
        progress.report(1, 2)
    ranks = color_ranks(chosen.book)
    found = portraits(counted, len(chosen.documents), ranks, tiles=number, weight=weight, order=order)
    return PortraitTable(chosen, found, number, weight, order, columns)


def color_ranks(book: Codebook) -> NDArray[np.intp]:
    """For each code the place of the first code of its colour in the tree: equal colours, equal rank."""
    import numpy as np

    first: dict[str, int] = {}
    return np.array([first.setdefault(code.color, at) for at, code in enumerate(book.codes)], np.intp)

"""What is asked of the search in all texts, and what came of it; answered off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.language.searching import SearchQuery
from gk_qda.operations.tables.segments import Sources
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.search import Search, search
from gk_qda.queries.search_order import HitGroup, HitGrouping, HitOrder, grouped_hits, ordered_hits

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Request:
    """Words, filters, and how the hits shall be listed."""

    queries: tuple[SearchQuery, ...]
    filters: Filters
    order: HitOrder = "document"
    grouping: HitGrouping = ""


@dataclass(frozen=True, eq=False)
class Answer:
    """The hits as listed: ``lines`` are rows of ``found``, and -1, -2 ... the heads of the groups."""

    request: Request
    found: Search
    sources: Sources
    ordered: NDArray[np.int64]  # rows of `found` before they are grouped
    rows: NDArray[np.int64]
    groups: tuple[HitGroup, ...]
    lines: NDArray[np.int64]


def answer(project: Project, request: Request, last: Answer | None, language: str, watch: Progress) -> Answer:
    """Search, or list the hits of ``last`` otherwise where only that is asked for."""
    if last is not None and (last.request.queries, last.request.filters) == (
        request.queries,
        request.filters,
    ):
        found, sources = last.found, last.sources
    else:
        found = search(project, request.filters, request.queries, progress=watch)
        sources = Sources(found.scope, language)
    if last is not None and last.found is found and last.request.order == request.order:
        ordered = last.ordered
    else:
        with project.read() as session:
            ordered = ordered_hits(session, found, request.order, watch)
    rows, groups = grouped_hits(found, ordered, request.grouping)
    heads = -1 - np.arange(len(groups), dtype=np.int64)
    lines = np.insert(rows, [group.first for group in groups], heads) if groups else rows
    return Answer(request, found, sources, ordered, rows, groups, lines)

"""Which codes of a project meet, and the segments behind each meeting."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.segments import Segment, segments_by_id

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.lines import Passages
    from gk_qda.analysis.relations import Meeting, RelationOptions, Relations


@dataclass(frozen=True, eq=False)
class RelationTable:
    """The relations of all codes with the scope they hold for."""

    scope: Scope
    counts: Relations

    @property
    def options(self) -> RelationOptions:
        """What counts as a relation here."""
        return self.counts.options


@dataclass(frozen=True, slots=True)
class SegmentPair:
    """Two segments that meet; behind a number of documents a segment stands alone, beside itself."""

    first: Segment
    second: Segment


def relate(
    project: Project,
    filters: Filters,
    options: RelationOptions | None = None,
    *,
    progress: Progress | None = None,
) -> RelationTable:
    """Count for every two codes how often they meet."""
    from gk_qda.analysis.relations import relations

    with project.read() as session:
        chosen = scope(session, filters)
    numbers = chosen.paragraphs.numbers(chosen.selection.ground)
    columns = coding_columns(project)
    counts = relations(columns, chosen.tree, chosen.selection, numbers, options, progress=progress)
    return RelationTable(chosen, counts)


def pair_ids(
    project: Project, table: RelationTable, codes: tuple[int, int], meeting: Meeting
) -> list[tuple[int, int]]:
    """The ids of the codings behind a cell; ``codes`` are ids, the first and the second of each pair."""
    from gk_qda.analysis.relations import related_pairs

    chosen, columns = table.scope, coding_columns(project)
    found = _passages(columns, table)
    places = chosen.tree.index_of(codes[0]), chosen.tree.index_of(codes[1])
    first, second = related_pairs(found, chosen.tree, places, meeting, table.options)
    return list(zip(columns.id[first].tolist(), columns.id[second].tolist(), strict=True))


def pairs_by_cell(
    project: Project, table: RelationTable, meeting: Meeting
) -> list[tuple[int, int, list[int]]]:
    """For every two listed codes with pairs: both as indexes, and the ids of their own codings pair by pair.

    A coding stands under its own code only, never under those above it.
    """
    from gk_qda.analysis.relations import all_pairs

    columns = coding_columns(project)
    cells = all_pairs(_passages(columns, table), table.counts, meeting)
    return [
        (a, b, [i for pair in zip(columns.id[x].tolist(), columns.id[y].tolist(), strict=True) for i in pair])
        for a, b, x, y in cells
    ]


def _passages(columns: CodingColumns, table: RelationTable) -> Passages:
    """The codings that were related, on their lines."""
    from gk_qda.analysis.lines import Lanes, passages
    from gk_qda.analysis.relations import related_codings

    chosen, options = table.scope, table.options
    counted = related_codings(columns, chosen.tree, chosen.selection, options)
    numbers = chosen.paragraphs.numbers(chosen.selection.ground)
    return passages(columns, counted, numbers, Lanes.of(columns, across=options.across))


def related_segments(
    project: Project, table: RelationTable, codes: tuple[int, int], meeting: Meeting
) -> list[SegmentPair]:
    """The pairs of segments behind a cell, in the order of the text."""
    pairs = pair_ids(project, table, codes, meeting)
    found = _segments(project, table.scope, {one for pair in pairs for one in pair})
    whole = [SegmentPair(found[a], found[b]) for a, b in pairs if a in found and b in found]
    return sorted(whole, key=_place)


def _segments(project: Project, chosen: Scope, ids: Collection[int]) -> dict[int, Segment]:
    with project.read() as session:
        return {segment.coding.id: segment for segment in segments_by_id(session, chosen, sorted(ids))}


def _place(pair: SegmentPair) -> tuple[int, ...]:
    first, second = pair.first.coding, pair.second.coding
    document = pair.first.document
    return document.position, document.id, first.start, first.end, second.start, second.end, first.id

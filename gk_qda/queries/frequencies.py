"""Code frequencies and crosstabs of a project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from gk_qda.progress import look, looking
from gk_qda.project import Project
from gk_qda.queries.chosen_cases import CasePart
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.person_passages import Passages, person_passages
from gk_qda.queries.sets import SetValue, named_sets
from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.crosstabs import Crosstab
    from gk_qda.analysis.frequencies import Frequencies
    from gk_qda.analysis.groups import Groups


@dataclass(frozen=True, eq=False)
class FrequencyTable:
    """The counts with the scope they hold for; ``columns`` names the groups of ``--by`` in order."""

    scope: Scope
    counts: Frequencies
    columns: tuple[str, ...]
    codings: CodingColumns = field(repr=False)  # as they were when they were counted
    by: Groups | None = None

    @cached_property
    def columns_overlap(self) -> bool:
        """Whether a counted coding stands in several columns: cases and sets may share documents and passages."""
        import numpy as np

        from gk_qda.analysis.groups import Shares

        if self.by is None:
            return False
        touched = np.concatenate([self.by.documents[:, :2], self.by.passages[:, :2]])
        touched = np.unique(touched, axis=0)[:, 1]
        if len(np.unique(touched)) == len(touched):
            return False
        row, _ = Shares(self.by, self.scope.selection.ground).members(self.counts.counted)
        return len(np.unique(row)) < len(row)

    def members(self, group: int) -> tuple[list[int], list[tuple[int, int, int]]]:
        """What belongs to a column: whole documents, and passages as (document, start, end)."""
        if self.by is None:
            return [], []
        documents = self.by.documents[self.by.documents[:, 0] == group, 1]
        passages = self.by.passages[self.by.passages[:, 0] == group, 1:]
        return documents.tolist(), [tuple(line) for line in passages.tolist()]


@dataclass(frozen=True, eq=False)
class CrossTable:
    """A crosstab with its scope; ``columns`` are the values of the attribute in order."""

    scope: Scope
    attribute: str
    counts: Crosstab
    columns: tuple[str, ...]


def frequencies(project: Project, filters: Filters, *, by: str | None = None) -> FrequencyTable:
    """Count every code; ``by`` is document, case, kind, person, set, an attribute or an expression."""
    from gk_qda.analysis.frequencies import count

    with project.read() as session:
        chosen = scope(session, filters)
        sets = named_sets(session)
        people = person_passages(session) if by == "person" else {}
    columns, groups = grouping(chosen, by, sets, people)
    codings = coding_columns(project)
    counts = count(codings, chosen.tree, chosen.selection, by=groups)
    return FrequencyTable(chosen, counts, columns, codings, groups)


def cross_table(project: Project, filters: Filters, *, by: str) -> CrossTable:
    """Cross codes with an attribute (or document, case, kind, person, set)."""
    from gk_qda.analysis.crosstabs import crosstab

    with project.read() as session:
        chosen = scope(session, filters)
        sets = named_sets(session)
        people = person_passages(session) if by == "person" else {}
    columns, groups = grouping(chosen, by, sets, people)
    assert groups is not None
    counts = crosstab(coding_columns(project), chosen.tree, chosen.selection, groups)
    return CrossTable(chosen, by, counts, columns)


@dataclass(frozen=True, slots=True)
class CellCodings:
    """The codings with exactly one code in one column, in reading order. A cell with sub-codes is made of several."""

    code: int  # place in the tree
    group: int | None  # place among the columns; None in a table without columns
    coding_ids: tuple[int, ...]


def codings_by_cell(table: FrequencyTable) -> list[CellCodings]:
    """Every counted coding by the cell it was counted in, in the order of codes and columns.

    A coding that lies in several columns stands in each of them. Listed codes only.
    """
    import numpy as np

    from gk_qda.analysis.groups import Shares

    counted, ids = table.counts.counted, table.codings.id
    if table.by is None:
        row, group = np.arange(len(counted)), np.zeros(len(counted), np.intp)
    else:
        shares = Shares(table.by, table.scope.selection.ground)
        row, share = shares.members(counted)
        group = shares.group[share]
    listed = table.counts.listed[counted.code[row]]
    row, group = row[listed], group[listed]
    order = np.lexsort((counted.row[row], counted.end[row], counted.start[row], counted.document[row], group))
    order = order[np.argsort(counted.code[row[order]], kind="stable")]
    row, group = row[order], group[order]
    code = counted.code[row].astype(np.int64)
    cut = np.flatnonzero((np.diff(code) != 0) | (np.diff(group) != 0)) + 1
    bounds = [0, *cut.tolist(), len(row)] if len(row) else []
    look()
    found = ids[counted.row[row]].tolist()
    return [
        CellCodings(
            int(code[first]),
            None if table.by is None else int(group[first]),
            tuple(found[first:last]),
        )
        for first, last in looking(pairwise(bounds), every=5000)
    ]


def grouping(
    chosen: Scope,
    by: str | None,
    sets: Sequence[SetValue] = (),
    people: Mapping[str, Passages] | None = None,
) -> tuple[tuple[str, ...], Groups | None]:
    """The columns of a table: names and what belongs to each; ``sets`` and ``people`` are those of the project."""
    from gk_qda.analysis.groups import Groups

    if by is None:
        return (), None
    if by == "document":
        return tuple(d.name for d in chosen.documents), Groups.each(chosen.document_ids)
    if by == "case":
        members = chosen.members
        whole: Mapping[Any, list[int]] = {c.name: members.documents.get(c.id, []) for c in chosen.cases}
        parts: Mapping[Any, Any] = {c.name: members.passages.get(c.id, []) for c in chosen.cases}
        return tuple(whole), Groups.of(whole, parts)
    if by == "kind":
        kinds: dict[str, list[int]] = {}
        for document in chosen.documents:
            kinds.setdefault(document.kind, []).append(document.id)
        return tuple(kinds), Groups.of(kinds)
    if by == "person" and people:
        inside = set(chosen.document_ids)
        said = {
            name: [(d, s, e) for d, s, e in turns if d in inside and chosen.holds(d, Span(s, e))]
            for name, turns in people.items()
        }
        said = {name: turns for name, turns in said.items() if turns}
        return tuple(said), Groups.of({}, said)
    if by == "set" and sets:
        return _of_parts({one.name: _members_of(one, chosen) for one in sets if one.kind != "codes"})
    return _of_parts(chosen.grouped(by))


def _of_parts(parts: Mapping[str, CasePart]) -> tuple[tuple[str, ...], Groups]:
    from gk_qda.analysis.groups import Groups

    documents = {name: sorted(part.documents) for name, part in parts.items()}
    return tuple(parts), Groups.of(documents, {name: part.lines() for name, part in parts.items()})


def _members_of(chosen_set: SetValue, chosen: Scope) -> CasePart:
    """The documents of a set, or what belongs to the cases of a set."""
    if chosen_set.kind == "cases":
        return CasePart.of(chosen_set.members, chosen.members)
    return CasePart(frozenset(chosen_set.members), {})

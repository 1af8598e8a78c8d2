"""Code frequencies and crosstabs of a project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gk_qda.project import Project
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns

if TYPE_CHECKING:
    from gk_qda.analysis.crosstabs import Crosstab
    from gk_qda.analysis.frequencies import Frequencies
    from gk_qda.analysis.groups import Groups


@dataclass(frozen=True, eq=False)
class FrequencyTable:
    """The counts with the scope they hold for; ``columns`` names the groups of ``--by`` in order."""

    scope: Scope
    counts: Frequencies
    columns: tuple[str, ...]
    by: Groups | None = None

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
    """Count every code; ``by`` is document, case, kind or the name of an attribute."""
    from gk_qda.analysis.frequencies import count

    with project.read() as session:
        chosen = scope(session, filters)
    columns, groups = grouping(chosen, by)
    counts = count(coding_columns(project), chosen.tree, chosen.selection, by=groups)
    return FrequencyTable(chosen, counts, columns, groups)


def cross_table(project: Project, filters: Filters, *, by: str) -> CrossTable:
    """Cross codes with an attribute (or document, case, kind)."""
    from gk_qda.analysis.crosstabs import crosstab

    with project.read() as session:
        chosen = scope(session, filters)
    columns, groups = grouping(chosen, by)
    assert groups is not None
    counts = crosstab(coding_columns(project), chosen.tree, chosen.selection, groups)
    return CrossTable(chosen, by, counts, columns)


def grouping(chosen: Scope, by: str | None) -> tuple[tuple[str, ...], Groups | None]:
    """The columns of a table: their names and what belongs to each."""
    from gk_qda.analysis.groups import Groups

    if by is None:
        return (), None
    if by == "document":
        return tuple(d.name for d in chosen.documents), Groups.each(chosen.document_ids)
    if by == "case":
        members = chosen.membership
        whole: Mapping[Any, list[int]] = {c.name: members.documents.get(c.id, []) for c in chosen.cases}
        parts: Mapping[Any, Any] = {c.name: members.passages.get(c.id, []) for c in chosen.cases}
        return tuple(whole), Groups.of(whole, parts)
    if by == "kind":
        kinds: dict[str, list[int]] = {}
        for document in chosen.documents:
            kinds.setdefault(document.kind, []).append(document.id)
        return tuple(kinds), Groups.of(kinds)
    values = chosen.grouped(by)
    return tuple(values), Groups.of(values)

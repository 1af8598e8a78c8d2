"""The table of code frequencies: codings, segments, documents, cases and characters of every code."""

from __future__ import annotations

from typing import Any

from gk_qda.analysis.frequencies import Frequencies, Order, ranks, rows_in_order
from gk_qda.exporting.quotes import x_of_n
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, Layout, layout_of, table_base
from gk_qda.operations.tables.cell_segments import frequency_segments
from gk_qda.operations.tables.groups import GroupColumns, overlap_lines
from gk_qda.operations.tables.number_notes import note_lines
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import FrequencyTable, frequencies
from gk_qda.queries.number_notes import number_notes
from gk_qda.words import Catalogue

ORDERS: tuple[Order, ...] = ("tree", "codings", "documents")


def frequency_table(
    project: Project,
    filters: Filters | None = None,
    *,
    by: str | None = None,
    order: Order = "tree",
    used_only: bool = False,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a code, zeros included.

    ``by`` (document, case, kind, set or an attribute) adds codings per column: in the rows ``by`` holds own
    codings, ``by_total`` those with descendants. ``order`` follows the tree or sorts downwards by a number, equal
    ones as in the tree;
    ``used_only`` leaves out codes without codings. ``format`` decides which columns are shown; a spreadsheet has the
    segments behind the cells on a second sheet.
    """
    counted = frequencies(project, filters or Filters(), by=by)
    counts = counted.counts
    # Chosen codes leave the base of codings alone; segments are known of the chosen ones only.
    passages = None if counted.scope.codes else counts.segments_listed
    base = table_base(
        project,
        counted.scope,
        unit="codings",
        language=language,
        counted=Counted(counts.codings_base, passages, counts.cases_base),
    )
    groups = GroupColumns.of(by, counted.columns, base.words) if by else None
    layout = layout_of(format)
    made = _Rows(counted, groups, layout, base)
    rows = [made.row(at) for at in rows_in_order(counts, order, used_only=used_only)]
    facts: dict[str, Any] = {
        "documents_with": counts.documents_with,
        "documents_without": counts.documents_without,
    }
    if groups is not None:
        facts |= {"by": groups.by, "by_base": groups.bases(counts.groups)}
    columns = _columns(base, layout, counts, groups, order)
    notes = _notes(counted, groups, base, used_only=used_only)
    if counted.scope.codes:
        notes.insert(0, base.words("percent_of_all_codes"))
    titles = groups.titles if groups else ()
    segments = frequency_segments(project, counted, base, titles) if layout == "sheet" else None
    return base.table(
        base.words("title_frequencies"), columns, rows, notes=notes, facts=facts, segments=segments
    )


class _Rows:
    """Makes the row of each code."""

    def __init__(
        self, counted: FrequencyTable, groups: GroupColumns | None, layout: Layout, base: Base
    ) -> None:
        self.counted = counted
        self.counts = counted.counts
        self.groups = groups
        self.layout = layout
        self.language = base.language
        self.ranks = ranks(self.counts.own)[0]

    def row(self, at: int) -> dict[str, Any]:
        """The row of one code."""
        counts, code = self.counts, self.counted.scope.book.codes[at]
        row: dict[str, Any] = {
            "path": code.path,
            "level": code.level,
            "codings_own": int(counts.own[at]),
            "codings": int(counts.codings[at]),
            "codings_percent": percentage(int(counts.codings[at]), counts.codings_base)
            if counts.in_base[at]
            else None,
            "segments": int(counts.segments[at]),
            "documents": int(counts.documents[at]),
            "documents_base": counts.documents_base,
            "documents_percent": percentage(int(counts.documents[at]), counts.documents_base),
            "cases": 0 if counts.cases is None else int(counts.cases[at]),
            "cases_base": counts.cases_base or 0,
            "characters": int(counts.characters[at]),
        }
        if self.layout == "people":
            row |= self._x_of_n(row)
        if self.layout == "sheet":
            row["code"] = code.path
        row |= self._dominance(at)
        row["codings_own_rank"] = int(self.ranks[at]) if row["codings_own"] else None
        return row | self._groups(at)

    def _x_of_n(self, row: dict[str, Any]) -> dict[str, str]:
        return {
            f"{unit}_of_base": x_of_n(row[unit], row[f"{unit}_base"], self.language)
            for unit in ("documents", "cases")
        }

    def _dominance(self, at: int) -> dict[str, Any]:
        documents, codings = self.counts.dominance
        found = documents[at] >= 0
        return {
            "dominant_document": self.counted.scope.documents[documents[at]].name if found else None,
            "dominant_codings": int(codings[at]) if found else None,
        }

    def _groups(self, at: int) -> dict[str, Any]:
        if self.groups is None:
            return {}
        own = dict(zip(self.groups.keys, self.counts.by[at].tolist(), strict=True))
        total = dict(zip(self.groups.keys, self.counts.by_total[at].tolist(), strict=True))
        if self.layout == "nested":
            return {"by": own, "by_total": total}
        flat = {self.groups.flat_key(key): n for key, n in own.items()}
        return flat | {self.groups.flat_key(key, "total"): n for key, n in total.items()}


def percentage(part: int, base: int) -> float | None:
    """``part`` of ``base`` in per cent; None where there is nothing to divide by."""
    return 100 * part / base if base else None


def _columns(
    base: Base, layout: Layout, counts: Frequencies, groups: GroupColumns | None, order: Order
) -> list[Column]:
    words = base.words
    columns = code_columns(words, layout, tree=order == "tree")
    columns += [
        Column("codings_own", words("codings_own"), "integer"),
        Column("codings", words("codings_total"), "integer"),
    ]
    small = layout in ("people", "sheet")
    if not small or counts.codings_base >= base.small_n:
        columns.append(Column("codings_percent", words("codings_percent"), "percent"))
    columns += [
        Column("segments", words("segments_column"), "integer"),
        *_unit_columns("documents", base, layout),
    ]
    if not small or counts.documents_base >= base.small_n:
        columns.append(Column("documents_percent", words("documents_percent"), "percent"))
    columns += _unit_columns("cases", base, layout)
    columns.append(Column("characters", words("characters"), "integer"))
    if groups is not None:
        columns += groups.columns() if layout == "flat" else []
        columns += groups.columns("total")
    return columns


def code_columns(words: Catalogue, layout: Layout, *, tree: bool = True) -> list[Column]:
    """How a row names its code: indented for people, with path and level for everything else."""
    if layout == "people":
        return [Column("path", words("code"), width=44, indent_by="level" if tree else None)]
    columns = [Column("path", words("path"), width=60), Column("level", words("level"), "integer")]
    if layout == "sheet" and tree:
        columns.insert(0, Column("code", words("code"), width=44, indent_by="level"))
    return columns


def _unit_columns(unit: str, base: Base, layout: Layout) -> list[Column]:
    """The number and its base: "9 von 14" for people, two numbers for everything that calculates."""
    if layout == "people":
        return [Column(unit, base.words(f"{unit}_column"), "integer", label_by=f"{unit}_of_base")]
    return [
        Column(unit, base.words(f"{unit}_column"), "integer"),
        Column(f"{unit}_base", base.words(f"{unit}_base"), "integer"),
    ]


def _notes(counted: FrequencyTable, groups: GroupColumns | None, base: Base, *, used_only: bool) -> list[str]:
    words, counts = base.words, counted.counts
    notes = [
        words(
            "documents_closing",
            with_codes=counts.documents_with,
            without=counts.documents_without,
            analysed=counts.documents_base,
        )
    ]
    if groups is not None:
        notes.append(words("columns_are_totals"))
        notes += overlap_lines(counted, words)
    hints = [n for n in number_notes(counted) if not (used_only and n.rule == "unused")]
    return [*notes, *note_lines(hints, base.language), words("mentions")]

"""Codings by the date of their documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, layout_of, table_base
from gk_qda.operations.tables.cell_segments import frequency_segments, guids_of
from gk_qda.progress import look, looking
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import FrequencyTable, codings_by_cell, frequencies
from gk_qda.queries.values import CodeValue, DocumentValue


@dataclass(frozen=True, eq=False)
class DatedCounts:
    """Codings of each code in each document that has a date: of main codes with sub-codes, or own ones."""

    table: FrequencyTable
    by_main_code: bool

    @property
    def lanes(self) -> list[tuple[int, CodeValue]]:
        """The codes that occur, with their place in the tree."""
        counts, codes = self.table.counts, self.table.scope.book.codes
        used = counts.codings if self.by_main_code else counts.own
        return [
            (at, code)
            for at, code in enumerate(codes)
            if used[at] and counts.listed[at] and (code.level == 1 or not self.by_main_code)
        ]

    @property
    def dated(self) -> list[tuple[int, DocumentValue]]:
        """The documents with a date by it, with their column."""
        documents = self.table.scope.documents
        found = [(at, document) for at, document in enumerate(documents) if document.date is not None]
        return sorted(found, key=lambda one: (one[1].date, one[0]))

    def number(self, code: int, column: int) -> int:
        """Codings of a code in a document."""
        counts = self.table.counts
        return int((counts.by_total if self.by_main_code else counts.by)[code, column])


def dated_counts(project: Project, filters: Filters, *, by_main_code: bool) -> DatedCounts:
    """Count every code in every document."""
    return DatedCounts(frequencies(project, filters, by="document"), by_main_code)


def dated_table(
    project: Project,
    filters: Filters | None = None,
    *,
    by_main_code: bool = False,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a code and document with a date, by date: codings of the code itself, or of main codes with sub-codes.

    In csv and json ``segments`` are their GUIDs.
    """
    found = dated_counts(project, filters or Filters(), by_main_code=by_main_code)
    return dated_rows(project, found, language=language, format=format)


def dated_base(project: Project, found: DatedCounts, language: str | None) -> Base:
    """What they rest on."""
    counts = found.table.counts
    return table_base(
        project,
        found.table.scope,
        unit="by_date",
        language=language,
        counted=Counted(codings=counts.codings_base),
    )


def dated_notes(found: DatedCounts, base: Base) -> list[str]:
    """What stands under the picture."""
    missing = len(found.table.scope.documents) - len(found.dated)
    notes = [base.words("by_date_main" if found.by_main_code else "by_date_own")]
    return notes + ([base.words("without_date", n=missing)] if missing else [])


def dated_rows(project: Project, found: DatedCounts, *, language: str | None, format: str = "table") -> Table:
    """One row a code and document that has it, by date."""
    base = dated_base(project, found, language)
    words, layout, segments = base.words, layout_of(format), None
    if layout == "sheet":
        segments = frequency_segments(project, found.table, base, found.table.columns)
    rows = list(looking(_rows(found), every=500))
    if layout in ("flat", "nested"):
        behind = _guids(project, found)
        for row in rows:
            one = behind[row["code"], row["document"]]
            row["segments"] = one if layout == "nested" else "; ".join(one)
    return base.table(
        words("title_by_date"),
        [
            Column("date", words("date"), "date", width=12),
            Column("document", words("document"), width=12),
            Column("code", words("code"), width=44),
            Column("codings", words("codings_total"), "integer"),
            *([Column("segments", "GUID")] if layout == "flat" else []),
        ],
        rows,
        notes=dated_notes(found, base),
        facts={"by_main_code": found.by_main_code},
        segments=segments,
    )


def _guids(project: Project, found: DatedCounts) -> dict[tuple[str, str], list[str]]:
    """(path of a code, document) -> the GUIDs of what is counted there."""
    cells = codings_by_cell(found.table)
    look()
    guids = guids_of(project, (coding for cell in cells for coding in cell.coding_ids))
    codes, columns = found.table.scope.book.codes, found.table.columns
    behind: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for cell in looking(cells, every=500):
        assert cell.group is not None
        path = codes[cell.code].path
        if found.by_main_code:
            path = codes[int(found.table.scope.tree.path[0, cell.code])].path
        behind[path, columns[cell.group]] += [guids[i] for i in cell.coding_ids if i in guids]
    return behind


def _rows(found: DatedCounts) -> Iterator[dict[str, Any]]:
    lanes = found.lanes
    for column, document in found.dated:
        for at, code in lanes:
            if number := found.number(at, column):
                yield {
                    "date": document.date,
                    "document": document.name,
                    "code": code.path,
                    "codings": number,
                }

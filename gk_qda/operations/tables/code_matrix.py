"""The matrix of the Frequencies desk as a table: what is shown, or a block of it, with its base and its hints."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from gk_qda.exporting.numbers import percent as per_cent
from gk_qda.exporting.quotes import x_of_n
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, Layout, layout_of, table_base
from gk_qda.operations.tables.cell_segments import frequency_segments
from gk_qda.operations.tables.frequencies import code_columns
from gk_qda.operations.tables.groups import GroupColumns, overlap_lines
from gk_qda.operations.tables.number_notes import listed, note_lines
from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.code_matrix import PERCENTS, CodeMatrix, Value
from gk_qda.queries.number_notes import NumberNote, number_notes
from gk_qda.words import Catalogue, catalogue

# What is counted in a cell, for programs and as a key of the sentence for people: each value has its own.
UNITS: dict[Value, str] = {
    "total": "codings",
    "own": "own_codings",
    "documents": "documents_with_code",
    "segments": "distinct_segments",
    "characters": "coded_characters",
    "words": "coded_words",
    "binary": "occurrence",
    "row_percent": "percent_of_row",
    "column_percent": "percent_of_column",
    "documents_percent": "percent_of_documents",
}


def matrix_base(project: Project, matrix: CodeMatrix, value: Value, language: str | None = None) -> Base:
    """The base of the matrix when its cells show a value."""
    counts = matrix.table.counts
    counted = Counted(counts.codings_base, matrix.segments_base, counts.cases_base)
    return table_base(project, matrix.table.scope, unit=UNITS[value], language=language, counted=counted)


def matrix_notes(matrix: CodeMatrix, value: Value) -> tuple[NumberNote, ...]:
    """The hints on the numbers, also on percentages where these are shown."""
    bases: list[int] = []
    if value in ("column_percent", "documents_percent"):
        bases = matrix.bases(value).max(axis=0).tolist() if len(matrix.table.scope.book.codes) else []
    return number_notes(matrix.table, percent_bases=bases, small_n=matrix.small_n)


def matrix_table(
    project: Project,
    matrix: CodeMatrix,
    *,
    value: Value = "total",
    rows: Sequence[int] | None = None,
    columns: Sequence[int] | None = None,
    with_sums: bool = True,
    language: str | None = None,
    format: str = "table",
    progress: Progress | None = None,
) -> Table:
    """Codes × columns in this order; ``rows`` are places in the tree, None: all that are listed. Sorted otherwise
    than the tree the codes have their whole paths.

    People see "6 of 8" where a percentage has a base below the small N of the project; programs get every percentage.
    """
    base = matrix_base(project, matrix, value, language)
    made = _Matrix(matrix, value, base, layout_of(format))
    all_rows = matrix.table.counts.listed.nonzero()[0].tolist()
    shown_rows = all_rows if rows is None else list(rows)
    shown = list(range(len(matrix.columns))) if columns is None else list(columns)
    words = made.words
    notes = [words("cells", value=words(f"value_{value}"))]
    if len(shown_rows) < len(all_rows) or len(shown) < len(matrix.columns):
        counts = {"rows": len(shown_rows), "all_rows": len(all_rows)}
        notes.append(words("marked_block", **counts, columns=len(shown), all_columns=len(matrix.columns)))
    notes += made.notes(shown_rows)
    segments = None
    if made.layout == "sheet":
        segments = frequency_segments(project, matrix.table, base, made.groups.titles, progress)
    return base.table(
        words("title_matrix", columns=made.by_words()),
        [
            *code_columns(base.words, made.layout, tree=shown_rows == sorted(shown_rows)),
            *(made.column(at) for at in shown),
            *(made.sum_columns() if with_sums else ()),
        ],
        [made.row(at, shown) for at in shown_rows],
        notes=notes,
        facts={"by": matrix.by, "value": value, "by_base": made.groups.bases(matrix.groups)},
        segments=segments,
    )


class _Matrix:
    """Makes columns and rows in one layout."""

    def __init__(self, matrix: CodeMatrix, value: Value, base: Base, layout: Layout) -> None:
        self.matrix, self.value, self.base, self.layout = matrix, value, base, layout
        self.words: Catalogue = catalogue("numbers", base.language)
        self.groups = GroupColumns.of(
            matrix.by, matrix.table.columns, base.words, title=matrix.table.scope.title_of(matrix.by)
        )
        self.cells = matrix.cells(value).tolist()
        self.parts = matrix.parts(value).tolist()
        self.bases = matrix.bases(value).tolist()
        self.sums = matrix.sums(value).tolist()
        self.sum_base = matrix.sum_base(value)
        self.is_percent = value in PERCENTS
        in_base = (
            matrix.table.counts.in_base.tolist() if value == "column_percent" else [True] * len(self.bases)
        )
        self.is_small = self.is_percent and any(
            n < base.small_n for row, is_in in zip(self.bases, in_base, strict=True) if is_in for n in row
        )
        self.for_people = layout in ("people", "sheet")

    def by_words(self) -> str:
        """What the columns are, in words."""
        key = f"by_{self.matrix.by}"
        return self.words(key) if key in self.words else self.groups.name(self.base.words)

    def column(self, at: int) -> Column:
        """The column of a group."""
        title, key = self.groups.titles[at], self.groups.flat_key(self.groups.keys[at], "cell")
        if not self.is_percent:
            return Column(key, title, "integer")
        return Column(key, title, "text" if self.for_people and self.is_small else "percent")

    def sum_columns(self) -> list[Column]:
        """Sum, its share, documents of each kind, cases."""
        unit = self.words(f"unit_{self.value}") if not self.is_percent else self.words("unit_total")
        if self.value == "documents_percent":
            unit = self.words("unit_documents")
        columns = [Column("sum", unit, "integer")]
        if not self.for_people or self.sum_base >= self.base.small_n:
            columns.append(Column("sum_percent", self.words("percent_of", n=self.sum_base), "percent"))
        for kind in self.matrix.kinds:
            title = self.words(f"kind_{kind}")
            columns += self._counted(f"documents_{kind}", title)
        if self.matrix.table.counts.cases is not None:
            columns += self._counted("cases", self.base.words("cases_column"))
        return columns

    def row(self, at: int, shown: Sequence[int]) -> dict[str, Any]:
        """The row of one code."""
        code, counts = self.matrix.table.scope.book.codes[at], self.matrix.table.counts
        row: dict[str, Any] = {
            "path": code.path,
            "code": code.path,
            "level": code.level,
            "sum": self.sums[at],
        }
        row["sum_percent"] = self.matrix.sum_percent(self.value, at)
        kinds = zip(
            self.matrix.kinds,
            self.matrix.by_kind.documents[at].tolist(),
            self.matrix.by_kind.documents_base.tolist(),
            strict=True,
        )
        for kind, x, n in kinds:
            row |= self._count(f"documents_{kind}", x, n)
        if counts.cases is not None:
            row |= self._count("cases", int(counts.cases[at]), self._cases_base)
        cells = {g: self._cell(at, g) for g in shown}
        if self.layout == "nested":
            return row | {"by": {self.groups.keys[g]: cell for g, cell in cells.items()}}
        return row | {self.groups.flat_key(self.groups.keys[g], "cell"): cell for g, cell in cells.items()}

    def notes(self, rows: Sequence[int]) -> list[str]:
        """What has to be known of these rows."""
        counts = self.matrix.table.counts
        key = {"words": "sums_are_words"}.get(self.value, "sums_are_codings")
        found = [self.words("documents_overlap" if "documents" in self.value else key)]
        found += overlap_lines(self.matrix.table, self.base.words)
        uncoded = [column.name for column in self.matrix.columns if not column.is_coded]
        if uncoded:
            names = listed(uncoded, self.words)
            found.append(self.words("not_coded_yet", n=len(uncoded), documents=names))
        hints = matrix_notes(self.matrix, self.value)
        if all(counts.codings[at] for at in rows):
            hints = tuple(note for note in hints if note.rule != "unused")
        return [*found, *note_lines(hints, self.base.language), self.base.words("mentions")]

    @property
    def _cases_base(self) -> int:
        return self.matrix.table.counts.cases_base or 0

    def _cell(self, at: int, group: int) -> Any:
        value = self.cells[at][group]
        if not self.is_percent:
            return value
        if not self.for_people or not self.is_small:
            return None if math.isnan(value) else value  # nan: no base
        part, whole = self.parts[at][group], self.bases[at][group]
        if part and not whole:
            return str(part)  # of a code that is in no base
        if whole < self.base.small_n:
            return x_of_n(part, whole, self.base.language)
        return f"{per_cent(part, whole, self.base.language)} %"

    def _counted(self, key: str, title: str) -> list[Column]:
        if self.layout == "people":
            return [Column(key, title, "integer", label_by=f"{key}_of_base")]
        of = self.base.words("documents_base" if key != "cases" else "cases_base")
        return [Column(key, title, "integer"), Column(f"{key}_base", f"{title}: {of}", "integer")]

    def _count(self, key: str, x: int, n: int) -> dict[str, Any]:
        counted: dict[str, Any] = {key: x, f"{key}_base": n}
        if self.layout == "people":
            counted[f"{key}_of_base"] = x_of_n(x, n, self.base.language)
        return counted

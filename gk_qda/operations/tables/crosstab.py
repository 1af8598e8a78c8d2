"""The crosstab: codings and documents of every code in each group of an attribute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

import numpy as np

from gk_qda.analysis.crosstabs import residuals
from gk_qda.exporting.numbers import decimal
from gk_qda.exporting.numbers import percent as per_cent
from gk_qda.exporting.quotes import x_of_n
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, Layout, layout_of, table_base
from gk_qda.operations.tables.cell_segments import frequency_segments
from gk_qda.operations.tables.frequencies import code_columns
from gk_qda.operations.tables.groups import GroupColumns, overlap_lines
from gk_qda.operations.tables.number_notes import note_lines
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import CrossTable, FrequencyTable, cross_table, frequencies
from gk_qda.queries.number_notes import NumberNote, number_notes
from gk_qda.words import catalogue

Percent = Literal["none", "row", "column", "documents"]
_STATS = ("expected", "residual", "standardised", "corrected")
PERCENTS: tuple[Percent, ...] = ("none", "row", "column", "documents")


def crosstab_table(
    project: Project,
    filters: Filters | None = None,
    *,
    by: str,
    percent: Percent = "none",
    codes: Sequence[int] | None = None,
    used_only: bool = False,
    stats: bool = False,
    with_segments: bool = True,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a code, one column a group of ``by`` (an attribute, or document, case, kind, set).

    Rows hold ``by`` (own codings), ``by_total`` (with descendants), ``documents`` and, where wanted,
    ``percent``: codings of the cell among those of its row or of its column, or documents among the
    analysed ones of the group. People see "6 of 8" instead of a percentage where the base is small. ``stats`` adds
    what is expected of own codings, and the residuals, for programs and spreadsheets; it says that no test is meant.
    ``codes`` are ids of those that are rows, in this order; None: all that are listed. A spreadsheet
    has the segments behind its cells on a second sheet, unless it shall be ``with_segments`` False.
    """
    crossed = cross_table(project, filters or Filters(), by=by)
    counted = frequencies(project, filters or Filters(), by=by)
    codings = Counted(codings=counted.counts.codings_base)
    base = table_base(project, crossed.scope, unit="crosstab", language=language, counted=codings)
    groups = GroupColumns.of(by, crossed.columns, base.words, title=crossed.scope.title_of(by))
    layout = layout_of(format)
    cells = _Cells(crossed, groups, percent, layout, base, stats=stats)
    counts = crossed.counts
    rows = _rows(crossed, codes, used_only=used_only)
    is_used = used_only or all(counts.codings[at].any() for at in rows)
    has_segments = layout == "sheet" and with_segments
    return base.table(
        base.words("title_crosstab", attribute=groups.name(base.words)),
        [*code_columns(base.words, layout), *cells.columns()],
        [cells.row(at) for at in rows],
        notes=[
            *_part(rows, crossed, base),
            *([base.words(f"cells_{percent}")] if layout == "people" else []),
            *overlap_lines(counted, base.words),
            *(cells.said() if stats else ()),
            *note_lines(_hints(counted, cells, used_only=is_used), base.language),
            base.words("mentions"),
        ],
        facts={"by": by, "percent": percent, "by_base": groups.bases(counts.groups)} | cells.facts(),
        segments=frequency_segments(project, counted, base, groups.titles) if has_segments else None,
    )


def _rows(crossed: CrossTable, codes: Sequence[int] | None, *, used_only: bool) -> list[int]:
    """The places of the codes in the tree."""
    counts = crossed.counts
    if codes is not None:
        place = {code.id: at for at, code in enumerate(crossed.scope.book.codes)}
        return [place[code] for code in codes if code in place]
    listed = counts.listed & counts.codings.any(axis=1) if used_only else counts.listed
    rows: list[int] = np.flatnonzero(listed).tolist()
    return rows


def _part(rows: Sequence[int], crossed: CrossTable, base: Base) -> list[str]:
    """That the table has not all codes, where that is so."""
    listed, columns = int(crossed.counts.listed.sum()), len(crossed.columns)
    if len(rows) == listed:
        return []
    words = catalogue("numbers", base.language)
    return [words("marked_block", rows=len(rows), all_rows=listed, columns=columns, all_columns=columns)]


def _hints(counted: FrequencyTable, cells: _Cells, *, used_only: bool) -> list[NumberNote]:
    bases = (
        () if cells.percent in ("none", "row") else [cells.whole(g) for g in range(len(cells.groups.keys))]
    )
    notes = number_notes(counted, percent_bases=bases, small_n=cells.base.small_n)
    return [note for note in notes if not (used_only and note.rule == "unused")]


class _Cells:
    """The cells of each code, in the layout of the table."""

    def __init__(
        self,
        crossed: CrossTable,
        groups: GroupColumns,
        percent: Percent,
        layout: Layout,
        base: Base,
        *,
        stats: bool = False,
    ) -> None:
        self.codes = crossed.scope.book.codes
        self.counts = crossed.counts
        self.groups = groups
        self.percent = percent
        self.layout = layout
        self.base = base
        self.bases: list[int] = self.counts.groups.documents_base.tolist()
        self.shares = None if percent == "none" else self.counts.percentages(percent)
        listed = self.counts.listed[:, np.newaxis]
        self.stats = residuals(np.where(listed, self.counts.groups.own, 0)) if stats else None

    def facts(self) -> dict[str, Any]:
        """What the residuals come to, for programs."""
        if self.stats is None:
            return {}
        return {"chi_square": self.stats.chi_square, "degrees_of_freedom": self.stats.degrees, "test": None}

    def said(self) -> list[str]:
        """What the residuals are of, and that they are no test."""
        assert self.stats is not None
        words = catalogue("numbers", self.base.language)
        chi_square = decimal(self.stats.chi_square, 2, self.base.language)
        warning = words("no_test", chi_square=chi_square, degrees=self.stats.degrees)
        return [words("residuals_of"), warning]

    def columns(self) -> list[Column]:
        """The columns of the groups; for people each has its number of documents in the head."""
        titled = list(zip(self.groups.keys, self.groups.titles, self.bases, strict=True))
        match self.layout:
            case "people":
                return [Column(f"cell {key}", f"{title} ({n})") for key, title, n in titled]
            case "sheet":
                return [column for key, title, n in titled for column in self._in_sheet(key, title, n)]
            case _:
                return [column for key, _, _ in titled for column in self._flat_columns(key)]

    def _in_sheet(self, key: str, title: str, analysed: int) -> Iterator[Column]:
        words, flat_key = self.base.words, self.groups.flat_key
        yield Column(flat_key(key, "total"), f"{title}: {words('codings_total')}", "integer")
        yield Column(flat_key(key, "documents"), f"{title}: {words('documents_of', n=analysed)}", "integer")
        if self.shares is not None and self.whole(self.groups.keys.index(key)) >= self.base.small_n:
            yield Column(flat_key(key, "percent"), f"{title}: %", "percent")
        for name in _STATS if self.stats is not None else ():
            head = catalogue("numbers", self.base.language)(name)
            yield Column(flat_key(key, name), f"{title}: {head}", "number", decimals=2)

    def _flat_columns(self, key: str) -> Iterator[Column]:
        for suffix in ("", "total", "documents", "documents_base"):
            yield Column(self.groups.flat_key(key, suffix), key, "integer")
        if self.shares is not None:
            yield Column(self.groups.flat_key(key, "percent"), key, "percent")
        for name in _STATS if self.stats is not None else ():
            yield Column(self.groups.flat_key(key, name), key, "number")

    def row(self, at: int) -> dict[str, Any]:
        """The row of one code."""
        row: dict[str, Any] = {"path": self.codes[at].path, "level": self.codes[at].level}
        match self.layout:
            case "nested":
                return row | self._nested(at)
            case "people":
                return row | {f"cell {key}": self._words(at, g) for g, key in enumerate(self.groups.keys)}
            case _:
                return row | {"code": row["path"]} | self._flat(at)

    def _nested(self, at: int) -> dict[str, dict[str, Any]]:
        """Own codings, those with descendants, documents and perhaps percentages, each by group."""
        counts = {
            "by": self.counts.groups.own[at],
            "by_total": self.counts.codings[at],
            "documents": self.counts.documents[at],
        }
        if self.shares is not None:
            counts["percent"] = self.shares[at]
        if self.stats is not None:
            counts |= {name: getattr(self.stats, name)[at] for name in _STATS}
        return {
            name: dict(zip(self.groups.keys, values.tolist(), strict=True)) for name, values in counts.items()
        }

    def _flat(self, at: int) -> dict[str, Any]:
        names = {"by": "", "by_total": "total"}
        flat = {
            self.groups.flat_key(key, names.get(name, name)): value
            for name, values in self._nested(at).items()
            for key, value in values.items()
        }
        bases = zip(self.groups.keys, self.bases, strict=True)
        return flat | {self.groups.flat_key(key, "documents_base"): n for key, n in bases}

    def _words(self, at: int, group: int) -> str:
        """A cell as people read it: a percentage stands in brackets, and never on a small base."""
        codings, documents = int(self.counts.codings[at, group]), int(self.counts.documents[at, group])
        x_of_all = x_of_n(documents, self.bases[group], self.base.language)
        match self.percent:
            case "none":
                return f"{x_of_all} · {codings}"
            case "documents":
                text, part, whole = x_of_all, documents, self.bases[group]
            case "row":
                text, part, whole = str(codings), codings, int(self.counts.codings[at].sum())
            case "column":
                text, part, whole = str(codings), codings, self.whole(group)
        if whole < self.base.small_n or not whole:
            return text
        if self.percent == "column" and not self.counts.in_base[at]:
            return text  # its codings are not among those of the base
        return f"{text} ({per_cent(part, whole, self.base.language)} %)"

    def whole(self, group: int) -> int:
        """What a column's percentages are of; those of a row have another base in every row."""
        if self.percent == "documents":
            return self.bases[group]
        return int(self.counts.groups.codings_base[group])

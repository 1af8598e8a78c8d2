"""The crosstab: codings and documents of every code in each group of an attribute."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from gk_qda.exporting.numbers import percent as per_cent
from gk_qda.exporting.quotes import x_of_n
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, Layout, layout_of, table_base
from gk_qda.operations.tables.frequencies import code_columns, percentage
from gk_qda.operations.tables.groups import GroupColumns
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import CrossTable, cross_table

Percent = Literal["none", "row", "column", "documents"]
PERCENTS: tuple[Percent, ...] = ("none", "row", "column", "documents")


def crosstab_table(
    project: Project,
    filters: Filters | None = None,
    *,
    by: str,
    percent: Percent = "none",
    used_only: bool = False,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a code, one column a group of ``by`` (an attribute, or document, case, kind).

    Rows hold ``by`` (own codings), ``by_total`` (with descendants), ``documents`` and, where wanted,
    ``percent``: codings of the cell among those of its row or of its column, or documents among the
    analysed ones of the group. People see "6 of 8" instead of a percentage where the base is small.
    """
    crossed = cross_table(project, filters or Filters(), by=by)
    codings = int(crossed.counts.groups.codings_base.sum())
    base = table_base(
        project, crossed.scope, unit="crosstab", language=language, counted=Counted(codings=codings)
    )
    groups = GroupColumns.of(by, crossed.columns, base.words)
    layout = layout_of(format)
    cells = _Cells(crossed, groups, percent, layout, base)
    rows = [cells.row(at) for at in np.flatnonzero(crossed.counts.listed).tolist()]
    if used_only:
        rows = [row for row in rows if row.pop("used")]
    for row in rows:
        row.pop("used", None)
    return base.table(
        base.words("title_crosstab", attribute=groups.name(base.words)),
        [*code_columns(base.words, layout), *cells.columns()],
        rows,
        notes=[base.words(f"cells_{percent}"), base.words("mentions")],
        facts={"by": by, "percent": percent, "by_base": groups.bases(crossed.counts.groups)},
    )


class _Cells:
    """The cells of each code."""

    def __init__(
        self, crossed: CrossTable, groups: GroupColumns, percent: Percent, layout: Layout, base: Base
    ) -> None:
        self.crossed = crossed
        self.counts = crossed.counts
        self.groups = groups
        self.percent = percent
        self.layout = layout
        self.base = base
        self.shares = None if percent == "none" else crossed.counts.percentages(percent)

    def columns(self) -> list[Column]:
        """The columns of the groups, each with its base in the head for people."""
        bases = self.counts.groups.documents_base.tolist()
        titled = zip(self.groups.keys, self.groups.titles, bases, strict=True)
        if self.layout in ("people", "sheet"):
            return [Column(f"cell {key}", f"{title} ({n})") for key, title, n in titled]
        kinds = [
            ("", "integer"),
            ("total", "integer"),
            ("documents", "integer"),
            ("documents_base", "integer"),
        ]
        if self.shares is not None:
            kinds.append(("percent", "percent"))
        return [
            Column(self.groups.flat_key(key, suffix), title, kind)  # type: ignore[arg-type]
            for key, title, _ in titled
            for suffix, kind in kinds
        ]

    def row(self, at: int) -> dict[str, Any]:
        """The row of one code; ``used`` says whether it has any coding."""
        code = self.crossed.scope.book.codes[at]
        total, own = self.counts.codings[at].tolist(), self.counts.groups.own[at].tolist()
        documents, bases = self.counts.documents[at].tolist(), self.counts.groups.documents_base.tolist()
        shares = [None] * len(total) if self.shares is None else self.shares[at].tolist()
        row: dict[str, Any] = {"path": code.path, "level": code.level, "used": any(total)}
        keys = self.groups.keys
        if self.layout == "nested":
            row |= {
                "by": dict(zip(keys, own, strict=True)),
                "by_total": dict(zip(keys, total, strict=True)),
                "documents": dict(zip(keys, documents, strict=True)),
            }
            return row if self.shares is None else row | {"percent": dict(zip(keys, shares, strict=True))}
        if self.layout == "flat":
            for key, *values in zip(keys, own, total, documents, bases, shares, strict=True):
                suffixes = ("", "total", "documents", "documents_base", "percent")
                row |= {self.groups.flat_key(key, s): v for s, v in zip(suffixes, values, strict=True)}
            return row
        row["code"] = code.path
        sums = self.counts.codings[at].sum().item()
        for place, key in enumerate(keys):
            row[f"cell {key}"] = self._words(total[place], sums, documents[place], place)
        return row

    def _words(self, codings: int, row_sum: int, documents: int, place: int) -> str:
        """A cell as people read it."""
        groups, language = self.counts.groups, self.base.language
        analysed = int(groups.documents_base[place])
        if self.percent in ("none", "documents"):
            text = x_of_n(documents, analysed, language)
            if self.percent == "documents":
                return self._with_share(text, documents, analysed)
            return f"{text} · {codings}"
        whole = row_sum if self.percent == "row" else int(groups.codings_base[place])
        return self._with_share(str(codings), codings, whole)

    def _with_share(self, text: str, part: int, whole: int) -> str:
        """A percentage in brackets behind the number, unless its base is small."""
        if whole < self.base.small_n or percentage(part, whole) is None:
            return text
        return f"{text} ({per_cent(part, whole, self.base.language)} %)"

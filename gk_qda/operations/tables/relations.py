"""The table of code relations: how often two codes overlap, stand near each other, share a document."""

from __future__ import annotations

from typing import Any

import numpy as np

from gk_qda.analysis.relations import Meeting, RelationOptions
from gk_qda.exporting.numbers import decimal
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, Layout, layout_of, table_base
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.relations import RelationTable, relate
from gk_qda.words import Catalogue, catalogue

_DECIMALS = 3  # of a coefficient, as it is printed in the literature


def relation_table(
    project: Project,
    filters: Filters | None = None,
    *,
    options: RelationOptions | None = None,
    used_only: bool = False,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row for every two codes, the first of the tree as ``a``.

    Programs get every pair, zeros included, unless ``used_only`` leaves out those that meet nowhere; people
    and spreadsheets get the pairs that overlap or are near. ``c_coefficient`` is None where it is undefined.
    """
    related = relate(project, filters or Filters(), options)
    base = relation_base(project, related, language=language)
    layout = layout_of(format)
    words = catalogue("relations", base.language)
    rows = _Rows(related, layout, base.language).all(used_only)
    return base.table(
        words("title"),
        _columns(words, layout, related.options),
        rows,
        notes=relation_notes(related, base.language),
        facts=option_facts(related.options),
    )


def relation_base(project: Project, related: RelationTable, *, language: str | None = None) -> Base:
    """What a table or a picture of relations counts."""
    counted = Counted(codings=related.counts.codings_base)
    return table_base(project, related.scope, unit="relations", language=language, counted=counted)


def option_facts(options: RelationOptions) -> dict[str, Any]:
    """What counts as a relation, for programs."""
    facts: dict[str, Any] = {
        "near_paragraphs": options.near,
        "overlaps_in_near": not options.near_only,
        "sub_codes": options.roll_up,
        "coders_related": "across" if options.across else "within",
    }
    return facts if options.only is None else facts | {"only_segments": len(options.only)}


def relation_notes(related: RelationTable, language: str) -> list[str]:
    """The rules in sentences, and the warnings that apply."""
    words, options, counts = catalogue("relations", language), related.options, related.counts
    notes = [
        words("rule_overlap"),
        words("rule_near_only" if options.near_only else "rule_near", n=options.near),
        words("rule_documents"),
        words("rule_coefficient"),
        words("rule_roll_up" if options.roll_up else "rule_own"),
        words("rule_across" if options.across else "rule_within"),
    ]
    shown = np.ix_(counts.listed, counts.listed)
    if counts.is_unequal[shown].any():
        notes.append(words("warning_unequal"))
    if counts.is_out_of_range[shown].any():
        notes.append(words("warning_out_of_range"))
    if options.only is not None:
        notes.append(words("only_segments", n=len(options.only)))
    return notes


def matrix_table(
    project: Project, related: RelationTable, value: Meeting | str, *, language: str | None = None
) -> Table:
    """The symmetric matrix of one value ("overlaps", "near", "documents" or "coefficient") as people see it."""
    base = relation_base(project, related, language=language)
    words, counts = catalogue("relations", base.language), related.counts
    codes = related.scope.book.codes
    shown = np.flatnonzero(counts.listed).tolist()
    cells = getattr(counts, value)
    kind, decimals = ("number", _DECIMALS) if value == "coefficient" else ("integer", 0)
    columns = [Column("path", words("code"), width=44)]
    columns += [Column(f"code {at}", codes[at].path, kind, decimals=decimals) for at in shown]  # type: ignore[arg-type]
    rows = [
        {"path": codes[a].path}
        | {
            f"code {b}": None if not counts.is_pair[a, b] or np.isnan(cells[a, b]) else cells[a, b].item()
            for b in shown
        }
        for a in shown
    ]
    title = words("title_matrix", value=words(f"value_{value}"))
    return base.table(
        title,
        columns,
        rows,
        notes=relation_notes(related, base.language),
        facts={"value": value} | option_facts(related.options),
    )


class _Rows:
    """Makes the row of each pair."""

    def __init__(self, related: RelationTable, layout: Layout, language: str) -> None:
        self.counts = related.counts
        self.codes = related.scope.book.codes
        self.layout = layout
        self.language = language

    def all(self, used_only: bool) -> list[dict[str, Any]]:
        """Each pair of listed codes once, in tree order."""
        counts = self.counts
        shown = np.triu(counts.is_pair & np.outer(counts.listed, counts.listed))
        if self.layout in ("people", "sheet"):
            shown &= (counts.overlaps + counts.near) > 0
        elif used_only:
            shown &= (counts.overlaps + counts.near + counts.documents) > 0
        return [self._row(a, b) for a, b in np.argwhere(shown).tolist()]

    def _row(self, a: int, b: int) -> dict[str, Any]:
        counts = self.counts
        value = float(counts.coefficient[a, b])
        row: dict[str, Any] = {
            "a": self.codes[a].path,
            "b": self.codes[b].path,
            "overlaps": int(counts.overlaps[a, b]),
            "near": int(counts.near[a, b]),
            "documents": int(counts.documents[a, b]),
            "c_coefficient": None if np.isnan(value) else value,
            "a_codings": int(counts.codings[a]),
            "b_codings": int(counts.codings[b]),
            "unequal": bool(counts.is_unequal[a, b]),
            "out_of_range": bool(counts.is_out_of_range[a, b]),
        }
        if self.layout in ("people", "sheet"):
            row["coefficient"] = coefficient_in_words(row, self.language)
        return row


def coefficient_in_words(row: dict[str, Any], language: str) -> str:
    """ "0,048 (!)": a mark where the codes are used very unequally, two where it is out of range."""
    value = row["c_coefficient"]
    text = "–" if value is None else decimal(value, _DECIMALS, language)
    mark = " (!!)" if row["out_of_range"] else " (!)" if row["unequal"] else ""
    return text + mark


def _columns(words: Catalogue, layout: Layout, options: RelationOptions) -> list[Column]:
    near = words("near_only" if options.near_only else "near", n=options.near)
    columns = [
        Column("a", words("code_a"), width=40),
        Column("b", words("code_b"), width=40),
        Column("overlaps", words("value_overlaps"), "integer"),
        Column("near", near, "integer"),
        Column("documents", words("value_documents"), "integer"),
    ]
    if layout in ("people", "sheet"):
        return [*columns, Column("coefficient", words("value_coefficient"), width=12)]
    return [
        *columns,
        Column("c_coefficient", words("value_coefficient"), "number", decimals=_DECIMALS),
        Column("a_codings", words("codings_a"), "integer"),
        Column("b_codings", words("codings_b"), "integer"),
        Column("unequal", words("unequal")),
        Column("out_of_range", words("out_of_range")),
    ]

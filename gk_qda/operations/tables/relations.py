"""The table of code relations: how often two codes overlap, stand near each other, share a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from gk_qda.analysis.relations import Meeting, RelationOptions
from gk_qda.exporting.numbers import decimal
from gk_qda.exporting.table import Column, Kind, Table
from gk_qda.operations.tables.base import Base, Counted, Layout, layout_of, table_base
from gk_qda.operations.tables.cell_segments import Cell, cell_segments
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.relations import RelationTable, pairs_by_cell, relate
from gk_qda.words import Catalogue, catalogue

_DECIMALS = 3  # of a coefficient, as it is printed in the literature
_MOST_SEGMENTS = 200_000  # rows of the second sheet


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
    return pair_table(project, related, used_only=used_only, language=language, format=format)


def pair_table(
    project: Project,
    related: RelationTable,
    *,
    shown: Sequence[int] | None = None,
    used_only: bool = False,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """The same of relations that are counted already; ``shown`` are the codes as indexes (None: all listed)."""
    base = relation_base(project, related, language=language)
    layout = layout_of(format)
    words = catalogue("relations", base.language)
    rows = _Rows(related, layout, base.language, shown).all(used_only)
    segments = pair_segments(project, related, base, "overlaps") if layout == "sheet" else None
    return base.table(
        words("title"),
        _columns(words, layout, related.options),
        rows,
        notes=relation_notes(related, base.language),
        facts=option_facts(related.options),
        segments=segments,
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
    project: Project,
    related: RelationTable,
    value: str,
    *,
    shown: Sequence[int] | None = None,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """The symmetric matrix of one value: "overlaps", "near", "documents" or "coefficient".

    ``shown`` are the codes as indexes of the tree (None: all listed). Cells of no pair are empty. In a spreadsheet
    the pairs of segments stand on a second sheet.
    """
    base = relation_base(project, related, language=language)
    words, counts = catalogue("relations", base.language), related.counts
    codes = related.scope.book.codes
    chosen = np.flatnonzero(counts.listed).tolist() if shown is None else list(shown)
    cells = getattr(counts, value)
    kind: Kind = "number" if value == "coefficient" else "integer"
    columns = [Column("path", words("code"), width=44)]
    columns += [
        Column(f"code {at}", codes[at].path, kind, decimals=_DECIMALS if kind == "number" else 0)
        for at in chosen
    ]
    rows = [
        {"path": codes[a].path}
        | {
            f"code {b}": None if not counts.is_pair[a, b] or np.isnan(cells[a, b]) else cells[a, b].item()
            for b in chosen
        }
        for a in chosen
    ]
    meeting: Meeting = "near" if value == "near" else "overlaps"
    with_pairs = layout_of(format) == "sheet" and value != "documents"
    return base.table(
        words("title_matrix", value=words(f"value_{value}")),
        columns,
        rows,
        notes=relation_notes(related, base.language),
        facts={"value": value} | option_facts(related.options),
        segments=pair_segments(project, related, base, meeting) if with_pairs else None,
    )


def pair_segments(project: Project, related: RelationTable, base: Base, meeting: Meeting) -> Table | None:
    """The codings behind every pair of listed codes, two rows a pair of codings; None where they are too many."""
    codes = related.scope.book.codes
    cells = [
        Cell(codes[a].path, codes[b].path, ids) for a, b, ids in pairs_by_cell(project, related, meeting)
    ]
    if sum(len(cell.coding_ids) for cell in cells) > _MOST_SEGMENTS:
        return None
    return cell_segments(project, related.scope, base, cells, with_sub_codes=related.options.roll_up)


class _Rows:
    """Makes the row of each pair."""

    def __init__(
        self, related: RelationTable, layout: Layout, language: str, shown: Sequence[int] | None
    ) -> None:
        self.counts = related.counts
        self.listed = related.counts.listed.copy()
        if shown is not None:
            self.listed[:] = False
            self.listed[list(shown)] = True
        self.codes = related.scope.book.codes
        self.layout = layout
        self.language = language

    def all(self, used_only: bool) -> list[dict[str, Any]]:
        """Each pair of listed codes once, in tree order."""
        counts = self.counts
        shown = np.triu(counts.is_pair & np.outer(self.listed, self.listed))
        if self.layout in ("people", "sheet"):
            shown &= (counts.overlaps + counts.near) > 0
        elif used_only:
            shown &= (counts.overlaps + counts.near + counts.documents) > 0
        return [self._row(a, b) for a, b in looking(np.argwhere(shown).tolist(), every=100)]

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

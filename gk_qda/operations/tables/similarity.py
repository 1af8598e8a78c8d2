"""Similarity as a table: a matrix for people, pairs with their four fields for programs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from gk_qda.exporting.numbers import decimal
from gk_qda.exporting.table import Column, Table
from gk_qda.operations.tables.base import Base, Counted, layout_of, table_base
from gk_qda.operations.tables.cell_segments import Cell, cell_segments, guids_of
from gk_qda.progress import Progress, looking
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.similarity import SimilarityTable, similarities

if TYPE_CHECKING:
    from gk_qda.analysis.similarity import Measure
    from gk_qda.queries.similarity import Features, Unit


def similarity_table(
    project: Project,
    filters: Filters | None = None,
    *,
    unit: Unit = "document",
    of: Features = "codes",
    attribute_names: Sequence[str] = (),
    measure: Measure = "zeta",
    language: str | None = None,
    format: str = "table",
    progress: Progress | None = None,
) -> Table:
    """How alike documents or cases are.

    For people and in spreadsheets a matrix; csv and json have one row a pair: ``a``, ``b``, the features in
    ``both``, ``only_a``, ``only_b``, ``neither``, and the ``value`` of the measure (empty: undefined).
    """
    found = similarities(
        project,
        filters or Filters(),
        unit=unit,
        of=of,
        attribute_names=attribute_names,
        measure=measure,
        progress=progress,
    )
    return similarity_rows(project, found, language=language, format=format)


def similarity_rows(
    project: Project, found: SimilarityTable, *, language: str | None = None, format: str = "table"
) -> Table:
    """The table of a comparison that was counted already.

    For programs ``base`` has the ``segments`` of each unit and code by their GUIDs, a spreadsheet has them on its last
    sheet.
    """
    base, layout = similarity_base(project, found, language), layout_of(format)
    behind = {"segments": _segments(project, found)} if layout in ("flat", "nested") else {}
    is_matrix = layout in ("people", "sheet")
    return base.table(
        base.words("title_similarity", measure=base.words(f"measure_{found.measure}")),
        _matrix_columns(found, base, layout) if is_matrix else _pair_columns(base),
        _matrix(found, base, layout) if is_matrix else _pairs(found),
        notes=similarity_notes(found, base),
        facts={
            "measure": found.measure,
            "of": found.of,
            "compared": found.unit,
            "features": len(found.features),
            **behind,
        },
        segments=_pairs_sheet(project, found, base) if layout == "sheet" else None,
    )


def _pairs_sheet(project: Project, found: SimilarityTable, base: Base) -> Table:
    """What stands behind the cells of the matrix: the four fields of each pair, and the segments of each unit."""
    cells = [Cell(*one) for one in looking(found.behind(), every=500)]
    segments = cell_segments(project, found.scope, base, cells) if cells else None
    return base.table(base.words("title_pairs"), _pair_columns(base), _pairs(found), segments=segments)


def _segments(project: Project, found: SimilarityTable) -> dict[str, dict[str, list[str]]]:
    """Unit -> code -> GUIDs of its segments: each once, where pairs would repeat them for every other unit."""
    behind = list(looking(found.behind(), every=500))
    guids = guids_of(project, (coding for *_, ids in behind for coding in ids))
    units: dict[str, dict[str, list[str]]] = {}
    for unit, code, ids in behind:
        units.setdefault(unit, {})[code] = [guids[i] for i in ids if i in guids]
    return units


def similarity_base(project: Project, found: SimilarityTable, language: str | None) -> Base:
    """What a similarity rests on."""
    codings = None if found.of == "attributes" else len(found.codings)
    return table_base(
        project,
        found.scope,
        unit=f"similarity_{found.unit}",
        language=language,
        counted=Counted(codings=codings, is_listed=True),
    )


def similarity_notes(found: SimilarityTable, base: Base) -> list[str]:
    """What is compared, and the formula."""
    words = base.words
    return [
        words(f"similarity_of_{found.of}", n=len(found.features)),
        words(f"formula_{found.measure}"),
        *([words("similarity_undefined")] if bool((found.matrix != found.matrix).any()) else []),
    ]


def value_in_words(value: float, found: SimilarityTable, language: str) -> str:
    """ "0,80"; a distance without decimals; "n. d." where nothing can be said."""
    if math.isnan(value):
        return "n. d."
    return decimal(value, 0 if found.is_distance else 2, language)


def _matrix(found: SimilarityTable, base: Base, layout: str) -> Iterator[dict[str, Any]]:
    for at, name in enumerate(looking(found.names)):
        title = found.titles[at]
        row: dict[str, Any] = {"unit": f"{name} {title}".strip()}
        for other, value in enumerate(found.matrix[at].tolist()):
            if layout == "people":
                row[f"with {other}"] = "–" if other == at else value_in_words(value, found, base.language)
            else:
                row[f"with {other}"] = None if math.isnan(value) else value
        yield row


def _matrix_columns(found: SimilarityTable, base: Base, layout: str) -> list[Column]:
    decimals = 0 if found.is_distance else 2
    head = Column("unit", base.words("document" if found.unit == "document" else "case"), width=18)
    kind: Any = "text" if layout == "people" else "number"
    return [
        head,
        *(
            Column(f"with {at}", name, kind, width=7, decimals=decimals)
            for at, name in enumerate(found.names)
        ),
    ]


def _pairs(found: SimilarityTable) -> Iterator[dict[str, Any]]:
    from gk_qda.analysis.similarity import four_fields

    fields = four_fields(found.counts)
    for first, a in enumerate(found.names):
        for second in range(first + 1, len(found.names)):
            value = float(found.matrix[first, second])
            yield {
                "a": a,
                "b": found.names[second],
                "both": int(fields.a[first, second]),
                "only_a": int(fields.b[first, second]),
                "only_b": int(fields.c[first, second]),
                "neither": int(fields.d[first, second]),
                "value": None if math.isnan(value) else value,
            }


def _pair_columns(base: Base) -> list[Column]:
    counts = [
        Column(key, base.words(f"pair_{key}"), "integer") for key in ("both", "only_a", "only_b", "neither")
    ]
    return [Column("a", "A"), Column("b", "B"), *counts, Column("value", base.words("pair_value"), "number")]

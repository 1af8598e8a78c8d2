"""Theme matrices: what is known about each row (case, document, person) under each theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from gk_qda.project import Project
from gk_qda.queries.codebook import codebook
from gk_qda.queries.filters import Filters, Scope, scope
from gk_qda.queries.index import coding_columns
from gk_qda.queries.settings import setting
from gk_qda.queries.staleness import CellChanges, outdated
from gk_qda.queries.theme_cells import CellKey, Evidence, StoredCell, stored_cells
from gk_qda.queries.theme_rows import ROW_KINDS, Parts, ThemeRow, theme_rows
from gk_qda.queries.values import CodeValue

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns

__all__ = [
    "ROW_KINDS",
    "CellChanges",
    "Evidence",
    "ThemeCell",
    "ThemeGrid",
    "ThemeRow",
    "theme_grid",
    "themes_of",
]


@dataclass(frozen=True, slots=True)
class ThemeCell:
    """One row under one theme.

    ``state`` is the author's: open | draft | done | not_addressed | not_asked. What follows from the material
    stands beside it: ``stale`` (codings changed after she wrote), no source, no segments. ``segments`` are
    distinct coded passages of the theme and its sub-codes within the filter, ``by_kind`` the same by kind of
    document, in the order of the documents.
    """

    row: ThemeRow
    theme: CodeValue
    state: str = "open"
    text: str = ""
    rating: str = ""
    segments: int = 0
    by_kind: tuple[tuple[str, int], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    author: str = ""
    written_at: datetime | None = None
    stale: CellChanges | None = None
    summary_id: int | None = None

    @property
    def has_source(self) -> bool:
        """Whether there is any material that could say something: a talk, or the text of a worksheet."""
        return bool(self.row.material) or self.segments > 0

    @property
    def is_in_base(self) -> bool:
        """Whether "x of n" counts its row: it has a talk, or an answer of a worksheet that is coded here.

        Bases of cases are those with a document, and texts of worksheets are none.
        """
        return bool(self.row.sources) or self.segments > 0

    @property
    def derived(self) -> str:
        """What follows from the material: "stale", "no_source", "no_segments" or ""."""
        if self.stale is not None:
            return "stale"
        if not self.has_source:
            return "no_source"
        return "" if self.segments else "no_segments"

    @property
    def stale_since(self) -> datetime | None:
        """When the codings of an outdated cell first changed."""
        return None if self.stale is None else self.stale.since


@dataclass(frozen=True, eq=False)
class ThemeGrid:
    """All cells of some rows and themes; ``scope`` says on which material."""

    rows: tuple[ThemeRow, ...]
    themes: tuple[CodeValue, ...]
    cells: Mapping[tuple[int, int], ThemeCell] = field(repr=False)  # (row id, theme id)
    scope: Scope = field(repr=False)

    def cell(self, row: ThemeRow, theme: CodeValue) -> ThemeCell:
        """The cell of a row and a theme of this grid."""
        return self.cells[row.id, theme.id]

    def column(self, theme: CodeValue) -> tuple[ThemeCell, ...]:
        """The cells of a theme in the order of the rows."""
        return tuple(self.cells[row.id, theme.id] for row in self.rows)


def themes_of(session: Session) -> list[CodeValue]:
    """The columns of the themes desk: as the project sets them, else every main code that counts."""
    codes = codebook(session).codes
    by_guid = {code.guid: code for code in codes}
    chosen = [by_guid[guid] for guid in setting(session, "themes") if guid in by_guid]
    return chosen or [code for code in codes if code.level == 1 and not code.is_technical]


def chosen_themes(session: Session, chosen: Scope, names: Sequence[str] | None) -> list[CodeValue]:
    """Themes by path or name, in the order given; none given: the codes of the filter, or those of the project.

    Raises ``CodeNotFound`` or ``CodeAmbiguous``.
    """
    if not names:
        return list(chosen.codes) or themes_of(session)
    found = [chosen.book.find(name) for name in names]
    return list({code.id: code for code in found}.values())


def theme_grid(
    project: Project,
    themes: Sequence[str] | None = None,
    row_kind: str = "case",
    filters: Filters | None = None,
) -> ThemeGrid:
    """The matrix of rows (case, document or person) and themes (paths; None: those of the project)."""
    columns = coding_columns(project)
    with project.read() as session:
        chosen = scope(session, filters or Filters())
        codes = chosen_themes(session, chosen, themes)
        return grid(session, columns, chosen, codes, row_kind)


def grid(
    session: Session,
    columns: CodingColumns,
    chosen: Scope,
    themes: Sequence[CodeValue],
    row_kind: str,
    *,
    with_age: bool = True,
) -> ThemeGrid:
    """The matrix on a scope that is looked up already; cells of cases hold coded answers of worksheets, too.

    ``with_age`` False: what is outdated is not looked up.
    """
    material = material_of(chosen, row_kind)
    rows, parts = theme_rows(session, chosen, row_kind)
    stored = stored_cells(session, row_kind, [theme.id for theme in themes])
    changes = outdated(session, chosen.book, stored.values(), parts) if with_age else {}
    counts = _segments(columns, material, rows, parts, themes)
    cells = {
        (row.id, theme.id): _cell(row, theme, stored, changes, counts[row.id, theme.id])
        for row in rows
        for theme in themes
    }
    return ThemeGrid(tuple(rows), tuple(themes), cells, chosen.naming(themes))


def material_of(chosen: Scope, row_kind: str) -> Scope:
    """What the cells of some rows are made of: of cases talks and worksheets, of documents and people talks."""
    return chosen.with_answers if row_kind in ("case", "all") else chosen


def _cell(
    row: ThemeRow,
    theme: CodeValue,
    stored: Mapping[CellKey, StoredCell],
    changes: Mapping[CellKey, CellChanges],
    by_kind: tuple[tuple[str, int], ...],
) -> ThemeCell:
    key = (row.id, theme.id)
    segments = sum(number for _, number in by_kind)
    written = stored.get(key)
    if written is None:
        return ThemeCell(row, theme, segments=segments, by_kind=by_kind)
    return ThemeCell(
        row=row,
        theme=theme,
        state=written.state,
        text=written.text,
        rating=written.rating,
        segments=segments,
        by_kind=by_kind,
        evidence=written.evidence,
        author=written.author,
        written_at=written.written_at,
        stale=changes.get(key),
        summary_id=written.id,
    )


def _segments(
    columns: CodingColumns,
    chosen: Scope,
    rows: Sequence[ThemeRow],
    parts: Parts,
    themes: Sequence[CodeValue],
) -> dict[tuple[int, int], tuple[tuple[str, int], ...]]:
    """Distinct segments by kind of document for each row and theme; kinds without any are left out."""
    from gk_qda.analysis.groups import Groups
    from gk_qda.queries.label_counts import codings_of_codes, count_labels, once, under

    kind_of = {document.id: document.kind for document in chosen.documents}
    kinds = list(dict.fromkeys(kind_of.values()))
    documents = {
        (row.id, kind): [d for d in parts.documents.get(row.id, ()) if kind_of.get(d) == kind]
        for row in rows
        for kind in kinds
    }
    passages = {
        (row.id, kind): [p for p in parts.passages.get(row.id, ()) if kind_of.get(p[0]) == kind]
        for row in rows
        for kind in kinds
    }
    groups = Groups.of(documents, passages)
    tree, selection = chosen.tree, chosen.selection
    found = codings_of_codes(columns, tree, selection, [theme.id for theme in themes])
    labels = [once(found, under(tree, found, theme.id, selection)) for theme in themes]
    counts = count_labels(found, labels, groups, selection).counts
    place = {key: at for at, key in enumerate(groups.keys)}
    return {
        (row.id, theme.id): tuple(
            (kind, number) for kind in kinds if (number := int(counts[label, place[row.id, kind]]))
        )
        for row in rows
        for label, theme in enumerate(themes)
    }

"""The theme matrix: cases × themes, each cell with rating, state, summary and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gk_qda.exporting.report import Block, Cell, Heading, ListBlock, Paragraph, Report, Run, TableBlock
from gk_qda.exporting.table import Column, Table
from gk_qda.exporting.writing import REPORT_SUFFIXES, format_of, write_table
from gk_qda.operations.reports.disguise import Level
from gk_qda.operations.reports.house import write_in_house
from gk_qda.operations.reports.matrix import cell_shade, state_in_words
from gk_qda.operations.reports.release import for_readers
from gk_qda.operations.reports.wording import Wording
from gk_qda.operations.tables.base import Base, Layout, layout_of, table_base
from gk_qda.operations.tables.cell_segments import Cell as SegmentCell
from gk_qda.operations.tables.cell_segments import cell_segments
from gk_qda.operations.tables.theme_base import counted_rows
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.info import project_info
from gk_qda.queries.theme_codings import Behind, codings_behind
from gk_qda.queries.themes import ThemeCell, ThemeGrid, ThemeRow, material_of, theme_grid
from gk_qda.queries.values import CodeValue

_PER_TABLE = 5  # themes side by side on a landscape page
_FIRST_WIDTH, _WIDTH = 2.7, 4.5  # cm


def theme_matrix(
    project: Project,
    themes: Sequence[str] = (),
    *,
    filters: Filters | None = None,
    row_kind: str | None = None,
    language: str | None = None,
    format: str = "table",
) -> Table:
    """One row a case (or document, person), for each theme rating, state, summary, evidence and segments.

    ``format`` "table" has one short column a theme; "csv" and "json" name states as the program does and add
    what follows from the material (``derived``); json holds every cell under ``themes``, by path. Themes are
    paths or names; none: those of the project. Raises ``CodeNotFound``, ``CodeAmbiguous``,
    ``ValueNotAllowed`` and the errors of filters.
    """
    return _matrix(project, themes, filters, row_kind, language).table(format, project)


def write_matrix(
    project: Project,
    path: Path,
    *,
    themes: Sequence[str] = (),
    filters: Filters | None = None,
    row_kind: str | None = None,
    language: str | None = None,
    excel_de: bool = False,
    names: Level = "full",
) -> list[Path]:
    """Write the matrix to ``path``: .xlsx, .csv, .json, or as pages .docx, .odt, .html, .md (landscape).

    Returns the files written. Raises ``UnknownFormat`` and other ``NotExported``.
    """
    matrix = _matrix(project, themes, filters, row_kind, language)
    if path.suffix.lower() in REPORT_SUFFIXES:
        write_in_house(project, for_readers(project, matrix.report(project), names), path)
        return [path]
    chosen = format_of(path, None)
    table = for_readers(project, matrix.table(chosen, project), names)
    return write_table(table, to=path, format=chosen, excel_de=excel_de)


def matrix_report(
    project: Project,
    themes: Sequence[str] = (),
    *,
    filters: Filters | None = None,
    row_kind: str | None = None,
    language: str | None = None,
) -> Report:
    """The matrix as landscape pages, at most five themes side by side."""
    return _matrix(project, themes, filters, row_kind, language).report(project)


def _matrix(
    project: Project,
    themes: Sequence[str],
    filters: Filters | None,
    row_kind: str | None,
    language: str | None,
) -> _Matrix:
    grid = theme_grid(project, themes, row_kind or "case", filters)
    if row_kind is None and not grid.scope.all_cases:
        grid = theme_grid(project, themes, "document", filters)
    behind = codings_behind(project, grid)
    kind = grid.rows[0].kind if grid.rows else row_kind or "case"
    base = table_base(
        project,
        grid.scope,
        unit="theme_cells",
        language=language,
        counted=counted_rows(
            project, grid, kind, segments=behind.segments, cases=len(material_of(grid.scope, kind).cases)
        ),
    )
    return _Matrix(grid, behind, base, Wording.of(base.words.language, grid.scope))


@dataclass(frozen=True, eq=False)
class _Matrix:
    """A grid with the words and the base to print it."""

    grid: ThemeGrid
    behind: Behind
    base: Base
    wording: Wording

    def table(self, format: str, project: Project) -> Table:
        """For people at the terminal one short column a theme; elsewhere everything that is known.

        A spreadsheet has the codings behind each cell on its second sheet.
        """
        words, layout = self.wording.words, layout_of(format)
        columns = [
            Column("name", self._row_title(), width=10),
            Column("title", words("name"), width=20),
            Column("sources", words("sources"), width=16),
        ]
        notes = self._notes()
        if layout == "people":
            columns += [Column(theme.path, theme.name) for theme in self.grid.themes]
            notes.insert(0, words("segments_in_brackets"))
        else:
            columns += [c for t in self.grid.themes for c in self._columns(t, with_derived=layout != "sheet")]
        return self.base.table(
            words("matrix"),
            columns,
            [self._row(row, layout) for row in self.grid.rows],
            notes=notes,
            facts={"row_kind": self._row_kind(), "themes": [theme.path for theme in self.grid.themes]},
            segments=self._segments(project) if layout == "sheet" else None,
        )

    def _notes(self) -> list[str]:
        keys = ["matrix_note", "reading_silence"]
        if any(row.texts for row in self.grid.rows):
            keys.append("matrix_texts")
        return [self.wording.words(key) for key in keys]

    def _segments(self, project: Project) -> Table:
        """The codings behind the cells, row by row."""
        grid, behind = self.grid, self.behind.cells
        cells = [
            SegmentCell(row.name, theme.path, behind[row.id, theme.id])
            for row in grid.rows
            for theme in grid.themes
        ]
        return cell_segments(project, material_of(grid.scope, self._row_kind()), self.base, cells)

    def _columns(self, theme: CodeValue, *, with_derived: bool) -> list[Column]:
        """Rating, state, summary, evidence and segments of one theme."""
        words, path, name = self.wording.words, theme.path, theme.name
        derived = [Column(f"{path} derived", name)] if with_derived else []
        return [
            Column(f"{path} rating", f"{name}: {words('value')}", width=16),
            Column(f"{path} state", f"{name}: {words('state')}", width=14),
            *derived,
            Column(f"{path} summary", f"{name}: {words('summary')}", width=60),
            Column(f"{path} evidence", f"{name}: {words('evidence')}", width=22),
            Column(f"{path} segments", f"{name}: {words('segments')}", "integer", 10),
        ]

    def _row(self, row: ThemeRow, layout: Layout) -> dict[str, Any]:
        cells = {theme.path: self.grid.cell(row, theme) for theme in self.grid.themes}
        made: dict[str, Any] = {"name": row.name, "title": row.title}
        if layout == "nested":
            facts = {path: self._facts(cell) for path, cell in cells.items()}
            return made | {"sources": list(row.material), "themes": facts}
        texts = (name.removeprefix(f"{row.name}, ") for name in row.texts)  # "AH PM" of KO06
        made["sources"] = ", ".join((*row.sources, *texts))
        if layout == "people":
            return made | {path: self._in_short(cell) for path, cell in cells.items()}
        for path, cell in cells.items():
            flat = {
                "rating": cell.rating,
                "state": self._state(cell) if layout == "sheet" else cell.state,
                "derived": cell.derived,
                "summary": cell.text,
                "evidence": "\n".join(self._evidence(cell)),
                "segments": cell.segments,
            }
            made |= {f"{path} {key}": value for key, value in flat.items()}
        return made

    def _in_short(self, cell: ThemeCell) -> str:
        parts = [cell.rating] if cell.rating else []
        if cell.state != "done" or not parts:
            parts.append(state_in_words(cell, self.wording))
        if cell.stale is not None:
            parts.append(self.wording.outdated(cell.stale))
        return ", ".join(parts) + (f" ({cell.segments})" if cell.segments else "")

    def _facts(self, cell: ThemeCell) -> dict[str, Any]:
        return {
            "rating": cell.rating,
            "state": cell.state,
            "derived": cell.derived,
            "stale_since": cell.stale_since.isoformat() if cell.stale_since else None,
            "summary": cell.text,
            "evidence": [
                {
                    "document": e.place.document,
                    "paragraph": e.place.paragraph,
                    "speaker": e.place.speaker,
                    "sentence": e.sentence,
                }
                for e in cell.evidence
                if not e.is_withdrawn
            ],
            "segments": cell.segments,
            "segments_by_kind": dict(cell.by_kind),
            "author": cell.author,
        }

    def _state(self, cell: ThemeCell) -> str:
        state = state_in_words(cell, self.wording)
        return f"{state}, {self.wording.outdated(cell.stale)}" if cell.stale is not None else state

    def _evidence(self, cell: ThemeCell) -> list[str]:
        return self.wording.places(e.place for e in cell.evidence if not e.is_withdrawn)

    def report(self, project: Project) -> Report:
        """For readers: landscape pages."""
        words, info = self.wording.words, project_info(project)
        blocks: list[Block] = [
            ListBlock((*self.base.lines[1:], words("internal"))),
            Paragraph(" ".join(self._notes()), "note"),
        ]
        themes = self.grid.themes
        for begin in range(0, len(themes), _PER_TABLE):
            part = themes[begin : begin + _PER_TABLE]
            if len(themes) > _PER_TABLE:
                blocks.append(Heading(2, ", ".join(theme.name for theme in part)))
            blocks.append(self._block(part))
        return Report(
            title=words("matrix"),
            subtitle=info.name,
            blocks=tuple(blocks),
            language="de" if self.wording.language == "de" else "en",
            notice=info.notice or None,
            stand=self.wording.stand(info),
            landscape=True,
        )

    def _block(self, themes: Sequence[CodeValue]) -> TableBlock:
        rows = []
        for row in self.grid.rows:
            name = (Run(row.name, bold=True), *((Run(f"\n{row.title}"),) if row.title else ()))
            rows.append((Cell(name), *(self._cell(self.grid.cell(row, theme)) for theme in themes)))
        head = (self._row_title(), *(theme.name for theme in themes))
        return TableBlock(head, tuple(rows), (_FIRST_WIDTH, *(_WIDTH for _ in themes)))

    def _cell(self, cell: ThemeCell) -> Cell:
        state, lines = self._state(cell), []
        if cell.rating:
            lines.append(Run(cell.rating, bold=True))
        if cell.state != "done" or cell.stale is not None or not cell.text.strip():
            lines.append(Run(state, muted=True, italic=cell.stale is not None))
        if cell.state == "open" and cell.has_source:
            lines[-1] = Run(self.wording.words("open_segments", n=cell.segments), muted=True)
        if text := cell.text.strip():
            lines.append(Run(text))
        if places := self._evidence(cell):
            lines.append(Run("; ".join(places), muted=True))
        runs = [Run(("\n" if at else "") + r.text, r.bold, r.italic, r.muted) for at, r in enumerate(lines)]
        return Cell(tuple(runs), cell_shade(cell))

    def _row_kind(self) -> str:
        return self.grid.rows[0].kind if self.grid.rows else "case"

    def _row_title(self) -> str:
        kind = self._row_kind()
        return self.wording.for_cases("case") if kind == "case" else self.wording.words(kind)

"""The theme matrix as it is on the screen, as one table: a line a row, a column a theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from gk_qda.exporting.table import Column, Table
from gk_qda.operations.reports.matrix import state_in_words
from gk_qda.operations.reports.release import for_readers
from gk_qda.operations.reports.wording import Wording
from gk_qda.operations.tables.base import table_base
from gk_qda.operations.tables.theme_base import counted_rows
from gk_qda.progress import looking
from gk_qda.project import Project
from gk_qda.queries.theme_codings import codings_behind
from gk_qda.queries.theme_desk import RESULT, WHOLE, ThemeBoard
from gk_qda.queries.themes import ThemeCell, ThemeRow

if TYPE_CHECKING:
    from gk_qda.queries.values import CodeValue


@dataclass(frozen=True, slots=True)
class ShownMatrix:
    """What of a board is seen, in its order; ``groups`` has the head over each row, where they are grouped."""

    rows: tuple[ThemeRow, ...]
    columns: tuple[CodeValue, ...]
    groups: tuple[str, ...] = ()
    grouped_by: str = ""  # what the heads are, as people call it


def shown_matrix(
    project: Project, board: ThemeBoard, shown: ShownMatrix, *, language: str | None = None
) -> Table:
    """Each cell in one piece: rating, state, whether it is outdated, number of segments, text."""
    rows = tuple(row for row in shown.rows if row.kind != RESULT)
    themes = tuple(one for one in shown.columns if one is not WHOLE)
    behind = codings_behind(project, replace(board.grid, rows=rows, themes=themes))
    counted = counted_rows(project, board.grid, board.row_kind, segments=behind.segments)
    base = table_base(project, board.grid.scope, unit="theme_cells", language=language, counted=counted)
    wording = Wording.of(base.language, board.grid.scope)
    words = wording.words
    row_title = wording.for_cases("case") if board.row_kind == "case" else words(board.row_kind)
    columns = [Column("group", shown.grouped_by, width=14)] if shown.groups else []
    columns += [Column("name", row_title, width=10), Column("title", words("name"), width=20)]
    columns += [
        Column(str(one.id), words("case_summary") if one is WHOLE else one.name, width=40)
        for one in shown.columns
    ]
    lines = [
        ({"group": shown.groups[at]} if shown.groups else {}) | _row(board, row, shown.columns, wording)
        for at, row in enumerate(looking(shown.rows))
    ]
    notes = [words("segments_in_brackets"), words("matrix_note"), words("reading_silence")]
    return for_readers(project, base.table(words("matrix"), columns, lines, notes=notes))


def _row(board: ThemeBoard, row: ThemeRow, columns: Sequence[CodeValue], wording: Wording) -> dict[str, Any]:
    name = wording.words("result") if row.kind == RESULT else row.name
    made: dict[str, Any] = {"name": name, "title": row.title}
    for column in columns:
        cell = board.cell((row.kind, row.id, column.id))
        made[str(column.id)] = "" if cell is None else cell_in_words(cell, wording)
    return made


def cell_in_words(cell: ThemeCell, wording: Wording) -> str:
    """ "beteiligt, Entwurf (3): Die Teilhabemanagerin sagt ..."."""
    text = cell.text.strip()
    parts = [cell.rating] if cell.rating else []
    if cell.state != "done" or not (parts or text):
        parts.append(state_in_words(cell, wording))
    if cell.stale is not None:
        parts.append(wording.outdated(cell.stale))
    head = ", ".join(parts) + (f" ({cell.segments})" if cell.segments else "")
    return ": ".join(part for part in (head.strip(), text) if part)

"""Which rows and themes the grid shows, in which order, under which heads. Knows no widgets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gk_qda.names import name_key
from gk_qda.queries.derived_attributes import order_by
from gk_qda.queries.theme_desk import RESULT, WHOLE, ThemeBoard
from gk_qda.queries.themes import ThemeRow
from gk_qda.queries.values import CodeValue
from gk_qda.ui.themes.states import shown_state


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A head over the rows that share a value; ``value`` is "" for rows without one."""

    value: str
    rows: int
    is_closed: bool = False


Line = GroupHead | ThemeRow


@dataclass(frozen=True, slots=True)
class View:
    """What a person chose to see. "" means no grouping, no filter."""

    group_by: str = ""
    state: str = ""
    words: str = ""
    closed: frozenset[str] = field(default_factory=frozenset)  # values of closed groups
    results: bool = True  # the results of the themes as last line
    summaries: bool = False  # the summaries of the cases as last column


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The lines from top to bottom and the columns from left to right: themes, and what is said of each row."""

    lines: tuple[Line, ...]
    columns: tuple[CodeValue, ...]

    @property
    def themes(self) -> tuple[CodeValue, ...]:
        """The columns that are themes."""
        return tuple(column for column in self.columns if column is not WHOLE)

    @property
    def rows(self) -> tuple[ThemeRow, ...]:
        """The rows without heads and without the results."""
        return tuple(line for line in self.lines if isinstance(line, ThemeRow) and line.kind != RESULT)


def arranged(board: ThemeBoard, view: View) -> Arrangement:
    """Filter by words and state, then group; the results of the themes stand last."""
    rows, themes = _found(board, view.words)
    columns = [*themes, WHOLE] if view.summaries and board.summaries and themes else themes
    if view.state:
        rows = [row for row in rows if any(_has(board, row, column, view.state) for column in columns)]
    values = board.groups.get(view.group_by)
    lines: list[Line] = (
        list(rows)
        if values is None
        else _grouped(rows, values, order_by(board.places.get(view.group_by, {})), view)
    )
    if themes and view.results:
        lines.append(board.results[themes[0].id].row)
    return Arrangement(tuple(lines), tuple(columns))


def _found(board: ThemeBoard, words: str) -> tuple[list[ThemeRow], list[CodeValue]]:
    """Rows and themes that hold the words; words found only on one side leave the other as it is."""
    key = name_key(words)
    rows, themes = list(board.grid.rows), list(board.grid.themes)
    if not key:
        return rows, themes
    some_rows = [
        row for row in rows if key in name_key(" ".join((row.name, row.title, *row.sources, *row.texts)))
    ]
    some_themes = [theme for theme in themes if key in name_key(theme.path)]
    if not some_rows and not some_themes:
        return [], themes
    return some_rows or rows, some_themes or themes


def _has(board: ThemeBoard, row: ThemeRow, theme: CodeValue, state: str) -> bool:
    cell = board.cell((row.kind, row.id, theme.id))
    return cell is not None and shown_state(cell) == state


def _grouped(
    rows: Sequence[ThemeRow], values: Mapping[int, str], order: Callable[[str], Any], view: View
) -> list[Line]:
    groups: defaultdict[str, list[ThemeRow]] = defaultdict(list)
    for row in rows:
        groups[values.get(row.id, "")].append(row)
    lines: list[Line] = []
    for value in sorted(groups, key=order):
        members = groups[value]
        lines.append(GroupHead(value, len(members), value in view.closed))
        if value not in view.closed:
            lines.extend(members)
    return lines

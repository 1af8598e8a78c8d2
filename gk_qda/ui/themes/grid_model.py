"""The theme matrix for Qt: heads in column 0, one column a theme, what is said of a row as a whole last."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gk_qda.queries.theme_desk import RESULT, WHOLE, CellPlace, ThemeBoard, place_of
from gk_qda.queries.themes import ThemeCell, ThemeRow
from gk_qda.queries.values import CodeValue
from gk_qda.ui.themes.arrangement import Arrangement, GroupHead, Line
from gk_qda.ui.themes.states import StateWords, shown_state

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole  # ThemeCell
LINE = Qt.ItemDataRole.UserRole + 1  # GroupHead or ThemeRow
_NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Shows a board as it is arranged; replaces single cells without touching the others."""

    def __init__(self, words: StateWords) -> None:
        super().__init__()
        self._words = words
        self.board: ThemeBoard | None = None
        self.lines: tuple[Line, ...] = ()
        self.columns: tuple[CodeValue, ...] = ()  # themes, and WHOLE where it is shown

    @property
    def themes(self) -> tuple[CodeValue, ...]:
        """The columns that are themes."""
        return self.columns[:-1] if self.has_summaries else self.columns

    @property
    def has_summaries(self) -> bool:
        """Whether the last column holds the summaries of the rows."""
        return bool(self.columns) and self.columns[-1] is WHOLE

    def show(self, board: ThemeBoard, arrangement: Arrangement) -> bool:
        """Show a board. Where rows and themes stay, only the cells that differ are told; True: all is new."""
        before = self.board
        if before is not None and (arrangement.lines, arrangement.columns) == (self.lines, self.columns):
            self.board = board
            for place in self._places():
                if before.cell(place) != board.cell(place):
                    self._tell(place)
            return False
        self.beginResetModel()
        self.board, self.lines, self.columns = board, arrangement.lines, arrangement.columns
        self.endResetModel()
        return True

    def put(self, cells: Mapping[CellPlace, ThemeCell]) -> list[CellPlace]:
        """Put other cells in their places; returns the places where something is different now."""
        board = self.board
        if board is None:
            return []
        changed = {place: cell for place, cell in cells.items() if board.cell(place) != cell}
        if not changed:
            return []
        self.board = board.with_cells(changed)
        for place in changed:
            self._tell(place)
        return list(changed)

    def line(self, row: int) -> Line | None:
        """What a line of the grid is."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def cell(self, index: Index) -> ThemeCell | None:
        """The cell under an index; None for heads."""
        if not index.isValid() or not index.column() or self.board is None:
            return None
        line = self.lines[index.row()]
        if isinstance(line, GroupHead):
            return None
        return self.board.cell((line.kind, line.id, self.columns[index.column() - 1].id))

    def index_of(self, place: CellPlace) -> QModelIndex:
        """Where a cell stands; invalid where it is not shown."""
        kind, row_id, theme_id = place
        column = next((at for at, theme in enumerate(self.columns, 1) if theme.id == theme_id), 0)
        if kind == RESULT and theme_id == WHOLE.id:
            return QModelIndex()
        for row, line in enumerate(self.lines):
            if isinstance(line, ThemeRow) and (line.kind, line.id) == (kind, row_id) and column:
                return self.index(row, column)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else 1 + len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: heads cannot be chosen, nor the corner where results and summaries of cases would meet."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.cell(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if not index.isValid():
            return None
        if role == LINE:
            return self.lines[index.row()]
        cell = self.cell(index)
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole and cell is not None:
            return cell.text or None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                self._spoken(cell)
                if cell is not None
                else ""
                if self._is_corner(index)
                else self._head(index.row())
            )
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal or not 0 < section <= len(self.columns):
            return None
        theme = self.columns[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.column_words(theme)
        return theme.path if role == Qt.ItemDataRole.ToolTipRole else None

    def row_words(self, row: ThemeRow) -> str:
        """A row by the name people use."""
        if row.kind == RESULT:
            return self.tr("Result of the theme")
        return row.title if row.kind == "case" and row.title else row.name

    def column_words(self, column: CodeValue) -> str:
        """The head of a column."""
        return self.tr("Case summary") if column is WHOLE else column.name

    def _is_corner(self, index: Index) -> bool:
        line = self.lines[index.row()]
        return index.column() > 0 and isinstance(line, ThemeRow) and line.kind == RESULT

    def _head(self, row: int) -> str:
        line = self.lines[row]
        return self.group_words(line) if isinstance(line, GroupHead) else self.row_words(line)

    def group_words(self, head: GroupHead) -> str:
        """The value that a group shares."""
        return head.value or self.tr("not stated")

    def _spoken(self, cell: ThemeCell) -> str:
        parts = [
            self.row_words(cell.row),
            self.column_words(cell.theme),
            self._words.of(shown_state(cell)),
            cell.rating,
            "" if cell.theme is WHOLE else self.tr("%n segment(s)", "", cell.segments),
            cell.text,
        ]
        return ", ".join(part for part in parts if part)

    def _places(self) -> list[CellPlace]:
        rows = [line for line in self.lines if isinstance(line, ThemeRow)]
        return [(row.kind, row.id, theme.id) for row in rows for theme in self.columns]

    def _tell(self, place: CellPlace) -> None:
        index = self.index_of(place)
        if index.isValid():
            self.dataChanged.emit(index, index)


def place_at(index: Index) -> CellPlace | None:
    """The place of the cell under an index."""
    cell = index.data(CELL)
    return place_of(cell) if isinstance(cell, ThemeCell) else None

"""The theme matrix for Qt: heads in column 0, one column a theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gk_qda.queries.theme_desk import CellPlace, ThemeBoard, place_of
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
        self.themes: tuple[CodeValue, ...] = ()

    def show(self, board: ThemeBoard, arrangement: Arrangement) -> bool:
        """Show a board. Where rows and themes stay, only the cells that differ are told; True: all is new."""
        before = self.board
        if before is not None and (arrangement.lines, arrangement.themes) == (self.lines, self.themes):
            self.board = board
            for place in self._places():
                if before.cell(place) != board.cell(place):
                    self._tell(place)
            return False
        self.beginResetModel()
        self.board, self.lines, self.themes = board, arrangement.lines, arrangement.themes
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
        return self.board.cell((line.kind, line.id, self.themes[index.column() - 1].id))

    def index_of(self, place: CellPlace) -> QModelIndex:
        """Where a cell stands; invalid where it is not shown."""
        kind, row_id, theme_id = place
        column = next((at for at, theme in enumerate(self.themes, 1) if theme.id == theme_id), 0)
        for row, line in enumerate(self.lines):
            if isinstance(line, ThemeRow) and (line.kind, line.id) == (kind, row_id) and column:
                return self.index(row, column)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else 1 + len(self.themes)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: heads cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not index.column() or isinstance(self.lines[index.row()], GroupHead):
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
            return self._head(index.row()) if cell is None else self._spoken(cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal or not 0 < section <= len(self.themes):
            return None
        theme = self.themes[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return theme.name
        return theme.path if role == Qt.ItemDataRole.ToolTipRole else None

    def row_words(self, row: ThemeRow) -> str:
        """A row by the name people use."""
        if row.kind == "all":
            return self.tr("Result of the theme")
        return row.title if row.kind == "case" and row.title else row.name

    def _head(self, row: int) -> str:
        line = self.lines[row]
        return self.group_words(line) if isinstance(line, GroupHead) else self.row_words(line)

    def group_words(self, head: GroupHead) -> str:
        """The value that a group shares."""
        return head.value or self.tr("not stated")

    def _spoken(self, cell: ThemeCell) -> str:
        parts = [
            self.row_words(cell.row),
            cell.theme.name,
            self._words.of(shown_state(cell)),
            cell.rating,
            self.tr("%n segment(s)", "", cell.segments),
            cell.text,
        ]
        return ", ".join(part for part in parts if part)

    def _places(self) -> list[CellPlace]:
        rows = [line for line in self.lines if isinstance(line, ThemeRow)]
        return [(row.kind, row.id, theme.id) for row in rows for theme in self.themes]

    def _tell(self, place: CellPlace) -> None:
        index = self.index_of(place)
        if index.isValid():
            self.dataChanged.emit(index, index)


def place_at(index: Index) -> CellPlace | None:
    """The place of the cell under an index."""
    cell = index.data(CELL)
    return place_of(cell) if isinstance(cell, ThemeCell) else None

"""The model of a table of rows: values under heads, each row one value; nothing below a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RowModel(QAbstractTableModel, Generic[Row]):
    """Whoever inherits names its ``heads`` and says in ``cell`` what stands in a row.

    Heads are what QT_TRANSLATE_NOOP marks in ``context``, or ``head_words`` makes them. Columns of ``numbers`` stand
    at the right, head and cells.
    """

    context = ""
    heads: tuple[Any, ...] = ()
    numbers: frozenset[int] = frozenset()

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """The value of a row; None where there is none."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def head_words(self) -> Sequence[str]:
        """The words over the columns."""
        return [QCoreApplication.translate(self.context, head) for head in self.heads]

    def cell(self, row: Row, column: int, role: int) -> object:
        """What a cell answers to a role; None leaves it to Qt."""
        raise NotImplementedError

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.heads or self.head_words())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return self.head_words()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self.numbers else _LEFT
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Qt."""
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self.numbers:
            return _RIGHT
        return self.cell(row, index.column(), role)

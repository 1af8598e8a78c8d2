"""Passages to check as rows: their source, why they are listed, their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QAbstractTableModel, QCoreApplication, QModelIndex, Qt

from gk_qda.queries.suggestions import Place
from gk_qda.ui.team.table_look import MUTED, Index

_CONTEXT = "Suggestions"
_HEADS: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP("Suggestions", "Source"),
    QT_TRANSLATE_NOOP("Suggestions", "Why"),
    QT_TRANSLATE_NOOP("Suggestions", "Text"),
)


class Checked(NamedTuple):
    """A passage with its source, its whole words and what speaks for it or what it looks like instead."""

    place: Place
    source: str
    why: str
    text: str


class CheckModel(QAbstractTableModel):
    """One row a passage, in the order in which they were found."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Checked] = []

    def show(self, rows: Sequence[Checked]) -> None:
        """Other passages."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def remove(self, row: int) -> None:
        """One passage is done with."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.rows[row]
        self.endRemoveRows()

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Qt."""
        return 0 if parent is not None and parent.isValid() else len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate(_CONTEXT, _HEADS[section])
        return None

    def data(self, index: QModelIndex | Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if not 0 <= index.row() < len(self.rows):
            return None
        one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (one.source, one.why, one.text)[index.column()]
        if role == MUTED:
            return index.column() == 1
        return None

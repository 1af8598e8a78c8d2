"""What is still there of what must be deleted some day, as rows to look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from gk_qda.ui.dates import day_words
from gk_qda.ui.purging.register_model import Index

if TYPE_CHECKING:
    from gk_qda.queries.consents import Deadline

_NOWHERE = QModelIndex()


class StillThereModel(QAbstractTableModel):
    """One row a date of the deletion calendar, the earliest first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Deadline] = []

    def show(self, rows: Sequence[Deadline]) -> None:
        """Show these dates."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            heads = (
                self.tr("Delete by"),
                self.tr("Document"),
                self.tr("What"),
                self.tr("Due"),
                self.tr("In the project"),
            )
            return heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        things = {"audio": self.tr("Recording"), "key": self.tr("Key"), "transcript": self.tr("Transcript")}
        held = {True: self.tr("still there"), False: self.tr("deleted"), None: self.tr("kept elsewhere")}
        due = self.tr("due") if row.is_due else self.tr("later")
        return (day_words(row.date), row.document, things[row.thing], due, held[row.is_there])[index.column()]

"""Passages to check as rows: their source, why they are listed, their words."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QModelIndex, Qt

from gk_qda.queries.suggestions import Place
from gk_qda.ui.team.table_look import MUTED
from gk_qda.ui.widgets.row_model import RowModel


class Checked(NamedTuple):
    """A passage with its source, its whole words and what speaks for it or what it looks like instead."""

    place: Place
    source: str
    why: str
    text: str


class CheckModel(RowModel[Checked]):
    """One row a passage, in the order in which they were found."""

    context = "Suggestions"
    heads = (
        QT_TRANSLATE_NOOP("Suggestions", "Source"),
        QT_TRANSLATE_NOOP("Suggestions", "Why"),
        QT_TRANSLATE_NOOP("Suggestions", "Text"),
    )

    def remove(self, row: int) -> None:
        """One passage is done with."""
        self.beginRemoveRows(QModelIndex(), row, row)
        self.rows = [*self.rows[:row], *self.rows[row + 1 :]]
        self.endRemoveRows()

    def cell(self, row: Checked, column: int, role: int) -> object:
        """The passage; the reason is muted."""
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.source, row.why, row.text)[column]
        return column == 1 if role == MUTED else None

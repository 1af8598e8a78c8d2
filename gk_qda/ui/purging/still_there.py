"""What is still there of what must be deleted some day, as rows to look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gk_qda.ui.dates import day_words
from gk_qda.ui.widgets.row_model import RowModel

if TYPE_CHECKING:
    from gk_qda.queries.consents import Deadline


class StillThereModel(RowModel["Deadline"]):
    """One row a date of the deletion calendar, the earliest first."""

    def head_words(self) -> Sequence[str]:
        """When, what, and whether."""
        return (
            self.tr("Delete by"),
            self.tr("Document"),
            self.tr("What"),
            self.tr("Due"),
            self.tr("In the project"),
        )

    def cell(self, row: Deadline, column: int, role: int) -> object:
        """A date in words."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        things = {"audio": self.tr("Recording"), "key": self.tr("Key"), "transcript": self.tr("Transcript")}
        held = {True: self.tr("still there"), False: self.tr("deleted"), None: self.tr("kept elsewhere")}
        due = self.tr("due") if row.is_due else self.tr("later")
        return (day_words(row.date), row.document, things[row.thing], due, held[row.is_there])[column]

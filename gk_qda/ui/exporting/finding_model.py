"""What an export check found as rows: what it is, where, about what, how often."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from gk_qda.operations.export_check import GRAVE, Finding
from gk_qda.operations.tables.export_check import about, place
from gk_qda.ui.team.table_look import BOLD
from gk_qda.ui.widgets.row_model import RowModel
from gk_qda.words import Catalogue

_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class FindingModel(RowModel[Finding]):
    """One row a finding, the gravest first and bold."""

    context = "Findings"
    heads = (
        QT_TRANSLATE_NOOP("Findings", "Finding"),
        QT_TRANSLATE_NOOP("Findings", "Place"),
        QT_TRANSLATE_NOOP("Findings", "About"),
        QT_TRANSLATE_NOOP("Findings", "Number"),
    )
    numbers = frozenset({3})

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._words = words

    def cell(self, row: Finding, column: int, role: int) -> object:
        """The finding in words."""
        if role in _SHOWN:
            words = self._words
            said = (words(f"kind_{row.kind}"), place(row, words), self._about(row, words), str(row.count))
            return said[column]
        return column == 0 and row.kind in GRAVE if role == BOLD else None

    def _about(self, row: Finding, words: Catalogue) -> str:
        """With the words themselves: whoever has to decide must see what about."""
        said = about(row, words)
        if row.words is None:
            return said
        shown = " ".join(f"… {row.words.text} …".split())
        return f"{said}: {shown}" if said else shown

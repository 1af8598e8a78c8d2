"""What an export check found as rows: what it is, where, about what, how often."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QAbstractTableModel, QCoreApplication, QModelIndex, Qt

from gk_qda.operations.export_check import GRAVE, Finding
from gk_qda.operations.tables.export_check import about, place
from gk_qda.ui.team.table_look import BOLD, Index
from gk_qda.words import Catalogue

_CONTEXT = "Findings"
_HEADS: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP("Findings", "Finding"),
    QT_TRANSLATE_NOOP("Findings", "Place"),
    QT_TRANSLATE_NOOP("Findings", "About"),
    QT_TRANSLATE_NOOP("Findings", "Number"),
)


class FindingModel(QAbstractTableModel):
    """One row a finding, the gravest first and bold."""

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._words = words
        self._rows: tuple[Finding, ...] = ()

    def show(self, findings: Sequence[Finding]) -> None:
        """Take what a check found."""
        self.beginResetModel()
        self._rows = tuple(findings)
        self.endResetModel()

    def finding(self, row: int) -> Finding | None:
        """The finding in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

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
        one = self.finding(index.row())
        if one is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = self._words
            return (words(f"kind_{one.kind}"), place(one, words), about(one, words), str(one.count))[
                index.column()
            ]
        if role == BOLD:
            return index.column() == 0 and one.kind in GRAVE
        return None

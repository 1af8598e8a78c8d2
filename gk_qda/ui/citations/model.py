"""The citations of a report as rows: what came of each, its source, its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QAbstractTableModel, QCoreApplication, QModelIndex, Qt

from gk_qda.operations.citation_check import CheckedCitation
from gk_qda.ui.team.table_look import BOLD, MUTED, Index

_CONTEXT = "Citations"
_HEADS: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP("Citations", "Finding"),
    QT_TRANSLATE_NOOP("Citations", "Source"),
    QT_TRANSLATE_NOOP("Citations", "Quotation"),
    QT_TRANSLATE_NOOP("Citations", "Stands at"),
)
VERDICTS: dict[str, Any] = {
    "right": QT_TRANSLATE_NOOP("Citations", "right"),
    "source": QT_TRANSLATE_NOOP("Citations", "place exists, nothing quoted"),
    "paraphrased": QT_TRANSLATE_NOOP("Citations", "in substance, from minutes"),
    "wrong_words": QT_TRANSLATE_NOOP("Citations", "words do not stand there"),
    "wrong_speaker": QT_TRANSLATE_NOOP("Citations", "somebody else speaks"),
    "literal_minutes": QT_TRANSLATE_NOOP("Citations", "minutes quoted literally"),
    "withdrawn": QT_TRANSLATE_NOOP("Citations", "paragraph is withdrawn"),
    "no_paragraph": QT_TRANSLATE_NOOP("Citations", "no such paragraph"),
    "no_document": QT_TRANSLATE_NOOP("Citations", "no such document"),
}


def verdict_in_words(one: CheckedCitation) -> str:
    """What came of a citation."""
    return QCoreApplication.translate(_CONTEXT, VERDICTS[one.verdict])


class CitationModel(QAbstractTableModel):
    """One row a citation; ``show`` chooses whether all are there or only those to look at."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[CheckedCitation, ...] = ()
        self._rows: tuple[CheckedCitation, ...] = ()

    def show(self, checked: Sequence[CheckedCitation], *, only_wrong: bool) -> None:
        """Take the citations of a report."""
        self.beginResetModel()
        self._all = tuple(checked)
        self._rows = tuple(one for one in checked if one.is_wrong or not only_wrong)
        self.endResetModel()

    def citation(self, row: int) -> CheckedCitation | None:
        """The citation in a row."""
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
        one = self.citation(index.row())
        if one is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (verdict_in_words(one), one.citation, one.quotation, one.found_at)[index.column()]
        if role == BOLD:
            return index.column() == 0 and one.is_wrong
        if role == MUTED:
            return not one.is_wrong
        return None

"""The citations of a report as rows: what came of each, its source, its words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from gk_qda.operations.citation_check import CheckedCitation
from gk_qda.ui.team.table_look import BOLD, MUTED
from gk_qda.ui.widgets.row_model import RowModel

_CONTEXT = "Citations"
VERDICTS: dict[str, Any] = {
    "right": QT_TRANSLATE_NOOP("Citations", "right"),
    "source": QT_TRANSLATE_NOOP("Citations", "place exists, nothing quoted"),
    "paraphrased": QT_TRANSLATE_NOOP("Citations", "in substance, from minutes"),
    "wrong_words": QT_TRANSLATE_NOOP("Citations", "words do not stand there"),
    "few_words": QT_TRANSLATE_NOOP("Citations", "few words, not found there"),
    "wrong_speaker": QT_TRANSLATE_NOOP("Citations", "somebody else speaks"),
    "literal_minutes": QT_TRANSLATE_NOOP("Citations", "minutes quoted literally"),
    "withdrawn": QT_TRANSLATE_NOOP("Citations", "paragraph is withdrawn"),
    "no_paragraph": QT_TRANSLATE_NOOP("Citations", "no such paragraph"),
    "no_document": QT_TRANSLATE_NOOP("Citations", "no such document"),
}


def verdict_in_words(one: CheckedCitation) -> str:
    """What came of a citation."""
    return QCoreApplication.translate(_CONTEXT, VERDICTS[one.verdict])


class CitationModel(RowModel[CheckedCitation]):
    """One row a citation."""

    context = _CONTEXT
    heads = (
        QT_TRANSLATE_NOOP("Citations", "Finding"),
        QT_TRANSLATE_NOOP("Citations", "Source"),
        QT_TRANSLATE_NOOP("Citations", "Quotation"),
        QT_TRANSLATE_NOOP("Citations", "Stands at"),
    )

    def cell(self, row: CheckedCitation, column: int, role: int) -> object:
        """What came of it; what is right is muted."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (verdict_in_words(row), row.citation, row.quotation, row.found_at)[column]
        if role == BOLD:
            return column == 0 and row.is_wrong
        return not row.is_wrong if role == MUTED else None

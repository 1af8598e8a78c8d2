"""The audit trail for Qt: a row an entry, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt

from gk_qda.operations.tables.audit import audit_sentence
from gk_qda.queries.audit_trail import AuditLine
from gk_qda.ui.dates import day_words, moment_words
from gk_qda.ui.team.table_look import MUTED
from gk_qda.ui.widgets.row_model import RowModel

TIME, TIME_UTC, PERSON, WHAT, HASH = range(5)


class AuditModel(RowModel[AuditLine]):
    """Entries as they were read."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def head_words(self) -> Sequence[str]:
        """When, who, what."""
        return (
            self.tr("Time"),
            self.tr("Time (UTC)"),
            self.tr("Person"),
            self.tr("What was done"),
            self.tr("Hash of the file"),
        )

    def cell(self, row: AuditLine, column: int, role: int) -> object:
        """An entry; seals, times and hashes are muted."""
        if role == Qt.ItemDataRole.DisplayRole or (
            role == Qt.ItemDataRole.ToolTipRole and column in (WHAT, HASH)
        ):
            return self._words(row, column)
        if role == MUTED:
            return column in (TIME, TIME_UTC, HASH) or row.action == "seal"
        return None

    def _words(self, line: AuditLine, column: int) -> str:
        match column:
            case 0:
                return moment_words(line.at)
            case 1:
                return second_in_utc(line.at)
            case 2:
                return line.coder
            case 3:
                return audit_sentence(line, self._language)
            case _:
                return line.sha256 if line.action != "seal" else ""


def second_in_utc(moment: datetime) -> str:
    """A moment to the second, in UTC."""
    there = moment.astimezone(UTC)
    return f"{day_words(there.date())}, {there:%H:%M:%S}"

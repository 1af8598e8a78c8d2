"""The audit trail for Qt: a row an entry, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gk_qda.operations.tables.audit import audit_sentence
from gk_qda.queries.audit_trail import AuditLine
from gk_qda.ui.dates import day_words, moment_words
from gk_qda.ui.team.table_look import MUTED

Index = QModelIndex | QPersistentModelIndex
TIME, TIME_UTC, PERSON, WHAT, HASH = range(5)
_NOWHERE = QModelIndex()


class AuditModel(QAbstractTableModel):
    """Entries as they were read."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.lines: list[AuditLine] = []

    def show(self, lines: Sequence[AuditLine]) -> None:
        """Other entries."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def line(self, index: Index) -> AuditLine | None:
        """The entry of a row."""
        return self.lines[index.row()] if index.isValid() and index.row() < len(self.lines) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else HASH + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        line = self.line(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole or (
            role == Qt.ItemDataRole.ToolTipRole and index.column() in (WHAT, HASH)
        ):
            return self._words(line, index.column())
        if role == MUTED:
            return index.column() in (TIME, TIME_UTC, HASH) or line.action == "seal"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            heads = (
                self.tr("Time"),
                self.tr("Time (UTC)"),
                self.tr("Person"),
                self.tr("What was done"),
                self.tr("Hash of the file"),
            )
            return heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
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

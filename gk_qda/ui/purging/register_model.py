"""The register of consents and the deletion calendar as rows that can be edited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from gk_qda.operations.values import parse_date
from gk_qda.ui.dates import typed_day

if TYPE_CHECKING:
    from gk_qda.queries.consents import ConsentValue, DocumentDates

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
STATE, CONSENT_DATE, PLACE = 2, 3, 4  # columns of a consent that are edited


class ConsentModel(QAbstractTableModel):
    """Three rows a document; ``edited`` carries the line and its new values."""

    edited = Signal(object, dict)  # ConsentValue, changed fields

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only, self._rows = read_only, list[Any]()

    def show(self, rows: Sequence[ConsentValue]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def state_words(self, state: str) -> str:
        """A state as people read it."""
        return {
            "given": self.tr("given"),
            "refused": self.tr("refused"),
            "withdrawn": self.tr("withdrawn"),
            "unknown": self.tr("unknown"),
        }[state]

    def purpose_words(self, purpose: str) -> str:
        """A purpose as people read it."""
        return {
            "recording": self.tr("Recording"),
            "quotation": self.tr("Quotation"),
            "archive": self.tr("Archive"),
        }[purpose]

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
                self.tr("Document"),
                self.tr("Purpose"),
                self.tr("State"),
                self.tr("Date"),
                self.tr("Place of the form"),
            )
            return heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        row: ConsentValue = self._rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and index.column() == STATE:
            return row.state
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (
                row.document,
                self.purpose_words(row.purpose),
                self.state_words(row.state),
                typed_day(row.date),
                row.place_of_form,
            )[index.column()]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = super().flags(index)
        can_edit = index.column() >= STATE and not self._read_only
        return flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt."""
        row: ConsentValue = self._rows[index.row()]
        key = {STATE: "state", CONSENT_DATE: "date", PLACE: "place_of_form"}[index.column()]
        new = parse_date(value) if key == "date" else value
        if role == Qt.ItemDataRole.EditRole and new != getattr(row, key):
            self.edited.emit(row, {key: new})
        return True


class DateModel(QAbstractTableModel):
    """One row a document with its three dates; ``edited`` carries the document, what, and the day."""

    edited = Signal(int, str, object)  # document id, thing, date or None

    def rows(self) -> Sequence[DocumentDates]:
        """What is shown."""
        return tuple(self._rows)

    def __init__(self, *, read_only: bool, today: date) -> None:
        super().__init__()
        self._read_only, self._today, self._rows = read_only, today, list[Any]()

    def show(self, rows: Sequence[DocumentDates]) -> None:
        """Show these documents."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            heads = (
                self.tr("Document"),
                self.tr("Delete recording by"),
                self.tr("Delete key by"),
                self.tr("Delete transcript by"),
            )
            return heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt."""
        row: DocumentDates = self._rows[index.row()]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if index.column() == 0:
            return row.document
        day = row.dates[index.column() - 1]
        words = typed_day(day)
        if day is not None and day <= self._today and role == Qt.ItemDataRole.DisplayRole:
            words = self.tr("{date} – due").format(date=words)
        return words

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() and not self._read_only else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt."""
        from gk_qda.queries.consents import THINGS

        row: DocumentDates = self._rows[index.row()]
        new = parse_date(str(value))
        if role == Qt.ItemDataRole.EditRole and new != row.dates[index.column() - 1]:
            self.edited.emit(row.document_id, THINGS[index.column() - 1], new)
        return True

"""The register of consents and the deletion calendar as rows that can be edited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from gk_qda.operations.values import parse_date
from gk_qda.ui.dates import typed_day
from gk_qda.ui.widgets.row_model import Index, RowModel

if TYPE_CHECKING:
    from gk_qda.queries.consents import ConsentValue, DocumentDates

STATE, CONSENT_DATE, PLACE = 2, 3, 4  # columns of a consent that are edited
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole


class ConsentModel(RowModel["ConsentValue"]):
    """Three rows a document; ``edited`` carries the line and its new values."""

    edited = Signal(object, dict)  # ConsentValue, changed fields

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only

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

    def head_words(self) -> Sequence[str]:
        """Of which document, to what, how, since when, and where the form lies."""
        return (
            self.tr("Document"),
            self.tr("Purpose"),
            self.tr("State"),
            self.tr("Date"),
            self.tr("Place of the form"),
        )

    def cell(self, row: ConsentValue, column: int, role: int) -> object:
        """A line in words; the state to be edited as it is stored."""
        if role == _EDIT and column == STATE:
            return row.state
        if role not in (_DISPLAY, _EDIT):
            return None
        purpose, state = self.purpose_words(row.purpose), self.state_words(row.state)
        return (row.document, purpose, state, typed_day(row.date), row.place_of_form)[column]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = super().flags(index)
        can_edit = index.column() >= STATE and not self._read_only
        return flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Qt."""
        row = self.rows[index.row()]
        key = {STATE: "state", CONSENT_DATE: "date", PLACE: "place_of_form"}[index.column()]
        new = parse_date(value) if key == "date" else value
        if role == _EDIT and new != getattr(row, key):
            self.edited.emit(row, {key: new})
        return True


class DateModel(RowModel["DocumentDates"]):
    """One row a document with its three dates; ``edited`` carries the document, what, and the day."""

    edited = Signal(int, str, object)  # document id, thing, date or None

    def __init__(self, *, read_only: bool, today: date) -> None:
        super().__init__()
        self._read_only, self._today = read_only, today

    def head_words(self) -> Sequence[str]:
        """Which document, and what of it goes when."""
        return (
            self.tr("Document"),
            self.tr("Delete recording by"),
            self.tr("Delete key by"),
            self.tr("Delete transcript by"),
        )

    def cell(self, row: DocumentDates, column: int, role: int) -> object:
        """A day; shown with whether it has come."""
        if role not in (_DISPLAY, _EDIT):
            return None
        if column == 0:
            return row.document
        day = row.dates[column - 1]
        words = typed_day(day)
        if day is not None and day <= self._today and role == _DISPLAY:
            words = self.tr("{date} – due").format(date=words)
        return words

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() and not self._read_only else flags

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Qt."""
        from gk_qda.queries.consents import THINGS

        row = self.rows[index.row()]
        new = parse_date(str(value))
        if role == _EDIT and new != row.dates[index.column() - 1]:
            self.edited.emit(row.document_id, THINGS[index.column() - 1], new)
        return True

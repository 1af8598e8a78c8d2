"""Cases, their values and their parts for Qt. What is typed is only asked for: whoever listens carries it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, Qt, Signal

from gk_qda.queries.case_sheet import CasePart, CaseSheet, SheetValue
from gk_qda.ui.cases.words import state_words, type_words
from gk_qda.ui.dates import typed_day, typed_value
from gk_qda.ui.reading.parcels import CASE_MIME, DOCUMENT_MIME, pack_ids, unpack_ids
from gk_qda.ui.team.table_look import BOLD, MUTED
from gk_qda.ui.widgets.row_model import Index, RowModel

NAME, TITLE, KIND, SOURCES, FILLED = range(5)
LABEL, VALUE, SINCE = range(3)
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def words_of(filled: int, of: int) -> str:
    """ "11 of 12"."""
    return QCoreApplication.translate("CaseModel", "{x} of {n}").format(x=filled, n=of)


class CaseModel(RowModel[CaseSheet]):
    """A row a case."""

    numbers = frozenset({FILLED})
    rename_requested = Signal(int, str)  # case id, name
    describe_requested = Signal(int, str, str)  # case id, "title" or "kind", words
    moved = Signal(list, int)  # case ids, the row before which they shall stand
    documents_dropped = Signal(list, int)  # document ids, case id

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only

    def cell(self, row: CaseSheet, column: int, role: int) -> object:
        """What a case is called, what it is, where it is heard of."""
        if role in (_DISPLAY, _EDIT):
            return self._words(row, column)
        if role == BOLD:
            return column == NAME
        if role == MUTED:
            return column == FILLED or (column == SOURCES and not row.parts)
        return None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: other words."""
        case, words = self.row(index), str(value).strip()
        if case is None or role != _EDIT or words == self._words(case, index.column()):
            return False
        if index.column() == NAME:
            self.rename_requested.emit(case.id, words)
        else:
            self.describe_requested.emit(case.id, "title" if index.column() == TITLE else "kind", words)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        if self._read_only:
            return _FIXED
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # between the rows
        flags = _FIXED | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in (NAME, TITLE, KIND) else flags

    def supportedDragActions(self) -> Qt.DropAction:
        """Qt: a move would let the view take the rows out itself."""
        return Qt.DropAction.CopyAction

    def supportedDropActions(self) -> Qt.DropAction:
        """Qt."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Qt: cases are put elsewhere, documents become part of a case."""
        return [CASE_MIME, DOCUMENT_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the cases of the rows."""
        found = [case.id for index in indexes if (case := self.row(index)) is not None]
        return pack_ids(CASE_MIME, list(dict.fromkeys(found)))

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt: documents onto a row, cases between rows or onto one, before which they go."""
        if self._read_only:
            return False
        return bool(unpack_ids(data, CASE_MIME)) or (parent.isValid() and data.hasFormat(DOCUMENT_MIME))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        if documents := unpack_ids(data, DOCUMENT_MIME):
            self.documents_dropped.emit(documents, self.rows[parent.row()].id)
        else:
            place = row if row >= 0 else parent.row() if parent.isValid() else len(self.rows)
            self.moved.emit(unpack_ids(data, CASE_MIME), place)
        return True

    def head_words(self) -> Sequence[str]:
        """What is known of a case."""
        return [
            self.tr("Name"),
            self.tr("Title"),
            self.tr("Kind"),
            self.tr("Sources"),
            self.tr("Attributes"),
        ]

    def _words(self, case: CaseSheet, column: int) -> str:
        if column == SOURCES:
            names = list(dict.fromkeys(part.document for part in case.parts))
            return ", ".join(names) or self.tr("none")
        if column == FILLED:
            return words_of(case.filled, len(case.values))
        return (case.name, case.title, case.kind)[column]


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value of an attribute, for all time or from a day on."""

    attribute: SheetValue
    since: date | None
    value: str


class ValueModel(RowModel[ValueRow]):
    """A row a value: the one for all time, below it those that hold from a day on."""

    value_typed = Signal(int, str, object)  # attribute id, words, valid from (date or None)
    day_typed = Signal(object, str)  # ValueRow, words
    title_typed = Signal(int, str, str)  # attribute id, name, title

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only

    def show_values(self, values: Sequence[SheetValue]) -> None:
        """Other values."""
        rows: list[ValueRow] = []
        for attribute in values:
            always = next((value for since, value in attribute.history if since is None), "")
            rows.append(ValueRow(attribute, None, always))
            rows += [ValueRow(attribute, since, value) for since, value in attribute.history if since]
        self.show(rows)

    def cell(self, row: ValueRow, column: int, role: int) -> object:
        """An attribute and what it is, as it is read and as it is typed."""
        if role == _EDIT:
            return (row.attribute.label, typed_value(row.value), typed_day(row.since))[column]
        if role == _DISPLAY:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == LABEL:
            return f"{row.attribute.name}: {type_words(row.attribute.type)}"
        if role == MUTED:
            return (column == VALUE and state_words(row.value) != "") or (column == LABEL and bool(row.since))
        return None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: another value, the day from which it holds, or another title of the attribute."""
        row, words = self.row(index), str(value).strip()
        if row is None or role != _EDIT or words == self.data(index, _EDIT):
            return False
        if index.column() == VALUE:
            self.value_typed.emit(row.attribute.attribute_id, words, row.since)
        elif index.column() == SINCE:
            self.day_typed.emit(row, words)
        else:
            self.title_typed.emit(row.attribute.attribute_id, row.attribute.name, words)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        row = self.row(index)
        if self._read_only or row is None or (index.column() == LABEL and row.since):
            return _FIXED
        return _FIXED | Qt.ItemFlag.ItemIsEditable

    def head_words(self) -> Sequence[str]:
        """What it is, and since when."""
        return [self.tr("Attribute"), self.tr("Value"), self.tr("From")]

    def _words(self, row: ValueRow, column: int) -> str:
        if column == VALUE:
            return state_words(row.value) or typed_value(row.value).replace(";", "; ")
        if column == SINCE:
            return typed_day(row.since)
        return f"    {row.attribute.label}" if row.since else row.attribute.label


class PartModel(RowModel[CasePart]):
    """A row a part of the case."""

    def cell(self, row: CasePart, column: int, role: int) -> object:
        """The document, and what of it."""
        if role == _DISPLAY:
            return row.document if column == 0 else self._what(row)
        return column == 1 if role == MUTED else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: whole documents can be dragged to another case."""
        part = self.row(index)
        is_whole = part is not None and not part.speaker and part.start is None
        return _FIXED | Qt.ItemFlag.ItemIsDragEnabled if is_whole else _FIXED

    def supportedDragActions(self) -> Qt.DropAction:
        """Qt."""
        return Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the documents of the rows."""
        found = [part.document_id for index in indexes if (part := self.row(index)) is not None]
        return pack_ids(DOCUMENT_MIME, list(dict.fromkeys(found)))

    def head_words(self) -> Sequence[str]:
        """Which document, and what of it."""
        return [self.tr("Document"), self.tr("What of it")]

    def _what(self, part: CasePart) -> str:
        if part.speaker:
            return self.tr("Turns of {name}").format(name=part.speaker)
        if part.start is not None:
            return self.tr("Passage, paragraph {number}").format(number=part.paragraph)
        return self.tr("All of it")

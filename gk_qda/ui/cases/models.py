"""Cases, their values and their parts for Qt. What is typed is only asked for: whoever listens carries it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gk_qda.queries.case_sheet import CasePart, CaseSheet, SheetValue
from gk_qda.ui.cases.words import state_words, type_words
from gk_qda.ui.dates import typed_day, typed_value
from gk_qda.ui.reading.parcels import CASE_MIME, DOCUMENT_MIME, pack_ids, unpack_ids
from gk_qda.ui.team.table_look import BOLD, MUTED

Index = QModelIndex | QPersistentModelIndex
NAME, TITLE, KIND, SOURCES, FILLED = range(5)
LABEL, VALUE, SINCE = range(3)
_NOWHERE = QModelIndex()
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Rows(QAbstractTableModel):
    """A table whose heads are words."""

    def __init__(self) -> None:
        super().__init__()
        self._right: frozenset[int] = frozenset()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else self._count()

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._heads())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return self._heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self._right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _count(self) -> int:
        raise NotImplementedError

    def _heads(self) -> list[str]:
        raise NotImplementedError


def words_of(filled: int, of: int) -> str:
    """ "11 of 12"."""
    return QCoreApplication.translate("CaseModel", "{x} of {n}").format(x=filled, n=of)


class CaseModel(Rows):
    """A row a case."""

    rename_requested = Signal(int, str)  # case id, name
    describe_requested = Signal(int, str, str)  # case id, "title" or "kind", words
    moved = Signal(list, int)  # case ids, the row before which they shall stand
    documents_dropped = Signal(list, int)  # document ids, case id

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.cases: Sequence[CaseSheet] = ()
        self._read_only = read_only
        self._right = frozenset((FILLED,))

    def show(self, cases: Sequence[CaseSheet]) -> None:
        """Other cases."""
        self.beginResetModel()
        self.cases = cases
        self.endResetModel()

    def case(self, index: Index) -> CaseSheet | None:
        """The case of a row."""
        return self.cases[index.row()] if index.isValid() and index.row() < len(self.cases) else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Qt."""
        case, column = self.case(index), index.column()
        if case is None:
            return None
        if role in (_DISPLAY, _EDIT):
            return self._words(case, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in self._right:
            return int(Qt.AlignmentFlag.AlignRight)
        if role == BOLD:
            return column == NAME
        if role == MUTED:
            return column == FILLED or (column == SOURCES and not case.parts)
        return None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: other words."""
        case, words = self.case(index), str(value).strip()
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
        found = [case.id for index in indexes if (case := self.case(index)) is not None]
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
            self.documents_dropped.emit(documents, self.cases[parent.row()].id)
        else:
            place = row if row >= 0 else parent.row() if parent.isValid() else len(self.cases)
            self.moved.emit(unpack_ids(data, CASE_MIME), place)
        return True

    def _count(self) -> int:
        return len(self.cases)

    def _heads(self) -> list[str]:
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


class ValueModel(Rows):
    """A row a value: the one for all time, below it those that hold from a day on."""

    value_typed = Signal(int, str, object)  # attribute id, words, valid from (date or None)
    day_typed = Signal(object, str)  # ValueRow, words
    title_typed = Signal(int, str, str)  # attribute id, name, title

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.rows: list[ValueRow] = []
        self._read_only = read_only

    def show(self, values: Sequence[SheetValue]) -> None:
        """Other values."""
        self.beginResetModel()
        self.rows = []
        for attribute in values:
            always = next((value for since, value in attribute.history if since is None), "")
            self.rows.append(ValueRow(attribute, None, always))
            self.rows += [ValueRow(attribute, since, value) for since, value in attribute.history if since]
        self.endResetModel()

    def row(self, index: Index) -> ValueRow | None:
        """The value of a row."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Qt."""
        row, column = self.row(index), index.column()
        if row is None:
            return None
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

    def _count(self) -> int:
        return len(self.rows)

    def _heads(self) -> list[str]:
        return [self.tr("Attribute"), self.tr("Value"), self.tr("From")]

    def _words(self, row: ValueRow, column: int) -> str:
        if column == VALUE:
            return state_words(row.value) or typed_value(row.value).replace(";", "; ")
        if column == SINCE:
            return typed_day(row.since)
        return f"    {row.attribute.label}" if row.since else row.attribute.label


class PartModel(Rows):
    """A row a part of the case."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: Sequence[CasePart] = ()

    def show(self, parts: Sequence[CasePart]) -> None:
        """Other parts."""
        self.beginResetModel()
        self.parts = parts
        self.endResetModel()

    def part(self, index: Index) -> CasePart | None:
        """The part of a row."""
        return self.parts[index.row()] if index.isValid() and index.row() < len(self.parts) else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Qt."""
        part = self.part(index)
        if part is None:
            return None
        if role == _DISPLAY:
            return part.document if index.column() == 0 else self._what(part)
        return index.column() == 1 if role == MUTED else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: whole documents can be dragged to another case."""
        part = self.part(index)
        is_whole = part is not None and not part.speaker and part.start is None
        return _FIXED | Qt.ItemFlag.ItemIsDragEnabled if is_whole else _FIXED

    def supportedDragActions(self) -> Qt.DropAction:
        """Qt."""
        return Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the documents of the rows."""
        found = [part.document_id for index in indexes if (part := self.part(index)) is not None]
        return pack_ids(DOCUMENT_MIME, list(dict.fromkeys(found)))

    def _count(self) -> int:
        return len(self.parts)

    def _heads(self) -> list[str]:
        return [self.tr("Document"), self.tr("What of it")]

    def _what(self, part: CasePart) -> str:
        if part.speaker:
            return self.tr("Turns of {name}").format(name=part.speaker)
        if part.start is not None:
            return self.tr("Passage, paragraph {number}").format(number=part.paragraph)
        return self.tr("All of it")

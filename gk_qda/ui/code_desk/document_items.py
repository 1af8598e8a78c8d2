"""The rows of the documents panel; dragged documents can be let go over a case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItemModel

from gk_qda.ui.code_desk.document_tree import DOCUMENT, GROUP
from gk_qda.ui.reading.parcels import DOCUMENT_MIME, pack_ids, unpack_ids

Index = QModelIndex | QPersistentModelIndex
_COPY = Qt.DropAction.CopyAction  # after a move the view would take the rows out itself


class DocumentItems(QStandardItemModel):
    """Grouped by cases, it says which documents were dropped on which."""

    dropped = Signal(list, str)  # document ids, title of the case or "" for none

    def __init__(self, owner: QObject) -> None:
        super().__init__(0, 1, owner)
        self.takes_documents = False  # whether the groups are cases

    def supportedDragActions(self) -> Qt.DropAction:
        """Qt."""
        return _COPY

    def supportedDropActions(self) -> Qt.DropAction:
        """Qt."""
        return _COPY

    def mimeTypes(self) -> list[str]:
        """Qt."""
        return [DOCUMENT_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the documents of the rows."""
        ids = [index.data(DOCUMENT) for index in indexes]
        return pack_ids(DOCUMENT_MIME, list(dict.fromkeys(one for one in ids if one is not None)))

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt: onto a case, or onto a document of it."""
        return self.takes_documents and parent.isValid() and bool(unpack_ids(data, DOCUMENT_MIME))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        case = parent if parent.data(DOCUMENT) is None else parent.parent()
        self.dropped.emit(unpack_ids(data, DOCUMENT_MIME), str(case.data(GROUP)))
        return True

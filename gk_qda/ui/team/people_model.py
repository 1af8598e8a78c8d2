"""The coders for Qt, and the documents that several of them coded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from gk_qda.queries.coder_work import CoderWork, SharedDocument, TeamWork
from gk_qda.ui.team.table_look import BOLD, MUTED
from gk_qda.ui.widgets.row_model import Index, RowModel

COUNTED, INITIALS, NAME, CODINGS, DOCUMENTS, SUMMARIES, NOW = range(7)


class PeopleModel(RowModel[CoderWork]):
    """A row a coder. Ticks and new names are only asked for: whoever listens carries them out."""

    numbers = frozenset(range(CODINGS, SUMMARIES + 1))
    count_requested = Signal(str, bool)  # GUID, counted
    rename_requested = Signal(int, str)  # coder id, name

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._coder_id = -1
        self._read_only = read_only

    def show_work(self, work: TeamWork, coder_id: int) -> None:
        """Other numbers; ``coder_id`` is who codes now."""
        self._coder_id = coder_id
        self.show(work.people)

    def cell(self, row: CoderWork, column: int, role: int) -> object:
        """A box, who it is, and how much she did."""
        if role == Qt.ItemDataRole.CheckStateRole and column == COUNTED:
            return Qt.CheckState.Checked if row.is_counted else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == COUNTED:
            return self.tr("counted in tables") if row.is_counted else self.tr("not counted in tables")
        if role == MUTED:
            return column == NOW
        if role == BOLD:
            return column in (INITIALS, NAME) and row.coder.id == self._coder_id
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: a tick or a new name."""
        person = self.row(index)
        if person is None or self._read_only:
            return False
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == COUNTED:
            self.count_requested.emit(person.coder.guid, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role == Qt.ItemDataRole.EditRole and index.column() == NAME:
            name = str(value).strip()
            if name and name != person.coder.name:
                self.rename_requested.emit(person.coder.id, name)
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self._read_only and index.column() == COUNTED:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if not self._read_only and index.column() == NAME:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt: the boxes are explained."""
        if role == Qt.ItemDataRole.ToolTipRole and section == COUNTED:
            return self.tr("Whose codings every table counts, unless it says otherwise")
        return super().headerData(section, orientation, role)

    def head_words(self) -> Sequence[str]:
        """Who, and how much of what."""
        return [
            self.tr("Counts"),
            self.tr("Initials"),
            self.tr("Name"),
            self.tr("Codings"),
            self.tr("Documents"),
            self.tr("Summaries"),
            "",
        ]

    def _words(self, person: CoderWork, column: int) -> str:
        now = self.tr("codes now") if person.coder.id == self._coder_id else ""
        words = {
            INITIALS: person.coder.initials,
            NAME: person.coder.name,
            CODINGS: str(person.codings),
            DOCUMENTS: str(person.documents),
            SUMMARIES: str(person.summaries),
            NOW: self.tr("consensus") if person.coder.is_consensus else now,
        }
        return words.get(column, "")


class SharedModel(RowModel[SharedDocument]):
    """A row a document that several coded, a column a coder."""

    def __init__(self) -> None:
        super().__init__()
        self._people: tuple[CoderWork, ...] = ()
        self._coders: list[int] = []  # places of those who coded at least one of the documents

    def show_work(self, work: TeamWork) -> None:
        """Other numbers."""
        self._people = work.people
        places = range(len(work.people))
        self._coders = [at for at in places if any(document.codings[at] for document in work.shared)]
        self.numbers = frozenset(range(1, len(self._coders) + 1))
        self.show(work.shared)

    def document_id(self, index: Index) -> int | None:
        """The document of a row."""
        shared = self.row(index)
        return shared.document.id if shared is not None else None

    def head_words(self) -> Sequence[str]:
        """The document, then whose codings are counted."""
        return [self.tr("Document"), *(self._people[at].coder.initials for at in self._coders)]

    def cell(self, row: SharedDocument, column: int, role: int) -> object:
        """Its name, then codings."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return str(row.codings[self._coders[column - 1]] or "–") if column else row.document.name

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt: initials are explained."""
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal and section:
            return self._people[self._coders[section - 1]].coder.name
        return super().headerData(section, orientation, role)

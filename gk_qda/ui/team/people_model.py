"""The coders for Qt, and the documents that several of them coded."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from gk_qda.queries.coder_work import CoderWork, TeamWork
from gk_qda.ui.team.table_look import BOLD, MUTED

Index = QModelIndex | QPersistentModelIndex
COUNTED, INITIALS, NAME, CODINGS, DOCUMENTS, SUMMARIES, NOW = range(7)
_NOWHERE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight)


class PeopleModel(QAbstractTableModel):
    """A row a coder. Ticks and new names are only asked for: whoever listens carries them out."""

    count_requested = Signal(str, bool)  # GUID, counted
    rename_requested = Signal(int, str)  # coder id, name

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.people: tuple[CoderWork, ...] = ()
        self._coder_id = -1
        self._read_only = read_only

    def show(self, work: TeamWork, coder_id: int) -> None:
        """Other numbers; ``coder_id`` is who codes now."""
        self.beginResetModel()
        self.people, self._coder_id = work.people, coder_id
        self.endResetModel()

    def person(self, index: Index) -> CoderWork | None:
        """Whose row it is."""
        return self.people[index.row()] if index.isValid() and index.row() < len(self.people) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else NOW + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        person, column = self.person(index), index.column()
        if person is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole and column == COUNTED:
            return Qt.CheckState.Checked if person.is_counted else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._words(person, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == COUNTED:
            return self.tr("counted in tables") if person.is_counted else self.tr("not counted in tables")
        if role == Qt.ItemDataRole.TextAlignmentRole and CODINGS <= column <= SUMMARIES:
            return _RIGHT
        if role == MUTED:
            return column == NOW
        if role == BOLD:
            return column in (INITIALS, NAME) and person.coder.id == self._coder_id
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: a tick or a new name."""
        person = self.person(index)
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
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads()[section]
        if role == Qt.ItemDataRole.ToolTipRole and section == COUNTED:
            return self.tr("Whose codings every table counts, unless it says otherwise")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = CODINGS <= section <= SUMMARIES
            horizontal = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return int(horizontal | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _heads(self) -> list[str]:
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


class SharedModel(QAbstractTableModel):
    """A row a document that several coded, a column a coder."""

    def __init__(self) -> None:
        super().__init__()
        self._work = TeamWork((), (), 0)
        self._coders: list[int] = []  # places of those who coded at least one of the documents

    def show(self, work: TeamWork) -> None:
        """Other numbers."""
        self.beginResetModel()
        self._work = work
        self._coders = [
            at for at in range(len(work.people)) if any(document.codings[at] for document in work.shared)
        ]
        self.endResetModel()

    def document_id(self, index: Index) -> int | None:
        """The document of a row."""
        return self._work.shared[index.row()].document.id if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else len(self._work.shared)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return 0 if parent.isValid() else 1 + len(self._coders)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        if not index.isValid():
            return None
        shared, column = self._work.shared[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                return shared.document.name
            return str(shared.codings[self._coders[column - 1]] or "–")
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return _RIGHT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if section == 0:
                return self.tr("Document")
            return self._work.people[self._coders[section - 1]].coder.initials
        if role == Qt.ItemDataRole.ToolTipRole and section:
            return self._work.people[self._coders[section - 1]].coder.name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            horizontal = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return int(horizontal | Qt.AlignmentFlag.AlignVCenter)
        return None

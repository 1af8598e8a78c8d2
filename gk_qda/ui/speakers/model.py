"""The speakers for Qt: groups of rows. What is edited or dropped is only asked for; whoever listens does it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gk_qda.queries.speakers import PersonValue, ProjectSpeaker
from gk_qda.ui.speakers.grouping import (
    COUNTS,
    DOCUMENT,
    FUNCTION,
    LABEL,
    NOBODY,
    PERSON,
    ROLE,
    TURNS,
    WORDS,
    Group,
    Grouping,
    grouped,
    in_order,
)
from gk_qda.ui.speakers.words import role_words
from gk_qda.ui.team.table_look import BOLD, LINK, MUTED

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-gk-qda-speakers"
_NOWHERE = QModelIndex()
_NUMBERS = (TURNS, WORDS)
_EDITABLE = (LABEL, PERSON, ROLE, FUNCTION)


class SpeakerModel(QAbstractItemModel):
    """A row a speaker, under its document or person, or all in one list."""

    rename_requested = Signal(int, str)  # speaker id, label
    role_requested = Signal(int, str)
    function_requested = Signal(int, str)
    count_requested = Signal(int, bool)
    person_requested = Signal(list, str)  # speaker ids, name; "": nobody
    person_rename_requested = Signal(int, str)  # person id, name

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only
        self._speakers: Sequence[ProjectSpeaker] = ()
        self._persons: Sequence[PersonValue] = ()
        self._order: tuple[int, bool] | None = None
        self.grouping: Grouping = "document"
        self.wanted = ""
        self.groups: list[Group] = []

    def show(self, speakers: Sequence[ProjectSpeaker], persons: Sequence[PersonValue]) -> None:
        """Other speakers."""
        self._speakers, self._persons = speakers, persons
        self._arrange()

    def group_by(self, grouping: Grouping) -> None:
        """Put them under documents, under persons, or in one list."""
        self.grouping = grouping
        self._arrange()

    def search(self, words: str) -> None:
        """Keep those that hold all the words."""
        self.wanted = words
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt: within their groups; -1 as they stand in the documents."""
        self._order = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    def speaker(self, index: Index) -> ProjectSpeaker | None:
        """The speaker of a row; None for a group."""
        if not index.isValid():
            return None
        if self._is_flat():
            return self.groups[0].rows[index.row()]
        inside = index.internalId()
        return self.groups[inside - 1].rows[index.row()] if inside else None

    def group(self, index: Index) -> Group | None:
        """The group of a row that is one."""
        if not index.isValid() or self._is_flat() or index.internalId():
            return None
        return self.groups[index.row()]

    def place_of(self, speaker_id: int, column: int = LABEL) -> QModelIndex:
        """Where a speaker stands; invalid where it is not listed."""
        for at, group in enumerate(self.groups):
            for row, speaker in enumerate(group.rows):
                if speaker.id == speaker_id:
                    return self.createIndex(row, column, 0 if self._is_flat() else at + 1)
        return QModelIndex()

    def listed(self) -> list[ProjectSpeaker]:
        """All that pass the search, in their order."""
        return [speaker for group in self.groups for speaker in group.rows]

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Qt."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NOWHERE) -> Any:
        """Qt; without an index that of QObject."""
        inside = index.internalId() if index.isValid() else 0
        return self.createIndex(inside - 1, 0, 0) if inside else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        if self._is_flat():
            return 0 if parent.isValid() else len(self.groups[0].rows)
        if not parent.isValid():
            return len(self.groups)
        return 0 if parent.internalId() or parent.column() else len(self.groups[parent.row()].rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Qt."""
        return WORDS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt."""
        group = self.group(index)
        if group is not None:
            return self._of_group(group, index.column(), role)
        speaker = self.speaker(index)
        return None if speaker is None else self._of_speaker(speaker, index.column(), role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: what was typed, chosen or ticked."""
        if self._read_only:
            return False
        group, speaker = self.group(index), self.speaker(index)
        words = str(value).strip()
        if group is not None:
            if words and words != group.title:
                self.person_rename_requested.emit(group.key, words)
            return True
        if speaker is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            self.count_requested.emit(speaker.id, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        before = self.data(index, Qt.ItemDataRole.EditRole)
        if words != before:
            self._ask(speaker, index.column(), words)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        group, speaker = self.group(index), self.speaker(index)
        if self._read_only:
            return flags
        if group is not None:
            if self.grouping == "person":
                flags |= Qt.ItemFlag.ItemIsDropEnabled
                if group.key != NOBODY and index.column() == LABEL:
                    flags |= Qt.ItemFlag.ItemIsEditable
            return flags
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        if index.column() in _EDITABLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        if speaker is not None:
            if index.column() == COUNTS and speaker.role != "interviewer":
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            if speaker.person_id is not None:
                flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return [
                self.tr("Speaker"),
                self.tr("Document"),
                self.tr("Person"),
                self.tr("Role"),
                self.tr("Function"),
                self.tr("Counts"),
                self.tr("Turns"),
                self.tr("Words"),
            ][section]
        if role == Qt.ItemDataRole.ToolTipRole:
            tips = {
                PERSON: self.tr("Who it is, across documents"),
                COUNTS: self.tr("Counts as a respondent: base of “x of n respondents”"),
                WORDS: self.tr("Without labels, time marks and withdrawn paragraphs"),
            }
            return tips.get(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            horizontal = Qt.AlignmentFlag.AlignRight if section in _NUMBERS else Qt.AlignmentFlag.AlignLeft
            return int(horizontal | Qt.AlignmentFlag.AlignVCenter)
        return None

    # Drag and drop

    def mimeTypes(self) -> list[str]:
        """Qt."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the ids of the speakers."""
        found = (self.speaker(index) for index in indexes)
        ids = sorted({speaker.id for speaker in found if speaker is not None})
        mime = QMimeData()
        mime.setData(MIME, json.dumps(ids).encode())
        return mime

    def supportedDropActions(self) -> Qt.DropAction:
        """Qt."""
        return Qt.DropAction.LinkAction | Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        """Qt."""
        return Qt.DropAction.LinkAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt: on a person or on somebody who is one."""
        return data.hasFormat(MIME) and not self._read_only and self._person_at(parent) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt: the speakers are that person; never True, or the view would take the rows away."""
        if self.canDropMimeData(data, action, row, column, parent):
            ids = json.loads(bytes(data.data(MIME).data()).decode())
            self.person_requested.emit(ids, self._person_at(parent))
        return False

    def _person_at(self, index: Index) -> str | None:
        """The name of the person at a row, "" for nobody, None where no person is meant."""
        group, speaker = self.group(index), self.speaker(index)
        if group is not None:
            return group.title if self.grouping == "person" else None
        return speaker.person or None if speaker is not None else None

    def _is_flat(self) -> bool:
        return self.grouping == "none" and bool(self.groups)

    def _arrange(self) -> None:
        self.beginResetModel()
        found = grouped(self._speakers, self._persons, self.grouping, self.wanted)
        if self._order is not None:
            found = in_order(found, self._order[0], descending=self._order[1])
        self.groups = found
        self.endResetModel()

    def _ask(self, speaker: ProjectSpeaker, column: int, words: str) -> None:
        if column == LABEL and words:
            self.rename_requested.emit(speaker.id, words)
        elif column == ROLE:
            self.role_requested.emit(speaker.id, words)
        elif column == FUNCTION:
            self.function_requested.emit(speaker.id, words)
        elif column == PERSON:
            self.person_requested.emit([speaker.id], words)

    def _of_group(self, group: Group, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole and column == LABEL:
            return group.title or self.tr("No person")
        if role == Qt.ItemDataRole.EditRole:
            return group.title
        if role == Qt.ItemDataRole.DisplayRole and column in _NUMBERS:
            numbers = (row.turns if column == TURNS else row.words for row in group.rows)
            return str(sum(numbers))
        if role == Qt.ItemDataRole.DisplayRole and column == DOCUMENT and self.grouping == "person":
            documents = list(dict.fromkeys(row.document for row in group.rows))
            return self.tr("%n document(s)", "", len(documents)) if documents else self.tr("no speaker")
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return int(Qt.AlignmentFlag.AlignRight)
        if role == BOLD:
            return column == LABEL
        if role == MUTED:
            return column != LABEL or group.key == NOBODY
        return None

    def _of_speaker(self, speaker: ProjectSpeaker, column: int, role: int) -> object:
        is_asking = speaker.role == "interviewer"
        answer: object = None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                answer = _words(speaker, column)
            case Qt.ItemDataRole.EditRole:
                answer = speaker.role if column == ROLE else _words(speaker, column)
            case Qt.ItemDataRole.CheckStateRole if column == COUNTS and not is_asking:
                answer = Qt.CheckState.Checked if speaker.counts_as_respondent else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole if column == COUNTS:
                yes, no = self.tr("counts as a respondent"), self.tr("does not count as a respondent")
                answer = yes if speaker.counts_as_respondent else no
            case Qt.ItemDataRole.TextAlignmentRole if column in _NUMBERS:
                answer = int(Qt.AlignmentFlag.AlignRight)
            case Qt.ItemDataRole.ToolTipRole:
                answer = self._tip(speaker, column)
            case _ if role == MUTED:
                answer = is_asking and column not in (LABEL, TURNS)
            case _ if role == LINK:
                answer = column == TURNS and speaker.first is not None
        return answer

    def _tip(self, speaker: ProjectSpeaker, column: int) -> str | None:
        if column == TURNS and speaker.first is not None:
            return self.tr("Show the first turn, para. {number}").format(number=speaker.first_paragraph)
        words = _words(speaker, column)
        return words if column in _EDITABLE and words else None


def _words(speaker: ProjectSpeaker, column: int) -> str:
    match column:
        case 0:
            return speaker.label
        case 1:
            return speaker.document
        case 2:
            return speaker.person
        case 3:
            return role_words(speaker.role)
        case 4:
            return speaker.function
        case 6:
            return str(speaker.turns)
        case 7:
            return str(speaker.words)
    return ""

"""Sets and kept conditions, and the cases in them, for Qt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from gk_qda.queries.group_list import ListedGroup
from gk_qda.queries.values import CaseValue
from gk_qda.ui.cases.models import Rows
from gk_qda.ui.team.table_look import BOLD, MUTED

Index = QModelIndex | QPersistentModelIndex
NAME, WHAT, COUNT = range(3)
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_TICK = Qt.ItemDataRole.CheckStateRole
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class GroupModel(Rows):
    """A row a set or condition."""

    rename_requested = Signal(object, str)  # ListedGroup, name
    condition_typed = Signal(object, str)  # ListedGroup, condition

    def __init__(self, language: str, *, read_only: bool) -> None:
        super().__init__()
        self.groups: Sequence[ListedGroup] = ()
        self._language, self._read_only = language, read_only
        self._right = frozenset((COUNT,))

    def show(self, groups: Sequence[ListedGroup]) -> None:
        """Other groups."""
        self.beginResetModel()
        self.groups = groups
        self.endResetModel()

    def group(self, index: Index) -> ListedGroup | None:
        """The group of a row."""
        return self.groups[index.row()] if index.isValid() and index.row() < len(self.groups) else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Qt."""
        group, column = self.group(index), index.column()
        if group is None:
            return None
        if role in (_DISPLAY, _EDIT):
            return self._words(group, column, is_typed=role == _EDIT)
        if role == Qt.ItemDataRole.ToolTipRole and group.trouble is not None:
            return group.trouble.sentence(self._language)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == COUNT:
            return int(Qt.AlignmentFlag.AlignRight)
        if role == BOLD:
            return column == NAME
        return column == WHAT and group.is_set if role == MUTED else None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: another name or condition."""
        group, words = self.group(index), str(value).strip()
        if group is None or role != _EDIT or words == self._words(group, index.column(), is_typed=True):
            return False
        (self.rename_requested if index.column() == NAME else self.condition_typed).emit(group, words)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        group = self.group(index)
        can_edit = index.column() == NAME or (
            index.column() == WHAT and group is not None and not group.is_set
        )
        return _FIXED | Qt.ItemFlag.ItemIsEditable if can_edit and not self._read_only else _FIXED

    def _count(self) -> int:
        return len(self.groups)

    def _heads(self) -> list[str]:
        return [self.tr("Name"), self.tr("What belongs to it"), self.tr("Cases")]

    def _words(self, group: ListedGroup, column: int, *, is_typed: bool) -> str:
        if column == NAME:
            return group.name
        if column == WHAT:
            return "" if is_typed and group.is_set else group.condition or self.tr("chosen cases")
        return "–" if group.trouble is not None else str(len(group.members))


class MemberModel(Rows):
    """A row a case, ticked where it belongs to the group; only of sets the ticks can be changed."""

    ticked = Signal(int, bool)  # case id

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.cases: Sequence[CaseValue] = ()
        self._group: ListedGroup | None = None
        self._read_only = read_only

    def show(self, cases: Sequence[CaseValue], group: ListedGroup | None) -> None:
        """Other cases or another group."""
        self.beginResetModel()
        self.cases, self._group = cases if group is not None else (), group
        self.endResetModel()

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Qt."""
        if not index.isValid() or self._group is None or index.row() >= len(self.cases):
            return None
        case, column = self.cases[index.row()], index.column()
        if column == 0:
            is_in = case.id in self._group.members
            if role == _TICK:
                return Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return case.name
            return None
        if role == _DISPLAY:
            return (case.name, case.title, ", ".join(case.documents))[column - 1]
        return column == 3 if role == MUTED else None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: a tick."""
        if role != _TICK or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        self.ticked.emit(self.cases[index.row()].id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        can = index.column() == 0 and not self._read_only and self._group is not None and self._group.is_set
        return _FIXED | Qt.ItemFlag.ItemIsUserCheckable if can else _FIXED

    def _count(self) -> int:
        return len(self.cases)

    def _heads(self) -> list[str]:
        return ["", self.tr("Name"), self.tr("Title"), self.tr("Sources")]

"""Sets and kept conditions, and the cases in them, for Qt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from gk_qda.queries.group_list import ListedGroup
from gk_qda.queries.values import CaseValue
from gk_qda.ui.team.table_look import BOLD, MUTED
from gk_qda.ui.widgets.row_model import Index, RowModel

NAME, WHAT, COUNT = range(3)
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_TICK = Qt.ItemDataRole.CheckStateRole
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class GroupModel(RowModel[ListedGroup]):
    """A row a set or condition."""

    numbers = frozenset({COUNT})
    rename_requested = Signal(object, str)  # ListedGroup, name
    condition_typed = Signal(object, str)  # ListedGroup, condition

    def __init__(self, language: str, *, read_only: bool) -> None:
        super().__init__()
        self._language, self._read_only = language, read_only

    def cell(self, row: ListedGroup, column: int, role: int) -> object:
        """Its name, what belongs to it, how many cases; what is wrong with a condition when asked."""
        if role in (_DISPLAY, _EDIT):
            return self._words(row, column, is_typed=role == _EDIT)
        if role == Qt.ItemDataRole.ToolTipRole and row.trouble is not None:
            return row.trouble.sentence(self._language)
        if role == BOLD:
            return column == NAME
        return column == WHAT and row.is_set if role == MUTED else None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: another name or condition."""
        group, words = self.row(index), str(value).strip()
        if group is None or role != _EDIT or words == self._words(group, index.column(), is_typed=True):
            return False
        (self.rename_requested if index.column() == NAME else self.condition_typed).emit(group, words)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        group = self.row(index)
        can_edit = index.column() == NAME or (
            index.column() == WHAT and group is not None and not group.is_set
        )
        return _FIXED | Qt.ItemFlag.ItemIsEditable if can_edit and not self._read_only else _FIXED

    def head_words(self) -> Sequence[str]:
        """What a group is called and holds."""
        return [self.tr("Name"), self.tr("What belongs to it"), self.tr("Cases")]

    def _words(self, group: ListedGroup, column: int, *, is_typed: bool) -> str:
        if column == NAME:
            return group.name
        if column == WHAT:
            return "" if is_typed and group.is_set else group.condition or self.tr("chosen cases")
        return "–" if group.trouble is not None else str(len(group.members))


class MemberModel(RowModel[CaseValue]):
    """A row a case, ticked where it belongs to the group; only of sets the ticks can be changed."""

    ticked = Signal(int, bool)  # case id

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._group: ListedGroup | None = None
        self._read_only = read_only

    def show_group(self, cases: Sequence[CaseValue], group: ListedGroup | None) -> None:
        """Other cases or another group."""
        self._group = group
        self.show(cases if group is not None else ())

    def cell(self, row: CaseValue, column: int, role: int) -> object:
        """A box, then the case."""
        if column == 0 and role == _TICK:
            is_in = self._group is not None and row.id in self._group.members
            return Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked
        if column == 0:
            return row.name if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == _DISPLAY:
            return (row.name, row.title, ", ".join(row.documents))[column - 1]
        return column == 3 if role == MUTED else None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Qt: a tick."""
        if role != _TICK or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        self.ticked.emit(self.rows[index.row()].id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt."""
        can = index.column() == 0 and not self._read_only and self._group is not None and self._group.is_set
        return _FIXED | Qt.ItemFlag.ItemIsUserCheckable if can else _FIXED

    def head_words(self) -> Sequence[str]:
        """Whether, and which case."""
        return ["", self.tr("Name"), self.tr("Title"), self.tr("Sources")]

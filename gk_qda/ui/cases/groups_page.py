"""The page of sets of cases and of conditions kept under a name: the list at the left, the cases at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QVBoxLayout, QWidget

from gk_qda.names import name_key
from gk_qda.operations import named_groups, sets
from gk_qda.project import ChangeSet
from gk_qda.queries.cases import cases
from gk_qda.queries.group_list import ListedGroup, listed_groups
from gk_qda.ui.cases.group_models import NAME, WHAT, GroupModel, MemberModel
from gk_qda.ui.desk import Context
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.message_bar import MessageAction
from gk_qda.ui.widgets.panel import FootBar, Panel
from gk_qda.ui.widgets.side_by_side import SideBySide

_GROUPS, _MEMBERS = [290, 220, 60], [40, 80, 150, 140]
_SHOWN = {
    "named_sets",
    "set_members",
    "settings",
    "cases",
    "case_members",
    "documents",
    "attributes",
    "attribute_values",
}
_EDITS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked


class GroupsPage(QWidget):
    """Each gesture is one step that undo takes back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, read_only = context.theme, context.workspace.project.is_read_only
        self.groups = GroupModel(context.language, read_only=read_only)
        self.members = MemberModel(read_only=read_only)
        self.table = RowTable(theme, self.tr("Sets and groups"))
        self.member_table = RowTable(theme, self.tr("Cases"))
        self.panel = Panel(theme, self.tr("Sets and groups"))
        self.member_panel = Panel(theme, self.tr("Cases"))
        self.base = BaseLine(theme)
        self.delete = Button(theme, self.tr("Delete"), icon="trash", size="panel", kind="flat")
        self.name, self.condition = QLineEdit(), QLineEdit()
        self.add = Button(theme, self.tr("Add set"), icon="plus")
        self._lay_out(writable=not read_only)
        self._connect()

    def refresh(self) -> None:
        """Read anew; the chosen group stays chosen."""
        row = max(0, self.table.currentIndex().row())
        found = self._context.workspace.read(listed_groups)
        self.groups.show(found)
        self.panel.head.set_count(str(len(found)))
        self.panel.show_empty(not found)
        if found:
            self.table.setCurrentIndex(self.groups.index(min(row, len(found) - 1), NAME))
        self._show_members()

    def hears(self, changes: ChangeSet) -> bool:
        """Whether a step may have changed what is shown."""
        return bool(changes.tables() & _SHOWN)

    def choose(self, name: str) -> None:
        """Choose a group by its name."""
        for row, group in enumerate(self.groups.rows):
            if name_key(group.name) == name_key(name):
                self.table.setCurrentIndex(self.groups.index(row, NAME))

    def _lay_out(self, *, writable: bool) -> None:
        theme = self._context.theme
        self.table.setModel(self.groups)
        self.table.set_widths(_GROUPS, WHAT)
        self.table.setEditTriggers(_EDITS)
        self.member_table.setModel(self.members)
        self.member_table.set_widths(_MEMBERS, 2)
        self.panel.head.add_right(self.delete)
        if not writable:
            self.delete.hide()
        self.panel.set_body(self.table)
        self.panel.set_empty(
            EmptyState(
                theme,
                self.tr(
                    "No groups yet. A set holds cases that you tick; a condition finds its cases by attributes."
                ),
            )
        )
        self.member_panel.set_body(self.member_table)
        self.member_panel.set_empty(EmptyState(theme, self.tr("Choose a group at the left.")))
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.panel, 1)
        inside.addWidget(self._foot(writable=writable))
        splitter = SideBySide(left, self.member_panel, [700, round(500 * theme.metrics.body / 12)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.base)
        column.addWidget(splitter, 1)
        self.base.set_plain(
            self.tr("Sets and conditions filter, group and stand as columns wherever attributes do.")
        )

    def _foot(self, *, writable: bool) -> FootBar:
        """Where a new one is named."""
        theme = self._context.theme
        foot = FootBar(theme)
        for line, words, width in (
            (self.name, self.tr("Name of a new group"), 200),
            (self.condition, self.tr("Condition, or nothing for a set"), 300),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
            line.setFixedHeight(theme.metrics.line_edit)
            line.setMinimumWidth(round(width * theme.metrics.body / 12))
            foot.add_left(line)
        self.condition.setToolTip(
            self.tr("typ=Kreis AND thm_stellen_vzae>=1, start_monat<2020-03, NOT typ=Kreis")
        )
        foot.add_left(self.add)
        if not writable:
            foot.hide()
        return foot

    def _connect(self) -> None:
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_members())
        self.groups.rename_requested.connect(self._rename)
        self.groups.condition_typed.connect(self._change_condition)
        self.members.ticked.connect(self._tick)
        self.member_table.clicked.connect(self._toggle)
        self.name.textChanged.connect(lambda _: self._show_adding())
        self.condition.textChanged.connect(lambda _: self._show_adding())
        self.name.returnPressed.connect(self._add)
        self.condition.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.delete.clicked.connect(self._delete)
        self._show_adding()

    def _chosen(self) -> ListedGroup | None:
        return self.groups.row(self.table.currentIndex())

    def _show_adding(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip()))
        has_condition = bool(self.condition.text().strip())
        self.add.setText(self.tr("Add group") if has_condition else self.tr("Add set"))

    def _show_members(self) -> None:
        chosen, row = self._chosen(), self.member_table.currentIndex().row()
        self.delete.setEnabled(chosen is not None)
        self.member_panel.show_empty(chosen is None)
        self.members.show_group(self._context.workspace.read(cases), chosen)
        if chosen is None:
            return
        self.member_table.setCurrentIndex(self.members.index(max(0, row), 0))
        self.member_panel.head.set_title(chosen.name)
        of = self.tr("{x} of {n} cases").format(x=len(chosen.members), n=self.members.rowCount())
        if chosen.trouble is not None:
            of = chosen.trouble.sentence(self._context.language)
        self.member_panel.head.set_count(of)

    def _add(self) -> None:
        name, condition = self.name.text().strip(), self.condition.text().strip()
        if not name:
            return

        def work(session: Any) -> bool:
            if condition:
                named_groups.save_group(session, name=name, condition=condition)
            else:
                sets.save_set(session, kind="cases", name=name, member_ids=())
            return True

        if self._change("save_case_group" if condition else "save_set", work, name):
            self.name.clear()
            self.condition.clear()
            self.choose(name)

    def _rename(self, group: ListedGroup, name: str) -> None:
        if group.set_id is not None:
            self._change("rename_set", partial(sets.rename_set, set_id=group.set_id, name=name), name)
        else:
            work = partial(named_groups.change_group, name=group.name, new_name=name)
            self._change("change_case_group", work, name)

    def _change_condition(self, group: ListedGroup, condition: str) -> None:
        work = partial(named_groups.change_group, name=group.name, condition=condition)
        self._change("change_case_group", work, group.name)

    def _delete(self) -> None:
        group = self._chosen()
        if group is None:
            return

        def work(session: Any) -> bool:
            if group.set_id is not None:
                sets.delete_set(session, set_id=group.set_id)
            else:
                named_groups.delete_group(session, name=group.name)
            return True

        if self._change("delete_set" if group.is_set else "delete_case_group", work, group.name):
            undo: Callable[[], object] = self._context.workspace.undo
            words = self.tr("“{name}” deleted. Its cases stay.").format(name=group.name)
            self._context.messages.inform(words, MessageAction(self.tr("Undo"), undo))

    def _tick(self, case_id: int, on: bool) -> None:
        group = self._chosen()
        if group is None or group.set_id is None:
            return
        inside = {*group.members, case_id} if on else set(group.members) - {case_id}
        members = [case.id for case in self.members.rows if case.id in inside]
        work = partial(sets.update_set, set_id=group.set_id, member_ids=members)
        self._change("update_set", work, group.name)

    def _toggle(self, index: QModelIndex) -> None:
        """A click on a row of a set ticks it."""
        box = self.members.index(index.row(), 0)
        is_on = Qt.CheckState(box.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        self.members.setData(box, wanted, Qt.ItemDataRole.CheckStateRole)

    def _change(self, verb: str, work: Callable[[Any], object], name: str) -> object:
        return self._context.workspace.change(verb, work, name=name)

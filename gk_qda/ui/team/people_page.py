"""Who codes: names, numbers, whose codings count, and what several people coded."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QVBoxLayout, QWidget

from gk_qda.operations.coders import count_coders, ensure_coder, rename_coder
from gk_qda.queries.coder_work import CoderWork, TeamWork, team_work
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.tasks import Task
from gk_qda.ui.team.people_model import NAME, PeopleModel, SharedModel
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import FootBar, Panel
from gk_qda.ui.widgets.side_by_side import SideBySide

_PEOPLE = [68, 72, 200, 100, 100, 152, 124]
_SHARED = [160, 72]


class PeoplePage(QWidget):
    """Counts off the window's thread; each gesture is one step that undo takes back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, project = context.theme, context.workspace.project
        self.work: TeamWork | None = None
        self._task: Task | None = None
        self.base = BaseLine(theme)
        self.people = PeopleModel(read_only=project.is_read_only)
        self.shared = SharedModel()
        self.table = RowTable(theme, self.tr("Coders"))
        self.shared_table = RowTable(theme, self.tr("Documents coded by several people"))
        self.rename = Button(theme, self.tr("Rename"), icon="pencil", size="panel", kind="flat", keys="F2")
        self.code_as = Button(theme, self.tr("Code as"), icon="highlight", size="panel", kind="flat")
        self.name = QLineEdit()
        self.add = Button(theme, self.tr("Add person"), icon="plus")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Count anew in a task."""
        if self._task is not None:
            self._task.abandon()
        project = self._context.workspace.project
        task = self._context.workspace.work(lambda _: team_work(project))
        task.succeeded.connect(partial(self._take, task))
        self._task = task
        task.start()

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.table.setModel(self.people)
        self.table.set_widths(_PEOPLE, NAME)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.shared_table.setModel(self.shared)
        people = Panel(theme, self.tr("People"))
        people.head.add_right(self.rename)
        people.head.add_right(self.code_as)
        people.set_body(self._with_foot())
        self.together = Panel(theme, self.tr("Coded by several people"))
        self.together.set_body(self.shared_table)
        self.together.set_empty(
            EmptyState(
                theme,
                self.tr(
                    "No second coding yet. When another person codes a document too, its numbers stand here."
                ),
            )
        )
        splitter = SideBySide(people, self.together, [900, 380])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.base)
        column.addWidget(splitter, 1)

    def _with_foot(self) -> QWidget:
        theme = self._context.theme
        self.name.setPlaceholderText(self.tr("Name of a new person"))
        self.name.setAccessibleName(self.tr("Name of a new person"))
        self.name.setFixedHeight(theme.metrics.line_edit)
        self.name.setMinimumWidth(240)
        foot = FootBar(theme)
        foot.add_left(self.name)
        foot.add_left(self.add)
        foot.setVisible(not self._context.workspace.project.is_read_only)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(foot)
        return body

    def _connect(self) -> None:
        self.people.count_requested.connect(self._count)
        self.people.rename_requested.connect(self._rename)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_choices())
        self.table.clicked.connect(self._on_clicked)
        self.rename.clicked.connect(self._begin_renaming)
        self.code_as.clicked.connect(self._code_as_current)
        self.add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        self.name.textChanged.connect(lambda _: self._show_choices())
        self.shared_table.activated.connect(self._open_document)
        self._context.workspace.coder_changed.connect(self._show)
        self._show_choices()

    def _take(self, task: Task, work: TeamWork) -> None:
        """A result that is no longer asked for is dropped."""
        if task is self._task:
            self.work = work
            self._show()

    def _show(self) -> None:
        if self.work is None:
            return
        row = max(0, self.table.currentIndex().row())
        self.people.show_work(self.work, self._context.workspace.coder_id)
        self.shared.show_work(self.work)
        self.shared_table.set_widths([_SHARED[0], *[_SHARED[1]] * (self.shared.columnCount() - 1)], 0)
        self.together.show_empty(not self.work.shared)
        shared, total = len(self.work.shared), self.work.documents
        of = self.tr("{x} of {n} documents").format(x=shared, n=total)
        self.together.head.set_count(of if shared else "")
        self.table.setCurrentIndex(self.people.index(min(row, len(self.work.people) - 1), NAME))
        self._show_base()
        self._show_choices()

    def _show_base(self) -> None:
        assert self.work is not None
        counted = [one.coder.name for one in self.work.people if one.is_counted]
        left_out = [one for one in self.work.people if not one.is_counted and one.codings]
        words = self.tr("Tables count the codings of {names}.").format(names=", ".join(counted))
        if left_out:
            names = [
                self.tr("{name} (%n coding(s))", "", one.codings).format(name=one.coder.name)
                for one in left_out
            ]
            words += " " + self.tr("Not counted: {names}.").format(names=", ".join(names))
        self.base.set_plain(words)

    def _show_choices(self) -> None:
        person = self._current()
        writable = not self._context.workspace.project.is_read_only
        self.rename.setEnabled(person is not None and writable)
        initials = person.coder.initials if person is not None else ""
        self.code_as.setText(self.tr("Code as {initials}").format(initials=initials))
        is_other = person is not None and person.coder.id != self._context.workspace.coder_id
        self.code_as.setEnabled(is_other and writable)
        self.add.setEnabled(bool(self.name.text().strip()))

    def _current(self) -> CoderWork | None:
        return self.people.row(self.table.currentIndex())

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click anywhere in the first column is a click on its tick."""
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            is_on = Qt.CheckState(ticked) == Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
            self.people.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _count(self, guid: str, counted: bool) -> None:
        assert self.work is not None
        guids = {one.coder.guid for one in self.work.people if one.is_counted}
        guids = guids | {guid} if counted else guids - {guid}
        if not guids:
            self._context.messages.inform(
                self.tr("One person at least has to count. Tick another one first.")
            )
            return
        workspace = self._context.workspace
        workspace.change("set_counted_coders", lambda session: count_coders(session, guids=sorted(guids)))

    def _begin_renaming(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.edit(self.people.index(index.row(), NAME))

    def _rename(self, coder_id: int, name: str) -> None:
        workspace = self._context.workspace
        workspace.change(
            "rename_coder", lambda session: rename_coder(session, coder_id=coder_id, name=name), name=name
        )

    def _code_as_current(self) -> None:
        person = self._current()
        if person is not None:
            self._context.workspace.code_as(person.coder.id)

    def _add(self) -> None:
        name = self.name.text().strip()
        if not name:
            return
        workspace = self._context.workspace
        coder_id = workspace.change("add_coder", lambda session: ensure_coder(session, name).id, name=name)
        if coder_id is None:
            return
        self.name.clear()
        known = () if self.work is None else self.work.people
        if any(one.coder.id == coder_id for one in known):
            self._context.messages.inform(self.tr("{name} codes here already.").format(name=name))

    def _open_document(self, index: QModelIndex) -> None:
        document_id = self.shared.document_id(index)
        if document_id is not None:
            self._context.focus.go(Place("code", document_id=document_id))

"""Coding with a dictionary: what its words would code, by code, and the button that does it as one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.operations.dictionaries import DictionaryRun, preview_dictionary, run_dictionary
from gk_qda.queries.filters import Filters
from gk_qda.ui.desk import Context
from gk_qda.ui.dictionaries.models import RunModel, number
from gk_qda.ui.search.listing import unit_options
from gk_qda.ui.tasks import Task
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.message_bar import MessageAction
from gk_qda.ui.widgets.panel import FootBar

if TYPE_CHECKING:
    from gk_qda.queries.dictionaries import Dictionary

_WIDTHS = [200, 104, 96, 104, 120, 140]


class CodingPanel(QWidget):
    """Counts when it is shown, and anew when something else is chosen; writes only at the button."""

    coded = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, theme = context, context.theme
        self._dictionary: Dictionary | None = None
        self._task: Task | None = None
        self._is_behind = True
        self.model = RunModel()
        self.unit = Choice(theme, self.tr("How much is coded"), size="panel")
        self.documents = Choice(theme, self.tr("In which documents"), size="panel")
        self.said = Label(theme, "", ink="muted")
        self.stop = Button(theme, self.tr("Stop"), kind="link", size="panel")
        self.again = Button(theme, self.tr("Count again"), kind="link", size="panel")
        self.table = RowTable(theme, self.tr("What would be coded"))
        self.nothing = EmptyState(theme, "")
        self.total = ElidedLabel(theme, "")
        self.go = Button(theme, self.tr("Code"), icon="tag", kind="primary")
        self._lay_out()
        self._connect()
        self._show(())

    def show_dictionary(self, dictionary: Dictionary | None) -> None:
        """Count for this one, at once where somebody looks."""
        self._dictionary = dictionary
        self.look_again()

    def look_again(self) -> None:
        """What was counted may be otherwise now."""
        self._is_behind = True
        self._forget_task()
        self._show(())
        if self.isVisible():
            self._plan()

    def apply(self) -> None:
        """Code what was counted."""
        dictionary, workspace, runs = self._dictionary, self._context.workspace, self.model.rows
        if dictionary is None or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        workspace.change_apart(
            "run_dictionary",
            partial(run_dictionary, runs=runs, coder_id=workspace.coder_id),
            partial(self._tell, dictionary.name),
            rows=sum(run.planned.codings for run in runs),
            words=self.tr("Coding with a dictionary"),
            name=dictionary.name,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed meanwhile is counted."""
        super().showEvent(event)
        if self._is_behind:
            self._plan()

    def hideEvent(self, event: Any) -> None:
        """Qt: nobody waits any more."""
        super().hideEvent(event)
        if self._task is not None:
            self._forget_task()
            self._is_behind = True

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.unit.set_options(unit_options())
        self.unit.set_value("sentence")
        self.documents.set_options(
            (("all", self.tr("All documents")), ("active", self.tr("Activated documents")))
        )
        row = QHBoxLayout()
        row.setContentsMargins(theme.metrics.padding, 6, theme.metrics.gap, 6)
        row.setSpacing(theme.metrics.gap)
        for widget in (self.unit, self.documents, self.said, self.stop, self.again):
            row.addWidget(widget)
        row.addStretch(1)
        self.table.setModel(self.model)
        self.table.set_widths(_WIDTHS, 0)
        foot = FootBar(theme)
        foot.add_left(self.total)
        foot.add_right(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(foot)
        self.stop.hide()
        self.again.hide()

    def _connect(self) -> None:
        self.unit.chosen.connect(lambda _: self.look_again())
        self.documents.chosen.connect(lambda _: self.look_again())
        self.stop.clicked.connect(self._stop)
        self.again.clicked.connect(self._plan)
        self.go.clicked.connect(self.apply)
        self._context.focus.activation_changed.connect(self._on_activation)

    def _on_activation(self) -> None:
        if self.documents.value() == "active":
            self.look_again()

    def _plan(self) -> None:
        """Count off the thread what would be coded."""
        self._forget_task()
        self._is_behind = False
        dictionary, workspace = self._dictionary, self._context.workspace
        self._show(())
        if dictionary is None:
            return
        self.nothing.hide()
        filters = Filters()
        if self.documents.value() == "active":
            filters = self._context.activation.filters(filters, codes=False)
        self.said.setText(self.tr("Counting..."))
        self.stop.show()

        def count(task: Task) -> list[DictionaryRun]:
            return preview_dictionary(
                workspace.project,
                dictionary,
                unit=self.unit.value(),
                filters=filters,
                coder_id=workspace.coder_id,
                progress=task,
            )

        task = self._task = workspace.work(count)
        task.progressed.connect(partial(self._advance, task))
        task.succeeded.connect(self._take)
        task.failed.connect(lambda _: self._stop())
        task.start()

    def _advance(self, task: Task, done: int, total: int, _: str) -> None:
        if task is self._task and total:
            self.said.setText(self.tr("Counting: {n} %").format(n=round(100 * done / total)))

    def _take(self, runs: list[DictionaryRun]) -> None:
        self._forget_task()
        self._show(runs)

    def _stop(self) -> None:
        self._forget_task()
        self.said.setText(self.tr("Stopped."))
        self.again.show()

    def _show(self, runs: list[DictionaryRun] | tuple[()]) -> None:
        self.model.show(runs)
        new = sum(run.planned.codings for run in runs)
        self.table.setVisible(bool(runs))
        self.nothing.setVisible(not runs)
        self.nothing.set_sentence(
            self.tr("No words yet: there is nothing to code.")
            if self._dictionary is not None
            else self.tr("Choose a dictionary.")
        )
        words = self.tr("%n new coding(s) in one step; undo takes all of them back.", "", new)
        self.total.setText(words if runs else "")
        # The number stands in the button: nobody codes thousands of passages unawares.
        several = self.tr("Code {n} passages").format(n=number(new)) if new else self.tr("Code")
        self.go.setText(self.tr("Code one passage") if new == 1 else several)
        self.go.setEnabled(new > 0 and not self._context.workspace.project.is_read_only)

    def _tell(self, name: str, added: int) -> None:
        messages, workspace = self._context.messages, self._context.workspace
        words = self.tr("%n new coding(s) by “{name}”.", "", added).format(name=name)
        messages.inform(words, MessageAction(self.tr("Undo"), workspace.undo))
        self.coded.emit()

    def _forget_task(self) -> None:
        if self._task is not None:
            self._task.abandon()
            self._task = None
        self.said.setText("")
        self.stop.hide()
        self.again.hide()

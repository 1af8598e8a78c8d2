"""What was done to the project, step by step, with the way back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.operations.tables.history import history_table
from gk_qda.progress import Silent
from gk_qda.queries.history import steps_to_take_back
from gk_qda.ui.desk import Context
from gk_qda.ui.file_saver import FileSaver
from gk_qda.ui.tasks import Task
from gk_qda.ui.team.history_model import WHAT, HistoryModel
from gk_qda.ui.team.step_details import StepDetails
from gk_qda.ui.team.table_look import RowTable
from gk_qda.ui.team.words import StepWords
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import set_plain_tool_tip
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.search_field import SearchField
from gk_qda.ui.widgets.side_by_side import SideBySide

_WIDTHS = [150, 130, 400, 150]


class HistoryPage(QWidget):
    """The list at the left, the chosen step at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self._words = StepWords(context.language)
        self._saver = FileSaver(context, self)
        self.steps = HistoryModel(context.workspace, self._words)
        self.table = RowTable(theme, self.tr("Steps"))
        self.search = SearchField(theme, self.tr("Find in the history"))
        self.undo = Button(theme, context.actions.words("edit.undo"), icon="arrow-back-up", size="panel")
        self.redo = Button(theme, context.actions.words("edit.redo"), size="panel")
        self.export = Button(theme, self.tr("Export..."), icon="file-export", size="panel")
        self.details = StepDetails(context, self._words)
        self.panel = Panel(theme, self.tr("History"))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read anew; the chosen step stays chosen where it is still listed."""
        step = self.steps.step(self.table.currentIndex())
        self.steps.reload(len(self.steps.steps))
        row = self.steps.row_of(step.id) if step is not None else 0
        self._choose(max(0, row))
        self._show_found()

    def _lay_out(self) -> None:
        self.table.setModel(self.steps)
        self.table.set_widths(_WIDTHS, WHAT)
        self.search.setFixedWidth(round(220 * self._context.theme.metrics.body / 12))
        head = self.panel.head
        for widget in (self.search, self.undo, self.redo, self.export):
            head.add_right(widget)
        self.panel.set_body(self.table)
        self.panel.set_empty(EmptyState(self._context.theme, ""))
        splitter = SideBySide(self.panel, self.details, [900, 360])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.search.stepped.connect(lambda by: self._choose(self.table.currentIndex().row() + by))
        self.table.selectionModel().currentChanged.connect(self._show_step)
        self.steps.rowsInserted.connect(lambda *_: self._show_found())
        self.details.back_requested.connect(self._take_back)
        self.export.clicked.connect(self._export)
        for button, name in self._buttons():
            button.clicked.connect(partial(self._context.actions.run, name))
            # A method of this page: Qt lets go of it when the page goes, the command stays.
            self._context.actions.action(name).changed.connect(self._follow_actions)
        self._follow_actions()

    def _buttons(self) -> tuple[tuple[Button, str], ...]:
        return (self.undo, "edit.undo"), (self.redo, "edit.redo")

    def _follow_actions(self) -> None:
        """The buttons can what their commands can, and say what they would do."""
        for button, name in self._buttons():
            action = self._context.actions.action(name)
            button.setEnabled(action.isEnabled())
            set_plain_tool_tip(button, action.text().replace("&&", "\0").replace("&", "").replace("\0", "&"))

    def _search(self, words: str) -> None:
        self.steps.search(words)
        self._choose(0)
        self._show_found()

    def _show_found(self) -> None:
        words = self.search.text().strip()
        found = len(self.steps.steps)
        has_more = self.steps.canFetchMore(QModelIndex())
        if has_more:
            self.panel.head.set_count(self.tr("the newest {n}").format(n=found))
        else:
            self.panel.head.set_count(self.tr("%n step(s)", "", found))
        nothing = self.tr("No step with “{words}”.").format(words=words)
        self.panel.set_empty(EmptyState(self._context.theme, nothing))
        self.panel.show_empty(found == 0)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self.steps.steps):
            self.table.setCurrentIndex(self.steps.index(row, WHAT))
        elif not self.steps.steps:
            self.details.show_step(None)

    def _show_step(self, index: QModelIndex, _: QModelIndex) -> None:
        self.details.show_step(self.steps.step(index))

    def _take_back(self, step_id: int, number: int) -> None:
        """Undo again and again until the step is taken back; a step that will not go stops it there."""
        workspace = self._context.workspace

        def work(task: Task) -> int:
            for done in range(number):
                task.report(done, number)
                if not workspace.read(lambda session: steps_to_take_back(session, step_id)):
                    return done
                workspace.take_back(Silent())
            return number

        self._context.workspace.large.add(self.tr("Taking back"), work, self._say_taken_back)

    def _say_taken_back(self, number: int) -> None:
        self._context.messages.inform(self.tr("%n step(s) taken back. Redo brings them again.", "", number))

    def _export(self) -> None:
        from gk_qda.exporting.writing import format_of, write_table

        project, language = self._context.workspace.project, self._context.language

        def write(path: Path) -> list[Path]:
            chosen = format_of(path, None)
            table = history_table(project, language=language, format=chosen)
            return write_table(table, to=path, format=chosen)

        formats = self.tr("Excel (*.xlsx);;As text (*.csv);;For programs (*.json)")
        self._saver.save("export.history", self.tr("History") + ".xlsx", formats, write)

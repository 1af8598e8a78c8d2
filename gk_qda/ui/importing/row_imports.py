"""Imports whose rows are weighed against what the project has: summaries, results, values by date, parts of cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from gk_qda.importing.table import ImportedTable
from gk_qda.operations.case_history_import import (
    import_attribute_values,
    import_case_parts,
    plan_attribute_values,
    plan_case_parts,
)
from gk_qda.operations.row_import_plan import RowPlan, plan_results, plan_summaries
from gk_qda.operations.summary_import import import_results, import_summaries
from gk_qda.operations.table_files import read_given_table
from gk_qda.ui.importing.row_plan_dialog import RowPlanDialog
from gk_qda.ui.widgets.message_bar import MessageAction

if TYPE_CHECKING:
    from gk_qda.ui.project_page import ProjectPage
    from gk_qda.ui.tasks import Task


@dataclass(frozen=True, slots=True)
class _Kind:
    """One of these imports: its step, its operations and its words."""

    verb: str
    title: str
    sentence: str
    plan: Callable[[Any, ImportedTable], RowPlan]
    store: Callable[[Any, ImportedTable], int]
    done: Callable[[int], str]  # of the rows that were new or other


class RowImports(QObject):
    """Reads and weighs in a task, asks, then stores in one step."""

    def __init__(self, page: ProjectPage) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = page.context.workspace
        actions = page.context.actions
        actions.bind("import.summaries", self.import_summaries)
        actions.bind("import.results", self.import_results)
        actions.bind("import.values", self.import_values)
        actions.bind("import.parts", self.import_parts)

    def import_summaries(self) -> None:
        """Cells of the theme matrix: words, rating, state, author, evidence."""
        coder = self._workspace.coder_id
        self._ask(
            _Kind(
                "import_summaries",
                self.tr("Import summaries"),
                self.tr(
                    "Each row is a cell: case (or document or person), theme, summary, rating, state, author, "
                    "evidence. What the table has no column for stays."
                ),
                plan_summaries,
                lambda session, table: import_summaries(session, table, coder_id=coder),
                lambda n: self.tr("%n summary(s) new or changed.", "", n),
            )
        )

    def import_results(self) -> None:
        """Results of themes, and summaries of cases as a whole."""
        coder = self._workspace.coder_id
        self._ask(
            _Kind(
                "import_results",
                self.tr("Import results of themes and cases"),
                self.tr(
                    "Each row is the result of a theme, or of a case as a whole: theme or case, result, author, "
                    "state, evidence."
                ),
                plan_results,
                lambda session, table: import_results(session, table, coder_id=coder),
                lambda n: self.tr("%n result(s) new or changed.", "", n),
            )
        )

    def import_values(self) -> None:
        """Values of attributes of cases with the day from which they hold."""
        self._ask(
            _Kind(
                "import_attribute_values",
                self.tr("Import values of attributes by date"),
                self.tr(
                    "Each row is a value: case, attribute, value, and the day from which it holds. An empty value "
                    "takes away what stood there."
                ),
                plan_attribute_values,
                import_attribute_values,
                lambda n: self.tr("%n value(s) new or changed.", "", n),
            )
        )

    def import_parts(self) -> None:
        """Documents, speakers and passages of which cases are made."""
        self._ask(
            _Kind(
                "import_case_parts",
                self.tr("Import parts of cases"),
                self.tr(
                    "Each row makes a document, a speaker or a passage (start and end) part of a case. "
                    "What is part already stays it."
                ),
                plan_case_parts,
                import_case_parts,
                lambda n: self.tr("%n part(s) new.", "", n),
            )
        )

    def _ask(self, kind: _Kind) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self._page, kind.title, "", self.tr("Tables (*.csv *.xlsx)"))
        if not chosen:
            return
        path, workspace, work = Path(chosen), self._workspace, self._page.window_of.work
        theme = self._page.context.theme

        def read(_: Task) -> tuple[ImportedTable, RowPlan]:
            table = read_given_table(path)
            return table, workspace.read(lambda session: kind.plan(session, table))

        def take(found: tuple[ImportedTable, RowPlan]) -> None:
            table, planned = found
            if RowPlanDialog.ask(self._page, theme, (kind.title, kind.sentence), table, planned):
                work.run(kind.title, lambda _: store(table), lambda _: self._tell(kind.done(planned.touched)))

        def store(table: ImportedTable) -> int:
            with workspace.project.change(kind.verb) as session:
                return kind.store(session, table)

        work.run(self.tr("Reading {name}").format(name=path.name), read, take)

    def _tell(self, words: str) -> None:
        undo = MessageAction(self.tr("Undo"), self._workspace.undo)
        self._page.context.messages.inform(words, undo)

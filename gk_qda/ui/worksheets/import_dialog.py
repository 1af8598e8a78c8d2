"""Shows what an import of worksheets would do before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from gk_qda.importing.table import ImportedTable
from gk_qda.operations.worksheet_import import UnfittingAnswer, WorksheetPlan, is_answer_table
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.importing.table_dialog import first_rows
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.tabs import Tabs
from gk_qda.ui.worksheets.losses import loss_lines

_SIZE = (760, 480)
_SHOWN = 4  # answers that are named


class WorksheetImportDialog(Dialog):
    """The tables with their first rows, and how many items and answers are new or changed."""

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, tables: Sequence[ImportedTable], plan: WorksheetPlan) -> bool:
        """Whether the tables are to be taken."""
        return cls(parent, theme, tables, plan).is_accepted()

    def __init__(
        self, parent: QWidget | None, theme: Theme, tables: Sequence[ImportedTable], plan: WorksheetPlan
    ) -> None:
        super().__init__(parent, theme, self.tr("Import worksheets"))
        self.resize(*_SIZE)
        self.lines = self._lines(plan)
        for line in self.lines:
            self.column.addWidget(Label(theme, line, wrap=True))
        self.tabs = Tabs(theme, *(self._named(table) for table in tables))
        self.views = QStackedWidget()
        for table in tables:
            view = first_rows(theme, table)
            view.setAccessibleName(self.tr("The first rows"))
            self.views.addWidget(view)
        self.tabs.currentChanged.connect(self.views.setCurrentIndex)
        self.column.addWidget(self.tabs)
        self.column.addWidget(self.views, 1)
        self.add_buttons(self.tr("Import"))

    def _named(self, table: ImportedTable) -> str:
        kind = self.tr("Answers") if is_answer_table(table) else self.tr("Items")
        return f"{kind}: {table.path.name}"

    def _not_offered(self, found: Sequence[UnfittingAnswer]) -> str:
        shown = [f"{one.case}, {one.worksheet} {one.item}: {one.words}" for one in found[:_SHOWN]]
        more = [self.tr("and %n more", "", len(found) - _SHOWN)] if len(found) > _SHOWN else []
        return self.tr("Answers that are not among the options (taken all the same): {answers}.").format(
            answers=" · ".join([*shown, *more])
        )

    def _lines(self, plan: WorksheetPlan) -> list[str]:
        items = [
            self.tr("%n new item(s)", "", plan.new_items),
            self.tr("%n changed", "", plan.changed_items),
        ]
        answers = [
            self.tr("%n new answer(s)", "", plan.new_answers),
            self.tr("%n changed", "", plan.changed_answers),
            self.tr("%n empty", "", plan.missing),
            self.tr("from %n case(s)", "", plan.cases),
        ]
        lines = [", ".join(items) + ".", *([", ".join(answers) + "."] if plan.cases else [])]
        if plan.unfitting:
            lines.append(self._not_offered(plan.unfitting))
        if plan.ignored:
            lines.append(
                self.tr("These columns name no item and are left out: {names}.").format(
                    names=", ".join(plan.ignored)
                )
            )
        if plan.losses:
            lines.append(self.tr("Changed answers carry codings or memos. With the import would go:"))
            lines += loss_lines(plan.losses)
        return lines

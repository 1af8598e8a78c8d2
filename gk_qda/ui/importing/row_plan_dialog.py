"""Shows which rows of a table are new, and what of the project they would replace, before anything is written."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QTableWidget, QWidget

from gk_qda.importing.table import ImportedTable
from gk_qda.operations.case_import_plan import CellChange
from gk_qda.operations.row_import_plan import RowPlan
from gk_qda.ui.dates import typed_value
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.importing.table_dialog import first_rows
from gk_qda.ui.importing.told_table import told_table
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.tabs import Tabs

_SIZE = (900, 520)
_WIDTHS = (220, 130, 240, 240)
_MOST = 500  # changes that are listed


class RowPlanDialog(Dialog):
    """Two tabs: what is there and would be replaced, which is in front where there is any, and the first rows."""

    @classmethod
    def ask(
        cls, parent: QWidget, theme: Theme, words: tuple[str, str], table: ImportedTable, plan: RowPlan
    ) -> bool:
        """Whether the table is to be taken; ``words`` are the title and what a row is."""
        return cls(parent, theme, words, table, plan).is_accepted()

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        words: tuple[str, str],
        table: ImportedTable,
        plan: RowPlan,
    ) -> None:
        super().__init__(parent, theme, *words)
        self.resize(*_SIZE)
        rows = self.tr("%n row(s)", "", len(table.rows))
        self.column.addWidget(Label(theme, f"{table.path.name}: {rows}", font="bold"))
        self.lines = self._lines(plan)
        for place, line in enumerate(self.lines):
            self.column.addWidget(Label(theme, line, ink="warning_text" if place else "text", wrap=True))
        changes = self.tr("What would be replaced ({n})").format(n=len(plan.changes))
        self.tabs = Tabs(theme, changes, self.tr("First rows"))
        self.changes, first = self._changes(plan), first_rows(theme, table)
        self.views = QStackedWidget()
        for view, name in (
            (self.changes, self.tr("What is there and would become something else")),
            (first, self.tr("The first rows")),
        ):
            view.setAccessibleName(name)
            self.views.addWidget(view)
        self.tabs.currentChanged.connect(self.views.setCurrentIndex)
        self.tabs.setCurrentIndex(0 if plan.changes else 1)
        self.column.addWidget(self.tabs)
        self.column.addWidget(self.views, 1)
        self.go_on = self.add_buttons(self.tr("Import"))
        self.go_on.setEnabled(bool(plan.touched))

    def _lines(self, plan: RowPlan) -> list[str]:
        if not plan.touched:
            return [self.tr("The project knows all of this already: nothing would change.")]
        counts = [
            words
            for n, words in (
                (plan.new, self.tr("%n row(s) say something new", "", plan.new)),
                (plan.changed, self.tr("%n row(s) replace what is there", "", plan.changed)),
                (plan.unchanged, self.tr("%n row(s) say what is there already", "", plan.unchanged)),
            )
            if n
        ]
        lines = ["; ".join(counts) + ". " + self.tr("All of it is one step that undo takes back.")]
        if plan.removed:
            lines.append(self.tr("%n entry(s) would be gone with nothing in its place.", "", plan.removed))
        return lines

    def _changes(self, plan: RowPlan) -> QTableWidget:
        heads = (self.tr("Where"), self.tr("What"), self.tr("until now"), self.tr("from the table"))
        rows = [self._row(one) for one in plan.changes[:_MOST]]
        if len(plan.changes) > _MOST:
            rows.append(("…", "", "", ""))
        return told_table(self.theme, heads, rows, _WIDTHS)

    def _row(self, one: CellChange) -> tuple[str, str, str, str]:
        what = {
            "summary": self.tr("Summary"),
            "result": self.tr("Result"),
            "rating": self.tr("Rating"),
            "state": self.tr("State"),
            "author": self.tr("Author"),
            "evidence": self.tr("Evidence"),
        }
        before, after = (
            self._state(words) if one.label == "state" else typed_value(words)
            for words in (one.before, one.after)
        )
        return one.owner, what.get(one.label, one.label), before, after or self.tr("nothing")

    def _state(self, state: str) -> str:
        """A state as the Themes desk calls it."""
        words = {
            "open": self.tr("still open"),
            "draft": self.tr("draft"),
            "done": self.tr("done"),
            "not_addressed": self.tr("not addressed"),
            "not_asked": self.tr("not asked"),
        }
        return words.get(state, state)

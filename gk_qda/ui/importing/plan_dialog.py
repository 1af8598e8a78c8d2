"""Shows what a table of cases or documents would change, column by column, before anything is written."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QTableWidget, QWidget

from gk_qda.importing.table import ImportedTable
from gk_qda.operations.case_import_plan import ColumnPlan, ImportPlan
from gk_qda.ui.cases.words import type_words
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.importing.table_dialog import first_rows
from gk_qda.ui.importing.told_table import told_table
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.tabs import Tabs

_SIZE = (860, 520)
_WIDTHS = (190, 250, 90, 90, 90, 90)
_WIDTHS_OF_CHANGES = (150, 220, 200, 200)
_MOST = 500  # changed values that are listed


class PlanDialog(Dialog):
    """Three tabs: what the columns become, which known values change, the first rows."""

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, title: str, table: ImportedTable, plan: ImportPlan) -> bool:
        """Whether the table is to be taken."""
        return cls(parent, theme, title, table, plan).is_accepted()

    def __init__(
        self, parent: QWidget | None, theme: Theme, title: str, table: ImportedTable, plan: ImportPlan
    ) -> None:
        super().__init__(parent, theme, title)
        self.resize(*_SIZE)
        self.sentence = self._sentence(plan)
        rows = self.tr("%n row(s)", "", len(table.rows))
        self.column.addWidget(Label(theme, f"{table.path.name}: {rows}", font="bold"))
        self.column.addWidget(Label(theme, self.sentence, wrap=True))
        changes = self.tr("Changed values ({n})").format(n=len(plan.changes))
        self.tabs = Tabs(theme, self.tr("Columns"), changes, self.tr("First rows"))
        self.columns, self.changes = self._columns(plan), self._changes(plan)
        self.views = QStackedWidget()
        rows_view = first_rows(theme, table)
        for view, name in (
            (self.columns, self.tr("What the columns become")),
            (self.changes, self.tr("Known values that become others")),
            (rows_view, self.tr("The first rows")),
        ):
            view.setAccessibleName(name)
            self.views.addWidget(view)
        self.tabs.currentChanged.connect(self.views.setCurrentIndex)
        self.column.addWidget(self.tabs)
        self.column.addWidget(self.views, 1)
        self.go_on = self.add_buttons(self.tr("Import"))
        self.go_on.setEnabled(bool(plan.touched))

    def _sentence(self, plan: ImportPlan) -> str:
        if not plan.touched:
            return self.tr("The project knows all of this already: nothing would change.")
        if plan.scope == "document":
            owners = self.tr("%n document(s)", "", plan.known)
        else:
            made = self.tr("%n new case(s)", "", plan.new)
            owners = self.tr("{new}, {known} known").format(new=made, known=plan.known)
        total = [sum(getattr(one, what) for one in plan.columns) for what in ("added", "changed", "removed")]
        cells = self.tr("%n value(s) new, {changed} changed, {removed} taken away", "", total[0]).format(
            changed=total[1], removed=total[2]
        )
        return f"{owners}; {cells}. " + self.tr("All of it is one step that undo takes back.")

    def _columns(self, plan: ImportPlan) -> QTableWidget:
        heads = (
            self.tr("Column"),
            self.tr("becomes"),
            self.tr("new"),
            self.tr("changed"),
            self.tr("taken away"),
            self.tr("unchanged"),
        )
        rows = [(one.column, self._becomes(one), *map(str, self._numbers(one))) for one in plan.columns]
        return told_table(self.theme, heads, rows, _WIDTHS, numbers_from=2)

    def _changes(self, plan: ImportPlan) -> QTableWidget:
        owner = self.tr("Case") if plan.scope == "case" else self.tr("Document")
        rows = [
            (one.owner, one.label, one.before, one.after or self.tr("missing"))
            for one in plan.changes[:_MOST]
        ]
        if len(plan.changes) > _MOST:
            rows.append(("…", "", "", ""))
        heads = (owner, self.tr("Attribute"), self.tr("until now"), self.tr("from the table"))
        return told_table(self.theme, heads, rows, _WIDTHS_OF_CHANGES)

    @staticmethod
    def _numbers(one: ColumnPlan) -> tuple[int | str, ...]:
        if one.becomes == "name":
            return ("", "", "", "")
        return (one.added, one.changed, one.removed, one.unchanged)

    def _becomes(self, one: ColumnPlan) -> str:
        if one.becomes == "attribute":
            words = (
                self.tr("new attribute") if one.is_new else self.tr("attribute {name}").format(name=one.label)
            )
            return f"{words}: {type_words(one.type)}"
        return {
            "name": self.tr("whose row it is"),
            "title": self.tr("title"),
            "case_kind": self.tr("kind of the case"),
            "kind": self.tr("kind of the document"),
            "form": self.tr("form of the text"),
            "case": self.tr("case of the document"),
            "date": self.tr("date"),
            "mode": self.tr("mode"),
            "duration": self.tr("duration"),
        }[one.becomes]

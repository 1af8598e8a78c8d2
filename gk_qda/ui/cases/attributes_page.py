"""The page of the attributes of documents and of persons: the list at the left, the values at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.project import ChangeSet
from gk_qda.queries.case_sheet import CaseSheet, document_sheets, person_sheets
from gk_qda.ui.cases.models import NAME, TITLE, words_of
from gk_qda.ui.cases.requests import CaseRequests
from gk_qda.ui.cases.sheet_panel import SheetPanel
from gk_qda.ui.desk import Context
from gk_qda.ui.team.table_look import BOLD, MUTED, RowTable
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.row_model import RowModel
from gk_qda.ui.widgets.side_by_side import SideBySide

_WIDTHS = [170, 240, 90]
_FILLED = 2
_SHOWN = {
    "cases",
    "case_members",
    "attributes",
    "attribute_values",
    "documents",
    "speakers",
    "persons",
}
_DISPLAY = Qt.ItemDataRole.DisplayRole


class OwnerModel(RowModel[CaseSheet]):
    """A row a document or person."""

    numbers = frozenset({_FILLED})

    def __init__(self) -> None:
        super().__init__()
        self.scope = "document"

    def show_owners(self, owners: list[CaseSheet], scope: str) -> None:
        """Other rows, of documents or of persons."""
        self.scope = scope
        self.show(owners)

    def cell(self, row: CaseSheet, column: int, role: int) -> object:
        """Who it is, and how much is known."""
        if role == _DISPLAY:
            return (row.name, row.title, words_of(row.filled, len(row.values)))[column]
        if role == BOLD:
            return column == NAME
        return column == _FILLED if role == MUTED else None

    def head_words(self) -> Sequence[str]:
        """Of documents their case, of persons their documents."""
        second = self.tr("Case") if self.scope == "document" else self.tr("Documents")
        return [self.tr("Name"), second, self.tr("Attributes")]


class AttributesPage(QWidget):
    """Each gesture is one step that undo takes back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, read_only = context.theme, context.workspace.project.is_read_only
        self.owners = OwnerModel()
        self.scope = Choice(theme, self.tr("Attributes of"), size="panel")
        self.table = RowTable(theme, self.tr("Documents and persons"))
        self.panel = Panel(theme, self.tr("Attributes of"))
        self.sheet = SheetPanel(theme, read_only=read_only, only_values=True)
        self.base = BaseLine(theme)
        self.requests = CaseRequests(context, self)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read anew; the chosen row stays chosen."""
        scope, row = self.scope.value(), max(0, self.table.currentIndex().row())
        found = self._context.workspace.read(document_sheets if scope == "document" else person_sheets)
        self.owners.show_owners(found, scope)
        self.panel.head.set_count(str(len(found)))
        self.panel.show_empty(not found)
        if found:
            self.table.setCurrentIndex(self.owners.index(min(row, len(found) - 1), NAME))
        self._show_chosen()
        if scope == "document":
            words = self.tr("What is known of a document itself; attributes of its case hold for it besides.")
        else:
            words = self.tr("Who speaks, across documents; persons are named on the page of the speakers.")
        self.base.set_plain(words)

    def hears(self, changes: ChangeSet) -> bool:
        """Whether a step may have changed what is shown."""
        return bool(changes.tables() & _SHOWN)

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.scope.set_options([("document", self.tr("Documents")), ("person", self.tr("Persons"))])
        self.panel.head.add_right(self.scope)
        self.table.setModel(self.owners)
        self.table.set_widths(_WIDTHS, TITLE)
        self.panel.set_body(self.table)
        self.panel.set_empty(EmptyState(theme, self.tr("There is nothing here yet.")))
        splitter = SideBySide(self.panel, self.sheet, [760, round(460 * theme.metrics.body / 12)])
        self.sheet.setMinimumWidth(round(400 * theme.metrics.body / 12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.base)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        sheet, requests = self.sheet, self.requests
        self.scope.chosen.connect(lambda _: self.refresh())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        sheet.values.value_typed.connect(self._set_value)
        sheet.values.title_typed.connect(requests.title_attribute)
        sheet.values.day_typed.connect(self._set_day)
        sheet.attribute_added.connect(self._add_attribute)
        sheet.attribute_deleted.connect(requests.delete_attribute)

    def _chosen(self) -> CaseSheet | None:
        return self.owners.row(self.table.currentIndex())

    def _show_chosen(self) -> None:
        self.sheet.show_case(self._chosen(), self.owners.rows)
        if (chosen := self._chosen()) is not None:
            self.sheet.head.set_title(chosen.name)

    def _set_value(self, attribute_id: int, words: str, since: object) -> None:
        if (chosen := self._chosen()) is not None:
            self.requests.set_value(chosen.id, attribute_id, words, since)  # type: ignore[arg-type]

    def _set_day(self, row: object, words: str) -> None:
        if (chosen := self._chosen()) is not None:
            self.requests.set_day(chosen.id, row, words)  # type: ignore[arg-type]

    def _add_attribute(self, name: str, kind: str, choices: list[str]) -> None:
        if self.requests.add_attribute(name, kind, choices, self.scope.value()) is not None:
            self.sheet.go_to_last()

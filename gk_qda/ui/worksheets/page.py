"""The page of the worksheets: items by cases at the left, the chosen item at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.project import ChangeSet
from gk_qda.queries.cases import attributes
from gk_qda.queries.worksheet_grid import GridItem, WorksheetGrid, worksheet_grid
from gk_qda.queries.worksheet_texts import answer_documents
from gk_qda.queries.worksheets import ItemResult, case_groups, item_results, worksheet_names
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel
from gk_qda.ui.widgets.side_by_side import SideBySide
from gk_qda.ui.worksheets.answer_writer import AnswerWriter
from gk_qda.ui.worksheets.item_panel import ItemPanel
from gk_qda.ui.worksheets.models import SheetModel
from gk_qda.ui.worksheets.requests import WorksheetRequests
from gk_qda.ui.worksheets.tables import AnswerTable, SheetTables

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from gk_qda.exporting.table import Table

_SHOWN = {"worksheet_items", "worksheet_answers", "cases", "codes", "attributes", "attribute_values"}
_EVERY, _UNTIED = "", "\x00"  # sections: all of them, items without a theme
_RIGHT = 400  # px at 100 %


class WorksheetsPage(QWidget):
    """Each gesture is one step that undo takes back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.model = SheetModel(read_only=context.workspace.project.is_read_only)
        self.tables = SheetTables(theme, self.model)
        self.item = ItemPanel(context)
        self.requests = WorksheetRequests(context, self)
        self.writer = AnswerWriter(self.requests, self.item.field)
        self.copier = TableCopier(context, self)
        self.panel = Panel(theme, self.tr("Worksheets"))
        self.base = BaseLine(theme)
        self.worksheet = Choice(theme, self.tr("Worksheet"), size="panel")
        self.section = Choice(theme, self.tr("Section"), size="panel")
        self.import_ = Button(theme, self.tr("Import..."), icon="file-import", size="panel", kind="flat")
        self.export = Button(theme, self.tr("Export..."), icon="file-export", size="panel", kind="flat")
        self.delete = Button(theme, self.tr("Delete items"), icon="trash", size="panel", kind="flat")
        self._wanted: dict[str, Any] = {}
        self._lay_out()
        self._connect()

    @property
    def table(self) -> AnswerTable:
        """What has the keyboard when the page is shown."""
        return self.tables.answers

    def state(self) -> dict[str, Any]:
        """Worksheet, section and groups, for the next start."""
        if self.model.grid is None:
            return self._wanted
        return {
            "worksheet": self.worksheet.value(),
            "section": self.section.value(),
            "by": self.item.by.value(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up a state that ``state`` gave, when the page is read next."""
        self._wanted = dict(state)

    def refresh(self) -> None:
        """Read anew; the chosen cell stays chosen."""
        read = self._context.workspace.read
        names = read(worksheet_names)
        known = [info for info in read(partial(attributes, scope="case")) if info.scope == "case"]
        self.worksheet.set_options([(name, name) for name in names])
        groups = [("", self.tr("all cases")), *((info.name, info.label) for info in known)]
        self.item.by.set_options(groups)
        for choice, key in ((self.worksheet, "worksheet"), (self.item.by, "by")):
            if (value := self._wanted.pop(key, None)) in choice.values():
                choice.set_value(value)
        for control in (self.worksheet, self.section, self.export, self.delete):
            control.setVisible(bool(names))
        self.panel.show_empty(not names)
        self._show_sheet()

    def hears(self, changes: ChangeSet) -> bool:
        """Whether a step may have changed what is shown."""
        return bool(changes.tables() & _SHOWN)

    def choose(self, item: str, case: str = "") -> None:
        """Choose an item, and a case, by their names."""
        rows = [one.item for one in self.model.items]
        cases = [one.name for one in self.model.grid.cases] if self.model.grid else []
        if item in rows:
            self.tables.go(rows.index(item), 2 + (cases.index(case) if case in cases else 0))

    def show_document(self, document_id: int) -> None:
        """Choose the worksheet and the case whose answers a document holds."""
        known = self._context.workspace.read(answer_documents)
        for (worksheet, case_id), made in known.items():
            if made == document_id and worksheet in self.worksheet.values():
                self.worksheet.set_value(worksheet)
                self.section.set_value(_EVERY)
                self._show_sheet()
                cases = [case.id for case in self.model.grid.cases] if self.model.grid else []
                rows = [row for row, item in enumerate(self.model.items) if item.is_text]
                if case_id in cases and rows:
                    self.tables.go(rows[0], 2 + cases.index(case_id))

    def _lay_out(self) -> None:
        theme, writable = self._context.theme, not self._context.workspace.project.is_read_only
        column = QVBoxLayout(self)  # outside in: each part is measured once, where it stays
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.base)
        width = round(_RIGHT * theme.metrics.body / 12)
        column.addWidget(SideBySide(self.panel, self.item, [3 * width, width]), 1)
        self.item.setMinimumWidth(round(0.8 * width))
        head = self.panel.head
        head.add_left(self.worksheet)
        head.add_left(self.section)
        for button in (self.import_, self.export, self.delete):
            head.add_right(button)
        self.import_.setVisible(writable)
        self.delete.setEnabled(writable)
        self.panel.set_body(self.tables)
        self.panel.set_empty(
            EmptyState(
                theme,
                self.tr(
                    "No worksheets yet. Import a table of items and one of answers, from Excel or as csv."
                ),
            )
        )

    def _connect(self) -> None:
        context, item = self._context, self.item
        self.worksheet.chosen.connect(lambda _: self._show_sheet())
        self.section.chosen.connect(lambda _: self._show_items())
        self.import_.clicked.connect(lambda: context.actions.run("import.worksheets"))
        self.export.clicked.connect(lambda: context.actions.run("export.worksheets"))
        self.delete.clicked.connect(lambda: self.requests.delete(self._items()))
        self.model.answer_typed.connect(self.requests.set_answer)
        self.tables.chosen.connect(self._show_chosen)
        self.tables.writing_requested.connect(item.write)
        self.tables.clearing_requested.connect(lambda: self._set_state(""))
        item.theme_chosen.connect(lambda theme: self.requests.tie(self._items(), theme))
        item.state_chosen.connect(self._set_state)
        item.groups_chosen.connect(self._show_counts)
        item.copy_requested.connect(self._copy)
        item.coding_requested.connect(self._code)
        self.writer.held.connect(item.losses.show_losses)
        item.losses.confirmed.connect(self.writer.confirm)
        item.losses.taken_back.connect(self.writer.take_back)
        item.field.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        item.field.undo_requested.connect(lambda: self.writer.move(context.workspace.undo))
        item.field.redo_requested.connect(lambda: self.writer.move(context.workspace.redo))

    def _show_sheet(self) -> None:
        name = self.worksheet.value()
        grid = None if name is None else self._context.workspace.read(partial(worksheet_grid, worksheet=name))
        sections = [] if grid is None else [(name, name) for name in grid.sections]
        every = (_EVERY, self.tr("all sections"))
        self.section.set_options([every, *sections, (_UNTIED, self.tr("without a theme"))])
        if (value := self._wanted.pop("section", None)) in self.section.values():
            self.section.set_value(value)
        self._show_items(grid)

    def _show_items(self, grid: WorksheetGrid | None = None) -> None:
        grid = grid or self.model.grid
        section = self.section.value()
        items = [] if grid is None or self.worksheet.value() is None else list(grid.items)
        if section == _UNTIED:
            items = [item for item in items if item.theme_id is None]
        elif section:
            items = [item for item in items if item.section == section]
        place = self.tables.place()
        row, column = max(0, place.row()), place.column()
        self.model.show(grid, items)
        if items and not self.tables.place().isValid():
            self.tables.go(min(row, len(items) - 1), column)
        self.panel.head.set_count(self.tr("%n item(s)", "", len(items)))
        self._show_base(grid, items)
        self._show_chosen()

    def _show_base(self, grid: WorksheetGrid | None, items: list[GridItem]) -> None:
        if grid is None or not items:
            self.base.set_plain("")
            return
        words = self.tr("{worksheet}: returned by {x} of {n} cases").format(
            worksheet=grid.name, x=len(grid.returned), n=len(grid.cases)
        )
        if grid.not_returned:
            names = ", ".join(case.name for case in grid.not_returned)
            words += " " + self.tr("(not by {names})").format(names=names)
        self.base.set_plain(f"{words}. " + self.tr("%n answer(s) missing.", "", grid.missing(items)))

    def _show_chosen(self) -> None:
        place = self.tables.place()
        item, case = self.model.item(place), self.model.case(place)
        is_other = item is None or case is None or not self.writer.is_at((item.id, case.id))
        if is_other:
            self.writer.leave()
        state, value = self.model.answer(place)
        self.item.show_item(item)
        if is_other or not self.writer.has_news:
            self.item.show_answer(item, case, state, value)
            self.writer.take((item.id, case.id) if item and case and item.is_text else None, value)
        self._show_counts()

    def _show_counts(self) -> None:
        item = self.model.item(self.tables.place())
        by = self.item.by.value()

        def count(session: Session) -> list[tuple[str, ItemResult]]:
            assert item is not None
            groups: dict[str, set[int] | None] = {self.tr("all"): None}
            if by:
                groups |= case_groups(session, by)
            return [
                (name, item_results(session, None, ids, item_ids=[item.id])[0])
                for name, ids in groups.items()
            ]

        self.item.show_counts([] if item is None else self._context.workspace.read(count))

    def _items(self) -> list[GridItem]:
        """The items of the chosen cells."""
        return [self.model.items[row] for row in self.tables.rows()]

    def _set_state(self, words: str) -> None:
        places = self.tables.places()
        if places and not self._context.workspace.project.is_read_only:
            self.writer.take(None, "")
            self.requests.set_answers(places, words)
            self._show_chosen()

    def may_close(self) -> bool:
        """Words that wait are stored or dropped, as asked."""
        self.writer.leave()
        return True

    def _code(self) -> None:
        place = self.tables.place()
        item, case = self.model.item(place), self.model.case(place)
        self.writer.leave()
        if item is not None and case is not None:
            self.requests.code(item.id, case.id, self.worksheet.value())

    def _copy(self) -> None:
        items, by = [item.id for item in self._items()], self.item.by.value() or None
        project, language = self._context.workspace.project, self._context.language

        def make(_: object) -> Table:
            from gk_qda.operations.tables.worksheets import answer_table

            return answer_table(project, by=by, item_ids=items, language=language)

        self.copier.copy(make)

"""The Compare desk: two to four cases side by side, theme by theme."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from gk_qda.errors import QdaError
from gk_qda.project import ChangeSet
from gk_qda.queries.cases import attributes
from gk_qda.queries.comparison import (
    CaseComparison,
    ComparedCell,
    ThemeSet,
    compare_cases,
    theme_sets,
)
from gk_qda.queries.comparison_quotes import CellQuote
from gk_qda.queries.derived_attributes import derived_attributes
from gk_qda.queries.guide import guide
from gk_qda.queries.guide_comparison import QUESTIONS, compare_questions
from gk_qda.ui.activation.bar import ActivationBar
from gk_qda.ui.activation.gone import Gone
from gk_qda.ui.compare.base_bar import CompareBase
from gk_qda.ui.compare.case_chooser import MOST, CaseChooser
from gk_qda.ui.compare.centre import Centre
from gk_qda.ui.compare.column_menu import ColumnMenu
from gk_qda.ui.compare.columns import ColumnChoice
from gk_qda.ui.compare.comparison_export import ComparisonExport
from gk_qda.ui.compare.drawer import SegmentDrawer
from gk_qda.ui.compare.head import CompareHead
from gk_qda.ui.compare.model import CompareModel
from gk_qda.ui.compare.ratings import CellRatings
from gk_qda.ui.compare.table import CompareTable
from gk_qda.ui.compare.words import CompareWords
from gk_qda.ui.desk import Context, Desk
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel

_LEAST = 2
_CHOOSER, _DRAWER = 272, 360  # px
_FIRST_ATTRIBUTES = 3
_QUOTES_FROM = 320  # px that each of four columns needs before quotations are shown unasked
_COUNTED = {
    "codings",
    "codes",
    "documents",
    "speakers",
    "paragraphs",
    "withdrawals",
    "settings",
    "cases",
    "case_members",
    "attributes",
    "attribute_values",
    "scale_values",
    "summaries",
    "summary_evidence",
    "guide_questions",
    "named_sets",
    "set_members",
}


class CompareDesk(Desk):
    """Compares off the window's thread; the old values stay until the new ones are there."""

    name = "compare"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.columns = ColumnChoice(context.workspace)
        self.gone = Gone(context, self)
        self.comparison: CaseComparison | None = None
        self._sets: list[ThemeSet] = []
        self._task: Task | None = None
        self._outdated = True
        self.words = CompareWords(context.language)
        self.head = CompareHead(theme)
        self.activation = ActivationBar(context, self.name)
        self.base = CompareBase(context, self.words)
        self.model = CompareModel(self.words)
        self.table = CompareTable(theme, self.words, self.model)
        self.centre = Centre(theme, self.table)
        self.chooser = CaseChooser(theme)
        self.chooser_panel = Panel(theme, self.tr("Cases and groups"))
        self.drawer = SegmentDrawer(theme, context.workspace)
        TableCopier(context, self).serve(self.drawer.segments)
        self.ratings = CellRatings(context, self)
        self.column_menu = ColumnMenu(self)
        self.exporter = ComparisonExport(context, self, self.head, self.table)
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> list[int]:
        """Ids of cases and groups, in the order of the columns."""
        return self.columns.chosen

    def opened(self) -> None:
        """Compare anew if something changed meanwhile."""
        if self._outdated:
            self.refresh()
        self.gone.tell()
        target = self.table if len(self.chosen) >= _LEAST else self.chooser.search
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def facts(self) -> list[str]:
        """For the status line."""
        if self.comparison is None:
            return []
        return [self.tr("Numbers behind sources = codings")]

    def place(self) -> str:
        """The cases."""
        if self.comparison is None:
            return ""
        return ", ".join(compared.case.name for compared in self.comparison.cases)

    def show_place(self, place: Place) -> None:
        """Take a case into the comparison."""
        if place.case_id is not None and place.case_id not in self.chosen:
            self.toggle_column(place.case_id)

    def state(self) -> dict[str, Any]:
        """Cases, choices and sizes."""
        return {
            **self.columns.state(),
            **self.head.state(),
            "order": list(self.model.order),
            "attributes": list(self.table.case_heads.attributes),
            "sizes": self._splitter.sizes(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Cases, choices and sizes of last time."""
        self.columns.restore(state)
        self._look_up()
        self.head.restore(state)
        self.model.order = tuple(state.get("order", ()))
        if state.get("sizes"):
            self._splitter.setSizes(state["sizes"])
        self._compare()

    def refresh(self) -> None:
        """Look up cases and themes, then compare in a task."""
        self._look_up()
        self._compare()

    def _compare(self) -> None:
        self._outdated = False
        self._show_choice()
        self._show_chooser()
        if self._task is not None:
            self._task.abandon()
            self._task = None
        activated = self.context.activation.roots()
        self.head.themes.setEnabled(bool(self._sets) and not activated)
        by_question = self.head.themes.value() == QUESTIONS and not activated
        themes = activated or next(
            (one.codes for one in self._sets if one.key == self.head.themes.value()), ()
        )
        if len(self.chosen) < _LEAST or not (themes or by_question):
            self._take_comparison(None)
            return
        project = self.context.workspace.project
        columns = self.columns.columns
        filters = self.context.activation.filters()

        def compare(_: Task) -> CaseComparison:
            if by_question:
                return compare_questions(project, columns, filters)
            return compare_cases(project, columns, themes, filters)

        task = self.context.workspace.work(compare)
        task.succeeded.connect(partial(self._finish, task))
        self._task = task
        task.start()

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        column = QVBoxLayout(self)  # outside in: each part is styled and measured once, where it stays
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.activation, self.base):
            column.addWidget(part)
        column.addWidget(self._splitter, 1)
        self.chooser_panel.set_body(self.chooser)
        self.chooser_panel.set_empty(
            EmptyState(theme, self.tr("No cases yet. Cases, such as municipalities, come with their table."))
        )
        self.close_chooser = IconButton(theme, "x", self.tr("Close"))
        self.chooser_panel.head.add_right(self.close_chooser)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for panel in (self.chooser_panel, self.centre, self.drawer):
            self._splitter.addWidget(panel)
        self._splitter.setSizes([_CHOOSER, 1000, _DRAWER])
        self._splitter.setStretchFactor(1, 1)

    def _connect(self) -> None:
        head = self.head
        head.choose_cases.toggled.connect(lambda _: self._show_chooser())
        head.themes.chosen.connect(lambda _: self.refresh())
        head.differences.toggled.connect(lambda _: self._rearrange())
        head.evidenced.toggled.connect(lambda _: self._rearrange())
        head.quotes.toggled.connect(self.table.set_quotes)
        head.attributes_chosen.connect(self._show_attributes)
        head.export.clicked.connect(self._export)
        self.centre.all_themes_requested.connect(partial(head.evidenced.setChecked, False))
        self.chooser.toggled.connect(self.toggle_column)
        self.chooser.condition_typed.connect(self._add_condition)
        self.close_chooser.clicked.connect(lambda: head.choose_cases.setChecked(False))
        self.table.case_removed.connect(self.toggle_column)
        self.table.order_chosen.connect(self._reorder)
        self.table.cell_chosen.connect(self._show_segments)
        self.table.quote_chosen.connect(self._go_to_quote)
        self.table.differences_toggled.connect(head.differences.toggle)
        self.table.quotes_toggled.connect(head.quotes.click)
        self.table.head_menu_wanted.connect(self.column_menu.open)
        self.table.rating_wanted.connect(self.ratings.ask)
        self.table.theme_order_chosen.connect(self._order_themes)
        self.table.ticks_changed.connect(lambda: head.count_ticks(len(self.model.ticked)))
        self.table.column_wanted.connect(self._offer_columns)
        self.drawer.place_chosen.connect(self.context.focus.go)
        self.drawer.closed.connect(partial(self.table.setFocus, Qt.FocusReason.OtherFocusReason))
        self.activation.changed.connect(lambda: self._on_changed(None))
        self.context.workspace.changed.connect(self._on_changed)

    def _look_up(self) -> None:
        """Cases, themes and attributes as they are now; who is gone leaves the choice."""
        read = self.context.workspace.read
        self.gone.note(self.columns.look_up(), "column")
        self._sets = read(theme_sets)
        self.head.offer_themes(self._sets, has_guide=bool(read(guide)))
        everything = [*read(partial(attributes, scope="case")), *read(derived_attributes)]
        scales = [info for info in everything if info.type in ("choice", "boolean")]
        first = [info.name for info in (scales or everything)[:_FIRST_ATTRIBUTES]]
        self.head.offer_attributes(everything, first)

    def _show_choice(self) -> None:
        columns = self.columns
        self.chooser.show_cases(columns.cases, columns.chosen, list(columns.groups.values()))
        self.chooser_panel.show_empty(not columns.cases)

    def _add_condition(self, text: str) -> None:
        """A condition was typed: its cases are one column more."""
        try:
            added = self.columns.add_condition(text)
        except QdaError as error:
            self.context.messages.error(error.sentence(self.context.language))
            return
        self.chooser.search.clear()
        if added not in self.chosen:
            self.toggle_column(added)

    def _offer_columns(self) -> None:
        """Open the list and write into its search field."""
        self.head.choose_cases.setChecked(True)
        self.chooser.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_chooser(self) -> None:
        """The list of cases stays open until there is something to compare."""
        needed = len(self.chosen) < _LEAST
        self.close_chooser.setVisible(not needed)
        self.chooser_panel.setVisible(needed or self.head.choose_cases.isChecked())

    def toggle_column(self, case_id: int) -> None:
        """Take a case or group in or out."""
        if len(self.chosen) == _LEAST - 1 and case_id not in self.chosen:
            self.head.choose_cases.setChecked(True)  # who chooses two may want a third
        self.columns.toggle(case_id)
        self.refresh()

    def _reorder(self, order: list[int]) -> None:
        self.columns.chosen = list(order)
        self._show_choice()
        if self.comparison is not None:
            self._take_comparison(self.comparison.in_order(order))

    def _rearrange(self) -> None:
        self.model.rearrange(
            differences_first=self.head.differences.isChecked(),
            only_evidenced=self.head.evidenced.isChecked(),
        )
        self._show_centre()

    def _order_themes(self, order: list[int]) -> None:
        """An order of one's own takes the place of "differences first"."""
        self.model.put_in_order(order)
        self.head.differences.setChecked(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: four columns in a narrow window have no room for quotations."""
        super().resizeEvent(event)
        self._suggest_quotes()

    def _suggest_quotes(self) -> None:
        is_narrow = len(self.chosen) == MOST and self.table.room_of_column() < _QUOTES_FROM
        self.head.suggest_quotes(not is_narrow)

    def _show_attributes(self, names: tuple[str, ...]) -> None:
        self.table.case_heads.attributes = names
        self.table.arrange()

    def _finish(self, task: Task, comparison: CaseComparison) -> None:
        """A result that is no longer asked for is dropped."""
        if task is self._task:
            self._take_comparison(comparison)

    def _take_comparison(self, comparison: CaseComparison | None) -> None:
        self.comparison = comparison
        index = self.table.currentIndex()
        row, column = index.row(), index.column()
        self.model.show(comparison)
        self._rearrange()
        self.table.setCurrentIndex(self.model.index(max(0, row), max(0, column)))
        by_question = comparison is not None and comparison.by_question
        self.head.differences.setEnabled(not by_question)  # questions stand in the order of the guide
        self.head.quotes.setEnabled(not by_question)
        self._suggest_quotes()
        self.head.count_ticks(len(self.model.ticked))
        self.base.take(comparison)
        self.exporter.offer(comparison, self.columns.cases)
        self.drawer.follow(comparison)
        self.facts_changed.emit()

    def _show_centre(self) -> None:
        self.centre.show_part(
            has_codes=bool(self._sets),
            is_compared=self.comparison is not None,
            has_rows=bool(self.model.rows),
        )

    def _show_segments(self, cell: ComparedCell) -> None:
        if self.comparison is None:
            return
        was_hidden = self.drawer.isHidden()
        self.drawer.show_cell(self.comparison, cell)
        if was_hidden:  # the drawer takes room from the table: the chosen cell stays visible
            QTimer.singleShot(0, self, lambda: self.table.scrollTo(self.table.currentIndex()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc closes the drawer and goes back to the table."""
        if event.key() == Qt.Key.Key_Escape and not self.drawer.isHidden():
            self.drawer.put_away()
            return
        super().keyPressEvent(event)

    def _go_to_quote(self, quote: CellQuote) -> None:
        place = Place("code", document_id=quote.place.document_id, coding_id=quote.coding_id)
        self.context.focus.go(place)

    def _export(self) -> None:
        if self.comparison is not None:
            self.exporter.export(self.comparison, self.place(), self.columns.cases)

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.tables() & _COUNTED:
            self._outdated = True
            if self.isVisible():
                self.refresh()

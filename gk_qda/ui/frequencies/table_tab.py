"""The table of the Frequencies desk: the matrix, a crosstab below it, and hints on the numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from gk_qda.exporting.table import Table
from gk_qda.operations.tables.code_matrix import matrix_base, matrix_notes, matrix_table
from gk_qda.operations.tables.number_notes import NoteWords, note_words
from gk_qda.project import ChangeSet
from gk_qda.queries.code_matrix import CodeMatrix, Value, code_matrix
from gk_qda.queries.filters import Filters
from gk_qda.queries.number_notes import NumberNote
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.asked_cells import AskedCells
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.frequencies.crosstab_copies import CrosstabCopies
from gk_qda.ui.frequencies.crosstab_panel import CrosstabPanel
from gk_qda.ui.frequencies.matrix_controls import MatrixControls
from gk_qda.ui.frequencies.matrix_legend import MatrixLegend
from gk_qda.ui.frequencies.matrix_menu import MatrixMenu
from gk_qda.ui.frequencies.matrix_model import MatrixModel
from gk_qda.ui.frequencies.matrix_view import MatrixView
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.frequencies.notes_guide import NotesGuide
from gk_qda.ui.frequencies.notes_panel import NotesPanel
from gk_qda.ui.frequencies.nothing_counted import NothingCounted
from gk_qda.ui.frequencies.tab import FrequenciesTab, TabExport
from gk_qda.ui.frequencies.table_exports import table_exports
from gk_qda.ui.frequencies.table_layout import TableLayout
from gk_qda.ui.frequencies.table_pictures import matrix_image
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.base_line import Filter

_LATE = 300  # ms after which old numbers are muted


@dataclass(frozen=True, eq=False)
class _Counted:
    """What a task brings."""

    matrix: CodeMatrix
    value: Value
    base: tuple[str, ...]
    notes: tuple[tuple[NumberNote, NoteWords], ...]


class TableTab(FrequenciesTab):
    """Counts off the window's thread; the old numbers stay, muted when it takes long, until the new ones are there."""

    name = "table"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(context, filters)
        theme = context.theme
        self.words = MatrixWords()
        self.counted: _Counted | None = None
        self._task: Task | None = None
        self._said = ""  # of the cell or block in focus
        self._gone: list[str] = []  # by what columns were divided, and nobody was told yet
        self._orders: dict[str, list[str]] = {}  # by what the columns are
        self._controls = MatrixControls(context, self.words)
        self.columns, self.value = self._controls.columns, self._controls.value
        self.model = MatrixModel(self.words)
        self.matrix = MatrixView(theme, self.model)
        self.empty = NothingCounted(context, filters)
        self._cells = AskedCells(
            lambda: self.counted.matrix if self.counted is not None else None,
            lambda group: self.model.numbers.group_name(group) if self.model.numbers is not None else "",
            lambda: self.counted is not None and self.counted.value == "own",
        )
        self.crosstab = CrosstabPanel(context, filters, self.words)
        self.notes = NotesPanel(theme)
        self._legend = MatrixLegend(theme, self.words)
        self._above = QStackedWidget()
        self._above.addWidget(self.matrix)
        self._above.addWidget(self.empty)
        self.layout_of_panels = TableLayout(theme, self._above, self.crosstab, self.notes)
        self.guide = NotesGuide(self)
        self._copier = TableCopier(context, self)
        self._crosstab_copies = CrosstabCopies(self, self._copier)
        self.menu_of_matrix = MatrixMenu(self)
        self._late = QTimer(self, singleShot=True, interval=_LATE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.layout_of_panels)
        self.setFocusProxy(self.matrix.numbers)
        self._connect()

    @property
    def table(self) -> Any:
        """The counts that are shown; None before the first."""
        return self.counted.matrix.table if self.counted is not None else None

    # What the desk asks

    def controls(self) -> QWidget:
        """What the columns are and what a cell counts."""
        return self._controls

    def legend(self) -> QWidget:
        """The steps of the ramp."""
        return self._legend

    def facts(self) -> list[str]:
        """What the cell in focus says, or the block that is marked; else how much is counted."""
        if self.counted is None:
            return []
        if self._said:
            return [self._said]
        return [self.tr("%n coding(s) counted", "", self.counted.matrix.table.counts.codings_base)]

    def base_lines(self) -> Sequence[str]:
        """The base of the table."""
        return self.counted.base if self.counted is not None else ()

    def chips(self) -> list[Filter]:
        """Whether codes that were never used are rows."""
        unused = self.model.shows_unused
        words = self.tr("also codes without codings") if unused else self.tr("used codes only")
        return [Filter("unused", words)]

    def chip_pressed(self, key: Any) -> None:
        """Show codes without codings, or hide them."""
        self.model.shows_unused = not self.model.shows_unused
        self._show_cells()
        self.told.emit()

    def follow(self, changes: ChangeSet) -> None:
        """The project changed: other attributes and sets can be columns."""
        if changes.tables() & {"attributes", "attribute_values", "named_sets", "set_members", "settings"}:
            before = {choice.value(): choice.text() for choice in (self.columns, self.crosstab.by)}
            self._controls.offer()
            self.crosstab.offer()
            now = {*self.columns.values(), *self.crosstab.by.values()}
            self._gone += [words for value, words in before.items() if value is not None and value not in now]
        super().follow(changes)

    def gone_columns(self) -> list[str]:
        """What stood in the columns, or divided the crosstab, and was deleted."""
        gone, self._gone = self._gone, []
        return gone

    def state(self) -> dict[str, Any]:
        """Choices, order of columns, what is closed, sizes."""
        self._keep_order()
        return {
            **self._controls.state(),
            "unused": self.model.shows_unused,
            "orders": self._orders,
            "sorted": list(self.model.sorted_by) if self.model.sorted_by else None,
            "closed": self.matrix.closed(),
            "crosstab": self.crosstab.state(),
            "sizes": self.layout_of_panels.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time."""
        self._controls.restore(state)
        self.model.shows_unused = bool(state.get("unused", True))
        self._orders = dict(state.get("orders", {}))
        self.matrix.close_codes(list(state.get("closed", ())))
        self.crosstab.restore(state.get("crosstab", {}))
        self.layout_of_panels.restore(state.get("sizes", {}))

    def count(self) -> None:
        """Read the choices and count in a task; the crosstab counts beside it."""
        self._count_matrix()
        self.crosstab.count()

    def exports(self) -> Sequence[TabExport]:
        """The matrix as shown, and the crosstab."""
        return table_exports(self) if self.counted is not None else ()

    def can_copy(self) -> bool:
        """As soon as something is counted."""
        return self.counted is not None

    can_export = can_copy_picture = can_copy

    def more_copies(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """The crosstab."""
        return self._crosstab_copies.entries()

    def copy_picture(self) -> None:
        """The matrix as a heat map; the crosstab as bars while it has the keyboard."""
        if self._crosstab_copies.is_meant():
            self._crosstab_copies.copy_picture()
        elif (make := matrix_image(self)) is not None:
            self._copier.copy_image(make)

    def copy_table(self) -> None:
        """The marked block, or everything that is shown, with its base; the crosstab while it has the keyboard."""
        if self._crosstab_copies.is_meant():
            self._crosstab_copies.copy_table()
            return
        if self.counted is None:
            return
        block = self.matrix.marked()
        rows = block.rows() if block else self.model.shown_rows()
        columns = block.columns() if block else self.matrix.columns()
        project, counted, language = self.context.workspace.project, self.counted, self.context.language

        def make(_: Task) -> Table:
            return matrix_table(
                project,
                counted.matrix,
                value=counted.value,
                rows=rows,
                columns=columns,
                with_sums=block is None,
                language=language,
            )

        self._copier.copy(make)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt."""
        super().resizeEvent(event)
        self.layout_of_panels.arrange(self.width())

    # Making it

    def _connect(self) -> None:
        self.columns.chosen.connect(lambda _: self._on_columns())
        self.value.chosen.connect(lambda _: self._count_matrix())
        self._controls.look.chosen.connect(lambda _: self._look())
        self.matrix.cell_chosen.connect(self._ask_segments)
        self.matrix.cell_changed.connect(lambda _: self._say())
        self.matrix.marking_changed.connect(self._say)
        self.matrix.order_changed.connect(self._keep_order)
        self.crosstab.segments_asked.connect(self.segments_asked)
        self.crosstab.counted.connect(self._on_crosstab)
        self.notes.acted.connect(self.guide.act)
        self.empty.cleared.connect(lambda: self.filters_asked.emit(Filters()))
        self._late.timeout.connect(partial(self.model.mute, True))

    def _on_columns(self) -> None:
        self.model.sorted_by = None
        self._count_matrix()

    def _look(self) -> None:
        """The same numbers in another look."""
        self._show_cells()
        self.told.emit()

    # Counting

    def _count_matrix(self) -> None:
        if self._task is not None:
            self._task.abandon()
        by, value, filters = self.columns.value(), self.value.value(), self.filters()
        project, language = self.context.workspace.project, self.context.language

        def count(task: Task) -> _Counted:
            matrix = code_matrix(project, filters, by=by, value=value, progress=task)
            notes = tuple((note, note_words(note, language)) for note in matrix_notes(matrix, value))
            return _Counted(matrix, value, matrix_base(project, matrix, value, language).lines, notes)

        self._task = task = self.context.workspace.work(count)
        task.succeeded.connect(self._show)
        task.finished.connect(partial(self._end, task))
        self._late.start()
        self.context.progress.start(self.tr("Counting"))
        task.progressed.connect(lambda done, total, _: self.context.progress.advance(done, total))
        task.start()

    def _end(self, task: Task) -> None:
        """Whether it went well or not: nothing is being counted any more; the desk may have gone with its project."""
        if task is not self._task:
            return
        self._task = None
        if isValid(self):
            self._late.stop()
            self.model.mute(False)
        if isValid(self.context.progress):
            self.context.progress.finish()

    def _show(self, counted: _Counted) -> None:
        self.counted = counted
        self._show_cells()
        self.guide.show()
        self._said = ""
        self.told.emit()

    def _on_crosstab(self) -> None:
        self.guide.show()
        self.told.emit()

    def _show_cells(self) -> None:
        if self.counted is None:
            return
        matrix, value = self.counted.matrix, self.counted.value
        self.empty.explain()
        self._above.setCurrentWidget(self.matrix if matrix.table.counts.codings_base else self.empty)
        current = self.model.code(self.matrix.codes.currentIndex())
        column = self.matrix.codes.currentIndex().column()
        self.model.symbols = self._controls.symbols()
        self.model.show(matrix, value)
        self.matrix.arrange()
        self.matrix.set_order(self._orders.get(matrix.by, []))
        if self.model.numbers is not None:
            if self.model.symbols is None:
                self._legend.show_scale(self.words.unit(value), self.model.numbers.scale)
            else:
                self._legend.show_symbols(self.words.unit(value), self.model.symbols)
        if current is not None and (index := self.model.index_of(current.id, max(column, 0))).isValid():
            flags = self.matrix.codes.selectionModel().SelectionFlag.ClearAndSelect
            self.matrix.codes.selectionModel().setCurrentIndex(index, flags)

    # Acting

    def _say(self) -> None:
        """The cell in focus, or the sum of the marked block, in the status line."""
        index = self.matrix.codes.currentIndex()
        block = self.matrix.marked()
        if self.counted is None or not index.isValid():
            said = ""
        elif block is not None:
            what = self.words.counted(self.counted.value, block.total())
            said = self.tr("Marked {rows} × {columns}: {what}").format(
                rows=len(block.rows()), columns=len(block.columns()), what=what
            )
            if self.counted.value in ("documents", "documents_percent"):
                said = self.tr("{said} (a document counts once for each code)").format(said=said)
        else:
            said = self.tr("{cell} · Enter shows the segments").format(
                cell=self.model.explain(index, short=True)
            )
        if said != self._said:
            self._said = said
            self.told.emit()

    def _ask_segments(self, index: QModelIndex) -> None:
        code = self.model.code(index)
        if code is None or self.counted is None:
            return
        column = self._cells.column(self.model.group(index.column()))
        if (asked := self._cells.behind(code.id, column)) is not None:
            self.segments_asked.emit(asked)

    def _keep_order(self) -> None:
        if self.counted is not None:
            self._orders[self.counted.matrix.by] = self.matrix.order()

"""The tab of values: how often each value of an attribute, a scale or a weight occurs, and why others have none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gk_qda.operations.tables.values import value_base, value_words
from gk_qda.project import ChangeSet
from gk_qda.queries.cases import attributes
from gk_qda.queries.codebook import codebook
from gk_qda.queries.filters import Filters
from gk_qda.queries.index import coding_columns
from gk_qda.queries.theme_values import scale_of
from gk_qda.queries.value_frequencies import ValueCount, ValueFrequency, ValueTable, Wanted, value_frequencies
from gk_qda.ui.charts.values import Palette
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.frequencies.tab import FrequenciesTab, SegmentsAsked, TabExport
from gk_qda.ui.frequencies.values_files import ShownValues, value_exports, values_image
from gk_qda.ui.frequencies.values_model import (
    MEMBERS,
    NUMBER,
    PERCENT,
    VALID,
    VALUE,
    ValuesDelegate,
    ValuesModel,
)
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label

if TYPE_CHECKING:
    from gk_qda.analysis.columns import CodingColumns

_STORED = {"attributes", "attribute_values", "summaries", "scale_values", "cases", "persons"}


@dataclass(frozen=True, eq=False)
class _Counted:
    table: ValueTable
    columns: CodingColumns
    variable: ValueFrequency | None
    base: tuple[str, ...]
    small_n: int


class ValuesTab(FrequenciesTab):
    """Enter on a row shows the codings behind it; its menu filters all tabs by the value of an attribute."""

    name = "values"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(context, filters)
        self._asked_again: _Counted | None = None  # for what the drawer shows
        theme = context.theme
        self._counted: _Counted | None = None
        self._task: Task | None = None
        self._asking: Task | None = None
        self.variable = Choice(theme, self.tr("Variable"))
        self.model = ValuesModel(MatrixWords(), context.language)
        self.table = QTreeView()
        self._delegate = ValuesDelegate(theme)
        self._copier = TableCopier(context, self)
        self._controls = QWidget()
        row = QHBoxLayout(self._controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.gap)
        row.addWidget(Label(theme, self.tr("Variable"), ink="muted"))
        row.addWidget(self.variable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.empty = EmptyState(theme, self.tr("No value in this selection."))
        for widget in (self.table, self.empty):
            column.addWidget(widget)
        self._prepare()
        self._offer()
        self.variable.chosen.connect(lambda _: self.count())
        self.table.activated.connect(self._act)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)

    def controls(self) -> QWidget:
        """Which variable."""
        return self._controls

    def base_lines(self) -> Sequence[str]:
        """What the filters leave."""
        return self._counted.base if self._counted is not None else ()

    def facts(self) -> list[str]:
        """How many have a value."""
        variable = self.model.variable
        if variable is None:
            return []
        known = self.tr("{n} of {all} have a value").format(n=variable.valid, all=variable.base)
        return [known, self._hint()] if self._hint() else [known]

    def follow(self, changes: ChangeSet) -> None:
        """Other attributes, scales or summaries."""
        if changes.tables() & _STORED:
            self._offer()
            self.outdate()
        else:
            super().follow(changes)

    def state(self) -> dict[str, Any]:
        """The variable."""
        return {"variable": list(self.variable.value() or ())}

    def restore(self, state: dict[str, Any]) -> None:
        """The variable of last time."""
        wanted = tuple(state.get("variable", ()))
        if wanted in [action.data()[0] for action in self.variable.menu().actions()]:
            self.variable.set_value(wanted)

    def count(self) -> None:
        """Count the chosen variable."""
        if self._task is not None:
            self._task.abandon()
        project, filters, wanted = self.context.workspace.project, self.filters(), self._wanted()
        language = self.context.language

        def count(_: Task) -> _Counted:
            found = value_frequencies(project, filters, wanted)
            base = value_base(project, found, language=language)
            variable = next(iter(found.variables), None)
            return _Counted(found, coding_columns(project), variable, base.lines, base.small_n)

        self._task = self.context.workspace.work(count)
        self._task.succeeded.connect(self._show)
        self._task.start()

    def exports(self) -> Sequence[TabExport]:
        """The table of the variable, and its bars."""
        return value_exports(self._shown(), self._paper()) if self._counted is not None else ()

    def can_export(self) -> bool:
        """As soon as something is counted."""
        return self._counted is not None

    can_copy = can_export

    def can_copy_picture(self) -> bool:
        """Where there is a bar."""
        return self.model.rowCount() > 0

    def copy_table(self) -> None:
        """The table with its base."""
        shown = self._shown()
        self._copier.copy(lambda _: shown.table(language=shown.language))

    def copy_picture(self) -> None:
        """The bars, as they would be on paper."""
        if (make := values_image(self._shown(), self._paper())) is not None:
            self._copier.copy_image(make)

    def _prepare(self) -> None:
        view, header = self.table, self.table.header()
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setUniformRowHeights(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setMouseTracking(True)
        view.setAccessibleName(self.tr("Values"))
        header.setFont(self.context.theme.fonts.small())
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((VALUE, 260), (NUMBER, 280), (PERCENT, 90), (VALID, 90), (MEMBERS, 300)):
            header.resizeSection(column, width)
        self.setFocusProxy(view)

    def _offer(self) -> None:
        """What can be counted now."""
        self.variable.set_options(
            [
                *self.context.workspace.read(self._variables),
                (("weights", ""), self.tr("Weights of codings")),
                (("ratings", ""), self.tr("Ratings of codings")),
            ]
        )

    def _variables(self, session: Any) -> list[tuple[tuple[str, str], str]]:
        found = [(("attribute", info.name), info.label) for info in attributes(session)]
        rated = [code for code in codebook(session).codes if scale_of(session, code.id)]
        rating = self.tr("Rating: {theme}")
        return found + [(("theme", code.path), rating.format(theme=code.name)) for code in rated]

    def _wanted(self) -> Wanted:
        what, name = self.variable.value()
        match what:
            case "attribute":
                return Wanted(attributes=(name,))
            case "theme":
                return Wanted(themes=(name,))
            case "weights":
                return Wanted(weights=True)
        return Wanted(ratings=True)

    def _shown(self) -> ShownValues:
        workspace, variable = self.context.workspace, self.model.variable
        return ShownValues(workspace.project, self.filters(), self._wanted(), variable, self.context.language)

    def _paper(self) -> Palette:
        return Palette(self.context.theme.tokens, self.context.theme.fonts.family).on_paper()

    def _show(self, counted: _Counted) -> None:
        self._counted = counted
        self.model.show(counted.variable, counted.small_n)
        variable = counted.variable
        shows = variable is not None and variable.base >= counted.small_n
        self.table.setColumnHidden(PERCENT, not shows)
        self.table.setColumnHidden(VALID, variable is None or variable.valid < counted.small_n)
        self.table.setColumnHidden(MEMBERS, variable is None or variable.unit == "codings")
        self.table.setHidden(not self.model.rowCount())
        self.empty.setHidden(not self.table.isHidden())
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, VALUE))
        self.told.emit()

    def _hint(self) -> str:
        if self.model.variable is None:
            return ""
        if self._can_filter():
            return self.tr("Enter shows the codings, the menu of the row filters by the value")
        return self.tr("Enter shows the codings")

    def _can_filter(self) -> bool:
        variable = self.model.variable
        return variable is not None and variable.what == "attribute" and variable.unit != "persons"

    def _act(self, index: QModelIndex) -> None:
        """Enter or a double click on a row: what stands behind it, looked up in a task."""
        if (count := self.model.count(index)) is not None:
            self._ask(count)

    def _ask(self, count: ValueCount) -> None:
        counted = self._counted
        if counted is None or counted.variable is None:
            return
        variable, caption = counted.variable, self._caption(count)
        again = partial(self._again, counted, count)
        if self._asking is not None:
            self._asking.abandon()
        ask = self._asking = self.context.workspace.work(
            lambda _: counted.table.coding_ids(counted.columns, variable, count)
        )
        ask.succeeded.connect(lambda ids: self.segments_asked.emit(SegmentsAsked(ids, caption, again)))
        ask.start()

    def _again(self, counted: _Counted, count: ValueCount, asked: SegmentsAsked) -> SegmentsAsked | None:
        """The same value by now, looked up in a task where it was counted anew."""
        now, was = self._counted, counted.variable
        if now is counted or now is self._asked_again:
            return asked
        variable = None if now is None else now.variable
        if variable is None or was is None or (variable.what, variable.name) != (was.what, was.name):
            return None
        same = (one for one in variable.counts if (one.state, one.value) == (count.state, count.value))
        if (found := next(same, None)) is None:
            return None
        self._asked_again = now
        self._ask(found)
        return asked

    def _caption(self, count: ValueCount) -> str:
        assert self.model.variable is not None
        words = value_words(count, self.context.language)
        title = self.model.variable.title
        return f"{title}: {words}" if title else words

    def _filter_by(self, count: ValueCount) -> None:
        assert self.model.variable is not None
        sign = "~" if self.model.variable.is_multiple else "="  # what a list holds, or the value
        condition = f"{self.model.variable.name}{sign}{count.value}"
        filters = self.shared_filters()
        if condition not in filters.where:
            self.filters_asked.emit(replace(filters, where=(*filters.where, condition)))

    def _show_menu(self, place: QPoint) -> None:
        index = self.table.currentIndex()  # a right click has chosen it, the menu key leaves it
        count = self.model.count(index)
        if count is None:
            return
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show segments"), lambda: self._act(index))
        if self._can_filter() and count.state == "value":
            menu.addAction(self.tr("Filter by this value"), lambda: self._filter_by(count))
        menu.addSeparator()
        menu.addAction(self.tr("Copy as table"), self.copy_table)
        menu.addAction(self.tr("Copy picture"), self.copy_picture)
        menu.popup(self.table.viewport().mapToGlobal(place))

"""The tab of values: how often each value of an attribute, a scale or a weight occurs, and why others have none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gk_qda.exporting.table import Table
from gk_qda.exporting.writing import write_table
from gk_qda.operations.tables.base import table_base
from gk_qda.operations.tables.values import value_table
from gk_qda.project import ChangeSet
from gk_qda.queries.cases import attributes
from gk_qda.queries.codebook import codebook
from gk_qda.queries.filters import Filters
from gk_qda.queries.theme_values import scale_of
from gk_qda.queries.value_frequencies import ValueFrequency, Wanted, value_frequencies
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.frequencies.tab import FrequenciesTab, SegmentsAsked, TabExport
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
from gk_qda.ui.widgets.labels import Label

_FORMATS = (("xlsx", "Excel"), ("csv", "CSV"), ("json", "JSON"))
_STORED = {"attributes", "attribute_values", "summaries", "scale_values", "cases", "persons"}


@dataclass(frozen=True, eq=False)
class _Counted:
    variable: ValueFrequency | None
    base: tuple[str, ...]
    small_n: int


class ValuesTab(FrequenciesTab):
    """Enter on a value of an attribute filters by it; on a weight or rating it shows the codings."""

    name = "values"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(context, filters)
        theme = context.theme
        self._counted: _Counted | None = None
        self._task: Task | None = None
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
        column.addWidget(self.table)
        self._prepare()
        self._offer()
        self.variable.chosen.connect(lambda _: self.count())
        self.table.activated.connect(self._act)

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
            base = table_base(project, found.scope, unit="values", language=language)
            return _Counted(next(iter(found.variables), None), base.lines, base.small_n)

        self._task = self.context.workspace.work(count)
        self._task.succeeded.connect(self._show)
        self._task.start()

    def exports(self) -> Sequence[TabExport]:
        """The table of the variable."""
        if self._counted is None:
            return ()
        name = self.tr("Values")
        return [
            TabExport(f"{name} ({words})", f"{name}.{kind}", "export.values", self._writer(kind))
            for kind, words in _FORMATS
        ]

    def can_copy(self) -> bool:
        """As soon as something is counted."""
        return self._counted is not None

    def copy_table(self) -> None:
        """The table with its base."""
        make = self._maker("table", self.context.language)
        self._copier.copy(lambda _: make())

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

    def _maker(self, kind: str, language: str | None = None) -> Callable[[], Table]:
        project, filters, wanted = self.context.workspace.project, self.filters(), self._wanted()
        return lambda: value_table(project, filters, wanted, language=language, format=kind)

    def _writer(self, kind: str) -> Callable[[Path, Task], list[Path]]:
        make = self._maker(kind)
        return lambda path, task: write_table(make(), to=path, format=kind, progress=task)

    def _show(self, counted: _Counted) -> None:
        self._counted = counted
        self.model.show(counted.variable, counted.small_n)
        variable = counted.variable
        shows = variable is not None and variable.base >= counted.small_n
        self.table.setColumnHidden(PERCENT, not shows)
        self.table.setColumnHidden(VALID, variable is None or variable.valid < counted.small_n)
        self.table.setColumnHidden(MEMBERS, variable is None or variable.unit == "codings")
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, VALUE))
        self.told.emit()

    def _hint(self) -> str:
        variable = self.model.variable
        if variable is None:
            return ""
        if variable.unit == "codings":
            return self.tr("Enter shows the codings")
        can_filter = variable.what == "attribute" and variable.unit != "persons"
        return self.tr("Enter filters by the value") if can_filter else ""

    def _act(self, index: QModelIndex) -> None:
        """Enter or a double click on a value."""
        count, variable = self.model.count(index), self.model.variable
        if count is None or variable is None:
            return
        if variable.unit == "codings":
            words = str(self.model.index(index.row(), VALUE).data())
            self.segments_asked.emit(SegmentsAsked(count.codings, words))
        elif variable.what == "attribute" and variable.unit != "persons" and count.state == "value":
            condition = f"{variable.name}={count.value}"
            filters = self.shared_filters()
            if condition not in filters.where:
                self.filters_asked.emit(replace(filters, where=(*filters.where, condition)))

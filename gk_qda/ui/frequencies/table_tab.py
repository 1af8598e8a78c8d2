"""The table of the Frequencies desk: codes by documents, cases or attributes; every cell leads to its segments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.queries.cases import attributes
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import FrequencyTable, frequencies
from gk_qda.queries.segment_lists import coding_ids_on
from gk_qda.queries.values import CodeValue
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.matrix_model import Heads, MatrixModel
from gk_qda.ui.frequencies.matrix_view import MatrixView
from gk_qda.ui.frequencies.tab import FrequenciesTab, SegmentsAsked, TabExport
from gk_qda.ui.look.painters import heat_step
from gk_qda.ui.look.tokens import Tokens
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.base_line import Filter
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.legend import Legend


class TableTab(FrequenciesTab):
    """Counts off the window's thread; the old numbers stay until the new ones are there."""

    name = "table"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(context, filters)
        theme = context.theme
        self.table: FrequencyTable | None = None
        self._base: Sequence[str] = ()
        self._task: Task | None = None
        self.columns = Choice(theme, self.tr("Columns"))
        self.value = Choice(theme, self.tr("Value"))
        self.model = MatrixModel(self._heads())
        self.matrix = MatrixView(theme, self.model)
        self._controls = self._make_controls()
        self._legend = Legend(theme, self.tr("Codings"))
        self._legend.set_entries(
            [
                (partial(_draw_step, n), words)
                for n, words in ((1, "1"), (2, "2"), (3, "3–4"), (5, "5–9"), (10, "10+"))
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.matrix)
        self.setFocusProxy(self.matrix.numbers)
        self.columns.chosen.connect(lambda _: self.outdate())
        self.value.chosen.connect(lambda _: self._show_cells())
        self.matrix.cell_chosen.connect(self._show_segments)

    def controls(self) -> QWidget:
        """What the columns are and what a cell counts."""
        return self._controls

    def legend(self) -> QWidget:
        """The steps of the ramp."""
        return self._legend

    def facts(self) -> list[str]:
        """For the status line."""
        if self.table is None:
            return []
        return [self.tr("%n coding(s) counted", "", self.table.counts.codings_base)]

    def base_lines(self) -> Sequence[str]:
        """The base of the table."""
        return self._base

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

    def state(self) -> dict[str, Any]:
        """Choices."""
        return {
            "columns": self.columns.value(),
            "value": self.value.value(),
            "unused": self.model.shows_unused,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time."""
        for choice, key in ((self.columns, "columns"), (self.value, "value")):
            if state.get(key) in [action.data()[0] for action in choice.menu().actions()]:
                choice.set_value(state[key])
        self.model.shows_unused = bool(state.get("unused", True))

    def count(self) -> None:
        """Read the choices and count in a task."""
        if self._task is not None:
            self._task.abandon()
        by, filters, project = self.columns.value(), self.filters(), self.context.workspace.project
        language = self.context.language

        def count(_: Task) -> tuple[FrequencyTable, tuple[str, ...]]:
            table = frequencies(project, filters, by=by)
            return table, _base_lines(project, table, language)

        self._task = self.context.workspace.work(count)
        self._task.succeeded.connect(self._show)
        self._task.start()

    def exports(self) -> Sequence[TabExport]:
        """The table as shown, in the formats of tables."""
        if self.table is None:
            return ()
        name = self.tr("Frequencies")
        formats = (("xlsx", self.tr("Excel (.xlsx)")), ("csv", "CSV"), ("json", "JSON"))
        return [
            TabExport(words, f"{name}.{suffix}", "export.frequencies", self._writer(suffix))
            for suffix, words in formats
        ]

    def _writer(self, format: str) -> Callable[[Path, Task], list[Path]]:
        project, filters, by = self.context.workspace.project, self.filters(), self.columns.value()
        used_only = not self.model.shows_unused

        def write(path: Path, task: Task) -> list[Path]:
            from gk_qda.exporting.writing import write_table
            from gk_qda.operations.tables.frequencies import frequency_table

            table = frequency_table(project, filters, by=by, used_only=used_only, format=format)
            task.report(1, 2)
            return write_table(table, to=path, format=format)

        return write

    def _heads(self) -> Heads:
        return Heads(
            code=self.tr("Code with sub-codes"),
            codings=self.tr("Codings"),
            percent=self.tr("%"),
            documents=self.tr("Documents"),
            cases=self.tr("Cases"),
            of=self.tr("{x} of {n}"),
        )

    def _make_controls(self) -> QWidget:
        known = self.context.workspace.read(attributes)
        groups: list[tuple[Any, str]] = [
            ("document", self.tr("Documents")),
            ("case", self.tr("Cases")),
            ("kind", self.tr("Kinds of document")),
        ]
        self.columns.set_options(
            groups + [(a.name, a.label) for a in known if a.type in ("choice", "boolean")]
        )
        self.value.set_options(
            [
                ("total", self.tr("Codings with sub-codes")),
                ("own", self.tr("Codings of the code itself")),
                ("documents", self.tr("Documents, once each")),
            ]
        )
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.context.theme.metrics.gap)
        for words, choice in ((self.tr("Columns"), self.columns), (self.tr("Value"), self.value)):
            row.addWidget(Label(self.context.theme, words, ink="muted"))
            row.addWidget(choice)
        return box

    def _show(self, counted: tuple[FrequencyTable, tuple[str, ...]]) -> None:
        self.table, self._base = counted
        self.model.shows_percent = self.table.counts.codings_base >= 20
        self._show_cells()
        self.told.emit()

    def _show_cells(self) -> None:
        if self.table is None:
            return
        groups = self.table.counts.groups
        cells = {"own": groups.own, "documents": groups.documents}.get(self.value.value(), groups.total)
        self.model.show(self.table, cells)
        self.matrix.arrange()

    def _show_segments(self, code: CodeValue, group: int | None) -> None:
        if self.table is None:
            return
        ids = coding_ids_on(self.context.workspace.project, self.table, code.id, group)
        key = self.table.columns[group] if group is not None else None
        place = f"{code.name} × {key}" if key else code.name
        self.segments_asked.emit(SegmentsAsked(tuple(ids), place))


def _base_lines(project: Any, table: FrequencyTable, language: str) -> tuple[str, ...]:
    from gk_qda.operations.tables.base import Counted, table_base

    counts = table.counts
    counted = Counted(counts.codings_base, counts.segments_listed, counts.cases_base)
    return table_base(project, table.scope, unit="codings", language=language, counted=counted).lines


def _draw_step(count: int, painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    painter.fillRect(rect, QColor(tokens.heat[heat_step(count)]))

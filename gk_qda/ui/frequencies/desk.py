"""The Frequencies desk: a matrix of codes by documents, cases or attributes; every cell leads to its segments."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gk_qda.project import ChangeSet
from gk_qda.queries.cases import attributes
from gk_qda.queries.filters import Filters
from gk_qda.queries.frequencies import FrequencyTable, frequencies
from gk_qda.queries.segment_lists import segments_on
from gk_qda.queries.segments import Segment
from gk_qda.queries.values import CodeValue
from gk_qda.ui.activation.bar import ActivationBar
from gk_qda.ui.desk import Context, Desk
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.matrix_model import Heads, MatrixModel
from gk_qda.ui.frequencies.matrix_view import MatrixView
from gk_qda.ui.look.painters import heat_step
from gk_qda.ui.look.tokens import Tokens
from gk_qda.ui.segments.segment_list import SegmentView
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.base_line import BaseLine, Filter
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.legend import Legend
from gk_qda.ui.widgets.panel import DeskHead, Panel

_COUNTED = {
    "codings",
    "codes",
    "documents",
    "speakers",
    "paragraphs",
    "withdrawals",
    "settings",
    "case_members",
}


class FrequenciesDesk(Desk):
    """Counts off the window's thread; the old numbers stay until the new ones are there."""

    name = "frequencies"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.filters = Filters()
        self.table: FrequencyTable | None = None
        self._task: Task | None = None
        self._outdated = True
        self.head = DeskHead(theme, self.tr("Frequencies"))
        self.columns = Choice(theme, self.tr("Columns"))
        self.value = Choice(theme, self.tr("Value"))
        self.kind = Choice(theme, self.tr("Documents"))
        self.speakers = Choice(theme, self.tr("Who speaks"))
        self.export = Button(theme, self.tr("Export"), icon="file-export", size="head")
        self.activation = ActivationBar(context, self.name)
        self.base = BaseLine(theme)
        self.model = MatrixModel(self._heads())
        self.matrix = MatrixView(theme, self.model)
        self.drawer = Panel(theme, self.tr("Segments"))
        self.segments = SegmentView(theme)
        self._lay_out()
        self._connect()

    def opened(self) -> None:
        """Count anew if something changed meanwhile."""
        if self._outdated:
            self.count()

    def facts(self) -> list[str]:
        """For the status line."""
        if self.table is None:
            return []
        return [self.tr("%n coding(s) counted", "", self.table.counts.codings_base)]

    def state(self) -> dict[str, Any]:
        """Choices and sizes."""
        return {
            "columns": self.columns.value(),
            "value": self.value.value(),
            "kind": self.kind.value(),
            "speakers": self.speakers.value(),
            "technical": self.filters.include_technical,
            "unused": self.model.shows_unused,
            "sizes": self._splitter.sizes(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Choices and sizes of last time."""
        for choice, key in ((self.columns, "columns"), (self.value, "value"), (self.kind, "kind")):
            if state.get(key) in self._offered(choice):
                choice.set_value(state[key])
        self.filters = replace(self.filters, include_technical=bool(state.get("technical", False)))
        self.model.shows_unused = bool(state.get("unused", True))
        if state.get("sizes"):
            self._splitter.setSizes(state["sizes"])

    def count(self) -> None:
        """Read the choices and count in a task."""
        if self._task is not None:
            self._task.cancel()
        kind, speakers = self.kind.value(), self.speakers.value()
        self.filters = replace(
            self.filters, kinds=() if kind == "all" else (kind,), speakers=speakers or "answers"
        )
        filters = self.context.activation.filters(self.filters)
        by, project = self.columns.value(), self.context.workspace.project

        def count(_: Task) -> FrequencyTable:
            return frequencies(project, filters, by=by)

        task = self.context.workspace.work(count)
        task.succeeded.connect(partial(self._take, task))
        self._task, self._outdated = task, False
        task.start()

    def _heads(self) -> Heads:
        return Heads(
            code=self.tr("Code with sub-codes"),
            codings=self.tr("Codings"),
            percent=self.tr("%"),
            documents=self.tr("Documents"),
            cases=self.tr("Cases"),
            of=self.tr("{x} of {n}"),
        )

    def _lay_out(self) -> None:
        self._fill_choices()
        for words, choice in (
            (self.tr("Columns"), self.columns),
            (self.tr("Value"), self.value),
            (self.tr("Documents"), self.kind),
            (self.tr("Who speaks"), self.speakers),
        ):
            self.head.add_label(words)
            self.head.add_left(choice)
        self.head.add_right(self.export)
        legend = Legend(self.context.theme, self.tr("Codings"))
        legend.set_entries(
            [
                (partial(_draw_step, n), words)
                for n, words in ((1, "1"), (2, "2"), (3, "3–4"), (5, "5–9"), (10, "10+"))
            ]
        )
        self.base.add_right(legend)
        self.drawer.set_body(self.segments)
        self.drawer.set_empty(
            EmptyState(
                self.context.theme,
                self.tr("Double-click a number, or press Enter on it, to see its segments."),
            )
        )
        self.drawer.show_empty()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.matrix)
        self._splitter.addWidget(self.drawer)
        self._splitter.setSizes([1000, 320])
        self._splitter.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts: tuple[QWidget, ...] = (self.head, self.activation, self.base, self._splitter)
        for part in parts:
            column.addWidget(part)
        column.setStretch(len(parts) - 1, 1)

    def _fill_choices(self) -> None:
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
        self.kind.set_options(
            [
                ("all", self.tr("All")),
                ("interview", self.tr("Interviews")),
                ("reflection_talk", self.tr("Reflection talks")),
            ]
        )
        self.speakers.set_options(
            [
                ("answers", self.tr("All but interviewers")),
                ("respondents", self.tr("Counted respondents")),
                ("all", self.tr("Everybody")),
            ]
        )

    def _connect(self) -> None:
        for choice in (self.columns, self.kind, self.speakers):
            choice.chosen.connect(lambda _: self.count())
        self.value.chosen.connect(lambda _: self._show_cells())
        self.base.filter_removed.connect(self._on_chip)
        self.base.filter_clicked.connect(self._on_chip)
        self.matrix.cell_chosen.connect(self._show_segments)
        self.segments.segment_chosen.connect(self._go)
        self.export.clicked.connect(lambda: self.context.actions.run("export.frequencies"))
        self.activation.changed.connect(self._count_anew)
        self.context.workspace.changed.connect(self._on_changed)

    def _offered(self, choice: Choice) -> list[Any]:
        return [action.data()[0] for action in choice.menu().actions()]

    def _take(self, task: Task, table: FrequencyTable) -> None:
        """A result that is no longer asked for is dropped."""
        if task is self._task:
            self._show(table)

    def _show(self, table: FrequencyTable) -> None:
        self.table = table
        self.model.shows_percent = table.counts.codings_base >= 20
        self._show_cells()
        self._show_base()
        self.facts_changed.emit()

    def _show_cells(self) -> None:
        if self.table is None:
            return
        groups = self.table.counts.groups
        cells = {"own": groups.own, "documents": groups.documents}.get(self.value.value(), groups.total)
        self.model.show(self.table, cells)
        self.matrix.arrange()

    def _show_base(self) -> None:
        from gk_qda.operations.tables.base import Counted, table_base

        assert self.table is not None
        counts = self.table.counts
        base = table_base(
            self.context.workspace.project,
            self.table.scope,
            unit="codings",
            language=self.context.language,
            counted=Counted(counts.codings_base, counts.segments_listed, counts.cases_base),
        )
        self.base.set_plain(base.lines[1])
        technical, unused = self.filters.include_technical, self.model.shows_unused
        with_technical = self.tr("with technical codes") if technical else self.tr("without technical codes")
        with_unused = self.tr("also codes without codings") if unused else self.tr("used codes only")
        chips = [Filter("technical", with_technical), Filter("unused", with_unused)]
        self.base.set_filters(chips)
        self.base.setToolTip("\n".join(base.lines))

    def _on_chip(self, key: str) -> None:
        if key == "technical":
            self.filters = replace(self.filters, include_technical=not self.filters.include_technical)
            self.count()
        else:
            self.model.shows_unused = not self.model.shows_unused
            self._show_cells()
            self._show_base()

    def _show_segments(self, code: CodeValue, group: int | None) -> None:
        if self.table is None:
            return
        table, project = self.table, self.context.workspace.project
        key = table.columns[group] if group is not None else None
        found = segments_on(project, table, code.id, group)
        self.segments.segments.show(found)
        self.drawer.show_empty(not found)
        place = f"{code.name} × {key}" if key else code.name
        self.drawer.head.set_count(self.tr("{n} in {name}").format(n=len(found), name=place))

    def _go(self, segment: Segment) -> None:
        place = Place("code", document_id=segment.document.id, coding_id=segment.coding.id)
        self.context.focus.go(place)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & _COUNTED:
            self._count_anew()

    def _count_anew(self) -> None:
        """Now, or when somebody looks."""
        self._outdated = True
        if self.isVisible():
            self.count()


def _draw_step(count: int, painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    painter.fillRect(rect, QColor(tokens.heat[heat_step(count)]))

"""The matrix of code relations: how often two codes overlap, stand near each other, share a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.analysis.relations import Meeting, RelationOptions
from gk_qda.operations.tables.relations import relation_base, relation_notes
from gk_qda.project import Project
from gk_qda.queries.codebook import current_codebook
from gk_qda.queries.filters import Filters
from gk_qda.queries.info import project_info
from gk_qda.queries.relations import RelationTable, pair_ids, relate
from gk_qda.queries.values import CodeValue
from gk_qda.ui.charts.kinds import prepare
from gk_qda.ui.charts.values import Cell, HeatMap
from gk_qda.ui.charts.view import ChartView
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.frequencies.nothing_counted import NothingRelated
from gk_qda.ui.frequencies.tab import FrequenciesTab, SegmentsAsked, TabExport
from gk_qda.ui.look.tokens import Tokens
from gk_qda.ui.relating.code_pick import CodePick
from gk_qda.ui.relating.relation_chart import Value, relation_chart, shown_codes, step_words
from gk_qda.ui.relating.relation_controls import RelationControls
from gk_qda.ui.relating.relation_exports import copied_matrix, relation_exports
from gk_qda.ui.relating.relation_words import RelationWords
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.base_line import Filter
from gk_qda.ui.widgets.legend import Legend

_LISTED = 1_000  # pairs beside the matrix; the caption and the exports know all
_MEETINGS: dict[Value, Meeting] = {
    "overlaps": "overlaps",
    "near": "near",
    "documents": "documents",
    "coefficient": "overlaps",
}


@dataclass(frozen=True, eq=False)
class Related:
    """What was counted, with the sentences of its base and its rules."""

    table: RelationTable
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    moment: datetime | None  # of the data


class RelationsTab(FrequenciesTab):
    """Counts off the window's thread; a cell opens the pairs of segments behind it."""

    name = "relations"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(context, filters)
        theme = context.theme
        self.related: Related | None = None  # what the matrix shows
        self._asked_again: Related | None = None  # for what the drawer shows
        self._counted: Related | None = None  # what it will show once it is laid out
        self.shown: list[int] = []  # the codes of the matrix, as indexes into the codebook
        self.chosen: list[CodeValue] = []
        self.options = RelationOptions()
        self.shows_unused = False
        self._task: Task | None = None
        self._drawing: Task | None = None
        self._copier = TableCopier(context, self)
        self.words = RelationWords(context.language)
        self._controls = RelationControls(theme, self.words)
        self.value, self.rows = self._controls.value, self._controls.rows
        self.distance, self.add_code = self._controls.distance, self._controls.add_code
        self.pick = CodePick(theme, self)
        self.chart = ChartView(theme, self.tr("Code relations"))
        self.empty = NothingRelated(theme)
        self._legend = Legend(theme)
        self._lay_out()
        self._connect()

    # What the desk asks

    def controls(self) -> QWidget:
        """What a cell counts, and which codes are rows and columns."""
        return self._controls

    def legend(self) -> QWidget:
        """The steps of the ramp."""
        return self._legend

    def facts(self) -> list[str]:
        """For the status line."""
        if self.related is None:
            return []
        return [self.tr("%n code(s) in the matrix", "", len(self.shown))]

    def base_lines(self) -> Sequence[str]:
        """The base, then the rules by which codes meet."""
        return (*self.related.lines, *self.related.notes) if self.related is not None else ()

    def chips(self) -> list[Filter]:
        """What counts as a relation; a press on a chip switches it."""
        chosen = self.chosen if self.rows.value() == "chosen" else []
        found = [Filter(("chosen", code.id), code.name) for code in chosen]
        if self.options.only is not None:
            found.insert(0, Filter("only", self.words.only(len(self.options.only))))
        if self.value.value() == "near":
            found.append(Filter("near_only", self.words.near_only(self.options)))
        found.append(Filter("sub_codes", self.words.sub_codes(self.options)))
        found.append(Filter("coders", self.words.coders(self.options)))
        return [*found, Filter("unused", self.words.unused(shows=self.shows_unused))]

    def chip_pressed(self, key: Any) -> None:
        """Switch what the chip says, or let a chosen code go."""
        match key:
            case ("chosen", code_id):
                self.chosen = [code for code in self.chosen if code.id != code_id]
                self.outdate()
            case "only":
                self._set(only=None)
            case "near_only":
                self._set(near_only=not self.options.near_only)
            case "sub_codes":
                self._set(roll_up=not self.options.roll_up)
            case "coders":
                self._set(across=not self.options.across)
            case _:
                self.shows_unused = not self.shows_unused
                self._show_chart()
        self.told.emit()

    def exports(self) -> Sequence[TabExport]:
        """The matrix as table and as picture, and the list of pairs."""
        return relation_exports(self)

    def can_export(self) -> bool:
        """Whether there is a matrix."""
        return bool(self.shown)

    def can_copy(self) -> bool:
        """Whether there is a matrix."""
        return self.chart.chart is not None

    def copy_table(self) -> None:
        """The matrix as shown."""
        if self.can_copy():
            self._copier.copy(copied_matrix(self))

    def state(self) -> dict[str, Any]:
        """Choices; codes by their GUIDs."""
        return {
            "value": self.value.value(),
            "near": self.distance.value(),
            "rows": self.rows.value(),
            "chosen": [code.guid for code in self.chosen],
            "near_only": self.options.near_only,
            "sub_codes": self.options.roll_up,
            "across": self.options.across,
            "unused": self.shows_unused,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time, as far as the codes are still there."""
        for choice, key in ((self.value, "value"), (self.rows, "rows")):
            if state.get(key) in [action.data()[0] for action in choice.menu().actions()]:
                choice.set_value(state[key])
        self._controls.show_distance(state.get("near", 1))
        wanted = set(state.get("chosen", ()))
        if wanted:
            book = self.context.workspace.read(current_codebook)
            self.chosen = [code for code in book.codes if code.guid in wanted]
        self.options = RelationOptions(
            near=self.distance.value(),
            near_only=bool(state.get("near_only", False)),
            roll_up=bool(state.get("sub_codes", True)),
            across=bool(state.get("across", False)),
        )
        self.shows_unused = bool(state.get("unused", False))
        self._controls.arrange()

    def count(self) -> None:
        """Count in a task; the old numbers stay until the new ones are there."""
        if self._task is not None:
            self._task.abandon()
        project, language = self.context.workspace.project, self.context.language
        filters, options = self.counted_filters(), self.options

        def work(task: Task) -> Related:
            table = relate(project, filters, options, progress=task)
            return _with_words(project, table, language)

        self._task = self.context.workspace.work(work)
        self._task.succeeded.connect(self._show)
        self._task.start()

    def counted_filters(self) -> Filters:
        """Those of the desk; which codes are rows is said here."""
        filters = self.filters()
        match self.rows.value():
            case "all" | "main":
                return replace(filters, codes=())
            case "chosen" if self.chosen:
                return replace(filters, codes=tuple(code.path for code in self.chosen))
            case _:
                return filters

    def take_codings(self, coding_ids: Sequence[int]) -> None:
        """Relate these segments alone, until the chip that says so is taken off."""
        if coding_ids:
            self._set(only=frozenset(coding_ids))
            self.told.emit()

    # Inside

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chart)
        column.addWidget(self.empty)
        self.empty.hide()
        self.setFocusProxy(self.chart)

    def _connect(self) -> None:
        self.value.chosen.connect(self._on_value)
        self.rows.chosen.connect(self._on_rows)
        self.distance.valueChanged.connect(lambda near: self._set(near=near))
        self.add_code.clicked.connect(self._ask_code)
        self.pick.picked.connect(self._add)
        self.chart.cell_chosen.connect(self._open)

    def _set(self, **chosen: Any) -> None:
        self.options = replace(self.options, **chosen)
        self.outdate()

    def _on_value(self, _: object) -> None:
        self._controls.arrange()
        self._show_chart()
        self.told.emit()  # the chips are others

    def _on_rows(self, _: object) -> None:
        self._controls.arrange()
        self.outdate()
        self.told.emit()
        if self.rows.value() == "chosen" and not self.chosen:
            self._ask_code()

    def _ask_code(self) -> None:
        book = self.context.workspace.read(current_codebook)
        known = {code.id for code in self.chosen}
        corner = self.add_code.mapToGlobal(self.add_code.rect().topLeft())
        left = [code for code in book.codes if code.id not in known]
        self.pick.ask(left, QRect(corner, self.add_code.size()))

    def _add(self, code: CodeValue) -> None:
        if code.id not in {one.id for one in self.chosen}:
            self.chosen.append(code)
            self.outdate()
            self.told.emit()

    def _show(self, related: Related) -> None:
        self._counted = related
        self._show_chart()

    def _show_chart(self) -> None:
        """Lay the matrix out in a task: thousands of codes make millions of cells."""
        counted = self._counted
        if counted is None:
            return
        if self._drawing is not None:
            self._drawing.abandon()
        value, table, palette = self.value.value(), counted.table, self.chart.palette_of_chart
        main_only, used_only = self.rows.value() == "main", not self.shows_unused
        comma = self.context.language == "de"

        def draw(_: Task) -> tuple[Related, list[int], HeatMap]:
            shown = shown_codes(table, value, main_only=main_only, used_only=used_only)
            chart = relation_chart(table, value, shown, comma=comma)
            prepare(chart, palette)
            return counted, shown, chart

        self._drawing = self.context.workspace.work(draw)
        self._drawing.succeeded.connect(self._take_chart)
        self._drawing.start()

    def _take_chart(self, drawn: tuple[Related, list[int], HeatMap]) -> None:
        self.related, self.shown, chart = drawn
        self.chart.show_chart(chart if self.shown else None, self.explain)
        self.chart.setVisible(bool(self.shown))
        self.empty.setVisible(not self.shown)
        self.empty.explain(has_codes=bool(self.related.table.scope.book.codes))
        self._show_legend(self.value.value(), chart)
        self.told.emit()

    def _show_legend(self, value: Value, chart: HeatMap) -> None:
        words = step_words(value, chart.steps, comma=chart.comma)
        entries: list[Any] = [(partial(_draw_step, step), word) for step, word in enumerate(words)]
        if chart.flags:
            entries.append((partial(_draw_flag, False), self.words.flag(is_warning=False)))
            if any(chart.flags.values()):
                entries.append((partial(_draw_flag, True), self.words.flag(is_warning=True)))
        self._legend.set_entries(entries)

    def explain(self, cell: Cell) -> str:
        """All that is known of two codes; for the tooltip and screen readers."""
        if self.related is None or cell.row == cell.column:
            return ""
        return self.words.pair(self.related.table, self.shown[cell.row], self.shown[cell.column])

    def _open(self, cell: Cell) -> None:
        if self.related is None or cell.row == cell.column:
            return
        self._ask(self.shown[cell.row], self.shown[cell.column])

    def _ask(self, first: int, second: int) -> bool:
        """List the pairs of two codes, by their places in the codebook; whether they can make any."""
        assert self.related is not None
        table, meeting = self.related.table, _MEETINGS[self.value.value()]
        a, b = (table.scope.book.codes[at] for at in (first, second))
        if not table.counts.is_pair[first, second]:
            return False
        project = self.context.workspace.project
        task = self.context.workspace.work(lambda _: pair_ids(project, table, (a.id, b.id), meeting))
        task.succeeded.connect(partial(self._ask_segments, self.related, (a, b), meeting))
        task.start()
        return True

    def _again(self, related: Related, pair: tuple[int, int], asked: SegmentsAsked) -> SegmentsAsked | None:
        """The same two codes by now, looked up in a task where they were counted anew."""
        now = self.related
        if now is related or now is self._asked_again:
            return asked
        self._asked_again = now
        places = _places_of(now, pair)
        return asked if len(places) == len(pair) and self._ask(*places) else None

    def _ask_segments(
        self,
        related: Related,
        codes: tuple[CodeValue, CodeValue],
        meeting: Meeting,
        pairs: list[tuple[int, int]],
    ) -> None:
        a, b = codes
        if meeting == "documents":
            ids = tuple(first for first, _ in pairs[:_LISTED])
        else:
            ids = tuple(coding for pair in pairs[:_LISTED] for coding in pair)
        caption = self.words.caption(a, b, meeting, len(pairs))
        self.segments_asked.emit(SegmentsAsked(ids, caption, partial(self._again, related, (a.id, b.id))))


def _places_of(related: Related | None, code_ids: tuple[int, int]) -> list[int]:
    """Where codes stand in the codebook that was counted; those that are gone nowhere."""
    codes = () if related is None else related.table.scope.book.codes
    places = {code.id: at for at, code in enumerate(codes)}
    return [places[one] for one in code_ids if one in places]


def _with_words(project: Project, table: RelationTable, language: str) -> Related:
    base = relation_base(project, table, language=language)
    notes = tuple(relation_notes(table, base.language))
    return Related(table, base.lines, notes, project_info(project).last_change)


def _draw_step(step: int, painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    painter.fillRect(rect, QColor(tokens.heat[step]))


def _draw_flag(is_warning: bool, painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(tokens.base))
    painter.setBrush(QColor(tokens.error_text if is_warning else tokens.warning_edge))
    painter.drawEllipse(rect.center(), 3.0, 3.0)
    painter.restore()

"""The tab "Similarity": documents or cases against each other, and what a pair has in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from gk_qda.queries.filters import Filters
from gk_qda.queries.similarity import Feature, SimilarityTable, similarities
from gk_qda.ui.charts.values import Cell, HeatMap, Key, Label, Picture
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.chart_tab import ChartTab, Shown
from gk_qda.ui.frequencies.pair_panel import PairPanel
from gk_qda.ui.frequencies.tab import SegmentsAsked
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.choice import Choice

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.operations.tables.base import Base

_ALIKE = (0.2, 0.4, 0.6, 0.8)  # from where a coefficient has the next colour


class SimilarityTab(ChartTab):
    """A click on a pair lists what both, one or none of them have; a code there opens its segments."""

    name = "similarity"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(
            context, filters, self.tr("Similarity"), self.tr("Nothing to compare in this selection.")
        )
        self.unit = Choice(context.theme, self.tr("Compare"))
        self.unit.set_options([("document", self.tr("Documents")), ("case", self.tr("Cases"))])
        self.of = Choice(context.theme, self.tr("By"))
        self.of.set_options(
            [
                ("codes", self.tr("Codes")),
                ("main_codes", self.tr("Main codes")),
                ("attributes", self.tr("Attributes")),
            ]
        )
        self.measure = Choice(context.theme, self.tr("Measure"))
        self.measure.set_options(
            [
                ("zeta", self.tr("Kuckartz & Rädiker's zeta")),
                ("simple", self.tr("Simple matching")),
                ("jaccard", self.tr("Jaccard")),
                ("russel_rao", self.tr("Russel & Rao")),
                ("euclid", self.tr("Squared Euclidean distance")),
                ("block", self.tr("Block distance")),
            ]
        )
        self.add_choice(self.tr("Compare"), self.unit)
        self.add_choice(self.tr("By"), self.of)
        self.add_choice(self.tr("Measure"), self.measure)
        self.pair = PairPanel(context.theme)
        self.pair.hide()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self.column.removeWidget(self.stack)
        self._splitter.addWidget(self.stack)
        self._splitter.addWidget(self.pair)
        self._splitter.setSizes([900, 340])
        self._splitter.setStretchFactor(0, 1)
        self.column.addWidget(self._splitter)
        self.pair.feature_chosen.connect(self._show_segments)
        self.pair.closed.connect(self.view.setFocus)

    def prepare(self) -> Callable[[Task], Shown]:
        """The matrix of the choices."""
        project, filters, language = self.context.workspace.project, self.filters(), self.context.language
        unit, of, measure = self.unit.value(), self.of.value(), self.measure.value()

        def count(task: Task) -> Shown:
            from gk_qda.operations.tables.similarity import similarity_base, similarity_notes

            found = similarities(project, filters, unit=unit, of=of, measure=measure, progress=task)
            if len(found.names) < 2 or not found.features:
                return Shown(found, None)
            base = similarity_base(project, found, language)
            title = base.words("title_similarity", measure=base.words(f"measure_{measure}"))
            chart = _chart(found, language)
            notes = tuple(similarity_notes(found, base))
            keys = _keys(chart, base)
            picture = Picture(chart, title, base.lines, notes, keys, base.synthetic or "", moment=base.moment)
            return Shown(found, picture)

        return count

    def explain(self, cell: Cell) -> str:
        """Both names and the value."""
        from gk_qda.operations.tables.similarity import value_in_words

        found = self._found()
        value = value_in_words(float(found.matrix[cell.row, cell.column]), found, self.context.language)
        return f"{self._name(cell.row)} × {self._name(cell.column)}: {value}"

    def asked(self, cell: Cell) -> None:
        """A pair is opened beside the matrix, its segments from there."""
        return

    def document_of(self, cell: Cell) -> int | None:
        """A pair is no place in a text."""
        return None

    def make_table(self, found: SimilarityTable, format: str) -> Table:
        """Matrix or pairs."""
        from gk_qda.operations.tables.similarity import similarity_rows

        project, language = self.context.workspace.project, self.context.language
        return similarity_rows(project, found, language=language, format=format)

    def file_name(self) -> str:
        """What it is."""
        return self.tr("Similarity")

    def counted_facts(self) -> list[str]:
        """For the status line."""
        return [self.tr("%n feature(s) compared", "", len(self._found().features))]

    def state(self) -> dict[str, Any]:
        """Choices."""
        return {"unit": self.unit.value(), "of": self.of.value(), "measure": self.measure.value()}

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time."""
        for choice, key in ((self.unit, "unit"), (self.of, "of"), (self.measure, "measure")):
            if state.get(key) in choice.values():
                choice.set_value(state[key])

    def _take(self, shown: Shown) -> None:
        before = self._pair_names()
        super()._take(shown)
        # The pair that is looked at stays, if both are still there.
        found: SimilarityTable = shown.found
        if before is not None and shown.picture is not None and set(before) <= set(found.names):
            self._show_pair(found.names.index(before[0]), found.names.index(before[1]))
        else:
            self.pair.hide()

    def _open(self, cell: Cell) -> None:
        self._show_pair(cell.row, cell.column)

    def _show_pair(self, first: int, second: int) -> None:
        found = self._found()
        value = self.explain(Cell(first, second)).rpartition(": ")[2]
        self.pair.show_pair(found.pair(first, second), self._name(first), self._name(second), value)
        self._opened = (first, second)
        self.pair.show()

    def _pair_names(self) -> tuple[str, str] | None:
        if self.pair.isHidden() or self.shown is None:
            return None
        first, second = self._opened
        names = self._found().names
        return names[first], names[second]

    def _show_segments(self, feature: Feature) -> None:
        if feature.code_id is None:
            return
        first, second = self._opened
        found = self._found()
        ids = found.coding_ids(sorted({first, second}), [feature.code_id])
        caption = f"{feature.label.rpartition(' > ')[2]} · {found.names[first]} × {found.names[second]}"
        self.segments_asked.emit(SegmentsAsked(ids, caption))

    def _name(self, place: int) -> str:
        found = self._found()
        return f"{found.names[place]} {found.titles[place]}".strip()

    def _found(self) -> SimilarityTable:
        assert self.shown is not None
        found: SimilarityTable = self.shown.found
        return found


def _chart(found: SimilarityTable, language: str) -> HeatMap:
    rows = tuple(
        Label(f"{name} {title}".strip()) for name, title in zip(found.names, found.titles, strict=True)
    )
    columns = tuple(Label(name) for name in found.names)
    largest = float(found.matrix.max()) if found.is_distance else 1.0
    steps: Any = tuple(share * largest for share in _ALIKE)
    return HeatMap(
        rows,
        columns,
        found.matrix,
        steps=steps,
        decimals=0 if found.is_distance else 2,
        comma=language == "de",
        shows_zero=True,
        reversed=found.is_distance,
        without_diagonal=True,
    )


def _keys(chart: HeatMap, base: Base) -> tuple[Key, ...]:
    """What the colours mean: from where to where."""
    from gk_qda.ui.charts.heat_map import words_of

    limits = [words_of(chart, limit) for limit in (0.0, *chart.steps)]
    steps = range(4, -1, -1) if chart.reversed else range(5)
    return tuple(
        Key(base.words("from_on", limit=limit), step=step) for limit, step in zip(limits, steps, strict=True)
    )

"""Documents by date: a lane a code, a dot a document, as large as its codings are many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.ui.charts.timeline import mark_of
from gk_qda.ui.charts.values import Cell, Mark, Picture, Timeline
from gk_qda.ui.frequencies.chart_tab import Shown
from gk_qda.ui.frequencies.chart_words import code_label

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.operations.tables.dates import DatedCounts

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class Dated:
    """Counts with the timeline of them, and the code and column of each mark."""

    counts: DatedCounts
    chart: Timeline
    cells: tuple[tuple[int, int], ...]  # place of the code in the tree, column of the document
    project: Project
    view: str = "dates"

    @property
    def codings(self) -> int:
        """How many codings it rests on."""
        return int(self.counts.table.counts.codings_base)


class DateView:
    """A view of the tab "Course of the text"."""

    of_one_document = False

    def count(
        self, project: Project, filters: Filters, by_main_code: bool, language: str, progress: Progress
    ) -> Shown:
        """Lanes are codes."""
        from gk_qda.operations.tables.dates import dated_base, dated_counts, dated_notes

        progress.report(0, 2)
        counts = dated_counts(project, filters, by_main_code=by_main_code)
        progress.report(1, 2)
        marks, cells = [], []
        lanes, dated = counts.lanes, counts.dated
        for lane, (at, _) in enumerate(lanes):
            for column, document in dated:
                if (number := counts.number(at, column)) and document.date is not None:
                    marks.append(Mark(lane, document.date, number, document.name))
                    cells.append((at, column))
        labels = tuple(code_label(code, indented=not by_main_code) for _, code in lanes)
        chart = Timeline(labels, tuple(marks), comma=language == "de")
        found = Dated(counts, chart, tuple(cells), project)
        if not marks:
            return Shown(found, None)
        base = dated_base(project, counts, language)
        notes = tuple(dated_notes(counts, base))
        title = base.words("title_by_date")
        picture = Picture(chart, title, base.lines, notes, (), base.synthetic or "", moment=base.moment)
        return Shown(found, picture)

    def explain(self, found: Dated, cell: Cell) -> str:
        """Document, date, code, codings."""
        mark = mark_of(found.chart, cell)
        at, _ = self._place(found, cell)
        code = found.counts.table.scope.book.codes[at]
        day = QLocale().toString(
            QDate(mark.day.year, mark.day.month, mark.day.day), QLocale.FormatType.ShortFormat
        )
        words = translate("CourseViews", "{document} · {day}\n{code}: {n} codings")
        if mark.amount == 1:
            words = translate("CourseViews", "{document} · {day}\n{code}: 1 coding")
        return words.format(document=mark.words, day=day, code=" › ".join(code.parts), n=mark.amount)

    def behind(self, found: Dated, cell: Cell) -> tuple[tuple[int, ...], str]:
        """The codings of the code in the document."""
        from gk_qda.queries.segment_lists import coding_ids_on

        at, column = self._place(found, cell)
        table = found.counts.table
        code, columns = table.scope.book.codes[at], table.columns
        ids = coding_ids_on(found.project, table, code.id, column)
        return tuple(ids), f"{code.name} × {columns[column]}"

    def document_of(self, found: Dated, cell: Cell) -> int:
        """The document of the dot."""
        return found.counts.table.scope.document_ids[self._place(found, cell)[1]]

    def table(self, project: Project, found: Dated, language: str, format: str) -> Table:
        """Codings by date."""
        from gk_qda.operations.tables.dates import dated_rows

        return dated_rows(project, found.counts, language=language, format=format)

    def _place(self, found: Dated, cell: Cell) -> tuple[int, int]:
        return found.cells[found.chart.bounds[cell.row] + cell.column]

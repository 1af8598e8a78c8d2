"""The views of the tab "Course of the text": each counts, draws, explains and makes its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication

from gk_qda.progress import Progress
from gk_qda.project import Project
from gk_qda.queries.filters import Filters
from gk_qda.queries.spreads import SpreadTable, code_spread
from gk_qda.ui.charts.values import Cell, Key, Label, Picture, Strips
from gk_qda.ui.frequencies.chart_tab import Shown
from gk_qda.ui.frequencies.chart_words import code_keys, code_label, document_label
from gk_qda.ui.frequencies.date_view import DateView

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.operations.tables.base import Base


translate = QCoreApplication.translate


class CourseView(Protocol):
    """One way to show where codes lie."""

    of_one_document: bool

    def count(
        self, project: Project, filters: Filters, by_main_code: bool, language: str, progress: Progress
    ) -> Shown:
        """Count and draw up the picture; runs in a task. ``found`` knows its ``view`` and its ``codings``."""

    def explain(self, found: Any, cell: Cell) -> str:
        """A cell in words."""

    def behind(self, found: Any, cell: Cell) -> tuple[tuple[int, ...], str]:
        """The codings behind a cell, and what they are of."""

    def document_of(self, found: Any, cell: Cell) -> int:
        """The document of a cell."""

    def table(self, project: Project, found: Any, language: str, format: str) -> Table:
        """The table of what is shown."""


@dataclass(frozen=True, eq=False)
class Course:
    """A spread with the view that shows it."""

    view: str
    spread: SpreadTable

    @property
    def codings(self) -> int:
        """How many codings it rests on."""
        return self.spread.coded


class CodelineView:
    """Codes by the paragraphs of one document."""

    of_one_document = True

    def count(
        self, project: Project, filters: Filters, by_main_code: bool, language: str, progress: Progress
    ) -> Shown:
        """Rows are codes, columns paragraphs."""
        from gk_qda.operations.tables.codeline import spread_base, spread_notes

        if len(filters.documents) != 1:
            return Shown(_nothing(project, filters), None)
        found = code_spread(project, filters, by_main_code=by_main_code, progress=progress)
        lines = found.lines() if found.scope.documents else []
        if not lines:
            return Shown(Course("codeline", found), None)
        base = spread_base(project, found, language, unit="codeline")
        chart = Strips(
            tuple(code_label(code) for code, _ in lines),
            # What only leads to other codes has no line of its own.
            tuple(found.lengths[0] if filled else 0 for _, filled in lines),
            {(row, column): (code.color,) for row, (code, filled) in enumerate(lines) for column in filled},
            numbers=tuple(found.numbers(0)),
        )
        title = base.words("title_codeline", document=found.scope.documents[0].name)
        return Shown(Course("codeline", found), _picture(chart, title, base, spread_notes(found, base), ()))

    def explain(self, found: Course, cell: Cell) -> str:
        """Code, paragraph, codings."""
        code, filled = found.spread.lines()[cell.row]
        number = found.spread.numbers(0)[cell.column]
        n = filled.get(cell.column, 0)
        words = (
            translate("CourseViews", "{code} · para. {number} · {n} codings")
            if n != 1
            else translate("CourseViews", "{code} · para. {number} · 1 coding")
        )
        return words.format(code=" › ".join(code.parts), number=number, n=n)

    def behind(self, found: Course, cell: Cell) -> tuple[tuple[int, ...], str]:
        """The codings of the code that touch the paragraph."""
        code, _ = found.spread.lines()[cell.row]
        index = found.spread.scope.tree.index_of(code.id)
        number = found.spread.numbers(0)[cell.column]
        caption = translate("CourseViews", "{code} × para. {number}").format(code=code.name, number=number)
        return found.spread.coding_ids(0, cell.column, index), caption

    def document_of(self, found: Course, cell: Cell) -> int:
        """The only one."""
        return found.spread.scope.document_ids[0]

    def table(self, project: Project, found: Course, language: str, format: str) -> Table:
        """Codes by paragraphs."""
        from gk_qda.operations.tables.codeline import codeline_rows

        return codeline_rows(project, found.spread, language=language, format=format)


class ComparisonView:
    """Documents by paragraphs or questions; a place has the colours of its codes."""

    of_one_document = False

    def __init__(self, view: str) -> None:
        self._view = view

    def count(
        self, project: Project, filters: Filters, by_main_code: bool, language: str, progress: Progress
    ) -> Shown:
        """Rows are documents."""
        from gk_qda.operations.tables.codeline import spread_base, spread_notes

        across: Any = "question" if self._view == "questions" else "paragraph"
        found = code_spread(project, filters, across=across, by_main_code=by_main_code, progress=progress)
        if not len(found.cells.code):
            return Shown(Course(self._view, found), None)
        base = spread_base(project, found, language, unit=f"comparison_{found.across}")
        used = {int(code) for code in found.cells.code}
        keys = code_keys(found.scope.book.codes, used)
        if found.across == "question":
            keys = (*keys, Key(base.words("question_not_recognised"), hatched=True))
        title = base.words("title_document_comparison")
        return Shown(
            Course(self._view, found),
            _picture(self._chart(found), title, base, spread_notes(found, base), keys),
        )

    def explain(self, found: Course, cell: Cell) -> str:
        """Document, paragraph or question, codes."""
        spread = found.spread
        codes = spread.by_document[cell.row].get(cell.column, [])
        names = "\n".join(" › ".join(spread.scope.book.codes[code].parts) for code, _ in codes)
        return "\n".join(part for part in (self._place(found, cell), names) if part)

    def behind(self, found: Course, cell: Cell) -> tuple[tuple[int, ...], str]:
        """All codings that touch the place."""
        return found.spread.coding_ids(cell.row, cell.column), self._place(found, cell)

    def document_of(self, found: Course, cell: Cell) -> int:
        """That of the row."""
        return found.spread.scope.document_ids[cell.row]

    def table(self, project: Project, found: Course, language: str, format: str) -> Table:
        """One row a place."""
        from gk_qda.operations.tables.document_comparison import comparison_rows

        return comparison_rows(project, found.spread, language=language, format=format)

    def _chart(self, found: SpreadTable) -> Strips:
        codes = found.scope.book.codes
        cells = {
            (row, column): tuple(codes[code].color for code, _ in filled)
            for row, columns in enumerate(found.by_document)
            for column, filled in columns.items()
        }
        rows = tuple(document_label(document) for document in found.scope.documents)
        if found.across == "question":
            absent = {
                (row, column)
                for row in range(len(rows))
                for column in range(found.width)
                if (row, column) not in found.asked
            }
            return Strips(
                rows,
                (found.width,) * len(rows),
                cells,
                heads=tuple(Label(question.label) for question in found.questions),
                absent=frozenset(absent),
            )
        return Strips(rows, found.lengths, cells, stretched=self._view == "stretched")

    def _place(self, found: Course, cell: Cell) -> str:
        spread = found.spread
        name = spread.scope.documents[cell.row].name
        if spread.across == "question":
            question = spread.questions[cell.column]
            return f"{name} · {question.label}"
        number = spread.numbers(cell.row)[cell.column]
        return translate("CourseViews", "{document} · para. {number}").format(document=name, number=number)


def _nothing(project: Project, filters: Filters) -> Course:
    return Course("codeline", code_spread(project, filters))


def _picture(chart: Strips, title: str, base: Base, notes: list[str], keys: tuple[Key, ...]) -> Picture:
    return Picture(chart, title, base.lines, tuple(notes), keys, base.synthetic or "", moment=base.moment)


VIEWS: dict[str, CourseView] = {
    "codeline": CodelineView(),
    "paragraphs": ComparisonView("paragraphs"),
    "stretched": ComparisonView("stretched"),
    "questions": ComparisonView("questions"),
    "dates": DateView(),
}

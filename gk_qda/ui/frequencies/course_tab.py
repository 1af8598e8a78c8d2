"""The tab "Course of the text": codeline of a document, documents beside each other, documents by date."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from gk_qda.project import ChangeSet
from gk_qda.queries.filters import Filters
from gk_qda.queries.guide import guide
from gk_qda.ui.charts.values import Cell
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.chart_tab import ChartTab, Shown
from gk_qda.ui.frequencies.course_views import VIEWS, CourseView
from gk_qda.ui.frequencies.document_choice import DocumentChoice
from gk_qda.ui.frequencies.tab import SegmentsAsked
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.choice import Choice

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table


class CourseTab(ChartTab):
    """What is shown is a view of ``course_views``; by question only where the project has a guide."""

    name = "course"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(
            context, filters, self.tr("Course of the text"), self.tr("No coding in this selection.")
        )
        self.shows = Choice(context.theme, self.tr("Show"))
        self.documents = DocumentChoice(context)
        self.codes = Choice(context.theme, self.tr("Codes"))
        self.codes.set_options([(False, self.tr("Each code")), (True, self.tr("Main codes"))])
        self.add_choice(self.tr("Show"), self.shows)
        self.add_choice(self.tr("Codes"), self.codes)
        self._row.insertWidget(2, self.documents)
        self.documents.chosen.connect(lambda _: self.outdate())
        self.shows.chosen.connect(lambda _: self._arrange_choices())
        self._offer()

    def opened(self) -> None:
        """Offer the documents that there are now."""
        self.documents.fill(self.filters())
        self._arrange_choices()
        super().opened()

    def outdate(self) -> None:
        """Other filters may leave other documents."""
        if self.is_in_front:
            self.documents.fill(self.filters())
        super().outdate()

    def follow(self, changes: ChangeSet) -> None:
        """A guide may have come or gone."""
        if changes.tables() & {"guide_questions", "settings"}:
            self._offer()
            self.outdate()
        super().follow(changes)

    def prepare(self) -> Callable[[Task], Shown]:
        """The work of the view that is chosen."""
        view, filters = self._view(), self.filters()
        if view.of_one_document:
            filters = self.documents.narrowed(filters)
        project, language, by_main_code = (
            self.context.workspace.project,
            self.context.language,
            bool(self.codes.value()),
        )
        return lambda task: view.count(project, filters, by_main_code, language, task)

    def explain(self, cell: Cell) -> str:
        """What stands there."""
        assert self.shown is not None
        return self._shown_view().explain(self.shown.found, cell)

    def asked(self, cell: Cell) -> SegmentsAsked:
        """The segments that stand there."""
        assert self.shown is not None
        ids, caption = self._shown_view().behind(self.shown.found, cell)
        return SegmentsAsked(ids, caption)

    def document_of(self, cell: Cell) -> int:
        """The document it stands in."""
        assert self.shown is not None
        return self._shown_view().document_of(self.shown.found, cell)

    def make_table(self, found: Any, format: str) -> Table:
        """The table of the view that made it."""
        view: CourseView = VIEWS[found.view]
        return view.table(self.context.workspace.project, found, self.context.language, format)

    def file_name(self) -> str:
        """The title of the picture."""
        assert self.shown is not None
        assert self.shown.picture is not None
        return self.shown.picture.title.replace(": ", " ")

    def counted_facts(self) -> list[str]:
        """For the status line."""
        return [self.tr("%n coding(s)", "", self.shown.found.codings)] if self.shown is not None else []

    def state(self) -> dict[str, Any]:
        """Choices."""
        return {"shows": self.shows.value(), "main": self.codes.value(), **self.documents.state()}

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time."""
        for choice, key in ((self.shows, "shows"), (self.codes, "main")):
            if state.get(key) in choice.values():
                choice.set_value(state[key])
        self.documents.restore(state)
        self._arrange_choices()

    def _view(self) -> CourseView:
        return VIEWS[self.shows.value()]

    def _shown_view(self) -> CourseView:
        assert self.shown is not None
        return VIEWS[self.shown.found.view]

    def _offer(self) -> None:
        options = [
            ("codeline", self.tr("One document, code by code")),
            ("paragraphs", self.tr("Documents beside each other")),
            ("stretched", self.tr("Documents, all equally long")),
            ("dates", self.tr("Documents by date")),
        ]
        if self.context.workspace.read(guide):
            options.insert(3, ("questions", self.tr("Documents by guide question")))
        self.shows.set_options(options)

    def _arrange_choices(self) -> None:
        self.documents.setVisible(self._view().of_one_document)

"""The command that looks through the passages of one code, and what its window asks for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from gk_qda.errors.searching import SuggestionsNeedMore
from gk_qda.operations.suggestions import dismiss_suggestion
from gk_qda.project import Project
from gk_qda.queries.values import CodeValue
from gk_qda.ui.focus import Place as Goal

if TYPE_CHECKING:
    from gk_qda.analysis.suggestion_checks import Bar
    from gk_qda.queries.suggestions import Doubt, Place
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.suggesting.model import Checked
    from gk_qda.ui.suggesting.review import ReviewWindow
    from gk_qda.ui.tasks import Task


class ReviewCommands(QObject):
    """Opens the window for the code that is selected in the tree; asking for it is reason enough to learn."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._task: Task | None = None
        self.window: ReviewWindow | None = None
        desk.context.actions.bind("suggest.review", self.ask)

    def ask(self) -> None:
        """Check the code in focus."""
        code_id = self._desk.context.focus.code_id
        code = None if code_id is None else self._desk.book.by_id().get(code_id)
        if code is None:
            self._desk.context.messages.inform(self.tr("Select a code first, in the code tree."))
            return
        if self.window is not None:
            self.window.close()
        self.window = self._make(code)
        self.window.show()
        self._look()

    def _make(self, code: CodeValue) -> ReviewWindow:
        from gk_qda.ui.suggesting.review import ReviewWindow

        writable = not self._desk.context.workspace.project.is_read_only
        window = ReviewWindow(self._desk, self._desk.context.theme, code, writable=writable)
        window.place_requested.connect(self._go)
        window.accepted_place.connect(self._accept)
        window.dismissed_place.connect(self._dismiss)
        window.doubt_chosen.connect(lambda _: self._look())
        window.stop_requested.connect(self._stop)
        window.destroyed.connect(partial(self._forget, window))
        return window

    def _forget(self, window: ReviewWindow, _: QObject | None = None) -> None:
        if self.window is window:
            self._abandon()
            self.window = None

    def _look(self) -> None:
        window, workspace = self.window, self._desk.context.workspace
        if window is None:
            return
        self._abandon()
        window.show_waiting(self.tr("All passages are looked through..."))
        place = self.tr("{document}, para. {number}")
        work = partial(look_through, workspace.project, window.code, window.doubt.value(), place)
        self._task = task = workspace.work(work)
        task.progressed.connect(partial(self._advance, task, window))
        task.succeeded.connect(partial(self._show, window))
        task.start()

    def _advance(self, task: Task, window: ReviewWindow, done: int, total: int, _: str) -> None:
        if task is self._task and window is self.window and total:
            words = self.tr("All passages are looked through: {n} %").format(n=round(100 * done / total))
            window.show_waiting(words)

    def _stop(self) -> None:
        self._abandon()
        if self.window is not None:
            self.window.show_rows([], self.tr("Stopped. Choose above what shall be looked for."))

    def _abandon(self) -> None:
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _show(self, window: ReviewWindow, found: Looked | SuggestionsNeedMore) -> None:
        self._task = None
        if window is not self.window:
            return
        if isinstance(found, SuggestionsNeedMore):
            window.show_rows([], found.sentence(self._desk.context.language))
            return
        rows, doubt = found.rows, window.doubt.value()
        if doubt == "doubtful":
            words = self.tr("%n passage(s) carry this code and do not look like it.", "", len(rows))
            more = self.tr("That is a reason to look, not a fault.")
        else:
            words = self.tr("%n paragraph(s) look like this code and do not carry it.", "", len(rows))
            more = self.tr("The likeliest come first.")
        if doubt == "weak":
            trust = self.tr("Most of these will be wrong.")
        else:
            from gk_qda.operations.tables.suggestions import bar_in_words

            trust = bar_in_words(found.bar, doubt, self._desk.context.language)
        window.show_rows(rows, " ".join((words, more, trust)))

    def _go(self, place: Place) -> None:
        self._desk.context.focus.go(Goal("code", document_id=place.document.id, span=place.span))

    def _accept(self, place: Place) -> None:
        if self.window is None:
            return
        given = self._desk.controller.apply([self.window.code.id], place.span, place.document.id)
        if given is not None:
            self.window.take_out()

    def _dismiss(self, place: Place) -> None:
        if self.window is None:
            return
        code = self.window.code
        doubt: Doubt = "doubtful" if self.window.doubt.value() == "doubtful" else "missing"
        work = partial(dismiss_suggestion, doubt=doubt, code_id=code.id, paragraph_id=place.paragraph.id)
        if self._desk.context.workspace.change("dismiss_suggestion", work, code=code.name):
            self.window.take_out()


class Looked(NamedTuple):
    """The passages to check, and how far such a list can be trusted."""

    rows: list[Checked]
    bar: Bar


def look_through(
    project: Project, code: CodeValue, wanted: str, place: str, task: Task
) -> Looked | SuggestionsNeedMore:
    """The passages to check with their words; too little to learn from is an answer, too."""
    from gk_qda.queries.search_texts import search_texts
    from gk_qda.queries.suggestions import suggester
    from gk_qda.ui.suggesting.model import Checked

    known = suggester(project)
    try:
        if wanted == "doubtful":
            found, bar = known.doubtful(code.id, task), known.bar("doubtful", task)
        else:
            found, bar = known.missing(code.id, task, weak=wanted == "weak"), known.bar("missing", task)
    except SuggestionsNeedMore as trouble:
        return trouble
    with project.read() as session:
        texts = search_texts(session).read(session, {one.document.id for one in found})
    rows = [
        Checked(
            one,
            place.format(document=one.document.name, number=one.paragraph.number),
            ", ".join(one.words) or "; ".join(other.name for other in one.instead),
            " ".join(one.span.of(texts[one.document.id].text).split()),
        )
        for one in found
    ]
    return Looked(rows, bar)

"""Asks for the likely codes of the passage at the caret, off the thread, and gives those that a person takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from gk_qda.errors.searching import SuggestionsNeedMore
from gk_qda.operations.suggestions import SWITCH, switch_suggestions
from gk_qda.project import ChangeSet, Project
from gk_qda.queries.settings import setting
from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.queries.suggestions import Measured, Place, Suggestion
    from gk_qda.ui.code_desk.desk import CodeDesk
    from gk_qda.ui.tasks import Task

_PAUSE = 300  # milliseconds that the caret rests before somebody asks
_SIMILAR = 3
_TEACHES = {"codings", "codes", "text_versions", "speakers", "withdrawals", "documents", "settings"}


@dataclass(frozen=True, slots=True)
class Passage:
    """What is suggested for: a selection, or the words of the paragraph at the caret."""

    document_id: int
    span: Span
    number: str  # of the paragraph in which it begins


@dataclass(frozen=True, slots=True)
class Found:
    """What came of asking; ``trouble`` where too little is coded."""

    suggestions: list[Suggestion]
    similar: list[Place]
    trouble: SuggestionsNeedMore | None = None


class Suggesting(QObject):
    """Fills the page of the inspector while it is seen. It never codes unless somebody takes a code."""

    def __init__(self, desk: CodeDesk) -> None:
        super().__init__(desk)
        self._desk, self._page = desk, desk.suggestions
        self._workspace = desk.context.workspace
        self._shown: Passage | None = None
        self._task: Task | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self.refresh)
        page = self._page
        page.switched.connect(self.switch)
        page.taken.connect(self.take)
        page.place_requested.connect(self._open)
        page.measure_requested.connect(self.measure)
        page.stop_requested.connect(self.stop)
        page.came_to_front.connect(self._later.start)
        transcript = desk.reading.transcript
        transcript.cursorPositionChanged.connect(self._later.start)
        transcript.selectionChanged.connect(self._later.start)
        self._workspace.changed.connect(self._on_changed)
        desk.context.actions.bind("suggest.show", self.show)
        for number in range(5):
            shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), desk)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.take_number, number))
        self._show_switch()

    @property
    def is_on(self) -> bool:
        """Whether the project wants suggestions."""
        return bool(self._workspace.read(lambda session: setting(session, SWITCH)))

    def show(self) -> None:
        """The page in front."""
        self._desk.side.bring_inspector()
        self._desk.inspector.bring_suggestions()

    def switch(self, on: bool) -> None:
        """Suggestions on or off, for everybody who opens the project."""
        self._workspace.change("switch_suggestions", partial(switch_suggestions, on=on))

    def passage(self) -> Passage | None:
        """The selection, or the words of the turn at the caret; None where nobody says anything."""
        reading = self._desk.reading
        shown = reading.sheet.shown
        if shown is None:
            return None
        selection = reading.selection()
        position = selection.start if selection is not None else reading.transcript.caret()
        paragraph = shown.turns.at(position)
        if paragraph is None or paragraph.is_withdrawn:
            return None
        span = selection or shown.turns.words(paragraph)
        return Passage(shown.document.document.id, span, paragraph.number) if span.length else None

    def refresh(self) -> None:
        """Ask for the passage at the caret, where the page is seen and is on."""
        if not self._workspace.is_open or not self._page.isVisible() or not self._page.on.isVisible():
            return
        passage = self.passage()
        if passage is not None and passage == self._shown:
            return
        self._abandon()
        self._shown = passage
        if passage is None:
            self._page.show_suggestions("", [], self.tr("Put the caret into what somebody says."))
            self._page.show_similar([])
            return
        project = self._workspace.project
        self._task = task = self._workspace.work(lambda task: look(project, passage, task))
        task.progressed.connect(partial(self._tell_progress, task))
        task.succeeded.connect(partial(self._show, passage))
        task.start()

    def take_number(self, number: int) -> None:
        """Give the code with this number (from 0); where the page is not seen, show it instead."""
        if not self._page.isVisible():
            self.show()
        elif number < len(self._page.rows):
            self._page.rows[number].button.click()

    def take(self, code_id: int) -> None:
        """Give a code to the passage it was suggested for."""
        passage = self._shown
        if passage is not None and passage.document_id == self._desk.context.focus.document_id:
            self._desk.controller.apply([code_id], passage.span)

    def measure(self) -> None:
        """Say how often suggestions are right; takes seconds, so a task does it."""
        project = self._workspace.project
        self._abandon()
        self._page.show_waiting(self.tr("Measuring..."), stoppable=True)
        self._task = task = self._workspace.work(lambda task: measured(project, task))
        task.progressed.connect(partial(self._tell_measuring, task))
        task.succeeded.connect(self._show_rates)
        task.start()

    def stop(self) -> None:
        """Ask no more until the caret goes elsewhere."""
        self._later.stop()
        self._abandon()
        self._page.show_waiting(self.tr("Stopped."))

    def _show_rates(self, found: Measured | SuggestionsNeedMore) -> None:
        if isinstance(found, SuggestionsNeedMore):
            self._page.show_waiting(found.sentence(self._desk.context.language))
            return
        self._page.show_waiting("")
        self._page.show_rates(found)

    def _show(self, passage: Passage, found: Found) -> None:
        language = self._desk.context.language
        nothing = self.tr("No word here speaks for a code.")
        if found.trouble is not None:
            nothing = found.trouble.sentence(language)
        names = {document.id: document.name for document in self._desk.shown.documents}
        place = self.tr("{document}, para. {number}")
        where = place.format(document=names.get(passage.document_id, ""), number=passage.number)
        self._page.show_suggestions(where, found.suggestions, nothing)
        sources = [
            (place.format(document=one.document.name, number=one.paragraph.number), one)
            for one in found.similar
        ]
        self._page.show_similar(sources)

    def _tell_progress(self, task: Task, done: int, total: int, _: str) -> None:
        if task is self._task and total > done:
            words = self.tr("The words of all texts are read once: {done} of {total}")
            self._page.show_waiting(words.format(done=done, total=total), stoppable=True)

    def _tell_measuring(self, task: Task, done: int, total: int, _: str) -> None:
        if task is self._task and total:
            words = self.tr("Measuring: {n} %").format(n=round(100 * done / total))
            self._page.show_waiting(words, stoppable=True)

    def _open(self, place: Place) -> None:
        self._desk.context.focus.set_document(place.document.id)
        self._desk.shown.opening.when_there(partial(self._desk.reading.show_span, place.span))

    def _on_changed(self, changes: ChangeSet) -> None:
        if not changes.tables() & _TEACHES:
            return
        if "settings" in changes.tables():
            self._show_switch()
        self._shown = None
        self._page.show_rates(None)  # they were those of other codings
        self._later.start()

    def _show_switch(self) -> None:
        on = self.is_on
        if on:
            self._desk.inspector.offer_suggestions()
        else:
            self._abandon()
            self._shown = None
            self._page.show_suggestions("", [], "")
            self._page.show_similar([])
            self._page.show_rates(None)
        self._page.show_on(on=on, writable=not self._workspace.project.is_read_only)

    def _abandon(self) -> None:
        if self._task is not None:
            self._task.abandon()
            self._task = None


def look(project: Project, passage: Passage, task: Task) -> Found:
    """Codes and similar passages; too little to learn from is part of the answer."""
    from gk_qda.queries.suggestions import suggester

    known = suggester(project)
    similar = known.similar(passage.document_id, passage.span, _SIMILAR, task)
    try:
        found = known.suggest(passage.document_id, passage.span, progress=task)
    except SuggestionsNeedMore as trouble:
        return Found([], similar, trouble)
    return Found(found, similar)


def measured(project: Project, task: Task) -> Measured | SuggestionsNeedMore:
    """Hit rates, or why there are none."""
    from gk_qda.queries.suggestions import suggester

    try:
        return suggester(project).measure(task)
    except SuggestionsNeedMore as trouble:
        return trouble

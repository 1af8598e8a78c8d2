"""The page of pseudonymisation: the words that may tell who is meant, and what becomes of each of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from gk_qda.operations.pseudonym_review import CHOICES, Decision, Review
from gk_qda.queries.personal import Candidate, Place
from gk_qda.spans import Span
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place as Goal
from gk_qda.ui.over_page import OverPage
from gk_qda.ui.pseudonymising.candidate_panel import CandidatePanel
from gk_qda.ui.pseudonymising.decision_panel import DecisionPanel
from gk_qda.ui.pseudonymising.model import CandidateModel
from gk_qda.ui.pseudonymising.reading import Found, find, places_of
from gk_qda.ui.pseudonymising.table import CandidateTable
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import DeskHead
from gk_qda.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gk_qda.operations.pseudonym_keys import KeyContents
    from gk_qda.project import ChangeSet
    from gk_qda.ui.tasks import Task

_SIZES = [960, 340]
_TEXTS = {"text_versions", "documents", "speakers"}


class PseudonymsPage(OverPage):
    """Reads in a task; what is decided stays here until somebody carries it out."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme, self._read_only = context.theme, context.workspace.project.is_read_only
        self.review = Review(context.language)
        self._task: Task | None = None
        self._places: Task | None = None
        self._known: list[str] = []  # words that a key file says need no look
        self.model = CandidateModel(self.review, context.language, read_only=self._read_only)
        self.panel = CandidatePanel(theme, self.model, read_only=self._read_only)
        self.table: CandidateTable = self.panel.table
        self.head = DeskHead(theme, self.tr("Pseudonymise"))
        self.back = Button(theme, self.tr("Back"), kind="flat", size="head")
        self.scope = Choice(theme, self.tr("Documents to look in"))
        self.list_button = Button(theme, self.tr("List"), icon="table", kind="flat", size="head")
        self.key_button = Button(theme, self.tr("Key file"), icon="lock", kind="flat", size="head")
        self.replace = Button(theme, self.tr("Replace..."), kind="primary", size="head")
        self.note = Label(theme, "", ink="muted", wrap=True)
        self.stale = Button(
            theme, self.tr("The texts have changed. Read them again"), kind="link", size="panel"
        )
        self.decision = DecisionPanel(theme, self.review, self.model, read_only=self._read_only)
        self._lay_out()
        self._connect()
        self.refresh()

    # Reading

    def refresh(self) -> None:
        """Read the texts anew; what was decided stays."""
        if self._task is not None:
            self._task.abandon()
        workspace, focus = self._context.workspace, self._context.focus
        only = frozenset(focus.active_documents) if self.scope.value() == "active" else None
        self.stale.hide()
        self.panel.begin_reading()
        task = workspace.work(
            partial(find, workspace.project, only, tuple(self._known), workspace.known_names)
        )
        task.progressed.connect(partial(self._advance, task))
        task.succeeded.connect(partial(self._take, task))
        self._task = task
        task.start()

    def cancel(self) -> None:
        """Read no further; what is listed stays."""
        if self._task is not None:
            self._task.abandon()
            self._task = None
            self.panel.end_reading(stopped=True)
            self._count()

    def add_word(self, original: str) -> None:
        """Put a word on the list that nothing found; said where no text holds it."""
        words = original.strip()
        if words and self.review.candidate(words) is None:
            project = self._context.workspace.project
            task = self._context.workspace.work(partial(places_of, project, words, "name", ()))
            task.succeeded.connect(self._take_added)
            task.start()
        else:
            self.panel.show_word(words)

    def take_key(self, contents: KeyContents) -> None:
        """A key file was opened: its words stand for the same as before, and need no look."""
        self.review.known = {one.original: one for one in contents.entries}
        self._known = contents.known
        self._context.workspace.known_names = contents.names

    def take_decisions(self, decisions: dict[str, Decision]) -> list[str]:
        """Decisions from elsewhere, on words that are listed; returns the others, which may be added."""
        listed = {one.original for one in self.review.candidates}
        self.review.decisions.update({word: one for word, one in decisions.items() if word in listed})
        self._arrange()
        return [word for word in decisions if word not in listed]

    def take_candidates(self, candidates: Iterable[Candidate]) -> None:
        """Further words, each with its places."""
        for one in candidates:
            self.review.add(one)
        self._arrange()

    def finish(self, originals: Iterable[str]) -> None:
        """These have been carried out."""
        self.review.done(originals)
        self.stale.hide()  # what changed was meant to
        self._arrange()

    def follow(self, changes: ChangeSet) -> None:
        """Texts that changed may hold other words."""
        if changes.tables() & _TEXTS and self._task is None:
            self.stale.show()

    # Deciding

    def decide(self, choice: str) -> None:
        """The same for all chosen rows."""
        wanted = next(one for one in CHOICES if one == choice)
        self.review.decide(self._originals(), wanted)
        self._show_decisions()

    def reopen(self) -> None:
        """Nothing is decided on the chosen rows."""
        self.review.reopen(self._originals())
        self._show_decisions()

    def _write(self, words: str) -> None:
        self.review.write(self._originals(), replacement=words)
        self._show_decisions()

    def _write_forms(self, forms: tuple[str, ...]) -> None:
        self.review.write(self._originals(), forms=forms)
        self._show_decisions()
        (one,) = self.table.chosen()
        self._read_places(one, forms)

    def _write_one(self, original: str, words: str) -> None:
        self.review.write([original], replacement=words)
        self._show_decisions()

    def _propose(self) -> None:
        self.review.propose(self._originals())
        self._show_decisions()

    def _originals(self) -> list[str]:
        return [one.original for one in self.table.chosen()]

    def _show_decisions(self) -> None:
        self.model.tell()
        self.decision.show_chosen(self.table.chosen())
        self._count()

    # Showing

    def _take(self, task: Task, found: Found) -> None:
        """What is no longer asked for is dropped."""
        if task is not self._task:
            return
        self._task = None
        self.panel.end_reading()
        self.review.show(found.candidates, found.used)
        self._arrange()
        if not self.panel.search.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_added(self, one: Candidate) -> None:
        if not one.count:
            words = self.tr("“{word}” stands in no text.").format(word=one.original)
            self._context.messages.inform(words)
            return
        self.review.add(one)
        self.panel.show_word(one.original)
        self._count()

    def _advance(self, task: Task, done: int, total: int, _: str) -> None:
        if task is self._task and total > 0:
            self.panel.advance(done / total)

    def _arrange(self) -> None:
        self.panel.arrange()
        self._count()

    def _count(self) -> None:
        review = self.review
        decided = len(review.candidates) - review.open_count
        if self._task is None:
            self.panel.count(review.open_count, decided)
        rules = len(review.rules())
        self.replace.setText(self.tr("Replace...") if rules or not decided else self.tr("Keep..."))
        self.replace.setEnabled(bool(decided) and not self.model.trouble_count and not self._read_only)
        note = self.tr(
            "What you decide stays in memory until it is replaced: it names originals, and nothing of it is stored."
        )
        reading = self.tr("The project is open for reading: words can be looked at, not decided.")
        self.note.setText(reading if self._read_only else note)

    def _act(self) -> None:
        """The button of the empty list."""
        if self.panel.search.text().strip():
            self.add_word(self.panel.search.text())
        else:
            self.refresh()

    def _show_chosen(self) -> None:
        chosen = self.table.chosen()
        self.decision.show_chosen(chosen)
        if len(chosen) == 1 and chosen[0].count > len(chosen[0].places):
            decision = self.review.decisions.get(chosen[0].original)
            self._read_places(chosen[0], decision.forms if decision is not None else ())

    def _read_places(self, one: Candidate, forms: tuple[str, ...]) -> None:
        if self._places is not None:
            self._places.abandon()
        project = self._context.workspace.project
        task = self._context.workspace.work(partial(places_of, project, one.original, one.kind, forms))
        task.succeeded.connect(self.decision.show_places)
        self._places = task
        task.start()

    def _go(self, place: Place) -> None:
        span = Span(place.start, place.start + len(place.words))
        self._context.focus.go(Goal("code", document_id=place.document_id, span=span))

    def _go_to_first(self) -> None:
        chosen = self.table.chosen()
        if chosen and chosen[0].places:
            self._go(chosen[0].places[0])

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.table.chosen():
            menu.addAction(self.tr("Show the first place in the text"), self._go_to_first)
            if not self._read_only:
                menu.addSeparator()
                for choice in CHOICES:
                    menu.addAction(self.model.choice_words(choice), partial(self.decide, choice))
                menu.addAction(self.tr("Open again"), self.reopen)
        if menu.actions():
            menu.popup(place)

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.scope.set_options(
            [("all", self.tr("All documents")), ("active", self.tr("Activated documents"))]
        )
        self.head.add_left(self.back)
        self.head.add_left(self.scope)
        for widget in (self.list_button, self.key_button, self.replace):
            self.head.add_right(widget)
        notes = QWidget()
        lines = QVBoxLayout(notes)
        padding = theme.metrics.padding
        lines.setContentsMargins(padding, padding // 2, padding, padding // 2)
        lines.addWidget(self.note)
        lines.addWidget(self.stale, 0, Qt.AlignmentFlag.AlignLeft)
        self.stale.hide()
        self.decision.setMinimumWidth(round(300 * theme.metrics.body / 12))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(notes)
        whole.addWidget(SideBySide(self.panel, self.decision, _SIZES), 1)
        self.replace.setHidden(self._read_only)
        self._count()

    def _connect(self) -> None:
        table, decision = self.table, self.decision
        self.back.clicked.connect(self.left)
        self.panel.stop.clicked.connect(self.cancel)
        self.stale.clicked.connect(self.refresh)
        self.scope.chosen.connect(lambda _: self.refresh())
        self.panel.acted.connect(self._act)
        self.model.replacement_typed.connect(self._write_one)
        table.decided.connect(self.decide)
        table.reopened.connect(self.reopen)
        table.chosen_changed.connect(self._show_chosen)
        table.place_requested.connect(self._go_to_first)
        table.menu_requested.connect(self._open_menu)
        decision.decided.connect(self.decide)
        decision.reopened.connect(self.reopen)
        decision.replacement_given.connect(self._write)
        decision.forms_given.connect(self._write_forms)
        decision.proposal_requested.connect(self._propose)
        decision.places.place_requested.connect(self._go)
        self._context.workspace.changed.connect(self.follow)

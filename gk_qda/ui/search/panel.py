"""The search in all texts: fields, how many hits, the hits, and coding them; the transcript stays above it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.errors import QdaError
from gk_qda.queries.dictionaries import Dictionary
from gk_qda.queries.saved_searches import SavedSearch
from gk_qda.queries.search import SearchHit
from gk_qda.queries.search_order import ORDERS
from gk_qda.ui.desk import Context
from gk_qda.ui.search.answering import Answer, Request, answer
from gk_qda.ui.search.coding_bar import CodingBar
from gk_qda.ui.search.exports import HitExports
from gk_qda.ui.search.fields import SearchFields
from gk_qda.ui.search.hit_table import HitTable
from gk_qda.ui.search.listing import grouping_choice, order_choice
from gk_qda.ui.search.model import HitModel
from gk_qda.ui.search.saved import SavedSearches
from gk_qda.ui.search.state_line import StateLine
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gk_qda.project import ChangeSet
    from gk_qda.ui.look.theme import Theme
    from gk_qda.ui.tasks import Task

_TEXTS = {"text_versions", "paragraphs", "documents", "text_marks", "withdrawals"}
_RULES = {"speakers", "persons", "settings", "cases", "case_members", "attributes", "attribute_values"}


class SearchPanel(Panel):
    """Searches in a task while people type; the last question wins."""

    place_requested = Signal(object)  # SearchHit
    close_requested = Signal()
    told = Signal()  # its facts are others

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, self.tr("Search"))
        self._context, theme = context, context.theme
        self._task: Task | None = None
        self._asked: Request | None = None
        self._is_stale = self._is_other = False  # asked again when shown; found otherwise than before
        self.model = HitModel(context.workspace, context.language)
        self.fields = SearchFields(context)
        self.table = HitTable(theme, self.model)
        self.said = StateLine(theme, self)
        self.order = order_choice(theme)
        self.grouping = grouping_choice(theme)
        self.code_button = Button(theme, self.tr("Code..."), icon="tag-plus", kind="flat", size="panel")
        self.exports = HitExports(context, self)
        self.saved = SavedSearches(context)
        self.coding = CodingBar(context)
        self.close_button = IconButton(theme, "x", self.tr("Close the search"))
        self._again = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self._show(None)

    # What is asked

    def search(self) -> None:
        """Look for what stands in the fields."""
        queries = self.fields.queries()
        if not queries:
            self.clear()
            return
        self._run(Request(queries, self.fields.filters(), self.order.value(), self.grouping.value()))

    def look_for(self, words: str) -> None:
        """Look for these words, as if they had been typed."""
        self.fields.take_dictionary(None)
        self.fields.field.show_text(words)
        self.search()

    def look_in(self, dictionary: Dictionary) -> None:
        """Look for all words of a dictionary."""
        self.fields.take_dictionary(dictionary)
        self.search()

    def look_again_for(self, saved: SavedSearch) -> None:
        """Look for what was saved."""
        try:
            self.fields.take_saved(saved)
        except (
            QdaError
        ) as error:  # its dictionary or one of its codes is gone: nothing else is searched instead
            self.clear()
            self.said.say_trouble(error.sentence(self._context.language))
            return
        self.search()

    def clear(self) -> None:
        """Nothing is looked for."""
        self._forget_task()
        self._asked = None
        self.saved.offer(None)
        self.said.say_trouble("")
        self._show(None)

    def answer(self) -> Answer | None:
        """The hits that are listed."""
        return self.model.answer

    def facts(self) -> list[str]:
        """For the status line."""
        if self.model.answer is None:
            return []
        chosen = self.table.chosen_count()
        facts = [self.said.numbers.text()]
        if chosen > 1:
            facts.append(self.tr("%n hit(s) selected", "", chosen))
        return facts

    # Walking through the hits

    def step(self, by: int) -> None:
        """Open the next hit (1) or the one before (-1) in the transcript."""
        current = self.table.currentIndex().row()
        if current < 0 and by < 0:
            current = self.model.rowCount()
        line = self.model.next_hit(current, by)
        if line is not None:
            self.table.go_to(line)
            self.open_line(line)

    def open_line(self, line: int) -> None:
        """Show the place of a hit."""
        hit = self.model.hit(line)
        if isinstance(hit, SearchHit):
            self.place_requested.emit(hit)

    def begin_coding(self) -> None:
        """Ask which hits get which code."""
        listed = self.model.answer
        if listed is not None and len(listed.found):
            self.coding.begin(listed, self.table.chosen())
            self.coding.which.setFocus(Qt.FocusReason.OtherFocusReason)

    # Places kept

    def state(self) -> dict[str, Any]:
        """The fields and how hits are listed, as plain values."""
        return self.fields.state() | {"order": self.order.value(), "grouping": self.grouping.value()}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what ``state`` gave, without searching."""
        self.fields.restore(state)
        for choice, key in ((self.order, "order"), (self.grouping, "grouping")):
            if state.get(key) in choice.values():
                choice.set_value(state[key])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc closes what is open last."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.coding.isVisible():
            self.coding.end()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_requested.emit()

    def showEvent(self, event: Any) -> None:
        """Qt: what changed meanwhile is looked for again."""
        super().showEvent(event)
        if self._is_stale:
            self._again.start()

    # Behind it

    def _lay_out(self) -> None:
        self.head.add_left(self.fields)
        self.head.give_room(self.fields)
        self.head.add_right(self.close_button)
        theme = self._context.theme
        line = _row(
            theme,
            (self.said.numbers, self.said.stop),
            (self.saved, self.order, self.grouping, self.code_button, self.exports.button),
        )
        self._nothing = EmptyState(theme, "")
        self.set_empty(self._nothing)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.said.trouble)
        column.addWidget(self.coding)
        column.addWidget(self.table, 1)
        self.coding.hide()
        self.set_body(body)

    def _connect(self) -> None:
        context = self._context
        self.fields.asked.connect(self.search)
        self.saved.chosen.connect(self.look_again_for)
        self.saved.dictionary_chosen.connect(self.look_in)
        self.fields.emptied.connect(self.clear)
        self.fields.field.stepped.connect(self._enter_list)
        self.order.chosen.connect(lambda _: self.search())
        self.grouping.chosen.connect(lambda _: self.search())
        self.table.hit_wanted.connect(self.open_line)
        self.table.leave_requested.connect(self.close_requested)
        self.table.order_requested.connect(self._take_order)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.told.emit())
        self.code_button.clicked.connect(self.begin_coding)
        self.close_button.clicked.connect(self.close_requested)
        self.said.stop.clicked.connect(self._stop)
        self.said.busy.connect(partial(self.show_empty, False))
        self._again.timeout.connect(self._search_again)
        context.workspace.changed.connect(self._on_changed)
        context.focus.activation_changed.connect(self._on_activation)

    def _enter_list(self, step: int) -> None:
        line = self.model.next_hit(-1, 1) if step > 0 else None
        if line is not None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.go_to(line)

    def _take_order(self, column: int) -> None:
        self.order.set_value(ORDERS[column])
        self.search()

    def _run(self, request: Request) -> None:
        self._forget_task()
        self._asked, self._is_stale = request, False
        self.saved.offer(self.fields.wanted(), request.filters)
        project, language = self._context.workspace.project, self._context.language
        last = None if self._is_other else self.model.answer

        def work(task: Task) -> Answer | QdaError:
            try:
                return answer(project, request, last, language, task)
            except QdaError as error:
                return error

        task = self._task = self._context.workspace.work(work)
        task.progressed.connect(partial(self._advance, task))
        task.succeeded.connect(self._take)
        self.said.begin()
        task.start()

    def _take(self, came: Answer | QdaError) -> None:
        self._end_task()
        if isinstance(came, Answer):
            self._is_other = False
            self.said.say_trouble("")
            self._show(came)
            return
        self._show(None, searched=False)
        self.said.say_trouble(came.sentence(self._context.language))

    def _show(self, listed: Answer | None, *, searched: bool = True) -> None:
        if self.coding.isVisible():
            self.coding.end()
        self.model.take(listed)
        self.exports.take(listed)
        count = len(listed.found) if listed is not None else 0
        self.code_button.setEnabled(count > 0 and not self._context.workspace.project.is_read_only)
        if listed is None:
            self.said.show_nothing()
            words = self.tr(
                "Type a word: every place in the texts is listed here with what stands around it."
            )
            self._nothing.set_sentence(words)
        else:
            self.said.show_hits(count, listed.found.documents)
            self._nothing.set_sentence(self.tr("Nothing found. Look for less, or in more documents."))
            self.table.fit_hits()
            column = ORDERS.index(listed.request.order)
            self.table.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        self.show_empty(count == 0 and searched)
        self.told.emit()

    def _advance(self, task: Task, done: int, total: int, words: str) -> None:
        if task is self._task:
            self.said.advance(done, total, words)

    def _stop(self) -> None:
        self._forget_task()
        self._show(None, searched=False)
        self.said.say_stopped()

    def _forget_task(self) -> None:
        if self._task is not None:
            self._task.abandon()
        self._end_task()

    def _end_task(self) -> None:
        self._task = None
        self.said.end()

    # What happens elsewhere

    def _on_changed(self, changes: ChangeSet) -> None:
        tables = changes.tables()
        if "saved_queries" in tables and self.fields.renew_dictionary():
            self._look_again()
        if self._asked is None:
            return
        rests_on_codes = bool(self._asked.filters.codes)
        if tables & _TEXTS:
            self._show(None, searched=False)  # its offsets may be others now
        elif not tables & _RULES and not (rests_on_codes and tables & {"codings", "codes"}):
            return
        self._is_other = True
        self._look_again()

    def _on_activation(self) -> None:
        if self._asked is not None and self.fields.rests_on_activation:
            self._look_again()

    def _look_again(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._again.start()

    def _search_again(self) -> None:
        if self._context.workspace.is_open:
            self.search()


def _row(theme: Theme, left: Sequence[QWidget], right: Sequence[QWidget]) -> QHBoxLayout:
    """What is said at the left, what can be chosen at the right."""
    line = QHBoxLayout()
    line.setContentsMargins(theme.metrics.padding, 2, theme.metrics.gap, 2)
    line.setSpacing(theme.metrics.gap)
    for widget in left:
        line.addWidget(widget)
    line.addStretch(1)
    for widget in right:
        line.addWidget(widget)
    return line

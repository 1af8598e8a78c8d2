"""What the tabs of words share: a table or a picture of the same words, and the hits behind each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from gk_qda.queries.attribute_choices import attribute_choices
from gk_qda.queries.filters import Filters
from gk_qda.queries.search import Search
from gk_qda.ui.charts.values import Cell
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.chart_tab import ChartTab, Shown
from gk_qda.ui.frequencies.matrix_words import MatrixWords
from gk_qda.ui.frequencies.tab import COUNTED, SegmentsAsked
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.side_by_side import SideBySide
from gk_qda.ui.words.hits_panel import HitsPanel
from gk_qda.ui.words.word_table import WordTable

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.project import ChangeSet

_TABLE = 2  # place of the table in the stack of a tab with a picture
_TEXTS = frozenset({"text_versions"})


@dataclass(frozen=True, eq=False)
class Counted:
    """What a task brings: what was counted, and its table as the window shows it."""

    found: Any
    table: Table


class WordTab(ChartTab):
    """Subclasses count; a row of the table and a cell of the picture with the same number are the same word."""

    def __init__(
        self, context: Context, filters: Callable[[], Filters], title: str, empty: str, picture: str
    ) -> None:
        super().__init__(context, filters, title, empty)
        theme = context.theme
        self._empty_words = empty
        self._counts = False  # the status line tells how far the counting is
        self.display = Choice(theme, self.tr("Show"))
        self.display.set_options([("table", self.tr("Table")), ("picture", picture)])
        self.form = Choice(theme, self.tr("Words"))
        self.form.set_options([("lemma", self.tr("Dictionary forms")), ("word", self.tr("Words as written"))])
        self.table = WordTable(theme, context.language, title)
        self.hits = HitsPanel(context)
        self.stack.addWidget(self.table)
        self.column.removeWidget(self.stack)
        self.column.addWidget(SideBySide(self.stack, self.hits, [900, 360]), 1)
        self._row.addWidget(self.display)
        self._row.addWidget(self.form)
        self.display.chosen.connect(lambda _: self._show_page())
        self.form.chosen.connect(lambda _: self.outdate())
        self.table.row_chosen.connect(self.open_row)
        self.table.customContextMenuRequested.connect(
            lambda place: self._show_menu(self.table.viewport().mapToGlobal(place))
        )
        self.hits.closed.connect(self._back)

    # What subclasses say

    def hits_of_row(self, found: Any, row: int, column: int) -> Callable[[], Search]:
        """The hits of a row, or of one column of it; found in a task."""
        raise NotImplementedError

    def word_of(self, found: Any, row: int) -> str:
        """What a row is about."""
        raise NotImplementedError

    def more_actions(self, menu: QMenu, row: int) -> None:
        """What else can be done with a word."""

    def nothing(self, counted: Counted | None) -> str:
        """Why nothing is listed."""
        return self._empty_words

    # What the desk and the base ask

    def count(self) -> None:
        """Count in a task that tells how far it is, and can be stopped."""
        super().count()
        task, line = self._task, self.context.progress
        if task is None:
            return
        if not self._counts:
            self._counts = True
            line.cancelled.connect(self._stop)
        line.start(self.tr("Reading words"))
        task.progressed.connect(partial(self._advance, task))
        task.failed.connect(lambda _: self._stopped())
        task.finished.connect(lambda: self._end(task))

    def follow(self, changes: ChangeSet) -> None:
        """Codings count only where codes are a filter; a corrected text is read anew."""
        counted = COUNTED - {"codings"} if not self.filters().codes else COUNTED
        if changes.tables() & (counted | _TEXTS):
            self.outdate()

    def make_table(self, found: Any, format: str) -> Table:
        """The table of what is shown."""
        raise NotImplementedError

    def asked(self, cell: Cell) -> SegmentsAsked | None:
        """Words are no codings."""
        return None

    def document_of(self, cell: Cell) -> int | None:
        """Nor one document."""
        return None

    def explain(self, cell: Cell) -> str:
        """A word with its numbers."""
        counted = self.counted()
        if counted is None or cell.row >= len(counted.table.rows):
            return ""
        row, columns = counted.table.rows[cell.row], counted.table.columns
        model = self.table.model_of_words
        lines = [f"{c.title}: {model.shown(c, row.get(c.key))}" for c in columns[1:6]]
        return "\n".join([self.word_of(counted.found, cell.row), *lines])

    def counted(self) -> Counted | None:
        """What is shown, if anything was counted."""
        return self.shown.found if self.shown is not None else None

    def state(self) -> dict[str, Any]:
        """Choices."""
        return {"display": self.display.value(), "form": self.form.value()}

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time."""
        for choice, key in ((self.display, "display"), (self.form, "form")):
            if state.get(key) in choice.values():
                choice.set_value(state[key])

    def can_export(self) -> bool:
        """As soon as there is a word."""
        counted = self.counted()
        return counted is not None and bool(counted.table.rows)

    can_copy = can_copy_picture = can_export

    def facts(self) -> list[str]:
        """How many words are listed."""
        counted = self.counted()
        return [ListedWords().said(len(counted.table.rows))] if counted is not None else []

    def open_row(self, row: int, column: int = 0) -> None:
        """List the hits of a row."""
        counted = self.counted()
        if counted is not None:
            caption = self.tr("“{word}”").format(word=self.word_of(counted.found, row))
            self.hits.ask(self.hits_of_row(counted.found, row, column), caption)

    def groups_to_offer(self) -> list[tuple[str, str]]:
        """What words can be divided by, in words."""
        words = MatrixWords()
        groups = [(name, words.by(name)) for name in ("document", "case", "kind")]
        found = self.context.workspace.read(attribute_choices)
        return groups + [(one.name, one.title or words.by(one.name)) for one in found if one.name != "set"]

    # Inside

    def _advance(self, task: Task, done: int, total: int, _: str) -> None:
        if task is self._task and self._counts:
            self.context.progress.advance(done, total)

    def _stop(self) -> None:
        """Whoever stops it has the window back at once, wherever the counting is just then."""
        task = self._task
        if task is not None and self._counts:
            task.abandon()
            self._end(task)
            self._stopped()
            self.context.messages.inform(self.tr("Stopped. What was shown before stays."))

    def _end(self, task: Task) -> None:
        if task is self._task and self._counts and isValid(self):
            self._counts = False
            self.context.progress.cancelled.disconnect(self._stop)
            self.context.progress.finish()

    def _stopped(self) -> None:
        """Stopped or failed: count again when somebody comes back."""
        self._outdated = True

    def _take(self, shown: Shown) -> None:
        self.hits.hide()
        self.table.show_table(shown.found.table if shown.picture is not None else None)
        if shown.picture is None:
            self.empty.set_sentence(self.nothing(shown.found))
        super()._take(shown)
        self._show_page()

    def _show_page(self) -> None:
        if self.shown is not None and self.shown.picture is not None:
            is_table = self.display.value() == "table"
            self.stack.setCurrentIndex(_TABLE if is_table else 0)
            self.setFocusProxy(self.table if is_table else self.view)

    def _open(self, cell: Cell) -> None:
        self.open_row(cell.row)

    def _go(self, cell: Cell) -> None:
        self.open_row(cell.row)

    def _row_in_focus(self) -> int | None:
        if self.display.value() == "table":
            return self.table.current_row()
        return self.view.current.row if self.view.current is not None else None

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        row = self._row_in_focus() if self.can_export() else None
        if row is not None:
            menu.addAction(self.tr("Show hits"), partial(self.open_row, row))
            self.more_actions(menu, row)
            menu.addSeparator()
        menu.addAction(self.tr("Copy picture"), self.copy_picture).setEnabled(self.can_copy())
        menu.addAction(self.tr("Copy as table"), self.copy_table).setEnabled(self.can_copy())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _back(self) -> None:
        self.setFocus()


class ListedWords(QObject):
    """Says a number. Qt looks for a plural under the name of the very class, not of one that it inherits from."""

    def said(self, number: int) -> str:
        """How many words are listed."""
        return self.tr("%n word(s) listed", "", number)

"""The tab "Words": how often each word is said, as a table or as a cloud."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu

from gk_qda.queries.filters import Filters
from gk_qda.ui.charts.values import CloudWord, Picture, WordCloud
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.chart_tab import Shown
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.words.word_tab import Counted, WordTab
from gk_qda.words import catalogue

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.project import ChangeSet
    from gk_qda.queries.search import Search
    from gk_qda.queries.words import WordCounts

_IN_CLOUD = 90
_FIXED = 5  # columns before those of the groups


class CountsTab(WordTab):
    """A press on a number of a group lists the hits of that group alone."""

    name = "words"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(
            context,
            filters,
            self.tr("Words"),
            self.tr("No word in this selection."),
            self.tr("Word cloud"),
        )
        self.stops = Choice(context.theme, self.tr("Stop words"))
        self.stops.set_options([(False, self.tr("Without stop words")), (True, self.tr("With stop words"))])
        self.least = Choice(context.theme, self.tr("Least number"))
        self.least.set_options([(n, self.tr("At least {n}×").format(n=n)) for n in (1, 2, 3, 5, 10, 20)])
        self.by = Choice(context.theme, self.tr("Columns"))
        self._offer()
        for choice in (self.stops, self.least):
            self._row.addWidget(choice)
            choice.chosen.connect(lambda _: self.outdate())
        self.add_choice(self.tr("Columns"), self.by)

    def follow(self, changes: ChangeSet) -> None:
        """Other attributes are other columns."""
        if changes.tables() & {"attributes", "attribute_values"}:
            self._offer()
        super().follow(changes)

    def prepare(self) -> Callable[[Task], Shown]:
        """Table and cloud."""
        from gk_qda.queries.words import Listing

        project, filters, language = self.context.workspace.project, self.filters(), self.context.language
        listing = Listing(self.form.value(), self.stops.value(), least=self.least.value())
        by = self.by.value() or None

        def count(task: Task) -> Shown:
            from gk_qda.operations.tables.words import count_table
            from gk_qda.queries.words import count_words, words

            found = words(project, filters, form=listing.form, by=by, progress=task)
            counts = count_words(found, listing, by)
            table = count_table(project, counts, language=language)
            if not len(counts):
                return Shown(Counted(counts, table), None)
            many = zip(counts.term[:_IN_CLOUD], counts.tokens[:_IN_CLOUD], strict=True)
            cloud = WordCloud(tuple(CloudWord(found.name(int(term)), int(n)) for term, n in many))
            note = catalogue("word_counts", language)("cloud", n=len(cloud.words))
            picture = Picture.of(cloud, table, notes=(note,))
            return Shown(Counted(counts, table), picture)

        return count

    def hits_of_row(self, found: WordCounts, row: int, column: int) -> Callable[[], Search]:
        """Everywhere, or in the column that was pressed."""
        term, by = int(found.term[row]), found.by

        def find() -> Search:
            import numpy as np

            from gk_qda.queries.words import group_rows

            words = found.words
            rows = np.flatnonzero(words.term == term)
            if by is not None and column >= _FIXED:
                rows = np.intersect1d(rows, group_rows(words, by, column - _FIXED))
            return words.hits(rows, words.name(term))

        return find

    def word_of(self, found: WordCounts, row: int) -> str:
        """The word."""
        return found.words.name(int(found.term[row]))

    def more_actions(self, menu: QMenu, row: int) -> None:
        """A word that says nothing can be left out from now on."""
        counted = self.counted()
        if counted is not None:
            word = self.word_of(counted.found, row)
            words = self.tr("Leave out “{word}” as a stop word").format(word=word)
            menu.addAction(words, partial(self._leave_out, word))

    def make_table(self, found: Counted, format: str) -> Table:
        """The same table as by command."""
        from gk_qda.operations.tables.words import count_table

        project, language = self.context.workspace.project, self.context.language
        return count_table(project, found.found, language=language, format=format)

    def file_name(self) -> str:
        """What it is."""
        return self.tr("Words")

    def state(self) -> dict[str, Any]:
        """Choices."""
        own = {"stops": self.stops.value(), "least": self.least.value(), "by": self.by.value()}
        return super().state() | own

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time."""
        super().restore(state)
        for choice, key in ((self.stops, "stops"), (self.least, "least"), (self.by, "by")):
            if state.get(key) in choice.values():
                choice.set_value(state[key])

    def _offer(self) -> None:
        self.by.set_options([("", self.tr("None")), *self.groups_to_offer()])

    def _leave_out(self, word: str) -> None:
        from gk_qda.operations.stop_words import add_stop_words

        self.context.workspace.change("add_stop_words", partial(add_stop_words, words=[word]), n=1)

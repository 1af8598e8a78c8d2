"""The tab "Key words": what one group says more often than all others, and what stands near a word."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from gk_qda.errors import QdaError
from gk_qda.queries.filters import Filters, scope
from gk_qda.queries.frequencies import grouping
from gk_qda.ui.charts.values import Bar, Bars, Label, Picture
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.chart_tab import Shown
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.words.word_field import WordField
from gk_qda.ui.words.word_tab import Counted, WordTab

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.project import ChangeSet
    from gk_qda.queries.search import Search
    from gk_qda.queries.words import Words

_BARS = 40
_LEAST = 2  # a word that stands once says nothing of a group


class KeyTab(WordTab):
    """Either a group against the rest, or the neighbours of a word."""

    name = "keywords"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(
            context,
            filters,
            self.tr("Key words"),
            self.tr("No word stands out in this selection."),
            self.tr("Bars"),
        )
        self.what = Choice(context.theme, self.tr("What is compared"))
        self.what.set_options(
            [("group", self.tr("Group against the rest")), ("near", self.tr("Near a word"))]
        )
        self.by = Choice(context.theme, self.tr("Groups by"))
        self.group = Choice(context.theme, self.tr("Group"))
        self.word = WordField(context.theme)
        self.reach = Choice(context.theme, self.tr("Window"))
        self.reach.set_options([(n, self.tr("Window: {n} words").format(n=n)) for n in (3, 5, 10)])
        self.reach.set_value(5)
        self._offer()
        self._row.insertWidget(0, self.what)
        for place, widget in enumerate((self.by, self.group, self.word, self.reach), 1):
            self._row.insertWidget(place, widget)
        self.what.chosen.connect(lambda _: self._show_choices(and_count=True))
        self.by.chosen.connect(lambda _: self._offer_groups(and_count=True))
        self.group.chosen.connect(lambda _: self.outdate())
        self.reach.chosen.connect(lambda _: self.outdate())
        self.word.searched.connect(lambda _: self.outdate())
        self._show_choices()

    def opened(self) -> None:
        """Offer the groups of the filters as they are now."""
        self._offer_groups()
        super().opened()

    def follow(self, changes: ChangeSet) -> None:
        """Other attributes are other groups."""
        if changes.tables() & {"attributes", "attribute_values"}:
            self._offer()
        super().follow(changes)

    def prepare(self) -> Callable[[Task], Shown]:
        """Key words of the group, or what stands near the word."""
        from gk_qda.queries.words import Listing

        project, filters, language = self.context.workspace.project, self.filters(), self.context.language
        listing = Listing(self.form.value(), least=_LEAST)
        by, group = self.by.value(), self.group.value()
        typed, reach, is_group = self.word.text().strip(), self.reach.value(), self.what.value() == "group"

        def count(task: Task) -> Shown:
            from gk_qda.queries.words import commonest, key_words, words, words_near

            found: Any = words(
                project, filters, form=listing.form, by=by if is_group else None, progress=task
            )
            word = "" if is_group else typed or commonest(found)
            if not is_group and not word:
                return Shown(None, None)
            if is_group and group is None:
                result: Any = None
            elif is_group:
                result = key_words(found, by, group, listing)
            else:
                result = words_near(project, found, word, listing, reach)
            table = _table(project, result, found, language, "table")
            if not table.rows:
                return Shown(Counted(result, table), None)
            chart = _bars(table)
            picture = Picture.of(chart, table)
            return Shown(Counted(result, table), picture)

        return count

    def nothing(self, counted: Counted | None) -> str:
        """Whether it is the word that is missing, or its company."""
        found = counted.found if counted is not None else None
        if found is None or not hasattr(found, "node"):  # a group against the rest
            return super().nothing(counted)
        if found.node < 0:
            return self.tr("“{word}” stands in no text of this selection.").format(word=found.text)
        return self.tr("Nothing stands near “{word}” more often than by chance.").format(word=found.text)

    def hits_of_row(self, found: Any, row: int, column: int) -> Callable[[], Search]:
        """In the group, or near the word."""

        def find() -> Search:
            words: Words = found.words
            if hasattr(found, "documents_base"):
                term = int(found.term[row])
                rows = found.rows[words.term[found.rows] == term]
            else:
                term = int(found.found.term[found.rows[row]])
                rows = found.places(int(found.rows[row]))
            return words.hits(rows, words.name(term))

        return find

    def word_of(self, found: Any, row: int) -> str:
        """The word."""
        counted = self.counted()
        assert counted is not None
        return str(counted.table.rows[row]["word"])

    def make_table(self, found: Counted, format: str) -> Table:
        """The same table as by command."""
        words = found.found.words
        return _table(self.context.workspace.project, found.found, words, self.context.language, format)

    def file_name(self) -> str:
        """What it is."""
        return self.tr("Key words") if self.what.value() == "group" else self.tr("Collocations")

    def facts(self) -> list[str]:
        """How many words, and what to keep in mind."""
        counted = self.counted()
        told = super().facts()
        if counted is None or not counted.table.rows or self.what.value() != "group":
            return told
        # The last note says what G2 is: so do the heads of the table.
        return [*told, *counted.table.notes[:-1][:1]]

    def state(self) -> dict[str, Any]:
        """Choices."""
        own = {"what": self.what.value(), "by": self.by.value(), "reach": self.reach.value()}
        return super().state() | own

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time."""
        super().restore(state)
        for choice, key in ((self.what, "what"), (self.by, "by"), (self.reach, "reach")):
            if state.get(key) in choice.values():
                choice.set_value(state[key])
        self._show_choices()

    def _offer(self) -> None:
        offered = self.groups_to_offer()
        order = sorted(offered, key=lambda one: one[0] in ("document", "case", "kind"))
        self.by.set_options(order)

    def _offer_groups(self, *, and_count: bool = False) -> None:
        by, filters = self.by.value(), self.filters()
        names: tuple[Any, ...] = ()
        if by is not None:
            with suppress(QdaError):  # what a filter names is gone: counting says so
                chosen = self.context.workspace.read(lambda session: scope(session, filters))
                names, _ = grouping(chosen, by)
        self.group.set_options([(str(name), str(name)) for name in names])
        if and_count:
            self.outdate()

    def _show_choices(self, *, and_count: bool = False) -> None:
        is_group = self.what.value() == "group"
        for widget in (self.by, self.group):
            widget.setVisible(is_group)
        self.word.setVisible(not is_group)
        self.reach.setVisible(not is_group)
        if and_count:
            self.outdate()


def _table(project: Any, result: Any, found: Any, language: str, format: str) -> Table:
    from gk_qda.operations.tables.words import key_word_table, near_table, word_base
    from gk_qda.queries.words import KeyWords, Near

    if isinstance(result, KeyWords):
        return key_word_table(project, result, language=language, format=format)
    if isinstance(result, Near):
        return near_table(project, result, language=language, format=format)
    base, words = word_base(project, found, None, "keywords", language)
    return base.table(words("title_words"), (), ())


def _bars(table: Table) -> Bars:
    """G2 of the words that stand out most."""
    rows = table.rows[:_BARS]
    most = max(row["g2"] for row in rows) or 1.0
    comma = table.language == "de"

    def bar(row: dict[str, Any]) -> Bar:
        shown = f"G2 {row['g2']:.1f}"
        return Bar(row["g2"], most, shown.replace(".", ",") if comma else shown)

    labels = tuple(Label(str(row["word"]), note=str(row.get("here", row.get("together")))) for row in rows)
    return Bars(labels, (), tuple((bar(row),) for row in rows))

"""The tab "Word tree": how sentences lead to a word and go on after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from gk_qda.queries.filters import Filters
from gk_qda.ui.charts.values import Cell, Picture, Twig, Twigs
from gk_qda.ui.desk import Context
from gk_qda.ui.frequencies.chart_tab import Shown
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.words.word_field import WordField
from gk_qda.ui.words.word_tab import Counted, WordTab

if TYPE_CHECKING:
    from gk_qda.exporting.table import Table
    from gk_qda.queries.search import Search
    from gk_qda.queries.words import WordTree

_WIDEST = 8  # branches at each fork of the picture


class TreeTab(WordTab):
    """Rows are branches; the root of the picture is no row of the table."""

    name = "wordtree"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(
            context,
            filters,
            self.tr("Word tree"),
            self.tr("Nothing stands before or after this word often enough."),
            self.tr("Tree"),
        )
        self.display.set_value("picture")
        self.word = WordField(context.theme)
        self.far = Choice(context.theme, self.tr("Words far"))
        self.far.set_options([(n, self.tr("%n word(s) far", "", n)) for n in (1, 2, 3, 4)])
        self.far.set_value(3)
        self.least = Choice(context.theme, self.tr("Least number"))
        self.least.set_options([(n, self.tr("At least {n}×").format(n=n)) for n in (1, 2, 3, 5)])
        self.least.set_value(2)
        self._row.insertWidget(0, self.word)
        for choice in (self.far, self.least):
            self._row.addWidget(choice)
            choice.chosen.connect(lambda _: self.outdate())
        self.word.searched.connect(lambda _: self.outdate())

    def prepare(self) -> Callable[[Task], Shown]:
        """The tree of the word, of the commonest one while nobody typed any."""
        project, filters, language = self.context.workspace.project, self.filters(), self.context.language
        form, depth, least, typed = (
            self.form.value(),
            self.far.value(),
            self.least.value(),
            self.word.text(),
        )

        def count(task: Task) -> Shown:
            from gk_qda.operations.tables.words import tree_table
            from gk_qda.queries.words import commonest, tree_of, words

            found = words(project, filters, form=form, progress=task)
            word = typed.strip() or commonest(found)
            if not word:
                return Shown(None, None)
            tree = tree_of(project, found, word, depth=depth, least=least, widest=_WIDEST)
            table = tree_table(project, tree, language=language)
            if not table.rows:
                return Shown(Counted(tree, table), None)
            picture = Picture.of(Twigs(_twigs(tree)), table)
            return Shown(Counted(tree, table), picture)

        return count

    def nothing(self, counted: Counted | None) -> str:
        """Whether it is the word that is missing, or its company."""
        if counted is None or counted.found.count:
            return super().nothing(counted)
        return self.tr("“{word}” stands in no text of this selection.").format(word=counted.found.text)

    def explain(self, cell: Cell) -> str:
        """The words of a branch, and how often they follow each other."""
        counted = self.counted()
        if counted is None:
            return ""
        number = counted.found.count if not cell.row else counted.table.rows[cell.row - 1]["count"]
        times = self.tr("%n time(s)", "", number)
        return f"{self.word_of(counted.found, cell.row - 1)}\n{times}"

    def word_of(self, found: WordTree, row: int) -> str:
        """The words of a branch; the word itself is row -1."""
        counted = self.counted()
        assert counted is not None
        return found.text if row < 0 else str(counted.table.rows[row]["words"])

    def hits_of_row(self, found: WordTree, row: int, column: int) -> Callable[[], Search]:
        """Where the word stands that goes on, or comes, like this."""
        from gk_qda.operations.tables.words import branches

        rows = found.right.rows if row < 0 else list(branches(found))[row][1].rows
        return lambda: found.words.hits(rows, found.text)

    def make_table(self, found: Counted, format: str) -> Table:
        """The branches as rows."""
        from gk_qda.operations.tables.words import tree_table

        project, language = self.context.workspace.project, self.context.language
        return tree_table(project, found.found, language=language, format=format)

    def file_name(self) -> str:
        """What it is."""
        return self.tr("Word tree")

    def facts(self) -> list[str]:
        """How often the word stands."""
        counted = self.counted()
        if counted is None:
            return []
        times = self.tr("%n time(s)", "", counted.found.count)
        return [f"{counted.found.text}: {times}"]

    def state(self) -> dict[str, Any]:
        """Choices; the word is no choice: it comes from the texts."""
        return super().state() | {"depth": self.far.value(), "least": self.least.value()}

    def restore(self, state: dict[str, Any]) -> None:
        """Choices of last time."""
        super().restore(state)
        for choice, key in ((self.far, "depth"), (self.least, "least")):
            if state.get(key) in choice.values():
                choice.set_value(state[key])

    def _open(self, cell: Cell) -> None:
        self.open_row(cell.row - 1)

    def _row_in_focus(self) -> int | None:
        row = super()._row_in_focus()
        return row if row is None or self.display.value() == "table" else row - 1


def _twigs(tree: WordTree) -> tuple[Twig, ...]:
    """The root, then the branches in the order of the table."""
    from gk_qda.operations.tables.words import branches

    rows: dict[tuple[str, tuple[int, ...]], int] = {}
    twigs = [Twig(tree.text, tree.count, 0, 0)]
    for side, branch in branches(tree):
        rows[side, branch.path] = len(twigs)
        level = len(branch.path) * (-1 if side == "left" else 1)
        parent = rows.get((side, branch.path[:-1]), 0)
        twigs.append(Twig(tree.words.name(branch.path[-1]), branch.count, level, parent))
    return tuple(twigs)

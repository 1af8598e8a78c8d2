"""Queries over several codes: a builder and an expression that say the same, and the hits beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from gk_qda.analysis.query.functions import Sketch, expression_of, sketch_of
from gk_qda.analysis.query.reading import read_query
from gk_qda.analysis.query.writing import write_query
from gk_qda.errors import QdaError
from gk_qda.errors.queries import QueryTrouble
from gk_qda.operations.tables.queries import query_base
from gk_qda.project import ChangeSet
from gk_qda.queries.codebook import Codebook, current_codebook
from gk_qda.queries.filters import Filters
from gk_qda.queries.places import citation_style
from gk_qda.queries.retrieval import (
    Hit,
    QueryOptions,
    Retrieval,
    find_codes,
    hits_of,
    renamed,
    retrieve,
    with_paths,
)
from gk_qda.queries.saved_queries import SavedQueryValue
from gk_qda.queries.segments import Segment
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.frequencies.tab import FrequenciesTab, TabExport
from gk_qda.ui.relating.expression_field import ExpressionField
from gk_qda.ui.relating.hit_coding import HitCoding
from gk_qda.ui.relating.hit_list import HitView
from gk_qda.ui.relating.query_builder import QueryBuilder
from gk_qda.ui.relating.query_exports import copied_hits, query_exports
from gk_qda.ui.relating.query_words import QueryWords
from gk_qda.ui.relating.saved_bar import SavedBar
from gk_qda.ui.tasks import Task
from gk_qda.ui.widgets.base_line import Filter
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import Panel

_SHOWN = 1_000  # hits that are listed; the count and the exports know all
_BUILDER = 400


@dataclass(frozen=True, eq=False)
class Answered:
    """A query with its hits and the sentences of its base."""

    found: Retrieval
    hits: tuple[Hit, ...]
    lines: tuple[str, ...]


class QueryTab(FrequenciesTab):
    """Asks while people build: the hits follow every change of the query, the filters and the codings."""

    name = "query"

    def __init__(self, context: Context, filters: Callable[[], Filters]) -> None:
        super().__init__(context, filters)
        theme = context.theme
        self.answered: Answered | None = None
        self.options = QueryOptions()
        self.words = QueryWords()
        self._asked = ""  # the query as it is asked, operators in English
        self._guids: dict[str, str] = {}  # of its codes by their paths
        self._task: Task | None = None
        self._copier = TableCopier(context, self)
        self.saved = SavedBar(context)
        self.builder = QueryBuilder(theme, self.words, self._book)
        self.field = ExpressionField(theme, self.tr("or write it: (A AND B) NOT C"))
        self.trouble = Label(theme, ink="error_text", wrap=True)
        self.panel = Panel(theme, "")
        self.hits = HitView(theme)
        self._copier.serve(self.hits)
        self.hits.cites = partial(context.workspace.read, citation_style)
        self.empty = EmptyState(theme, "")
        self.coding = HitCoding(context, self)
        self._lay_out()
        self._connect()
        self._show_nothing()

    # What the desk asks

    def controls(self) -> QWidget:
        """The saved queries."""
        return self.saved

    def facts(self) -> list[str]:
        """For the status line."""
        return [self.words.found(self.answered.found)] if self.answered is not None else []

    def base_lines(self) -> Sequence[str]:
        """The base of the hits; their number stands over the list."""
        if self.answered is None:
            return ()
        first, found, *rest = self.answered.lines
        return (first, *rest, found)

    def chips(self) -> list[Filter]:
        """What a code stands for and whose codings are combined; a press switches it."""
        return [
            Filter("sub_codes", self.words.sub_codes(self.options)),
            Filter("coders", self.words.coders(self.options)),
        ]

    def chip_pressed(self, key: Any) -> None:
        """Switch it."""
        if key == "sub_codes":
            self._take_options(replace(self.options, sub_codes=not self.options.sub_codes))
        else:
            self._take_options(replace(self.options, across=not self.options.across))

    def exports(self) -> Sequence[TabExport]:
        """The hits as tables."""
        return query_exports(self)

    def can_export(self) -> bool:
        """Whether something was found."""
        return self.can_copy()

    def can_copy(self) -> bool:
        """Whether something was found."""
        return self.answered is not None and bool(self.answered.found.places)

    def copy_table(self) -> None:
        """The hits."""
        if self.can_copy():
            self._copier.copy(copied_hits(self))

    def follow(self, changes: ChangeSet) -> None:
        """Codings, codes or saved queries are others."""
        if changes.tables() & {"saved_queries", "codes"}:
            self.saved.refresh()
        if "codes" in changes.tables() and self._asked:
            self._rename()
        super().follow(changes)

    def state(self) -> dict[str, Any]:
        """The query, its options, the saved one it came from, the width of the builder."""
        current = self.saved.current
        return {
            "query": self._asked,
            "sub_codes": self.options.sub_codes,
            "across": self.options.across,
            "saved": current.guid if current is not None else None,
            "sizes": self._splitter.sizes(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """What ``state`` gave; a query that cannot be read any more is shown with what is wrong."""
        self.options = QueryOptions(bool(state.get("sub_codes", True)), bool(state.get("across", False)))
        self.saved.show_guid(state.get("saved"))
        if state.get("sizes"):
            self._splitter.setSizes(state["sizes"])
        if text := str(state.get("query") or getattr(self.saved.current, "expression", "")):
            self.show_query(text)

    def count(self) -> None:
        """Ask in a task; the old hits stay until the new ones are there."""
        if self._task is not None:
            self._task.abandon()
            self._task = None
        if not self._asked:
            return
        project, language = self.context.workspace.project, self.context.language
        filters, text, options = replace(self.filters(), codes=()), self._asked, self.options

        def work(task: Task) -> Answered | QueryTrouble:
            try:
                found = retrieve(project, filters, text, options, progress=task)
            except QueryTrouble as error:  # a code has gone between typing and asking
                return error
            with project.read() as session:
                hits = tuple(hits_of(session, found, limit=_SHOWN))
            return Answered(found, hits, query_base(project, found, language=language).lines)

        self._task = self.context.workspace.work(work)
        self._task.succeeded.connect(self._show)
        self._task.start()

    # The query

    def show_query(self, text: str, options: QueryOptions | None = None) -> None:
        """Show a query in builder and field, and ask it. ``text`` may have operators of either language."""
        self.options = options or self.options
        self._take_text(text, write=True)
        self.told.emit()

    def _book(self) -> Codebook:
        return self.context.workspace.read(current_codebook)

    def _take_sketch(self, sketch: Sketch) -> None:
        """The builder says something else."""
        expression = expression_of(sketch)
        if expression is None:
            self._asked = ""
            self.field.show_text("")
            self._say_trouble("")
            self._show_nothing(self.words.missing(sketch))
            return
        self.field.show_text(write_query(expression, self.context.language))
        self._ask(write_query(expression))

    def _take_text(self, text: str, *, write: bool = False) -> None:
        """Somebody typed a query, or chose one."""
        if not text.strip():
            self._asked = ""
            self._say_trouble("")
            self._show_nothing()
            return
        try:
            tree = read_query(text)
            expression = with_paths(tree, find_codes(self._book(), tree))
        except QdaError as error:
            if write:
                self.field.show_text(text)
            self._asked = ""
            self._say_trouble(error.sentence(self.context.language))
            if write and isinstance(error, QueryTrouble):
                self.field.go_to(error.position)
            self.saved.offer(None)
            return
        if write:
            self.field.show_text(write_query(expression, self.context.language))
        self.builder.show_sketch(sketch_of(expression))
        self._ask(write_query(expression))

    def _rename(self) -> None:
        """Codes were renamed or moved: the query goes along; one that is gone keeps its name and is missed."""
        paths = {code.guid: code.path for code in self._book().codes}
        expression = read_query(self._asked)
        names = {name: paths.get(guid, name) for name, guid in self._guids.items()}
        self._take_text(write_query(renamed(expression, names)), write=True)

    def _ask(self, text: str) -> None:
        self._asked = text
        codes = find_codes(self._book(), read_query(text))
        self._guids = {code.name: value.guid for code, value in codes.items()}
        self._say_trouble("")
        self.saved.offer(SavedQueryValue(0, "", "", text, self.options))
        self.outdate()

    def _take_options(self, options: QueryOptions) -> None:
        self.options = options
        if self._asked:
            self._ask(self._asked)
        self.told.emit()

    def _take_saved(self, query: SavedQueryValue) -> None:
        self.show_query(query.expression, query.options)

    # Inside

    def _lay_out(self) -> None:
        theme = self.context.theme
        padding = theme.metrics.padding
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(padding, padding, padding, padding)
        column.setSpacing(padding)
        column.addWidget(self.builder)
        written = QVBoxLayout()
        written.setSpacing(theme.metrics.gap)
        for part in (Label(theme, self.tr("Search in words"), font="bold"), self.field, self.trouble):
            written.addWidget(part)
        column.addLayout(written)
        column.addStretch(1)
        self.field.setAccessibleName(self.tr("Search in words"))
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("What is searched for"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setMinimumWidth(320)
        self.panel.head.set_title(self.tr("Hits"))
        self.panel.head.add_right(self.coding.button)
        self.panel.set_body(self.hits)
        self.panel.set_empty(self.empty)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(scroll)
        self._splitter.addWidget(self.panel)
        self._splitter.setSizes([_BUILDER, 900])
        self._splitter.setStretchFactor(1, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._splitter)
        self.setFocusProxy(self.builder.function)

    def _connect(self) -> None:
        self.builder.changed.connect(self._take_sketch)
        self.builder.activated.clicked.connect(self._take_activated)
        self.field.edited.connect(self._take_text)
        self.saved.chosen.connect(self._take_saved)
        self.hits.segment_chosen.connect(self._go)

    def _say_trouble(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        if sentence:
            self._show_nothing(self.tr("The search cannot be run yet."))

    def _show_nothing(self, sentence: str = "") -> None:
        if self._task is not None:
            self._task.abandon()
            self._task = None
        self.answered = None
        self.saved.offer(None)
        self.empty.set_sentence(
            sentence
            or self.tr("Choose a function and add codes, or write a search. The hits appear at once.")
        )
        self.panel.show_empty()
        self.panel.head.set_count("")
        self.coding.take(())
        self.told.emit()

    def _show(self, answered: Answered | QueryTrouble) -> None:
        if isinstance(answered, QueryTrouble):
            self._say_trouble(answered.sentence(self.context.language))
            return
        self.answered = answered
        self.hits.show_hits(answered.hits)
        found = answered.found
        self.empty.set_sentence(self.tr("No passage fits this search."))
        self.panel.show_empty(not found.places)
        count = self.words.found(found)
        if len(answered.hits) < len(found.places):
            count += " · " + self.tr("the first {n} are listed").format(n=len(answered.hits))
        self.panel.head.set_count(count)
        self.coding.take(found.places)
        self.told.emit()

    def _take_activated(self) -> None:
        roots = self.context.activation.roots()
        if roots:
            self.builder.codes.take(roots)
        else:
            self.context.messages.inform(
                self.tr("No code is activated. Codes are activated on the Code desk.")
            )

    def _go(self, segment: Segment) -> None:
        coding = segment.coding
        known = coding.id if coding.id > 0 else None
        self.context.focus.go(
            Place("code", document_id=segment.document.id, span=coding.span, coding_id=known)
        )

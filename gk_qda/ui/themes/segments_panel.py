"""Below the matrix at the left: the segments of the cell, or why there are none; for results also their cells."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from gk_qda.queries.theme_desk import RESULT, WHOLE, OpenCell
from gk_qda.queries.themes import ThemeCell
from gk_qda.ui.dates import day_words
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.themes.answers_box import AnswersBox
from gk_qda.ui.themes.cell_segments import CellSegments
from gk_qda.ui.themes.cells_behind import CellBehind, CellsBehind
from gk_qda.ui.themes.states import StateWords
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import Panel


class SegmentsPanel(Panel):
    """Names the cell and shows its segments."""

    not_addressed = Signal()
    reading_requested = Signal(str)  # name of a document

    def __init__(self, theme: Theme, language: str, words: StateWords) -> None:
        super().__init__(theme, self.tr("Segments"))
        self._source = ""
        self.view = CellSegments(theme, language)
        self.cells = CellsBehind(theme, words)
        self.cells_button = IconButton(
            theme, "layout-grid", self.tr("Summaries instead of segments"), size="panel"
        )
        self.cells_button.setCheckable(True)
        self._cell: ThemeCell | None = None
        self._column_words, self._segments = "", 0
        self.context_button = Button(
            theme, self.tr("With context"), icon="message", kind="flat", size="panel"
        )
        self.context_button.setCheckable(True)
        self.all_button = Button(theme, self.tr("Show all"), kind="link", size="panel")
        self._limited_to = ""
        self.is_waiting = False  # for segments that a task reads
        self.place_button = Button(theme, self.tr("Show in the text"), kind="flat", size="panel")
        self.nothing = EmptyState(theme, "", self.tr("Not addressed"), self.tr("Read the document"))
        self.head.add_left(self.all_button)
        self.head.add_right(self.cells_button)
        self.head.add_right(self.context_button)
        self.head.add_right(self.place_button)
        body = QWidget()
        self._sides = QStackedLayout(body)
        self._sides.addWidget(self._with_hint(theme))
        self._sides.addWidget(self.cells)
        self.set_body(body)
        self.set_empty(self.nothing)
        self.answers = AnswersBox(theme)
        self._column.addWidget(self.answers)
        self.all_button.clicked.connect(lambda: self.limit(None))
        self.cells_button.toggled.connect(lambda _: self._turn())
        self.context_button.toggled.connect(self.view.set_context)
        self.place_button.clicked.connect(self._on_place)
        self.nothing.acted.connect(self.not_addressed)
        self.nothing.linked.connect(lambda: self.reading_requested.emit(self._source))

    def _with_hint(self, theme: Theme) -> QWidget:
        hint = Label(
            theme,
            self.tr("Drag a segment onto a sentence, or press Ctrl+B: the sentence has its evidence."),
            ink="muted",
            font="small",
            wrap=True,
        )
        metrics = theme.metrics
        hint.setContentsMargins(metrics.padding, metrics.gap, metrics.padding, metrics.gap)
        page = QWidget()
        page.setAutoFillBackground(True)
        page.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(hint)
        return page

    def show_cell(
        self,
        title: str,
        column: str,
        cell: ThemeCell,
        opened: OpenCell,
        behind: Sequence[CellBehind],
        *,
        is_writable: bool,
    ) -> None:
        """Show the segments of a cell, or ``behind`` what a result or the summary of a case speaks of."""
        self._cell, self._column_words = cell, column
        self._segments = cell.segments if self.is_waiting else len(opened.segments)
        self.head.set_title(title)
        if self.view.show_passages(opened.segments, self._changed(cell, opened)):
            self._limited_to = ""
        self.cells.show_cells(behind)
        self._turn()
        if not self._segments:
            self._explain(title, cell, is_writable=is_writable)

    def limit(self, numbers: Collection[int] | None, words: str = "") -> None:
        """Show only the segments with these numbers, and say why (``words``); None: all of them."""
        self._limited_to = words if numbers is not None else ""
        self.view.show_only(numbers)
        self._turn()

    def _turn(self) -> None:
        """Show segments or cells, as is asked for and as there are."""
        cell = self._cell
        if cell is None:
            return
        is_whole = cell.theme is WHOLE
        shows_cells = is_whole or (cell.row.kind == RESULT and self.cells_button.isChecked())
        self.cells_button.setVisible(cell.row.kind == RESULT)
        self._sides.setCurrentIndex(1 if shows_cells else 0)
        number = (
            self.tr("%n summary(-ies)", "", sum(1 for one in self.cells.items.items if one.cell.text.strip()))
            if shows_cells
            else self.tr("%n segment(s)", "", self._segments)
        )
        if self._limited_to and not shows_cells:
            shown = self.tr("{shown} of {number}").format(shown=len(self.view.shown_numbers()), number=number)
            self.head.set_count(f"{shown} · {self._limited_to}")
        else:
            self.head.set_count(f"{number} · {self._column_words}")
        self.all_button.setVisible(bool(self._limited_to) and not shows_cells)
        for button in (self.context_button, self.place_button):
            button.setVisible(not shows_cells)
            button.setEnabled(bool(self._segments))
        self.show_empty(not shows_cells and not self._segments)

    def news_of(self, cell: ThemeCell) -> dict[int, str]:
        """What happened to the cells under the summary of a case since it was written, by theme."""
        if cell.stale is None:
            return {}
        words = {
            "new": self.tr("new since"),
            "rewritten": self.tr("rewritten since"),
            "coded": self.tr("codings changed since"),
            "gone": self.tr("emptied since"),
        }
        return {one.theme_id: words[one.kind] for one in cell.stale.cells if one.theme_id is not None}

    def _changed(self, cell: ThemeCell, opened: OpenCell) -> dict[int, str]:
        """What happened to which segment since the summary was written, by its number."""
        if cell.stale is None:
            return {}
        found: dict[int, str] = {}
        new = self.tr("new since {day}")
        said = {
            "moved": self.tr("moved since"),
            "recoded": self.tr("recoded since"),
            "rated": self.tr("rated anew since"),
            "reworded": self.tr("words changed since"),
            "withdrawn": self.tr("withdrawn in part since"),
            "lifted": self.tr("no longer withdrawn since"),
            "asked": self.tr("an interviewer's since"),
            "answered": self.tr("no interviewer's since"),
        }
        added = {coding.id: coding.created_at for coding in cell.stale.added}
        altered = {one.id: ", ".join(said[way] for way in one.ways) for one in cell.stale.changed}
        for number, passage in enumerate(opened.segments, 1):
            for coding_id in passage.coding_ids:
                if (at := added.get(coding_id)) is not None:
                    found[number] = new.format(day=day_words(at, short=True))
                elif coding_id in altered:
                    found[number] = altered[coding_id]
        return found

    def _explain(self, title: str, cell: ThemeCell, *, is_writable: bool) -> None:
        sources = cell.row.material
        self._source = sources[0] if sources else ""
        decided = cell.state in ("not_addressed", "not_asked")
        if not cell.has_source:
            sentence = self.tr("There is no document for {name}, so nothing can be said here.")
        elif cell.row.kind == RESULT:
            sentence = self.tr("Nothing is coded with this theme yet.")
        elif cell.state == "not_asked":
            sentence = self.tr("No segments. The theme was not asked about.")
        elif cell.state == "not_addressed":
            sentence = self.tr("No segments. The theme is not addressed.")
        else:
            sentence = self.tr("No segments. Not addressed, or not read yet?")
        self.nothing.set_sentence(sentence.format(name=title))
        offered = cell.has_source and cell.row.kind != RESULT
        self.nothing.button.setVisible(offered and not decided and is_writable)
        self.nothing.link.setVisible(offered)

    def _on_place(self) -> None:
        passage = self.view.current_passage()
        if passage is not None:
            self.view.place_requested.emit(passage.segment)

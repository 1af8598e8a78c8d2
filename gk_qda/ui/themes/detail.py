"""One cell of the matrix, opened: its segments at the left, its summary at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from gk_qda.exporting.quotes import citation, quotation
from gk_qda.project import ChangeSet
from gk_qda.queries.places import citation_style
from gk_qda.queries.segments import Segment
from gk_qda.queries.theme_desk import WHOLE, OpenCell, ThemeBoard, open_cell, opened_anew, place_of
from gk_qda.queries.themes import ThemeCell
from gk_qda.queries.worksheets import ThemeAnswer, theme_answers
from gk_qda.ui.clipboard import copy_words
from gk_qda.ui.desk import Context
from gk_qda.ui.focus import Place
from gk_qda.ui.frequencies.copying import TableCopier
from gk_qda.ui.tasks import Task
from gk_qda.ui.themes.cell_segments import source_of
from gk_qda.ui.themes.cells_behind import cells_behind
from gk_qda.ui.themes.segments_panel import SegmentsPanel
from gk_qda.ui.themes.states import SETTABLE, StateWords
from gk_qda.ui.themes.summary_editor import caret_at_end
from gk_qda.ui.themes.summary_panel import SummaryPanel
from gk_qda.ui.themes.writer import CellWriter

MANY = 300  # passages; more are read by a task


class CellDetail(QSplitter):
    """Follows the matrix; what is typed in it is never overwritten by what comes from elsewhere."""

    left = Signal()
    step_requested = Signal(int)
    scale_requested = Signal()
    cell_requested = Signal(object)  # CellPlace

    def __init__(self, context: Context, words: StateWords) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._context = context
        self.segments = SegmentsPanel(context.theme, context.language, words)
        TableCopier(context, self).serve(self.segments.view)
        self.segments.view.cites = partial(context.workspace.read, citation_style)
        self.summary = SummaryPanel(context.theme, context.language, words)
        self.editor = self.summary.editor
        self.writer = CellWriter(context.workspace, self.editor)
        self.board: ThemeBoard | None = None
        self.cell: ThemeCell | None = None
        self.opened = OpenCell((), ())
        self.is_waiting = False  # for the passages of a cell that was just opened: nobody can write yet
        self._task: Task | None = None
        self.title, self.column = "", ""
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(self.segments)
        self.addWidget(self.summary)
        self.setStretchFactor(0, 9)
        self.setStretchFactor(1, 11)
        self.setSizes([450, 550])
        self._connect()

    @property
    def is_writable(self) -> bool:
        """Whether the project may be changed."""
        return not self._context.workspace.project.is_read_only

    def show_cell(self, board: ThemeBoard, cell: ThemeCell, title: str, column: str) -> None:
        """Show a cell by the names of row and column; what was typed in the one before is stored first."""
        self.column = column
        if self.cell is None or place_of(self.cell) != place_of(cell):
            self.writer.flush()
            self.board, self.cell, self.title = board, cell, title
            self.opened = OpenCell((), ())
            self.writer.take(cell)
            self.is_waiting = not self._open(board, cell)
            self.summary.show_text(cell, self.opened)
            caret_at_end(self.editor)
        else:
            self._renew(board, cell, title)
        self._show_around()

    def _open(self, board: ThemeBoard, cell: ThemeCell) -> bool:
        """Read the passages of a cell; False: a task does it, because they are many."""
        project = self._context.workspace.project
        if self._task is not None:
            self._task.abandon()
            self._task = None
        if cell.segments <= MANY:
            self.opened = open_cell(project, board, cell)
            return True
        task = self._context.workspace.work(lambda _: open_cell(project, board, cell))
        task.succeeded.connect(partial(self._take, task))
        self._task = task
        task.start()
        return False

    def _take(self, task: Task, opened: OpenCell) -> None:
        """The passages of the cell that is shown."""
        cell = self.cell
        if task is not self._task or cell is None:
            return
        self._task, self.opened = None, opened
        if self.is_waiting or not self.editor.is_changed():
            self.is_waiting = False
            self.summary.show_text(cell, opened)
        else:
            self.editor.show_passages(opened.segments)
        self._show_around()

    def _renew(self, board: ThemeBoard, cell: ThemeCell, title: str) -> None:
        """The same cell, changed: take over what is new, but leave what is being written."""
        before, known = self.cell, self.board
        assert before is not None
        self.board, self.cell, self.title = board, cell, title
        self.writer.take(cell)
        is_same = known is not None and known.grid.scope is board.grid.scope and not self.is_waiting
        if is_same:
            self.opened = opened_anew(self._context.workspace.project, cell, self.opened)
        elif not self._open(board, cell):
            if not self.is_waiting:
                self.opened = opened_anew(self._context.workspace.project, cell, self.opened)
        else:
            self.is_waiting = False
        if self.is_waiting:
            return
        if not self.editor.is_changed() or self.writer.is_storing:
            self.summary.show_text(cell, self.opened)
            return
        self.editor.show_passages(self.opened.segments)
        if cell.text != before.text:
            self._context.messages.inform(
                self.tr("This text was changed elsewhere meanwhile. What you are typing stays.")
            )

    def _show_around(self) -> None:
        board, cell = self.board, self.cell
        assert board is not None
        assert cell is not None
        behind = cells_behind(board, cell, self.segments.news_of(cell))
        self.segments.is_waiting = self.is_waiting
        self.segments.show_cell(
            self.title, self.column, cell, self.opened, behind, is_writable=self.is_writable
        )
        scale = board.scales.get(cell.theme.id, ())
        self.summary.show_cell(cell, scale, is_writable=self.is_writable and not self.is_waiting)
        self._show_used()
        self._on_number(self.segments.view.currentIndex().row() + 1)
        self._show_answers()

    def _show_used(self) -> None:
        """Which segments are evidence of the text as it stands in the editor."""
        self.segments.view.show_used(self.editor.marked.used())

    def _show_answers(self) -> None:
        board, cell = self.board, self.cell
        found: list[ThemeAnswer] = []
        if board is not None and cell is not None and cell.row.kind == "case" and cell.theme is not WHOLE:
            themes, row_id = board.grid.scope.book.descendants([cell.theme.id]), cell.row.id
            found = self._context.workspace.read(lambda s: theme_answers(s, themes, [row_id]))
        self.segments.answers.show_answers(found, is_writable=self.is_writable)

    def insert_answer(self, answer: ThemeAnswer) -> None:
        """An answer of a worksheet, in quotation marks, with its source."""
        if self.board is None or self.editor.isReadOnly():
            return
        language = self.board.report_language
        words = quotation(" ".join(answer.value.split()), language=language)
        source = citation(answer.document, answer.number, language=language)
        self.editor.insert(f"{words if answer.is_text else f'{answer.text}: {words}'} ({source})")

    def write(self) -> None:
        """Take the keyboard into the text."""
        self.editor.setFocus()
        self.editor.ensureCursorVisible()

    def set_state(self, place: int) -> None:
        """Alt+1 ... Alt+5."""
        if self.cell is not None and self.is_writable and SETTABLE[place] in self.summary.offered_states():
            self._on_state(SETTABLE[place])

    def set_rating(self, place: int) -> None:
        """Alt+Shift+1 ... Alt+Shift+4: the values of the scale in their order."""
        if self.cell is None or self.board is None or not self.is_writable:
            return
        scale = self.board.scales.get(self.cell.theme.id, ())
        if place < len(scale) and self.summary.rating.isVisibleTo(self.summary):
            self._on_rating(scale[place].label)

    def toggle_evidence(self) -> None:
        """Tie the segment in focus to the sentence at the caret."""
        passage = self.segments.view.current_passage()
        if passage is not None and self.summary.evidence.isEnabled():
            self.editor.toggle_evidence(passage)
            self.summary.show_counts()

    def insert_quotation(self) -> None:
        """The words of the segment in focus, in quotation marks, with their source."""
        passage = self.segments.view.current_passage()
        if passage is None or self.board is None or not self.summary.quote.isEnabled():
            return
        language = self.board.report_language
        words = quotation(passage.segment.quote, language=language)
        self.editor.insert(f"{words} ({source_of(passage, language)})")

    def _connect(self) -> None:
        segments, summary, editor = self.segments, self.summary, self.editor
        segments.view.place_requested.connect(self._go)
        segments.view.number_changed.connect(self._on_number)
        segments.answers.quoted.connect(self.insert_answer)
        segments.cells.cell_requested.connect(self.cell_requested)
        segments.not_addressed.connect(lambda: self._on_state("not_addressed"))
        segments.reading_requested.connect(self._read)
        summary.rating_chosen.connect(self._on_rating)
        summary.state_chosen.connect(self._on_state)
        summary.scale_requested.connect(self.scale_requested)
        summary.stale.confirmed.connect(self._on_confirmed)
        summary.stale.coding_clicked.connect(self._on_coding)
        summary.stale.theme_clicked.connect(self._on_theme)
        summary.quote.clicked.connect(self.insert_quotation)
        summary.evidence.clicked.connect(self.toggle_evidence)
        summary.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        summary.next.clicked.connect(lambda: self.step_requested.emit(1))
        editor.edited.connect(summary.show_counts)
        editor.edited.connect(self._show_used)
        editor.mark_clicked.connect(segments.view.focus_number)
        editor.left.connect(self.left)
        workspace = self._context.workspace
        editor.undo_requested.connect(lambda: self.writer.move(workspace.undo))
        editor.redo_requested.connect(lambda: self.writer.move(workspace.redo))
        self.writer.lost.connect(self._on_lost)
        workspace.changed.connect(self._on_changed)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.tables() & {"worksheet_items", "worksheet_answers"}:
            self._show_answers()

    def _on_number(self, number: int) -> None:
        self.editor.set_focused(number, self.segments.view.changed)
        self.summary.show_counts()

    def _on_state(self, state: str) -> None:
        if self.cell is not None:
            self.writer.set_state(self.cell, state)

    def _on_rating(self, rating: str) -> None:
        if self.cell is not None:
            self.writer.set_rating(self.cell, rating)

    def _on_confirmed(self) -> None:
        if self.cell is not None:
            self.writer.confirm(self.cell)

    def _on_coding(self, coding_id: int) -> None:
        for number, passage in enumerate(self.opened.segments, 1):
            if coding_id in passage.coding_ids:
                self.segments.view.focus_number(number)

    def _on_theme(self, theme_id: int) -> None:
        if self.cell is not None:
            self.cell_requested.emit((self.cell.row.kind, self.cell.row.id, theme_id))

    def _on_lost(self, text: str) -> None:
        copy_words(text)
        self._context.messages.warn(
            self.tr("The row or the theme of this text is gone. The text is on the clipboard.")
        )

    def _go(self, segment: Segment) -> None:
        self._context.focus.go(Place("code", document_id=segment.document.id, coding_id=segment.coding.id))

    def _read(self, name: str) -> None:
        if self.board is None:
            return
        documents = self.board.grid.scope.with_answers.documents
        for document in documents:
            if document.name == name:
                self._context.focus.go(Place("code", document_id=document.id))

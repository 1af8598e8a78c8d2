"""The Themes desk: the matrix above, the segments and the summary of one cell below it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from gk_qda.queries.theme_desk import RESULT, CellPlace
from gk_qda.ui.activation.bar import ActivationBar
from gk_qda.ui.activation.gone import Gone
from gk_qda.ui.desk import Context, Desk
from gk_qda.ui.focus import Place
from gk_qda.ui.themes.cell_case import CellCase
from gk_qda.ui.themes.cell_commands import CellCommands
from gk_qda.ui.themes.detail import CellDetail
from gk_qda.ui.themes.grid_model import GridModel
from gk_qda.ui.themes.grid_view import GridView
from gk_qda.ui.themes.head import ThemesHead
from gk_qda.ui.themes.keeper import BoardKeeper
from gk_qda.ui.themes.matrix_copy import MatrixCopy
from gk_qda.ui.themes.page_commands import PageCommands
from gk_qda.ui.themes.presenter import Presenter
from gk_qda.ui.themes.states import StateWords, shown_state
from gk_qda.ui.themes.theme_commands import ThemeCommands
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.legend import Legend

_RATING_KEYS = 4
_SEEN = 30  # ms in which a matrix just laid out is painted and keys are answered
_MATRIX_SHARE = 0.62  # of the desk, where matrix and cell stand side by side


class ThemesDesk(Desk):
    """Where segments become summaries."""

    name = "themes"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.words = StateWords()
        self.keeper = BoardKeeper(context.workspace, context.language, self)
        self.head = ThemesHead(context, self.words)
        self.activation = ActivationBar(context, self.name)
        self.gone = Gone(context, self)
        self.base, self.legend = BaseLine(theme), Legend(theme)
        self.model = GridModel(self.words)
        self.upper = QStackedWidget()  # the matrix, or the page of a theme
        self.grid = GridView(theme, self.model, self.words)
        self.detail = CellDetail(context, self.words)
        self.nothing = EmptyState(theme, "", self.tr("Choose themes"))
        self.shown = Presenter(self)
        self.commands = ThemeCommands(self)
        self.cells = CellCommands(self)
        self.pages = PageCommands(self)
        self.copying = MatrixCopy(self)
        self.cell_case = CellCase(self)
        self._lay_out()
        self._connect()
        self._bind_keys()
        self.head.choose.setEnabled(self.detail.is_writable)
        self.grid.header.setSectionsMovable(self.detail.is_writable)

    # What the window asks

    def facts(self) -> list[str]:
        """The current cell, and how many are done."""
        board = self.model.board
        if board is None:
            return []
        facts = [self.place()] if self.place() else []
        is_matrix = self.upper.currentWidget() is self.grid  # the page of a theme covers what is selected
        if is_matrix and (chosen := len(self.grid.chosen())) > 1:
            facts.append(self.tr("%n cell(s) selected", "", chosen))
        done = sum(1 for cell in board.cells() if shown_state(cell) == "done")
        counted = self.tr("{done} of {total} cells done")
        return [*facts, counted.format(done=done, total=len(board.grid.cells))]

    def place(self) -> str:
        """ "KO11 × Verstetigung"."""
        cell = self.detail.cell
        if cell is None:
            return ""
        row = self.model.row_words(cell.row) if cell.row.kind == RESULT else cell.row.name
        return f"{row} × {self.model.column_words(cell.theme)}"

    def opened(self) -> None:
        """Count what changed meanwhile; the matrix has the keyboard."""
        self.keeper.is_watched = True
        self._limit()
        self.keeper.catch_up()
        self.gone.tell()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Go to the cell of a case, a document or a whole theme."""
        if place.theme_id is None:
            return
        self.pages.close()
        if place.case_id is not None:
            wanted: CellPlace = ("case", place.case_id, place.theme_id)
        elif place.document_id is not None:
            wanted = ("document", place.document_id, place.theme_id)
        else:
            wanted = (RESULT, 0, place.theme_id)
        self.shown.go(wanted)

    def state(self) -> dict[str, Any]:
        """Choices, sizes and the current cell; what is being typed is stored first."""
        self.detail.writer.flush()
        by_condition = bool(self.keeper.condition) and self.shown.grouping == self.keeper.condition
        return {
            "rows": self.keeper.row_kind,
            "grouping": "" if by_condition else self.shown.grouping,
            "by_condition": by_condition,
            "condition": self.keeper.condition,
            "closed": sorted(self.shown.closed),
            "compact": self.grid.is_compact,
            "side_by_side": self.head.side_by_side.isChecked(),
            "results": self.head.results.isChecked(),
            "summaries": self.head.summaries.isChecked(),
            "underline": self.head.underline.isChecked(),
            "sizes": self._splitter.sizes(),
            "detail": self.detail.sizes(),
            "cell": self.detail.writer.place or self.grid.current(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what ``state`` gave."""
        if state.get("rows") in ("case", "document", "person"):
            self.keeper.row_kind = state["rows"]
            self.head.rows.set_value(state["rows"])
        self.keeper.condition = str(state.get("condition", ""))
        self.shown.grouping = self.keeper.condition if state.get("by_condition") else state.get("grouping")
        self.shown.closed = set(state.get("closed", []))
        self.head.compact.setChecked(bool(state.get("compact", False)))
        self.head.side_by_side.setChecked(bool(state.get("side_by_side", False)))
        self.head.underline.setChecked(bool(state.get("underline", True)))
        self.head.results.setChecked(bool(state.get("results", True)))
        self.head.summaries.setChecked(bool(state.get("summaries", False)))
        for splitter, key in ((self._splitter, "sizes"), (self.detail, "detail")):
            if state.get(key):
                splitter.setSizes(state[key])
        if (cell := state.get("cell")) and len(cell) == 3:
            self.shown.wanted = (str(cell[0]), int(cell[1]), int(cell[2]))

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: changes are followed at once."""
        self.keeper.is_watched = True
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: what is being typed is stored; changes wait until somebody looks."""
        self.keeper.is_watched = False
        self.detail.writer.flush()
        super().hideEvent(event)

    # Making

    def _lay_out(self) -> None:
        self.base.add_right(self.legend)
        body = QWidget(self)  # inside out, each step would style and measure again what is in it
        self._splitter = QSplitter(Qt.Orientation.Vertical, body)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self.upper.addWidget(self.grid)
        self._splitter.addWidget(self.upper)
        self._splitter.addWidget(self.detail)
        self._splitter.setSizes([436, 330])
        self.upper.setMinimumHeight(200)
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.activation, self.base):
            column.addWidget(part)
        column.addWidget(body, 1)

    def _connect(self) -> None:
        head, grid, detail = self.head, self.grid, self.detail
        shown, commands = self.shown, self.commands
        self.keeper.loaded.connect(shown.take)
        self.activation.changed.connect(lambda: self._limit() if self.keeper.is_watched else None)
        self.keeper.rewritten.connect(shown.take_cells)
        for news in (self.keeper.loaded, self.keeper.rewritten):
            news.connect(lambda *_: self.pages.follow())
        head.row_kind_chosen.connect(shown.set_row_kind)
        head.view_changed.connect(shown.look)
        head.themes_requested.connect(commands.choose)
        head.condition_requested.connect(shown.ask_condition)
        head.side_by_side.toggled.connect(self._turn)
        head.compact.toggled.connect(grid.set_compact)
        head.underline.toggled.connect(detail.editor.set_underlining)
        grid.cell_changed.connect(self._on_cell)
        grid.cells.selectionModel().selectionChanged.connect(lambda *_: self.facts_changed.emit())
        grid.writing_requested.connect(detail.write)
        grid.group_clicked.connect(shown.fold)
        grid.theme_clicked.connect(self.pages.open)
        grid.menu_wanted.connect(self.copying.open_menu)
        grid.theme_moved.connect(commands.move)
        detail.left.connect(lambda: grid.setFocus(Qt.FocusReason.OtherFocusReason))
        detail.step_requested.connect(grid.step)
        detail.cell_requested.connect(grid.select)
        detail.scale_requested.connect(commands.rate_current)
        self.nothing.acted.connect(shown.answer_nothing)

    def _bind_keys(self) -> None:
        def bind(keys: str, work: Any) -> None:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)

        bind("F8", self._go_to_next_stale)
        bind("Ctrl+B", self.detail.toggle_evidence)
        bind("Ctrl+F", lambda: self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        bind("Ctrl+Down", lambda: self.grid.step(1))
        bind("Ctrl+Up", lambda: self.grid.step(-1))
        for number in range(5):
            bind(f"Alt+{number + 1}", partial(self.cells.set_state, number))
        for number in range(_RATING_KEYS):
            bind(f"Alt+Shift+{number + 1}", partial(self.cells.set_rating, number))

    def show_nothing(self, nothing: bool) -> None:
        """Put a sentence in the place of the matrix, or the matrix back."""
        self._stack.setCurrentIndex(1 if nothing else 0)
        self.copying.offer(not nothing)
        self.base.setVisible(not nothing)

    def _go_to_next_stale(self) -> None:
        self.pages.close()
        self.shown.go_to_next_stale()

    def _limit(self) -> None:
        """Count on what is activated. Activated codes as columns are no choice of themes: they cannot be moved."""
        self.detail.writer.flush()
        self.keeper.limit(self.context.activation.filters())
        has_own_themes = not self.keeper.filters.codes
        self.grid.header.setSectionsMovable(self.detail.is_writable and has_own_themes)

    def _on_cell(self, place: CellPlace) -> None:
        if (
            self.detail.cell is None and self.shown.is_taking
        ):  # the matrix is just laid out: let it be seen first
            QTimer.singleShot(_SEEN, self, self._open_first)
            return
        self.shown.open(place)
        self.facts_changed.emit()

    def _open_first(self) -> None:
        place = self.grid.current()
        if place is not None and self.detail.cell is None:
            self.shown.open(place)
            self.facts_changed.emit()

    def _turn(self, side_by_side: bool) -> None:
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._splitter.setOrientation(across if side_by_side else down)
        self.detail.setOrientation(down if side_by_side else across)
        size = self._splitter.width() if side_by_side else self._splitter.height()
        self._splitter.setSizes([round(_MATRIX_SHARE * size), round((1 - _MATRIX_SHARE) * size)])

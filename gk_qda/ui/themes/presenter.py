"""What the matrix shows: lines as they are chosen, the legend, the current cell, or why there is nothing."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from gk_qda.errors import QdaError
from gk_qda.queries.cases import attribute_titles
from gk_qda.queries.theme_desk import RESULT, CellPlace, ThemeBoard
from gk_qda.queries.theme_groups import require_condition
from gk_qda.queries.themes import ThemeCell, ThemeRow
from gk_qda.ui.focus import Place
from gk_qda.ui.look.tokens import Tokens
from gk_qda.ui.themes.arrangement import View, arranged
from gk_qda.ui.themes.condition_popup import ConditionPopup
from gk_qda.ui.themes.states import SHOWN, State, draw_state, shown_state

if TYPE_CHECKING:
    from gk_qda.ui.themes.desk import ThemesDesk


class Presenter(QObject):
    """Takes boards and cells from the keeper to the views of the desk."""

    def __init__(self, desk: ThemesDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._base = ""
        self._popup: ConditionPopup | None = None
        self.closed: set[str] = set()  # values of closed groups
        self.grouping: str | None = None  # None: as the project suggests
        self.wanted: CellPlace | None = None  # where to go once the matrix is there
        self._opened: CellPlace | None = None  # the last one shown
        self.is_taking = False  # whether a board is being laid out just now

    @property
    def board(self) -> ThemeBoard | None:
        """What is shown."""
        return self._desk.model.board

    def take(self, board: ThemeBoard, lines: tuple[str, ...]) -> None:
        """Another board, and the lines of its base."""
        desk, head = self._desk, self._desk.head
        kinds = {case.kind for case in board.grid.scope.all_cases if case.kind}
        head.set_row_words(kinds.pop() if len(kinds) == 1 else self.tr("Case"))
        titles = desk.context.workspace.read(attribute_titles)
        head.set_groups([(name, titles.get(name, name)) for name in board.groups])
        suggested = next(iter(board.groups), "") if board.row_kind == "case" else ""
        grouping = suggested if self.grouping is None else self.grouping
        head.set_grouping(grouping if grouping in board.groups else "")
        self._note_gone(board)
        below = self.tr("case") if board.row_kind == "document" else self.tr("documents")
        desk.grid.set_row_words(f"{head.rows.text()} · {below}")
        self._base = " · ".join((lines[1], self.tr("number = segments")))
        desk.base.setToolTip("\n".join(lines))
        self.is_taking = True
        self._show_lines(board)
        self.is_taking = False

    def _note_gone(self, board: ThemeBoard) -> None:
        """The heads of the rows were deleted: the rows stand without any, and somebody is told."""
        before, grouping = self.board, self.grouping
        had = before.groups if before is not None and before.row_kind == board.row_kind else ()
        if grouping and grouping in had and grouping not in board.groups:
            self._desk.gone.note([grouping], "rows")

    def take_cells(self, cells: dict[CellPlace, ThemeCell]) -> None:
        """Other cells; everything else stays."""
        if self._desk.model.put(cells):
            self._refresh()

    def look(self) -> None:
        """Another grouping, filter or search."""
        self.grouping = self._desk.head.grouping.value()
        if self.board is not None:
            self._show_lines(self.board)

    def ask_condition(self) -> None:
        """A line for a condition that divides the rows."""
        if self._popup is None:
            self._popup = ConditionPopup(self._desk.context.theme, self._desk)
            self._popup.typed.connect(self.group_by)
        self._popup.ask(self._desk.keeper.condition, self._desk.head.grouping)

    def group_by(self, condition: str) -> None:
        """Group the rows by whether a condition holds for them."""
        desk = self._desk
        try:
            kind = desk.keeper.row_kind
            desk.context.workspace.read(partial(require_condition, row_kind=kind, condition=condition))
        except QdaError as error:
            if self._popup is not None:
                self._popup.refuse(error.sentence(desk.context.language))
            return
        if self._popup is not None:
            self._popup.close()
        desk.keeper.condition, self.grouping = condition, condition
        desk.keeper.load()

    def fold(self, value: str) -> None:
        """Close a group, or open it."""
        self.closed ^= {value}
        if self.board is not None:
            self._show_lines(self.board)

    def set_row_kind(self, kind: str) -> None:
        """Other rows."""
        self._desk.detail.writer.flush()
        self._desk.keeper.row_kind = kind
        self.grouping = None
        self._desk.keeper.load()

    def go(self, place: CellPlace) -> None:
        """Go to a cell, on other rows if it takes them."""
        self.wanted = place
        kind = place[0]
        if kind not in (RESULT, self._desk.keeper.row_kind):
            self._desk.head.rows.set_value(kind)
            self.set_row_kind(kind)
        elif self._desk.grid.select(place):
            self.wanted = None

    def go_to_next_stale(self) -> None:
        """The next stale cell after the current one, from the first again at the end."""
        board, model = self.board, self._desk.model
        if board is None:
            return
        rows = [line for line in model.lines if isinstance(line, ThemeRow)]
        places = [(row.kind, row.id, theme.id) for row in rows for theme in model.columns]
        here = self._desk.grid.current()
        start = places.index(here) + 1 if here in places else 0
        for place in places[start:] + places[:start]:
            cell = board.cell(place)
            if cell is not None and cell.stale is not None:
                self._desk.grid.select(place)
                return
        self._desk.context.messages.inform(self.tr("No cell is stale."))

    def open(self, place: CellPlace) -> None:
        """Show a cell below the matrix."""
        board = self.board
        cell = board.cell(place) if board is not None else None
        if board is not None and cell is not None:
            self._opened = place
            model = self._desk.model
            self._desk.detail.show_cell(
                board, cell, model.row_words(cell.row), model.column_words(cell.theme)
            )

    def answer_nothing(self) -> None:
        """The button that stands where there is no matrix."""
        if self.board is not None and not self.board.grid.themes:
            self._desk.context.focus.go(Place("code"))
        else:
            self._desk.head.rows.set_value("document")
            self.set_row_kind("document")

    def _show_lines(self, board: ThemeBoard) -> None:
        desk, head = self._desk, self._desk.head
        words, state = head.search.text(), head.state.value()
        view = View(
            head.grouping.value(),
            state,
            words,
            frozenset(self.closed),
            results=head.results.isChecked(),
            summaries=head.summaries.isChecked(),
        )
        shown = arranged(board, view)
        desk.grid.cell_delegate.faded_but = state
        wanted = self.wanted or desk.detail.writer.place
        self._opened = None
        if desk.model.show(board, shown):
            desk.grid.arrange()
        rows, themes = len(shown.rows), len(shown.themes)
        head.show_size(self._size(board.row_kind, rows, themes), f"{rows} × {themes}")
        self._explain_nothing(board)
        if desk.grid.select(wanted):
            self.wanted = None
        elif desk.grid.current() is None:
            desk.grid.select_first()
        self._refresh(self._opened)

    def _size(self, kind: str, rows: int, themes: int) -> str:
        kinds = {
            "case": self.tr("%n case(s)", "", rows),
            "document": self.tr("%n document(s)", "", rows),
            "person": self.tr("%n person(s)", "", rows),
        }
        columns = self.tr("%n theme(s)", "", themes)
        return f"{kinds[kind]} × {columns}"

    def _refresh(self, opened: CellPlace | None = None) -> None:
        """After other cells: the legend, the open cell (but for one ``opened`` just now), the facts."""
        desk, board = self._desk, self.board
        assert board is not None
        desk.keeper.follow(board)
        counts = Counter(shown_state(cell) for cell in board.cells())
        desk.legend.set_entries(
            [
                (partial(self._draw_mark, state), f"{desk.words.of(state)} {counts[state]}")
                for state in SHOWN
                if counts[state]
            ]
        )
        desk.base.set_plain(self._base)  # after the legend: how wide that is decides about a second line
        if (place := desk.detail.writer.place) is not None and place != opened:
            self.open(place)
        desk.facts_changed.emit()

    def _draw_mark(self, state: State, painter: QPainter, rect: QRectF, _: Tokens) -> None:
        draw_state(painter, rect, state, self._desk.context.theme, self._desk.devicePixelRatioF())

    def _explain_nothing(self, board: ThemeBoard) -> None:
        desk, nothing = self._desk, self._desk.nothing
        has_themes, has_rows = bool(board.grid.themes), bool(board.grid.rows)
        desk.show_nothing(not (has_themes and has_rows))
        if not has_themes:
            nothing.set_sentence(
                self.tr("Themes are codes by which you compare the cases. There are no codes yet.")
            )
            nothing.button.setText(self.tr("Go to coding"))
        elif not has_rows:
            nothing.set_sentence(self.tr("There are no rows of this kind yet."))
            nothing.button.setText(self.tr("Show documents as rows"))
        nothing.button.setVisible(not has_themes or board.row_kind != "document")

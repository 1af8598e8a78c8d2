"""The Code desk: panels around the transcript, wired to presenter and controller."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gk_qda.queries.codebook import Codebook
from gk_qda.queries.memo_targets import MemoTarget
from gk_qda.ui.code_desk import desk_state, wiring
from gk_qda.ui.code_desk.activation_commands import ActivationCommands
from gk_qda.ui.code_desk.activation_line import ActivationLine
from gk_qda.ui.code_desk.asking import Asking
from gk_qda.ui.code_desk.case_commands import CaseCommands
from gk_qda.ui.code_desk.code_inspection import CodeInspection
from gk_qda.ui.code_desk.code_panel import CodePanel
from gk_qda.ui.code_desk.code_popup import CodePopup
from gk_qda.ui.code_desk.codebook_commands import CodebookCommands
from gk_qda.ui.code_desk.codebook_controller import CodebookController
from gk_qda.ui.code_desk.coding_commands import CodingCommands
from gk_qda.ui.code_desk.commands import CodeCommands
from gk_qda.ui.code_desk.controller import CodeController
from gk_qda.ui.code_desk.document_commands import DocumentCommands
from gk_qda.ui.code_desk.document_filter import DocumentFilter
from gk_qda.ui.code_desk.document_panel import DocumentPanel
from gk_qda.ui.code_desk.drop_choice import DropChoice
from gk_qda.ui.code_desk.edit_mode import EditMode
from gk_qda.ui.code_desk.inspector import Inspector
from gk_qda.ui.code_desk.memo_commands import MemoCommands
from gk_qda.ui.code_desk.memo_marks import MemoMarks
from gk_qda.ui.code_desk.open_coding import OpenCoding
from gk_qda.ui.code_desk.paraphrasing import Paraphrasing
from gk_qda.ui.code_desk.presenter import Presenter
from gk_qda.ui.code_desk.reading_view import ReadingView
from gk_qda.ui.code_desk.right_side import RightSide
from gk_qda.ui.code_desk.rooms import NARROW, Room, room_for
from gk_qda.ui.code_desk.segment_commands import SegmentCommands
from gk_qda.ui.code_desk.segment_panel import SegmentPanel
from gk_qda.ui.code_desk.sets import Sets
from gk_qda.ui.code_desk.shown_codes import ShownCodes
from gk_qda.ui.code_desk.shown_menu import Shown, ShownMenu
from gk_qda.ui.code_desk.sizing import Sizing
from gk_qda.ui.code_desk.suggesting import Suggesting
from gk_qda.ui.code_desk.tab_commands import TabCommands
from gk_qda.ui.code_desk.text_commands import TextCommands
from gk_qda.ui.code_desk.text_history import TextHistory
from gk_qda.ui.desk import Desk
from gk_qda.ui.focus import Place
from gk_qda.ui.memos.memo_panel import MemoPanel
from gk_qda.ui.place_words import with_items
from gk_qda.ui.reading.pane import ReadingPane
from gk_qda.ui.search.commands import SearchCommands
from gk_qda.ui.suggesting.commands import ReviewCommands
from gk_qda.ui.suggesting.page import SuggestionPage
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.panel import PanelHead
from gk_qda.ui.widgets.splitter import Splitter


class CodeDesk(Desk):
    """Where analysts spend their day."""

    name = "code"
    is_worn_in_parts = True
    room: Room | None = None

    def pieces(self) -> Iterator[None]:
        """The panels from left to right, their places, who works behind them, then what is shown."""
        context, theme = self.context, self.context.theme
        self.documents = DocumentPanel(theme)
        self.codes = CodePanel(theme)
        yield
        self.reading = ReadingPane(theme)
        self.segments = SegmentPanel(theme)
        yield
        self.inspector = Inspector(theme)
        self.suggestions = SuggestionPage(theme)
        self.memos = MemoPanel(context)
        self.popup = CodePopup(theme, self)
        yield
        self.head = PanelHead(theme)
        self.base = BaseLine(theme)
        self.what = ShownMenu(theme, Shown(mode=self.reading.transcript.mode.value))
        self.find_button = IconButton(theme, "search", self.tr("Find in this document"), keys="Ctrl+F")
        self.side = RightSide(theme, self.segments, self.inspector, self.memos)
        self.tabs = TabCommands(self)
        yield
        self._lay_out()
        yield
        self._employ()
        yield
        self.shown.refresh_all(open_first=False)
        yield
        self.shown.show_activation()
        self.activated.refresh()

    def _employ(self) -> None:
        """Who fills the panels and does what they ask for; one object for each kind of work."""
        self.shown = Presenter(self)
        self.shown_codes = ShownCodes(self)
        self.controller = CodeController(self)
        self.asking = Asking(self)
        self.segment_commands = SegmentCommands(self)
        self.coding = CodingCommands(self)
        self.codebook_controller = CodebookController(self)
        self.open_coding = OpenCoding(self)
        self.commands = CodeCommands(self)
        self.codebook_commands = CodebookCommands(self)
        self.drop_choice = DropChoice(self)
        self.code_inspection = CodeInspection(self)
        self.case_commands = CaseCommands(self)
        self.document_commands = DocumentCommands(self)
        self.memo_commands = MemoCommands(self)
        self.memo_marks = MemoMarks(self)
        self.paraphrasing = Paraphrasing(self)
        self.reading_view = ReadingView(self)
        self.sizing = Sizing(self)
        self.text_commands = TextCommands(self)
        self.edit_mode = EditMode(self)
        self.text_history = TextHistory(self)
        self.activation = ActivationCommands(self)
        self.activated = ActivationLine(self)
        self.filter = DocumentFilter(self)
        self.sets = Sets(self)
        self.inspector.add_suggestions(self.suggestions)
        self.suggesting = Suggesting(self)
        self.reviewing = ReviewCommands(self)
        self.search = SearchCommands(self)
        wiring.connect(self)
        self._dress()

    def _dress(self) -> None:
        """Each panel alone, the hidden ones when they are seen: of four hundred controls people see seventy."""
        theme = self.context.theme
        for area in (
            *(self.documents, self.codes, self.tabs.strip, self.head, self.base, self.paraphrasing.bar),
            *(
                self.reading.find_bar,
                self.reading.transcript,
            ),  # pages over it are dressed when they are put there
            *(self.side.tabs, self.activated.bar, *self.inspector.areas(), self.segments, self.memos),
        ):
            if area.isVisibleTo(self):
                theme.dress(area)
            else:
                theme.dress_when_seen(area)

    def fill(self) -> None:
        """The first document, where none was opened last time."""
        self.build()
        self.shown.open_first()

    @property
    def book(self) -> Codebook:
        """The code tree as it is shown."""
        return self.shown.book

    def facts(self) -> list[str]:
        """For the status line."""
        return [*self.search.facts(), *self.shown.facts()] if self.is_built else []

    def place(self) -> str:
        """The document and the paragraph at the top."""
        document, number = self.shown.current_document, self.reading.first_visible_paragraph()
        if document is None or number is None:
            return document.name if document else ""
        words = self.tr("{document}, para. {number}").format(document=document.name, number=number)
        return with_items(words)

    def apply_to_selection(self, code_id: int) -> None:
        """Code the selection, from wherever the code was chosen."""
        if self.segment_commands.are_meant:
            self.segment_commands.apply([code_id])
        else:
            self.coding.apply_or_ask(code_id, self.reading.selection())

    def open_find(self) -> None:
        """Open the search in the text in front, be it read or edited."""
        if self.edit_mode.is_on:
            self.edit_mode.page.open_find()
        else:
            self.reading.open_find()

    def find_words(self, words: str) -> None:
        """Open the search in the document with these words."""
        if self.edit_mode.is_on:
            self.edit_mode.page.open_find(words)
            return
        self.reading.open_find()
        self.reading.find_bar.begin(words)

    def opened(self) -> None:
        """The transcript has the keyboard."""
        self.filter.gone.tell()
        self.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_preferences(self) -> None:
        """Length of the lines, side of the stripes."""
        self.reading_view.take_preferences()

    def show_place(self, place: Place) -> None:
        """Go to a document, passage, coding or code."""
        if place.document_id is not None:
            self.context.focus.set_document(place.document_id)
        if place.coding_id is not None:
            self.show_coding(place.coding_id)
        elif place.span is not None:
            self.shown.opening.when_there(partial(self.reading.show_span, place.span))
        if place.case_id is not None:
            self.memo_commands.open_on(MemoTarget("case", place.case_id))
        if place.code_id is not None:
            self.segments.scope.set_value("code")
            self.codes.select(place.code_id)
            self.shown.show_segments()
            self.side.bring_segments()

    def show_coding(self, coding_id: int) -> None:
        """Focus a coding of the open document and bring it into view, even if it was in focus before."""

        def show() -> None:
            self.context.focus.set_coding(coding_id)
            self.reading.focus_coding(coding_id)

        self.shown.opening.when_there(show)

    def may_close(self) -> bool:
        """Not while corrections of a text are neither accepted nor discarded."""
        return self.edit_mode.may_close()

    def state(self) -> dict[str, Any]:
        """Sizes and place."""
        return desk_state.state_of(self)

    def restore(self, state: dict[str, Any]) -> None:
        """Sizes and place of last time."""
        desk_state.restore(self, state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another kind of window, other widths of the sides."""
        super().resizeEvent(event)
        if not self.is_built:
            return
        room = room_for(self.window().width())
        if room != self.room:
            self.take_room(room)

    def take_room(self, room: Room) -> None:
        """Give the sides their usual widths in a window of this size."""
        self.room = room
        self.side.set_narrow(room == NARROW)
        self.reading.set_stripe_width(room.stripes)
        self.columns.setSizes([room.left, max(1, self.width() - room.left - room.right), room.right])

    def _lay_out(self) -> None:
        self.head.add_right(self.find_button)
        self.head.add_right(self.what)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tabs.strip, self.head, self.base):
            column.addWidget(part)
        column.addWidget(self.reading, 1)
        self.below = QVBoxLayout()  # bars of modes come here
        column.addLayout(self.below)
        self.left = Splitter(Qt.Orientation.Vertical, self.documents, self.codes)
        self.columns = Splitter(Qt.Orientation.Horizontal, self.left, centre, self.side)
        self.left.setSizes([250, 550])
        self.side.splitter.setSizes([480, 320])
        for place, stretch in enumerate((0, 1, 0)):
            self.columns.setStretchFactor(place, stretch)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.floors = Splitter(Qt.Orientation.Vertical, self.columns)  # the search in all texts comes below
        row.addWidget(self.floors)

"""The Code desk: panels around the transcript, wired to presenter and controller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gk_qda.queries.codebook import Codebook
from gk_qda.queries.segments import Segment, touched_paragraphs
from gk_qda.spans import Span
from gk_qda.ui.code_desk.code_panel import CodePanel
from gk_qda.ui.code_desk.code_popup import CodePopup
from gk_qda.ui.code_desk.commands import CodeCommands
from gk_qda.ui.code_desk.controller import CodeController
from gk_qda.ui.code_desk.document_commands import DocumentCommands
from gk_qda.ui.code_desk.document_panel import DocumentPanel
from gk_qda.ui.code_desk.inspector import Inspector
from gk_qda.ui.code_desk.presenter import Presenter
from gk_qda.ui.code_desk.right_side import RightSide
from gk_qda.ui.code_desk.segment_panel import SegmentPanel
from gk_qda.ui.desk import Context, Desk
from gk_qda.ui.focus import Place
from gk_qda.ui.reading.pane import ReadingPane
from gk_qda.ui.segments.segment_list import numbers_of
from gk_qda.ui.widgets.base_line import BaseLine
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.panel import PanelHead


@dataclass(frozen=True, slots=True)
class _Room:
    """How wide the sides and the stripes are (px) in a window of some width."""

    name: str
    left: int
    right: int
    stripes: int


_NARROW = _Room("narrow", 280, 272, 190)
_USUAL = _Room("usual", 324, 312, 230)
_WIDE = _Room("wide", 360, 380, 230)
_ROOMS = {room.name: room for room in (_NARROW, _USUAL, _WIDE)}


def _room(width: int) -> _Room:
    return _NARROW if width < 1366 else _USUAL if width < 1800 else _WIDE


class CodeDesk(Desk):
    """Where analysts spend their day."""

    name = "code"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self.documents = DocumentPanel(theme)
        self.codes = CodePanel(theme)
        self.reading = ReadingPane(theme)
        self.segments = SegmentPanel(theme)
        self.inspector = Inspector(theme)
        self.popup = CodePopup(theme, self)
        self.head = PanelHead(theme)
        self.base = BaseLine(theme)
        self.whose = Choice(theme, self.tr("Whose codings"), kind="flat", size="panel")
        self.find_button = IconButton(theme, "search", self.tr("Find in this document"), keys="Ctrl+F")
        self.side = RightSide(theme, self.segments, self.inspector)
        self._pending: Span | None = None
        self._room: _Room | None = None
        self._lay_out()
        self.shown = Presenter(self)
        self.controller = CodeController(self)
        self.commands = CodeCommands(self)
        self.document_commands = DocumentCommands(self)
        self._connect()
        self.shown.refresh_all()

    @property
    def book(self) -> Codebook:
        """The code tree as it is shown."""
        return self.shown.book

    def facts(self) -> list[str]:
        """For the status line."""
        return self.shown.facts()

    def place(self) -> str:
        """The document and the paragraph at the top."""
        document, number = self.shown.current_document, self.reading.first_visible_paragraph()
        if document is None or number is None:
            return document.name if document else ""
        return self.tr("{document}, para. {number}").format(document=document.name, number=number)

    def ask_code(self, span: Span) -> None:
        """Open the type-to-find popup at the selection."""
        self._pending = span
        transcript, document = self.reading.transcript, self.reading.document
        rect = transcript.selection_rect() or QRect(0, 0, 10, 20)
        end = transcript.places.caret_point(span.end)
        if end is not None and rect.left() < end.x() <= rect.right():
            rect.setRight(end.x())
        near = QRect(transcript.viewport().mapToGlobal(rect.topLeft()), rect.size())
        facts = [self.tr("%n character(s)", "", span.length)]
        if document is not None:
            first, last = touched_paragraphs(document.paragraphs, span)
            touched = document.paragraphs[first:last]
            if touched:
                numbers = numbers_of(touched[0].number, touched[-1].number)
                facts.append(self.tr("in para. {numbers}").format(numbers=numbers))
        self.popup.ask(self.book.codes, self.controller.recent, near, " ".join(facts))

    def apply_to_selection(self, code_id: int) -> None:
        """Code the selection, from wherever the code was chosen."""
        span = self.commands.selection()
        if span is not None:
            self.controller.apply([code_id], span)

    def find_words(self, words: str) -> None:
        """Open the search in the document with these words."""
        self.reading.open_find()
        self.reading.find_bar.begin(words)

    def opened(self) -> None:
        """The transcript has the keyboard."""
        self.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Go to a document, passage, coding or code."""
        if place.document_id is not None:
            self.context.focus.set_document(place.document_id)
        if place.coding_id is not None:
            self.context.focus.set_coding(place.coding_id)
        elif place.span is not None:
            self.reading.show_span(place.span)
        if place.code_id is not None:
            self.segments.scope.set_value("code")
            self.codes.select(place.code_id)
            self.shown.show_segments()
            self.side.bring_segments()

    def activate_documents(self, ids: list[int], *, only: bool) -> None:
        """Switch documents on, or off where all of them are on."""
        active = self.context.focus.active_documents
        if only:
            active = frozenset(ids)
        elif active.issuperset(ids):
            active -= set(ids)
        else:
            active |= set(ids)
        self.context.focus.activate(documents=active)

    def state(self) -> dict[str, Any]:
        """Sizes and place."""
        document = self.shown.current_document
        return {
            "room": self._room.name if self._room else "",
            "columns": self._columns.sizes(),
            "left": self._left.sizes(),
            "right": self.side.splitter.sizes(),
            "zoom": self.reading.transcript.zoom,
            "stripes": self.reading.stripe_width,
            "closed": self.codes.closed_codes(),
            "document": document.guid if document else "",
            "paragraph": self.reading.first_visible_paragraph(),
            "recent": self.controller.recent,
            "grouping": self.documents.grouping.value(),
            "order": self.codes.sorting.value(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Sizes and place of last time."""
        self._take_room(_ROOMS.get(state.get("room", ""), _room(self.window().width())))
        splitters = ((self._columns, "columns"), (self._left, "left"), (self.side.splitter, "right"))
        for splitter, key in splitters:
            if state.get(key):
                splitter.setSizes(state[key])
        if state.get("order") in ("tree", "name", "number"):
            self.codes.set_order(state["order"])
        if state.get("closed") is not None:
            self.codes.set_closed(state["closed"])
        if state.get("grouping"):
            self.documents.grouping.set_value(state["grouping"])
            self.documents.show_documents(self.shown.documents, self.shown.counts.by_document)
        self.controller.recent = [i for i in state.get("recent", []) if i in self.book.by_id()]
        self.reading.transcript.set_zoom(int(state.get("zoom", self.context.preferences.reading_size)))
        self.reading.set_stripe_width(int(state.get("stripes", self.reading.stripe_width)))
        known = {document.guid: document.id for document in self.shown.documents}
        if state.get("document") in known:
            self.context.focus.set_document(known[state["document"]])
            if state.get("paragraph"):
                self.reading.scroll_to_paragraph(state["paragraph"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another kind of window, other widths of the sides."""
        super().resizeEvent(event)
        room = _room(self.window().width())
        if room != self._room:
            self._take_room(room)

    def _take_room(self, room: _Room) -> None:
        self._room = room
        self.side.set_narrow(room == _NARROW)
        self.reading.set_stripe_width(room.stripes)
        self._columns.setSizes([room.left, max(1, self.width() - room.left - room.right), room.right])

    def _lay_out(self) -> None:
        self.head.add_right(self.whose)
        self.head.add_right(self.find_button)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.base):
            column.addWidget(part)
        column.addWidget(self.reading, 1)
        self._left = _splitter(Qt.Orientation.Vertical, self.documents, self.codes)
        self._columns = _splitter(Qt.Orientation.Horizontal, self._left, centre, self.side)
        self._left.setSizes([250, 550])
        self.side.splitter.setSizes([480, 320])
        for place, stretch in enumerate((0, 1, 0)):
            self._columns.setStretchFactor(place, stretch)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._columns)

    def _connect(self) -> None:
        context, controller, focus = self.context, self.controller, self.context.focus
        self.documents.opened.connect(focus.set_document)
        self.documents.activation_requested.connect(lambda ids, only: self.activate_documents(ids, only=only))
        self.documents.context_menu_requested.connect(self.document_commands.menu)
        self.documents.import_requested.connect(lambda: context.actions.run("import.documents"))
        self.reading.empty_action_requested.connect(lambda: context.actions.run("import.documents"))
        self.codes.selected.connect(focus.set_code)
        self.codes.segments_requested.connect(lambda code: self.show_place(Place(code_id=code)))
        self.codes.new_requested.connect(self.commands.new_code)
        self.codes.import_requested.connect(lambda: context.actions.run("import.codebook"))
        self.codes.named_requested.connect(lambda name: controller.apply_new(name, None))
        self.codes.context_menu_requested.connect(self.commands.code_menu)
        self.codes.model.rename_requested.connect(controller.rename)
        self.codes.model.move_requested.connect(controller.move)
        self.codes.model.segment_dropped.connect(lambda doc, span, code: controller.apply([code], span, doc))
        self.codes.model.coding_moved.connect(lambda coding, code: controller.recode([coding], code))
        self.codes.model.activation_requested.connect(self._activate_code)
        self.segments.segment_chosen.connect(self._show_segment)
        self.segments.edit_requested.connect(self._edit_comment)
        self.segments.context_menu_requested.connect(self.commands.segment_menu)
        self.inspector.coding_page.weight_changed.connect(controller.weigh)
        self.inspector.coding_page.comment_changed.connect(controller.comment)
        self.inspector.coding_page.remove_requested.connect(lambda coding: controller.remove([coding]))
        self.inspector.code_page.described.connect(controller.describe)
        self.inspector.coding_page.anchor_requested.connect(controller.make_anchor)
        self.find_button.clicked.connect(self.reading.open_find)
        self._connect_reading()

    def _connect_reading(self) -> None:
        reading, controller = self.reading, self.controller
        reading.code_requested.connect(self.ask_code)
        reading.last_code_requested.connect(controller.apply_last)
        reading.in_vivo_requested.connect(self.commands.in_vivo)
        reading.digit_pressed.connect(self.commands.apply_digit)
        reading.code_dropped.connect(controller.apply)
        reading.coding_focused.connect(self.context.focus.set_coding)
        reading.coding_remove_requested.connect(lambda coding: controller.remove([coding]))
        reading.coding_resize_requested.connect(controller.resize)
        reading.segments_of_code_requested.connect(lambda code: self.show_place(Place(code_id=code)))
        reading.context_menu_requested.connect(self.commands.text_menu)
        reading.zoom_changed.connect(self._keep_zoom)
        self.popup.code_chosen.connect(
            lambda code: controller.apply([code], self._pending) if self._pending else None
        )
        self.popup.new_code_requested.connect(lambda name: controller.apply_new(name, self._pending))
        self.popup.code_highlighted.connect(self.shown.preview_code)

    def _show_segment(self, segment: Segment) -> None:
        self.context.focus.set_document(segment.document.id)
        self.context.focus.set_coding(segment.coding.id)

    def _edit_comment(self, segment: Segment) -> None:
        self._show_segment(segment)
        self.side.bring_inspector()
        self.inspector.edit_comment()

    def _activate_code(self, code_id: int, only: bool) -> None:
        active = self.context.focus.active_codes
        self.context.focus.activate(codes={code_id} if only else active ^ {code_id})

    def _keep_zoom(self, size: int) -> None:
        self.context.preferences.reading_size = size


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    for part in parts:
        splitter.addWidget(part)
    return splitter

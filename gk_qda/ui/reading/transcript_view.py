"""The gestures on the transcript: select, code, jump, drag passages out and codes in, move the ends of a coding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QTextCursor

from gk_qda.queries.places import CitationStyle
from gk_qda.spans import Span
from gk_qda.ui.reading import transcript_keys
from gk_qda.ui.reading.carrying import Grip, carried_out
from gk_qda.ui.reading.drop_target import DropTarget
from gk_qda.ui.reading.parcels import pack_segment
from gk_qda.ui.reading.pointer import Pointer
from gk_qda.ui.reading.quotation import cited
from gk_qda.ui.reading.transcript_text import TranscriptText

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QMouseEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from gk_qda.queries.values import ParagraphValue
    from gk_qda.ui.reading.sheet import Sheet


class TranscriptView(TranscriptText):
    """The transcript people work on; spans in signals and methods are code points of the stored text."""

    code_requested = Signal(object)  # Span, or None where nothing is selected
    digit_pressed = Signal(int, object)  # 1-9, Span or None
    passage_selected = Signal(object, bool)  # Span, with the mouse; whether a third click may follow
    code_dropped = Signal(list, object)  # ids of codes, Span
    coding_focused = Signal(object)  # id or None
    coding_remove_requested = Signal(int)
    coding_resize_requested = Signal(int, object)  # id, new Span
    context_menu_requested = Signal(QPoint, object, list)  # global place, Span or None, ids of codings there
    passage_copied = Signal(int, object, str)  # document id, Span, what the clipboard holds now
    passage_carried_out = Signal(int, object, str)  # the same of what another program took from a drag

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, parent)
        self.cites: Callable[[], CitationStyle] = CitationStyle  # asked whenever a passage leaves
        self._pointer = Pointer(self)
        self._grip = Grip()
        self._before_press: Span | None = None
        self._drop_target = DropTarget(self)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        sheet.focus_changed.connect(self.coding_focused)

    # --- the selection

    def selection(self) -> Span | None:
        """The selected words without outer blanks; None if nothing is selected that could be coded."""
        shown, selected = self.sheet.shown, self.selected_units()
        return None if shown is None or selected is None else shown.turns.sayable(selected)

    def caret(self) -> int:
        """The position of the caret."""
        position = self.textCursor().position()
        return self.sheet.shown.offsets.code_point(position) if self.sheet.shown else 0

    def select(self, span: Span, *, caret_first: bool = False) -> None:
        """Select a span and bring the end with the caret (the last unless ``caret_first``) into view."""
        if self.sheet.shown is None:
            return
        unit = self.sheet.shown.offsets.unit
        anchor, position = unit(span.start), unit(span.end)
        if caret_first:
            anchor, position = position, anchor
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def clear_selection(self) -> None:
        """Keep the caret, select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def selection_rect(self) -> QRect | None:
        """Around the lines of the selection in viewport coordinates, for a popup beside it; None out of view."""
        selected = self.selected_units()
        rects = self.places.rects_in_view(selected) if selected else []
        result = QRect()
        for rect in rects:
            result = result.united(rect)
        return result if rects else None

    def show_span(self, span: Span, *, flash: bool = True) -> None:
        """Bring a passage into view, put the caret at its beginning and frame it for a moment."""
        if self.sheet.shown is None:
            return
        hidden = not self.is_in_view(span)
        self.select(Span(span.start, span.start))
        if hidden:
            self.scroll_to(span.start, lines_above=self.viewport().height() // 3 // self.pitch)
        if flash:
            self.marks.flash(span)

    def show_paragraph(self, paragraph: ParagraphValue) -> None:
        """Bring a paragraph to the top, put the caret there and frame it for a moment."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.select(Span(paragraph.start, paragraph.start))
        self.scroll_to(paragraph.start)
        self.marks.flash(paragraph.span)

    # --- turns and sentences

    def select_turn(self, position: int) -> None:
        """Select the words of the turn at a position, without label and time marks."""
        shown = self.sheet.shown
        paragraph = shown.turns.at(position) if shown else None
        if shown is not None and paragraph is not None and not paragraph.is_withdrawn:
            self.select(shown.turns.words(paragraph), caret_first=True)

    def select_next_turn(self, step: int) -> None:
        """Select the next (step 1) or previous (step -1) turn that can be read."""
        shown = self.sheet.shown
        if shown is None or not shown.document.paragraphs:
            return
        paragraphs, caret = shown.document.paragraphs, self.caret()
        row = shown.turns.row_at(caret) + step
        if step > 0 and caret < paragraphs[0].start:
            row = 0
        while 0 <= row < len(paragraphs) and paragraphs[row].is_withdrawn:
            row += step
        if 0 <= row < len(paragraphs):
            self.select_turn(paragraphs[row].start)

    def select_sentence(self, position: int) -> None:
        """Select the sentence at a position."""
        sentence = self.sheet.shown.turns.sentence(position) if self.sheet.shown else None
        if sentence is not None:
            self.select(sentence)

    def select_next_sentence(self) -> None:
        """Select the sentence at the caret; where it is selected already, the one after it."""
        shown, selected = self.sheet.shown, self.selected_units()
        if shown is None:
            return
        sentence = shown.turns.sentence(self.caret())
        if sentence is not None and sentence != selected:
            self.select(sentence)
            return
        row = shown.turns.row_at(self.caret())
        self.select_next_turn(1)
        if shown.turns.row_at(self.caret()) != row and (turn := self.selected_units()) is not None:
            self.select_sentence(turn.start)

    def grow_selection(self) -> None:
        """Select the sentence at the caret, or one sentence more."""
        shown = self.sheet.shown
        if shown is None:
            return
        selected = self.selected_units()
        if selected is None:
            self.select_sentence(self.caret())
        elif grown := shown.turns.grown(selected):
            self.select(grown)

    def focus_neighbour(self, step: int) -> None:
        """Focus the next (step 1) or previous (step -1) coding and show it."""
        coding = self.sheet.index.after(self.sheet.focused, self.caret(), step)
        if coding is not None:
            self.sheet.focus(coding.id)
            self.show_span(coding.span, flash=False)

    # --- clipboard and drags

    def quotation(self, span: Span) -> str:
        """The words of a span in quotation marks with their source: „…“ (TM07, Abs. 17)."""
        shown = self.sheet.shown
        return "" if shown is None else cited(shown, span, self.cites())

    def copy(self) -> None:
        """Copy the selection with its source, and tell of it."""
        super().copy()
        self._tell(self.passage_copied)

    def _carry(self) -> None:
        """Drag the selection; what another program takes is told."""
        if carried_out(self, self.createMimeDataFromSelection()):
            self._tell(self.passage_carried_out)

    def _tell(self, of: SignalInstance) -> None:
        shown, selected = self.sheet.shown, self.selected_units()
        if shown is not None and selected is not None:
            words = self.quotation(shown.readable(selected) or selected)
            of.emit(shown.document.document.id, self.selection() or selected, words)

    def createMimeDataFromSelection(self) -> QMimeData:
        """For clipboard and drag alike: the passage as data, and as text with its source."""
        shown, selected = self.sheet.shown, self.selected_units()
        if shown is None or selected is None:
            return super().createMimeDataFromSelection()
        span = shown.readable(selected) or selected
        return pack_segment(shown.document.document.id, self.selection() or span, self.quotation(span))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let codes come in."""
        self._drop_target.move(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Frame what would be coded."""
        self._drop_target.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the frame away."""
        self._drop_target.leave(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Code with what was dropped."""
        self._drop_target.drop(event)

    # --- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Our keys first, then Qt's for caret and selection."""
        if transcript_keys.handle(self, event):
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl + wheel changes the size of the type."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.set_zoom(self.zoom + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Triple click, the ends of the focused coding, or Qt's own way of selecting."""
        self._before_press = self.selection()
        selected, at = self.selected_units(), self.places.position_at(event.position())
        self._grip.take(event, is_on=selected is not None and selected.start <= at <= selected.end)
        if self._pointer.press(event):
            self._grip.leave()
        else:
            super().mousePressEvent(self._pointer.snapped(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an end or the selection, or select."""
        if self._grip.pulls(event):
            self._carry()
        elif not self._grip.holds() and not self._pointer.move(event):
            super().mouseMoveEvent(self._pointer.snapped(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave an end where it is now."""
        self._grip.leave()
        if not self._pointer.release(event):
            super().mouseReleaseEvent(self._pointer.snapped(event))
        span = self.selection()
        if event.button() == Qt.MouseButton.LeftButton and span is not None and span != self._before_press:
            self.passage_selected.emit(span, self._pointer.may_grow())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A word, with Alt the sentence."""
        self._before_press = self.selection()
        if not self._pointer.double_click(event):
            super().mouseDoubleClickEvent(self._pointer.snapped(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The window builds the menu; it learns the selection and the codings at the place."""
        if event.reason() == event.Reason.Keyboard:
            corner = self.places.caret_point(self.caret()) or QPoint(0, 0)
            place, position = self.viewport().mapToGlobal(corner + QPoint(0, self.pitch)), self.caret()
        else:
            place, position = event.globalPos(), self.places.position_at(QPointF(event.pos()))
        codings = [coding.id for coding in self.sheet.index.at(position)]
        self.context_menu_requested.emit(place, self.selection(), codings)
        event.accept()

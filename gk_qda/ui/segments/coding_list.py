"""The segment list of the Code desk: codes are given to its rows while the transcript stays in view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from gk_qda.queries.segments import Segment
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.segments.segment_list import SegmentView

_MOST = 2_000  # pieces of a selection that are found again when the rows are others; Qt is slow with more
_PAUSE = 120  # milliseconds on a row before the transcript follows the arrow keys
_PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
_FLAG = QItemSelectionModel.SelectionFlag


class CodingList(SegmentView):
    """Says which segment is looked at and what shall be done with those that are selected.

    ``leads`` tells whether the keyboard was here last: then the list keeps its selection, whatever else happens.
    """

    code_requested = Signal()  # Enter
    digit_pressed = Signal(int)
    remove_requested = Signal()
    all_requested = Signal()  # the rows that are not read yet are meant too
    touched = Signal()  # a click or a key: whatever was to come may not be meant any more

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.leads = False
        self.segments.takes_comments = self.segments.takes_codes = True
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(True)  # on rows; between them there is nothing to code
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed)
        self._delegate.comment_left.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self._browsing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._browsing.timeout.connect(lambda: self._choose(self.currentIndex()))

    # What is shown

    def show_segments(self, segments: Sequence[Segment], number: int, rows: dict[int, int]) -> None:
        """Show these, the first of ``number``.

        What was selected stays so, and the list where it is, as far as the rows are still there.
        """
        if self.segments.extend(segments, number, rows):
            self.viewport().update()
            return
        selected = {segment.coding.id for segment in self.selected()}
        first = min(self.selected_rows(), default=0)
        current = self.current()
        anchors = self._anchors()
        focused = self.window().focusWidget()
        with_focus = focused is not None and (focused is self or self.isAncestorOf(focused))
        self.segments.show(segments, number, rows)
        self._reselect(selected, current.coding.id if current else None, first)
        self._stay(anchors)
        if with_focus and not self.hasFocus():  # the field for the comment was in the row
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def select_coding(self, coding_id: int | None) -> None:
        """Mark the row of a coding; the list that leads keeps what is selected."""
        if self.leads:
            return
        row = self.segments.row_of(coding_id)
        if row is None:
            self.clearSelection()
            return
        self.setCurrentIndex(self.segments.index(row))
        self.scrollTo(self.segments.index(row))

    def selectAll(self) -> None:
        """Qt: all there are, those included that are not read yet."""
        if self.segments.has_more:
            self.all_requested.emit()
        else:
            super().selectAll()

    def selected_rect(self) -> QRect:
        """Around the row in focus, in global pixels: a popup opens beside it."""
        rect = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: digits, Enter and Del act on the selected segments; arrows let the transcript follow."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, before = event.key(), self.currentIndex()
        if not modifiers and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.digit_pressed.emit(key - Qt.Key.Key_0)
        elif not modifiers and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.code_requested.emit()
        elif not modifiers and key == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self.touched.emit()
                self._browsing.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click chooses for itself."""
        self.touched.emit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: from now on the list leads."""
        self.leads = True
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: a popup, a menu or another window takes the keyboard for a moment only."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.reason() not in _PASSING and not editing:
            self.leads = False
        super().focusOutEvent(event)

    # Inside

    def _choose(self, index: QModelIndex) -> None:
        self._browsing.stop()
        super()._choose(index)

    def _anchors(self) -> list[tuple[int, int]]:
        """The codings in view with the top of their rows: whichever is left keeps its place."""
        found = []
        row = self.indexAt(QPoint(1, 1)).row()
        while 0 <= row < len(self.segments.segments):
            top = self.visualRect(self.segments.index(row)).top()
            if top > self.viewport().height():
                break
            found.append((self.segments.segments[row].coding.id, top))
            row += 1
        return found

    def _stay(self, anchors: Sequence[tuple[int, int]]) -> None:
        self.executeDelayedItemsLayout()
        for coding_id, top in anchors:
            row = self.segments.row_of(coding_id)
            if row is not None:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.visualRect(self.segments.index(row)).top() - top)
                return

    def _reselect(self, selected: set[int], current: int | None, first: int) -> None:
        """The rows of before; where all are gone, the one that took the place of the first."""
        rows = sorted(row for coding in selected if (row := self.segments.row_of(coding)) is not None)
        if not rows and selected and self.leads and self.segments.segments:
            rows = [min(first, len(self.segments.segments) - 1)]
        at = self.segments.row_of(current)
        if at is None and rows:
            at = rows[0]
        model, chosen = self.selectionModel(), QItemSelection()
        for top, bottom in _pieces(rows)[:_MOST]:
            chosen.select(self.segments.index(top), self.segments.index(bottom))
        model.select(chosen, _FLAG.ClearAndSelect)
        if at is not None:
            model.setCurrentIndex(self.segments.index(at), _FLAG.NoUpdate)


def _pieces(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rows in order as stretches of neighbours: first, last."""
    pieces: list[tuple[int, int]] = []
    for row in rows:
        if pieces and pieces[-1][1] == row - 1:
            pieces[-1] = (pieces[-1][0], row)
        else:
            pieces.append((row, row))
    return pieces

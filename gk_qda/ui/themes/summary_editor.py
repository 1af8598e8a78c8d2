"""The text of a summary: numbered evidence behind its sentences, a dashed line under those without any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragLeaveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip

from gk_qda.queries.theme_desk import CellSegment, EvidencePlace
from gk_qda.ui.look.painters import EvidenceState, draw_evidence_mark
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.place_words import with_items
from gk_qda.ui.reading.parcels import SEGMENT_MIME, unpack_segment
from gk_qda.ui.themes.evidence import Mark, stored_form
from gk_qda.ui.themes.marked_text import MARK_HEIGHT, Highlighter, MarkedText, Sizes
from gk_qda.ui.writing.text_field import TextField


class SummaryEditor(TextField):
    """``edited`` tells of every change by a person, of the words or of their evidence."""

    mark_clicked = Signal(int)  # number of a passage

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.marked = MarkedText()
        self.focused_number = 0  # the passage in focus
        self.stale_numbers: frozenset[int] = frozenset()
        self._picked: Mark | None = None
        self._baseline: tuple[str, object] = ("", ())
        self._hits: list[tuple[QRectF, Mark]] = []
        self.setAccessibleName(self.tr("Summary"))
        self.viewport().setMouseTracking(True)
        # After the field's own ear: it is to know the sentences of after the edit.
        self._highlighter = Highlighter(self.document(), theme, self.marked, self._sizes())
        theme.changed.connect(self._dress_marks)

    # Content

    def show_text(
        self, text: str, evidence: Iterable[EvidencePlace], passages: Sequence[CellSegment]
    ) -> None:
        """Another text; nothing of the one before is kept but the place of the caret where it is the same cell."""
        self._picked = None
        self.show_words(text)
        self.marked.show(self.text(), evidence, passages)
        self._baseline = self._state()
        self._mark_anew()

    def show_passages(self, passages: Sequence[CellSegment]) -> None:
        """Other passages around the text that is being written."""
        self.marked.show(self.marked.text, self.marked.evidence, passages)
        self._mark_anew()

    def is_changed(self) -> bool:
        """Whether words or evidence differ from what was shown."""
        return self._state() != self._baseline

    def has_other_words(self) -> bool:
        """Whether the words themselves differ from what was shown."""
        return self.marked.text != self._baseline[0]

    def set_stored(self) -> None:
        """What stands here now is stored."""
        self._baseline = self._state()

    def set_underlining(self, on: bool) -> None:
        """Underline sentences without evidence, or do not."""
        self.marked.shows_bare = on
        self._mark_anew()

    def set_takes_evidence(self, takes: bool) -> None:
        """Whether sentences can have evidence here; only then those without any are underlined."""
        if takes != self.marked.takes_evidence:
            self.marked.takes_evidence = takes
            self._mark_anew()

    def set_focused(self, number: int, stale: Iterable[int] = ()) -> None:
        """The passage in focus (0: none) and those that came after the text was written."""
        self.focused_number, self.stale_numbers = number, frozenset(stale)
        self.viewport().update()

    # Evidence

    def caret(self) -> int:
        """The place of the caret in code points."""
        return self.marked.offsets.code_point(self.textCursor().position())

    def toggle_evidence(self, passage: CellSegment, position: int | None = None) -> bool:
        """Tie a passage to the sentence at the caret, or untie it; False where there is no sentence."""
        done = self.marked.toggle(self.caret() if position is None else position, passage)
        if done:
            self._mark_anew()
            self.edited.emit()
        return done

    def remove_mark(self, mark: Mark) -> None:
        """Take evidence away from its sentence."""
        self._picked = None
        self.marked.remove(mark)
        self._mark_anew()
        self.edited.emit()

    def insert(self, words: str) -> None:
        """Write words at the caret, with a blank before them where one is missing."""
        cursor = self.textCursor()
        before = self.text()[: self.marked.offsets.code_point(cursor.selectionStart())]
        blank = " " if before and not before[-1].isspace() else ""
        cursor.insertText(blank + words)
        self.setTextCursor(cursor)
        self.setFocus()

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Delete takes a picked mark."""
        takes = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if self._picked is not None and takes:
            if not self.isReadOnly():
                self.remove_mark(self._picked)
        else:
            self._pick(None)
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a mark leads to its passage."""
        mark = self._mark_at(event.position().toPoint())
        self._pick(mark)
        if mark is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.setFocus()
        if mark.is_found:
            self.mark_clicked.emit(mark.number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: marks are to be clicked."""
        over = self._mark_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the usual menu, and on a mark a way to take it away."""
        menu = self.createStandardContextMenu()
        mark = self._mark_at(event.pos())
        if mark is not None and not self.isReadOnly():
            first = menu.actions()[0] if menu.actions() else None
            action = menu.addAction(self.tr("Remove this evidence"))
            action.triggered.connect(lambda: self.remove_mark(mark))
            if first is not None:
                menu.insertAction(first, action)
                menu.insertSeparator(first)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: the tooltip of a mark quotes its passage."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_at(event.pos())
            QToolTip.showText(event.globalPos(), self._explain(mark) if mark else "", self)
            return True
        return super().viewportEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt: passages may be dropped as evidence."""
        return source.hasFormat(SEGMENT_MIME) or source.hasText()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: a passage becomes evidence of the sentence it is dropped on."""
        dropped = unpack_segment(event.mimeData())
        if dropped is None:
            super().dropEvent(event)
            return
        document_id, span = dropped
        unit = self.cursorForPosition(event.position().toPoint()).position()
        position = self.marked.offsets.code_point(unit)
        for passage in self.marked.passages:
            here = passage.segment
            if (here.document.id, here.coding.span) == (document_id, span):
                if not self.marked.is_tied(position, passage):
                    self.toggle_evidence(passage, position)
                event.acceptProposedAction()
        super().dragLeaveEvent(QDragLeaveEvent())  # takes the caret of the drag off

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the words, then the marks in the room that was made for them."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self._highlighter.sizes.font)
        self._hits = []
        for number in range(len(self.marked.spans)):
            self._paint_tail(painter, number)

    # Inside

    def _paint_tail(self, painter: QPainter, number: int) -> None:
        marked, sizes = self.marked, self._highlighter.sizes
        tail = marked.tail(number)
        if not tail.own and not tail.whole:
            return
        unit = marked.units(marked.spans[number])[1]
        block = self.document().findBlock(unit - 1)
        layout = block.layout()
        line = layout.lineForTextPosition(unit - 1 - block.position())
        if not block.isVisible() or not line.isValid():
            return
        corner = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        end: Any = line.cursorToX(unit - block.position())  # (x, position)
        left = corner.x() + end[0] - sizes.tail(tail)
        top = corner.y() + line.y() + (line.height() - MARK_HEIGHT) / 2
        placed, words_at = sizes.places(tail)
        for mark, x in placed:
            rect = QRectF(left + x, top, sizes.mark(mark), MARK_HEIGHT)
            draw_evidence_mark(painter, rect, mark.number, self._state_of(mark), self._theme.tokens)
            self._hits.append((rect, mark))
        if words_at is not None:
            painter.setPen(QColor(self._theme.tokens.muted))
            rect = QRectF(left + words_at + 3, top, sizes.words(), MARK_HEIGHT)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, sizes.whole_words)

    def _state_of(self, mark: Mark) -> EvidenceState:
        if mark == self._picked or mark.number == self.focused_number:
            return "focused"
        return "stale" if not mark.is_found or mark.number in self.stale_numbers else "linked"

    def _explain(self, mark: Mark) -> str:
        if mark.is_found:
            return self.marked.passages[mark.number - 1].segment.quote
        words = self.tr("{document}, para. {number}: no segment of this cell any more")
        return with_items(words.format(document=mark.evidence.document, number=mark.evidence.paragraph))

    def _mark_at(self, place: QPoint) -> Mark | None:
        return next((mark for rect, mark in self._hits if rect.contains(place.toPointF())), None)

    def _pick(self, mark: Mark | None) -> None:
        if mark != self._picked:
            self._picked = mark
            self.viewport().update()

    def _state(self) -> tuple[str, object]:
        return self.marked.text, stored_form(self.marked.evidence)

    def _on_words(self, text: str) -> None:
        sentences = len(self.marked.spans)
        self.marked.edit(text)
        if len(self.marked.spans) != sentences:
            # What belongs to the whole text stands behind another one now.
            QTimer.singleShot(0, self._mark_anew)

    def _mark_anew(self) -> None:
        self._highlighter.rehighlight()
        self.viewport().update()

    def _sizes(self) -> Sizes:
        return Sizes(self._theme.fonts.mini(), self.tr("whole text"))

    def _dress_marks(self) -> None:
        self._highlighter.sizes = self._sizes()
        self._mark_anew()


def caret_at_end(editor: SummaryEditor) -> None:
    """Put the caret behind the last word; in view is the first, until somebody writes."""
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    editor.setTextCursor(cursor)
    editor.verticalScrollBar().setValue(0)

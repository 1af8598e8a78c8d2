"""The field in which the text of a transcript is edited; codings stay in sight and move with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QPainter,
    QPalette,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from gk_qda.reanchoring import Edit, shortened
from gk_qda.spans import Span, without
from gk_qda.ui.clipboard import private
from gk_qda.ui.code_desk.menus import open_menu
from gk_qda.ui.look.palette import wear
from gk_qda.ui.reading.layout import TOP, TranscriptStyle
from gk_qda.ui.reading.offsets import Offsets
from gk_qda.ui.reading.slim_scroll_bar import SlimScrollBar
from gk_qda.ui.text_edit import editor_keys
from gk_qda.ui.text_edit.editor_hits import EditorHits
from gk_qda.ui.text_edit.editor_layout import EditorLayout
from gk_qda.ui.text_edit.editor_look import look_of
from gk_qda.ui.text_edit.editor_margin import WIDTH, EditorMargin
from gk_qda.ui.text_edit.editor_washes import EditorWashes
from gk_qda.ui.text_edit.written import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QInputMethodEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
        QTextBlock,
    )

    from gk_qda.ui.reading.sheet import Sheet
    from gk_qda.ui.text_edit.edited_text import EditedText

_KEEP, _MOVE = QTextCursor.MoveMode.KeepAnchor, QTextCursor.MoveMode.MoveAnchor
_SEPARATORS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class TextEditor(QPlainTextEdit):
    """Shows an ``EditedText`` and tells it each change; nothing is ever read back but what was typed or pasted."""

    changed = Signal()
    refused = Signal()  # the change would have touched a withdrawn paragraph
    passage_copied = Signal(object, str)  # Span of the stored text, what the clipboard holds now
    nul_left_out = Signal(int)  # so many NUL characters were not pasted
    leave_requested = Signal()

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.edited: EditedText | None = None
        self._is_filling = False
        self._offsets = Offsets("")  # of the text before the change that Qt tells of
        self._style = TranscriptStyle.of(sheet.theme, sheet.theme.metrics.reading, set())
        self._set_up()
        self.washes = EditorWashes(self)
        self.hits = EditorHits(self)
        self.margin = EditorMargin(self)
        self.document().contentsChange.connect(self._follow)
        self.cursorPositionChanged.connect(self._leave_protected)
        self.updateRequest.connect(lambda rect, scrolled: self.margin.update())

    def _set_up(self) -> None:
        document = QTextDocument(self)
        document.setDocumentMargin(TOP)
        self._lines = EditorLayout(document, lambda block: look_of(self, block))
        document.setDocumentLayout(self._lines)
        self.setDocument(document)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar(self.sheet.theme))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setViewportMargins(WIDTH, 0, 0, 0)
        self.setAccessibleName(self.tr("Text of the transcript, being edited"))

    # --- opening

    def open(self, edited: EditedText, *, zoom: int) -> None:
        """Show a text at its beginning, in type of ``zoom`` px; local undo begins here."""
        self.edited, self._offsets = edited, edited.offsets
        self._is_filling = True
        self._lines.style = None
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(edited.shown)
        self.document().setUndoRedoEnabled(True)
        self._is_filling = False
        self.restyle(zoom)
        self.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Show nothing."""
        self.edited = None
        self._is_filling = True
        self.clear()
        self._is_filling = False

    def top_position(self) -> int | None:
        """The first character in view; None without a text."""
        block = self.firstVisibleBlock()
        return self.code_point(block.position()) if self.edited is not None and block.isValid() else None

    def restyle(self, zoom: int) -> None:
        """Colours of the theme, type of ``zoom`` px."""
        tokens = self.sheet.theme.tokens
        labels = self.sheet.shown.labels() if self.sheet.shown is not None else set()
        self._style = TranscriptStyle.of(self.sheet.theme, zoom, labels)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(tokens.base))
        palette.setColor(QPalette.ColorRole.Text, QColor(tokens.text))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(tokens.selection))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens.selected_text))
        wear(self, palette)
        self.document().setDefaultFont(self._style.font)
        self._lines.style = self._style
        self._lines.text_width = self.viewport().width()
        self._lines.forget()
        self.washes.forget()

    @property
    def pitch(self) -> int:
        """From line to line, in px."""
        return self._style.pitch

    @property
    def style_of_lines(self) -> TranscriptStyle:
        """Sizes and formats."""
        return self._style

    def set_right_margin(self, width: int) -> None:
        """Keep the lines as short as those of the transcript: leave so many px at the right."""
        self.setViewportMargins(WIDTH, 0, max(0, width), 0)

    # --- positions

    def unit(self, position: int) -> int:
        """The Qt position of a code point."""
        return self.edited.offsets.unit(position) if self.edited is not None else 0

    def code_point(self, unit: int) -> int:
        """The code point at a Qt position."""
        return self.edited.offsets.code_point(unit) if self.edited is not None else 0

    def selected(self) -> Span:
        """The selection, or the place of the caret as an empty span."""
        cursor = self.textCursor()
        return Span(self.code_point(cursor.selectionStart()), self.code_point(cursor.selectionEnd()))

    def go_to(self, span: Span, *, at_top: bool = False) -> None:
        """Select a span and bring it into view, or its first line to the top."""
        cursor = self.textCursor()
        cursor.setPosition(self.unit(span.start))
        if at_top:
            layout_block = self.document().findBlock(self.unit(span.start))
            self._lines.blockBoundingRect(layout_block)
            line = layout_block.layout().lineForTextPosition(self.unit(span.start) - layout_block.position())
            self.verticalScrollBar().setValue(layout_block.firstLineNumber() + max(0, line.lineNumber()))
        cursor.setPosition(self.unit(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def blocks_in_view(self) -> Iterator[tuple[QTextBlock, int]]:
        """The visible blocks and where they begin (px from the top of the viewport)."""
        block = self.firstVisibleBlock()
        if self.edited is None or not block.isValid():
            return
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= self.viewport().height():
            yield block, round(top)
            top += self.blockBoundingRect(block).height()
            block = block.next()

    # --- what was done

    def _follow(self, unit: int, removed: int, added: int) -> None:
        """Qt changed its document: tell the text the same in code points."""
        edited = self.edited
        if edited is None or self._is_filling or self._lines.is_settling:
            return
        length = self.document().characterCount() - 1
        over = max(0, unit + added - length, unit + removed - self._offsets.units)
        removed, added = removed - over, added - over  # Qt may count the end of the document in
        start, end = self._offsets.code_point(unit), self._offsets.code_point(unit + removed)
        # Qt may tell of more than was changed; what it shows in the place of other characters is not taken for text.
        change = shortened(edited.shown, Edit(start, end, written(self.document(), unit, added)))
        if change is None:
            return
        edited.replace(change.start, change.end, change.replacement)
        self._offsets = edited.offsets
        self.washes.forget()
        self.changed.emit()

    # --- protection

    def _leave_protected(self) -> None:
        """The caret never stands inside what was withdrawn."""
        edited, cursor = self.edited, self.textCursor()
        if edited is None or self._is_filling:
            return
        position = self.code_point(cursor.position())
        for span in edited.protected():
            if span.start < position < span.end:
                nearer = span.start if position - span.start < span.end - position else span.end
                cursor.setPosition(self.unit(nearer), _KEEP if cursor.hasSelection() else _MOVE)
                self.setTextCursor(cursor)
                return

    def replace_all(self, edits: list[Edit]) -> None:
        """Replace several stretches, in the order of the text, as one step of the local undo; none may be forbidden."""
        if self.edited is None or not edits:
            return
        units = [(self.unit(edit.start), self.unit(edit.end)) for edit in edits]
        self._lines.settle()
        self.edited.replace_all(edits)
        self._offsets = self.edited.offsets
        self._is_filling = True  # the places are told already
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for edit, (start, end) in zip(reversed(edits), reversed(units), strict=True):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.replacement)
        cursor.endEditBlock()
        self._is_filling = False
        self.washes.forget()
        self.changed.emit()

    def write(self, span: Span, words: str) -> bool:
        """Replace a span; False where that is forbidden."""
        edited = self.edited
        if edited is None or (not span.length and not words):
            return True
        if edited.forbids(span.start, span.end, words):
            self.refused.emit()
            return False
        self._lines.settle()
        cursor = self.textCursor()
        cursor.setPosition(self.unit(span.start))
        cursor.setPosition(self.unit(span.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    # --- keys, clipboard, input methods

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins a paragraph, Backspace at the beginning of one joins it; nothing touches what was withdrawn."""
        self._lines.settle()
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_soft = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            between = self.edited.break_between if self.edited is not None else ""
            self.write(self.selected(), "\n" if is_soft else between)
        elif (removed := editor_keys.removed_by(self, event)) is not None:
            self.write(*removed)
        elif editor_keys.types(event):
            if self._may(self.selected(), event.text()):
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _may(self, span: Span, words: str) -> bool:
        if self.edited is not None and self.edited.forbids(span.start, span.end, words):
            self.refused.emit()
            return False
        return True

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composed characters, dead keys: allowed where typing is."""
        if event.commitString() and not self._may(self.selected(), event.commitString()):
            event.accept()
            return
        self._lines.settle()
        super().inputMethodEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words themselves, without what was withdrawn; Qt would turn protected blanks into common ones."""
        data, edited, span = private(QMimeData()), self.edited, self.selected()
        if edited is not None:
            data.setText("".join(part.of(edited.text) for part in without(span, edited.protected())))
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text only; line ends become line feeds, NUL characters are left out and counted."""
        words = source.text().replace("\r\n", "\n").replace("\r", "\n").translate(_SEPARATORS)
        if nul := words.count("\x00"):
            self.nul_left_out.emit(nul)
        words = words.replace("\x00", "").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self.write(self.selected(), words)

    def copy(self) -> None:
        """Copy, and tell of it with the place in the stored text."""
        super().copy()
        editor_keys.tell_copied(self)

    def cut(self) -> None:
        """Copy, and remove what may be removed."""
        if self.selected().length:
            self.copy()
            self.write(self.selected(), "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu would remove what is protected."""
        open_menu(editor_keys.menu_of(self), event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text is moved by cut and paste; a drop would pass by what is protected."""
        event.ignore()

    # --- painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew; the first line in view stays there."""
        block = self.firstVisibleBlock()
        super().resizeEvent(event)
        self.margin.setGeometry(QRect(0, 0, WIDTH, self.height()))
        if self._lines.text_width != self.viewport().width():
            self._lines.text_width = self.viewport().width()
            if self._lines.style is not None:
                self._lines.forget()
                self.verticalScrollBar().setValue(block.firstLineNumber())
            self.washes.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Washes first, then Qt's text on top."""
        painter = QPainter(self.viewport())
        self.washes.paint(painter)
        self.hits.paint(painter)
        painter.end()
        super().paintEvent(event)

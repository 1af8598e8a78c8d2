"""A field for texts of any length: an easy line pitch, the project's undo, the words exactly as they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.writing.layout import WritingLayout

_PITCH = 22 / 14  # of the size of the letters
_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


class TextField(QPlainTextEdit):
    """Plain text; its own undo is off, because every pause is a step that the project takes back.

    ``edited`` tells of every change by a person, not of what the program shows.
    """

    edited = Signal()
    left = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_loading = False
        self._known = ""
        self.setObjectName("editor")
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        self._lines = WritingLayout(document, self, self._pitch())
        document.setDocumentLayout(self._lines)
        self.setDocument(document)
        self.setTabChangesFocus(True)
        document.contentsChange.connect(self._on_contents)
        self._restyle()
        theme.changed.connect(self._restyle)

    def text(self) -> str:
        """The words exactly as they stand; Qt's own plain text would turn hard blanks into soft ones."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def show_words(self, text: str) -> None:
        """Other words, by the program; the caret stays where it can."""
        if text == self.text():
            return
        self._is_loading = True
        caret = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._known = self.text()
        self._is_loading = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc leaves, undo and redo are the project's."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_contents(self) -> None:
        """Formats change "contents" too; only other words are an edit."""
        if not self._is_loading and (text := self.text()) != self._known:
            self._known = text
            self._on_words(text)
            self.edited.emit()

    def _on_words(self, text: str) -> None:
        """For fields that know more of their text: before anybody else hears of the edit."""

    def _pitch(self) -> int:
        return round(_PITCH * self._theme.metrics.writing)

    def _restyle(self) -> None:
        self.setFont(self._theme.fonts.writing())
        self._lines.pitch = self._pitch()

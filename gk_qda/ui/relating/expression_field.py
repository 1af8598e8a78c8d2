"""The field in which a query stands as words."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.reading.offsets import Offsets

_PAUSE = 250  # milliseconds after the last key
_LINES = 5


class ExpressionField(QPlainTextEdit):
    """``edited`` comes at a pause while a person types, and at once with Enter."""

    edited = Signal(str)

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("editor")
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._say)
        self.textChanged.connect(self._timer.start)
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take the font from the theme again."""
        self.setFont(self._theme.fonts.body())
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 3 * self._theme.metrics.gap)

    def show_text(self, text: str) -> None:
        """Other words without a report; Ctrl+Z still brings back what stood there."""
        if text == self.toPlainText():
            return
        self.blockSignals(True)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.blockSignals(False)
        self._timer.stop()

    def go_to(self, position: int | None) -> None:
        """Put the cursor at a character (from 1): there something is wrong."""
        if position is not None:
            at = Offsets(self.toPlainText()).unit(min(position - 1, len(self.toPlainText())))
            cursor = self.textCursor()
            cursor.setPosition(at)
            self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter asks at once, a query is one line however it is broken."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._timer.stop()
            self._say()
            return
        super().keyPressEvent(event)

    def _say(self) -> None:
        self.edited.emit(" ".join(self.toPlainText().split("\n")))

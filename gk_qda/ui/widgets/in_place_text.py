"""A paragraph that is read like any other and edited where it stands: stored on leaving, Esc takes back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from gk_qda.ui.look.theme import Theme

_INSET = 4  # px between the frame and the words, all round
_MOST_LINES = 14  # higher texts scroll


class InPlaceText(QPlainTextEdit):
    """As high as its words; the frame appears under the mouse and with the keyboard.

    ``stored`` gives other words when the field is left or Ctrl+Enter is pressed, blanks at both ends left out.
    """

    stored = Signal(str)
    left = Signal()  # Esc with nothing to take back

    def __init__(self, theme: Theme, name: str, placeholder: str = "") -> None:
        super().__init__()
        self._theme, self._shown = theme, ""
        self.setObjectName("inplace")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._fit)
        self.restyle()
        theme.changed.connect(self.restyle)

    def show_text(self, text: str) -> None:
        """Other words, by the program; what a person is typing stays."""
        if text == self._shown and not self.is_edited():
            return
        keep = self.hasFocus() and self.is_edited()
        self._shown = text
        if not keep:
            self.setPlainText(text)

    def is_edited(self) -> bool:
        """Whether the words are others than those shown."""
        return self.toPlainText().strip() != self._shown

    def store(self) -> None:
        """Tell of other words."""
        if self.is_edited() and not self.isReadOnly():
            self._shown = self.toPlainText().strip()
            self.stored.emit(self._shown)

    def restyle(self) -> None:
        """Take type and sizes from the theme again."""
        self.setFont(self._theme.fonts.body())
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: leaving stores, except for a menu or another window."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.store()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc takes back, then leaves; Ctrl+Enter stores."""
        if event.key() == Qt.Key.Key_Escape and self.is_edited():
            self.setPlainText(self._shown)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.store()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: other breaks, another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = self._count_lines(max(20, self.width() - 2 * _INSET))
        height = min(lines, _MOST_LINES) * self.fontMetrics().lineSpacing() + 2 * _INSET
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(
            policy if lines > _MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if height != self.height():
            self.setFixedHeight(height)

    def _count_lines(self, width: int) -> int:
        """Qt lays out what is seen only; the height must be known before."""
        text = self.toPlainText() or self.placeholderText()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        lines = 0
        for paragraph in text.split("\n"):
            layout = QTextLayout(paragraph, self.font())
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                lines += 1
            layout.endLayout()
            lines += not paragraph
        return max(1, lines)

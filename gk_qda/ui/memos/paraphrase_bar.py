"""Under the transcript while paraphrasing: the field for one passage after the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.writing.text_field import TextField

_LINES = 3
_FRAME = 14  # px above and below the lines


class ParaphraseField(TextField):
    """Enter is done with this passage, Shift+Enter begins a new line, Ctrl+Up and Ctrl+Down go on."""

    step_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: see the class."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not shift:
                self.step_requested.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not self.isReadOnly():
                    self.textCursor().insertText("\n")
            case Qt.Key.Key_Down if control:
                self.step_requested.emit(1)
            case Qt.Key.Key_Up if control:
                self.step_requested.emit(-1)
            case _:
                super().keyPressEvent(event)


class ParaphraseBar(QWidget):
    """Names the passage and holds the words for it; stores nothing itself."""

    closed = Signal()
    put_away = Signal()  # nobody sees it any more

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = Label(theme, self.tr("Paraphrase"), font="bold")
        self._place = ElidedLabel(theme, ink="muted")
        self._hint = ElidedLabel(
            theme,
            self.tr("Enter: next passage · Shift+Enter: new line · Esc: end"),
            ink="muted",
            font="small",
        )
        self.close_button = IconButton(theme, "x", self.tr("End paraphrasing"), role="muted")
        self.field = ParaphraseField(theme)
        self.field.setAccessibleName(self.tr("Paraphrase"))
        head = QHBoxLayout()
        head.setSpacing(theme.metrics.inside)
        for widget, stretch in ((self._title, 0), (self._place, 1), (self._hint, 0), (self.close_button, 0)):
            head.addWidget(widget, stretch)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        metrics = theme.metrics
        column.setContentsMargins(metrics.padding, metrics.gap, metrics.padding, metrics.padding)
        column.setSpacing(metrics.gap)
        column.addLayout(head)
        column.addWidget(self.field)
        self.field.left.connect(self.closed)
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_place(self, words: str, text: str, *, is_ready: bool) -> None:
        """Another passage, or (not ready) what is missing to have one."""
        self._place.setText(words)
        self.field.show_words(text)
        self.field.setReadOnly(not is_ready)
        self.field.setPlaceholderText(self.tr("Say it in your own words") if is_ready else words)

    def place(self) -> str:
        """The passage as it is named."""
        return self._place.text()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: the mode ended, or another desk came to the front."""
        super().hideEvent(event)
        self.put_away.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the ground of heads, and a line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.tokens.separator))

    def _restyle(self) -> None:
        self.field.setFixedHeight(round(_LINES * 22 * self._theme.metrics.writing / 14) + _FRAME)

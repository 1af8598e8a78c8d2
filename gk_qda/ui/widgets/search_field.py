"""A field to search or filter with: the magnifier, the words, and an x to empty it."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from gk_qda.ui.look.painters import draw_key_cap, key_cap_size
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import IconButton, native_keys

DEBOUNCE = 150  # milliseconds without typing before the search begins


class SearchField(QLineEdit):
    """Emits `searched` with the text 150 ms after the last letter, at once on Enter and when emptied.

    Up and Down are passed on as `stepped` (-1, 1), so that the list below can be walked while typing. Esc empties
    the field; on an empty one it goes on to whoever is above. `note` stands at the right ("9 hits"), or `keys` as
    a key cap while the field is empty.
    """

    searched = Signal(str)
    stepped = Signal(int)

    def __init__(self, theme: Theme, placeholder: str, *, keys: str = "") -> None:
        super().__init__()
        self._theme, self._keys, self._note, self._sent = theme, keys, "", ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE)
        self._pause.timeout.connect(self._search)
        self._empty = IconButton(theme, "x", self.tr("Clear"), role="muted")
        self._empty.setParent(self)
        self._empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty.setCursor(Qt.CursorShape.ArrowCursor)
        self._empty.clicked.connect(self._clear)
        self.textChanged.connect(self._typed)
        self.restyle()
        theme.changed.connect(self.restyle)

    def show_text(self, text: str) -> None:
        """Say what was searched for already, without searching again."""
        self.setText(text)
        self._pause.stop()
        self._sent = text

    def set_note(self, note: str) -> None:
        """Say something short at the right, such as the number of hits."""
        self._note = note
        self._arrange()

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        self.setFont(self._theme.fonts.body())
        self.setFixedHeight(self._theme.metrics.line_edit)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter searches at once, Esc empties, Up and Down walk the list."""
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self._clear()
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._search()
                super().keyPressEvent(event)
                event.accept()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Qt: keep Esc from being taken as a shortcut while there is something to empty."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the x stays at the right."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: field and text, then magnifier, note or key cap."""
        super().paintEvent(event)
        painter = QPainter(self)
        tokens, side = self._theme.tokens, self._theme.metrics.panel_icon
        place = QRect(self._theme.metrics.inside, (self.height() - side) // 2, side, side)
        painter.drawPixmap(place, self._theme.pixmap("search", side, tokens.muted, self.devicePixelRatioF()))
        if self._note:
            painter.setFont(self._theme.fonts.small())
            painter.setPen(QColor(tokens.muted))
            right = self.rect().adjusted(0, 0, -self._right_edge(), 0)
            painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._note)
        elif self._keys and not self.text():
            cap = self._cap_size()
            x = self.width() - self._theme.metrics.inside - cap.width()
            painter.setFont(self._theme.fonts.mini())
            rect = QRectF(x, (self.height() - cap.height()) // 2, cap.width(), cap.height())
            draw_key_cap(painter, rect, native_keys(self._keys), tokens)

    def _cap_size(self) -> QSize:
        return key_cap_size(native_keys(self._keys), self._theme.fonts.mini()).toSize()

    def _right_edge(self) -> int:
        return self._theme.metrics.inside + (self._empty.width() - 4 if self.text() else 0)

    def _note_width(self) -> int:
        if self._note:
            return self.fontMetrics().horizontalAdvance(self._note) + self._theme.metrics.gap
        if self._keys and not self.text():
            return self._cap_size().width() + self._theme.metrics.gap
        return 0

    def _arrange(self) -> None:
        metrics = self._theme.metrics
        left = metrics.panel_icon + metrics.gap
        self.setTextMargins(left, 0, self._right_edge() - metrics.inside + self._note_width(), 0)
        side = self._empty.height()
        self._empty.move(self.width() - side - 3, (self.height() - side) // 2)
        self._empty.setVisible(bool(self.text()))
        self.update()

    def _typed(self) -> None:
        self._arrange()
        self._pause.start()

    def _clear(self) -> None:
        self.clear()
        self._search()

    def _search(self) -> None:
        self._pause.stop()
        if self.text() != self._sent:
            self._sent = self.text()
            self.searched.emit(self._sent)

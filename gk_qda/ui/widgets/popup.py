"""The frame of what floats over a desk: the code popup and the command palette."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from gk_qda.ui.look.metrics import RADIUS_POPUP
from gk_qda.ui.look.theme import Theme


class Popup(QFrame):
    """Rounded where the desktop composes windows; closes by Esc and by a click elsewhere.

    A field in it keeps Enter and the arrows to itself; with ``watch_keys`` they come to ``take_key`` first.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        theme.dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setContentsMargins(1, 1, 1, 1)
        theme.changed.connect(self.update)

    def watch_keys(self, field: QWidget) -> None:
        """Ask ``take_key`` before ``field`` gets a key."""
        field.installEventFilter(self)

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key; False leaves it to the field."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: keys of the watched field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.take_key(event):
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground and edge."""
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(tokens.raised))
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, RADIUS_POPUP, RADIUS_POPUP)

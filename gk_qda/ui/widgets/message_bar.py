"""The bar under the desk head that says what happened, one message at a time."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button, IconButton
from gk_qda.ui.widgets.labels import Ink, Label

MessageKind = Literal["error", "warning", "information"]

INFORMATION_STAYS = 8000  # milliseconds
_MOST_ACTIONS = 2
_URGENCY: dict[MessageKind, int] = {"error": 0, "warning": 1, "information": 2}
_ICONS: dict[MessageKind, str] = {
    "error": "alert-circle",
    "warning": "alert-triangle",
    "information": "info-circle",
}

_INKS: dict[MessageKind, Ink] = {"error": "error_text", "warning": "warning_text", "information": "text"}


class MessageAction(NamedTuple):
    """A button in the bar: its words, and what to do."""

    words: str
    run: Callable[[], object]


class Message(NamedTuple):
    """What the bar says. `lead` is a bold beginning; at most two actions."""

    kind: MessageKind
    words: str
    actions: tuple[MessageAction, ...] = ()
    lead: str = ""


class MessageBar(QWidget):
    """Shows messages by urgency: errors, warnings, information. Others wait and are counted ("1 of 3").

    Errors and warnings stay until they are closed or answered; information goes after 8 seconds, but not while the
    mouse or the focus is on the bar. Pressing a button closes the message, then acts. `emptied` tells that nothing
    is left to say.
    """

    emptied = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._waiting: list[Message] = []
        self._said: Message | None = None
        self._is_laid_out = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INFORMATION_STAYS)
        self._timer.timeout.connect(self._time_is_up)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()
        theme.changed.connect(self._restyle)

    def _lay_out(self) -> None:
        """Make what stands in the bar; most starts of the program have nothing to say."""
        theme, self._is_laid_out = self._theme, True
        self._picture = QLabel()
        self._lead = Label(theme, font="bold")
        self._words = Label(theme, wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._queue = Label(theme, ink="muted", font="small")
        self._buttons = tuple(Button(theme, "", size="head") for _ in range(_MOST_ACTIONS))
        self._close = IconButton(theme, "x", self.tr("Close"), size="head")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture)
        self._row.addWidget(self._lead)
        self._row.addWidget(self._words, 1)
        for widget in (self._queue, *self._buttons, self._close):
            self._row.addWidget(widget)
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, at=place: self._answer(at))
        self._close.clicked.connect(self.close_message)

    def error(self, words: str, *actions: MessageAction, lead: str = "") -> None:
        """Say what could not be done, where, and what to do."""
        self.show_message(Message("error", words, actions, lead))

    def warn(self, words: str, *actions: MessageAction, lead: str = "") -> None:
        """Say what gets worse if it goes on like this."""
        self.show_message(Message("warning", words, actions, lead))

    def inform(self, words: str, *actions: MessageAction, lead: str = "") -> None:
        """Say what was done, with a way back where there is one; what was said of the step before is over."""
        message = Message("information", words, actions, lead)
        self._waiting = [one for one in self._waiting if one.kind != "information" or one == message]
        self.show_message(message)

    def show_message(self, message: Message) -> None:
        """Show `message` now or, if something as urgent is shown, after it. The same one is not said twice.

        Raises ValueError if it has more actions than there is room for.
        """
        if len(message.actions) > _MOST_ACTIONS:
            raise ValueError(message.actions)
        if message in self._waiting:
            return
        self._waiting.append(message)
        self._waiting.sort(key=lambda waiting: _URGENCY[waiting.kind])
        self._present(is_new=self.current() is not self._said)

    def current(self) -> Message | None:
        """What the bar says now."""
        return self._waiting[0] if self._waiting else None

    def close_message(self) -> None:
        """Take the message off and show the next one."""
        if self._waiting:
            self._waiting.pop(0)
            self._present(is_new=True)

    def dismiss_information(self) -> None:
        """Take an information off, for instance because the person types on; other kinds stay."""
        kept = [one for one in self._waiting if one.kind != "information"]
        if len(kept) < len(self._waiting):
            self._waiting = kept
            self._present(is_new=self.current() is not self._said)

    def clear(self) -> None:
        """Say nothing any more, for instance because another project is open."""
        self._waiting.clear()
        self._present(is_new=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground in the colour of the kind, a line in its edge below."""
        ground, edge, _ = self._colors()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(edge))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Qt: who points at it reads it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: the time begins again."""
        self._start_time()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc on one of the buttons closes the message."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
            return
        super().keyPressEvent(event)

    def _colors(self) -> tuple[str, str, str]:
        tokens, current = self._theme.tokens, self.current()
        kind = current.kind if current else "information"
        return {
            "error": (tokens.error_ground, tokens.error_edge, tokens.error_text),
            "warning": (tokens.warning_ground, tokens.warning_edge, tokens.warning_text),
            "information": (tokens.accent_soft, tokens.accent, tokens.accent),
        }[kind]

    def _answer(self, place: int) -> None:
        current = self.current()
        if current is not None and place < len(current.actions):
            self.close_message()
            current.actions[place].run()

    def _present(self, *, is_new: bool) -> None:
        self._timer.stop()
        current = self._said = self.current()
        if current is None:
            had_focus = self.isAncestorOf(self._theme.app.focusWidget() or self)
            self.hide()
            if had_focus:
                self.focusNextChild()
            self.emptied.emit()
            return
        if not self._is_laid_out:
            self._lay_out()
        self._lead.setText(current.lead)
        self._lead.setVisible(bool(current.lead))
        self._words.setText(current.words)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(current.actions))
            if place < len(current.actions):
                button.setText(current.actions[place].words)
        count = self.tr("{place} of {total}").format(place=1, total=len(self._waiting))
        self._queue.setText(count if len(self._waiting) > 1 else "")
        self._queue.setVisible(len(self._waiting) > 1)
        self.setAccessibleName(f"{current.lead} {current.words}".strip())
        self._restyle()
        self.show()
        self._start_time()
        if is_new:
            _announce(self)

    def _restyle(self) -> None:
        if not self._is_laid_out:
            return
        metrics, current = self._theme.metrics, self.current()
        self._row.setContentsMargins(metrics.padding, metrics.hairgap, metrics.gap, metrics.hairgap + 1)
        self._row.setSpacing(metrics.inside)
        self.setMinimumHeight(metrics.message_bar)
        kind = current.kind if current else "information"
        ink = self._colors()[2]
        picture = self._theme.pixmap(_ICONS[kind], metrics.icon, ink, self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        words = _INKS[kind]
        self._lead.set_ink(words)
        self._words.set_ink(words)
        self._queue.set_ink(words)
        self.update()

    def _start_time(self) -> None:
        current = self.current()
        if current is not None and current.kind == "information" and not self.underMouse():
            self._timer.start()

    def _time_is_up(self) -> None:
        focused = self._theme.app.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._timer.start()
            return
        self.dismiss_information()


def _announce(widget: QWidget) -> None:
    """Let screen readers say the name of a widget. (Loaded when first needed: its many roles take a while.)"""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, widget.accessibleName()))

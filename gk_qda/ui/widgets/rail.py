"""The slim column at the left that switches between desks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.palette import disabled_text
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import native_keys
from gk_qda.ui.widgets.labels import set_plain_tool_tip

_BAR = 3  # width of the mark beside the desk that is shown


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One entry: word, icon, shortcut."""

    words: str
    icon: str
    keys: str = ""


class _RailButton(QAbstractButton):
    """Icon over word; in the narrow rail the icon alone."""

    def __init__(self, theme: Theme, entry: RailEntry) -> None:
        super().__init__()
        self._theme, self._entry, self._narrow = theme, entry, False
        self.setText(entry.words)
        self.setAccessibleName(entry.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the word to the tooltip, or show it again."""
        self._narrow = narrow
        keys = native_keys(self._entry.keys) if self._entry.keys else ""
        parts = [self._entry.words if narrow else "", f"({keys})" if keys and narrow else keys]
        set_plain_tool_tip(self, " ".join(part for part in parts if part))
        self.restyle()

    def set_keys(self, keys: str) -> None:
        """Print another shortcut in the tooltip."""
        self._entry = replace(self._entry, keys=keys)
        self.set_narrow(self._narrow)

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        self.setFont(self._theme.fonts.small())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: as wide as the rail or, with large type, as the word."""
        metrics = self._theme.metrics
        if self._narrow:
            return QSize(metrics.rail_narrow, metrics.rail_narrow)
        words = self.fontMetrics().horizontalAdvance(self.text()) + 2 * metrics.hairgap
        return QSize(max(metrics.rail, words), metrics.rail_entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Up and Down are the rail's."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground, mark, icon, word."""
        tokens, metrics, area = self._theme.tokens, self._theme.metrics, self.rect()
        painter = QPainter(self)
        current = self.isChecked()
        ink = tokens.accent if current else tokens.muted if self.isEnabled() else disabled_text(tokens)
        if current:
            painter.fillRect(area, QColor(tokens.accent_soft))
            painter.fillRect(0, 0, _BAR, area.height(), QColor(tokens.accent))
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(area, QColor(tokens.hover))
            ink = tokens.text
        side, line = metrics.rail_icon, self.fontMetrics().height()
        block = side if self._narrow else side + metrics.hairgap + line
        top = (area.height() - block) // 2
        place = QRect((area.width() - side) // 2, top, side, side)
        painter.drawPixmap(place, self._theme.pixmap(self._entry.icon, side, ink, self.devicePixelRatioF()))
        if not self._narrow:
            painter.setPen(QColor(ink))
            words = QRect(0, top + side + metrics.hairgap, area.width(), line)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            draw_focus(painter, area.adjusted(1, 1, -1, -1), tokens, 4)


class Rail(QWidget):
    """Five desks above, history and settings below.

    `desk_requested` carries the place of the desk asked for, 0 to 4; the window answers with `set_current` once it
    is shown. The tooltips print the shortcuts; the commands in the menu listen to them. Up and Down walk through
    the entries.
    """

    desk_requested = Signal(int)
    history_requested = Signal()
    settings_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        theme.dress(self)
        self._theme, self._narrow, self._current, self._is_covered = theme, False, -1, False
        desks = (
            RailEntry(self.tr("Coding"), "highlight", "Ctrl+1"),
            RailEntry(self.tr("Themes"), "layout-grid", "Ctrl+2"),
            RailEntry(self.tr("Compare"), "columns-3", "Ctrl+3"),
            RailEntry(self.tr("Frequencies"), "chart-grid-dots", "Ctrl+4"),
            RailEntry(self.tr("Team"), "users", "Ctrl+5"),
        )
        self._desks = [_RailButton(theme, entry) for entry in desks]
        self._history = _RailButton(theme, RailEntry(self.tr("History"), "arrow-back-up"))
        self._settings = _RailButton(theme, RailEntry(self.tr("Settings"), "settings"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.metrics.gap, 1, theme.metrics.gap)
        column.setSpacing(0)
        for place, button in enumerate(self._desks):
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, at=place: self._ask_for(at))
            column.addWidget(button)
        column.addStretch(1)
        self._history.clicked.connect(self.history_requested)
        self._settings.clicked.connect(self.settings_requested)
        column.addWidget(self._history)
        column.addWidget(self._settings)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Desks"))
        theme.changed.connect(self._restyle)

    def desk_buttons(self) -> Sequence[_RailButton]:
        """The buttons of the desks, from the top."""
        return self._desks

    def current(self) -> int:
        """The place of the desk that is shown, or -1."""
        return self._current

    def set_current(self, place: int) -> None:
        """Mark the desk that is shown; -1 for none (start page)."""
        self._current, self._is_covered = place, False
        self._mark()

    def cover(self) -> None:
        """Mark no desk while a page lies over the one that is shown; the next `set_current` ends that."""
        self._is_covered = True
        self._mark()

    def set_desks_enabled(self, enabled: bool) -> None:
        """Without a project there is no desk to go to."""
        for button in (*self._desks, self._history):
            button.setEnabled(enabled)

    def is_narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, 48 wide, or icons over words, 88 wide."""
        self._narrow = narrow
        for button in (*self._desks, self._history, self._settings):
            button.set_narrow(narrow)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Up and Down walk through the entries."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        buttons = [b for b in (*self._desks, self._history, self._settings) if b.isEnabled()]
        focused = [at for at, button in enumerate(buttons) if button.hasFocus()]
        if step and focused:
            target = buttons[(focused[0] + step) % len(buttons)]
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground and the line at the right."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(self._theme.tokens.separator))

    def _ask_for(self, place: int) -> None:
        # The mark moves when the window says so: a desk may refuse to be left.
        self._mark()
        self.desk_requested.emit(place)

    def _mark(self) -> None:
        for at, button in enumerate(self._desks):
            button.setChecked(at == self._current and not self._is_covered)

    def _restyle(self) -> None:
        for button in (*self._desks, self._history, self._settings):
            button.restyle()
        self.update()

"""Progress in the status bar: what is done, how far it is, and a way to stop it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import Label

APPEARS_AFTER = 300  # milliseconds; what is faster needs no bar
_NAMES_TIME_AFTER = 10.0  # seconds
_BAR_SIZE = QSize(120, 6)


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self.share = theme, 0.0
        self.setFixedSize(_BAR_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect())
        painter.setBrush(QColor(self._theme.tokens.separator))
        painter.drawRoundedRect(area, 3, 3)
        if self.share > 0:
            done = QRectF(area.left(), area.top(), max(6.0, area.width() * self.share), area.height())
            painter.setBrush(QColor(self._theme.tokens.accent))
            painter.drawRoundedRect(done, 3, 3)


class ProgressLine(QWidget):
    """Call `start`, then `advance` as often as something is done, then `finish`.

    It appears 300 ms after the start, so that quick work does not flicker. `cancelled` asks whoever works to stop.
    From 10 seconds on the time left is named. `clock` gives seconds.
    """

    cancelled = Signal()

    def __init__(self, theme: Theme, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._theme, self._clock, self._began = theme, clock, 0.0
        self.work = ""  # what is being done, "" between two works
        self._is_laid_out = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(APPEARS_AFTER)
        self._patience.timeout.connect(self.show)
        self.hide()

    def _lay_out(self) -> None:
        """Make what stands in the line when there is something to tell for the first time."""
        theme, self._is_laid_out = self._theme, True
        self._task = ElidedLabel(theme, ink="text", font="small")
        self._count = Label(theme, ink="muted", font="small")
        self._bar = _Bar(theme)
        self._time = Label(theme, ink="muted", font="small")
        self._cancel = Button(theme, self.tr("Cancel"), size="panel", kind="flat")
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.inside)
        for widget in (self._task, self._count, self._bar, self._time, self._cancel):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._bar.update)

    def start(self, task: str, total: int = 0, *, can_cancel: bool = True) -> None:
        """Begin: `task` says what is done ("Searching"), `total` how many steps there are, 0 if nobody knows."""
        if not self._is_laid_out:
            self._lay_out()
        self._began, self.work = self._clock(), task
        self._task.setText(task)
        self._cancel.setVisible(can_cancel)
        self._cancel.setEnabled(True)
        self.advance(0, total)
        self._patience.start()

    def advance(self, done: int, total: int = 0, task: str = "") -> None:
        """`done` of `total` steps are done; `task` may say something new."""
        if task:
            self._task.setText(task)
        known = total > 0
        self._bar.setVisible(known)
        self._count.setVisible(known)
        self._bar.share = min(1.0, done / total) if known else 0.0
        self._count.setText(self.tr("{done} of {total}").format(done=done, total=total) if known else "")
        self._bar.update()
        left = self._time_left(done, total)
        self._time.setText(left)
        self._time.setVisible(bool(left))
        words = " ".join(part for part in (self._task.text(), self._count.text(), left) if part)
        self.setAccessibleName(words)

    def finish(self) -> None:
        """End, however it went."""
        self._patience.stop()
        self.work = ""
        self.hide()

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._task.setText(self.tr("Stopping ..."))
        self.cancelled.emit()

    def _time_left(self, done: int, total: int) -> str:
        elapsed = self._clock() - self._began
        if elapsed < _NAMES_TIME_AFTER or not 0 < done < total:
            return ""
        seconds = elapsed / done * (total - done)
        if seconds < 60:
            return self.tr("less than a minute left")
        minutes = round(seconds / 60)
        if minutes == 1:
            return self.tr("about a minute left")
        return self.tr("about {minutes} minutes left").format(minutes=minutes)

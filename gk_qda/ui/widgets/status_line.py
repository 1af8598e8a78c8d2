"""The line at the foot of the window: facts at the left, progress, what is stored and who codes at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gk_qda.ui.look.painters import draw_ground
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import Ink, Label
from gk_qda.ui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from datetime import datetime


class _Divider(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(1, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_ground(QPainter(self), self.rect(), self._theme.tokens.separator)


class StatusLine(QWidget):
    """26 high; `progress` is the `ProgressLine` in its middle.

    `coder_requested` carries the place, in global pixels, above which the choice of coders is to open.
    """

    coder_requested = Signal(QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stored_state: tuple[str, Ink] = ("", "ok")
        self._facts: list[QWidget] = []
        self.progress = ProgressLine(theme)
        self._tick = QLabel()
        self._stored = Label(theme, ink="muted", font="small")
        self._divider = _Divider(theme)
        self._coder_intro = Label(theme, self.tr("Coding as"), ink="muted", font="small")
        self.coder_button = Button(theme, "", kind="flat", size="panel")
        self.coder_button.setAccessibleDescription(self.tr("Choose who codes"))
        self.coder_button.clicked.connect(self._ask_for_coder)
        self._hint = Label(theme, ink="muted", font="small")
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self.progress)
        right = (self._hint, self._tick, self._stored, self._divider, self._coder_intro, self.coder_button)
        for widget in right:
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show_stored("", "", "ok")
        self.set_coder("")
        self.set_hint("")
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_facts(self, facts: Sequence[str]) -> None:
        """Say these things at the left, thin lines between them; the last one gives way when it gets narrow."""
        for widget in self._facts:
            self._row.removeWidget(widget)
            widget.deleteLater()
        self._facts = []
        for place, fact in enumerate(facts):
            if place:
                self._facts.append(_Divider(self._theme))
            self._facts.append(ElidedLabel(self._theme, fact, ink="muted", font="small"))
        for place, widget in enumerate(self._facts):
            self._row.insertWidget(place, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def facts(self) -> list[str]:
        """What is said at the left."""
        return [widget.text() for widget in self._facts if isinstance(widget, ElidedLabel)]

    def set_saved(self, at: datetime) -> None:
        """Everything is stored since `at` (local time)."""
        shown = self.locale().toString(QTime(at.hour, at.minute), "HH:mm")
        self._show_stored("circle-check", self.tr("Saved {time}").format(time=shown), "ok")

    def set_saving(self) -> None:
        """Something is being written."""
        self._show_stored("circle-dashed", self.tr("Saving ..."), "muted")

    def set_not_saved(self) -> None:
        """The last change could not be written; a message says why."""
        self._show_stored("alert-circle", self.tr("Not saved"), "error_text")

    def set_nothing_to_save(self) -> None:
        """No project is open."""
        self._show_stored("", "", "ok")

    def stored(self) -> str:
        """What is said about storing."""
        return self._stored.text()

    def set_coder(self, initials: str) -> None:
        """Name who codes; "" for nobody."""
        self.coder_button.setText(initials)
        for widget in (self.coder_button, self._coder_intro):
            widget.setVisible(bool(initials))
        self._divider.setVisible(bool(initials and self._stored.text()))

    def coder(self) -> str:
        """Who is named, or ""."""
        return self.coder_button.text()

    def set_hint(self, words: str) -> None:
        """Say at the right what may help, while nothing is stored; "" for nothing."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground and the line above."""
        painter = QPainter(self)
        draw_ground(painter, self.rect(), self._theme.tokens.window)
        draw_ground(painter, QRect(0, 0, self.width(), 1), self._theme.tokens.separator)

    def _ask_for_coder(self) -> None:
        self.coder_requested.emit(self.coder_button.mapToGlobal(QPoint(0, 0)))

    def _show_stored(self, icon: str, words: str, ink: Ink) -> None:
        self._stored_state = (icon, ink)
        self._stored.setText(words)
        self._stored.set_ink("error_text" if ink == "error_text" else "muted")
        self._stored.setVisible(bool(words))
        self._tick.setVisible(bool(icon))
        self._divider.setVisible(bool(words and self.coder_button.text()))
        self._draw_tick()

    def _draw_tick(self) -> None:
        icon, ink = self._stored_state
        if icon:
            color = getattr(self._theme.tokens, ink)
            side = self._theme.metrics.panel_icon
            self._tick.setPixmap(self._theme.pixmap(icon, side, color, self.devicePixelRatioF()))

    def _restyle(self) -> None:
        metrics = self._theme.metrics
        self.setFixedHeight(metrics.status_bar)
        self._row.setContentsMargins(metrics.padding - 2, 1, metrics.padding - 2, 0)
        self._row.setSpacing(metrics.inside)
        self._draw_tick()
        self.update()

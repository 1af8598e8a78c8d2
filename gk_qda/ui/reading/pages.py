"""What stands in the reading pane: the transcript, a sentence where there is none, or a page over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from gk_qda.ui.reading.waiting_page import WaitingPage
from gk_qda.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from gk_qda.ui.look.theme import Theme


class Pages(QStackedLayout):
    """Brings one page to the front; a page put over the transcript stays there whatever comes below it."""

    empty_action_requested = Signal()  # the button of the empty state
    turned = Signal(QWidget)  # another page is in front

    def __init__(self, theme: Theme, transcript: QWidget) -> None:
        super().__init__()
        self._theme, self._transcript = theme, transcript
        self._empty: EmptyState | None = None
        self.waiting = WaitingPage(theme)
        self.over: QWidget | None = None  # what is shown in the place of the transcript
        self.addWidget(transcript)
        self.addWidget(self.waiting)
        self._below: QWidget = transcript

    @property
    def is_waiting(self) -> bool:
        """Whether a text is still being read."""
        return self._below is self.waiting

    def show_text(self) -> None:
        """The transcript."""
        self._turn(self._transcript)

    def wait(self, *, stays: bool) -> None:
        """No text yet; where the same one ``stays`` in front, a picture of it does until it is there."""
        if not self.is_waiting:
            front = self.over or self._below
            self.waiting.begin(front.grab() if stays and front.isVisible() else None)
        elif not stays:
            self.waiting.begin(None)
        self._turn(self.waiting)

    def show_empty(self, sentence: str, button: str) -> None:
        """No document but a sentence, and perhaps a button that says what to do next, before everything else."""
        old = self._empty
        self._empty = EmptyState(self._theme, sentence, button)
        self._empty.acted.connect(self.empty_action_requested)
        self.addWidget(self._empty)
        self._theme.dress(self._empty)
        self._below = self._empty
        self.setCurrentWidget(self._empty)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()
        self.turned.emit(self._empty)

    def put_over(self, page: QWidget | None) -> None:
        """Show a page in the place of the transcript, or (None) the transcript again."""
        self.over = page
        if page is not None and self.indexOf(page) < 0:
            self.addWidget(page)
            self._theme.dress(page)
        self._turn(self._below)

    def _turn(self, below: QWidget) -> None:
        self._below = below
        front = self.over or below
        self.setCurrentWidget(front)
        self.turned.emit(front)

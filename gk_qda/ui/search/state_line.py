"""What the search panel says about itself: how many hits, how far it is, what is wrong with what was asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label

_PATIENCE = 300  # milliseconds before it says that it searches


class StateLine(QObject):
    """Three widgets that the panel puts into its rows; ``busy`` comes when a search turns out to be slow."""

    busy = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.numbers = Label(theme, "")
        self.stop = Button(theme, self.tr("Stop"), kind="link", size="panel")
        self.trouble = Label(theme, "", ink="error_text", wrap=True)
        self.trouble.setContentsMargins(theme.metrics.padding, 0, theme.metrics.padding, theme.metrics.gap)
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._slow.timeout.connect(self._say_busy)
        self.stop.hide()
        self.trouble.hide()

    def begin(self) -> None:
        """A search is on its way; nothing is said while it is quick."""
        self._slow.start()

    def end(self) -> None:
        """It is over."""
        self._slow.stop()
        self.stop.hide()

    def advance(self, done: int, total: int, words: str = "") -> None:
        """How far it is, where that is said; ``words`` name what is done."""
        if self.stop.isVisible() and total > 0:
            share = round(100 * done / total)
            if words:
                self.numbers.setText(self.tr("Reading the words of all texts: {n} %").format(n=share))
            else:
                self.numbers.setText(self.tr("Searching: {n} %").format(n=share))

    def show_hits(self, hits: int, documents: int) -> None:
        """How many were found."""
        found, where = self.tr("%n hit(s)", "", hits), self.tr("%n document(s)", "", documents)
        self.numbers.setText(self.tr("{hits} in {documents}").format(hits=found, documents=where))

    def show_nothing(self) -> None:
        """Nothing was asked, or nothing came of it."""
        self.numbers.setText("")

    def say_trouble(self, words: str) -> None:
        """What is wrong, in as many lines as it needs; "" for nothing."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def say_stopped(self) -> None:
        """Somebody wanted it so."""
        self.say_trouble(self.tr("The search was stopped."))

    def _say_busy(self) -> None:
        self.say_trouble("")
        self.numbers.setText(self.tr("Searching..."))
        self.stop.show()
        self.busy.emit()

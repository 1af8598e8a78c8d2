"""The band above a text that is being edited: what this is, how much was changed, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gk_qda.ui.look.theme import Theme


class EditBand(QWidget):
    """Accept, Discard, and "What changes..."; the second row holds the number of changes."""

    accept_requested = Signal()
    discard_requested = Signal()
    changes_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sentence = Label(theme, font="bold", wrap=True)
        self.count = Label(theme, ink="muted", font="small")
        self.changes = Button(theme, self.tr("What changes..."), size="head")
        self.discard = Button(theme, self.tr("Discard"), size="head", keys="Esc")
        self.accept = Button(theme, self.tr("Accept"), kind="primary", size="head", keys="Ctrl+Enter")
        row = QHBoxLayout()
        row.setSpacing(theme.metrics.gap)
        row.addWidget(self.count, 1)
        for button in (self.changes, self.discard, self.accept):
            row.addWidget(button)
        column = QVBoxLayout(self)
        padding = theme.metrics.padding
        column.setContentsMargins(padding, theme.metrics.gap, padding, theme.metrics.gap + 1)
        column.setSpacing(theme.metrics.gap)
        column.addWidget(self.sentence)
        column.addLayout(row)
        self.accept.clicked.connect(self.accept_requested)
        self.discard.clicked.connect(self.discard_requested)
        self.changes.clicked.connect(self.changes_requested)
        theme.changed.connect(self.update)

    def show_document(self, name: str) -> None:
        """Say which text is being edited."""
        words = self.tr("You are editing the text of {name}. Codings move with their words.")
        self.sentence.setText(words.format(name=name))

    def show_count(self, places: int, numbers: list[str]) -> None:
        """Say in how many places the text differs, and which paragraphs are new."""
        said = [self.tr("%n place(s) changed", "", places)] if places else [self.tr("Nothing changed yet")]
        if numbers:
            said.append(self.tr("new: para. {numbers}").format(numbers=", ".join(numbers)))
        self.count.setText(" · ".join(said))
        self.changes.setEnabled(places > 0)
        self.accept.setEnabled(places > 0)

    def warn(self, losses: int) -> None:
        """The losses are listed below: accepting means accepting them. 0: none are listed."""
        self.accept.setText(self.tr("Accept all the same") if losses else self.tr("Accept"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: a ground of its own, so that nobody takes this for reading."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.warning_ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.warning_edge))

"""Hints on the numbers: what a rule found, what follows from it, and one button each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gk_qda.operations.tables.number_notes import NoteWords
from gk_qda.queries.number_notes import Dominance, NumberNote, OnlyOthers, SmallBase, Unused
from gk_qda.ui.look.painters import draw_ground
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.empty_state import EmptyState
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import Panel

_ICONS = {
    "dominance": "alert-circle",
    "respondents": "user-question",
    "unused": "circle-dashed",
    "small_base": "info-circle",
}


class NotesPanel(Panel):
    """``acted`` carries the hint whose button was pressed."""

    acted = Signal(object)  # NumberNote

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.head.set_title(self.tr("Notes on the numbers"))
        self.setAccessibleName(self.tr("Notes on the numbers"))
        self._look = theme
        self.rows: list[NoteRow] = []
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._list)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_body(area)
        self.set_empty(
            EmptyState(theme, self.tr("Nothing stands out: no rule found a number to be careful with."))
        )

    def show_notes(self, notes: Sequence[tuple[NumberNote, NoteWords]]) -> None:
        """Show these."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = []
        for note, words in notes:
            row = NoteRow(self._look, note, words, self._action(note))
            row.button.clicked.connect(lambda _=False, note=note: self.acted.emit(note))
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        self.head.set_count(str(len(notes)) if notes else "")
        self.show_empty(not notes)

    def _action(self, note: NumberNote) -> str:
        match note:
            case Dominance():
                return self.tr("%n segment(s)", "", note.x)
            case OnlyOthers():
                return self.tr("Respondents only")
            case Unused():
                return self.tr("Show code") if len(note.codes) == 1 else self.tr("Show codes")
            case SmallBase():
                return self.tr("Show numbers")


class NoteRow(QWidget):
    """Icon, two sentences, button."""

    def __init__(self, theme: Theme, note: NumberNote, words: NoteWords, action: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = _ICONS[note.rule]
        self._icon = QLabel()
        self.head = Label(theme, words.head, wrap=True)
        self.detail = Label(theme, words.detail, ink="muted", font="small", wrap=True)
        self.button = Button(theme, action, size="panel")
        self.button.setAccessibleDescription(str(words))
        self.setAccessibleName(str(words))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.head)
        said.addWidget(self.detail)
        row = QHBoxLayout(self)
        metrics = theme.metrics
        row.setContentsMargins(metrics.padding, metrics.inside, metrics.padding, metrics.inside)
        row.setSpacing(metrics.inside)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._restyle()
        theme.changed.connect(self._restyle)

    def minimumSizeHint(self) -> QSize:
        """Qt: sentences fold."""
        return QSize(200, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: a line below."""
        line = QRect(0, self.height() - 1, self.width(), 1)
        draw_ground(QPainter(self), line, self._theme.tokens.separator)

    def _restyle(self) -> None:
        tokens, side = self._theme.tokens, self._theme.metrics.icon
        self._icon.setPixmap(
            self._theme.pixmap(self._icon_name, side, tokens.muted, self.devicePixelRatioF())
        )
        self.update()

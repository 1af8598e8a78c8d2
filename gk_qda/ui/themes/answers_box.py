"""What the case of a cell answered to the items of its theme: talks and worksheets meet here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gk_qda.language.states import VALUE
from gk_qda.queries.worksheets import ThemeAnswer
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import IconButton
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import PanelHead
from gk_qda.ui.worksheets.words import answer_words

_HEIGHT = 150  # px at 100 %


class AnswersBox(QWidget):
    """Item, question, answer; each answer can be taken into the text with its source."""

    quoted = Signal(object)  # ThemeAnswer

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.answers: Sequence[ThemeAnswer] = ()
        self.buttons: list[IconButton] = []
        self.head = PanelHead(theme, self.tr("Worksheets"))
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("Answers to the theme in worksheets"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._area)
        self.hide()

    def show_answers(self, answers: Sequence[ThemeAnswer], *, is_writable: bool) -> None:
        """Other answers; without any the box goes away."""
        if answers == self.answers and (not answers or is_writable == self.buttons[0].isEnabled()):
            return
        self.answers, self.buttons = answers, []
        self.setVisible(bool(answers))
        names = ", ".join(dict.fromkeys(answer.worksheet for answer in answers))
        self.head.set_count(f"{names} · " + self.tr("%n answer(s)", "", len(answers)))
        inside = QWidget()
        column = QVBoxLayout(inside)
        metrics = self._theme.metrics
        column.setContentsMargins(metrics.padding, metrics.gap, metrics.padding, metrics.gap)
        column.setSpacing(metrics.gap)
        for answer in answers:
            column.addLayout(self._row(answer, is_writable=is_writable))
        column.addStretch(1)
        self._area.setWidget(inside)
        wanted = inside.heightForWidth(max(200, self.width())) if inside.hasHeightForWidth() else 0
        most = round(_HEIGHT * metrics.body / 12)
        self._area.setFixedHeight(min(most, wanted) if wanted > 0 else most)

    def _row(self, answer: ThemeAnswer, *, is_writable: bool) -> QHBoxLayout:
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(self._theme.metrics.gap)
        words.setSpacing(0)
        question = f"{answer.item} · {answer.text}" if answer.text else answer.item
        words.addWidget(Label(self._theme, question, ink="muted", font="small", wrap=True))
        is_value = answer.state == VALUE
        said = Label(
            self._theme,
            answer_words(answer.state, answer.value),
            ink="text" if is_value else "muted",
            wrap=True,
        )
        words.addWidget(said)
        row.addLayout(words, 1)
        button = IconButton(self._theme, "quote", self.tr("Take the answer into the text, with its source"))
        button.setEnabled(is_writable)
        if not is_value:  # shown without a parent it would be a window of its own for a moment
            button.hide()
        button.clicked.connect(partial(self.quoted.emit, answer))
        self.buttons.append(button)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

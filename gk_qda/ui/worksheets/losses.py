"""Says what would go with an answer before it goes: a question in a window, a notice where somebody is typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.ui.dialog import Dialog
from gk_qda.ui.text_edit.loss_words import in_short, kind_of, outcome_of
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label

if TYPE_CHECKING:
    from gk_qda.operations.answer_losses import AnswerLoss
    from gk_qda.ui.look.theme import Theme

_WIDTH = 520  # px
_MOST, _MOST_BESIDE_FIELD = 10, 4  # losses that are listed; the rest is counted


def loss_lines(losses: Sequence[AnswerLoss], most: int = _MOST) -> list[str]:
    """ "KO06, AH PM, Item 14 – Coding “Zielgruppe”: lost (“112 lt. Liste Sozialamt”)"."""
    line = QCoreApplication.translate("AnswerLosses", "{place} – {kind} “{name}”: {outcome} (“{words}”)")
    said = [
        line.format(
            place=f"{loss.document}, {loss.change.paragraph}",
            kind=kind_of(loss.change),
            name=loss.change.name,
            outcome=outcome_of(loss.change),
            words=in_short(loss.change.before),
        )
        for loss in losses[:most]
    ]
    if len(losses) > most:
        said.append(QCoreApplication.translate("AnswerLosses", "and %n more", "", len(losses) - most))
    return said


class LossDialog(Dialog):
    """Asks before answers go that carry codings."""

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, losses: Sequence[AnswerLoss]) -> bool:
        """Whether the answer is to be changed all the same."""
        return cls(parent, theme, losses).is_accepted()

    def __init__(self, parent: QWidget | None, theme: Theme, losses: Sequence[AnswerLoss]) -> None:
        super().__init__(
            parent,
            theme,
            self.tr("Change the answer?"),
            self.tr("What is coded or noted on its words goes with it. Undo brings all of it back."),
        )
        self.lines = loss_lines(losses)
        self.column.addWidget(Label(theme, "\n".join(self.lines), ink="warning_text", wrap=True))
        self.add_buttons(self.tr("Change all the same"), cancel=self.tr("Keep the answer"))
        self.setMinimumWidth(_WIDTH)
        self.fit()


class LossNotice(QWidget):
    """Below the field: words that were typed and are not stored yet, because of what they would take."""

    confirmed = Signal()
    taken_back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.label = Label(theme, ink="warning_text", font="small", wrap=True)
        self.store = Button(theme, self.tr("Store all the same"), size="panel")
        self.keep = Button(theme, self.tr("Keep the old answer"), size="panel")
        padding, gap = theme.metrics.padding, theme.metrics.gap
        column = QVBoxLayout(self)
        column.setContentsMargins(padding, gap, padding, gap)
        column.setSpacing(gap)
        column.addWidget(self.label)
        row = QHBoxLayout()
        row.setSpacing(gap)
        row.addStretch(1)
        for button in (self.keep, self.store):
            row.addWidget(button)
        column.addLayout(row)
        self.store.clicked.connect(self.confirmed)
        self.keep.clicked.connect(self.taken_back)
        self.hide()

    def show_losses(self, losses: Sequence[AnswerLoss]) -> None:
        """List them; none: hide."""
        self.label.setText(
            "\n".join([self.tr("Not stored yet:"), *loss_lines(losses, _MOST_BESIDE_FIELD)]) if losses else ""
        )
        self.setVisible(bool(losses))

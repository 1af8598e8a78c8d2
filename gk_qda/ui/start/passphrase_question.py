"""Asks for a passphrase in the row of the project that needs it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button, IconButton

_FIELD = 200


class PassphraseQuestion(QWidget):
    """A field and two buttons; ``answered`` carries what was typed, which the field forgets."""

    answered = Signal(str)
    dismissed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.setAccessibleName(self.tr("Passphrase of {name}").format(name=name))
        self.field.setFixedWidth(_FIELD)
        open_button = Button(theme, self.tr("Open"), kind="primary")
        dismiss_button = IconButton(theme, "x", self.tr("Do not open"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.gap)
        for widget in (self.field, open_button, dismiss_button):
            row.addWidget(widget)
        self.field.returnPressed.connect(self._answer)
        open_button.clicked.connect(self._answer)
        dismiss_button.clicked.connect(self.dismissed)

    def _answer(self) -> None:
        if self.field.text():
            self.answered.emit(self.field.text())
            self.field.clear()

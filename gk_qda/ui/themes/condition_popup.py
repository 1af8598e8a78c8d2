"""A line below the head: a condition that divides the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.popup import Popup

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gk_qda.ui.look.theme import Theme

_WIDTH = 420  # px


class ConditionPopup(Popup):
    """Enter asks for what was typed; what is wrong with it stands below, and the line stays open."""

    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Condition that divides the rows"))
        self.field.setPlaceholderText(self.tr("typ=Kreis AND thm_stellen_vzae>=1"))
        self.field.setMinimumHeight(theme.metrics.line_edit)
        self.trouble = Label(theme, ink="warning_text", font="small", wrap=True)
        self.foot = Label(theme, self.tr("Enter groups the rows   Esc closes"), ink="muted", font="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self.field, self.trouble, self.foot):
            column.addWidget(part)
        self.setFixedWidth(_WIDTH)
        self.watch_keys(self.field)
        self.field.textEdited.connect(lambda _: self.refuse(""))

    def ask(self, condition: str, near: QWidget) -> None:
        """Open below a control, with the condition of now."""
        self.field.setText(condition)
        self.field.selectAll()
        self.refuse("")
        self.move(near.mapToGlobal(QPoint(0, near.height() + 4)))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; "" nothing."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        if (layout := self.layout()) is not None:  # a layout alone takes wrapped lines for one
            layout.activate()
            self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter asks, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if words := self.field.text().strip():
                self.typed.emit(words)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

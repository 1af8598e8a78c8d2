"""The frame of the few questions that are asked in a window of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label

_MARGIN = 20


class Dialog(QDialog):
    """A heading, a column for the fields, and at the foot "Cancel" and the button that goes on.

    A dialog answers through a class method ``ask``, which tests replace.
    """

    def __init__(self, parent: QWidget | None, theme: Theme, title: str, sentence: str = "") -> None:
        super().__init__(parent)
        self.theme = theme
        theme.dress(self)
        self.setWindowTitle(title)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.metrics.padding)
        if sentence:
            self.column.addWidget(Label(theme, sentence, wrap=True))
        self._foot = QHBoxLayout()
        self._foot.setSpacing(theme.metrics.inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        outer.setSpacing(_MARGIN)
        outer.addLayout(self.column, 1)
        outer.addLayout(self._foot)

    def add_note(self, widget: QWidget) -> None:
        """Put something at the left of the buttons."""
        self._foot.addWidget(widget, 1, Qt.AlignmentFlag.AlignVCenter)

    def add_buttons(self, accept: str, *, cancel: str = "") -> Button:
        """The button that goes on, with its words, and "Cancel"; returns the first."""
        go_on = Button(self.theme, accept, kind="primary")
        stop = Button(self.theme, cancel or self.tr("Cancel"))
        stop.clicked.connect(self.reject)
        go_on.clicked.connect(self.accept)
        self._foot.addStretch(0 if self._foot.count() else 1)
        self._foot.addWidget(stop)
        self._foot.addWidget(go_on)
        go_on.setDefault(True)
        return go_on

    def add_only_button(self, words: str) -> Button:
        """For windows that are read and closed: one button that closes."""
        close = Button(self.theme, words)
        close.clicked.connect(self.close)
        self._foot.addStretch(1)
        self._foot.addWidget(close)
        close.setDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return close

    def fit(self) -> None:
        """As high as the words need at this width (a layout alone takes wrapped lines for one)."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def is_accepted(self) -> bool:
        """Show the dialog until it is answered; whether the answer is to go on."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return accepted

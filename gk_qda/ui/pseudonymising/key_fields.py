"""Which key file, and its passphrase: one to be made, or one that is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gk_qda.operations.pseudonym_keys import KeyPlace, lies_beside
from gk_qda.project.key_file import KEY_SUFFIX, proposed_path
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Fields
from gk_qda.ui.widgets.ticks import RadioChoice


class KeyFields(QWidget):
    """``missing`` says what is still needed. A new file never lies in the folder of the project."""

    changed = Signal()

    def __init__(
        self, theme: Theme, project: Path | None, last: Path | None, *, may_be_new: bool = False
    ) -> None:
        super().__init__()
        self._theme, self._project = theme, project
        self.new = RadioChoice(theme, self.tr("Make a new key file"))
        self.existing = RadioChoice(theme, self.tr("Go on with a key file that is there"))
        self.path, self.passphrase, self.again = QLineEdit(), _secret(), _secret()
        self.choose = Button(theme, self.tr("Choose..."))
        proposed = proposed_path(project) if project is not None else None
        if last is None and proposed is not None and proposed.is_file():
            last = proposed
        self._new_path = str(proposed) if proposed is not None and last is None else ""
        self._old_path = str(last) if last is not None else ""
        self._warning = Label(
            theme,
            self.tr(
                "The key file says who is meant. Keep it and its passphrase apart from the project; nobody can "
                "recover a lost passphrase."
            ),
            ink="warning_text",
            font="small",
            wrap=True,
        )
        self._lay_out(may_be_new=may_be_new)
        is_new = may_be_new and last is None
        (self.new if is_new else self.existing).setChecked(True)
        self._switch()
        self._connect()

    def place(self) -> KeyPlace:
        """What the fields say."""
        path = Path(self.path.text().strip()).expanduser()
        if self.new.isChecked() and not path.suffix:
            path = path.with_suffix(KEY_SUFFIX)
        return KeyPlace(path, self.passphrase.text(), is_new=self.new.isChecked())

    def missing(self) -> str:
        """What is still needed, or ""."""
        path = self.path.text().strip()
        if not path:
            return self.tr("Name the key file.")
        if self.new.isChecked():
            if lies_beside(Path(path).expanduser(), self._project):
                return self.tr("The key file may not lie in the folder of the project. Choose another.")
            if self.place().path.exists():
                return self.tr("This file exists already. Choose another name, or go on with it.")
        if not self.passphrase.text():
            return self.tr("Enter the passphrase of the key file.")
        if self.new.isChecked() and self.passphrase.text() != self.again.text():
            return self.tr("The two passphrases differ.")
        return ""

    def take_focus(self) -> None:
        """Go to the first field that is empty."""
        (self.passphrase if self.path.text() else self.choose).setFocus()

    def _lay_out(self, *, may_be_new: bool) -> None:
        theme = self._theme
        group = QButtonGroup(self)
        choices = QWidget()
        lines = QVBoxLayout(choices)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for choice in (self.new, self.existing):
            group.addButton(choice)
            lines.addWidget(choice)
        choices.setVisible(may_be_new)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.gap)
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        fields = Fields(theme)
        fields.add(self.tr("Key file"), place)
        fields.add(self.tr("Passphrase"), self.passphrase)
        self.path.setAccessibleName(self.tr("Key file"))
        if may_be_new:
            fields.add(self.tr("Once more"), self.again)
        else:
            self.again.setParent(self)
            self.again.hide()
        for field in (self.path, self.passphrase, self.again):
            field.setFixedHeight(theme.metrics.line_edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.padding)
        column.addWidget(choices)
        column.addWidget(fields)
        column.addWidget(self._warning)
        self._warning.setVisible(may_be_new)

    def _connect(self) -> None:
        self.new.toggled.connect(self._switch)
        self.choose.clicked.connect(self._choose)
        for field in (self.path, self.passphrase, self.again):
            field.textChanged.connect(self.changed)

    def _switch(self) -> None:
        is_new = self.new.isChecked()
        self.path.setText(self._new_path if is_new else self._old_path)
        self.again.setEnabled(is_new)
        if not is_new:
            self.again.clear()
        self.changed.emit()

    def _choose(self) -> None:
        kinds = self.tr("Key files (*.gkkey)")
        proposed = self.path.text() or str(Path.home())
        if self.new.isChecked():
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("New key file"), proposed, kinds)
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Key file"), proposed, kinds)
        if chosen:
            self.path.setText(chosen)
            self.passphrase.setFocus()


def _secret() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field

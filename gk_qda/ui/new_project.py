"""Asks what a new project is called, where it lies, who codes, with which codebook, and whether it is encrypted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Fields
from gk_qda.ui.widgets.ticks import RadioChoice, TickBox

_SUFFIX = ".gkqda"
_STARTER = "starter"
_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be made. ``codebook`` is "starter", a table, or None; without a passphrase it is not encrypted."""

    path: Path
    name: str
    coder: str
    codebook: Path | str | None
    passphrase: str


class NewProjectDialog(Dialog):
    """Says under the fields what is still missing; the button goes on only when nothing is."""

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, folder: Path, coder: str = "") -> Answer | None:
        """The answer, or None when given up."""
        dialog = cls(parent, theme, folder, coder)
        return dialog.answer() if dialog.is_accepted() else None

    def __init__(self, parent: QWidget | None, theme: Theme, folder: Path, coder: str) -> None:
        super().__init__(parent, theme, "")
        self.setWindowTitle(self.tr("New project"))
        self.setFixedWidth(_WIDTH)
        self._folder = folder
        self._chosen: Path | None = None  # the place, once it was chosen by hand
        self._table: Path | None = None
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("For instance: Evaluation 2020"))
        self.place = ElidedLabel(theme, where=Qt.TextElideMode.ElideMiddle)
        self.coder = QLineEdit(coder or _own_name())
        self.no_codes = RadioChoice(theme, self.tr("Begin without codes"))
        self.starter = RadioChoice(theme, self.tr("Starter codebook (73 codes of the demo study)"))
        self.from_file = RadioChoice(theme, self.tr("From a table (csv or xlsx)..."))
        self.encrypt = TickBox(theme, self.tr("Encrypt the file with a passphrase"))
        self.passphrase, self.again = _secret(), _secret()
        self._secrets = Fields(theme)
        self._missing = Label(theme, ink="muted", font="small", wrap=True)
        self._lay_out()
        self.go_on = self._add_foot()
        self._connect()
        self._check()

    def answer(self) -> Answer:
        """What the fields say."""
        codebook: Path | str | None = None
        if self.starter.isChecked():
            codebook = _STARTER
        elif self.from_file.isChecked():
            codebook = self._table
        return Answer(
            path=self.path(),
            name=self.name.text().strip(),
            coder=self.coder.text().strip(),
            codebook=codebook,
            passphrase=self.passphrase.text() if self.encrypt.isChecked() else "",
        )

    def path(self) -> Path:
        """Where the file will lie: named after the project until a place is chosen."""
        if self._chosen is not None:
            return self._chosen
        stem = _NOT_IN_FILE_NAMES.sub(" ", self.name.text()).strip(" .") or self.tr("Project")
        return self._folder / f"{stem}{_SUFFIX}"

    def missing(self) -> str:
        """What keeps the project from being made, or ""."""
        if not self.name.text().strip():
            return self.tr("The project needs a name.")
        if self.path().exists():
            return self.tr("There is a file of this name already. Choose another name or place.")
        if not self.coder.text().strip():
            return self.tr("Say who codes.")
        if self.from_file.isChecked() and self._table is None:
            return self.tr("Choose the table with the codes.")
        if self.encrypt.isChecked() and not self.passphrase.text():
            return self.tr("Enter a passphrase, or leave the file unencrypted.")
        if self.encrypt.isChecked() and self.passphrase.text() != self.again.text():
            return self.tr("The two passphrases differ.")
        return ""

    def _lay_out(self) -> None:
        theme = self.theme
        place, row = QWidget(), QHBoxLayout()
        place.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.place, 1)
        self.change_button = Button(theme, self.tr("Change..."))
        row.addWidget(self.change_button)
        books, column = QWidget(), QVBoxLayout()
        books.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._group = QButtonGroup(self)
        for choice in (self.no_codes, self.starter, self.from_file):
            self._group.addButton(choice)
            column.addWidget(choice)
        self.no_codes.setChecked(True)
        fields = Fields(theme)
        fields.add(self.tr("Name"), self.name)
        fields.add(self.tr("Place"), place)
        fields.add(self.tr("Who codes"), self.coder, self.tr("Every coding carries this name."))
        fields.add(self.tr("Codebook"), books)
        self.column.addWidget(fields)
        self.column.addWidget(self.encrypt)
        self._plain = Label(
            theme,
            self.tr("Not encrypted: whoever has the file can read the transcripts."),
            ink="muted",
            font="small",
            wrap=True,
        )
        self.column.addWidget(self._plain)
        self._secrets.add(self.tr("Passphrase"), self.passphrase)
        self._secrets.add(self.tr("Once more"), self.again)
        self._warning = Label(
            theme,
            self.tr("A lost passphrase cannot be replaced: without it nobody can open the project again."),
            ink="warning_text",
            font="small",
            wrap=True,
        )
        self.column.addWidget(self._secrets)
        self.column.addWidget(self._warning)

    def _add_foot(self) -> Button:
        self.add_note(self._missing)
        return self.add_buttons(self.tr("Make project"))

    def _connect(self) -> None:
        for field in (self.name, self.coder, self.passphrase, self.again):
            field.textChanged.connect(self._check)
        self.encrypt.toggled.connect(self._check)
        self._group.buttonToggled.connect(self._check)
        self.from_file.clicked.connect(self._choose_table)
        self.change_button.clicked.connect(self._choose_place)
        self.name.setFocus()

    def _check(self) -> None:
        encrypted = self.encrypt.isChecked()
        self._secrets.setVisible(encrypted)
        self._warning.setVisible(encrypted)
        self._plain.setVisible(not encrypted)
        self.place.setText(str(self.path()))
        missing = self.missing()
        self._missing.setText(missing)
        self.go_on.setEnabled(not missing)
        self.fit()

    def _choose_place(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Place of the project"), str(self.path()), self.tr("GK-QDA projects (*.gkqda)")
        )
        if chosen:
            path = Path(chosen)
            self._chosen = path if path.suffix.lower() == _SUFFIX else path.with_name(path.name + _SUFFIX)
            if not self.name.text().strip():
                self.name.setText(self._chosen.stem)
            self._check()

    def _choose_table(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Codebook"), str(self._folder), self.tr("Tables (*.csv *.xlsx)")
        )
        if chosen:
            self._table = Path(chosen)
            self.from_file.setText(self.tr("From the table {name}").format(name=self._table.name))
        self._check()


def _secret() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def _own_name() -> str:
    """The name of the account; the person may well have a better one."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""

"""For whom files are made from now on, and whose names are looked for in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from gk_qda.operations.reports.levels import EXPORT_LEVELS
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Fields
from gk_qda.words import catalogue

_WIDTH = 560


@dataclass(frozen=True, slots=True)
class LevelAnswer:
    """The level, and a key file with its passphrase to look for names; None: as before."""

    level: str
    key: Path | None = None
    passphrase: str = ""


class LevelDialog(Dialog):
    """The level with what it means, and the key file."""

    @classmethod
    def ask(
        cls, parent: QWidget, theme: Theme, level: str, names: int | None, language: str
    ) -> LevelAnswer | None:
        """What was chosen, or None when given up; ``names`` are how many are looked for by now."""
        dialog = cls(parent, theme, level, names, language)
        return dialog.answer() if dialog.is_accepted() else None

    def __init__(
        self, parent: QWidget | None, theme: Theme, level: str, names: int | None, language: str
    ) -> None:
        super().__init__(
            parent,
            theme,
            "",
            self.tr("Every file that leaves this project is made and checked for those who will read it."),
        )
        self.setWindowTitle(self.tr("Level of exports"))
        words = catalogue("export_check", language)
        self._key: Path | None = None
        self.level = Choice(theme, self.tr("Level"))
        self.level.set_options([(one, words(f"level_{one}")) for one in EXPORT_LEVELS])
        self.level.set_value(level)
        self.meaning = Label(theme, "", ink="muted", wrap=True)
        unknown = self.tr("No name is looked for: no key file is open.")
        said = unknown if names is None else self.tr("%n name(s) are looked for.", "", names)
        self.names = Label(theme, said, ink="muted", wrap=True)
        self.choose = Button(theme, self.tr("Key file..."))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText(self.tr("Passphrase of the key file"))
        self.passphrase.setAccessibleName(self.tr("Passphrase of the key file"))
        self.passphrase.setEnabled(False)
        self._lay_out()
        self.go_on = self.add_buttons(self.tr("Use"))
        self.level.chosen.connect(lambda _: self._explain())
        self.choose.clicked.connect(self._choose)
        self.passphrase.textChanged.connect(lambda _: self._check())
        self.setFixedWidth(_WIDTH)
        self._explain()
        self.fit()

    def answer(self) -> LevelAnswer:
        """What the fields say."""
        return LevelAnswer(str(self.level.value()), self._key, self.passphrase.text())

    def _lay_out(self) -> None:
        fields = Fields(self.theme)
        fields.add(self.tr("Made for"), self.level)
        key = QWidget()
        row = QHBoxLayout(key)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.metrics.inside)
        row.addWidget(self.choose)
        row.addWidget(self.passphrase, 1)
        self.column.addWidget(fields)
        self.column.addWidget(self.meaning)
        self.column.addWidget(self.names)
        self.column.addWidget(key)
        self.column.addStretch(1)

    def _choose(self) -> None:
        kinds = self.tr("Key files (*.gkkey)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Key file"), str(Path.home()), kinds)
        if chosen:
            self._key = Path(chosen)
            self.names.setText(self.tr("The names of {name} will be looked for.").format(name=self._key.name))
            self.passphrase.setEnabled(True)
            self.passphrase.setFocus()
            self._check()

    def _check(self) -> None:
        self.go_on.setEnabled(self._key is None or bool(self.passphrase.text()))

    def _explain(self) -> None:
        meanings = {
            "internal": self.tr(
                "Cases are called as each report says. Asked about are only refused quotations and known names."
            ),
            "client": self.tr(
                "Cases are called by their pseudonym; nobody's function is named where only one person can be meant."
            ),
            "publication": self.tr(
                "Cases are called by their type only; documents get new numbers by lot, others in every file."
            ),
        }
        self.meaning.setText(meanings[str(self.level.value())])

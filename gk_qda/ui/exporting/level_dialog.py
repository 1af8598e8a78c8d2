"""For whom files are made from now on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gk_qda.operations.reports.levels import EXPORT_LEVELS
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.section import Fields
from gk_qda.words import catalogue

_WIDTH = 560


class LevelDialog(Dialog):
    """One choice with what it means."""

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, level: str, language: str) -> str | None:
        """The level chosen, or None when given up."""
        dialog = cls(parent, theme, level, language)
        return str(dialog.level.value()) if dialog.is_accepted() else None

    def __init__(self, parent: QWidget | None, theme: Theme, level: str, language: str) -> None:
        super().__init__(
            parent,
            theme,
            "",
            self.tr("Every file that leaves this project is made and checked for those who will read it."),
        )
        self.setWindowTitle(self.tr("Level of exports"))
        words = catalogue("export_check", language)
        self.level = Choice(theme, self.tr("Level"))
        self.level.set_options([(one, words(f"level_{one}")) for one in EXPORT_LEVELS])
        self.level.set_value(level)
        self.meaning = Label(theme, "", ink="muted", wrap=True)
        fields = Fields(theme)
        fields.add(self.tr("Made for"), self.level)
        self.column.addWidget(fields)
        self.column.addWidget(self.meaning)
        self.column.addStretch(1)
        self.add_buttons(self.tr("Use"))
        self.level.chosen.connect(lambda _: self._explain())
        self.setFixedWidth(_WIDTH)
        self._explain()
        self.resize(_WIDTH, 210)

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

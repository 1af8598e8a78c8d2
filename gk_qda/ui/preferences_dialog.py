"""Language, look, sizes and name of the person at this machine; what is chosen holds at once."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.font_choice import FontChoice
from gk_qda.ui.widgets.section import Fields

_SCALES = (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_WIDTH = 500


class PreferencesDialog(Dialog):
    """Emits what is chosen; whoever opened it makes it hold. There is nothing to confirm."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    scale_chosen = Signal(float)
    line_chosen = Signal(str)
    side_chosen = Signal(str)
    name_chosen = Signal(str)
    font_chosen = Signal(str)  # family, or "" for that of the window
    keys_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme, preferences: Preferences, language: str) -> None:
        super().__init__(parent, theme, "")
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.language, self.look = Choice(theme, self.tr("Language")), Choice(theme, self.tr("Colours"))
        self.line, self.side = (
            Choice(theme, self.tr("Lines of transcripts")),
            Choice(theme, self.tr("Coding stripes")),
        )
        self.scale, self.name = Choice(theme, self.tr("Size of type")), QLineEdit(preferences.author)
        self.language.set_options([("de", "Deutsch"), ("en", "English")])
        self.language.set_value(language)
        self.look.set_options(
            [
                ("system", self.tr("Like the desktop")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ]
        )
        self.look.set_value(theme.setting)
        scales = sorted({*_SCALES, preferences.font_scale})
        self.scale.set_options([(scale, f"{scale * 100:.0f} %") for scale in scales])
        self.scale.set_value(preferences.font_scale)
        self.font_choice = FontChoice(theme, preferences.reading_font)
        self.font_choice.chosen.connect(self.font_chosen)
        self.keys = Button(theme, self.tr("Change shortcuts..."))
        self.keys.clicked.connect(self.keys_wanted)
        self._add_reading(preferences)
        fields = Fields(theme)
        fields.add(self.tr("Language"), self.language)
        fields.add(self.tr("Colours"), self.look)
        fields.add(
            self.tr("Size of type"), self.scale, self.tr("Transcripts have a size of their own: Ctrl++.")
        )
        fields.add(self.tr("Font of transcripts"), self.font_choice)
        fields.add(self.tr("Lines of transcripts"), self.line)
        fields.add(self.tr("Coding stripes"), self.side)
        fields.add(self.tr("Shortcuts"), self.keys)
        fields.add(self.tr("Your name"), self.name, self.tr("Your codings carry it from now on."))
        self.column.addWidget(fields)
        self.add_only_button(self.tr("Close"))
        self.language.chosen.connect(lambda value: self.language_chosen.emit(str(value)))
        self.look.chosen.connect(lambda value: self.theme_chosen.emit(str(value)))
        self.scale.chosen.connect(lambda value: self.scale_chosen.emit(float(value)))
        self.line.chosen.connect(lambda value: self.line_chosen.emit(str(value)))
        self.side.chosen.connect(lambda value: self.side_chosen.emit(str(value)))
        self.name.editingFinished.connect(self._name)
        theme.changed.connect(self.fit)
        self.fit()

    def follow(self) -> None:
        """What was chosen elsewhere, by a command or on a desk, stands here too."""
        chosen = self._preferences
        for choice, value in (
            (self.look, chosen.theme),
            (self.side, chosen.stripes_side),
            (self.line, chosen.line_length),
            (self.scale, chosen.font_scale),
        ):
            with suppress(KeyError):  # of a file that somebody has edited
                choice.set_value(value)
        self.font_choice.set_family(chosen.reading_font)

    def done(self, result: int) -> None:
        """Qt: closed."""
        self._deaf()
        super().done(result)

    def _add_reading(self, preferences: Preferences) -> None:
        self._preferences, self._deaf = preferences, preferences.hear(self.follow)
        lines = (
            ("narrow", self.tr("Narrow, 60 characters")),
            ("comfortable", self.tr("Comfortable, 80 characters")),
            ("wide", self.tr("Wide, 100 characters")),
        )
        sides = (("right", self.tr("Right of the text")), ("left", self.tr("Left of the text")))
        for choice, options, chosen in (
            (self.line, lines, preferences.line_length),
            (self.side, sides, preferences.stripes_side),
        ):
            choice.set_options(options)
            if chosen in dict(options):
                choice.set_value(chosen)

    def _name(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self.name_chosen.emit(self.name.text().strip())

"""The commands that need no project: look, language, preferences, help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gk_qda.ui.look.theme import SETTINGS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from gk_qda.ui.main_window import MainWindow


class ProgramCommands(QObject):
    """Windows that may stay open are opened once and brought to the front after that."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._open: dict[str, QDialog] = {}

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command runs."""
        return {
            "view.light": lambda: self.choose_theme("light"),
            "view.dark": lambda: self.choose_theme("dark"),
            "view.system": lambda: self.choose_theme("system"),
            "view.german": lambda: self._window.speak("de"),
            "view.english": lambda: self._window.speak("en"),
            "app.preferences": self.show_preferences,
            "help.first_steps": self.show_help,
            "help.shortcuts": self.show_shortcuts,
            "app.keys": self.show_shortcut_editor,
            "help.about": self.show_about,
        }

    def choose_theme(self, setting: str) -> None:
        """Light, dark or like the desktop, kept for the next start."""
        window = self._window
        window.preferences.theme = setting
        window.preferences.save()
        window.theme.choose(next(known for known in SETTINGS if known == setting))
        if window.page is None:
            window.show_program()

    def scale_fonts(self, scale: float) -> None:
        """Another size of type, kept for the next start."""
        self._window.preferences.font_scale = scale
        self._window.preferences.save()
        self._window.theme.scale_fonts(scale)

    def choose_line(self, length: str) -> None:
        """Another length of the lines of transcripts, kept for the next start."""
        self._window.preferences.line_length = length
        self._tell_desks()

    def choose_side(self, side: str) -> None:
        """The stripes left or right of the text, kept for the next start."""
        self._window.preferences.stripes_side = side
        self._tell_desks()

    def _tell_desks(self) -> None:
        self._window.preferences.save()
        if self._window.page is not None:
            self._window.page.take_preferences()

    def choose_reading_font(self, family: str) -> None:
        """Another font for transcripts and summaries ("": that of the window), kept for the next start."""
        self._window.preferences.reading_font = family
        self._window.preferences.save()
        self._window.theme.read_in(family)

    def name_person(self, name: str) -> None:
        """Who sits at this machine; in an open project she codes from now on."""
        self._window.preferences.author = name
        self._window.preferences.save()
        page = self._window.page
        if name and page is not None and not page.context.workspace.project.is_read_only:
            page.coder_menu.code_as(name)

    def show_preferences(self) -> None:
        """Open the preferences."""
        from gk_qda.ui.preferences_dialog import PreferencesDialog

        def make() -> QDialog:
            window = self._window
            dialog = PreferencesDialog(window, window.theme, window.preferences, window.language)
            dialog.language_chosen.connect(lambda language: self._speak(dialog, language))
            dialog.theme_chosen.connect(self.choose_theme)
            dialog.scale_chosen.connect(self.scale_fonts)
            dialog.line_chosen.connect(self.choose_line)
            dialog.side_chosen.connect(self.choose_side)
            dialog.name_chosen.connect(self.name_person)
            dialog.keys_wanted.connect(self.show_shortcut_editor)
            dialog.font_chosen.connect(self.choose_reading_font)
            return dialog

        self._show("preferences", make)

    def show_help(self) -> None:
        """Open the manual at the first ten minutes."""
        from gk_qda.ui.help.help_window import HelpWindow

        self._show("help", lambda: HelpWindow(self._window, self._window.theme, self._window.language))

    def show_shortcuts(self) -> None:
        """Open the sheet of shortcuts."""
        from gk_qda.ui.help.shortcut_sheet import ShortcutSheet

        def make() -> QDialog:
            sheet = ShortcutSheet(self._window, self._window.theme, self._window.actions_table.keymap)
            sheet.change_requested.connect(self.show_shortcut_editor)
            return sheet

        self._show("shortcuts", make)

    def show_shortcut_editor(self) -> None:
        """Open the page on which the keys of commands are changed."""
        from gk_qda.ui.help.shortcut_editor import ShortcutEditor

        window = self._window
        self._show("keys", lambda: ShortcutEditor(window, window.theme, window.actions_table.keymap))

    def show_about(self) -> None:
        """Say what the program is."""
        from gk_qda.ui.help.about import AboutDialog

        self._show("about", lambda: AboutDialog(self._window, self._window.theme))

    def _speak(self, dialog: QDialog, language: str) -> None:
        dialog.close()
        # The window is made anew, and with it everything that is running now.
        QTimer.singleShot(0, lambda: self._window.speak(language))

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        if name not in self._open:
            dialog = self._open[name] = make()
            dialog.destroyed.connect(lambda: self._open.pop(name, None))
        self._open[name].show()
        self._open[name].raise_()
        self._open[name].activateWindow()

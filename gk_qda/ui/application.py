"""Puts the window together: application, look, language, error handler, first window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gk_qda import __version__
from gk_qda.ui import error_report
from gk_qda.ui.garbage import GarbageCollection
from gk_qda.ui.look.icons import program_icon
from gk_qda.ui.look.theme import SETTINGS, Setting, Theme
from gk_qda.ui.main_window import MainWindow
from gk_qda.ui.preferences import Preferences
from gk_qda.ui.tasks import Task
from gk_qda.ui.translation import Translators, chosen_language


class Application:
    """Owns what lives as long as the program: Qt's application, preferences, look, language, the window."""

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        self.app = app
        self.preferences = preferences
        setting: Setting = next((s for s in SETTINGS if s == preferences.theme), "system")
        self.theme = Theme(app, setting, preferences.font_scale, reading_family=preferences.reading_font)
        self.translators = Translators(app)
        self.translators.use(chosen_language(preferences.language))
        self.garbage = GarbageCollection(app)
        self.window = self._make_window()
        error_report.install(self._show_failure)

    def start(self, project: Path | None = None) -> None:
        """Show the window; what a project needs is loaded after its first paint (by the start page)."""
        self.window.restore_geometry()
        self.window.show()
        if project is not None:
            QTimer.singleShot(0, lambda: self.window.open_project(project))
        else:
            self.window.start_page.take_focus()

    def speak(self, language: str) -> None:
        """Change the language: the window is made anew around the project that is open, in steps it answers between."""
        old = self.window
        if language == old.language or not self._may_leave(old):
            return
        if old.page is not None:
            old.page.remember()
        QTimer.singleShot(0, old, lambda: self._prepare(old, language))

    def _may_leave(self, old: MainWindow) -> bool:
        """Whether nothing is going on in a window that would be lost with it; else it has said so."""
        if old.is_busy:
            old.messages.inform(
                QCoreApplication.translate(
                    "Application", "The language can be changed once the running task is done."
                )
            )
            return False
        return old.page is None or old.page.may_close()  # a desk says what must be settled first

    def _prepare(self, old: MainWindow, language: str) -> None:
        if self.window is not old or language == old.language:
            return
        self.translators.use(language)
        new = self._make_window()
        self.translators.use(old.language)  # which is in front until the other has moved in
        QTimer.singleShot(0, new, lambda: self._move(old, new))

    def _move(self, old: MainWindow, new: MainWindow) -> None:
        """Take the project over into the new window, unless something has begun in the old one meanwhile."""
        if self.window is not old or not self._may_leave(old):
            new.deleteLater()
            return
        self.translators.use(new.language)
        self.preferences.language = new.language
        workspace = old.give_up_project()
        self.window = new
        new.setGeometry(old.geometry())
        new.setWindowState(old.windowState())
        new.show()
        if workspace is not None:
            new.show_project(workspace)
        old.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QTimer.singleShot(0, old, old.close)

    def stop(self) -> None:
        """Let go of everything in order."""
        from gk_qda.ui.reading.parcels import leave_clipboard

        Task.wait_for_all()
        while self.window.is_writing:  # the result of a step, and the step that waited behind it
            Task.wait_for_all()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
        self.window.close()
        leave_clipboard()

    def _show_failure(self, report: str) -> None:
        self.window.show_failure(report)  # the window of now: it is made anew when the language changes

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.theme, self.preferences, self.translators.language, self.speak)
        window.settled.connect(self.garbage.set_aside)
        return window


def make_application(arguments: list[str]) -> QApplication:
    """Qt's application in the style that our palette is made for."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(arguments)
    app.setApplicationName("GK-QDA")
    app.setApplicationVersion(__version__)
    app.setStyle("Fusion")
    app.setWindowIcon(program_icon())
    return app


def main(project: Path | None = None) -> int:
    """Open the window, with a project if one is given; returns the exit code."""
    app = make_application(sys.argv[:1])
    application = Application(app, Preferences.load())
    application.start(project)
    code = app.exec()
    application.stop()
    return code

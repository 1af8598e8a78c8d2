"""The language of the window: German or English, switched while it is open."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from gk_qda.paths import RESOURCES

LANGUAGES = ("de", "en")


def chosen_language(preferred: str) -> str:
    """The preferred language, or that of the desktop; English where that is neither."""
    if preferred in LANGUAGES:
        return preferred
    return "de" if QLocale.system().language() == QLocale.Language.German else "en"


class Translators:
    """Holds the translators of the application and changes them."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = "en"

    def use(self, language: str) -> None:
        """Speak ``language`` from now on; widgets made before keep their words."""
        self.remove()
        self.language = language
        QLocale.setDefault(QLocale("de_DE" if language == "de" else "en_GB"))
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        places = [
            (f"gk_qda_{language}", str(RESOURCES / "translations")),
            (f"qtbase_{language}", qt_words),
        ]
        for name, folder in places:
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    def remove(self) -> None:
        """Take the translators out of the application again: it speaks English."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

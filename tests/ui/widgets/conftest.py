"""The widgets' own words in German, so that pictures show the longer language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

GERMAN = {
    "Ctrl": "Strg",
    "Return": "Eingabe",
    "Coding": "Codieren",
    "Themes": "Themen",
    "Compare": "Vergleich",
    "Frequencies": "Häufigkeiten",
    "Team": "Team",
    "History": "Verlauf",
    "Settings": "Einstellungen",
    "Base:": "Basis:",
    "Cancel": "Abbrechen",
    "Coding as": "Codiert wird als",
    "Saved {time}": "Gespeichert {time}",
    "{done} of {total}": "{done} von {total}",
    "{place} of {total}": "{place} von {total}",
    "about {minutes} minutes left": "noch etwa {minutes} Minuten",
}


class German(QTranslator):
    """Translates what is in the list above, whatever the class."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return GERMAN.get(source)

    def isEmpty(self):
        return False


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = German()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)

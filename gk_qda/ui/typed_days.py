"""Days in the language of the window, as they can be typed, too."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from gk_qda.exporting.days import day_in_words, value_in_words


def shown_day(day: date | None) -> str:
    """A day; nothing for none."""
    return "" if day is None else day_in_words(day, _language())


def shown_value(value: str) -> str:
    """The value of an attribute; one that is a day as people write it."""
    return value_in_words(value, _language())


def _language() -> str:
    return "de" if QLocale().language() == QLocale.Language.German else "en"

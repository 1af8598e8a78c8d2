"""Days as people read them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

_FORMATS = {"de": ("dd.MM.", "dd.MM.yyyy"), "en": ("d MMMM", "d MMMM yyyy")}


def day_words(moment: datetime, language: str, *, short: bool = False) -> str:
    """ "28.05.2020", "28 May 2020"; ``short`` leaves out the year where it is this one."""
    local = moment.astimezone()
    brief, full = _FORMATS["de" if language == "de" else "en"]
    locale = QLocale(QLocale.Language.German if language == "de" else QLocale.Language.English)
    this_year = datetime.now().astimezone().year == local.year
    pattern = brief if short and this_year else full
    return locale.toString(QDate(local.year, local.month, local.day), pattern)

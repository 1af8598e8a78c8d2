"""Days and moments as the language of the window writes them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

_GERMAN, _ENGLISH = "dd.MM.yyyy", "d MMM yyyy"


def day_words(day: date) -> str:
    """ "28.05.2020", "28 May 2020"."""
    locale = QLocale()
    pattern = _GERMAN if locale.language() == QLocale.Language.German else _ENGLISH
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def moment_words(moment: datetime) -> str:
    """The day, hour and minute here of a point in time: "28.05.2020 14:32", "28 May 2020 14:32"."""
    local = moment.astimezone()
    return f"{day_words(local.date())} {local:%H:%M}"

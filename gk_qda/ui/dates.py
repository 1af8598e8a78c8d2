"""Days and moments in the language of the window: to be read, and as they can be typed where a field takes them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from gk_qda.exporting.days import day_in_words, value_in_words

_FORMATS = {"de": ("dd.MM.", "dd.MM.yyyy"), "en": ("d MMMM", "d MMM yyyy")}


def day_words(day: date, *, short: bool = False) -> str:
    """ "28.05.2020", "28 May 2020"; of a moment its day here. ``short`` leaves out the year where it is this one."""
    if isinstance(day, datetime):
        day = day.astimezone().date()
    brief, full = _FORMATS[_language()]
    pattern = brief if short and datetime.now().astimezone().year == day.year else full
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def moment_words(moment: datetime) -> str:
    """The day, hour and minute here of a point in time: "28.05.2020, 14:32", "28 May 2020, 14:32"."""
    return f"{day_words(moment)}, {moment.astimezone():%H:%M}"


def typed_day(day: date | None) -> str:
    """ "28.05.2020", "2020-05-28": what a field holds that takes a day; nothing for none."""
    return "" if day is None else day_in_words(day, _language())


def typed_value(value: str) -> str:
    """The value of an attribute; one that is a day as a field holds it."""
    return value_in_words(value, _language())


def _language() -> str:
    return "de" if QLocale().language() == QLocale.Language.German else "en"

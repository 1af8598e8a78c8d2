"""How the start page speaks of places and times."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QStandardPaths

_LEVELS = 2  # of folders named
_ARROW = " › "
_REMOVABLE = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


def folder_in_words(path: str) -> str:
    """The folder of a file as people call it, at most two levels: "Institute › Evaluation"."""
    folder = Path(path).parent
    documents = _place(QStandardPaths.StandardLocation.DocumentsLocation)
    home = _place(QStandardPaths.StandardLocation.HomeLocation)
    if folder == documents:
        return QCoreApplication.translate("StartPage", "My documents")
    if folder == home:
        return QCoreApplication.translate("StartPage", "Home folder")
    if any(folder.as_posix().startswith(start) for start in _REMOVABLE):
        drive = QCoreApplication.translate("StartPage", "Drive {name}")
        return drive.format(name=_ARROW.join(folder.parts[-_LEVELS:]))
    for known in (documents, home):
        if folder.is_relative_to(known):
            return _ARROW.join(folder.relative_to(known).parts[-_LEVELS:])
    return _ARROW.join([part for part in folder.parts if part != folder.anchor][-_LEVELS:]) or folder.anchor


def moment_in_words(moment: datetime, now: datetime, *, inside: bool = False) -> str:
    """ "Today, 14:32", "Yesterday, 17:05", "Monday, 09:12", "12.11., 16:40", "12.11.2019".

    ``inside`` a sentence it begins with a small letter where the language wants one.
    """
    translate, locale = QCoreApplication.translate, QLocale()
    at, days = f"{moment:%H:%M}", (now.date() - moment.date()).days
    day = QDate(moment.year, moment.month, moment.day)
    if days == 0:
        words = translate("StartPage", "today, {time}") if inside else translate("StartPage", "Today, {time}")
        return words.format(time=at)
    if days == 1:
        words = (
            translate("StartPage", "yesterday, {time}")
            if inside
            else translate("StartPage", "Yesterday, {time}")
        )
        return words.format(time=at)
    if 1 < days < 7:
        return f"{locale.dayName(day.dayOfWeek())}, {at}"
    if moment.year == now.year:
        form = translate("StartPage", "d MMM", "day and month, as QDate formats them")
        return f"{locale.toString(day, form)}, {at}"
    return locale.toString(day, translate("StartPage", "d MMM yyyy", "a date, as QDate formats it"))


def parsed(moment: str) -> datetime | None:
    """A stored point in time, or None where it is unreadable."""
    try:
        return datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return None


def _place(location: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(location))

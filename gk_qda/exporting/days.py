"""Days for people: 16.03.2020 in German, 2020-03-16 in English, in every report and list, whatever its file.

Files for programs (csv, json, tables that are imported again) keep the stored form.
"""

from __future__ import annotations

import re
from datetime import date

_STORED = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def day_in_words(day: date, language: str) -> str:
    """A day; of a point in time that of its own clock."""
    return f"{day:%d.%m.%Y}" if language == "de" else f"{day:%Y-%m-%d}"


def value_in_words(value: str, language: str) -> str:
    """The value of an attribute: where it is a day, as people write it; every other one as it is stored."""
    found = _STORED.fullmatch(value)
    return value if found is None or language != "de" else ".".join(reversed(found.groups()))

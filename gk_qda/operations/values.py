"""Reads what people write into cells: dates, missing values, yes and no."""

from __future__ import annotations

import re
from datetime import date

from gk_qda.names import name_key

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")


def parse_date(word: str) -> date | None:
    """ "2020-05-05" or "05.05.2020"; None where there is no whole date."""
    if match := _ISO.search(word):
        year, month, day = (int(part) for part in match.groups())
    elif match := _GERMAN.search(word):
        day, month, year = (int(part) for part in match.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_yes(cell: str) -> bool:
    """Whether a cell says yes."""
    return name_key(cell) in {"ja", "yes", "1", "true", "x", "wahr"}

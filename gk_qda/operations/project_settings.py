"""The choices of a project that people make, by name and in words; nearly all of them stand in the window, too."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from gk_qda.errors.domain import SettingNotFound, ValueNotAllowed
from gk_qda.operations.settings import set_setting
from gk_qda.operations.values import is_yes, parse_date
from gk_qda.queries.settings import setting

LEVELS = ("internal", "client", "publication")
KEYS = ("period_name", "period_start", "period_end", "export_level", "suggestions", "text_language")
LANGUAGES = ("de", "en")


def setting_words(session: Session, key: str) -> str:
    """What is chosen, as ``choose_setting`` takes it; "" for nothing. Raises ``SettingNotFound``."""
    value = setting(session, known_key(key))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def choose_setting(session: Session, *, key: str, words: str) -> str:
    """Store a choice; returns it as it is stored, in words.

    Days of the period are 2020-03-16 or 16.03.2020, "" for none. Raises ``SettingNotFound`` or ``ValueNotAllowed``.
    """
    key = known_key(key)
    set_setting(session, key, _value(key, words.strip()))
    return setting_words(session, key)


def known_key(key: str) -> str:
    """The key, in whatever letters it was typed. Raises ``SettingNotFound``."""
    wanted = key.strip().lower().replace("-", "_")
    if wanted not in KEYS:
        raise SettingNotFound(name=key.strip(), known=", ".join(KEYS))
    return wanted


def _value(key: str, words: str) -> Any:
    match key:
        case "period_start" | "period_end":
            day = parse_date(words) if words else None
            if words and day is None:
                raise ValueNotAllowed(value=words, what=key, allowed="2020-03-16, 16.03.2020")
            return day.isoformat() if day else ""
        case "export_level":
            if words not in LEVELS:
                raise ValueNotAllowed(value=words, what=key, allowed=", ".join(LEVELS))
            return words
        case "text_language":
            if words and words not in LANGUAGES:
                raise ValueNotAllowed(value=words, what=key, allowed=", ".join(LANGUAGES))
            return words
        case "suggestions":
            if words.lower() not in ("yes", "no", "ja", "nein"):
                raise ValueNotAllowed(value=words, what=key, allowed="yes, no")
            return is_yes(words)
    return words

"""The words of types and of values that are none."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gk_qda.language.states import state_of

TYPES: tuple[tuple[str, Any], ...] = (
    ("text", QT_TRANSLATE_NOOP("AttributeWords", "Text")),
    ("number", QT_TRANSLATE_NOOP("AttributeWords", "Number")),
    ("date", QT_TRANSLATE_NOOP("AttributeWords", "Day")),
    ("month", QT_TRANSLATE_NOOP("AttributeWords", "Month")),
    ("boolean", QT_TRANSLATE_NOOP("AttributeWords", "Yes or no")),
    ("choice", QT_TRANSLATE_NOOP("AttributeWords", "One of several")),
    ("set", QT_TRANSLATE_NOOP("AttributeWords", "Several of several")),
)
_STATES: dict[str, Any] = {
    "missing": QT_TRANSLATE_NOOP("AttributeWords", "missing"),
    "not_applicable": QT_TRANSLATE_NOOP("AttributeWords", "does not apply"),
    "unknown": QT_TRANSLATE_NOOP("AttributeWords", "not known"),
}
ANSWERS = ("trifft nicht zu", "nicht bekannt")  # what is typed for them, in every language of the window


def type_words(kind: str) -> str:
    """ "month" -> "Monat"."""
    return QCoreApplication.translate("AttributeWords", dict(TYPES)[kind])


def type_choices() -> list[tuple[str, str]]:
    """(type, words) of all types."""
    return [(kind, type_words(kind)) for kind, _ in TYPES]


def state_words(value: str) -> str:
    """How a value is said that is none; "" for a value."""
    words = _STATES.get(state_of(value))
    return "" if words is None else QCoreApplication.translate("AttributeWords", words)

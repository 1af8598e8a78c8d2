"""The words of types of items and of answers that are none."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gk_qda.language.states import MISSING, NOT_APPLICABLE, UNKNOWN, VALUE

_TYPES: dict[str, Any] = {
    "choice": QT_TRANSLATE_NOOP("WorksheetWords", "one of several"),
    "multiple": QT_TRANSLATE_NOOP("WorksheetWords", "several of several"),
    "scale": QT_TRANSLATE_NOOP("WorksheetWords", "scale"),
    "text": QT_TRANSLATE_NOOP("WorksheetWords", "own words"),
    "todo": QT_TRANSLATE_NOOP("WorksheetWords", "to-do"),
}
_STATES: dict[str, Any] = {
    VALUE: QT_TRANSLATE_NOOP("WorksheetWords", "answered"),
    MISSING: QT_TRANSLATE_NOOP("WorksheetWords", "missing"),
    NOT_APPLICABLE: QT_TRANSLATE_NOOP("WorksheetWords", "does not apply"),
    UNKNOWN: QT_TRANSLATE_NOOP("WorksheetWords", "not known"),
}
#: What is stored for a state, in every language of the window: as people write it into a worksheet.
STORED = {MISSING: "", NOT_APPLICABLE: "trifft nicht zu", UNKNOWN: "nicht bekannt"}
NOT_RETURNED = "–"


def type_words(kind: str) -> str:
    """ "choice" -> "one of several"."""
    return QCoreApplication.translate("WorksheetWords", _TYPES[kind])


def state_words(state: str) -> str:
    """How a state is said."""
    return QCoreApplication.translate("WorksheetWords", _STATES[state])


def answer_words(state: str, value: str) -> str:
    """What stands in a cell; state "" is a worksheet that was not returned."""
    if not state:
        return NOT_RETURNED
    return value if state == VALUE else state_words(state)

"""What a cell says about a value: there, missing, not applicable, unknown; four different things."""

from __future__ import annotations

from gk_qda.names import name_key

MISSING, NOT_APPLICABLE, UNKNOWN, VALUE = "missing", "not_applicable", "unknown", "value"
_NOT_APPLICABLE = {"trifft nicht zu", "entfällt", "not applicable", "not_applicable", "n/a"}
_UNKNOWN = {"nicht bekannt", "unbekannt", "k. a.", "k.a.", "k. a", "not known", "unknown"}
_MISSING = {"missing", "(missing)", "fehlt", "fehlend"}


def state_of(cell: str) -> str:
    """``missing``, ``not_applicable``, ``unknown`` or ``value``."""
    key = name_key(cell)
    if not key:
        return MISSING
    if key in _NOT_APPLICABLE:
        return NOT_APPLICABLE
    return UNKNOWN if key in _UNKNOWN else VALUE


def state_asked(word: str) -> str:
    """The same of a word in a condition, where a missing value has a name: "missing", "fehlt"."""
    return MISSING if name_key(word) in _MISSING else state_of(word)

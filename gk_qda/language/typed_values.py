"""Values of attributes as people type them, and as they are stored: "16.03.2020" is 2020-03-16, "0.5" is "0,5"."""

from __future__ import annotations

from collections.abc import Sequence

from gk_qda.language.conditions import read_day, read_number
from gk_qda.language.set_values import as_list
from gk_qda.language.states import VALUE, state_of
from gk_qda.names import name_key

_YES, _NO = {"ja", "yes", "true", "wahr", "x", "1"}, {"nein", "no", "false", "falsch", "0"}


def typed_value(words: str, kind: str, choices: Sequence[str] = ()) -> str | None:
    """How a value of a kind is stored; None where the words are none of this kind.

    "" (missing) and the words of the other states fit every kind and stay as they are. A choice without
    choices takes any words.
    """
    words = words.strip()
    if state_of(words) != VALUE:
        return words
    match kind:
        case "number":
            return words.replace(".", ",") if read_number(words) is not None else None
        case "date" | "month":
            day = read_day(words)
            if day is None or len(day) != (3 if kind == "date" else 2):
                return None
            return "-".join(f"{part:02}" for part in day)
        case "boolean":
            key = name_key(words)
            return "ja" if key in _YES else "nein" if key in _NO else None
        case "choice":
            return _chosen(words, choices)
        case "set":
            parts = [_chosen(part.strip(), choices) for part in words.split(";") if part.strip()]
            return None if None in parts else as_list(words, choices)
    return words


def _chosen(words: str, choices: Sequence[str]) -> str | None:
    """The choice as it is spelled."""
    if not choices:
        return words
    return next((choice for choice in choices if name_key(choice) == name_key(words)), None)

"""Values that are lists ("F1;F2"): what they hold, in one order however somebody typed them."""

from __future__ import annotations

from collections.abc import Sequence

from gk_qda.names import name_key, sort_key


def members_of(words: str, choices: Sequence[str] = ()) -> tuple[str, ...]:
    """The parts of a list, each once: in the order and spelling of the choices, others after them in German order."""
    known = {name_key(choice): choice for choice in choices}
    parts = {name_key(part): part.strip() for part in reversed(words.split(";")) if part.strip()}
    chosen = [choice for key, choice in known.items() if key in parts]
    others = [part for key, part in parts.items() if key not in known]
    return (*chosen, *sorted(others, key=sort_key))


def as_list(words: str, choices: Sequence[str] = ()) -> str:
    """The list as it is stored and printed."""
    return ";".join(members_of(words, choices))

"""Answers to items that offer options: which of them were ticked, and what is none of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gk_qda.names import name_key

_BETWEEN = re.compile(r"[;|\n]")


@dataclass(frozen=True, slots=True)
class Ticks:
    """The ticked options as the item spells them, in its order; ``others`` are words that are no option."""

    options: tuple[str, ...]
    others: tuple[str, ...] = ()

    def words(self) -> str:
        """How they are stored."""
        parts = (*self.options, *self.others)
        return ("|" if any(";" in part for part in parts) else "; ").join(parts)


def ticks(words: str, offered: Sequence[str], *, several: bool) -> Ticks:
    """What an answer ticks: one option or, of ``several``, some of them with ";", "|" or a line between.

    An option may hold ";" itself: the longest one that fits is meant. Without options every answer is one.
    """
    known = {name_key(option): option for option in offered}
    whole = words.strip()
    if not whole:
        return Ticks(())
    is_one = not several or name_key(whole) in known
    parts = [known.get(name_key(whole), whole)] if is_one else _parts(whole, known)
    if not known:
        return Ticks(tuple(dict.fromkeys(parts)))
    chosen = set(parts)
    others = tuple(dict.fromkeys(part for part in parts if name_key(part) not in known))
    return Ticks(tuple(option for option in known.values() if option in chosen), others)


def _parts(words: str, known: dict[str, str]) -> list[str]:
    bounds = [-1, *(found.start() for found in _BETWEEN.finditer(words)), len(words)]
    parts: list[str] = []
    at = 0
    while at < len(bounds) - 1:
        for end in range(len(bounds) - 1, at, -1):
            piece = words[bounds[at] + 1 : bounds[end]].strip()
            if end == at + 1 or name_key(piece) in known:
                break
        if piece:
            parts.append(known.get(name_key(piece), piece))
        at = end
    return parts

"""Moving the ends of a coding word by word, for those who code with the keyboard."""

from __future__ import annotations

import re
from enum import Enum

from gk_qda.spans import Span

_WORD = re.compile(r"[\w*’'\u00ad-]+")
_REACH = 400  # characters looked at; longer words do not occur


class End(Enum):
    """Which end of a coding moves."""

    START = "start"
    END = "end"


def moved(text: str, span: Span, end: End, step: int) -> Span | None:
    """The span with one end a word further on (step 1) or back (-1); None where it cannot move.

    The start moves to beginnings of words, the end to their ends; a word always stays inside.
    """
    at_start = end is End.START
    here, other = (span.start, span.end) if at_start else (span.end, span.start)
    words = _WORD.finditer(text, max(0, here - _REACH), here + _REACH)
    edges = (word.start() if at_start else word.end() for word in words)
    beyond = [edge for edge in edges if (edge - here) * step > 0]
    if not beyond:
        return None
    there = min(beyond, key=lambda edge: abs(edge - here))
    low, high = (there, other) if at_start else (other, there)
    return Span(low, high) if low < high else None

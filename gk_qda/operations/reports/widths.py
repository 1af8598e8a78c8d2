"""Widths of table columns in cm, so that no word is broken and long texts get the room that is left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gk_qda.exporting.looks import TEXT_WIDTH
from gk_qda.exporting.report import Cell, text_of

PAGE = TEXT_WIDTH[False]
_LETTER, _PADDING = 0.165, 0.4  # a bold letter of table text, the air beside it
_WIDEST = 3.2


def room(texts: Iterable[str | Cell], narrowest: float = 1.3) -> float:
    """What a column needs for its longest word."""
    plain = (text_of(text.content) if isinstance(text, Cell) else text for text in texts)
    longest = max((len(word) for text in plain for word in text.split()), default=0)
    return min(max(longest * _LETTER + _PADDING, narrowest), _WIDEST)


def first_takes_the_rest(head: Sequence[str], narrowest: float = 1.8) -> tuple[float, ...]:
    """Columns of numbers as wide as their heads need, the first as wide as the page allows."""
    others = [room([title], narrowest) for title in head[1:]]
    return max(PAGE - sum(others), 3.0), *others

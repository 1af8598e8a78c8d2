"""How numbers, text and stripes share the width of the pane: arithmetic only, in px."""

from __future__ import annotations

from typing import NamedTuple

from gk_qda.ui.reading.stripe_painter import Side

NUMBERS = 44
NARROWEST, WIDEST = 120, 400  # of the stripes
LINES = {"narrow": 60, "comfortable": 80, "wide": 100}  # the longest line, in characters
SHORTEST_LINE = 45  # characters


class Columns(NamedTuple):
    """Left edges of numbers and stripes, the width of the stripes, and what the text leaves free at both sides."""

    numbers: int
    stripes: int
    stripe_width: int
    before_text: int
    behind_text: int


def divide(width: int, side: Side, wanted: int, shortest: int, longest: int) -> Columns:
    """Divide ``width`` between numbers, stripes of the wanted width, and text.

    ``shortest`` and ``longest`` are the limits of the text. What the longest lines leave over goes to the stripes;
    left of the text they take no more than their largest width.
    """
    room, stripes = width - NUMBERS, wanted
    if room - stripes > longest:
        stripes = room - longest
    elif room - stripes < shortest:
        stripes = max(NARROWEST, room - shortest)
    if side is Side.RIGHT:
        return Columns(0, width - stripes, stripes, NUMBERS, stripes)
    stripes = min(stripes, max(WIDEST, wanted))
    return Columns(stripes, 0, stripes, stripes + NUMBERS, max(0, room - stripes - longest))

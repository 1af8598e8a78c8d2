"""How wide the sides of the Code desk are in a window of some width."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """How wide the sides and the stripes are (px) in a window of some width."""

    name: str
    left: int
    right: int
    stripes: int


NARROW = Room("narrow", 280, 272, 190)
USUAL = Room("usual", 324, 312, 230)
WIDE = Room("wide", 360, 380, 230)
ROOMS = {room.name: room for room in (NARROW, USUAL, WIDE)}


def room_for(width: int) -> Room:
    """The room of a window of this width (px)."""
    return NARROW if width < 1366 else USUAL if width < 1800 else WIDE

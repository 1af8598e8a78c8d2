"""Breaks lines into pages and puts names beside them: arithmetic only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

_WIDEST_NAME = 3  # lines that a name may take


@dataclass(frozen=True, slots=True)
class LineBox:
    """One line for the page breaker: ``gap`` is the space above it unless it begins a page.

    ``names`` is the height of the names that begin here; ``keeps`` lines never end a page.
    """

    height: float
    gap: float = 0.0
    names: float = 0.0
    keeps: bool = False


def pages_of(lines: Sequence[LineBox], first_room: float, room: float) -> list[range]:
    """The lines of each page: as many as fit, together with the names that begin on them.

    A page holds at least one line; a page without room for names ends early, so that every name stands on the
    page on which its coding begins.
    """
    pages: list[range] = []
    start = 0
    while start < len(lines):
        high = first_room if not pages else room
        end = _filled(lines, start, high)
        while end < len(lines) and end - start > 1 and lines[end - 1].keeps:
            end -= 1
        pages.append(range(start, end))
        start = end
    return pages or [range(0)]


def _filled(lines: Sequence[LineBox], start: int, room: float) -> int:
    used = names = 0.0
    for at in range(start, len(lines)):
        line = lines[at]
        used += line.height + (line.gap if at > start else 0)
        names += line.names
        if at > start and (used > room or names > room):
            return at
    return len(lines)


def stacked(wanted: Sequence[tuple[float, float]], top: float, bottom: float) -> tuple[list[float], float]:
    """The upper edges of names, each (wanted edge, height), in their order and never over one another.

    Each stands where it wants to or as little below as it must, and moves up where the page ends. The second
    value is 1, or by how much heights and type must shrink so that all of them fit.
    """
    total = sum(height for _, height in wanted)
    squeeze = min(1.0, (bottom - top) / total) if total > 0 else 1.0
    places: list[float] = []
    floor = top
    for edge, height in wanted:
        places.append(max(edge, floor))
        floor = places[-1] + height * squeeze
    ceiling = bottom
    for at in reversed(range(len(places))):
        ceiling = min(places[at], ceiling - wanted[at][1] * squeeze)
        places[at] = ceiling
    return places, squeeze


def wrapped(words: str, width: float, advance: Callable[[str], float], most: int = _WIDEST_NAME) -> list[str]:
    """Words in lines no wider than ``width``, at most so many; the last ends with "…" where more would follow.

    A word that is too wide for a line is cut where it must be.
    """
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most:
        line = rest.pop(0)
        if advance(line) > width:
            fits = _fitting(line, width, advance)
            line, left = line[:fits], line[fits:]
            rest.insert(0, left)
        else:
            while rest and advance(f"{line} {rest[0]}") <= width:
                line = f"{line} {rest.pop(0)}"
        lines.append(line)
    if rest:
        last = lines[-1]
        while last and advance(f"{last}…") > width:
            last = last[:-1]
        lines[-1] = f"{last.rstrip()}…"
    return lines


def _fitting(word: str, width: float, advance: Callable[[str], float]) -> int:
    """How many letters fit, one at least."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if advance(word[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return low

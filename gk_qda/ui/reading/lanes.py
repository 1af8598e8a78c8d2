"""The lanes of the stripes: two stripes share a lane only where no line of the screen shows both.

Greedy interval colouring on (first line, longest first) uses no more lanes than stripes lie side by side. Codings
that run across line breaks tie blocks together to an island; lanes of one island never depend on another, so only
islands on screen are worked out.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from gk_qda.queries.values import CodingValue
    from gk_qda.ui.reading.coding_index import CodingIndex

Line = tuple[int, int]  # block, line within the block (or a place in it, where lines are not laid out)
Lines = tuple[Line, Line]  # first and last line a stripe touches

SMALL_ISLAND = 400  # codings; above, a change leaves the other stripes where they are
EXACT_ISLAND = 8_000  # codings; above, no lines are laid out for their stripes
EXACT_LENGTH = 100_000  # code points of a text; in a longer one the same of islands longer than
EXACT_PART = 30_000  # code points, which take 30 ms to lay out
_MOST_A_LINE = 130  # characters; where lines are not laid out, who shares a lane stands farther apart


def colour(intervals: Iterable[tuple[int, Lines]]) -> dict[int, int]:
    """The lane of each (id, lines): the lowest one free at its first line."""
    by_length = sorted(intervals, key=lambda item: item[1][1], reverse=True)
    result: dict[int, int] = {}
    free: list[int] = []
    busy: list[tuple[Line, int]] = []
    for key, (first, last) in sorted(by_length, key=lambda item: item[1][0]):
        while busy and busy[0][0] < first:
            heappush(free, heappop(busy)[1])
        lane = heappop(free) if free else len(busy)
        result[key] = lane
        heappush(busy, (last, lane))
    return result


class _Island:
    """Lanes of the codings in some neighbouring blocks."""

    __slots__ = ("blocks", "exact", "lane_of", "lines_of")

    def __init__(self, blocks: range, lines_of: dict[int, Lines], *, exact: bool) -> None:
        self.blocks = blocks
        self.lines_of = lines_of
        self.exact = exact  # lines as laid out
        self.lane_of = colour(lines_of.items())


class Lanes:
    """Lanes of one document, worked out when asked for.

    ``line_at(block, position)`` tells the line of the laid-out text that shows a position (code points).
    """

    def __init__(
        self, index: CodingIndex, block_starts: list[int], line_at: Callable[[int, int], int]
    ) -> None:
        self._index = index
        self._starts = block_starts
        self._line_at = line_at
        self._islands: dict[int, _Island] = {}

    def clear(self) -> None:
        """Forget everything, because lines break elsewhere now."""
        self._islands.clear()

    def of(self, coding: CodingValue) -> int:
        """The lane of a coding, 0 next to the text."""
        return self._island(self._index.block_at(coding.start)).lane_of[coding.id]

    def island(self, block: int) -> object:
        """Stands for the lanes of a block and its neighbours: another object as soon as they are worked out anew.

        Where one coding comes or goes among very many, the object stays, and only its blocks look different.
        """
        return self._island(block)

    def lanes_of(self, block: int) -> Mapping[int, int]:
        """The lane of each coding in a block, and in its neighbours, by id."""
        return self._island(block).lane_of

    def changed(self, blocks: range, added: CodingValue | None = None, removed: int | None = None) -> None:
        """One coding came to or left these blocks (the index knows it already)."""
        islands = {id(island): island for block in blocks if (island := self._islands.get(block))}
        if len(islands) == 1:
            island = next(iter(islands.values()))
            if len(island.lane_of) > SMALL_ISLAND and self._squeeze(island, blocks, added, removed):
                return
        for island in islands.values():
            for block in island.blocks:
                self._islands.pop(block, None)

    def _squeeze(
        self, island: _Island, blocks: range, added: CodingValue | None, removed: int | None
    ) -> bool:
        """Change a big island in place; False if the coding ties it to other blocks."""
        if blocks[0] not in island.blocks or blocks[-1] not in island.blocks:
            return False
        if removed is not None:
            island.lane_of.pop(removed, None)
            island.lines_of.pop(removed, None)
        if added is not None:
            first, last = self._lines(added, exact=island.exact)
            neighbours = self._index.in_blocks(blocks)
            taken = {
                island.lane_of[other.id]
                for other in neighbours
                if other.id in island.lane_of
                and island.lines_of[other.id][0] <= last
                and first <= island.lines_of[other.id][1]
            }
            lane = next(lane for lane in range(len(taken) + 1) if lane not in taken)
            island.lane_of[added.id], island.lines_of[added.id] = lane, (first, last)
        return True

    def _island(self, block: int) -> _Island:
        if block not in self._islands:
            blocks = self._index.island(block)
            codings = self._index.in_blocks(blocks)
            exact = self._is_exact(blocks, len(codings))
            lines_of = {coding.id: self._lines(coding, exact=exact) for coding in codings}
            island = _Island(blocks, lines_of, exact=exact)
            for number in blocks:
                self._islands[number] = island
        return self._islands[block]

    def _is_exact(self, blocks: range, codings: int) -> bool:
        last = min(blocks[-1] + 1, len(self._starts) - 1)
        most = EXACT_LENGTH if self._starts[-1] <= EXACT_LENGTH else EXACT_PART
        return codings <= EXACT_ISLAND and self._starts[last] - self._starts[blocks[0]] <= most

    def _lines(self, coding: CodingValue, *, exact: bool) -> Lines:
        """Where they are not laid out, places behind the end stand for its line: as many as a line may hold."""
        first, last = coding.start, max(coding.start, coding.end - 1)
        begin, end = self._index.block_at(first), self._index.block_at(last)
        if exact:
            return (begin, self._line_at(begin, first)), (end, self._line_at(end, last))
        return (begin, first - self._starts[begin]), (end, last - self._starts[end] + _MOST_A_LINE)

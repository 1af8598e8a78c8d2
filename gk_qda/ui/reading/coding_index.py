"""Which codings lie where in one document: per line of the text, per stretch between two ends, in reading order.

Pure Python, no Qt. Positions are code points. A *block* is one line of the stored text (what lies between two line
breaks); codings are kept in one bucket per block, so that painting a screenful never looks at the rest.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gk_qda.queries.values import CodingValue
    from gk_qda.spans import Span

SHOWN_PER_PIECE = 3  # one wash and two underlines
_Key = tuple[int, int, int]


class Piece(NamedTuple):
    """Characters under the same codings: ids from the innermost outwards, at most three, and how many lie there."""

    start: int
    end: int
    codings: tuple[int, ...]
    depth: int


def rank(coding: CodingValue) -> tuple[int, float, int]:
    """Sorts the innermost first: the shortest, of equally long ones the newest."""
    return coding.end - coding.start, -coding.created.timestamp(), -coding.id


def _reading_key(coding: CodingValue) -> _Key:
    return coding.start, -coding.end, coding.id


class CodingIndex:
    """The codings of one document, quick to ask for a screenful and quick to change by one."""

    def __init__(self, block_starts: Sequence[int], codings: Iterable[CodingValue] = ()) -> None:
        self._starts = block_starts or [0]
        self._buckets: list[dict[int, CodingValue]] = [{} for _ in self._starts]
        self._crossings = [0] * len(self._starts)
        self._pieces: dict[int, list[Piece]] = {}
        self._codings: dict[int, CodingValue] = {}
        self._order: list[_Key] = []
        self._by_coder: Counter[int] = Counter()
        self._enter_all(codings)

    def __len__(self) -> int:
        return len(self._codings)

    def __contains__(self, coding_id: object) -> bool:
        return coding_id in self._codings

    def __iter__(self) -> Iterator[CodingValue]:
        """In reading order; of codings that start together the longest first."""
        return (self._codings[key[2]] for key in self._order)

    def get(self, coding_id: int | None) -> CodingValue | None:
        """The coding of that id, or None where it is not (or no longer) here."""
        return None if coding_id is None else self._codings.get(coding_id)

    @property
    def coders(self) -> set[int]:
        """The ids of those whose codings are here."""
        return {coder_id for coder_id, count in self._by_coder.items() if count}

    def block_at(self, position: int) -> int:
        """The number of the block that holds a position."""
        return max(0, bisect_right(self._starts, position) - 1)

    def blocks_of(self, start: int, end: int) -> range:
        """The blocks under the characters [start, end)."""
        first = self.block_at(start)
        return range(first, max(first, bisect_left(self._starts, end) - 1) + 1)

    def add(self, coding: CodingValue) -> range:
        """Enter one coding, or replace the one with its id; returns the blocks to paint again."""
        if coding.id in self._codings:
            self.remove(coding.id)
        insort(self._order, _reading_key(coding))
        return self._enter(coding)

    def remove(self, coding_id: int) -> range:
        """Forget one coding; returns the blocks to paint again. ``KeyError`` where it is not here."""
        coding = self._codings.pop(coding_id)
        self._by_coder[coding.coder_id] -= 1
        del self._order[bisect_left(self._order, _reading_key(coding))]
        blocks = self.blocks_of(coding.start, coding.end)
        for block in blocks:
            del self._buckets[block][coding_id]
            self._pieces.pop(block, None)
        for block in blocks[:-1]:
            self._crossings[block] -= 1
        return blocks

    def _enter(self, coding: CodingValue) -> range:
        self._codings[coding.id] = coding
        self._by_coder[coding.coder_id] += 1
        blocks = self.blocks_of(coding.start, coding.end)
        for block in blocks:
            self._buckets[block][coding.id] = coding
            self._pieces.pop(block, None)
        for block in blocks[:-1]:
            self._crossings[block] += 1
        return blocks

    def _enter_all(self, codings: Iterable[CodingValue]) -> None:
        """``_enter`` for tens of thousands at once, without a call for each."""
        self._codings = {coding.id: coding for coding in codings}
        starts, buckets, crossings = self._starts, self._buckets, self._crossings
        ends = [*starts[1:], 2**62]  # where the next block begins
        order: list[_Key] = []
        for coding_id, coding in self._codings.items():
            start, end = coding.start, coding.end
            block = max(0, bisect_right(starts, start) - 1)  # 0 where it begins before what is looked at
            buckets[block][coding_id] = coding
            while end > ends[block]:
                crossings[block] += 1
                block += 1
                buckets[block][coding_id] = coding
            order.append((start, -end, coding_id))
        order.sort()
        self._order = order
        self._by_coder.update(coding.coder_id for coding in self._codings.values())

    def in_block(self, block: int) -> Iterable[CodingValue]:
        """The codings with at least one character in a block (or at its place, if they have none)."""
        return self._buckets[block].values()

    def in_blocks(self, blocks: range) -> list[CodingValue]:
        """The codings of several neighbouring blocks, each once, in reading order."""
        found: dict[int, CodingValue] = {}
        for block in blocks:
            found.update(self._buckets[block])
        return sorted(found.values(), key=_reading_key)

    def at(self, position: int) -> list[CodingValue]:
        """The codings over the character at a position, the innermost first."""
        bucket = self._buckets[self.block_at(position)].values()
        return sorted((coding for coding in bucket if coding.start <= position < coding.end), key=rank)

    def of_code(self, code_id: int, span: Span, coder_id: int | None = None) -> list[CodingValue]:
        """The codings with one code that share a character with a span, optionally of one coder only."""
        return [
            coding
            for coding in self.in_blocks(self.blocks_of(span.start, span.end))
            if coding.code_id == code_id
            and coding.span.overlaps(span)
            and (coder_id is None or coding.coder_id == coder_id)
        ]

    def after(self, coding_id: int | None, position: int, step: int) -> CodingValue | None:
        """The next (step 1) or previous (step -1) coding in reading order, counted from a coding or a position."""
        coding = self.get(coding_id)
        if coding is not None:
            place = bisect_left(self._order, _reading_key(coding)) + step
        else:
            place = bisect_left(self._order, (position, -(2**62), 0)) - (1 if step < 0 else 0)
        return self._codings[self._order[place][2]] if 0 <= place < len(self._order) else None

    def island(self, block: int) -> range:
        """The blocks that hang together with one through codings that run across line breaks."""
        first = last = block
        while first > 0 and self._crossings[first - 1]:
            first -= 1
        while self._crossings[last]:
            last += 1
        return range(first, last + 1)

    def pieces(self, block: int, focused: int | None = None) -> list[Piece]:
        """A block cut where codings begin or end; uncoded stretches are left out.

        The focused coding counts as the innermost wherever it lies.
        """
        if focused in self._buckets[block]:
            return self._cut(block, focused)
        if block not in self._pieces:
            self._pieces[block] = self._cut(block, None)
        return self._pieces[block]

    def _cut(self, block: int, focused: int | None) -> list[Piece]:
        low = self._starts[block]
        high = self._starts[block + 1] if block + 1 < len(self._starts) else 2**62
        ranks = {
            coding.id: ((-1, 0.0, 0) if coding.id == focused else rank(coding))
            for coding in self._buckets[block].values()
        }
        # (position, 0 = ends before 1 = begins, id): at one place old codings leave before new ones come
        events = [
            event
            for coding in self._buckets[block].values()
            if coding.start < coding.end
            for event in ((max(coding.start, low), 1, coding.id), (min(coding.end, high), 0, coding.id))
        ]
        events.sort()
        pieces: list[Piece] = []
        active: list[tuple[tuple[int, float, int], int]] = []
        start = low
        for position, begins, coding_id in events:
            if active and position > start:
                inner = tuple(entry[1] for entry in active[:SHOWN_PER_PIECE])
                pieces.append(Piece(start, position, inner, len(active)))
            start = position
            entry = (ranks[coding_id], coding_id)
            if begins:
                insort(active, entry)
            else:
                del active[bisect_left(active, entry)]
        return pieces

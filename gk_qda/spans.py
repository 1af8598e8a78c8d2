"""Half-open stretches of text, counted in Unicode code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters ``start`` (included) to ``end`` (excluded) of a text, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    @property
    def length(self) -> int:
        """Number of code points covered."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one character; adjacent spans do not overlap."""
        return max(self.start, other.start) < min(self.end, other.end)

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def union(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def intersection(self, other: Span) -> Span | None:
        """The common part, or None where there is none."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    def of(self, text: str) -> str:
        """The words of ``text`` under this span."""
        return text[self.start : self.end]


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same characters as disjoint spans in order; adjacent ones are joined."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = result[-1].union(span)
        else:
            result.append(span)
    return result


def without(span: Span, holes: Iterable[Span]) -> list[Span]:
    """What is left of ``span`` when the characters of ``holes`` are taken out."""
    rest, start = [], span.start
    for hole in merged(holes):
        if hole.end <= start or hole.start >= span.end:
            continue
        if hole.start > start:
            rest.append(Span(start, hole.start))
        start = max(start, hole.end)
    if start < span.end:
        rest.append(Span(start, span.end))
    return rest

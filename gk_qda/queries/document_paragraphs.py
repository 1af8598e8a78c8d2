"""The paragraphs of one document of the table, made one by one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from gk_qda.queries.values import ParagraphValue
from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.queries.paragraph_table import ParagraphTable

GAP = "[…]"  # where words were withdrawn


@dataclass(frozen=True, slots=True)
class ParagraphSigns:
    """What citations need of the paragraphs of a document, one entry a paragraph."""

    starts: list[int]
    ends: list[int]
    numbers: list[str]
    speakers: list[str]
    has_several_respondents: bool  # a citation must say who of them speaks

    def touched(self, span: Span) -> tuple[int, int]:
        """The paragraphs that share characters with the span, as a slice ``[first, last)``."""
        first = bisect_right(self.ends, span.start)
        return first, max(first, bisect_left(self.starts, span.end))


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """What quotations need of the paragraphs of a document, one entry a paragraph: for thousands of passages."""

    signs: ParagraphSigns
    ids: list[int]
    withdrawn: list[bool]
    holes: list[list[tuple[int, int]]]  # labels and time marks, in order

    def spoken(self, text: str, first: int, last: int, span: Span) -> str:
        """What ``segments.spoken`` says of the paragraphs ``[first, last)``."""
        parts: list[str | None] = []
        for place in range(first, last):
            if self.withdrawn[place]:
                parts.append(None)
                continue
            start, end = max(self.signs.starts[place], span.start), min(self.signs.ends[place], span.end)
            words = []
            for hole_start, hole_end in self.holes[place]:
                if hole_start >= end:
                    break
                if hole_start > start:
                    words.append(text[start:hole_start])
                start = max(start, hole_end)
            words.append(text[start:end])
            parts.append("".join(words).strip())
        return with_gaps(parts)


def with_gaps(parts: Iterable[str | None]) -> str:
    """What was said, paragraph by paragraph; […] stands where paragraphs (None) were withdrawn, once in a row.

    Nothing of what is left says nothing: no gap without words.
    """
    lines: list[str] = []
    for part in parts:
        if part is not None:
            lines += [part] if part else []
        elif lines[-1:] != [GAP]:
            lines.append(GAP)
    return "\n".join(lines) if lines != [GAP] else ""


class DocumentParagraphs(Sequence[ParagraphValue]):
    """The paragraphs of one document in order, each made when it is asked for."""

    def __init__(self, table: ParagraphTable, first: int, last: int) -> None:
        self._table, self._first, self._last = table, first, last

    @overload
    def __getitem__(self, place: int) -> ParagraphValue: ...

    @overload
    def __getitem__(self, place: slice) -> list[ParagraphValue]: ...

    def __getitem__(self, place: int | slice) -> ParagraphValue | list[ParagraphValue]:
        rows = range(self._first, self._last)[place]
        return self._table.value(rows) if isinstance(rows, int) else [self._table.value(row) for row in rows]

    def __len__(self) -> int:
        return self._last - self._first

    def signs(self) -> ParagraphSigns:
        """All at once, for lists of thousands of segments."""
        return self._table.signs(self._first, self._last)

    def words(self) -> SpokenWords:
        """All that can be quoted, at once."""
        return self._table.words(self._first, self._last)

    def touched(self, span: Span) -> tuple[int, int]:
        """The paragraphs that share characters with the span, as a slice ``[first, last)``."""
        own = slice(self._first, self._last)
        first = int(self._table.end[own].searchsorted(span.start, "right"))
        return first, max(first, int(self._table.start[own].searchsorted(span.end)))

"""How positions move when a text is edited. All of them are code points; spans are half-open.

``Recording`` follows an editor keystroke by keystroke, ``Reanchoring`` says where spans are afterwards. The rules
(``docs/decisions/006-text-edits.md``): text before a span shifts it, text inside it belongs to it, text written
exactly at one of its ends does not, unless it completes the word there; a span that is cut keeps what is left.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from gk_qda.spans import Span

_JOINERS = "\u200d\ufe0f"


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters ``start`` to ``end`` of the old text give way to ``replacement``."""

    start: int
    end: int
    replacement: str

    @property
    def growth(self) -> int:
        """By how many code points the text gets longer."""
        return len(self.replacement) - (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a span is in the new text; ``is_cut`` where an edit took one of its ends away."""

    span: Span
    is_cut: bool = False


def shortened(text: str, edit: Edit) -> Edit | None:
    """The edit without what it leaves as it was at both ends; None where that is all."""
    old, new = text[edit.start : edit.end], edit.replacement
    head = _common(old, new)
    old, new = old[head:], new[head:]
    tail = _common(old[::-1], new[::-1])
    if tail:
        old, new = old[:-tail], new[:-tail]
    if not old and not new:
        return None
    return Edit(edit.start + head, edit.start + head + len(old), new)


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    low, high = 0, min(len(one), len(other))
    if one[:high] == other[:high]:
        return high
    while low < high - 1:
        middle = (low + high) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle
    return low


class Reanchoring:
    """Old positions to new ones. The edits are in the order of the text and do not overlap; they may touch."""

    def __init__(self, text: str, edits: Iterable[Edit], *, new: str | None = None) -> None:
        """``new`` is the text that the edits make, where somebody has it already."""
        self.old = text
        self.edits = tuple(edits)
        for one, other in pairwise((Edit(0, 0, ""), *self.edits, Edit(len(text), len(text), ""))):
            if not one.start <= one.end <= other.start:
                raise ValueError("edits overlap, or lie outside of the text")
        self._starts = [edit.start for edit in self.edits]
        self._ends = [edit.end for edit in self.edits]
        self._grown = [0, *accumulate(edit.growth for edit in self.edits)]
        self._new_ends = [edit.end + grown for edit, grown in zip(self.edits, self._grown[1:], strict=True)]
        self.new = _applied(text, self.edits) if new is None else new

    def inverse(self) -> Reanchoring:
        """New positions to old ones."""
        return Reanchoring(
            self.new,
            (
                Edit(
                    edit.start + grown,
                    edit.start + grown + len(edit.replacement),
                    self.old[edit.start : edit.end],
                )
                for edit, grown in zip(self.edits, self._grown, strict=False)
            ),
        )

    def is_touched(self, span: Span) -> bool:
        """Whether an edit lies inside the span or at one of its ends."""
        return bisect_left(self._ends, span.start) < bisect_right(self._starts, span.end)

    def span(self, span: Span) -> Moved | None:
        """Where the words of a span are now, without outer blanks; None where none of them is left."""
        if not self.is_touched(span):
            grown = self._grown[bisect_right(self._ends, span.start)]
            return Moved(Span(span.start + grown, span.end + grown))
        if not span.length:
            return None
        start, start_is_cut = self._start(span.start)
        end, end_is_cut = self._end(span.end)
        start, end = start - self._joined_before(span.start), end + self._joined_after(span.end)
        if start >= end:
            return None
        found = self.new[start:end]
        if found == span.of(self.old):
            return Moved(Span(start, end))
        words = found.strip()
        if not words or (holds_words(span.of(self.old)) and not holds_words(words)):
            return None
        start += len(found) - len(found.lstrip())
        return Moved(Span(start, start + len(words)), start_is_cut or end_is_cut)

    def whole(self, span: Span) -> Span:
        """The span with all of what is replaced at its ends."""
        start, end = span.start, span.end
        first = bisect_right(self._ends, start)
        if first < len(self.edits) and self._starts[first] < start:
            start = self._starts[first]
        last = bisect_left(self._starts, end) - 1
        if last >= 0 and self._ends[last] > end:
            end = self._ends[last]
        return Span(start, end)

    def outline(self, span: Span) -> Span:
        """The widest the span can be now: what was written at its ends belongs to it."""
        low = bisect_left(self._starts, span.start)
        start = span.start + self._grown[low]
        if low and self._ends[low - 1] > span.start:
            start = self._starts[low - 1] + self._grown[low - 1]
        high = bisect_right(self._ends, span.end)
        end = span.end + self._grown[high]
        if high < len(self.edits) and self._starts[high] < span.end:
            end = self._ends[high] + self._grown[high + 1]
        return Span(start, max(start, end))

    def exactly(self, span: Span) -> Span | None:
        """Where a span is whose characters all stayed as they were; None where any did not."""
        first = bisect_right(self._ends, span.start)
        if first < len(self.edits) and self._starts[first] < span.end:
            return None
        grown = self._grown[first]
        return Span(span.start + grown, span.end + grown)

    def origin(self, position: int) -> int | None:
        """Where the character at a new position stood before; None for one that was written."""
        place = bisect_right(self._new_ends, position)
        if place < len(self.edits) and position >= self._starts[place] + self._grown[place]:
            return None
        return position - self._grown[place]

    def start_of(self, place: int) -> int:
        """Where what an edit wrote begins in the new text."""
        return self._starts[place] + self._grown[place]

    def place_of_writing(self, position: int) -> int:
        """The old position at which the character at a new position was written."""
        return self._starts[bisect_right(self._new_ends, position)]

    def kept(self, within: Span) -> list[tuple[int, Span]]:
        """The stretches of the new text within a span that are old: (new start, old span)."""
        result: list[tuple[int, Span]] = []
        bounds = [0, *self._ends], [*self._starts, len(self.old)]
        for start, end, grown in zip(*bounds, self._grown, strict=True):
            low, high = max(start + grown, within.start), min(end + grown, within.end)
            if low < high:
                result.append((low, Span(low - grown, high - grown)))
        return result

    def _start(self, position: int) -> tuple[int, bool]:
        place, is_cut = bisect_left(self._starts, position), False
        if place and self._ends[place - 1] > position:
            position, is_cut = self._ends[place - 1], True
        while place < len(self.edits) and self._starts[place] == self._ends[place] == position:
            place += 1
        return position + self._grown[place], is_cut

    def _end(self, position: int) -> tuple[int, bool]:
        place, is_cut = bisect_left(self._starts, position), False
        if place and self._ends[place - 1] > position:
            place, position, is_cut = place - 1, self._starts[place - 1], True
            while place and self._starts[place - 1] == position:
                place -= 1
        return position + self._grown[place], is_cut

    def _joined_before(self, position: int) -> int:
        """The length of the word's beginning written at the start of a span."""
        written = self._written_at(position)
        if not written or not self._is_word_edge(position - 1, position):
            return 0
        return _run(reversed(written))

    def _joined_after(self, position: int) -> int:
        written = self._written_at(position)
        if not written or not self._is_word_edge(position, position - 1):
            return 0
        return _run(written)

    def _written_at(self, position: int) -> str:
        """What was inserted at one position, and nothing removed there."""
        place = bisect_left(self._ends, position)
        here = self.edits[place : bisect_right(self._starts, position)]
        return here[0].replacement if len(here) == 1 and here[0].start == here[0].end else ""

    def _is_word_edge(self, outside: int, inside: int) -> bool:
        in_text = 0 <= outside < len(self.old)
        return _joins(self.old[inside]) and not (in_text and _joins(self.old[outside]))


def _applied(text: str, edits: Sequence[Edit]) -> str:
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += (text[done : edit.start], edit.replacement)
        done = edit.end
    parts.append(text[done:])
    return "".join(parts)


def holds_words(text: str) -> bool:
    """Whether there is more than blanks and punctuation."""
    return any(unicodedata.category(character)[0] not in "ZPC" for character in text)


def _joins(character: str) -> bool:
    """Whether a character goes on a word, or a character."""
    return character.isalnum() or character in _JOINERS or bool(unicodedata.combining(character))


def _run(characters: Iterable[str]) -> int:
    length = 0
    for character in characters:
        if not _joins(character):
            break
        length += 1
    return length


class Recording:
    """The edits of one sitting, as they are made; each is told in positions of the text as it stands then."""

    def __init__(self, text: str) -> None:
        self.old = self.text = text
        self.edits: list[Edit] = []

    def replace(self, start: int, end: int, added: str) -> None:
        """The characters ``start`` to ``end`` of the current text gave way to ``added``."""
        self._take_up(start, end, added)
        self.text = self.text[:start] + added + self.text[end:]

    def replace_all(self, edits: Sequence[Edit]) -> None:
        """Several stretches of the current text give way at once; in its order, none overlaps another."""
        for edit in reversed(edits):  # those before it keep their positions
            self._take_up(edit.start, edit.end, edit.replacement)
        self.text = _applied(self.text, edits)

    def recall(self, text: str, edits: Iterable[Edit]) -> None:
        """Go back to a state that was there before."""
        self.text, self.edits = text, list(edits)

    def _take_up(self, start: int, end: int, added: str) -> None:
        first, last, edit = self._merged(start, end, added)
        short = shortened(self.old, edit)
        self.edits[first:last] = [] if short is None else [short]

    def reanchoring(self) -> Reanchoring:
        """Old positions to those of the text as it stands."""
        return Reanchoring(self.old, self.edits, new=self.text)

    def _merged(self, start: int, end: int, added: str) -> tuple[int, int, Edit]:
        """The slice of older edits that this one goes on with, and the edit that all of them are together."""
        grown = grown_before = 0
        involved: list[tuple[int, int, Edit]] = []
        first = len(self.edits)
        for place, edit in enumerate(self.edits):
            low = edit.start + grown
            high = low + len(edit.replacement)
            both_remove = not added and not edit.replacement
            if _goes_on(Span(start, end), Span(low, high)) or (both_remove and low in (start, end)):
                first = min(first, place)
                involved.append((low, high, edit))
            elif low >= end:
                first = min(first, place)
                break
            elif not involved:
                grown_before = grown + edit.growth
            grown += edit.growth
        old_start, prefix, old_end, suffix = start - grown_before, "", end - grown, ""
        if involved and start >= involved[0][0]:
            low, _, head = involved[0]
            old_start, prefix = head.start, head.replacement[: start - low]
        if involved and end <= involved[-1][1]:
            _, high, tail = involved[-1]
            old_end, suffix = tail.end, tail.replacement[len(tail.replacement) - (high - end) :]
        return first, first + len(involved), Edit(old_start, old_end, prefix + added + suffix)


def _goes_on(edit: Span, written: Span) -> bool:
    """Whether an edit goes on with an older one: it changes what that wrote, or writes on at its end."""
    if written.overlaps(edit) or edit.start < written.start == written.end < edit.end:
        return True
    return edit.start == edit.end and (edit.start == written.end or written.start < edit.start < written.end)

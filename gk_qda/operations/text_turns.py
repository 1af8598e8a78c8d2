"""What becomes of paragraphs, speaker labels and time marks when the text is edited.

A paragraph keeps its number as long as words of it are left. A line break that was written makes a new paragraph where
the transcript has one between its turns, or where a speaker label follows; it gets a number behind the last (17a). Two
paragraphs without a line break between them are one, the first.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from gk_qda.importing.labels import Candidate, find_candidate, find_forced, forced_pattern
from gk_qda.importing.time_marks import find_time_marks
from gk_qda.operations.text_head import head_end_after
from gk_qda.reanchoring import Reanchoring
from gk_qda.spans import Span

_BREAK = re.compile(r"[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A label or a time mark; ``id`` is None for one that was written."""

    id: int | None
    span: Span
    milliseconds: int | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph; ``id`` is None for one that was written."""

    id: int | None
    number: str  # "" as long as a new one has none
    span: Span
    speaker_id: int | None = None
    label: Mark | None = None
    times: tuple[Mark, ...] = ()
    is_withdrawn: bool = False
    speaker: str = ""  # the label as it is written now; "" where ``speaker_id`` says who speaks


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where paragraphs begin and end, in their order."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, turns: Sequence[Turn]) -> Bounds:
        """Those of some paragraphs."""
        return cls([turn.span.start for turn in turns], [turn.span.end for turn in turns])


@dataclass(slots=True)
class Turns:
    """The paragraphs after the edits, and where those are whose number is gone."""

    now: list[Turn] = field(default_factory=list)
    joined: dict[int, int] = field(default_factory=dict)  # id -> id of the paragraph that holds its words
    gone: list[Turn] = field(default_factory=list)  # deleted or joined


@dataclass(slots=True)
class _Part:
    """A stretch of new text between two breaks, and the paragraphs whose words are in it."""

    span: Span
    holds: list[int]
    goes_on: int | None = None  # the paragraph that it is


def separator(text: str, bounds: Bounds) -> str:
    """What stands between the paragraphs of a transcript: one line break, or a blank line."""
    gaps = [text.count("\n", *gap) for gap in zip(bounds.ends, bounds.starts[1:], strict=False)]
    return "\n" if gaps and gaps.count(1) * 2 > len(gaps) else "\n\n"


class TurnsAfter:
    """Works out the paragraphs of an edited text; only those around the edits are looked at."""

    def __init__(
        self,
        moved: Reanchoring,
        turns: Sequence[Turn],
        head_end: int,
        labels: Collection[str],
        *,
        bounds: Bounds | None = None,  # of the paragraphs; None: find out
        is_dense: bool | None = None,  # whether one line break separates paragraphs; None: find out
    ) -> None:
        bounds = bounds or Bounds.of(turns)
        self._moved, self._turns, self._old_head_end = moved, turns, head_end
        self._starts, self._ends = bounds.starts, bounds.ends
        self._is_dense = separator(moved.old, bounds) == "\n" if is_dense is None else is_dense
        self._pattern = forced_pattern(labels) if labels else None
        self._result = Turns()
        self.head_end = head_end_after(moved, head_end, self._reach)  # where the front matter ends now

    def turns(self) -> Turns:
        """All paragraphs in order; new ones without a number yet."""
        done = 0
        for first, last, _ in self.windows():
            self._result.now += self._shifted(done, first)
            parts = self._parts_assigned(first, last)
            self._leave(parts, first, last)
            self._result.now += map(self._turn, parts)
            done = last
        self._result.now += self._shifted(done, len(self._turns))
        return self._result

    def windows(self) -> Iterator[tuple[int, int, slice]]:
        """The slices of paragraphs that edits touch, with both neighbours of a gap, and the slice of these edits."""
        last = len(self._turns)
        begun = 0
        open_: tuple[int, int] | None = None
        for place, edit in enumerate(self._moved.edits):
            low = bisect_left(self._ends, edit.start)
            high = bisect_right(self._starts, edit.end)
            if low == last or self._starts[low] > edit.start:
                low -= 1  # it begins in the gap behind the one before
            if not high or self._ends[high - 1] < edit.end:
                high += 1
            low, high = max(0, low), min(last, high)
            if open_ is not None and (low < open_[1] or low == high):
                open_ = open_[0], max(open_[1], high)
                continue
            if open_ is not None:
                yield *open_, slice(begun, place)
            open_, begun = (low, high), place
        if open_ is not None:
            yield *open_, slice(begun, len(self._moved.edits))

    def _shifted(self, first: int, last: int) -> Iterator[Turn]:
        for turn in self._turns[first:last]:
            span = self._moved.exactly(turn.span)
            assert span is not None, "no edit touches it"
            by = span.start - turn.span.start
            yield turn if not by else shifted(turn, by)

    def rebuild(self, first: int, last: int) -> list[Turn]:
        """What a slice of paragraphs is now."""
        return [self._turn(part) for part in self._parts_assigned(first, last)]

    def _parts_assigned(self, first: int, last: int) -> list[_Part]:
        parts = self._parts(first, last)
        self._assign(parts, first, last)
        return parts

    def _leave(self, parts: Sequence[_Part], first: int, last: int) -> None:
        """Note the paragraphs of a slice that are no part of their own any more."""
        going_on = {part.goes_on for part in parts}
        for place in range(first, last):
            if place in going_on:
                continue
            turn = self._turns[place]
            self._result.gone.append(turn)
            into = next((p.goes_on for p in parts if place in p.holds and p.goes_on is not None), None)
            if turn.id is not None and into is not None and (target := self._turns[into].id) is not None:
                self._result.joined[turn.id] = target

    def _parts(self, first: int, last: int) -> list[_Part]:
        region = self._region(first, last)
        spans, start = [], region.start
        for found in _BREAK.finditer(self._moved.new, region.start, region.end):
            at_edge = found.start() == region.start or found.end() == region.end
            if at_edge or self._is_break(Span(*found.span())):
                spans.append(Span(start, found.start()))
                start = found.end()
        spans.append(Span(start, region.end))
        filled = (span for span in map(self._trimmed, spans) if span.length)
        return [_Part(span, self._held(span, first, last)) for span in filled]

    def _region(self, first: int, last: int) -> Span:
        """The stretch of the new text that a slice of paragraphs has to itself."""
        region = self._outline(first, last)
        return Span(min(self.head_end, region.end), region.end) if first == 0 else region

    def _outline(self, first: int, last: int) -> Span:
        low = self._old_head_end if first == 0 else self._turns[first].span.start
        high = len(self._moved.old) if last == len(self._turns) else self._turns[last - 1].span.end
        return self._moved.outline(Span(min(low, high), high))

    def _reach(self) -> int:
        first, last, _ = next(self.windows())
        return self._outline(first, last).end

    def _trimmed(self, span: Span) -> Span:
        words = span.of(self._moved.new)
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def _is_break(self, run: Span) -> bool:
        breaks = [at for at in range(run.start, run.end) if self._moved.new[at] == "\n"]
        origins = [self._moved.origin(at) for at in breaks]
        if any(at is not None and not self._is_inside(at) for at in origins):
            return True
        if None not in origins:
            return False
        return len(breaks) > 1 or self._is_dense or self._label(run.end, had_one=False) is not None

    def _is_inside(self, position: int) -> bool:
        place = bisect_right(self._starts, position) - 1
        return place >= 0 and position < self._ends[place]

    def _held(self, span: Span, first: int, last: int) -> list[int]:
        """The paragraphs of which words are left in a stretch of the new text."""
        found: list[int] = []
        for _, old in self._moved.kept(span):
            for place in range(max(first, bisect_right(self._ends, old.start)), last):
                part = old.intersection(self._turns[place].span)
                if part is None:
                    break
                if place not in found and part.of(self._moved.old).strip():
                    found.append(place)
        return found

    def _assign(self, parts: Sequence[_Part], first: int, last: int) -> None:
        """Which part each paragraph is: the first that holds words of it."""
        taken: set[int] = set()
        for part in parts:
            part.goes_on = next((place for place in part.holds if place not in taken), None)
            taken.update(part.holds[: 1 + part.holds.index(part.goes_on)] if part.goes_on is not None else ())
        before = first - 1
        for at, part in enumerate(parts):
            if part.goes_on is None and not part.holds:
                later = (p.goes_on for p in parts[at + 1 :] if p.goes_on is not None)
                free = range(before + 1, min(later, default=last))
                part.goes_on = next((p for p in free if p not in taken and self._is_rewritten(p, part)), None)
            if part.goes_on is not None:
                taken.add(part.goes_on)
                before = part.goes_on

    def _is_rewritten(self, place: int, part: _Part) -> bool:
        """Whether other words stand where those of a paragraph stood."""
        turn = self._turns[place]
        return any(
            edit.start < turn.span.end and edit.end > turn.span.start and edit.replacement.strip()
            for edit in self._moved.edits
        ) and bool(self._moved.outline(turn.span).intersection(part.span))

    def _turn(self, part: _Part) -> Turn:
        turn = self._turns[part.goes_on] if part.goes_on is not None else None
        span = part.span if turn is None else self._with_blanks(part.span, turn)
        label, speaker = self._label_of(turn, span)
        speaker_id = None
        if label is None or not speaker:
            speaker_id = self._speaker_id(turn, part, has_label=label is not None)
        held = [self._turns[place] for place in part.holds]
        times = tuple(self._times(held, span, label))
        if turn is None:
            return Turn(None, "", span, speaker_id, label, times, speaker=speaker)
        return replace(turn, span=span, speaker_id=speaker_id, label=label, times=times, speaker=speaker)

    def _with_blanks(self, span: Span, turn: Turn) -> Span:
        """The span with the blanks that the paragraph had at its ends, where they are left."""
        start, end = self._moved.outline(turn.span).start, self._moved.outline(turn.span).end
        if start < span.start and not self._moved.new[start : span.start].strip(" \t\u00a0"):
            span = Span(start, span.end)
        if end > span.end and not self._moved.new[span.end : end].strip(" \t\u00a0"):
            span = Span(span.start, end)
        return span

    def _label_of(self, turn: Turn | None, span: Span) -> tuple[Mark | None, str]:
        """The label, and who it names if it was written or changed."""
        had_one = turn is not None and turn.label is not None
        if turn is not None and turn.label is not None:
            kept = self._moved.exactly(turn.label.span)
            if kept is not None and span.contains(kept) and self._is_blank(span.start, kept.start):
                return replace(turn.label, span=kept), ""
        candidate = self._label(span.start, had_one=had_one)
        if candidate is None:
            return None, ""
        end = min(candidate.end, span.end)
        rest = self._moved.new[end : span.end]
        if candidate.alone and rest.strip():
            end += len(rest) - len(rest.lstrip())
        place = Span(span.start, max(end, span.start + 1))
        if turn is not None and not had_one and not self._is_written(place):
            return None, ""  # it began like that before, and was no label
        label_id = turn.label.id if turn is not None and turn.label is not None else None
        return Mark(label_id, place), candidate.label

    def _is_blank(self, start: int, end: int) -> bool:
        return not self._moved.new[start:end].strip()

    def _is_written(self, span: Span) -> bool:
        return any(self._moved.origin(at) is None for at in range(span.start, span.end))

    def _label(self, start: int, *, had_one: bool) -> Candidate | None:
        """The label that a line of the new text begins with: a known one, or one of a familiar shape."""
        text = self._moved.new
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        known = find_forced(text, 0, start, end, self._pattern) if self._pattern is not None else None
        if known is not None:
            return known
        found = find_candidate(text, 0, start, end)
        return found if found is not None and found.colon and (found.strong or had_one) else None

    def _speaker_id(self, turn: Turn | None, part: _Part, *, has_label: bool) -> int | None:
        if turn is None:  # the second half of a paragraph goes on with its speaker
            return self._turns[part.holds[0]].speaker_id if part.holds else None
        return turn.speaker_id if has_label or turn.label is None else None

    def _times(self, held: Iterable[Turn], span: Span, label: Mark | None) -> Iterator[Mark]:
        kept = []
        for turn in held:
            for mark in turn.times:
                place = self._moved.exactly(mark.span)
                if place is not None and span.contains(place):
                    kept.append(replace(mark, span=place))
        label_end = label.span.end if label is not None else span.start
        for found in find_time_marks(self._moved.new, span.start, span.end, label_end):
            place = Span(found.start, found.end)
            if self._is_written(place) and not any(place.overlaps(other.span) for other in kept):
                kept.append(Mark(None, place, found.milliseconds))
        return iter(sorted(kept, key=lambda mark: mark.span))


def shifted(turn: Turn, by: int) -> Turn:
    """The same paragraph so many code points further on."""

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    label = turn.label and replace(turn.label, span=moved(turn.label.span))
    times = tuple(replace(mark, span=moved(mark.span)) for mark in turn.times)
    return replace(turn, span=moved(turn.span), label=label, times=times)

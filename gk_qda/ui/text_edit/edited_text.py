"""A text while somebody edits it: what is stored, what was changed, and what that makes of paragraphs and codings.

No widget here. Positions are code points of the text as it stands, "old" ones of the stored text. The widget is never
asked for the whole text: it shows placeholders for what was withdrawn, and Qt would change a few characters.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from gk_qda.difference import refined
from gk_qda.names import number_behind
from gk_qda.operations.text_turns import Turn, TurnsAfter, separator, shifted
from gk_qda.reanchoring import Edit, Recording
from gk_qda.spans import Span, merged
from gk_qda.ui.reading.offsets import Offsets
from gk_qda.ui.reading.shown_text import shown_text
from gk_qda.ui.text_edit.stored_turns import StoredTurns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gk_qda.queries.values import CodingValue, DocumentText


class Seen(NamedTuple):
    """A paragraph as the editor shows it, at the place where it is now."""

    number: str
    span: Span
    label: Span | None
    times: tuple[Span, ...]
    is_interviewer: bool
    is_withdrawn: bool


class EditedText:
    """The text of one document under somebody's hands."""

    def __init__(self, document: DocumentText, *, withdrawn: str, edits: Iterable[Edit] = ()) -> None:
        """``edits`` are corrections of the stored text that were made already, in its order."""
        self.document = document
        self.head_end = document.head_end
        self._turns = StoredTurns(document.paragraphs)
        self._asks = {p.id for p in document.paragraphs if p.is_interviewer}
        self._asking = {p.speaker.casefold() for p in document.paragraphs if p.is_interviewer}
        self._labels = {paragraph.speaker for paragraph in document.paragraphs if paragraph.label}
        self._protected = [paragraph.span for paragraph in document.paragraphs if paragraph.is_withdrawn]
        self.break_between = separator(document.text, self._turns.bounds)
        # What the widget holds: as many characters, placeholders for those that are not to be seen.
        self.shown = shown_text(document, withdrawn=withdrawn)
        self.offsets = Offsets(self.shown)
        self._recording = Recording(document.text)
        self._states: dict[str, tuple[Edit, ...]] = {}  # before and after replacing in many places
        self._known: dict[tuple[int, int, int, tuple[Edit, ...]], tuple[int, list[Turn]]] = {}
        self._follow()
        self.replace_all(list(edits))

    # --- the text

    @property
    def text(self) -> str:
        """As it stands."""
        return self._recording.text

    @property
    def is_changed(self) -> bool:
        """Whether it differs from what is stored."""
        return bool(self._recording.edits)

    @property
    def places(self) -> int:
        """In how many places it differs."""
        return len(self._recording.edits)

    def edits(self) -> list[Edit]:
        """What was changed, word by word, in old positions."""
        return refined(self._recording.old, self._recording.edits)

    def replace(self, start: int, end: int, added: str) -> None:
        """The characters ``start`` to ``end`` gave way to ``added``."""
        if not self._comes_back(start, end, added):
            self._recording.replace(start, end, added)
        self._show_change(start, end, added)
        self._follow()

    def replace_all(self, edits: list[Edit]) -> None:
        """Several stretches give way at once, in the order of the text."""
        if not edits:
            return
        self._keep_state()
        whole = Span(edits[0].start, edits[-1].end)
        self._recording.replace_all(edits)
        grown = sum(edit.growth for edit in edits)
        self._show_change(whole.start, whole.end, self.text[whole.start : whole.end + grown])
        self._keep_state()
        self._follow()

    def _keep_state(self) -> None:
        """What was replaced in many places is taken back, and repeated, as one; the places are known then."""
        self._states[self.text] = tuple(self._recording.edits)

    def _comes_back(self, start: int, end: int, added: str) -> bool:
        if not self._states:
            return False
        text = self.text[:start] + added + self.text[end:]
        if (edits := self._states.get(text)) is None:
            return False
        self._recording.recall(text, edits)
        return True

    def _show_change(self, start: int, end: int, added: str) -> None:
        self.shown = self.shown[:start] + added + self.shown[end:]
        self.offsets = self.offsets.replaced(start, end, added)  # of what the widget holds

    def forbids(self, start: int, end: int, added: str) -> bool:
        """Whether a change would touch a withdrawn paragraph. New paragraphs beside it are no part of it."""
        for old in self._protected:
            span = self.moved.exactly(old)
            if span is None or start > span.end or end < span.start:
                continue
            behind = start == span.end and self._is_break(added, first=True)
            before = end == span.start and self._is_break(added, first=False)
            if not (behind or before):
                return True
        return False

    def _is_break(self, added: str, *, first: bool) -> bool:
        edge = self.break_between
        return added.startswith(edge) if first else added.endswith(edge)

    def protected(self) -> list[Span]:
        """Where withdrawn paragraphs are now."""
        return [span for old in self._protected if (span := self.moved.exactly(old)) is not None]

    # --- paragraphs

    def paragraph_at(self, position: int) -> Seen | None:
        """The paragraph at a position; None in the front matter and between paragraphs."""
        place = bisect_right(self._region_starts, position) - 1
        if place >= 0 and position <= self._regions[place][0].end:
            return next((s for s in self._regions[place][1] if s.span.start <= position <= s.span.end), None)
        old = self.old_position(position)
        row = bisect_right(self._turns.bounds.starts, old) - 1
        if row < 0 or old > self._turns[row].span.end:
            return None
        turn = self._turns[row]
        span = self.moved.exactly(turn.span)
        return None if span is None else self._seen(turn, span.start - turn.span.start)

    def new_numbers(self) -> list[str]:
        """The numbers of the paragraphs that were written."""
        known = self._turns.numbers
        return [s.number for _, seen in self._regions for s in seen if s.number not in known]

    def old_position(self, position: int) -> int:
        """The old position of a character, or of the place where it was written."""
        old = self.moved.origin(position) if position < len(self.text) else len(self._recording.old)
        if old is not None:
            return old
        return self.moved.place_of_writing(position)

    def _follow(self) -> None:
        self.moved = self._recording.reanchoring()
        after = TurnsAfter(
            self.moved,
            self._turns,
            self.document.head_end,
            self._labels,
            bounds=self._turns.bounds,
            is_dense=self.break_between == "\n",
        )
        self.head_end = after.head_end
        taken = set(self._turns.numbers)
        self._regions: list[tuple[Span, list[Seen]]] = []
        for first, last, turns in self._rebuilt(after):
            number = self._turns[first - 1].number if first else "0"
            seen = []
            for turn in turns:
                number = turn.number or number_behind(number, taken)
                taken.add(number)
                seen.append(self._seen(replace(turn, number=number), 0))
            if last > first:
                whole = Span(self._turns[first].span.start, self._turns[last - 1].span.end)
                region = self.moved.outline(whole)
                if turns:
                    region = region.union(turns[0].span).union(turns[-1].span)
                self._regions.append((region, seen))
        self._region_starts = [region.start for region, _ in self._regions]

    def _rebuilt(self, after: TurnsAfter) -> Iterator[tuple[int, int, list[Turn]]]:
        """The paragraphs around the edits; those that only moved since the last keystroke are not thought over."""
        known, self._known = self._known, {}
        for first, last, edits in after.windows():
            here = self.moved.edits[edits]
            key, start = (
                (first, last, after.head_end if first == 0 else 0, here),
                self.moved.start_of(edits.start),
            )
            if key in known:
                before, turns = known[key]
                turns = [shifted(turn, start - before) for turn in turns] if start != before else turns
            else:
                turns = after.rebuild(first, last)
            self._known[key] = start, turns
            yield first, last, turns

    def _seen(self, turn: Turn, by: int) -> Seen:
        def at(span: Span) -> Span:
            return Span(span.start + by, span.end + by) if by else span

        return Seen(
            turn.number,
            at(turn.span),
            at(turn.label.span) if turn.label is not None else None,
            tuple(at(mark.span) for mark in turn.times),
            turn.speaker.casefold() in self._asking if turn.speaker else turn.id in self._asks,
            turn.is_withdrawn,
        )

    # --- codings

    def old_spans(self, span: Span) -> list[Span]:
        """The stretches of the stored text of which something is left in a stretch of the text as it stands.

        What was deleted between two of them is left out, except for its ends: it may be the half of a document.
        """
        found = [old for _, old in self.moved.kept(span)]
        for at, edit in enumerate(self.moved.edits):
            start = self.moved.start_of(at)
            if start <= span.end and start + len(edit.replacement) >= span.start:
                found += [Span(edit.start, edit.start), Span(edit.end, edit.end)]
        return merged(found)

    def follow_codings(self, codings: Iterable[CodingValue]) -> Iterator[CodingValue]:
        """The codings at the words they are on now; those without any are left out."""
        for coding in codings:
            now = self.moved.span(coding.span)
            if now is not None:
                yield replace(coding, start=now.span.start, end=now.span.end)

"""The stripes of what is in view, put together from what each block keeps, so that scrolling finds them ready."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gk_qda.ui.reading.stripe_layout import Bar, Crowd

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gk_qda.ui.reading.geometry import InView
    from gk_qda.ui.reading.transcript_text import TranscriptText

_OUT = 1000  # px; ends that are out of view lie so far above or below it
_ELSEWHERE = -1  # the line of an end that lies in another block


class Part(NamedTuple):
    """A coding in one block, from its first to its last line there."""

    coding: int
    lane: int
    first: int
    last: int


class _Run(NamedTuple):
    """Codings without lanes of their own that lie on neighbouring lines of one block."""

    first: int
    last: int
    codings: frozenset[int]


class _Kept(NamedTuple):
    """What one block shows; true as long as its island of lanes and the number of lanes stay."""

    island: object
    own: int
    parts: list[Part]  # with lanes of their own
    spare: list[Part]  # in the lane behind them, which is grey as soon as there are more
    runs: list[_Run]  # of all the others, the spare ones included
    lanes: int


class StripesInView:
    """Answers for one transcript; forgets a block when its codings change."""

    def __init__(self, view: TranscriptText) -> None:
        self._view = view
        self._sheet = view.sheet
        self._kept: dict[int, _Kept] = {}
        self._sheet.opened.connect(self._kept.clear)
        self._sheet.codings_changed.connect(self._forget)

    def _forget(self, blocks: range | None) -> None:
        if blocks is None or len(blocks) > len(self._kept):
            self._kept.clear()
            return
        for block in blocks:
            self._kept.pop(block, None)

    def find(self, own: int) -> tuple[list[Bar], list[Crowd]]:
        """The stripes with lanes of their own, of which there are ``own``, and those that share the grey lane.

        One stripe more than that still gets a lane: a grey one would need as much room.
        """
        places = list(self._view.places.in_view())
        if not places or not len(self._sheet.index):
            return [], []
        kept = [self._of(place, own) for place in places]
        crowded = any(one.lanes > own + 1 for one in kept)
        height = self._view.viewport().height()
        bars = self._bars(places, [one.parts if crowded else one.parts + one.spare for one in kept])
        crowds = self._crowds(places, kept) if crowded else []
        return (
            [bar for bar in bars if bar.bottom > 0 and bar.top < height],
            [crowd for crowd in crowds if crowd.bottom > 0 and crowd.top < height],
        )

    def _bars(self, places: Sequence[InView], parts: Iterable[list[Part]]) -> list[Bar]:
        found: dict[int, Bar] = {}
        for number, (place, here) in enumerate(zip(places, parts, strict=True)):
            for coding, lane, first, last in here:
                top, bottom = self._reach(places, number, place, first, last)
                begun = found.get(coding)
                found[coding] = Bar(coding, lane, top if begun is None else begun.top, bottom)
        return list(found.values())

    def _reach(
        self, places: Sequence[InView], number: int, place: InView, first: int, last: int
    ) -> tuple[int, int]:
        """From one px above the first to one px below the last line; between blocks the gap belongs to both."""
        pitch = self._view.pitch
        begun_above = -_OUT if number == 0 else place.top
        top = begun_above if first == _ELSEWHERE else place.top + first * pitch - 1
        if last != _ELSEWHERE:
            bottom = place.top + (last + 1) * pitch
        elif number == len(places) - 1:
            bottom = self._view.viewport().height() + _OUT
        else:
            bottom = place.top + place.height
        return top, bottom

    def _crowds(self, places: Sequence[InView], kept: Iterable[_Kept]) -> list[Crowd]:
        found: list[tuple[int, int, set[int]]] = []
        for number, (place, one) in enumerate(zip(places, kept, strict=True)):
            for run in one.runs:
                top, bottom = self._reach(places, number, place, run.first, run.last)
                if found and top <= found[-1][1]:
                    above = found[-1]
                    above[2].update(run.codings)
                    found[-1] = (above[0], max(above[1], bottom), above[2])
                else:
                    found.append((top, bottom, set(run.codings)))
        return [Crowd(top, bottom, tuple(codings)) for top, bottom, codings in found]

    def _of(self, place: InView, own: int) -> _Kept:
        kept, island = self._kept.get(place.number), self._sheet.lanes.island(place.number)
        if kept is None or kept.island is not island or kept.own != own:
            kept = self._kept[place.number] = self._work_out(place, own, island)
        return kept

    def _work_out(self, place: InView, own: int, island: object) -> _Kept:
        parts = self._parts(place)
        rest = sorted((part for part in parts if part.lane >= own), key=lambda part: (part.first, part.last))
        return _Kept(
            island,
            own,
            [part for part in parts if part.lane < own],
            [part for part in rest if part.lane == own],
            _runs(rest),
            max((part.lane + 1 for part in parts), default=0),
        )

    def _parts(self, place: InView) -> list[Part]:
        shown, sheet = self._sheet.shown, self._sheet
        if shown is None:
            return []
        info, unit, layout = shown.blocks[place.number], shown.offsets.unit, place.block.layout()
        base, end = place.block.position(), info.end + 1
        line_of: dict[int, int] = {}

        def line(position: int) -> int:
            if position not in line_of:
                line_of[position] = max(0, layout.lineForTextPosition(unit(position) - base).lineNumber())
            return line_of[position]

        lane_of = sheet.lanes.lanes_of(place.number)
        return [
            Part(
                coding.id,
                lane_of[coding.id],
                line(coding.start) if coding.start >= info.start else _ELSEWHERE,
                line(max(coding.start, coding.end - 1)) if coding.end <= end else _ELSEWHERE,
            )
            for coding in sheet.index.in_block(place.number)
        ]


def _runs(parts: Iterable[Part]) -> list[_Run]:
    """Parts in order of their first lines, gathered where lines touch."""
    runs: list[tuple[int, int, set[int]]] = []
    for part in parts:
        last = 2**30 if part.last == _ELSEWHERE else part.last
        if runs and part.first <= runs[-1][1] + 1:
            first, foot, codings = runs[-1]
            codings.add(part.coding)
            runs[-1] = (first, max(foot, last), codings)
        else:
            runs.append((part.first, last, {part.coding}))
    return [
        _Run(first, _ELSEWHERE if last == 2**30 else last, frozenset(codings))
        for first, last, codings in runs
    ]

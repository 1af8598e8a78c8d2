"""Lays out one document for print: pages of values, made off the window's thread, the same for every device."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtGui import QFontMetricsF

from gk_qda.progress import Progress, Silent
from gk_qda.queries.values import CodingValue
from gk_qda.ui.look.colors import edge, fill, wash
from gk_qda.ui.look.tokens import LIGHT
from gk_qda.ui.printing.breaking import LineBox, pages_of, stacked, wrapped
from gk_qda.ui.printing.frame import LANE, PITCH, Frame, frame_for, pt
from gk_qda.ui.printing.legend import legend_rows, with_legend
from gk_qda.ui.printing.material import Material, deepest
from gk_qda.ui.printing.options import PrintOptions
from gk_qda.ui.printing.page_parts import Box, Fill, Gap, Heading, Mark, Name, Page, PlacedLine, Stripe
from gk_qda.ui.printing.typesetting import FlowLine, Typesetter, print_font
from gk_qda.ui.printing.words import PrintWords
from gk_qda.ui.reading.coding_index import CodingIndex, Piece
from gk_qda.ui.reading.lanes import colour
from gk_qda.ui.reading.shown_text import ShownText

NAME_SIZE = pt(7.2)
NAME_PITCH = pt(9)
NAME_AIR = pt(1.6)  # below a name
MARK_SIZE = pt(4.6)
DOT = pt(5)
DOT_AIR = pt(3)  # before and behind the dot of a name
_NUMBER_WIDTH = pt(15)  # of the number before a name, at least
TITLE_SIZE, FACTS_SIZE = pt(17), pt(8.2)
FACTS_PITCH = pt(11.5)
_TITLE_HEIGHT = pt(27)
_HEAD_AIR = pt(22)  # below the head, with its line
_UNDERLINE = pt(0.9)
_BRACKET = pt(0.8)
_FOOT = pt(2.6)  # of a bracket
_WHITE = LIGHT.base
_DEEPEST = 3


@dataclass(frozen=True, slots=True, eq=False)
class PrintedDocument:
    """The pages of one document with what is needed to paint them."""

    material: Material
    options: PrintOptions
    frame: Frame
    family: str
    text: Typesetter
    pages: tuple[Page, ...]
    number_width: float  # of the number before a name
    places: tuple[str, ...]  # at the foot of each page
    foot: str  # at the other side of all of them
    withdrawn: str  # in the gaps


def lay_out(
    material: Material,
    options: PrintOptions,
    family: str,
    *,
    today: date | None = None,
    progress: Progress | None = None,
) -> PrintedDocument:
    """Set, break and place everything; ``progress`` is asked now and then whether to go on."""
    return _Layouter(material, options, family, today or date.today(), progress or Silent()).document()


class _Layouter:
    """One document on its way to pages."""

    def __init__(
        self, material: Material, options: PrintOptions, family: str, today: date, progress: Progress
    ) -> None:
        self._material, self._options, self._family, self._progress = material, options, family, progress
        self._words = PrintWords()
        shown = ShownText(
            material.text, withdrawn=self._words.withdrawn(), time_marks=options.with_time_marks
        )
        self._frame = frame_for(options, deepest(material.codings))
        self._text = Typesetter(shown, family, self._frame.text_width)
        self._lines = self._text.lines
        self._starts = [line.start for line in self._lines]
        self._index = CodingIndex(shown.starts, material.codings)
        self._numbers = {coding.id: number for number, coding in enumerate(material.codings, start=1)}
        self._reach = {coding.id: self._lines_of(coding) for coding in material.codings}
        lanes = colour((key, ((first, 0), (last, 0))) for key, (first, last) in self._reach.items())
        self._lanes = lanes
        self._lane_step = min(LANE, self._frame.lanes_width / (max(lanes.values(), default=0) + 1))
        self._name_metrics = QFontMetricsF(print_font(family, NAME_SIZE))
        bold = QFontMetricsF(print_font(family, NAME_SIZE, bold=True))
        self._number_width = max(_NUMBER_WIDTH, bold.horizontalAdvance(str(len(material.codings))))
        self._labels = {coding.id: self._label(coding) for coding in material.codings}
        self._heading = self._wrapped_heading(self._words.heading(material, options, today))

    def document(self) -> PrintedDocument:
        """All pages, the legend at the end."""
        first_room = self._frame.room - self._head_height()
        broken = pages_of(list(self._boxes()), first_room, self._frame.room)
        pages = []
        for number, (lines, here) in enumerate(self._with_codings(broken), start=1):
            self._progress.report(number, len(broken))
            pages.append(self._page(number, lines, here))
        if self._options.with_codings and self._material.codings:
            free = self._foot_of(pages[-1])
            rows = legend_rows(self._material, self._numbers, self._frame, self._family, self._words)
            pages[-1:] = with_legend(rows, self._words.legend(), self._frame, pages[-1], free)
        name = self._material.text.document.name
        return PrintedDocument(
            self._material,
            self._options,
            self._frame,
            self._family,
            self._text,
            tuple(pages),
            number_width=self._number_width,
            places=tuple(self._words.place(name, page.number, len(pages)) for page in pages),
            foot=self._words.foot(self._material),
            withdrawn=self._words.withdrawn(),
        )

    # Lines and names

    def _lines_of(self, coding: CodingValue) -> tuple[int, int]:
        """The first and the last line that a coding touches."""
        first = max(0, bisect_right(self._starts, coding.start) - 1)
        if first + 1 < len(self._lines) and self._lines[first].end <= coding.start:
            first += 1
        last = max(0, bisect_right(self._starts, max(coding.start, coding.end - 1)) - 1)
        return first, max(first, last)

    def _label(self, coding: CodingValue, more: str = "") -> tuple[str, ...]:
        """The name of a coding in lines, the number before it not counted."""
        code = self._material.codes.get(coding.code_id)
        words = code.name if code else "?"
        if self._material.names_coders and coding.coder:
            words += f" [{coding.coder}]"
        width = self._frame.names_width - self._number_width - DOT - 2 * DOT_AIR
        return tuple(wrapped(f"{words} {more}".strip(), width, self._name_metrics.horizontalAdvance))

    def _boxes(self) -> Iterator[LineBox]:
        begins: defaultdict[int, float] = defaultdict(float)
        for coding_id, (first, _) in self._reach.items():
            begins[first] += _name_height(self._labels[coding_id])
        for at, line in enumerate(self._lines):
            keeps = line.index == 0 and line.has_more
            yield LineBox(PITCH, line.gap, begins.get(at, 0.0), keeps)

    # Pages

    def _with_codings(self, broken: list[range]) -> Iterator[tuple[range, list[CodingValue]]]:
        """Each page with the codings that touch it, in reading order."""
        waiting = deque(self._material.codings)
        here: list[CodingValue] = []
        for lines in broken:
            here = [coding for coding in here if self._reach[coding.id][1] >= lines.start]
            while waiting and self._reach[waiting[0].id][0] < lines.stop:
                here.append(waiting.popleft())
            yield lines, here

    def _page(self, number: int, lines: range, here: list[CodingValue]) -> Page:
        heading = self._heading if number == 1 else None
        top = self._frame.top + (self._head_height() if heading else 0)
        tops: dict[int, float] = {}
        y = top
        for at in lines:
            y += self._lines[at].gap if at > lines.start else 0
            tops[at] = y
            y += PITCH
        return Page(
            number=number,
            kind="text",
            heading=heading,
            lines=tuple(PlacedLine(self._lines[at], place) for at, place in tops.items()),
            fills=tuple(self._fills(tops)) + tuple(self._brackets(here, tops)),
            gaps=tuple(self._gaps(tops)),
            marks=tuple(self._marks(here, tops)),
            stripes=tuple(self._stripe(coding, tops) for coding in here),
            names=tuple(self._names(here, tops, top)),
        )

    def _foot_of(self, page: Page) -> float:
        """Where the text and the names of a page end."""
        below = [placed.top + PITCH for placed in page.lines] + [name.box.bottom for name in page.names]
        return max(below, default=self._frame.top)

    def _fills(self, tops: dict[int, float]) -> Iterator[Fill]:
        """The innermost coding gives the wash, up to two further ones an underline in their own colour."""
        for at, top in tops.items():
            line = self._lines[at]
            if line.is_withdrawn or not self._material.codings:
                continue
            for piece in self._pieces(line):
                left, right = self._text.edges(line, piece.start, piece.end)
                if right <= left:
                    continue
                x = self._frame.text_left + left
                first, *others = (self._coding(key) for key in piece.codings)
                ground = wash(self._main_color(first), _WHITE, min(piece.depth, _DEEPEST))
                yield Fill(Box(x, top + pt(1), right - left, PITCH - pt(1.2)), ground)
                for nth, other in enumerate([first, *others]):
                    foot = top + PITCH - pt(0.4) - nth * (_UNDERLINE + pt(0.5))
                    yield Fill(Box(x, foot - _UNDERLINE, right - left, _UNDERLINE), self._edge(other))

    def _pieces(self, line: FlowLine) -> Iterator[Piece]:
        """The coded stretches that a line shows."""
        pieces = self._index.pieces(line.block)
        for piece in pieces[bisect_right(pieces, line.start, key=lambda piece: piece.end) :]:
            if piece.start >= line.end:
                break
            yield piece

    def _brackets(self, here: list[CodingValue], tops: dict[int, float]) -> Iterator[Fill]:
        """Where codings begin and end, for print without colours."""
        for coding in here:
            color = self._edge(coding)
            first, last = self._reach[coding.id]
            for at, position, opens in ((first, coding.start, True), (last, coding.end, False)):
                if at not in tops or self._lines[at].is_withdrawn:
                    continue
                span = (position, position + 1) if opens else (position - 1, position)
                left, right = self._text.edges(self._lines[at], *span)
                x = self._frame.text_left + (left if opens else right - _BRACKET)
                top = tops[at] + pt(1.2)
                yield Fill(Box(x, top, _BRACKET, PITCH - pt(2.4)), color)
                foot = x if opens else x - _FOOT + _BRACKET
                for y in (top,) if opens else (top + PITCH - pt(2.4) - _BRACKET,):
                    yield Fill(Box(foot, y, _FOOT, _BRACKET), color)

    def _gaps(self, tops: dict[int, float]) -> Iterator[Gap]:
        for at, top in tops.items():
            line = self._lines[at]
            if line.is_withdrawn:
                left = self._frame.text_left + max(self._text.hang, self._text.after_words(line))
                yield Gap(Box(left, top + pt(1), self._frame.text_right - left, PITCH - pt(2)))

    def _marks(self, here: list[CodingValue], tops: dict[int, float]) -> Iterator[Mark]:
        """The numbers over the first characters; those of one character stand side by side."""
        together: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for coding in here:
            first = self._reach[coding.id][0]
            if first in tops and not self._lines[first].is_withdrawn:
                together[first, coding.start].append(self._numbers[coding.id])
        for (at, position), numbers in together.items():
            left, _ = self._text.edges(self._lines[at], position, position + 1)
            words = ",".join(map(str, numbers)) if len(numbers) < 3 else f"{numbers[0]}–{numbers[-1]}"
            yield Mark(words, self._frame.text_left + left + pt(1.2), tops[at])

    def _stripe(self, coding: CodingValue, tops: dict[int, float]) -> Stripe:
        first, last = self._reach[coding.id]
        shown = sorted(tops)
        begins, ends = first >= shown[0], last <= shown[-1]
        top = tops[first] + pt(1) if begins else tops[shown[0]]
        bottom = tops[last] + PITCH - pt(1) if ends else tops[shown[-1]] + PITCH
        left = self._frame.lanes_left + self._lanes[coding.id] * self._lane_step
        width = max(pt(1), self._lane_step * 0.7)
        color = self._color(coding)
        box = Box(left, top, width, bottom - top)
        return Stripe(coding.id, box, fill(color, _WHITE), edge(color, _WHITE), begins, ends)

    def _names(self, here: list[CodingValue], tops: dict[int, float], top: float) -> Iterator[Name]:
        """The names of what begins here, then of what goes on, as far as there is room, none over another."""
        begun = [coding for coding in here if self._reach[coding.id][0] in tops]
        used = sum(_name_height(self._labels[coding.id]) for coding in begun)
        wanted: list[tuple[float, CodingValue, tuple[str, ...], bool]] = [
            (tops[self._reach[coding.id][0]], coding, self._labels[coding.id], False) for coding in begun
        ]
        for coding in here:
            if self._reach[coding.id][0] in tops:
                continue
            label = self._label(coding, self._words.continued())
            used += _name_height(label)
            if used > self._frame.bottom - top:
                break
            wanted.append((top, coding, label, True))
        wanted.sort(key=lambda one: (one[0], not one[3], self._numbers[one[1].id]))
        offset = (PITCH - NAME_PITCH) / 2
        heights = [(edge_ + offset, _name_height(label)) for edge_, _, label, _ in wanted]
        places, squeeze = stacked(heights, top, self._frame.bottom)
        for place, (_, coding, label, goes_on) in zip(places, wanted, strict=True):
            height = (_name_height(label) - NAME_AIR) * squeeze
            color = self._color(coding)
            box = Box(self._frame.names_left, place, self._frame.names_width, height)
            yield Name(
                coding.id,
                self._numbers[coding.id],
                label,
                box,
                fill(color, _WHITE),
                edge(color, _WHITE),
                is_continued=goes_on,
                scale=squeeze,
            )

    # Colours

    def _coding(self, coding_id: int) -> CodingValue:
        coding = self._index.get(coding_id)
        assert coding is not None
        return coding

    def _color(self, coding: CodingValue) -> str:
        code = self._material.codes.get(coding.code_id)
        return code.color if code else LIGHT.muted

    def _main_color(self, coding: CodingValue) -> str:
        code = self._material.codes.get(coding.code_id)
        return code.main_color if code else LIGHT.muted

    def _edge(self, coding: CodingValue) -> str:
        return edge(self._color(coding), _WHITE)

    # The head of the first page

    def _wrapped_heading(self, heading: Heading) -> Heading:
        width = self._frame.right - self._frame.left
        small = QFontMetricsF(print_font(self._family, FACTS_SIZE))
        large = QFontMetricsF(print_font(self._family, TITLE_SIZE, bold=True))
        title = wrapped(heading.title, width, large.horizontalAdvance, most=1)
        lines = [part for line in heading.lines for part in wrapped(line, width, small.horizontalAdvance)]
        return replace(heading, title=title[0] if title else "", lines=tuple(lines))

    def _head_height(self) -> float:
        return _TITLE_HEIGHT + FACTS_PITCH * len(self._heading.lines) + _HEAD_AIR


def _name_height(label: tuple[str, ...]) -> float:
    return NAME_PITCH * len(label) + NAME_AIR

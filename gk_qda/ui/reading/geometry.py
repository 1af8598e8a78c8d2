"""Where characters lie on the screen: blocks in view, rectangles under a span, the character under a point."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QPoint, QPointF, QRect

from gk_qda.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextLine

    from gk_qda.ui.reading.offsets import Offsets
    from gk_qda.ui.reading.shown_text import ShownText
    from gk_qda.ui.reading.transcript_text import TranscriptText


class InView(NamedTuple):
    """A block that is at least partly in view, and where it begins (px from the top of the viewport)."""

    block: QTextBlock
    number: int
    top: int
    height: int


class BlockRects:
    """The rectangles under spans of one block, counted from its top; what is asked of Qt once is kept."""

    def __init__(self, block: QTextBlock, offsets: Offsets, pitch: int) -> None:
        self._layout = block.layout()
        self._visible = block.isVisible()
        self._base, self._length = block.position(), block.length() - 1
        self._unit = offsets.unit
        self._pitch = pitch
        self._lines: dict[int, _Line] = {}

    def under(self, start: int, end: int) -> list[QRect]:
        """One rectangle a line under the code points [start, end), 1 px lower than the pitch."""
        low = max(0, self._unit(start) - self._base)
        high = min(self._length, self._unit(end) - self._base)
        result: list[QRect] = []
        if not self._visible or low >= high:
            return result
        number, count = self._layout.lineForTextPosition(low).lineNumber(), self._layout.lineCount()
        while 0 <= number < count:
            line = self._lines.get(number) or self._lines.setdefault(
                number, _Line(self._layout.lineAt(number))
            )
            if line.start >= high:
                break
            left, right = line.edges(low, high)
            if right > left:
                result.append(QRect(left, number * self._pitch, right - left, self._pitch - 1))
            number += 1
        return result


class _Line:
    """One line of a layout with what does not change."""

    __slots__ = ("_known", "_left", "_line", "_right", "end", "start")

    def __init__(self, line: QTextLine) -> None:
        natural = line.naturalTextRect()
        self._line = line
        self._left, self._right = natural.left(), natural.right()
        self.start = line.textStart()
        self.end = self.start + line.textLength()
        self._known: dict[int, float] = {}

    def edges(self, low: int, high: int) -> tuple[int, int]:
        """Left and right of the characters between two unit positions, without blanks at the line's end."""
        left = self._x(low) if low > self.start else self._left
        return round(left), round(min(self._x(high), self._right) if high < self.end else self._right)

    def _x(self, unit: int) -> float:
        if unit not in self._known:
            self._known[unit] = x_at(self._line, unit)
        return self._known[unit]


class Geometry:
    """Answers for one transcript view; rectangles inside a block count from the block's top."""

    def __init__(self, view: TranscriptText) -> None:
        self.view = view

    @property
    def _shown(self) -> ShownText:
        shown = self.view.sheet.shown
        assert shown is not None
        return shown

    def in_view(self) -> Iterator[InView]:
        """The visible blocks from top to bottom, with the lines of the first that are scrolled out."""
        view = self.view
        block = view.firstVisibleBlock()
        if view.sheet.shown is None or not view.is_settled or not block.isValid():
            return
        top = view.blockBoundingGeometry(block).translated(view.contentOffset()).top()
        bottom = view.viewport().height()
        while block.isValid() and top <= bottom:
            if block.isVisible():
                height = view.blockBoundingRect(block).height()
                yield InView(block, block.blockNumber(), round(top), round(height))
                top += height
            block = block.next()

    def rects(self, block: QTextBlock, start: int, end: int) -> list[QRect]:
        """One rectangle a line under the code points [start, end) that lie in a block, 1 px lower than the pitch."""
        return BlockRects(block, self._shown.offsets, self.view.pitch).under(start, end)

    def block_rects(self, block: QTextBlock) -> BlockRects:
        """For many spans of one block."""
        return BlockRects(block, self._shown.offsets, self.view.pitch)

    def rects_in_view(self, span: Span) -> list[QRect]:
        """The rectangles under a span, in viewport coordinates; lines out of view may be missing."""
        result: list[QRect] = []
        for place in self.in_view():
            info = self._shown.blocks[place.number]
            if info.start < span.end and span.start <= info.end:
                rects = self.rects(place.block, max(span.start, info.start), min(span.end, info.end))
                result += [rect.translated(0, place.top) for rect in rects]
        return result

    def line_tops(self, start: int, end: int) -> tuple[int, int] | None:
        """From the top of the first to the foot of the last line of [start, end), as far as blocks are in view.

        Ends that are out of view are given as lying well above or below it; None if nothing is in view.
        """
        places = list(self.in_view())
        if not places:
            return None
        return self.extent(places, {place.number: place for place in places}, start, end)

    def extent(
        self, places: list[InView], by_number: dict[int, InView], start: int, end: int
    ) -> tuple[int, int] | None:
        """Like ``line_tops`` for places already known, for many spans at once."""
        shown = self._shown
        first, last = shown.block_at(start), shown.block_at(max(start, end - 1))
        if last < places[0].number or first > places[-1].number:
            return None
        top = self._line_top(by_number, first, start) if first >= places[0].number else -1000
        foot = self._line_top(by_number, last, max(start, end - 1)) if last <= places[-1].number else None
        bottom = self.view.viewport().height() + 1000 if foot is None else foot + self.view.pitch - 1
        return top, bottom

    def _line_top(self, by_number: dict[int, InView], number: int, position: int) -> int:
        place = by_number.get(number)
        if place is None:  # a hidden line between two visible ones
            later = [at for at in by_number if at > number]
            return by_number[min(later)].top if later else self.view.viewport().height()
        unit = self._shown.offsets.unit(position) - place.block.position()
        line = place.block.layout().lineForTextPosition(unit)
        return place.top + max(0, line.lineNumber()) * self.view.pitch

    def snapped(self, point: QPointF) -> QPointF:
        """A point moved to the middle of the line it means, so that the space between lines belongs to a line."""
        for place in self.in_view():
            if point.y() < place.top + place.height:
                lines = place.block.layout().lineCount()
                pitch = self.view.pitch
                number = min(max(0, int((point.y() - place.top) // pitch)), lines - 1)
                return QPointF(point.x(), place.top + number * pitch + pitch / 2)
        return point

    def position_at(self, point: QPointF) -> int:
        """The code point nearest to a point of the viewport."""
        cursor = self.view.cursorForPosition(self.snapped(point).toPoint())
        return self._shown.offsets.code_point(cursor.position())

    def is_on_text(self, point: QPointF) -> bool:
        """Whether a line of words lies under the point, not the empty space beside or below."""
        for place in self.in_view():
            if place.top <= point.y() < place.top + place.height:
                pitch = self.view.pitch
                number = int((point.y() - place.top) // pitch)
                if number >= place.block.layout().lineCount():
                    return False
                natural = place.block.layout().lineAt(number).naturalTextRect()
                return natural.left() - 2 <= point.x() <= natural.right() + 2
        return False

    def caret_point(self, position: int) -> QPoint | None:
        """The upper left corner of the character at a position, in viewport coordinates; None out of view."""
        number = self._shown.block_at(position)
        for place in self.in_view():
            if place.number == number:
                unit = self._shown.offsets.unit(position) - place.block.position()
                line = place.block.layout().lineForTextPosition(unit)
                x = round(x_at(line, unit))
                return QPoint(x, place.top + line.lineNumber() * self.view.pitch)
        return None


def x_at(line: QTextLine, unit: int) -> float:
    """The left edge of a character (UTF-16 units within its block), in px from the left of the text."""
    return cast("tuple[float, int]", line.cursorToX(unit))[0]

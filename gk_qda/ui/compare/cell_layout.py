"""Where everything in a cell of the comparison stands: rating, numbers, summary, quotations, "more"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from gk_qda.queries.comparison import ComparedCell
from gk_qda.queries.comparison_quotes import CellQuote
from gk_qda.ui.compare.text_block import TextBlock
from gk_qda.ui.compare.words import CompareWords
from gk_qda.ui.look.theme import Theme

_SIDE, _TOP, _GAP = 12, 8, 5  # px
_BAR = 10  # px from the bar of a quotation to its words
_LEAST, _NEAR = 8, 24  # code points of a quotation
_HARD_BLANK = "\u00a0"
_SUMMARY_LINES, _SUMMARY_LINES_ALONE, _QUOTE_LINES = 3, 6, 2


@dataclass(frozen=True, slots=True)
class Look:
    """How much of each cell is shown."""

    quotes: int  # at most so many, 0: none
    expanded: bool  # the whole text, however long


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """A quotation laid out; ``top`` is relative to the cell."""

    quote: CellQuote
    block: TextBlock
    top: float


class CellLayout:
    """One cell at one width. Heights and places are logical pixels relative to its top left corner."""

    def __init__(
        self, cell: ComparedCell, width: float, look: Look, *, theme: Theme, words: CompareWords
    ) -> None:
        self.cell = cell
        self._theme, self._words, self._look = theme, words, look
        fonts = theme.fonts
        self.left, self.width = float(_SIDE), max(40.0, width - 2 * _SIDE)
        self.first_line = QRectF(_SIDE, _TOP, self.width, theme.metrics.body + 8.0)
        top = self.first_line.bottom() + 1
        shown = cell.quotes[: look.quotes] if cell.codings else ()
        most = None if look.expanded else (_SUMMARY_LINES if shown else _SUMMARY_LINES_ALONE)
        ratings = words.ratings(cell)
        self.ratings = TextBlock(ratings, fonts.body(), self.width) if ratings else None
        self.ratings_top = top
        if self.ratings is not None:
            top += self.ratings.height
        self.summary_top = top
        self.summary = TextBlock(cell.words, fonts.body(), self.width, most=most) if cell.words else None
        if self.summary is not None:
            top += self.summary.height
        self.quotes: list[PlacedQuote] = []
        for quote in shown:
            top += _GAP
            block = self._quote_block(quote)
            self.quotes.append(PlacedQuote(quote, block, top))
            top += block.height
        self.is_cut = any(one.block.is_cut for one in self.quotes) or (
            self.summary is not None and self.summary.is_cut
        )
        self.more = self._place_more(top, self.is_cut or (look.expanded and self._would_be_cut()))
        self.height = (self.more.bottom() if self.more else top) + _TOP

    def quote_at(self, point: QPointF) -> CellQuote | None:
        """The quotation whose source is under a point."""
        for placed in self.quotes:
            if placed.block.is_link(point - QPointF(self.quote_left, placed.top)):
                return placed.quote
        return None

    def is_more(self, point: QPointF) -> bool:
        """Whether "more" or "less" is under a point."""
        return self.more is not None and self.more.adjusted(-6, -2, 6, 4).contains(point)

    def is_rating(self, point: QPointF) -> bool:
        """Whether the rating, or the words in its place, is under a point."""
        half = QRectF(self.first_line)
        half.setRight(self.first_line.left() + 0.6 * self.first_line.width())
        return not self.cell.members and half.contains(point)

    @property
    def quote_left(self) -> float:
        """Where the words of quotations begin."""
        return self.left + _BAR

    def _would_be_cut(self) -> bool:
        short = Look(self._look.quotes, expanded=False)
        full = self.width + 2 * _SIDE
        return CellLayout(self.cell, full, short, theme=self._theme, words=self._words).is_cut

    def _place_more(self, top: float, wanted: bool) -> QRectF | None:
        if not wanted:
            return None
        metrics = QFontMetricsF(self._theme.fonts.small())
        width = metrics.horizontalAdvance(self._words.more(less=self._look.expanded)) + 1
        return QRectF(self.left + self.width - width, top + 2, width, metrics.height())

    def _quote_block(self, quote: CellQuote) -> TextBlock:
        whole = self._block(quote, None)
        if self._look.expanded or whole.lines <= _QUOTE_LINES:
            return whole
        made: dict[str, TextBlock] = {}  # it is cut between words: many limits mean the same one

        def cut(limit: int) -> TextBlock:
            words = self._words.quote(quote, limit)
            if words not in made:
                made[words] = self._block(quote, limit)
            return made[words]

        block = cut(self._limit(quote, whole, lambda limit: cut(limit).lines <= _QUOTE_LINES))
        block.is_cut = True
        return block

    def _limit(self, quote: CellQuote, whole: TextBlock, fits: Callable[[int], bool]) -> int:
        """How many code points leave room for the source. Not more than stand in as many lines of the whole, and
        hardly less than those without the source: to look there first spares most of the long lines."""
        blanks = len(quote.text) - len(" ".join(quote.text.split()))
        most = min(len(quote.text), whole.length_of(_QUOTE_LINES) + blanks)
        guess = most - blanks - len(self._words.source(quote)) - _NEAR
        if guess > _LEAST and fits(guess):
            return _largest(fits, guess, most)
        return _largest(fits, _LEAST, max(_LEAST, guess - 1 if guess > _LEAST else most))

    def _block(self, quote: CellQuote, limit: int | None) -> TextBlock:
        words = " ".join(self._words.quote(quote, limit).split()) + " "
        source = self._words.source(quote).replace(" ", _HARD_BLANK)
        fonts = self._theme.fonts
        return TextBlock(words, fonts.body(), self.width - _BAR, link=source, link_font=fonts.small())


def _largest(fits: Callable[[int], bool], low: int, high: int) -> int:
    """The largest number between the two that fits; the lowest where none does."""
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low

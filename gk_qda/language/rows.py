"""Rows of the tables of a report: blocks whose cells are parted by tabs."""

from __future__ import annotations

from itertools import pairwise

from gk_qda.spans import Span

_QUOTATIONS = frozenset(
    ("zitat", "zitate", "wortlaut", "segment", "textstelle", "quotation", "quote", "wording", "passage")
)


def cells_of(block: str) -> list[Span]:
    """The cells of a row in their order; all of a block that is no row."""
    parts = [-1, *(at for at, letter in enumerate(block) if letter == "\t"), len(block)]
    return [Span(before + 1, end) for before, end in pairwise(parts)]


class Heads:
    """The heads of the table that is being read: they say which column holds quotations."""

    def __init__(self) -> None:
        self._columns, self._quotations = 0, -1

    def read(self, block: str, *, has_citations: bool) -> None:
        """The next block of the report."""
        if "\t" not in block:
            self._columns = 0
        elif not has_citations:
            names = [cell.of(block).strip().casefold() for cell in cells_of(block)]
            found = [place for place, name in enumerate(names) if name in _QUOTATIONS]
            if len(found) == 1:
                self._columns, self._quotations = len(names), found[0]

    def quotations_of(self, columns: int) -> int:
        """The column of quotations in a row of so many cells; -1 where no head says so."""
        return self._quotations if columns == self._columns else -1

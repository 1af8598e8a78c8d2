"""The one place that converts between code points (ours) and UTF-16 units (Qt's).

A text without characters beyond the Basic Multilingual Plane needs no conversion. For the others the positions
of those characters are kept, and a look-up is one bisection.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from gk_qda.spans import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def _has_astral(text: str) -> bool:
    """Ten times quicker than looking for them: texts may have millions of characters."""
    return not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


class Offsets:
    """Converts positions of one text; both directions are monotonic, ``code_point(unit(n)) == n``."""

    __slots__ = ("_astral", "_astral_units", "length", "units")

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)] if _has_astral(text) else []
        self._astral_units = [position + n for n, position in enumerate(self._astral)]
        self.length = len(text)
        self.units = len(text) + len(self._astral)

    def replaced(self, start: int, end: int, added: str) -> Offsets:
        """Those of the text after the code points ``start`` to ``end`` gave way to ``added``."""
        there, grown = Offsets(added), len(added) - (end - start)
        low, high = bisect_left(self._astral, start), bisect_left(self._astral, end)
        result = Offsets("")
        result._astral = [
            *self._astral[:low],
            *(start + position for position in there._astral),
            *(position + grown for position in self._astral[high:]),
        ]
        result._astral_units = [position + n for n, position in enumerate(result._astral)]
        result.length = self.length + grown
        result.units = result.length + len(result._astral)
        return result

    def unit(self, code_point: int) -> int:
        """The position in UTF-16 units of a position in code points."""
        if not self._astral:
            return code_point
        return code_point + bisect_left(self._astral, code_point)

    def code_point(self, unit: int) -> int:
        """The position in code points of a position in UTF-16 units; the middle of a pair means its start."""
        if not self._astral:
            return unit
        return unit - bisect_left(self._astral_units, unit)

    def span(self, start_unit: int, end_unit: int) -> Span:
        """The code points between two unit positions given in any order."""
        low, high = sorted((start_unit, end_unit))
        return Span(self.code_point(low), self.code_point(high))

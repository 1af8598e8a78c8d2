"""The tokens of texts by columns: what ``tokens`` finds, for millions of words in seconds.

What stands between two blanks mostly has been met before, with the tokens in it; those few that a blank may belong to
("z. B.", "§ 60a", "(lange Pause)") are read together with what follows.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.language.remarks import opens_remark, remark_end
from gk_qda.language.tokens import Token, tokens

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPACES = (*range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B))
_SPACES += (0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
_IS_SPACE = np.zeros(max(_SPACES) + 2, bool)  # by code point; the last stands for all beyond
_IS_SPACE[list(_SPACES)] = True
_JOINT, _REMARK = 1, 2  # why a piece may go on behind a blank: they add up
_INSIDE = " \t\u00a0\u2007\u2009\u202f"  # blanks that a token may hold


@dataclass(frozen=True, eq=False, slots=True)
class TokenColumns:
    """The tokens of a text: columns of equal length, offsets in code points.

    ``form`` is a place in ``TokenReader.forms``.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    form: NDArray[np.int32]


class TokenReader:
    """Keeps every token that it met: ``forms`` are the distinct ones."""

    def __init__(self) -> None:
        self.forms: list[Token] = []  # their offsets mean nothing
        self._places: dict[tuple[str, str], int] = {}
        self._pieces: dict[str, int] = {}
        self._is_open = array("b")  # by piece: whether a blank behind it may belong to a token of it
        self._first, self._count = array("i"), array("i")  # by piece: its tokens among the following
        self._from, self._to, self._form = array("i"), array("i"), array("i")

    def columns(self, text: str) -> TokenColumns:
        """The tokens of one text."""
        starts, pieces = self._cut(text)
        first, count = np.array(self._first, np.int64)[pieces], np.array(self._count, np.int64)[pieces]
        number = int(count.sum())
        rows = np.repeat(first - (np.cumsum(count) - count), count) + np.arange(number)
        shift = np.repeat(starts, count)
        start = np.array(self._from, np.int64)[rows] + shift
        end = np.array(self._to, np.int64)[rows] + shift
        return TokenColumns(start, end, np.array(self._form, np.int32)[rows])

    def met(self, token: Token) -> None:
        """A token is met for the first time; it is the last of ``forms``."""

    def _cut(self, text: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where the pieces between blanks begin, and which they are."""
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        spaces = _IS_SPACE[np.minimum(codes, len(_IS_SPACE) - 1)]
        edges = np.flatnonzero(np.diff(np.concatenate([[True], spaces, [True]]).view(np.int8)))
        starts, ends = edges[::2], edges[1::2]
        words = text.split()
        known = self._pieces
        pieces = np.fromiter(
            [place if (place := known.get(word)) is not None else self._learn(word) for word in words],
            np.int64,
            len(words),
        )
        is_open = np.array(self._is_open, bool)[pieces]
        if not is_open.any():
            return starts, pieces
        kept = np.ones(len(pieces), bool)
        for first in np.flatnonzero(is_open).tolist():
            if kept[first]:
                last = first
                while is_open[last] and (reached := self._reached(text, starts, ends, last, pieces)) > last:
                    last = reached
                if last > first:
                    whole = text[starts[first] : ends[last]]
                    place = known.get(whole)
                    pieces[first] = self._learn(whole) if place is None else place
                    kept[first + 1 : last + 1] = False
        return starts[kept], pieces[kept]

    def _reached(
        self,
        text: str,
        starts: NDArray[np.int64],
        ends: NDArray[np.int64],
        at: int,
        pieces: NDArray[np.int64],
    ) -> int:
        """The last piece that a token of this one may reach; to read more together than need be changes nothing."""
        kind, end = self._is_open[pieces[at]], int(ends[at])
        if kind & _REMARK and (inside := remark_end(text, int(starts[at]), end)) > end:
            return int(np.searchsorted(ends, inside))
        if kind & _JOINT and at + 1 < len(starts) and _is_joint(text, end, int(starts[at + 1])):
            return at + 1
        return at

    def _learn(self, piece: str) -> int:
        """A new piece with its tokens."""
        number = self._pieces[piece] = len(self._first)
        self._first.append(len(self._form))
        for token in tokens(piece):
            key = token.kind, token.text
            place = self._places.get(key)
            if place is None:
                place = self._places[key] = len(self.forms)
                self.forms.append(token)
                self.met(token)
            self._from.append(token.start)
            self._to.append(token.end)
            self._form.append(place)
        self._count.append(len(self._form) - self._first[-1])
        self._is_open.append(_may_go_on(piece))
        return number


def _may_go_on(piece: str) -> int:
    """Whether it ends like "z." or "§", and whether it begins like "(lange"."""
    if len(piece) > 1 and piece[-1] == ".":
        is_joint = piece[-2].isalpha() and not (len(piece) > 2 and piece[-3].isalnum())
    else:
        is_joint = piece[-1] == "§"
    return _JOINT * is_joint + _REMARK * opens_remark(piece)


def _is_joint(text: str, end: int, start: int) -> bool:
    return start - end == 1 and text[end] in _INSIDE

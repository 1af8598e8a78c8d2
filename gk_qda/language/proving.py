"""Whether a quotation stands in a text, tolerant of what an author may leave out or put in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from gk_qda.language.folding import fold

_OMISSION = re.compile(r"\[\s*(?:…|\.{2,})\s*\]")
_SIGNED = re.compile(r"\[[^\[\]]*\]")  # also an insertion or a changed letter: "[Anm.: ...]", "[D]ie"
_ROUND = re.compile(r"[\[(]\s*(?:…|\.{2,})\s*[\])]|\[[^\[\]]*\]")
_ENDS = " .,;:!?-"
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Folded words between two gaps of a quotation."""

    words: tuple[str, ...]  # the first piece may begin with a large or a small letter
    tight_left: bool  # a gap touches its first letter
    tight_right: bool


Readings = list[list[_Piece]]


def readings_of(quotation: str) -> Readings:
    """The ways to read the brackets of a quotation; none where it has no word."""
    found: Readings = []
    for gap in (_OMISSION, _SIGNED, _ROUND):
        pieces = _pieces(quotation, gap)
        if pieces not in found and any(_WORDS.search(piece.words[0]) for piece in pieces):
            found.append(pieces)
    return found


def proves(quotation: str, text: str) -> bool:
    """Whether the words of ``quotation`` (without its marks) stand in ``text``, in their order.

    "[…]" stands for any words, other square brackets for an insertion or a replacement. Marks, dashes,
    hyphens at line ends, blanks and the punctuation at both ends do not count; the first letter of the
    quotation may be large or small. A quotation without a word proves nothing.
    """
    words = fold(text)
    return any(_stand(pieces, words) for pieces in readings_of(quotation))


class Passages:
    """Texts in which many quotations are looked for: folded once, and searched as one."""

    def __init__(self, texts: Sequence[str]) -> None:
        folded = [fold(text) for text in texts]
        self._words = "\n".join(folded)  # no folded text has a line break
        self._starts: list[int] = []
        at = 0
        for words in folded:
            self._starts.append(at)
            at += len(words) + 1
        self._starts.append(at)

    def first(self, readings: Readings) -> int | None:
        """The first of the texts that proves the quotation, as ``proves`` says; None where none does."""
        found = [at for pieces in readings if (at := self._first(pieces)) is not None]
        return min(found, default=None)

    def _first(self, pieces: list[_Piece]) -> int | None:
        longest = max(pieces, key=lambda piece: len(piece.words[0]))
        found = []
        for words in longest.words:
            proving = (at for at in self._with(words) if _stand(pieces, self._text(at)))
            found.append(next(proving, None))
        return min((at for at in found if at is not None), default=None)

    def _with(self, words: str) -> Iterator[int]:
        """The numbers of the texts that have these signs."""
        place = self._words.find(words)
        while place >= 0:
            number = bisect_right(self._starts, place) - 1
            yield number
            place = self._words.find(words, self._starts[number + 1])

    def _text(self, number: int) -> str:
        return self._words[self._starts[number] : self._starts[number + 1] - 1]


def _pieces(quotation: str, gap: re.Pattern[str]) -> list[_Piece]:
    """The parts between the gaps."""
    found: list[_Piece] = []
    position = 0
    spans = [*((m.start(), m.end()) for m in gap.finditer(quotation)), (len(quotation), len(quotation))]
    for start, end in spans:
        raw = quotation[position:start]
        tight_left = position > 0 and raw[:1].isalnum()
        tight_right = start < len(quotation) and raw[-1:].isalnum()
        if words := fold(raw).strip(_ENDS):
            spelled = (words,) if found else (words, words[0].swapcase() + words[1:])
            found.append(_Piece(spelled, tight_left, tight_right))
        position = end
    return found


def _stand(pieces: list[_Piece], words: str) -> bool:
    at = 0
    for piece in pieces:
        ends = [
            end
            for spelled in piece.words
            if (end := _end(words, spelled, at, piece.tight_left, piece.tight_right)) is not None
        ]
        if not ends:
            return False
        at = min(ends)
    return True


def _end(words: str, piece: str, at: int, tight_left: bool, tight_right: bool) -> int | None:
    """The end of the first place of ``piece`` from ``at`` on that begins and ends with a word."""
    start = words.find(piece, at)
    while start >= 0:
        end = start + len(piece)
        left = tight_left or not (piece[0].isalnum() and words[start - 1 : start].isalnum())
        right = tight_right or not (piece[-1].isalnum() and words[end : end + 1].isalnum())
        if left and right:
            return end
        start = words.find(piece, start + 1)
    return None


def likeness(quotation: str, text: str) -> float:
    """The share of the quotation's words that ``text`` has too, from 0 to 1."""
    wanted = _WORDS.findall(fold(_ROUND.sub(" ", quotation)).casefold())
    if not wanted:
        return 0.0
    there = set(_WORDS.findall(fold(text).casefold()))
    return sum(word in there for word in wanted) / len(wanted)


def sequence(quotation: str, text: str) -> float:
    """The share of the quotation's words that stand in ``text`` in the same order, from 0 to 1."""
    wanted = _WORDS.findall(fold(_ROUND.sub(" ", quotation)).casefold())
    there = _WORDS.findall(fold(text).casefold())
    matcher = SequenceMatcher(None, wanted, there, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(wanted) if wanted else 0.0

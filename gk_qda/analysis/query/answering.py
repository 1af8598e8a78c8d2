"""The answer to a query: stretches of text, found on arrays.

Two codings meet within one lane only (``lines.py``): as a rule what one coder did in one document. A code
stands for its sub-codes too where that is wanted; a code and one of its own sub-codes in the same operation
share nothing: the segments of the sub-code are then those of the sub-code alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.lines import LANE
from gk_qda.analysis.meeting import (
    common_stretches,
    encloses,
    lies_inside,
    meeting_counts,
    meeting_pairs,
)
from gk_qda.analysis.query.expressions import (
    Alone,
    Code,
    Either,
    Encloses,
    Expression,
    Followed,
    Inside,
    Near,
    OneOf,
    Result,
    Together,
    Without,
    codes_in,
)
from gk_qda.analysis.ranges import united
from gk_qda.progress import Progress, Silent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.lines import Lanes, ParagraphNumbers, Passages

    Numbers = NDArray[np.int64]
    Mask = NDArray[np.bool_]

_NO_ROW = -1


@dataclass(frozen=True, eq=False)
class Hits:
    """Stretches of the two lines of ``Passages``; ``row`` is the coding of each, -1 for parts of codings."""

    begin: Numbers
    end: Numbers
    first: Numbers
    last: Numbers
    row: Numbers

    def __len__(self) -> int:
        return len(self.begin)

    def at(self, chosen: NDArray[np.bool_] | NDArray[np.intp]) -> Hits:
        """Some of them, by a mask or by their places."""
        fields = (self.begin, self.end, self.first, self.last, self.row)
        return Hits(*(values[chosen] for values in fields))


@dataclass(frozen=True, eq=False)
class Answer:
    """What a query found, in the order of the text.

    ``pairs`` is the number of pairs behind NEAR or FOLLOWED BY where one of them comes last, else None.
    """

    hits: Hits
    pairs: int | None


@dataclass(frozen=True, eq=False)
class Material:
    """What a query is asked of.

    ``codes`` are the indexes of the named codes in the tree; ``countable`` says for each code of the tree
    whether it counts where it was not named itself (technical ones do not). ``roll_up``: with sub-codes.
    """

    passages: Passages
    tree: CodeTree
    paragraphs: ParagraphNumbers
    lanes: Lanes
    codes: Mapping[Code, int]
    countable: Mask
    roll_up: bool = True

    def family(self, code: Code) -> Mask:
        """The codes that a name stands for."""
        mask = np.zeros(len(self.tree), bool)
        index = self.codes[code]
        mask[index : self.tree.end[index] if self.roll_up else index + 1] = True
        return mask & self.countable if self.countable[index] else mask


def answer(expression: Expression, material: Material, *, progress: Progress | None = None) -> Answer:
    """Find what a query asks for."""
    work = _Work(material, progress or Silent())
    hits = work.find(expression)
    order = np.lexsort((hits.row, hits.end, hits.begin))
    return Answer(hits.at(order), work.pairs if isinstance(expression, Near | Followed) else None)


def on_text_of(hits: Hits, passages: Passages) -> Hits:
    """Those hits that share text with one of the passages of their lane."""
    return hits.at(meeting_counts(hits.begin, hits.end, passages.begin, passages.end) > 0)


def codings_on(
    hits: Hits, expression: Expression, material: Material
) -> tuple[NDArray[np.intp], NDArray[np.int32], NDArray[np.int32]]:
    """Which codings of the named codes each hit rests on: the hit, the code (an index of the tree), the row.

    A hit that is a coding rests on itself; any other on all codings that share text with it.
    """
    named = np.zeros(len(material.tree), bool)
    for code in codes_in(expression):
        named |= material.family(code)
    found = material.passages.of(named)
    hit, coding = meeting_pairs(hits.begin, hits.end, found.begin, found.end)
    kept = (hits.row[hit] == _NO_ROW) | (hits.row[hit] == found.row[coding])
    hit, coding = hit[kept], coding[kept]
    order = np.lexsort((found.row[coding], found.code[coding], hit))
    hit, coding = hit[order], coding[order]
    return hit, found.code[coding], found.row[coding]


class _Work:
    """Answers part by part; ``pairs`` is what the last operator of nearness counted."""

    def __init__(self, material: Material, watch: Progress) -> None:
        self.material = material
        self.watch = watch
        self.pairs = 0

    def find(self, expression: Expression) -> Hits:
        """The hits of an expression, each once."""
        self.watch.report(0, 1)
        match expression:
            case Code():
                return self._codings(self.material.family(expression))
            case Either(parts):
                return _together([self.find(part) for part in parts])
            case Together(parts, at_least, whole):
                return self._common(self._parts(parts), at_least or len(parts), whole)
            case OneOf(parts):
                return _one_of(self._parts(parts))
            case Near() | Followed():
                return self._paired(expression)
            case _:
                return self._compared(expression)

    def _compared(self, expression: Without | Alone | Inside | Encloses) -> Hits:
        """Segments of the first part, chosen by how the others lie."""
        match expression:
            case Alone(part, ()):
                kept, others = self.find(part), self._codings(self._other_codes(part))
                return kept.at(~_touched(kept, others))
            case Alone(part, others):
                kept, *gone = self._parts((part, *others))
                return kept.at(~_touched(kept, _together(gone)))
        kept, other = self._parts((expression.left, expression.right))
        spans = (kept.begin, kept.end, other.begin, other.end)
        match expression:
            case Without():
                return kept.at(~_touched(kept, other))
            case Inside():
                return kept.at(lies_inside(*spans))
            case Encloses():
                return kept.at(encloses(*spans))

    def _paired(self, expression: Near | Followed) -> Hits:
        """The sides of the pairs that stand near each other."""
        one, other = self._parts((expression.left, expression.right))
        if isinstance(expression, Near):
            return self._near(one, other, expression.distance, expression.result)
        return self._followed(one, other, expression.distance, expression.result)

    def _parts(self, parts: Sequence[Expression]) -> list[Hits]:
        """The hits of each part, a code without those of its sub-codes that stand beside it."""
        codes, tree = self.material.codes, self.material.tree
        named = {codes[part] for part in parts if isinstance(part, Code)}
        found = []
        for part in parts:
            if not isinstance(part, Code):
                found.append(self.find(part))
                continue
            family, index = self.material.family(part), codes[part]
            for below in named:
                if index < below < tree.end[index]:
                    family[below : tree.end[below]] = False
            found.append(self._codings(family))
        return found

    def _codings(self, mask: Mask) -> Hits:
        found = self.material.passages.of(mask)
        return Hits(found.begin, found.end, found.first, found.last, found.row.astype(np.int64))

    def _other_codes(self, part: Expression) -> Mask:
        """All codes that count but those of the part."""
        others = self.material.countable.copy()
        for code in codes_in(part):
            others &= ~self.material.family(code)
        return others

    def _common(self, parts: list[Hits], at_least: int, whole: bool) -> Hits:
        """The stretches where so many parts meet, or all that those cover which meet there."""
        begin, end = common_stretches([united(part.begin, part.end) for part in parts], at_least)
        if whole and len(begin):
            every = _together(parts)
            stretch, hit = meeting_pairs(begin, end, every.begin, every.end)
            begin, end = begin.copy(), end.copy()
            np.minimum.at(begin, stretch, every.begin[hit])
            np.maximum.at(end, stretch, every.end[hit])
        return self._stretches(begin, end)

    def _stretches(self, begin: Numbers, end: Numbers) -> Hits:
        """Distinct parts of codings with the paragraphs they touch."""
        spans = np.unique(np.column_stack([begin, end]), axis=0).reshape(-1, 2)
        begin, end = spans[:, 0], spans[:, 1]
        lanes, base = self.material.lanes, (begin >> LANE) << LANE
        document = lanes.document(begin)
        first, last = (
            base + self.material.paragraphs.at(document, lanes.position(at)) for at in (begin, end - 1)
        )
        return Hits(begin, end, first, last, np.full(len(begin), _NO_ROW, np.int64))

    def _near(self, one: Hits, other: Hits, distance: int, result: Result) -> Hits:
        """Where the paragraphs of both meet, each stretched by the distance; a coding is not near itself."""
        reach = distance + 1
        with_other = meeting_counts(one.first, one.last + reach, other.first, other.last + reach)
        with_one = meeting_counts(other.first, other.last + reach, one.first, one.last + reach)
        with_other -= _is_among(one, other)
        with_one -= _is_among(other, one)
        self.pairs = int(with_other.sum())
        return _chosen(one.at(with_other > 0), other.at(with_one > 0), result)

    def _followed(self, one: Hits, other: Hits, distance: int, result: Result) -> Hits:
        """Behind each end come the begins up to a paragraph, and before each begin the ends from one on."""
        begins, firsts = np.sort(other.begin), np.sort(other.first)
        low = np.searchsorted(begins, one.end, side="left")
        high = np.searchsorted(firsts, one.last + distance, side="right")
        ends, lasts = np.sort(one.end), np.sort(one.last)
        from_ = np.searchsorted(lasts, other.first - distance, side="left")
        to = np.searchsorted(ends, other.begin, side="right")
        self.pairs = int(np.maximum(high - low, 0).sum())
        return _chosen(one.at(high > low), other.at(to > from_), result)


def _touched(hits: Hits, others: Hits) -> Mask:
    touched: Mask = meeting_counts(hits.begin, hits.end, others.begin, others.end) > 0
    return touched


def _one_of(parts: list[Hits]) -> Hits:
    """Of each part what no other part touches."""
    kept = []
    for place, part in enumerate(parts):
        others = parts[:place] + parts[place + 1 :]
        kept.append(part.at(~_touched(part, _together(others))) if others else part)
    return _together(kept)


def _is_among(hits: Hits, others: Hits) -> Mask:
    """Which codings are also among the others."""
    among: Mask = np.isin(hits.row, others.row) & (hits.row != _NO_ROW)
    return among


def _chosen(one: Hits, other: Hits, result: Result) -> Hits:
    match result:
        case "first":
            return one
        case "second":
            return other
        case _:
            return _together([one, other])


def _together(parts: Sequence[Hits]) -> Hits:
    """All hits of several parts, each once."""
    fields = ("begin", "end", "first", "last", "row")
    every = Hits(*(np.concatenate([getattr(part, name) for part in parts]) for name in fields))
    order = np.lexsort((every.row, every.end, every.begin))
    every = every.at(order)
    new = np.ones(len(every), bool)
    new[1:] = (np.diff(every.begin) != 0) | (np.diff(every.end) != 0) | (np.diff(every.row) != 0)
    return every.at(new)

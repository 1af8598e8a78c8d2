"""Which codes meet: on the same characters, within some paragraphs, in the same document.

Two codings *overlap* where they share at least one character of a document; adjacent ones do not. Their
*distance* in paragraphs is ``max(0, paragraph(later.start) - paragraph(earlier.end - 1))``, so that
overlapping ones and those in one paragraph have the distance 0. Counted are pairs of codings.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np

from gk_qda.analysis.lines import LANE, Lanes, ParagraphNumbers, Passages, passages
from gk_qda.analysis.meeting import meeting_pairs
from gk_qda.analysis.ranges import runs
from gk_qda.analysis.selection import base_codes, counted_codings, listed_codes
from gk_qda.progress import Progress, Silent

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.selection import CountedCodings, Selection

Meeting = Literal["overlaps", "near", "documents"]
UNEQUAL = 5  # a code used more than so many times as often as the other makes the coefficient misleading
_AT_ONCE = 1 << 20  # pairs in memory together


@dataclass(frozen=True, slots=True)
class RelationOptions:
    """What counts as a relation.

    ``near`` is the largest distance in paragraphs; ``near_only`` leaves overlapping pairs out of the near
    ones. ``roll_up`` lets a code stand for its sub-codes too. ``across`` relates codings of different
    coders; otherwise both codings of a pair are by the same one. ``only`` restricts all to these codings.
    """

    near: int = 1
    near_only: bool = False
    roll_up: bool = True
    across: bool = False
    only: frozenset[int] | None = None


@dataclass(frozen=True, eq=False)
class Relations:
    """Symmetric tables over the codes in tree order; ``listed`` are those to show.

    ``overlaps`` and ``near`` are numbers of pairs of codings, ``documents`` of documents that hold both codes,
    ``codings`` the uses of each code. Zero wherever two codes are no pair: on the diagonal, and with roll-up
    for a code and its own sub-codes.
    """

    tree: CodeTree
    options: RelationOptions
    listed: NDArray[np.bool_]
    overlaps: NDArray[np.int64]
    near: NDArray[np.int64]
    documents: NDArray[np.int64]
    codings: NDArray[np.int64]
    codings_base: int

    @cached_property
    def is_pair(self) -> NDArray[np.bool_]:
        """Whether two codes can be related at all."""
        pairs: NDArray[np.bool_] = ~_same_line(self.tree, self.options.roll_up)
        return pairs

    @cached_property
    def coefficient(self) -> NDArray[np.float64]:
        """``n12 / (n1 + n2 - n12)`` of the overlaps (ATLAS.ti's c); nan where there is nothing to divide by.

        Above 1 where overlapping codings of a code make more pairs than there are codings.
        """
        below = self.codings[:, None] + self.codings[None, :] - self.overlaps
        values: NDArray[np.float64] = np.full(self.overlaps.shape, np.nan)
        np.divide(self.overlaps, below, out=values, where=self.is_pair & (below > 0))
        return values

    @cached_property
    def is_unequal(self) -> NDArray[np.bool_]:
        """Where one of two related codes is used more than five times as often as the other."""
        smaller = np.minimum(self.codings[:, None], self.codings[None, :])
        larger = np.maximum(self.codings[:, None], self.codings[None, :])
        unequal: NDArray[np.bool_] = (larger > UNEQUAL * smaller) & (self.overlaps > 0)
        return unequal

    @cached_property
    def is_out_of_range(self) -> NDArray[np.bool_]:
        """Where overlapping codings push the coefficient above 1, or leave nothing to divide by."""
        return (self.overlaps > 0) & ~(self.coefficient <= 1)


def relations(
    columns: CodingColumns,
    tree: CodeTree,
    selection: Selection,
    paragraphs: ParagraphNumbers,
    options: RelationOptions | None = None,
    *,
    progress: Progress | None = None,
) -> Relations:
    """Relate all codes of the tree under a selection."""
    options, watch = options or RelationOptions(), progress or Silent()
    lanes = Lanes.of(columns, across=options.across)
    counted = related_codings(columns, tree, selection, options)
    found = passages(columns, counted, paragraphs, lanes)
    own = np.bincount(found.code, minlength=len(tree))
    amount = len(tree)
    watch.report(0, 3)
    overlaps = _pairs(found.begin, found.end, found.code, amount, watch)
    watch.report(1, 3)
    # Two codings are near where their paragraphs meet, each stretched by the distance.
    near = _pairs(found.first, found.last + options.near + 1, found.code, amount, watch)
    watch.report(2, 3)
    if options.roll_up:
        overlaps, near = _rolled(tree, overlaps), _rolled(tree, near)
    documents = _documents(found, tree, options.roll_up, watch)
    none = _same_line(tree, options.roll_up)
    for table in (overlaps, near, documents):
        table[none] = 0
    watch.report(3, 3)
    return Relations(
        tree=tree,
        options=options,
        listed=listed_codes(tree, selection),
        overlaps=overlaps,
        near=near - overlaps if options.near_only else near,
        documents=documents,
        codings=tree.roll_up(own) if options.roll_up else own,
        codings_base=int(base_codes(tree, selection)[counted.code].sum()),
    )


def related_codings(
    columns: CodingColumns, tree: CodeTree, selection: Selection, options: RelationOptions
) -> CountedCodings:
    """The codings that count, or those of ``options.only`` among them."""
    counted = counted_codings(columns, tree, selection)
    if options.only is None:
        return counted
    wanted = np.fromiter(options.only, np.int64, len(options.only))
    return counted.at(np.flatnonzero(np.isin(columns.id[counted.row], wanted)))


def related_pairs(
    found: Passages, tree: CodeTree, codes: tuple[int, int], meeting: Meeting, options: RelationOptions
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The pairs behind a cell, as rows of the columns: a coding of the first code, one of the second.

    ``codes`` are indexes of the tree. Behind ``documents`` are no pairs but the codings of both codes in the
    documents that hold both, each of them once and beside itself.
    """
    first, second = (found.of(_family(tree, code, options.roll_up)) for code in codes)
    if meeting == "documents":
        lanes = np.intersect1d(first.begin >> LANE, second.begin >> LANE)
        rows = [part.row[np.isin(part.begin >> LANE, lanes)] for part in (first, second)]
        return (both := np.concatenate(rows)), both
    if meeting == "overlaps":
        left, right = meeting_pairs(first.begin, first.end, second.begin, second.end)
    else:
        reach = options.near + 1
        left, right = meeting_pairs(first.first, first.last + reach, second.first, second.last + reach)
        if options.near_only:
            apart = (first.end[left] <= second.begin[right]) | (second.end[right] <= first.begin[left])
            left, right = left[apart], right[apart]
    return first.row[left], second.row[right]


def all_pairs(
    found: Passages, counts: Relations, meeting: Meeting
) -> list[tuple[int, int, NDArray[np.int32], NDArray[np.int32]]]:
    """Every pair of codings of two listed codes that are a pair: both codes as indexes, then rows of the columns.

    Each coding counts for its own code only. ``meeting`` is "overlaps" or "near".
    """
    options = counts.options
    reach = options.near + 1
    spans = (found.begin, found.end) if meeting == "overlaps" else (found.first, found.last + reach)
    one, other = meeting_pairs(*spans, *spans)
    kept = found.code[one] < found.code[other]
    kept &= counts.listed[found.code[one]] & counts.listed[found.code[other]]
    kept &= counts.is_pair[found.code[one], found.code[other]]
    if meeting == "near" and options.near_only:
        kept &= (found.end[one] <= found.begin[other]) | (found.end[other] <= found.begin[one])
    one, other = one[kept], other[kept]
    cell = found.code[one].astype(np.int64) * len(counts.tree) + found.code[other]
    order = np.argsort(cell, kind="stable")
    one, other, cell = one[order], other[order], cell[order]
    first = np.flatnonzero(np.diff(cell, prepend=-1))
    return [
        (int(found.code[x[0]]), int(found.code[y[0]]), found.row[x], found.row[y])
        for x, y in zip(np.split(one, first[1:]), np.split(other, first[1:]), strict=True)
        if len(x)
    ]


def _family(tree: CodeTree, code: int, roll_up: bool) -> NDArray[np.bool_]:
    mask = np.zeros(len(tree), bool)
    mask[code : tree.end[code] if roll_up else code + 1] = True
    return mask


def _same_line(tree: CodeTree, roll_up: bool) -> NDArray[np.bool_]:
    """Pairs that are none: a code with itself and, rolled up, with what is above and below it."""
    none = np.eye(len(tree), dtype=bool)
    if roll_up:
        for code in range(len(tree)):
            none[code, code : tree.end[code]] = True
            none[code : tree.end[code], code] = True
    return none


def _rolled(tree: CodeTree, table: NDArray[np.int64]) -> NDArray[np.int64]:
    rolled: NDArray[np.int64] = tree.roll_up(tree.roll_up(table).T).T.copy()
    return rolled


def _pairs(
    begin: NDArray[np.int64], end: NDArray[np.int64], code: NDArray[np.int32], codes: int, watch: Progress
) -> NDArray[np.int64]:
    """How many pairs of stretches of two codes share a number; ``begin`` is in order."""
    behind = np.searchsorted(begin, end, side="left")
    size = behind - np.arange(len(begin)) - 1
    if size.sum() > 2 * codes * len(begin):  # very dense: counting them code by code is quicker
        return _pairs_by_code(begin, end, code, codes, watch)
    table = np.zeros(codes * codes, np.int64)
    bounds = np.cumsum(size)
    first = 0
    while first < len(begin):
        done = int(bounds[first - 1]) if first else 0
        last = max(int(np.searchsorted(bounds, done + max(_AT_ONCE, codes * codes), side="right")), first + 1)
        part = slice(first, last)
        others = runs(np.arange(first + 1, last + 1), size[part])
        key = np.repeat(code[part].astype(np.int64) * codes, size[part]) + code[others]
        table += np.bincount(key, minlength=len(table))
        first = last
        watch.report(0, 1)
    square = table.reshape(codes, codes)
    return square + square.T


def _pairs_by_code(
    begin: NDArray[np.int64], end: NDArray[np.int64], code: NDArray[np.int32], codes: int, watch: Progress
) -> NDArray[np.int64]:
    """The same without a list of pairs: begun before it ends, less ended before it begins, for each code."""
    behind = np.searchsorted(begin, end, side="left")
    by_end = np.argsort(end, kind="stable")
    before = np.searchsorted(end[by_end], begin, side="right")
    table = np.zeros((codes, codes), np.int64)
    running = np.zeros(len(begin) + 1, np.int32)
    for other in np.unique(code).tolist():
        np.cumsum(code == other, out=running[1:])
        counts = running[behind]
        np.cumsum(code[by_end] == other, out=running[1:])
        counts -= running[before]
        table[:, other] = np.bincount(code, weights=counts, minlength=codes)
        watch.report(0, 1)
    return table


def _documents(found: Passages, tree: CodeTree, roll_up: bool, watch: Progress) -> NDArray[np.int64]:
    """In how many documents two codes stand together in at least one lane."""
    lanes, lane = np.unique(found.begin >> LANE, return_inverse=True)
    document = np.zeros(len(lanes), np.int64)
    document[lane] = found.document
    several = np.bincount(document)[document] > 1 if len(lanes) else np.zeros(0, bool)
    together = np.zeros((len(tree), len(tree)), np.int64)
    alone = np.flatnonzero(~several)
    for part in np.array_split(alone, len(alone) // 1000 + 1):
        held = _presence(found, lane, part, tree, roll_up).astype(np.float32)
        together += (held @ held.T).astype(np.int64)
        watch.report(0, 1)
    for one in np.unique(document[several]).tolist():
        present = _presence(found, lane, np.flatnonzero(document == one), tree, roll_up)
        used = np.flatnonzero(present.any(axis=1))
        held = present[used].astype(np.float32)
        together[np.ix_(used, used)] += (held @ held.T) > 0
        watch.report(0, 1)
    return together


def _presence(
    found: Passages, lane: NDArray[np.intp], chosen: NDArray[np.intp], tree: CodeTree, roll_up: bool
) -> NDArray[np.bool_]:
    """Codes × chosen lanes (which are in order): whether the code stands there."""
    low, high = np.searchsorted(lane, chosen), np.searchsorted(lane, chosen, side="right")
    at = runs(low, high - low)
    cell = found.code[at].astype(np.int64) * len(chosen) + np.repeat(np.arange(len(chosen)), high - low)
    counts = np.bincount(cell, minlength=len(tree) * len(chosen)).reshape(len(tree), len(chosen))
    return (tree.roll_up(counts) if roll_up else counts) > 0

"""Which codings count: the filters of a table, and the codings that pass them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.ground import Ground

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.groups import Groups

__all__ = [
    "CountedCodings",
    "Ground",
    "Selection",
    "base_codes",
    "countable_codes",
    "counted_codings",
    "listed_codes",
    "listed_codings",
]

_BLOCK = 1 << 16  # codings worked on at once: their columns stay in the processor's cache


@dataclass(frozen=True, eq=False)
class Selection:
    """Filters of a table; all ids are database ids.

    ``coders`` and ``codes`` are None for all. ``codes`` (with descendants) choose rows and never touch a
    base; ``left_out`` (technical codes, with descendants) count nowhere, unless they are ``named`` (or an ancestor
    left out like them is): then they are rows with numbers, but in no base of codings. ``cases`` say which documents
    and passages belong to which case; without them cases are not counted.
    """

    ground: Ground
    coders: frozenset[int] | None = None
    codes: frozenset[int] | None = None
    left_out: frozenset[int] = frozenset()
    cases: Groups | None = None
    named: frozenset[int] = frozenset()


@dataclass(frozen=True, eq=False)
class CountedCodings:
    """The codings that pass every filter but ``codes``, as parallel arrays.

    ``row`` is the place in the columns, ``code`` and ``document`` are indexes into the tree and the ground,
    ``start`` and ``end`` the code points coded, ``first`` and ``last`` the countable places among them.
    """

    row: NDArray[np.int32]
    code: NDArray[np.int32]
    document: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    first: NDArray[Any]  # int32, int64 from 2**31 countable characters on
    last: NDArray[Any]

    def __len__(self) -> int:
        return len(self.row)

    def at(self, places: NDArray[np.intp]) -> CountedCodings:
        """Those at these places, in this order."""
        return CountedCodings(
            self.row[places],
            self.code[places],
            self.document[places],
            self.start[places],
            self.end[places],
            self.first[places],
            self.last[places],
        )


def listed_codes(tree: CodeTree, selection: Selection) -> NDArray[np.bool_]:
    """For each code of the tree whether it is a row: chosen (as all are by default) and not left out."""
    listed = countable_codes(tree, selection)
    return listed if selection.codes is None else listed & tree.mask(selection.codes)


def countable_codes(tree: CodeTree, selection: Selection) -> NDArray[np.bool_]:
    """For each code of the tree whether its codings count: not left out, or named all the same."""
    return base_codes(tree, selection) | tree.mask(selection.named)


def base_codes(tree: CodeTree, selection: Selection) -> NDArray[np.bool_]:
    """For each code of the tree whether its codings belong to the base of codings: not left out, named or not."""
    return ~tree.mask(selection.left_out)


def counted_codings(columns: CodingColumns, tree: CodeTree, selection: Selection) -> CountedCodings:
    """Find the codings that count: each overlaps at least one countable character of an analysed document.

    Codings with codes that are not in the tree are passed over.
    """
    return _codings(columns, tree, selection, countable_codes(tree, selection))


def listed_codings(columns: CodingColumns, tree: CodeTree, selection: Selection) -> CountedCodings:
    """Find those of them that carry a listed code; far cheaper than all where few codes are chosen."""
    return _codings(columns, tree, selection, listed_codes(tree, selection))


def _codings(
    columns: CodingColumns, tree: CodeTree, selection: Selection, countable: NDArray[np.bool_]
) -> CountedCodings:
    countable = np.append(countable, False)  # the last place serves unknown codes, which have index -1
    place = np.int32 if selection.ground.characters < 2**31 else np.int64
    types = (np.int32, np.int32, np.int32, np.int32, np.int32, place, place)
    fields: list[NDArray[Any]] = [np.empty(len(columns), kind) for kind in types]
    found = 0
    for begin in range(0, len(columns), _BLOCK):
        block = _block(columns, slice(begin, begin + _BLOCK), tree, selection, countable)
        following = found + len(block[0])
        for values, part in zip(fields, block, strict=True):
            values[found:following] = part
        found = following
    return CountedCodings(*(values[:found] for values in fields))


def _block(
    columns: CodingColumns, block: slice, tree: CodeTree, selection: Selection, countable: NDArray[np.bool_]
) -> tuple[NDArray[Any], ...]:
    """The fields of ``CountedCodings`` for a stretch of the columns."""
    code = tree.indexes(columns.code[block])
    document = selection.ground.document_indexes(columns.document[block])
    kept = countable[code] & (document >= 0)
    if selection.coders is not None:
        kept &= np.isin(columns.coder[block], list(selection.coders))
    row = np.flatnonzero(kept)
    document, start, end = document[row], columns.start[block][row], columns.end[block][row]
    first, last = selection.ground.places(document, start, end)
    inside = np.flatnonzero(first < last)
    row = row[inside]
    selected = (document, start, end, first, last)
    return (row + block.start, code[row], *(values[inside] for values in selected))

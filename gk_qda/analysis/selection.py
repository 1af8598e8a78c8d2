"""Which codings count: the filters of a table, and the codings that pass them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.ground import Ground

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.groups import Groups

__all__ = [
    "CountedCodings",
    "Ground",
    "Selection",
    "counted_codings",
    "listed_codes",
    "listed_codings",
]


@dataclass(frozen=True, eq=False)
class Selection:
    """Filters of a table; all ids are database ids.

    ``coders`` and ``codes`` are None for all. ``codes`` (with descendants) choose rows and never touch a
    base; ``left_out`` (technical codes, with descendants) count nowhere. ``cases`` say which documents
    and passages belong to which case; without them cases are not counted.
    """

    ground: Ground
    coders: frozenset[int] | None = None
    codes: frozenset[int] | None = None
    left_out: frozenset[int] = field(default=frozenset())
    cases: Groups | None = None


@dataclass(frozen=True, eq=False)
class CountedCodings:
    """The codings that pass every filter but ``codes``, as parallel arrays.

    ``row`` is the place in the columns, ``code`` and ``document`` are indexes into the tree and the ground,
    ``start`` and ``end`` the code points coded, ``first`` and ``last`` the countable places among them.
    """

    row: NDArray[np.intp]
    code: NDArray[np.intp]
    document: NDArray[np.intp]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    first: NDArray[np.int64]
    last: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.row)


def listed_codes(tree: CodeTree, selection: Selection) -> NDArray[np.bool_]:
    """For each code of the tree whether it is a row: chosen (as all are by default) and not left out."""
    listed = ~tree.mask(selection.left_out)
    return listed if selection.codes is None else listed & tree.mask(selection.codes)


def counted_codings(columns: CodingColumns, tree: CodeTree, selection: Selection) -> CountedCodings:
    """Find the codings that count: each overlaps at least one countable character of an analysed document.

    Codings with codes that are not in the tree are passed over.
    """
    return _codings(columns, tree, selection, ~tree.mask(selection.left_out))


def listed_codings(columns: CodingColumns, tree: CodeTree, selection: Selection) -> CountedCodings:
    """Find those of them that carry a listed code; far cheaper than all where few codes are chosen."""
    return _codings(columns, tree, selection, listed_codes(tree, selection))


def _codings(
    columns: CodingColumns, tree: CodeTree, selection: Selection, countable: NDArray[np.bool_]
) -> CountedCodings:
    code = tree.indexes(columns.code)
    kept = np.append(countable, False)[code]  # the last place serves index -1
    if selection.coders is not None:
        kept &= np.isin(columns.coder, list(selection.coders))
    row = np.flatnonzero(kept)
    document = selection.ground.document_indexes(columns.document[row])
    inside = document >= 0
    row, document = row[inside], document[inside]
    start, end = columns.start[row], columns.end[row]
    first, last = selection.ground.places(document, start, end)
    inside = first < last
    row = row[inside]
    return CountedCodings(
        row, code[row], document[inside], start[inside], end[inside], first[inside], last[inside]
    )

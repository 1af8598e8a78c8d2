"""Codings under labels (themes, values, sub-codes), counted in groups of documents and passages.

Imported only where something is counted: it needs numpy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.groups import Groups, Shares
from gk_qda.analysis.selection import CountedCodings, Selection, listed_codings

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.columns import CodingColumns


@dataclass(frozen=True, eq=False)
class LabelCounts:
    """``counts[label, group]``, and how many analysed documents each group has."""

    counts: NDArray[np.int64]
    documents: NDArray[np.intp]


def codings_of_codes(
    columns: CodingColumns, tree: CodeTree, selection: Selection, codes: Sequence[int]
) -> CountedCodings:
    """The counting codings of some codes and their descendants, by document and place.

    A code that is left out (a technical one) counts where it is asked for itself, not below another.
    """
    everything = listed_codings(
        columns, tree, replace(selection, codes=frozenset(codes), left_out=frozenset())
    )
    wanted = np.zeros(len(tree), bool)
    for code in codes:
        wanted |= _family(tree, selection, code)
    found = _taken(everything, np.flatnonzero(wanted[everything.code]))
    order = np.lexsort((found.code, found.end, found.start, found.document))
    return _taken(found, order)


def under(tree: CodeTree, found: CountedCodings, code: int, selection: Selection) -> NDArray[np.bool_]:
    """Which of the codings carry a code or one of its descendants that count with it."""
    mask: NDArray[np.bool_] = _family(tree, selection, code)[found.code]
    return mask


def for_theme(selection: Selection, tree: CodeTree, code: int) -> Selection:
    """The same for a list of the codings of one code, as ``codings_of_codes`` counts them."""
    asked = tree.mask(selection.left_out)[tree.index_of(code)]
    return replace(selection, codes=frozenset([code]), left_out=frozenset() if asked else selection.left_out)


def _family(tree: CodeTree, selection: Selection, code: int) -> NDArray[np.bool_]:
    """For each code of the tree whether it counts with this one."""
    family, left_out = tree.mask([code]), tree.mask(selection.left_out)
    return family if left_out[tree.index_of(code)] else family & ~left_out


def once(found: CountedCodings, kept: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """``kept`` without codings of the same characters as the kept one before: each segment once.

    The codings must be ordered by document, start and end.
    """
    at = np.flatnonzero(kept)
    again = np.zeros(len(at), bool)
    again[1:] = (
        (found.document[at][1:] == found.document[at][:-1])
        & (found.start[at][1:] == found.start[at][:-1])
        & (found.end[at][1:] == found.end[at][:-1])
    )
    result = kept.copy()
    result[at[again]] = False
    return result


def segments_in(found: CountedCodings) -> int:
    """Distinct coded stretches of text; the codings must be ordered as for ``once``."""
    return int(np.count_nonzero(once(found, np.ones(len(found), bool))))


def count_labels(
    found: CountedCodings, labels: Sequence[NDArray[np.bool_]], groups: Groups, selection: Selection
) -> LabelCounts:
    """Count the codings under each label (a mask over ``found``) in each group."""
    ground = selection.ground
    rows = [np.flatnonzero(mask) for mask in labels]
    at = np.concatenate(rows) if rows else np.empty(0, np.intp)
    label = np.repeat(np.arange(len(rows), dtype=np.int32), [len(row) for row in rows])
    marked = replace(_taken(found, at), code=label)
    cells = label.astype(np.int64) * len(ground) + marked.document
    by_document = np.bincount(cells, minlength=len(rows) * len(ground)).reshape(len(rows), len(ground))
    shares = Shares(groups, ground)
    return LabelCounts(shares.sum(shares.counts(marked, by_document)), shares.documents)


def _taken(found: CountedCodings, rows: NDArray[Any]) -> CountedCodings:
    return CountedCodings(
        row=found.row[rows],
        code=found.code[rows],
        document=found.document[rows],
        start=found.start[rows],
        end=found.end[rows],
        first=found.first[rows],
        last=found.last[rows],
    )

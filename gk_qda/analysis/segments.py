"""The codings of some codes in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.packing import sorted_lines
from gk_qda.analysis.selection import listed_codings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.selection import Selection


def segment_rows(columns: CodingColumns, tree: CodeTree, selection: Selection) -> NDArray[np.int32]:
    """Rows of the codings of the listed codes that count, as places in the columns.

    In the order of the documents in the ground, then start, end, code tree, coder and id: the same every
    time, so that a list may be fetched page by page.
    """
    found = listed_codings(columns, tree, selection)
    order = np.lexsort(
        (columns.id[found.row], columns.coder[found.row], found.code, found.end, found.start, found.document)
    )
    rows: NDArray[np.int32] = found.row[order]
    return rows


def count_passages(columns: CodingColumns, rows: NDArray[np.int32]) -> int:
    """How many distinct (document, start, end) the codings of these rows have."""
    _, same = sorted_lines(columns.document[rows], columns.start[rows], columns.end[rows], rows)
    return len(rows) - int(np.count_nonzero(same))

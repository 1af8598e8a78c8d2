"""Crosstabs: codes × groups of documents or cases, with the base of every percentage named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from gk_qda.analysis.frequencies import GroupFrequencies, count_by_document, group_frequencies
from gk_qda.analysis.selection import base_codes, counted_codings, listed_codes

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.groups import Groups
    from gk_qda.analysis.selection import Selection

    Base = Literal["row", "column", "documents"]


@dataclass(frozen=True, eq=False)
class Crosstab:
    """Counts of every code of the tree (rows) in each group (columns); ``listed`` are the rows to show."""

    tree: CodeTree
    listed: NDArray[np.bool_]
    in_base: NDArray[np.bool_]  # codes whose codings are in the base of codings
    groups: GroupFrequencies

    @property
    def codings(self) -> NDArray[np.int64]:
        """Codings with the code or a descendant."""
        return self.groups.total

    @property
    def documents(self) -> NDArray[np.int64]:
        """Documents of the group with at least one of them, each once."""
        return self.groups.documents

    def percentages(self, base: Base) -> NDArray[np.float64]:
        """Share of each cell in its base, in per cent; nan where the base is 0.

        - ``row``: codings of the cell among those of its row. A document of several groups is in the row as
          often as in the groups, so that a row always adds up to 100.
        - ``column``: codings of the cell among all codings of the group. With sub-codes counted in and in
          their own rows a column adds up to more than 100. nan for codes that are in no base.
        - ``documents``: documents of the cell among the analysed documents of the group. Columns do not add
          up, a document has many codes.
        """
        match base:
            case "row":
                return _per_cent(self.codings, self.codings.sum(axis=1, keepdims=True))
            case "column":
                shares = _per_cent(self.codings, self.groups.codings_base)
                shares[~self.in_base] = np.nan
                return shares
            case "documents":
                return _per_cent(self.documents, self.groups.documents_base)


@dataclass(frozen=True, eq=False)
class Residuals:
    """How far each cell of a table lies from what its row and column alone would give.

    ``expected`` is row sum × column sum / total, ``residual`` observed − expected, ``standardised`` that over the
    root of the expected, ``corrected`` over the root of expected × (1 − row share) × (1 − column share) (Haberman
    1973). nan where there is nothing to divide by. Mentions are not independent of one another: ``chi_square``
    describes, it tests nothing.
    """

    expected: NDArray[np.float64]
    residual: NDArray[np.float64]
    standardised: NDArray[np.float64]
    corrected: NDArray[np.float64]
    chi_square: float
    degrees: int


def residuals(cells: NDArray[np.int64]) -> Residuals:
    """The residuals of rows × columns; rows and columns of zeros count for nothing."""
    rows, columns = cells.sum(axis=1, keepdims=True), cells.sum(axis=0, keepdims=True)
    total = int(cells.sum())
    expected = _quotient(rows * columns, np.full(cells.shape, float(total)))
    residual = cells - expected
    standardised = _quotient(residual, np.sqrt(expected))
    free = (1 - _quotient(rows, np.full(rows.shape, float(total)))) * (
        1 - _quotient(columns, np.full(columns.shape, float(total)))
    )
    corrected = _quotient(residual, np.sqrt(expected * free))
    filled = int(np.count_nonzero(rows)), int(np.count_nonzero(columns))
    return Residuals(
        expected,
        residual,
        standardised,
        corrected,
        chi_square=float(np.nansum(standardised**2)),
        degrees=max(filled[0] - 1, 0) * max(filled[1] - 1, 0),
    )


def _quotient(part: NDArray[Any], base: NDArray[np.float64]) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = np.full(np.broadcast_shapes(part.shape, base.shape), np.nan)
    np.divide(part, base, out=shares, where=base > 0)
    return shares


def crosstab(columns: CodingColumns, tree: CodeTree, selection: Selection, groups: Groups) -> Crosstab:
    """Count all codes of the tree in each group under a selection."""
    counted = counted_codings(columns, tree, selection)
    own_by_document = count_by_document(counted, tree, selection)
    return Crosstab(
        tree,
        listed_codes(tree, selection),
        base_codes(tree, selection),
        group_frequencies(counted, own_by_document, tree, selection, groups),
    )


def _per_cent(part: NDArray[np.int64], base: NDArray[np.int64]) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = np.full(part.shape, np.nan)
    np.divide(100 * part, base, out=shares, where=base > 0)
    return shares

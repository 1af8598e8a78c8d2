"""How alike documents or cases are: four-field tables, the usual coefficients, and two distances.

Formulas: Kuckartz & Rädiker, "Analyzing Qualitative Data with MAXQDA", 2019, ch. 15 (simple matching, Jaccard,
zeta, Russel & Rao); squared Euclidean and block distance as in any book on cluster analysis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.progress import Progress

Measure = Literal["simple", "jaccard", "zeta", "russel_rao", "euclid", "block"]
MEASURES: tuple[Measure, ...] = ("simple", "jaccard", "zeta", "russel_rao", "euclid", "block")
DISTANCES: frozenset[str] = frozenset({"euclid", "block"})
_ROWS = 16  # units compared with all others at once: between two of them a task looks whether it shall stop


@dataclass(frozen=True, eq=False)
class FourFields:
    """For each pair of units: features in both (a), in the first only (b), the second only (c), in neither (d)."""

    a: NDArray[np.int64]
    b: NDArray[np.int64]
    c: NDArray[np.int64]
    d: NDArray[np.int64]


def four_fields(counts: NDArray[Any]) -> FourFields:
    """The four-field table of each pair; ``counts`` are units × features, more than 0 means "has it"."""
    has = (counts > 0).astype(np.float64)  # sums of ones are exact, and such products are quick
    both = np.rint(has @ has.T).astype(np.int64)
    own = np.diagonal(both)
    first = own[:, None] - both
    second = own[None, :] - both
    return FourFields(both, first, second, counts.shape[1] - both - first - second)


def similarity(fields: FourFields, measure: Measure) -> NDArray[np.float64]:
    """A coefficient from 0 to 1 for each pair; NaN where there is nothing to divide by."""
    a, d, differing = fields.a, fields.d, fields.b + fields.c
    match measure:
        case "simple":
            part, whole = a + d, a + differing + d
        case "jaccard":
            part, whole = a, a + differing
        case "zeta":
            part, whole = 2 * a + d, 2 * a + differing + d
        case "russel_rao":
            part, whole = a, a + differing + d
        case _:
            raise ValueError(measure)
    result = np.full(part.shape, np.nan)
    np.divide(part, whole, out=result, where=whole > 0)
    return result


def distance(
    counts: NDArray[np.int64], measure: Measure, progress: Progress | None = None
) -> NDArray[np.float64]:
    """Sum over the features of squared ("euclid") or absolute ("block") differences for each pair."""
    units = len(counts)
    result = np.zeros((units, units))
    for begin in range(0, units, _ROWS):
        if progress is not None:
            progress.report(begin, units)
        gaps = counts[begin : begin + _ROWS, None, :] - counts[None, :, :]
        result[begin : begin + _ROWS] = (gaps * gaps if measure == "euclid" else np.abs(gaps)).sum(axis=2)
    return result


def compare(
    counts: NDArray[np.int64], measure: Measure, progress: Progress | None = None
) -> NDArray[np.float64]:
    """The matrix of a measure over units × features: coefficients of what is there, or distances of counts."""
    if measure in DISTANCES:
        return distance(counts, measure, progress)
    return similarity(four_fields(counts), measure)

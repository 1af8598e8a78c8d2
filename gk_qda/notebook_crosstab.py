"""The cells of a crosstab for a notebook, beside plain numbers: percentages, and what is expected of own codings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from gk_qda.errors.domain import ValueNotAllowed

if TYPE_CHECKING:
    from gk_qda.analysis.crosstabs import Base, Crosstab

_BASES: tuple[Base, ...] = ("row", "column", "documents")


def shares(counts: Crosstab, percent: str) -> Any:
    """Percentages, codes × groups. Raises ``ValueNotAllowed`` for another base."""
    for base in _BASES:
        if base == percent:
            return counts.percentages(base)
    raise ValueNotAllowed(value=percent, what="percent", allowed=", ".join(("none", *_BASES)))


def expected_cells(counts: Crosstab, groups: Sequence[str]) -> tuple[Any, Any]:
    """Own codings with what is expected of them and the residuals, codes × (group, number), and the columns."""
    import numpy as np
    from pandas import MultiIndex

    from gk_qda.analysis.crosstabs import residuals

    own = np.where(counts.listed[:, np.newaxis], counts.groups.own, 0)
    found = residuals(own)
    numbers = {
        "codings": own,
        "expected": found.expected,
        "residual": found.residual,
        "standardised": found.standardised,
        "corrected": found.corrected,
    }
    cells = np.stack([values.astype(float) for values in numbers.values()], axis=2)
    columns = MultiIndex.from_product([list(groups), list(numbers)], names=["group", "number"])
    return cells.reshape(len(own), -1), columns

"""The relations of codes as a heat map: which rows, which numbers, which steps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import numpy as np

from gk_qda.queries.relations import RelationTable
from gk_qda.ui.charts.values import HeatMap, Key, Label

Value = Literal["overlaps", "near", "documents", "coefficient"]
VALUES: tuple[Value, ...] = ("overlaps", "near", "documents", "coefficient")
Steps = tuple[float, float, float, float]
_COUNTS: Steps = (2, 3, 5, 10)
_COEFFICIENTS: Steps = (0.05, 0.1, 0.2, 0.4)
_MOST_COUNTED = (
    40  # up to here single mentions tell something; larger tables get shares of their largest number
)
_SHARES = (0.1, 0.25, 0.5, 0.75)


def shown_codes(table: RelationTable, value: Value, *, main_only: bool, used_only: bool) -> list[int]:
    """The codes of the matrix in tree order, as indexes; ``used_only`` leaves out those that meet no other."""
    counts, codes = table.counts, table.scope.book.codes
    shown = counts.listed.copy()
    if main_only:
        shown &= np.array([code.level == 1 for code in codes], bool)
    if used_only:
        cells = np.nan_to_num(np.asarray(getattr(counts, value), float))
        shown &= (cells[:, shown] > 0).any(axis=1)
    return np.flatnonzero(shown).tolist()


def relation_chart(table: RelationTable, value: Value, shown: Sequence[int], *, comma: bool) -> HeatMap:
    """Symmetric; a code and its own sub-codes are hatched: they are no pair."""
    counts, codes = table.counts, table.scope.book.codes
    at = np.ix_(shown, shown)
    cells = np.nan_to_num(np.asarray(getattr(counts, value), float))[at]
    none = ~counts.is_pair[at]
    np.fill_diagonal(none, val=False)
    cells[none] = np.nan
    largest = float(np.nanmax(cells, initial=0.0))
    flags = {}
    if value == "coefficient":
        for a, b in np.argwhere(counts.is_unequal[at] | counts.is_out_of_range[at]).tolist():
            flags[a, b] = bool(counts.is_out_of_range[shown[a], shown[b]])
    return HeatMap(
        rows=tuple(Label(codes[i].name, codes[i].color, codes[i].level, codes[i].level == 1) for i in shown),
        columns=tuple(Label(codes[i].name) for i in shown),
        values=cells,
        steps=steps_for(value, largest),
        decimals=2 if value == "coefficient" else 0,
        comma=comma,
        without_diagonal=True,
        flags=flags,
    )


def steps_for(value: Value, largest: float) -> Steps:
    """Where the second to fifth colour begin."""
    if value == "coefficient":
        return _COEFFICIENTS
    if largest <= _MOST_COUNTED:
        return _COUNTS
    low, middle, high, top = (float(max(2, round(largest * share))) for share in _SHARES)
    return (low, middle, high, top)


def step_words(value: Value, steps: Steps, *, comma: bool) -> list[str]:
    """What each of the five colours stands for: "1", "2", "3–4", "10+"."""
    if value == "coefficient":
        words = [f"< {steps[0]:g}", *(f"≥ {step:g}" for step in steps)]
        return [word.replace(".", ",") for word in words] if comma else words
    begins = [1, *map(int, steps)]
    words = [str(a) if b == a + 1 else f"{a}–{b - 1}" for a, b in pairwise(begins)]
    return [*words, f"{begins[-1]}+"]


def legend_keys(value: Value, chart: HeatMap) -> list[Key]:
    """The same for a picture on paper."""
    words = step_words(value, chart.steps, comma=chart.comma)
    return [Key(word, step=step) for step, word in enumerate(words)]

"""Which codes meet a theme on the same text. Imported only where something is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.ranges import united
from gk_qda.queries.filters import Scope
from gk_qda.queries.values import CodeValue

if TYPE_CHECKING:
    from gk_qda.analysis.selection import CountedCodings

_MOST = 8


@dataclass(frozen=True, slots=True)
class Relation:
    """A code outside the theme: its codings that share characters with the theme, and in how many documents."""

    code: CodeValue
    codings: int
    documents: int


def relations(chosen: Scope, found: CountedCodings, everything: CountedCodings) -> tuple[Relation, ...]:
    """The codes that meet the codings of a theme (``found``) most often, at most eight.

    Each code counts its own codings only. Codes of the theme itself meet it by nature and are left out.
    """
    starts, ends = united(found.first, found.last)
    meets = np.searchsorted(starts, everything.last) > np.searchsorted(ends, everything.first, side="right")
    meets &= ~np.isin(everything.code, np.unique(found.code))
    pairs = np.unique(np.column_stack([everything.code[meets], everything.document[meets]]), axis=0)
    codings = np.bincount(everything.code[meets], minlength=len(chosen.book.codes))
    documents = np.bincount(pairs[:, 0], minlength=len(chosen.book.codes))
    ranked = np.lexsort((np.arange(len(codings)), -documents, -codings))
    return tuple(
        Relation(chosen.book.codes[at], int(codings[at]), int(documents[at]))
        for at in ranked[:_MOST].tolist()
        if codings[at]
    )

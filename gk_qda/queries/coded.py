"""Which codes and documents hold codings, and how many: asked of the index, cheap enough for every click."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gk_qda.project import Project
from gk_qda.queries.index import coding_columns

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gk_qda.analysis.columns import CodingColumns


@dataclass(frozen=True, slots=True)
class Extent:
    """How much a choice of documents and codes holds."""

    codings: int
    documents: int


def extent(
    project: Project,
    *,
    documents: Collection[int] | None = None,
    codes: Collection[int] | None = None,
    coders: Collection[int] | None = None,
) -> Extent:
    """Codings of these codes (exactly) in these documents by these coders; None: all."""
    import numpy as np

    columns = coding_columns(project)
    kept = _chosen(columns, documents, codes, coders)
    return Extent(int(kept.sum()), int(np.unique(columns.document[kept]).size))


def codes_in(
    project: Project, documents: Collection[int], coders: Collection[int] | None = None
) -> frozenset[int]:
    """The codes that are given in these documents by these coders (None: anybody)."""
    columns = coding_columns(project)
    return frozenset(columns.code[_chosen(columns, documents, None, coders)].tolist())


def documents_with(
    project: Project, codes: Collection[int], coders: Collection[int] | None = None
) -> frozenset[int]:
    """The documents in which one of these codes (exactly) is given by these coders (None: anybody)."""
    columns = coding_columns(project)
    return frozenset(columns.document[_chosen(columns, None, codes, coders)].tolist())


def _chosen(
    columns: CodingColumns,
    documents: Collection[int] | None,
    codes: Collection[int] | None,
    coders: Collection[int] | None,
) -> NDArray[np.bool_]:
    import numpy as np

    kept = np.ones(len(columns), bool)
    for column, ids in ((columns.document, documents), (columns.code, codes), (columns.coder, coders)):
        if ids is not None:
            kept &= np.isin(column, list(ids))
    return kept

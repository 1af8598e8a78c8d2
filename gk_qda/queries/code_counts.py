"""How often each code was given: the numbers beside the code tree, cheap enough for every gesture."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gk_qda.project import Project
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.index import coding_columns

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class CodeCounts:
    """Codings with sub-codes by code id: in one document, in all; and codings by document id."""

    here: dict[int, int]
    everywhere: dict[int, int]
    by_document: dict[int, int]


def code_counts(
    project: Project, book: Codebook, document_id: int | None, coder_ids: Collection[int] | None
) -> CodeCounts:
    """Count the codings of the coders (None: all), technical codes and interviewers included."""
    import numpy as np

    from gk_qda.analysis.code_tree import CodeTree

    columns = coding_columns(project)
    tree = CodeTree((code.id, code.parent_id) for code in book.codes)
    kept = np.ones(len(columns), bool)
    if coder_ids is not None:
        kept = np.isin(columns.coder, list(coder_ids))
    code = tree.indexes(columns.code)
    kept &= code >= 0
    document = columns.document

    def counted(mask: NDArray[np.bool_]) -> dict[int, int]:
        own = np.bincount(code[mask], minlength=len(tree))[:, None]
        total = tree.roll_up(own)[:, 0].tolist()
        return {value.id: number for value, number in zip(book.codes, total, strict=True)}

    numbers = np.bincount(document[kept])
    ids = np.flatnonzero(numbers)
    return CodeCounts(
        here=counted(kept & (document == document_id)) if document_id is not None else {},
        everywhere=counted(kept),
        by_document=dict(zip(ids.tolist(), numbers[ids].tolist(), strict=True)),
    )

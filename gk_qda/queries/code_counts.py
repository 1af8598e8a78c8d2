"""How often each code was given: the numbers beside the code tree, cheap enough for every gesture."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from gk_qda.project import Project
from gk_qda.queries.codebook import Codebook
from gk_qda.queries.index import coding_columns
from gk_qda.queries.withdrawn_codings import withdrawn_codings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree

#: Codings of the code itself; with those of its sub-codes; documents that hold any of these.
Unit = Literal["own", "subcodes", "documents"]


@dataclass(frozen=True, slots=True)
class CodeCounts:
    """Numbers by code id, in one document and in a choice of documents; and codings by document id.

    None of them counts codings on withdrawn paragraphs; ``withdrawn`` are those, by document id.
    """

    here: dict[int, int]
    everywhere: dict[int, int]
    by_document: dict[int, int]
    withdrawn: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CodeTotals:
    """What one code holds: codings of its own, codings and documents with its sub-codes."""

    own: int
    with_subcodes: int
    documents: int


def code_counts(
    project: Project,
    book: Codebook,
    document_id: int | None,
    coder_ids: Collection[int] | None,
    *,
    unit: Unit = "subcodes",
    document_ids: Collection[int] | None = None,
) -> CodeCounts:
    """Count the codings of the coders (None: all), technical codes and interviewers included.

    ``everywhere`` counts in ``document_ids`` (None: in all documents); ``by_document`` always counts codings of all.
    """
    import numpy as np

    columns = coding_columns(project)
    tree, code, kept, gone = _living(project, book, coder_ids)
    document = columns.document

    def counted(mask: NDArray[np.bool_]) -> dict[int, int]:
        numbers = _count(tree, code[mask], document[mask], unit).tolist()
        return {value.id: number for value, number in zip(book.codes, numbers, strict=True)}

    chosen = kept if document_ids is None else kept & np.isin(document, list(document_ids))
    return CodeCounts(
        here=counted(kept & (document == document_id)) if document_id is not None else {},
        everywhere=counted(chosen),
        by_document=_by_document(document[kept]),
        withdrawn=_by_document(document[gone]),
    )


def code_totals(
    project: Project, book: Codebook, code_id: int, coder_ids: Collection[int] | None
) -> CodeTotals:
    """Count for one code in all documents; raises ``KeyError`` for a code that is not in the book."""
    import numpy as np

    columns = coding_columns(project)
    tree, code, kept, _ = _living(project, book, coder_ids)
    place = tree.index_of(code_id)
    below = kept & (code >= place) & (code < tree.end[place])
    return CodeTotals(
        own=int(np.count_nonzero(kept & (code == place))),
        with_subcodes=int(np.count_nonzero(below)),
        documents=int(np.count_nonzero(np.bincount(columns.document[below]))),
    )


def codings_held(project: Project, code_ids: Collection[int]) -> int:
    """How many codings these codes themselves hold, by everybody, those on withdrawn paragraphs among them."""
    import numpy as np

    return int(np.count_nonzero(np.isin(coding_columns(project).code, list(code_ids))))


def _living(
    project: Project, book: Codebook, coder_ids: Collection[int] | None
) -> tuple[CodeTree, NDArray[Any], NDArray[Any], NDArray[Any]]:
    """The tree; of each coding the place of its code in it, whether it counts, and whether it is withdrawn."""
    import numpy as np

    columns = coding_columns(project)
    tree = book.tree
    code = tree.indexes(columns.code)
    kept = code >= 0
    if coder_ids is not None:
        kept &= np.isin(columns.coder, list(coder_ids))
    with project.read() as session:
        withdrawn = withdrawn_codings(session)
    if not withdrawn:
        return tree, code, kept, np.zeros(len(kept), bool)
    gone = kept & np.isin(columns.id, list(withdrawn))
    return tree, code, kept & ~gone, gone


def _by_document(document: NDArray[Any]) -> dict[int, int]:
    import numpy as np

    numbers = np.bincount(document)
    ids = np.flatnonzero(numbers)
    return dict(zip(ids.tolist(), numbers[ids].tolist(), strict=True))


def _count(tree: CodeTree, code: NDArray[Any], document: NDArray[Any], unit: Unit) -> NDArray[Any]:
    """By place in the tree."""
    import numpy as np

    if unit != "documents":
        own = np.bincount(code, minlength=len(tree))
        return own if unit == "own" else tree.roll_up(own[:, None])[:, 0]
    present = np.bincount(document) > 0
    numbers = np.cumsum(present) - 1  # of the documents that count, by id
    held = np.zeros((len(tree), int(np.count_nonzero(present))), bool)
    for ancestors in tree.path:
        above = ancestors[code]
        held[above[above >= 0], numbers[document[above >= 0]]] = True
    total: NDArray[Any] = held.sum(axis=1)
    return total

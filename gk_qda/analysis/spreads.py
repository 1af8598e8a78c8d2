"""Where in their texts codes were given: codeline and document comparison."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.ranges import runs
from gk_qda.analysis.selection import CountedCodings

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.progress import Progress

NOWHERE = -1
_POSITION = 32  # bits for a position within a document
_CHUNK = 1 << 15  # codings at once: between two of them a task looks whether it shall stop


@dataclass(frozen=True, eq=False)
class ParagraphColumns:
    """Paragraphs as columns, sorted by document and start.

    ``document`` are indexes of the ground, ``start`` and ``end`` code points, ``column`` says in which column of
    the picture a paragraph stands: its place in the text, or a question; ``NOWHERE`` for none.
    """

    document: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    column: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Spread:
    """The filled cells, sorted by document, code and column: how many codings of the code touch the column.

    A cell is filled if a coding shares at least one character with one of its paragraphs, however much.
    """

    document: NDArray[np.int64]
    code: NDArray[np.int64]
    column: NDArray[np.int64]
    codings: NDArray[np.int64]


def spread(
    codings: CountedCodings,
    paragraphs: ParagraphColumns,
    tree: CodeTree,
    *,
    by_main_code: bool = False,
    progress: Progress | None = None,
) -> Spread:
    """Which code touches which column of which document; ``by_main_code`` counts sub-codes as their main code."""
    coding, column = touches(codings, paragraphs, progress)
    code = _codes(codings, tree, by_main_code=by_main_code)
    document = codings.document[coding].astype(np.int64)
    reach = int(paragraphs.column.max(initial=0)) + 1
    cell = (document * max(len(tree), 1) + code[coding]) * reach + column
    cells, amount = np.unique(cell, return_counts=True)
    where, columns = np.divmod(cells, reach)
    documents, codes = np.divmod(where, max(len(tree), 1))
    return Spread(documents, codes, columns, amount.astype(np.int64))


def behind(
    codings: CountedCodings,
    paragraphs: ParagraphColumns,
    tree: CodeTree,
    *,
    document: int,
    column: int,
    code: int | None = None,
    by_main_code: bool = False,
) -> NDArray[np.int32]:
    """Rows of the codings behind one cell in reading order: of a code, or of all, in a column of a document."""
    inside = np.flatnonzero(codings.document == document)
    one = CountedCodings(*(getattr(codings, field.name)[inside] for field in fields(CountedCodings)))
    coding, found = touches(one, paragraphs)
    kept = found == column
    if code is not None:
        kept &= _codes(one, tree, by_main_code=by_main_code)[coding] == code
    own = inside[coding[kept]]
    order = np.lexsort((codings.row[own], codings.code[own], codings.end[own], codings.start[own]))
    rows: NDArray[np.int32] = codings.row[own[order]]
    return rows


def _codes(codings: CountedCodings, tree: CodeTree, *, by_main_code: bool) -> NDArray[Any]:
    return tree.path[0][codings.code] if by_main_code and len(tree) else codings.code


def touches(
    codings: CountedCodings, paragraphs: ParagraphColumns, progress: Progress | None = None
) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
    """Pairs of a coding and a column that it touches, each once."""
    starts = (paragraphs.document << _POSITION) + paragraphs.start
    ends = (paragraphs.document << _POSITION) + paragraphs.end
    reach = int(paragraphs.column.max(initial=0)) + 1
    found: list[NDArray[Any]] = [np.empty(0, np.int64)]
    for begin in range(0, len(codings), _CHUNK):
        if progress is not None:
            progress.report(begin, len(codings))
        part = slice(begin, begin + _CHUNK)
        base = codings.document[part].astype(np.int64) << _POSITION
        first = np.searchsorted(ends, base + codings.start[part], side="right")
        size = np.maximum(np.searchsorted(starts, base + codings.end[part]) - first, 0)
        paragraph = runs(first, size)
        coding = np.repeat(np.arange(begin, begin + len(size)), size)
        column = paragraphs.column[paragraph]
        known = column != NOWHERE
        found.append(np.unique(coding[known] * reach + column[known]))
    coding, column = np.divmod(np.concatenate(found), reach)
    return coding, column

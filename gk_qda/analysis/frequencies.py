"""Code frequencies: codings, segments, documents, cases and characters, rolled up the code tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np

from gk_qda.analysis.groups import Groups, Shares
from gk_qda.analysis.packing import sorted_lines
from gk_qda.analysis.selection import base_codes, counted_codings, listed_codes

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.selection import CountedCodings, Selection

Order = Literal["tree", "codings", "documents"]
DOMINANCE = 40  # per cent: a document with a larger share of a code's codings is named


@dataclass(frozen=True, eq=False)
class GroupFrequencies:
    """The columns of a frequency table: codes of the tree × groups.

    ``own`` are codings with exactly the code, ``total`` those with it or a descendant, ``documents`` the
    documents of the group with at least one of them, each once. ``documents_base`` are the analysed
    documents of each group, ``codings_base`` its codings of any code that counts.
    """

    keys: tuple[Any, ...]
    own: NDArray[np.int64]
    total: NDArray[np.int64]
    documents: NDArray[np.int64]
    documents_base: NDArray[np.intp]
    codings_base: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Frequencies:
    """Counts of every code in tree order, zeros included; ``listed`` are the rows to show.

    ``own`` codings with exactly the code, ``codings`` with it or a descendant, ``segments`` distinct
    ``(document, start, end)`` among the latter, ``documents`` and ``cases`` those with at least one
    (``cases`` is None where the selection names no cases). The bases do not depend on the codes chosen:
    ``codings_base`` codings that count, ``documents_base`` analysed documents, ``cases_base`` cases with an
    analysed document. ``documents_with`` is the number of documents with at least one listed code,
    ``segments_listed`` that of distinct segments of listed codes.
    """

    tree: CodeTree
    listed: NDArray[np.bool_]
    in_base: NDArray[np.bool_]  # codes whose codings are in the base of codings
    own: NDArray[np.int64]
    codings: NDArray[np.int64]
    segments: NDArray[np.int64]
    documents: NDArray[np.int64]
    cases: NDArray[np.int64] | None
    codings_base: int
    documents_base: int
    cases_base: int | None
    documents_with: int
    segments_listed: int
    by_document: NDArray[np.int64]  # codings with descendants, per analysed document
    groups: GroupFrequencies
    counted: CountedCodings = field(repr=False)

    @property
    def by(self) -> NDArray[np.int64]:
        """Own codings per code and group."""
        return self.groups.own

    @property
    def by_total(self) -> NDArray[np.int64]:
        """Codings with descendants per code and group."""
        return self.groups.total

    @property
    def documents_without(self) -> int:
        """Analysed documents without any of the listed codes."""
        return self.documents_base - self.documents_with

    @cached_property
    def characters(self) -> NDArray[np.int64]:
        """Countable characters under each code or a descendant, each character once."""
        return _characters(self.counted, self.tree)

    @cached_property
    def dominance(self) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
        """Per code the document with more than 40 % of its codings (index, -1 without one), and how many.

        Of two such documents the one with more codings, then the first, is named.
        """
        if not self.documents_base:
            return np.full(len(self.own), -1, np.intp), np.zeros(len(self.own), np.int64)
        largest = self.by_document.argmax(axis=1)
        most = self.by_document.max(axis=1)
        dominant = 100 * most > DOMINANCE * self.codings
        return np.where(dominant, largest, -1), np.where(dominant, most, 0)


def count(
    columns: CodingColumns, tree: CodeTree, selection: Selection, *, by: Groups | None = None
) -> Frequencies:
    """Count all codes of the tree under a selection, and again in each group of ``by``."""
    counted = counted_codings(columns, tree, selection)
    own_by_document = count_by_document(counted, tree, selection)
    by_document = tree.roll_up(own_by_document)
    own = own_by_document.sum(axis=1)
    codings = by_document.sum(axis=1)
    listed, in_base = listed_codes(tree, selection), base_codes(tree, selection)
    segments, segments_listed = _segments(counted, tree, own, listed)
    cases, cases_base = _cases(counted, own_by_document, tree, selection)
    return Frequencies(
        tree=tree,
        listed=listed,
        in_base=in_base,
        own=own,
        codings=codings,
        segments=segments,
        documents=np.count_nonzero(by_document, axis=1),
        cases=cases,
        codings_base=int(own[in_base].sum()),
        documents_base=len(selection.ground),
        cases_base=cases_base,
        documents_with=int(own_by_document[listed].any(axis=0).sum()),
        segments_listed=segments_listed,
        by_document=by_document,
        groups=group_frequencies(counted, own_by_document, tree, selection, by or Groups.of({})),
        counted=counted,
    )


def count_by_document(counted: CountedCodings, tree: CodeTree, selection: Selection) -> NDArray[np.int64]:
    """Own codings per code of the tree and document of the ground."""
    shape = (len(tree), len(selection.ground))
    cell = counted.code.astype(np.int64)
    cell *= shape[1]
    cell += counted.document
    return np.bincount(cell, minlength=shape[0] * shape[1]).reshape(shape)


def group_frequencies(
    counted: CountedCodings,
    own_by_document: NDArray[np.int64],
    tree: CodeTree,
    selection: Selection,
    groups: Groups,
) -> GroupFrequencies:
    """Count the codings of a selection in each group; ``own_by_document`` has them per code and document."""
    shares = Shares(groups, selection.ground)
    by_share = shares.counts(counted, own_by_document)
    own = shares.sum(by_share)
    return GroupFrequencies(
        keys=groups.keys,
        own=own,
        total=tree.roll_up(own),
        documents=shares.sum(tree.roll_up(by_share) > 0),
        documents_base=shares.documents,
        codings_base=own[base_codes(tree, selection)].sum(axis=0),
    )


def rows_in_order(counts: Frequencies, order: Order, *, used_only: bool = False) -> list[int]:
    """The places of the listed codes: as the tree has them, or downwards by a number, equal ones as in the tree."""
    listed = counts.listed & (counts.codings > 0) if used_only else counts.listed
    rows = np.flatnonzero(listed)
    if order != "tree":
        numbers = counts.codings if order == "codings" else counts.documents
        rows = rows[np.argsort(-numbers[rows], kind="stable")]
    found: list[int] = rows.tolist()
    return found


def ranks(values: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rank of each value from the largest (1), equal ones sharing the best; and how many share each rank."""
    ordered = np.sort(values)
    behind = np.searchsorted(ordered, values, side="right")
    return len(values) - behind + 1, behind - np.searchsorted(ordered, values)


def _cases(
    counted: CountedCodings, own_by_document: NDArray[np.int64], tree: CodeTree, selection: Selection
) -> tuple[NDArray[np.int64] | None, int | None]:
    if selection.cases is None:
        return None, None
    shares = Shares(selection.cases, selection.ground)
    totals = tree.roll_up(shares.sum(shares.counts(counted, own_by_document)))
    return np.count_nonzero(totals, axis=1), int(np.count_nonzero(shares.documents))


def _segments(
    counted: CountedCodings, tree: CodeTree, own: NDArray[np.int64], listed: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], int]:
    """Distinct segments of each code and its descendants, and of all listed codes together.

    In the order of (segment, code) two neighbours on the same segment are one segment for exactly those
    codes that hold both, which are their deepest common ancestor and its ancestors. So each such pair takes
    one from the rolled-up codings there: no set is built for any code.
    """
    code, same = sorted_lines(counted.document, counted.start, counted.end, counted.code)
    again = np.flatnonzero(same) + 1
    common = tree.common_ancestor(code[again - 1], code[again])
    doubles = np.bincount(common[common >= 0], minlength=len(tree))
    segments = tree.roll_up(own - doubles)
    if own[listed].sum() == len(code):
        return segments, len(code) - len(again)
    segment = np.cumsum(np.append(True, ~same))[: len(code)][listed[code]]
    return segments, int(np.count_nonzero(np.diff(segment, prepend=0)))


def _characters(counted: CountedCodings, tree: CodeTree) -> NDArray[np.int64]:
    """Countable characters under each code and its descendants, each once.

    With starts and ends sorted apart, the gap between what is covered by the first n spans and the next one
    is the distance from the n-th end to the next start. Codings stand by code, so that a code and its
    descendants are one stretch; sorted in place from the last code to the first, each stretch consists of
    a few runs already in order.
    """
    order = np.argsort(counted.code.astype(np.min_scalar_type(len(tree))), kind="stable")
    bounds = np.searchsorted(counted.code[order], np.arange(len(tree) + 1))
    starts, ends = counted.first[order], counted.last[order]
    covered = np.zeros(len(tree), np.int64)
    for index in reversed(range(len(tree))):
        stretch = slice(bounds[index], bounds[tree.end[index]])
        begin, end = starts[stretch], ends[stretch]
        if len(begin):
            begin.sort(kind="stable")
            end.sort(kind="stable")
            gaps = begin[1:] - end[:-1]
            covered[index] = end[-1] - begin[0] - gaps[gaps > 0].sum()
    return covered

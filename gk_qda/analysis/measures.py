"""Segments, characters and words of codes in groups; what ``frequencies`` counts, column by column."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.groups import Shares
from gk_qda.analysis.packing import sorted_lines
from gk_qda.progress import look, looking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.ground import Ground
    from gk_qda.analysis.groups import Groups
    from gk_qda.analysis.selection import CountedCodings, Selection

_LONGEST = 2**31 - 1  # code points of a document
_BLOCK = 1 << 18  # words whose places are looked up at once


WordPlaces = tuple["NDArray[np.int64]", "NDArray[np.int64]"]


class Words:
    """The words of a ground and its parts: lines of ``(document, start, end)`` in code points."""

    def __init__(self, ground: Ground, lines: NDArray[Any]) -> None:
        self._ground, self._lines = ground, lines

    @cached_property
    def all(self) -> WordPlaces:
        """Where the words of the whole ground begin and end."""
        return self._on(self._ground)

    def places(self, ground: Ground) -> WordPlaces:
        """Where the words of the ground or a part begin and end; words without a countable character are left out."""
        return self.all if ground is self._ground else self._on(ground)

    def _on(self, ground: Ground) -> WordPlaces:
        begins, ends = [], []
        for at in range(0, len(self._lines), _BLOCK):  # of many texts: people may stop it between two blocks
            look()
            first, last = self._block(ground, self._lines[at : at + _BLOCK])
            begins.append(first)
            ends.append(last)
        if not begins:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        first, last = np.concatenate(begins), np.concatenate(ends)
        if (first[1:] >= first[:-1]).all():  # as a rule: documents and their words come in their order
            return first, last
        look()
        order = np.argsort(first, kind="stable")
        return first[order], last[order]

    def _block(self, ground: Ground, lines: NDArray[Any]) -> WordPlaces:
        index = ground.document_indexes(lines[:, 0])
        index, lines = index[index >= 0], lines[index >= 0]
        first, last = ground.places(index, lines[:, 1], lines[:, 2])
        counts = first < last
        return first[counts] + index[counts], last[counts] + index[counts]


def group_segments(
    counted: CountedCodings, tree: CodeTree, selection: Selection, groups: Groups
) -> NDArray[np.int64]:
    """Distinct ``(document, start, end)`` of each code and its descendants in each group: codes × groups.

    Of neighbours on the same segment each pair takes one from the codings of all codes that hold both, as for
    all documents together.
    """
    shares = Shares(groups, selection.ground)
    row, share = shares.members(counted)
    number = len(shares)
    own = np.bincount(counted.code[row].astype(np.int64) * number + share, minlength=len(tree) * number)
    code, same = sorted_lines(share, counted.start[row], counted.end[row], counted.code[row])
    again = np.flatnonzero(same) + 1
    common = tree.common_ancestor(code[again - 1], code[again])
    of_share = np.sort(share)[again]
    place = (common * number + of_share)[common >= 0]
    doubles = np.bincount(place, minlength=len(tree) * number)
    return shares.sum(tree.roll_up((own - doubles).reshape(len(tree), number)))


def group_characters(
    counted: CountedCodings, tree: CodeTree, selection: Selection, groups: Groups
) -> NDArray[np.int64]:
    """Countable characters of each group under each code or a descendant, each character once: codes × groups."""
    return _by_group(counted, tree, selection, groups, characters_by_document)


def group_words(
    counted: CountedCodings,
    tree: CodeTree,
    selection: Selection,
    groups: Groups,
    words: Words,
) -> NDArray[np.int64]:
    """Words of each group that are touched by a coding of each code or a descendant, each once: codes × groups."""

    def measure(inside: CountedCodings, tree: CodeTree, ground: Ground) -> NDArray[np.int64]:
        return words_by_document(inside, tree, ground, words.places(ground))

    return _by_group(counted, tree, selection, groups, measure)


def _by_group(
    counted: CountedCodings,
    tree: CodeTree,
    selection: Selection,
    groups: Groups,
    measure: Callable[[CountedCodings, CodeTree, Ground], NDArray[np.int64]],
) -> NDArray[np.int64]:
    """Sums of what ``measure`` finds for each code and document; passages are measured on a ground of their own."""
    shares = Shares(groups, selection.ground)
    by_share = measure(counted, tree, selection.ground)[:, shares.document]
    by_share[:, ~shares.is_whole] = 0
    total = shares.sum(by_share)
    whole = {(int(g), int(d)) for g, d in groups.documents}
    for group in np.unique(groups.passages[:, 0]).tolist():
        lines = groups.passages[groups.passages[:, 0] == group, 1:].tolist()
        passages = [tuple(line) for line in lines if (group, line[0]) not in whole]
        part = selection.ground.part((), passages)
        inside = _on(counted, selection.ground, part)
        total[:, group] += measure(inside, tree, part).sum(axis=1)
    return total


def characters_by_document(counted: CountedCodings, tree: CodeTree, ground: Ground) -> NDArray[np.int64]:
    """Characters under each code or a descendant in each document of the ground: codes × documents."""
    covered = np.zeros((len(tree), len(ground)), np.int64)
    for index, document, first, last in _stretches(counted, tree, ground):
        np.add.at(covered[index], document, last - first)
    return covered


def words_by_document(
    counted: CountedCodings, tree: CodeTree, ground: Ground, places: WordPlaces
) -> NDArray[np.int64]:
    """Words of which a countable character lies under each code or a descendant: codes × documents.

    A word that two stretches touch is told by the stretch before it, so that each counts once.
    """
    begins, ends = places
    touched = np.zeros((len(tree), len(ground)), np.int64)
    for index, document, first, last in _stretches(counted, tree, ground):
        low = np.searchsorted(ends, first, side="right")
        high = np.searchsorted(begins, last)
        low[1:] = np.maximum(low[1:], high[:-1])
        np.add.at(touched[index], document, np.maximum(high - low, 0))
    return touched


def _stretches(
    counted: CountedCodings, tree: CodeTree, ground: Ground
) -> Iterator[tuple[int, NDArray[np.intp], NDArray[np.int64], NDArray[np.int64]]]:
    """What each code or a descendant covers: its place in the tree, documents, first and last places of stretches.

    Between the places of two documents one is left free, so that what is covered never reaches into the next.
    With starts and ends sorted apart, a stretch that is covered ends where the next start lies behind the end.
    """
    order = np.argsort(counted.code, kind="stable")
    bounds = np.searchsorted(counted.code[order], np.arange(len(tree) + 1))
    apart = counted.document[order].astype(np.int64)
    starts, ends = counted.first[order] + apart, counted.last[order] + apart
    begins = _begins(ground)
    for index in looking(reversed(range(len(tree)))):
        stretch = slice(bounds[index], bounds[tree.end[index]])
        start, end = starts[stretch], ends[stretch]
        if len(start):
            start.sort(kind="stable")
            end.sort(kind="stable")
            free = np.flatnonzero(start[1:] > end[:-1])
            first = start[np.concatenate([[0], free + 1])]
            last = end[np.concatenate([free, [len(end) - 1]])]
            yield index, np.searchsorted(begins, first, side="right") - 1, first, last


def _begins(ground: Ground) -> NDArray[np.int64]:
    """The first place of each document, moved by the free places before it."""
    documents = np.arange(len(ground), dtype=np.int32)
    first, _ = ground.places(documents, np.zeros(len(ground), np.int64), np.full(len(ground), _LONGEST))
    return first + np.arange(len(ground))


def _on(counted: CountedCodings, ground: Ground, part: Ground) -> CountedCodings:
    """The same codings on a part of the ground, as far as they reach into it."""
    document = part.document_indexes(ground.documents[counted.document])
    row = np.flatnonzero(document >= 0)
    first, last = part.places(document[row], counted.start[row], counted.end[row])
    inside = np.flatnonzero(first < last)
    row = row[inside]
    return replace(
        counted,
        row=counted.row[row],
        code=counted.code[row],
        document=document[row],
        start=counted.start[row],
        end=counted.end[row],
        first=first[inside],
        last=last[inside],
    )

"""Segments and characters of codes in groups; what ``frequencies`` counts of all documents, here column by column."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from gk_qda.analysis.groups import Shares
from gk_qda.analysis.packing import sorted_lines

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.code_tree import CodeTree
    from gk_qda.analysis.ground import Ground
    from gk_qda.analysis.groups import Groups
    from gk_qda.analysis.selection import CountedCodings, Selection

_LONGEST = 2**31 - 1  # code points of a document


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
    shares = Shares(groups, selection.ground)
    by_share = characters_by_document(counted, tree, selection.ground)[:, shares.document]
    by_share[:, ~shares.is_whole] = 0
    total = shares.sum(by_share)
    whole = {(int(g), int(d)) for g, d in groups.documents}
    for group in np.unique(groups.passages[:, 0]).tolist():
        lines = groups.passages[groups.passages[:, 0] == group, 1:].tolist()
        passages = [tuple(line) for line in lines if (group, line[0]) not in whole]
        part = selection.ground.part((), passages)
        inside = _on(counted, selection.ground, part)
        total[:, group] += characters_by_document(inside, tree, part).sum(axis=1)
    return total


def characters_by_document(counted: CountedCodings, tree: CodeTree, ground: Ground) -> NDArray[np.int64]:
    """Characters under each code or a descendant in each document of the ground: codes × documents.

    Between the places of two documents one is left free, so that what is covered never reaches into the next.
    With starts and ends sorted apart, a stretch that is covered ends where the next start lies behind the end.
    """
    order = np.argsort(counted.code, kind="stable")
    bounds = np.searchsorted(counted.code[order], np.arange(len(tree) + 1))
    apart = counted.document[order].astype(np.int64)
    starts, ends = counted.first[order] + apart, counted.last[order] + apart
    begins = _begins(ground)
    covered = np.zeros((len(tree), len(ground)), np.int64)
    for index in reversed(range(len(tree))):
        stretch = slice(bounds[index], bounds[tree.end[index]])
        start, end = starts[stretch], ends[stretch]
        if len(start):
            start.sort(kind="stable")
            end.sort(kind="stable")
            free = np.flatnonzero(start[1:] > end[:-1])
            first = start[np.concatenate([[0], free + 1])]
            last = end[np.concatenate([free, [len(end) - 1]])]
            document = np.searchsorted(begins, first, side="right") - 1
            np.add.at(covered[index], document, last - first)
    return covered


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

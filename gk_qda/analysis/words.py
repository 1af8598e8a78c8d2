"""Counts over the words of texts: frequencies, collocations, key words. Arrays in, arrays out.

Words come as columns of equal length in reading order: ``term`` (a number for each form), ``document`` (a place in
the filter, never falling) and ``sentence`` (a number over all texts, never falling).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from gk_qda.spans import Span, merged

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LARGEST = 100_000_000  # fields (documents times terms) that are ticked in memory, a byte each
_CONSTANT = 14.0  # of logDice: what two words reach that never stand apart


def members(document: NDArray[Any], term: NDArray[Any], terms: int) -> NDArray[np.int64]:
    """For each term in how many documents (or groups) it stands, each once."""
    if not len(term):
        return np.zeros(terms, np.int64)
    keys = document.astype(np.int64) * terms + term
    fields = int(document[-1] + 1) * terms if (np.diff(document) >= 0).all() else _LARGEST + 1
    if fields > _LARGEST:
        return np.bincount(np.unique(keys) % terms, minlength=terms)
    stands = np.zeros(fields, bool)
    stands[keys] = True
    number: NDArray[np.int64] = stands.reshape(-1, terms).sum(axis=0, dtype=np.int64)
    return number


def tokens(term: NDArray[Any], terms: int) -> NDArray[np.int64]:
    """How often each term stands."""
    return np.bincount(term, minlength=terms)


def rows_of(
    document: NDArray[Any],
    start: NDArray[Any],
    end: NDArray[Any],
    whole: Iterable[int],
    passages: Iterable[tuple[int, int, int]] = (),
) -> NDArray[np.intp]:
    """The words of a group in reading order, each once: whole documents, and words that lie wholly in passages.

    A word that several passages hold together lies in them.
    ``whole`` and the first of each passage are places of documents, the others code points.
    """
    wholes = sorted(set(whole))
    parts = [np.arange(*_bounds(document, one)) for one in wholes]
    known, pieces = set(wholes), []
    inside_of: defaultdict[int, list[Span]] = defaultdict(list)
    for one, first, last in passages:
        inside_of[one].append(Span(first, last))
    for one, spans in inside_of.items():
        for span in () if one in known else merged(spans):
            low, high = _bounds(document, one)
            inside = (start[low:high] >= span.start) & (end[low:high] <= span.end)
            pieces.append(low + np.flatnonzero(inside))
    found: NDArray[np.intp] = np.concatenate([np.empty(0, np.intp), *parts, *pieces])
    return np.unique(found) if pieces else found  # whole documents come in order


def _bounds(document: NDArray[Any], one: int) -> tuple[int, int]:
    """The rows of a document; a number of another type would have all of them turned into that first."""
    low, high = np.searchsorted(document, np.array([one, one + 1], document.dtype))
    return int(low), int(high)


def log_likelihood(
    both: NDArray[Any], first: NDArray[Any], second: NDArray[Any], all_: NDArray[Any] | float
) -> NDArray[np.float64]:
    """The log-likelihood ratio G2 of four fields, by Dunning (1993, Computational Linguistics 19/1, 61-74).

    ``both`` is O11, ``first`` the sum of its row, ``second`` the sum of its column, ``all_`` the sum of the table.
    G2 = 2 * sum of O * ln(O / E) over the four fields, E = row * column / all; a field with O = 0 adds nothing.
    """
    o11, r1, c1 = (np.asarray(one, np.float64) for one in (both, first, second))
    n = np.asarray(all_, np.float64)
    fields = (
        (o11, r1, c1),
        (r1 - o11, r1, n - c1),
        (c1 - o11, n - r1, c1),
        (n - r1 - c1 + o11, n - r1, n - c1),
    )
    total = np.zeros(np.broadcast(o11, r1, c1, n).shape)
    for seen, row, column in fields:
        with np.errstate(divide="ignore", invalid="ignore"):
            part = seen * np.log(seen * n / (row * column))
        total += np.where(seen > 0, part, 0.0)
    return np.maximum(2 * total, 0.0)


def log_dice(both: NDArray[Any], first: NDArray[Any] | float, second: NDArray[Any]) -> NDArray[np.float64]:
    """logDice by Rychlý (2008, RASLAN 2008, 6-9): 14 + log2(2 f(xy) / (f(x) + f(y))); at most 14."""
    return _CONSTANT + np.log2(2 * np.asarray(both, np.float64) / (first + np.asarray(second, np.float64)))


def log_ratio(
    here: NDArray[Any], words_here: float, there: NDArray[Any], words_there: float
) -> NDArray[np.float64]:
    """The binary logarithm of how many times more frequent a word is here than there, by Hardie (2014).

    One step is twice as often. A frequency of 0 counts as 0.5, as in Hardie's own programs.
    """
    some = np.where(np.asarray(here) == 0, 0.5, here) / words_here
    other = np.where(np.asarray(there) == 0, 0.5, there) / words_there
    found: NDArray[np.float64] = np.log2(some / other)
    return found


@dataclass(frozen=True, eq=False)
class Collocations:
    """What stands near a word: columns of equal length, a line a term that stands near it at least once."""

    node: int  # tokens of the word itself
    window: int  # tokens near it, itself left out
    words: int  # all tokens but those of the word itself
    term: NDArray[np.int64]
    together: NDArray[np.int64]  # tokens of the term near the word, each once
    left: NDArray[np.int64]  # of these those that have the word behind them
    right: NDArray[np.int64]
    total: NDArray[np.int64]  # tokens of the term anywhere
    g2: NDArray[np.float64]
    log_dice: NDArray[np.float64]
    is_attracted: NDArray[np.bool_]  # more often near the word than anywhere

    def __len__(self) -> int:
        return len(self.term)


def near(
    is_node: NDArray[np.bool_], sentence: NDArray[Any], window: int
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which words have the node behind them, and which before them, within ``window`` words of a sentence."""
    before = np.zeros(len(is_node), bool)
    after = np.zeros(len(is_node), bool)
    for distance in range(1, min(window, len(is_node) - 1) + 1):
        same = sentence[:-distance] == sentence[distance:]
        before[:-distance] |= same & is_node[distance:]
        after[distance:] |= same & is_node[:-distance]
    return before & ~is_node, after & ~is_node


def collocations(
    term: NDArray[Any], sentence: NDArray[Any], is_node: NDArray[np.bool_], window: int, terms: int
) -> Collocations:
    """What stands within ``window`` words of a word in its sentence, against all other text.

    Surface co-occurrence as in Evert (2008, Corpora and collocations, 2.1): a token near two occurrences of the word
    counts once; the table of G2 is made of tokens near the word and elsewhere, the word itself left out of both.
    """
    before, after = near(is_node, sentence, window)
    beside = before | after
    together = np.bincount(term[beside], minlength=terms)
    found = np.flatnonzero(together)
    node = int(is_node.sum())
    words = len(term) - node
    inside = int(beside.sum())
    total = np.bincount(term[~is_node], minlength=terms)[found]
    both = together[found]
    return Collocations(
        node=node,
        window=inside,
        words=words,
        term=found,
        together=both,
        left=np.bincount(term[before], minlength=terms)[found],
        right=np.bincount(term[after], minlength=terms)[found],
        total=total,
        g2=log_likelihood(both, np.full(len(found), inside), total, words),
        log_dice=log_dice(np.minimum(both, node), node, total),
        is_attracted=both * words > total * inside,
    )


@dataclass(frozen=True, eq=False)
class Keyness:
    """How one group speaks otherwise than the rest: a line a term; frequencies of both."""

    words: int  # tokens of the group
    others: int  # tokens of the rest
    here: NDArray[np.int64]
    there: NDArray[np.int64]
    g2: NDArray[np.float64]
    log_ratio: NDArray[np.float64]


def keyness(term: NDArray[Any], rows: NDArray[np.intp], terms: int) -> Keyness:
    """The words of a group (``rows``) against all other words: G2 over the four fields, and log ratio."""
    everywhere = tokens(term, terms)
    here = tokens(term[rows], terms)
    words, others = len(rows), len(term) - len(rows)
    return Keyness(
        words,
        others,
        here,
        everywhere - here,
        log_likelihood(here, np.full(terms, words), everywhere, len(term)),
        log_ratio(here, max(words, 1), everywhere - here, max(others, 1)),
    )


@dataclass(frozen=True, slots=True)
class Branch:
    """One continuation of a word: the terms that lead to it from the word on, and where it stands."""

    path: tuple[int, ...]
    count: int
    rows: NDArray[np.intp]  # the occurrences of the word itself
    branches: tuple[Branch, ...]

    @property
    def rest(self) -> int:
        """Occurrences that go on in no branch that is kept: the sentence ends, or it is too rare."""
        return self.count - sum(branch.count for branch in self.branches)


def word_tree(
    term: NDArray[Any],
    sentence: NDArray[Any],
    nodes: NDArray[np.intp],
    step: int,
    *,
    depth: int,
    least: int = 1,
    widest: int | None = None,
) -> Branch:
    """How sentences go on after a word (``step`` 1) or lead to it (``step`` -1), by the commonest word first.

    Branches that stand less than ``least`` times are left out, and all but the ``widest`` ones at each fork.
    """

    def grown(nodes: NDArray[np.intp], path: tuple[int, ...]) -> Branch:
        if len(path) == depth:
            return Branch(path, len(nodes), nodes, ())
        place = nodes + step * (len(path) + 1)
        inside = (place >= 0) & (place < len(term))
        inside[inside] = sentence[place[inside]] == sentence[nodes[inside]]
        following, places = nodes[inside], place[inside]
        terms, counts = np.unique(term[places], return_counts=True)
        order = np.lexsort((terms, -counts))
        order = order[counts[order] >= least][:widest]
        branches = (grown(following[term[places] == terms[at]], (*path, int(terms[at]))) for at in order)
        return Branch(path, len(nodes), nodes, tuple(branches))

    return grown(nodes, ())


def flat(branch: Branch) -> Sequence[Branch]:
    """A branch and all below it, each before its own branches."""
    return [branch, *(below for one in branch.branches for below in flat(one))]

"""How far two lists can be trusted: passages that lack a code, and codings that look wrong.

Both are measured on what is known. For the first a part of the codings is hidden in turn, and the list is right where
it names one of them; for the second a part is given another code, and the list is right where it names one of those.
What is listed is what scores so high that at least half of all listed were right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from gk_qda.progress import Progress, Silent

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gk_qda.analysis.suggesting import ComplementBayes

FOLDS = 5
WANTED = 0.5  # share of what is listed that shall be right
EXCHANGED = 10  # one of so many codings is given another code at a time
HIGHEST = 50  # of what is listed that a second figure is told of
NEAR = 3  # a passage looks like a code that is among so many likeliest ones
_FEWEST = 5  # below so many listed a share says nothing
_MOST = 3_000  # passages looked at: more make no other figure
_SEED = 7  # the same project, the same figure


@dataclass(frozen=True, eq=False, slots=True)
class Coded:
    """A passage with one code, and its distinct words; offsets are code points."""

    document: int
    code: int
    start: int
    end: int
    words: NDArray[Any]


@dataclass(frozen=True, eq=False, slots=True)
class Uncoded:
    """A paragraph that may lack codes, and its distinct words."""

    document: int
    start: int
    end: int
    words: NDArray[Any]


@dataclass(frozen=True, slots=True)
class Bar:
    """What is listed scores ``least`` or more; None where no score makes half of it right.

    ``right`` of ``listed`` were right, each with the bar that the other parts gave; ``known`` could have been. Of the
    ``highest`` ones listed ``highest_right`` were.
    """

    least: float | None
    listed: int
    right: int
    known: int
    highest: int = 0
    highest_right: int = 0


def measure_missing(
    model: ComplementBayes,
    given: Sequence[Coded],
    paragraphs: Sequence[Uncoded],
    progress: Progress | None = None,
) -> Bar:
    """The bar of passages that lack a code, by score; the model, which must know all ``given``, stays as it was."""
    watch, order = progress or Silent(), np.random.default_rng(_SEED).permutation(len(given))
    seen = _some(paragraphs)
    found: list[tuple[int, float, bool]] = []
    known = 0
    for fold in range(FOLDS):
        hidden = [given[at] for at in order[fold::FOLDS].tolist()]
        left = [given[at] for at in np.delete(order, np.s_[fold::FOLDS]).tolist()]
        with _without(model, hidden):
            known += sum(model.is_ready(one.code) for one in hidden)
            carried, lacking = _by_place(left), _by_place(hidden)
            for at, one in enumerate(seen):
                if at % 50 == 0:
                    watch.report(fold * len(seen) + at, FOLDS * len(seen))
                for likely in model.suggest(one.words, NEAR, 0):
                    place = one.document, likely.code
                    if not _touches(carried[place], one):
                        found.append((fold, likely.score, _touches(lacking[place], one)))
    # Of a part of the paragraphs no more can be found than stands in them.
    return _bar(found, round(known * len(seen) / max(len(paragraphs), 1)))


def measure_doubtful(model: ComplementBayes, given: Sequence[Coded], progress: Progress | None = None) -> Bar:
    """The bar of codings that look wrong, by the rank that their code has once they are left out."""
    watch, random = progress or Silent(), np.random.default_rng(_SEED)
    order = random.permutation(len(given))
    codes = sorted({one.code for one in given if model.is_ready(one.code)})
    found: list[tuple[int, float, bool]] = []
    known = 0
    for fold in range(FOLDS if len(codes) > 1 else 0):
        wrong = {
            at: codes[(codes.index(given[at].code) + int(random.integers(1, len(codes)))) % len(codes)]
            for at in order[fold::EXCHANGED].tolist()
            if model.is_ready(given[at].code)
        }
        true = [given[at] for at in wrong]
        false = [replace(one, code=code) for one, code in zip(true, wrong.values(), strict=True)]
        now = [*(one for at, one in enumerate(given) if at not in wrong), *false]
        # Of many codings the same share of right and of wrong ones is looked at, else the figure would flatter.
        first_wrong = len(now) - len(false)
        looked_at = _some([(one, at >= first_wrong) for at, one in enumerate(now)])
        known += sum(is_wrong for _, is_wrong in looked_at)
        with _without(model, true), _with(model, false):
            places = _by_place(now)
            for at, (one, is_wrong) in enumerate(looked_at):
                if at % 50 == 0:
                    watch.report(fold * len(looked_at) + at, FOLDS * len(looked_at))
                alike = [other for other in places[one.document, one.code] if _meet(other, one)]
                with _without(model, alike):
                    rank = model.rank(one.words, one.code)
                if rank is not None:
                    found.append((fold, float(rank), is_wrong))
    return _bar(found, known)


def _bar(found: Sequence[tuple[int, float, bool]], known: int) -> Bar:
    folds = np.array([fold for fold, _, _ in found], np.int64)
    scores = np.array([score for _, score, _ in found])
    right = np.array([is_right for _, _, is_right in found], bool)
    listed = np.zeros(len(found), bool)
    for fold in range(FOLDS):
        least = _least(scores[folds != fold], right[folds != fold])
        if least is not None:
            listed |= (folds == fold) & (scores >= least)
    first = np.flatnonzero(listed)
    first = first[np.argsort(-scores[first], kind="stable")][:HIGHEST]
    return Bar(
        _least(scores, right),
        int(listed.sum()),
        int((listed & right).sum()),
        known,
        len(first),
        int(right[first].sum()),
    )


def _least(scores: NDArray[np.float64], right: NDArray[np.bool_]) -> float | None:
    """The lowest score from which on enough are right."""
    order = np.argsort(-scores, kind="stable")
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    ends = np.append(np.diff(scores[order]) != 0, True)[: len(order)]  # those that score alike go together
    fits = np.flatnonzero((share >= WANTED) & ends)
    fits = fits[fits >= _FEWEST - 1]
    return float(scores[order][fits[-1]]) if len(fits) else None


def _some(items: Sequence[Any]) -> Sequence[Any]:
    if len(items) <= _MOST:
        return items
    chosen = np.random.default_rng(_SEED).choice(len(items), _MOST, replace=False)
    return [items[at] for at in np.sort(chosen).tolist()]


def _by_place(given: Sequence[Coded]) -> defaultdict[tuple[int, int], list[Coded]]:
    places: defaultdict[tuple[int, int], list[Coded]] = defaultdict(list)
    for one in given:
        places[one.document, one.code].append(one)
    return places


def _touches(some: Sequence[Coded], one: Uncoded | Coded) -> bool:
    return any(_meet(other, one) for other in some)


def _meet(first: Coded | Uncoded, second: Coded | Uncoded) -> bool:
    return first.start < second.end and second.start < first.end


@contextmanager
def _without(model: ComplementBayes, given: Sequence[Coded]) -> Iterator[None]:
    for one in given:
        model.forget(one.code, one.words)
    try:
        yield
    finally:
        for one in given:
            model.learn(one.code, one.words)


@contextmanager
def _with(model: ComplementBayes, given: Sequence[Coded]) -> Iterator[None]:
    for one in given:
        model.learn(one.code, one.words)
    try:
        yield
    finally:
        for one in given:
            model.forget(one.code, one.words)

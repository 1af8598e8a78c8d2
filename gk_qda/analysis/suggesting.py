"""Which codes a passage is likely to carry, learned from the passages that carry them; and which passages are alike.

Complement naive Bayes: Rennie, Shih, Teevan & Karger, "Tackling the Poor Assumptions of Naive Bayes Text
Classifiers", ICML 2003, section 3.1. Each word counts once a passage (the end of their section 4.1), so that all
that is learned are whole numbers: learning and forgetting one passage leaves exactly what training anew gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.progress import Progress

SMOOTHING = 1.0  # alpha of the paper: as if each word had been seen once more outside of each code
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Likely:
    """A code with what speaks for it: ``score`` orders codes of one passage and means nothing else."""

    code: int
    score: float
    words: tuple[int, ...]  # those that speak most for it come first


class ComplementBayes:
    """What is known of the words of each code. Words and codes are whole numbers; words of a passage are distinct.

    For a code c and the words i of a passage, the score is the sum of log p(i) - log p(i outside of c), with
    p(i) = (N_i + a) / (N + aV) and p(i outside of c) = (N_i - N_ci + a) / (N - N_c + aV). The first does not
    depend on c, so that the order is that of the paper; it makes 0 of a word that says nothing.
    """

    def __init__(self, minimum: int = 1, smoothing: float = SMOOTHING) -> None:
        self._minimum, self._smoothing = minimum, smoothing  # codes with fewer passages are not suggested
        self._by_word: dict[int, dict[int, int]] = {}  # word -> place of the code -> passages
        self._codes: list[int] = []
        self._places: dict[int, int] = {}
        self._passages: list[int] = []
        self._words: list[int] = []  # N_c by place
        self._gains: dict[int, tuple[NDArray[np.intp], NDArray[np.float64]]] = {}  # word -> places, log gains
        self._by_code: tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.float64]] | None = None

    def __len__(self) -> int:
        return sum(self._passages)

    @property
    def ready(self) -> int:
        """How many codes have enough passages to be suggested."""
        return sum(number >= self._minimum for number in self._passages)

    def passages(self, code: int) -> int:
        """Passages learned of a code."""
        place = self._places.get(code)
        return 0 if place is None else self._passages[place]

    def is_ready(self, code: int) -> bool:
        """Whether a code has enough passages to be suggested."""
        return self.passages(code) >= self._minimum

    def learn(self, code: int, words: Sequence[int] | NDArray[Any]) -> None:
        """One more passage of a code."""
        place = self._places.get(code)
        if place is None:
            place = self._places[code] = len(self._codes)
            self._codes.append(code)
            self._passages.append(0)
            self._words.append(0)
        known = words.tolist() if isinstance(words, np.ndarray) else list(words)
        for word in known:
            of_word = self._by_word.setdefault(word, {})
            of_word[place] = of_word.get(place, 0) + 1
            self._gains.pop(word, None)
        self._passages[place] += 1
        self._words[place] += len(known)
        self._by_code = None

    def forget(self, code: int, words: Sequence[int] | NDArray[Any]) -> None:
        """A passage that was learned carries the code no more; ``KeyError`` for a code without passages."""
        place = self._places[code]
        if not self._passages[place]:
            raise KeyError(code)
        known = words.tolist() if isinstance(words, np.ndarray) else list(words)
        for word in known:
            of_word = self._by_word[word]
            of_word[place] -= 1
            if not of_word[place]:
                del of_word[place]
            if not of_word:
                del self._by_word[word]
            self._gains.pop(word, None)
        self._passages[place] -= 1
        self._words[place] -= len(known)
        self._by_code = None

    def suggest(self, words: NDArray[Any], number: int = 5, why: int = 5) -> list[Likely]:
        """The likeliest codes, best first; of two that score alike that of the lower number."""
        told = self._told(words)
        scores = self._scores(told)
        codes, ready, without = self._columns()
        places = np.flatnonzero(ready)
        if not len(places):
            return []
        if len(places) > number:
            own = scores[places]
            places = places[own >= np.partition(own, -number)[-number]]
        order = places[np.lexsort((codes[places], -scores[places]))][:number].tolist()
        return [
            Likely(
                int(codes[place]), float(scores[place]), _strongest(told, place, float(without[place]), why)
            )
            for place in order
        ]

    def rank(self, words: NDArray[Any], code: int) -> int | None:
        """The place of a code among all that may be suggested, 1 for the likeliest; None where it has too little."""
        place = self._places.get(code)
        if place is None or self._passages[place] < self._minimum:
            return None
        scores = self._scores(self._told(words))
        codes, ready, _ = self._columns()
        better = (scores > scores[place]) | ((scores == scores[place]) & (codes < code))
        return 1 + int(np.count_nonzero(better & ready))

    def words_for(self, words: NDArray[Any], code: int, why: int = 5) -> tuple[int, ...]:
        """The words of a passage that speak most for a code."""
        place = self._places.get(code)
        if place is None:
            return ()
        return _strongest(self._told(words), place, float(self._columns()[2][place]), why)

    def _told(self, words: NDArray[Any]) -> _Told:
        """What the words of a passage say, each for the codes that have it; words nobody used say nothing."""
        known = [(word, *gain) for word in words.tolist() if (gain := self._gain(word)) is not None]
        if not known:
            return _Told([], [], np.empty(0, np.intp), np.empty(0))
        return _Told(
            [word for word, _, _ in known],
            [len(places) for _, places, _ in known],
            np.concatenate([places for _, places, _ in known]),
            np.concatenate([gains for _, _, gains in known]),
        )

    def _scores(self, told: _Told) -> NDArray[np.float64]:
        """By place of the code."""
        without = self._columns()[2]
        scores: NDArray[np.float64] = len(told.words) * without
        scores += np.bincount(told.places, told.gains, len(without))
        return scores

    def _gain(self, word: int) -> tuple[NDArray[np.intp], NDArray[np.float64]] | None:
        """What a word says for the codes that have it: -log(1 - N_ci / (N_i + a)); None for an unknown word."""
        found = self._gains.get(word)
        if found is None and (of_word := self._by_word.get(word)) is not None:
            places = np.array(sorted(of_word), np.intp)
            counts = np.array([of_word[place] for place in places.tolist()], np.float64)
            gains = -np.log1p(-counts / (counts.sum() + self._smoothing))
            found = self._gains[word] = places, gains
        return found

    def _columns(self) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.float64]]:
        """By place: code, whether it may be suggested, log((N - N_c + aV) / (N + aV))."""
        if self._by_code is None:
            words = np.array(self._words, np.float64)
            all_words = float(words.sum()) + self._smoothing * len(self._by_word)
            without = np.log1p(-words / all_words) if all_words else np.zeros(len(words))
            ready = np.array(self._passages, np.int64) >= self._minimum
            self._by_code = np.array(self._codes, np.int64), ready, without
        return self._by_code


class _Told(NamedTuple):
    """The words of a passage that are known, to how many codes each is, and the codes' places with log gains."""

    words: list[int]
    sizes: list[int]
    places: NDArray[np.intp]
    gains: NDArray[np.float64]


def _strongest(told: _Told, place: int, without: float, number: int) -> tuple[int, ...]:
    """The words that speak most for the code at a place, of those that do speak for it."""
    if not number:
        return ()
    rows = np.flatnonzero(told.places == place)
    says = told.gains[rows] + without
    of_word = np.searchsorted(np.cumsum(told.sizes), rows, side="right").tolist()
    found = sorted(
        (-value, told.words[at]) for at, value in zip(of_word, says.tolist(), strict=True) if value > 0
    )
    return tuple(word for _, word in found[:number])


# -- how good it is -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False, slots=True)
class Example:
    """A passage with all codes it carries, and its distinct words."""

    document: int
    codes: frozenset[int]
    words: NDArray[Any]


@dataclass(frozen=True, slots=True)
class HitRates:
    """Passages whose code was first, or among the first five: of those that were suggested, and of the floor."""

    passages: int
    first: int
    among_five: int
    floor_first: int  # the same by always naming the codes given most often
    floor_among_five: int


def cross_validate(
    model: ComplementBayes, examples: Sequence[Example], progress: Progress | None = None, folds: int = FOLDS
) -> HitRates:
    """How often the model names a code of passages from documents that it has not seen.

    The documents are dealt out in turn; the passages of one fold are forgotten, asked for, and learned again, so
    that the model, which must know all examples, is left as it was. The floor counts on the same passages.
    """
    documents = {document: at for at, document in enumerate(sorted({one.document for one in examples}))}
    parts: defaultdict[int, list[Example]] = defaultdict(list)
    for one in examples:
        parts[documents[one.document] % folds].append(one)
    hits = [0, 0, 0, 0]
    done = 0
    for part in parts.values():
        for one in part:
            for code in one.codes:
                model.forget(code, one.words)
        try:
            common = _most_frequent(model, {code for one in examples for code in one.codes})
            for one in part:
                if progress is not None and done % 100 == 0:
                    progress.report(done, len(examples))
                done += 1
                named = [likely.code for likely in model.suggest(one.words, 5, 0)]
                for at, codes in enumerate((named[:1], named, common[:1], common)):
                    hits[at] += not one.codes.isdisjoint(codes)
        finally:
            for one in part:
                for code in one.codes:
                    model.learn(code, one.words)
    return HitRates(len(examples), *hits)


def _most_frequent(model: ComplementBayes, codes: set[int]) -> list[int]:
    return sorted(codes, key=lambda code: (-model.passages(code), code))[:5]


# -- passages that are alike ------------------------------------------------------------------------------------------


class Likeness:
    """Passages as vectors of their words: (1 + log tf) · log(n / df), of length 1 [Salton & Buckley 1988]."""

    def __init__(self, passages: Sequence[NDArray[Any]]) -> None:
        self._number = len(passages)
        sizes = [len(words) for words in passages]
        word = np.fromiter(chain.from_iterable(words.tolist() for words in passages), np.int64, sum(sizes))
        row = np.repeat(np.arange(self._number), sizes)
        pairs, times = np.unique(np.stack([word, row], axis=1), axis=0, return_counts=True)
        word, row = pairs[:, 0], pairs[:, 1]
        self._known, first, of_word = np.unique(word, return_index=True, return_counts=True)
        self._bounds = np.append(first, len(word))
        self._rarity = np.log(max(self._number, 1) / np.maximum(of_word, 1))
        weight = (1 + np.log(times)) * np.repeat(self._rarity, of_word)
        length = np.sqrt(np.bincount(row, weight * weight, self._number))
        self._row, self._weight = row, weight / np.maximum(length, np.finfo(float).tiny)[row]

    def similar(self, words: NDArray[Any], number: int = 10) -> list[tuple[int, float]]:
        """The passages most like these words, and the cosine to each; none that shares no telling word."""
        own, times = np.unique(words, return_counts=True)
        place = np.searchsorted(self._known, own)
        kept = (place < len(self._known)) & np.isin(own, self._known)
        place, times = place[kept], times[kept]
        weight = (1 + np.log(times)) * self._rarity[place]
        length = float(np.sqrt((weight * weight).sum()))
        if not length:
            return []
        cosine = np.zeros(self._number)
        for at, value in zip(place.tolist(), (weight / length).tolist(), strict=True):
            low, high = self._bounds[at], self._bounds[at + 1]
            cosine[self._row[low:high]] += value * self._weight[low:high]
        order = np.argsort(-cosine, kind="stable")[:number]
        return [(int(row), float(cosine[row])) for row in order.tolist() if cosine[row] > 0]

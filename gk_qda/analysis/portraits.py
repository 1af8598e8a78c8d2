"""The document portrait: the coded segments of a document as a fixed number of tiles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.analysis.selection import CountedCodings

Weight = Literal["length", "equal"]
Order = Literal["sequence", "color"]
TILES = 1200  # 40 × 30


@dataclass(frozen=True, eq=False)
class Portrait:
    """The segments of one document in the order of the picture.

    ``row`` are places in the columns, ``code`` indexes into the tree, ``length`` countable characters,
    ``tiles`` how many tiles each segment gets: together exactly as many as were asked for, or none where
    nothing is coded.
    """

    row: NDArray[np.int32]
    code: NDArray[np.int32]
    length: NDArray[np.int64]
    tiles: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.row)


def largest_remainder(weights: NDArray[Any], total: int) -> NDArray[np.int64]:
    """Whole numbers in proportion to whole, non-negative weights; their sum is exactly ``total``.

    Each gets its share rounded down; what is left goes one by one to the largest remainders, of equal ones to
    the first (Hare-Niemeyer). Without any weight everything is 0.
    """
    given = np.asarray(weights, np.int64)
    everything = int(given.sum())
    if not everything:
        return np.zeros(len(given), np.int64)
    shares, remainders = np.divmod(given * total, everything)
    left = total - int(shares.sum())
    shares[np.argsort(-remainders, kind="stable")[:left]] += 1
    return shares


def portraits(
    codings: CountedCodings,
    documents: int,
    colors: NDArray[np.intp],
    *,
    tiles: int = TILES,
    weight: Weight = "length",
    order: Order = "sequence",
) -> list[Portrait]:
    """A portrait of each document of the ground.

    ``codings`` are those that count, ``documents`` is the number of documents, ``colors`` has for each code of
    the tree the rank of its colour. In sequence the order is start, end, tree; by colour it is the rank of the
    colour, then tree, start and end. A segment weighs its countable characters, or 1.
    """
    by_place = (codings.end, codings.start)
    keys = (
        (codings.code, *by_place) if order == "sequence" else (*by_place, codings.code, colors[codings.code])
    )
    everything = np.lexsort((codings.row, *keys, codings.document))
    bounds = np.searchsorted(codings.document[everything], np.arange(documents + 1))
    length = (codings.last - codings.first).astype(np.int64)
    weights = length if weight == "length" else np.ones(len(codings), np.int64)
    found = []
    for first, last in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        own = everything[first:last]
        shares = largest_remainder(weights[own], tiles)
        found.append(Portrait(codings.row[own], codings.code[own], length[own], shares))
    return found

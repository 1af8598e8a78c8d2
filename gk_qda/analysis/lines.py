"""Codings on two lines of numbers: characters, and paragraphs; what must not meet lies far apart on both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

    from gk_qda.analysis.columns import CodingColumns
    from gk_qda.analysis.ground import Ground
    from gk_qda.analysis.selection import CountedCodings

LANE = 32  # bits for a position or a paragraph within a lane


class ParagraphNumbers:
    """Where the paragraphs of the analysed documents begin, in reading order.

    The distance of two paragraphs of a document is the difference of their numbers, whatever is printed at
    their side: 17a counts as one. What stands before the first one has the number before it.
    """

    def __init__(self, ground: Ground, documents: NDArray[Any], starts: NDArray[Any]) -> None:
        index = ground.document_indexes(documents)
        known = index >= 0
        self._starts = np.sort((index[known].astype(np.int64) << LANE) + starts[known])

    def at(self, document: NDArray[Any], position: NDArray[Any]) -> NDArray[np.int64]:
        """Running numbers over all documents; ``document`` are indexes of the ground."""
        place = (document.astype(np.int64) << LANE) + position
        numbers: NDArray[np.int64] = np.searchsorted(self._starts, place, side="right").astype(np.int64)
        return numbers


@dataclass(frozen=True, eq=False)
class Passages:
    """Codings as stretches of two lines, sorted by where they begin.

    ``begin`` and ``end`` count characters, ``first`` and ``last`` paragraphs (the last one included). A lane
    holds what one coder did in one document, or all coders together; codings of two lanes never meet.
    ``code`` and ``document`` are indexes into the tree and the ground, ``row`` places in the columns.
    """

    begin: NDArray[np.int64]
    end: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    code: NDArray[np.int32]
    document: NDArray[np.int32]
    row: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.row)

    def of(self, mask: NDArray[np.bool_]) -> Passages:
        """Some of them, chosen by a mask over the codes of the tree."""
        return self.at(np.flatnonzero(mask[self.code]))

    def at(self, places: NDArray[np.intp]) -> Passages:
        """Those at these places, in this order."""
        return Passages(
            self.begin[places],
            self.end[places],
            self.first[places],
            self.last[places],
            self.code[places],
            self.document[places],
            self.row[places],
        )


@dataclass(frozen=True, eq=False)
class Lanes:
    """How documents and coders become lanes: ``coders`` are the ids in order, empty where they do not matter."""

    coders: NDArray[np.int64]

    @classmethod
    def of(cls, columns: CodingColumns, *, across: bool) -> Lanes:
        """A lane for each coder of a document, or ``across`` one for all of them."""
        return cls(np.zeros(0, np.int64) if across else np.unique(columns.coder).astype(np.int64))

    @property
    def width(self) -> int:
        """Lanes of a document."""
        return max(len(self.coders), 1)

    def lane(self, document: NDArray[Any], coder: NDArray[Any]) -> NDArray[np.int64]:
        """The lane of each coding; ``document`` are indexes of the ground, ``coder`` ids."""
        lane = document.astype(np.int64) * self.width
        return lane + np.searchsorted(self.coders, coder) if len(self.coders) else lane

    def document(self, line: NDArray[np.int64]) -> NDArray[np.int64]:
        """The document of each place on a line, as an index of the ground."""
        found: NDArray[np.int64] = (line >> LANE) // self.width
        return found

    def coder(self, line: NDArray[np.int64]) -> NDArray[np.int64]:
        """The id of the coder of each place on a line, 0 where coders do not matter."""
        lane = line >> LANE
        return self.coders[lane % self.width] if len(self.coders) else np.zeros(len(lane), np.int64)

    def position(self, line: NDArray[np.int64]) -> NDArray[np.int64]:
        """The position in its document of each place on a line."""
        return line & ((1 << LANE) - 1)


def passages(
    columns: CodingColumns, counted: CountedCodings, paragraphs: ParagraphNumbers, lanes: Lanes
) -> Passages:
    """The counted codings on their lines."""
    base = lanes.lane(counted.document, columns.coder[counted.row]) << LANE
    order = np.argsort(base + counted.start, kind="stable")
    base, document = base[order], counted.document[order]
    start, end = counted.start[order], counted.end[order]
    return Passages(
        begin=base + start,
        end=base + end,
        first=base + paragraphs.at(document, start),
        last=base + paragraphs.at(document, end - 1),
        code=counted.code[order],
        document=document,
        row=counted.row[order],
    )

"""The paragraphs of a stored text, as those who work out an edit want them; made one by one, when they are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from gk_qda.operations.text_turns import Bounds, Mark, Turn

if TYPE_CHECKING:
    from gk_qda.queries.values import ParagraphValue


class StoredTurns(Sequence[Turn]):
    """A text has tens of thousands of paragraphs; an edit touches one or two."""

    def __init__(self, paragraphs: Sequence[ParagraphValue]) -> None:
        self._paragraphs = paragraphs
        self.bounds = Bounds([p.start for p in paragraphs], [p.end for p in paragraphs])
        self.numbers = frozenset(p.number for p in paragraphs)

    def __len__(self) -> int:
        return len(self._paragraphs)

    @overload
    def __getitem__(self, place: int) -> Turn: ...
    @overload
    def __getitem__(self, place: slice) -> list[Turn]: ...
    def __getitem__(self, place: int | slice) -> Turn | list[Turn]:
        if isinstance(place, slice):
            return [_turn(paragraph) for paragraph in self._paragraphs[place]]
        return _turn(self._paragraphs[place])


def _turn(paragraph: ParagraphValue) -> Turn:
    return Turn(
        paragraph.id,
        paragraph.number,
        paragraph.span,
        label=Mark(None, paragraph.label) if paragraph.label is not None else None,
        times=tuple(Mark(None, mark) for mark in paragraph.time_marks),
        is_withdrawn=paragraph.is_withdrawn,
    )

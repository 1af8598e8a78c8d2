"""Small marks beside the text where somebody noted something on a passage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gk_qda.queries.memo_marks import MemoBeginning
    from gk_qda.spans import Span
    from gk_qda.ui.reading.transcript_view import TranscriptView

SIDE = 13  # px
_LEFT = 3
_MOST = 4  # notes whose words a tooltip tells
Tell = Callable[[Sequence[int]], "Sequence[MemoBeginning]"]  # what the notes of some ids say


class MarginNote(NamedTuple):
    """A note on a passage."""

    note_id: int
    span: Span


class PlacedNotes(NamedTuple):
    """The notes whose passages begin on one line, and where their mark is."""

    rect: QRect
    notes: tuple[MarginNote, ...]


class MarginNotes:
    """Knows the notes of the open document, in the order of the text, and where their marks are painted now."""

    def __init__(self, view: TranscriptView) -> None:
        self._view = view
        self._notes: Sequence[MarginNote] = ()
        self._tell: Tell | None = None

    def set_notes(self, notes: Sequence[MarginNote], tell: Tell) -> None:
        """Others, in the order of their passages; ``tell`` looks the words of a few up when somebody asks."""
        self._notes, self._tell = notes, tell

    def tip(self, mark: PlacedNotes) -> str:
        """Rich text: title and first words of the notes of a mark."""
        if self._tell is None:
            return ""
        lines = []
        for note in self._tell([note.note_id for note in mark.notes[:_MOST]]):
            lines.append(f"<b>{escape(note.title)}</b>" if note.title else "")
            lines.append(escape(note.words))
        if len(mark.notes) > _MOST:
            lines.append(f"+ {len(mark.notes) - _MOST}")
        return "<qt>" + "<br>".join(line for line in lines if line) + "</qt>"

    def placed(self) -> list[PlacedNotes]:
        """One mark for each line on which a passage with notes begins, as far as it is in view."""
        view, shown = self._view, self._view.sheet.shown
        if not self._notes or shown is None:
            return []
        places = list(view.places.in_view())
        if not places:
            return []
        start, end = shown.blocks[places[0].number].start, shown.blocks[places[-1].number].end
        first = bisect_left(self._notes, start, key=lambda note: note.span.start)
        last = bisect_right(self._notes, end, key=lambda note: note.span.start)
        by_number = {place.number: place for place in places}
        lines: dict[int, list[MarginNote]] = {}
        for note in self._notes[first:last]:
            found = view.places.extent(places, by_number, note.span.start, note.span.start + 1)
            if found is not None and -view.pitch < found[0] < view.viewport().height():
                lines.setdefault(found[0], []).append(note)
        return [
            PlacedNotes(QRect(_LEFT, top + (view.pitch - SIDE) // 2, SIDE, SIDE), tuple(notes))
            for top, notes in lines.items()
        ]

    def at(self, place: QPoint) -> PlacedNotes | None:
        """The mark under a point, with a little air around it."""
        return next((one for one in self.placed() if one.rect.adjusted(-3, -3, 3, 3).contains(place)), None)

    def paint(self, painter: QPainter, hovered: QPoint | None) -> None:
        """Every mark in view; the one under the mouse stands out."""
        theme = self._view.sheet.theme
        for one in self.placed():
            over = hovered is not None and one.rect.contains(hovered)
            color = theme.tokens.accent if over else theme.tokens.muted
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(one.rect, theme.pixmap("note", SIDE, color, ratio))

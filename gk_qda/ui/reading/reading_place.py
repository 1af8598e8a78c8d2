"""Where somebody reads in a document, to come back to: the first line in view, caret and selection, focus, search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from gk_qda.ui.reading.pane import ReadingPane


_KEPT = ("top", "anchor", "caret", "coding")


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Positions are code points of the stored text."""

    top: int = 0  # of the first line in view
    anchor: int = 0  # of the selection
    caret: int = 0
    coding: int | None = None  # id of the focused one
    words: str = ""  # searched for

    @classmethod
    def of(cls, pane: ReadingPane) -> ReadingPlace:
        """Where the open document is read now."""
        transcript, shown = pane.transcript, pane.sheet.shown
        if shown is None:
            return cls()
        cursor, code_point = transcript.textCursor(), shown.offsets.code_point
        return cls(
            transcript.top_position() or 0,
            code_point(cursor.anchor()),
            code_point(cursor.position()),
            pane.sheet.focused,
            "" if pane.find_bar.isHidden() else pane.search.words,
        )

    def show(self, pane: ReadingPane) -> None:
        """Bring the open document to this place; what lies behind its end is moved there."""
        transcript, shown = pane.transcript, pane.sheet.shown
        if shown is None:
            return
        if self.words != ("" if pane.find_bar.isHidden() else pane.search.words):
            pane.recall_search(self.words, self.anchor)
        pane.focus_coding(self.coding)
        length, unit = len(shown.text), shown.offsets.unit
        cursor = transcript.textCursor()
        cursor.setPosition(unit(min(self.anchor, length)))
        cursor.setPosition(unit(min(self.caret, length)), QTextCursor.MoveMode.KeepAnchor)
        transcript.setTextCursor(cursor)
        transcript.scroll_to(min(self.top, length))

    def values(self) -> dict[str, Any]:
        """As plain values, to be kept in a file; the words are left out, they may be those of the transcript."""
        return {name: getattr(self, name) for name in _KEPT}

    @classmethod
    def from_values(cls, values: object) -> ReadingPlace:
        """What ``values`` gave, or the beginning where that cannot be read."""
        if not isinstance(values, dict):
            return cls()
        kept = {name: values[name] for name in _KEPT if name in values}
        numbers = [kept.get(name, 0) for name in ("top", "anchor", "caret")]
        whole = all(isinstance(number, int) and number >= 0 for number in numbers)
        return cls(**kept) if whole and isinstance(kept.get("coding"), int | None) else cls()


class ReadingPlaces:
    """The places in the documents that were read in one pane while the program runs."""

    def __init__(self, pane: ReadingPane) -> None:
        self._pane = pane
        self._places: dict[int, ReadingPlace] = {}

    def of(self, document_id: int) -> ReadingPlace:
        """Where a document is read, or was when another one was opened; the beginning of an unread one."""
        document = self._pane.document
        if document is not None and document.document.id == document_id:
            return ReadingPlace.of(self._pane)
        return self._places.get(document_id, ReadingPlace())

    def remember(self, document_id: int, place: ReadingPlace) -> None:
        """Come back to this place when the document is open."""
        self._places[document_id] = place

    def leave(self) -> None:
        """Remember the place in the open document."""
        document = self._pane.document
        if document is not None:
            self._places[document.document.id] = ReadingPlace.of(self._pane)

    def come_back(self) -> None:
        """Go to where the open document was read last; nothing happens in one that was not."""
        document = self._pane.document
        place = self._places.get(document.document.id) if document is not None else None
        if place is not None:
            place.show(self._pane)

"""A text that is read while it is corrected: the place in it stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor

from gk_qda.spans import Span

if TYPE_CHECKING:
    from gk_qda.project import ChangeSet
    from gk_qda.ui.reading.pane import ReadingPane
    from gk_qda.ui.reading.shown_text import ShownText


def is_correction(changes: ChangeSet) -> bool:
    """Whether a step changed texts of documents that were there before, and still are."""
    texts = list(changes.of("text_versions"))
    return bool(texts) and all(row.kind == "update" for row in changes.of("documents"))


class _Spot(NamedTuple):
    """A position by the number of its paragraph: that stays when positions move."""

    number: str
    behind: int  # code points between the beginning of the paragraph and the position

    @classmethod
    def of(cls, shown: ShownText, position: int) -> _Spot | None:
        paragraph = shown.turns.at(position)
        return None if paragraph is None else cls(paragraph.number, position - paragraph.start)

    def position(self, shown: ShownText) -> int | None:
        for paragraph in shown.document.paragraphs:
            if paragraph.number == self.number:
                return max(0, min(paragraph.start + self.behind, paragraph.end))
        return None


@dataclass(frozen=True, slots=True)
class TextPlace:
    """The first line in view, the caret, and the selection as long as its words are the same."""

    document_id: int
    top: _Spot
    caret: _Spot | None = None
    before: int = 0  # code points of the selection before the caret; negative: behind it
    words: str = ""  # that are selected

    @classmethod
    def of(cls, reading: ReadingPane) -> TextPlace | None:
        """The place of a pane now; None where nothing is read."""
        shown, top = reading.sheet.shown, reading.transcript.top_position()
        spot = _Spot.of(shown, top) if shown is not None and top is not None else None
        if shown is None or spot is None:
            return None
        cursor, code_point = reading.transcript.textCursor(), shown.offsets.code_point
        anchor, caret = code_point(cursor.anchor()), code_point(cursor.position())
        words = Span(*sorted((anchor, caret))).of(shown.text)
        return cls(shown.document.document.id, spot, _Spot.of(shown, caret), caret - anchor, words)

    def restore(self, reading: ReadingPane) -> None:
        """Bring it to the top again, if the pane shows the same document."""
        shown = reading.sheet.shown
        if shown is None or shown.document.document.id != self.document_id:
            return
        caret = self.caret.position(shown) if self.caret else None
        if caret is not None:
            anchor = caret - self.before
            span = Span(*sorted((max(0, anchor), caret)))
            if anchor < 0 or span.of(shown.text) != self.words:
                span = Span(caret, caret)
            unit, cursor = shown.offsets.unit, reading.transcript.textCursor()
            cursor.setPosition(unit(span.end if caret == span.start else span.start))
            cursor.setPosition(unit(caret), QTextCursor.MoveMode.KeepAnchor)
            reading.transcript.setTextCursor(cursor)
        top = self.top.position(shown)
        if top is not None:
            reading.transcript.scroll_to(top)

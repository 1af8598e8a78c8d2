"""Searching a text that is being edited, and writing other words in the place of what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from gk_qda.reanchoring import Edit
from gk_qda.ui.reading.finding import places_of
from gk_qda.ui.reading.search import HitWalk
from gk_qda.ui.reading.shown_text import WALL

if TYPE_CHECKING:
    from gk_qda.spans import Span
    from gk_qda.ui.text_edit.edited_text import EditedText
    from gk_qda.ui.text_edit.text_editor import TextEditor

_PAUSE = 200  # ms without a change before the text is searched again


class TextSearch(HitWalk):
    """Walks from hit to hit; labels, time marks and what was withdrawn are left out, as in reading."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._again)
        editor.changed.connect(self._text_changed)

    def clear(self) -> None:
        """Outline nothing."""
        self._soon.stop()
        super().clear()

    def replace(self, words: str) -> bool:
        """Write words in the place of the current hit and go to the next; False where there is none to replace."""
        if self._soon.isActive():
            self._again()
        if not self.hits or self._current < 0:
            return False
        hit = self.hits[self._current]
        if not self._editor.write(hit, words):
            return False
        self._soon.stop()
        self.recall(self.words, hit.start + len(words))
        if self.hits:
            at_end = self.hits[-1].start < hit.start + len(words)
            self._show(0 if at_end else self._current)
        return True

    def replace_all(self, words: str) -> int:
        """Write words in the place of every hit, as one step of the local undo; returns in how many places."""
        edited = self._editor.edited
        if edited is None:
            return 0
        if self._soon.isActive():
            self._again()
        edits = [Edit(hit.start, hit.end, words) for hit in self.hits if hit.of(edited.text) != words]
        self._editor.replace_all(edits)
        self._again()
        return len(edits)

    def _text_changed(self) -> None:
        if self.words:
            self.hits, self._current = [], -1  # they are elsewhere now
            self._mark()
            self._soon.start()

    def _again(self) -> None:
        self._soon.stop()
        self.recall(self.words, self._editor.selected().start)

    def _places(self, words: str) -> list[Span]:
        edited = self._editor.edited
        if edited is None:
            return []
        return [hit for hit in places_of(words, _searchable(edited)) if _is_said(edited, hit)]

    def _top(self) -> int:
        return self._editor.top_position() or 0

    def _mark(self) -> None:
        self._editor.hits.show(self.hits, self._current)

    def _go_to(self, hit: Span) -> None:
        self._editor.go_to(hit)


def _searchable(edited: EditedText) -> str:
    text = edited.shown
    for hole in edited.protected():
        text = text[: hole.start] + WALL * hole.length + text[hole.end :]
    return text


def _is_said(edited: EditedText, hit: Span) -> bool:
    """Whether what was found is no label, no time mark, and may be changed."""
    seen = edited.paragraph_at(hit.start)
    marks = () if seen is None else (*seen.times, *((seen.label,) if seen.label is not None else ()))
    return not any(hit.overlaps(mark) for mark in marks) and not edited.forbids(hit.start, hit.end, "x")

"""Outlines in the editor what a search found."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from gk_qda.ui.reading.washes import outline

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gk_qda.spans import Span
    from gk_qda.ui.text_edit.text_editor import TextEditor


class EditorHits:
    """The hits in code points of the text as it stands; the current one is outlined more strongly."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor
        self._hits: list[Span] = []
        self._current = -1

    def show(self, hits: list[Span], current: int) -> None:
        """Outline these, in the order of the text; ``current`` is the number of the strongest or -1."""
        self._hits, self._current = hits, current
        self._editor.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Those in view."""
        if not self._hits:
            return
        editor, color = self._editor, QColor(self._editor.sheet.theme.tokens.accent)
        for block, top in editor.blocks_in_view():
            start = editor.code_point(block.position())
            end = editor.code_point(block.position() + block.length() - 1)
            first = max(0, bisect_left(self._hits, start, key=lambda hit: hit.start) - 1)
            for number in range(first, len(self._hits)):
                hit = self._hits[number]
                if hit.start > end:
                    break
                if hit.end > start:
                    rects = editor.washes.rects(block, max(hit.start, start), min(hit.end, end))
                    moved = [rect.translated(0, top) for rect in rects]
                    outline(painter, moved, color, 2 if number == self._current else 1)

"""Paints the codings under the words of the editor, where those words are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from gk_qda.spans import Span
from gk_qda.ui.reading.coding_index import CodingIndex
from gk_qda.ui.reading.geometry import x_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor, QPainter, QTextBlock

    from gk_qda.ui.reading.coding_index import Piece
    from gk_qda.ui.text_edit.text_editor import TextEditor

_UNDERLINE, _STEP = 2, 3
_DEEPEST = 3


class EditorWashes:
    """The innermost coding gives the ground, two further ones an underline each, as in the transcript."""

    def __init__(self, editor: TextEditor) -> None:
        self._editor = editor
        self._kept: dict[int, list[tuple[QRect, QColor]]] = {}  # by the number of the block

    def forget(self) -> None:
        """Text, codings or lines have changed."""
        self._kept.clear()
        self._editor.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """What is in view."""
        places = list(self._editor.blocks_in_view())
        if any(block.blockNumber() not in self._kept for block, _ in places):
            self._work_out([block for block, _ in places])
        for block, top in places:
            for rect, color in self._kept.get(block.blockNumber(), ()):
                painter.fillRect(rect.translated(0, top), color)

    def _work_out(self, blocks: list[QTextBlock]) -> None:
        edited, sheet = self._editor.edited, self._editor.sheet
        if edited is None:
            return
        at = self._editor.code_point
        starts = [at(block.position()) for block in blocks]
        end = at(blocks[-1].position() + blocks[-1].length() - 1)
        blocks_of, in_blocks = sheet.index.blocks_of, sheet.index.in_blocks
        there = {
            coding.id: coding
            for old in edited.old_spans(Span(starts[0], end))
            for coding in in_blocks(blocks_of(max(0, old.start - 1), old.end + 1))
        }.values()
        now = [c for c in edited.follow_codings(there) if c.start < end and c.end > starts[0]]
        index = CodingIndex(starts, now)
        for number, block in enumerate(blocks):
            fills = []
            for piece in index.pieces(number):
                for rect in self.rects(block, piece.start, piece.end):
                    fills += list(self._fills(piece, rect, index))
            self._kept[block.blockNumber()] = fills

    def _fills(self, piece: Piece, rect: QRect, index: CodingIndex) -> Iterable[tuple[QRect, QColor]]:
        inks = self._editor.sheet.inks
        codes = [coding.code_id for coding_id in piece.codings if (coding := index.get(coding_id))]
        yield rect, inks.wash(codes[0], min(piece.depth, _DEEPEST))
        for n, code_id in enumerate(codes[1:3]):
            foot = rect.bottom() + 1 - n * _STEP
            yield QRect(rect.left(), foot - _UNDERLINE, rect.width(), _UNDERLINE), inks.edge(code_id)

    def rects(self, block: QTextBlock, start: int, end: int) -> list[QRect]:
        """One rectangle a line under the code points [start, end), from the top of the block."""
        low = max(0, self._editor.unit(start) - block.position())
        high = min(block.length() - 1, self._editor.unit(end) - block.position())
        layout, pitch = block.layout(), self._editor.pitch
        result = []
        for number in range(layout.lineCount() if low < high else 0):
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first < high and last > low:
                natural = line.naturalTextRect()
                left = x_at(line, low) if low > first else natural.left()
                right = min(x_at(line, high), natural.right()) if high < last else natural.right()
                if right > left:
                    result.append(QRect(round(left), number * pitch, round(right) - round(left), pitch - 1))
        return result

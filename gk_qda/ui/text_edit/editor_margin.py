"""The numbers of the paragraphs beside the editor, new ones with their letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gk_qda.ui.text_edit.text_editor import TextEditor

WIDTH = 44
_GAP = 12  # px between number and text


class EditorMargin(QWidget):
    """Paints one number beside the first line of each paragraph."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAccessibleName(self.tr("Paragraph numbers"))

    def numbers_in_view(self) -> list[tuple[str, int]]:
        """What is painted, and where from the top (px)."""
        edited, result = self._editor.edited, []
        for block, top in self._editor.blocks_in_view() if edited is not None else ():
            start = self._editor.code_point(block.position())
            end = self._editor.code_point(block.position() + block.length() - 1)
            seen = edited.paragraph_at(start) if edited is not None and end > start else None
            if seen is not None and start <= seen.span.start <= end:
                result.append((seen.number, top))
        return result

    def paintEvent(self, event: QPaintEvent) -> None:
        """Right-aligned, on the baseline of the words; new numbers in the colour of the accent."""
        theme, style = self._editor.sheet.theme, self._editor.style_of_lines
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.tokens.base))
        font = theme.fonts.small()
        painter.setFont(font)
        metrics = QFontMetrics(font)
        new = set(self._editor.edited.new_numbers()) if self._editor.edited is not None else set()
        for number, top in self.numbers_in_view():
            painter.setPen(QColor(theme.tokens.accent if number in new else theme.tokens.faint))
            left = WIDTH - _GAP - metrics.horizontalAdvance(number)
            painter.drawText(QPoint(left, top + style.baseline), number)
        painter.end()

"""How a line of the editor looks: label, interviewer, time marks, front matter, what was withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from gk_qda.ui.text_edit.editor_layout import LineLook

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from gk_qda.ui.text_edit.edited_text import Seen
    from gk_qda.ui.text_edit.text_editor import TextEditor


def look_of(editor: TextEditor, block: QTextBlock) -> LineLook:
    """The look of one block; plain where nobody edits."""
    line = _Line(editor, block)
    edited = editor.edited
    if edited is None:
        return line.look
    if line.start < edited.head_end:
        line.paint(line.start, line.end, editor.style_of_lines.head)
    elif (seen := edited.paragraph_at(line.start)) is not None:
        line.show(seen)
    return line.look


class _Line:
    """One block, in code points; Qt gets its formats in UTF-16 units from the beginning of the block."""

    def __init__(self, editor: TextEditor, block: QTextBlock) -> None:
        self._editor, self._base = editor, block.position()
        self.start = editor.code_point(block.position())
        self.end = editor.code_point(block.position() + block.length() - 1)
        self.look = LineLook()

    def show(self, seen: Seen) -> None:
        """As a line of a paragraph."""
        style, words = self._editor.style_of_lines, self.start
        if seen.label is not None and seen.label.start <= self.start < seen.label.end:
            self.look.has_label = self.start == seen.label.start
            words = min(seen.label.end, self.end)
            self._hang(seen.label.start, words)
        if seen.is_withdrawn:
            self.paint(words, self.end, style.head)
        elif seen.is_interviewer:
            self.paint(words, self.end, style.quiet)
        for mark in seen.times:
            self.paint(max(mark.start, words), mark.end, style.time_mark)

    def paint(self, low: int, high: int, character_format: QTextCharFormat) -> None:
        """Give the characters between two positions a format, as far as they are in this line."""
        low, high = max(low, self.start), min(high, self.end)
        if low < high:
            part = QTextLayout.FormatRange()
            part.start = self._editor.unit(low) - self._base
            part.length = self._editor.unit(high) - self._editor.unit(low)
            part.format = character_format
            self.look.formats.append(part)

    def _hang(self, start: int, words: int) -> None:
        """The label in bold, its last character widened so that all words begin at one edge."""
        style, edited = self._editor.style_of_lines, self._editor.edited
        label = edited.shown[start:words] if edited is not None else ""
        missing = style.hang - style.bold.horizontalAdvance(label)
        if words == self.end or missing <= 0 or words - start < 2:
            self.paint(start, words, style.label)
            return
        wide = QTextCharFormat(style.label)
        wide.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        wide.setFontLetterSpacing(missing)
        self.paint(start, words - 1, style.label)
        self.paint(words - 1, words, wide)

"""Lays out the lines of the editor as those of the transcript: even pitch, labels that hang, quiet interviewers.

Unlike there nothing is hidden: what is stored is what one edits. Blank lines are as low as the gap between turns.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextLayout, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

from gk_qda.ui.reading.layout import RIGHT, TOP

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from gk_qda.ui.reading.layout import TranscriptStyle


_AT_ONCE = 30  # blocks


@dataclass(slots=True)
class LineLook:
    """How a block looks: whether it begins with a label (at the left edge), and its formats in UTF-16 units."""

    has_label: bool = False
    formats: list[QTextLayout.FormatRange] = field(default_factory=list)


class EditorLayout(QPlainTextDocumentLayout):
    """The layout of the document in the editor; blocks are laid out when they are first seen, or changed."""

    def __init__(self, document: QTextDocument, look: Callable[[QTextBlock], LineLook]) -> None:
        super().__init__(document)
        self._look = look
        self.style: TranscriptStyle | None = None
        self.text_width = 400
        self._is_settling = False

    @property
    def is_settling(self) -> bool:
        """Whether Qt tells of changes that are none."""
        return self._is_settling

    def settle(self) -> None:
        """Before an edit: blocks that were laid out count as changed for Qt, from the first to the last of them.

        It would tell of all these with the next letter, of the whole text where somebody looked at both its ends.
        """
        self._is_settling = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.endEditBlock()
        self._is_settling = False

    def forget(self) -> None:
        """Lay out everything anew when it is next seen."""
        super().documentChanged(0, 0, self.document().characterCount())
        self.documentSizeChanged.emit(self.documentSize())
        self.update.emit()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The place of one block."""
        if self.style is None or not block.isValid():
            return super().blockBoundingRect(block)
        lines = block.layout().lineCount() or self.lay_out(block)
        height = self.line_height(block) * lines
        if not block.next().isValid():
            height += TOP
        return QRectF(0, 0, self.text_width, height)

    def line_height(self, block: QTextBlock) -> int:
        """From line to line of a block, in px."""
        assert self.style is not None
        return self.style.pitch if block.length() > 1 else self.style.gap

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Qt has laid the changed block out its own way, or taken the lines of several away; break them our way."""
        if self._is_settling:
            return
        super().documentChanged(start, removed, added)
        if self.style is None:
            return
        block = self.document().findBlock(start)
        end, at_once = start + added, _AT_ONCE
        while block.isValid() and block.position() <= end and at_once:  # the others when they are seen
            block.clearLayout()
            self.lay_out(block)
            at_once -= 1
            block = block.next()
        self.documentSizeChanged.emit(self.documentSize())
        self.update.emit()

    def lay_out(self, block: QTextBlock) -> int:
        """Break the lines of a block; returns their number."""
        style, layout = self.style, block.layout()
        assert style is not None
        look = self._look(block)
        layout.setFormats(look.formats)
        option = QTextOption(self.document().defaultTextOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            indent = 0 if look.has_label and not lines else style.hang
            line.setLineWidth(max(40, self.text_width - indent - RIGHT))
            line.setPosition(QPointF(indent, lines * style.pitch + style.baseline - line.ascent()))
            lines += 1
        layout.endLayout()
        if block.lineCount() != lines:
            block.setLineCount(lines)
        return lines

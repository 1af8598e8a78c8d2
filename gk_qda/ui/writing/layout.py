"""A wider line pitch for texts that are written; Qt's plain text has none of its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit


class WritingLayout(QPlainTextDocumentLayout):
    """Lays each block out again after Qt did, its lines ``pitch`` pixels apart."""

    def __init__(self, document: QTextDocument, view: QPlainTextEdit, pitch: int) -> None:
        super().__init__(document)
        self._view, self.pitch = view, pitch

    def documentChanged(self, at: int, removed: int, added: int) -> None:
        """Qt: words or formats are others now."""
        super().documentChanged(at, removed, added)
        document = self.document()
        last = document.findBlock(min(at + added, document.characterCount() - 1)).blockNumber()
        block = document.findBlock(at)
        while block.isValid() and block.blockNumber() <= last:
            self._lay_out(block)
            block = block.next()
        self.update.emit()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Qt: the place of one block."""
        if not block.isValid() or not block.isVisible():
            return super().blockBoundingRect(block)
        if block.layout().lineCount() == 0:
            self._lay_out(block)
        rect = super().blockBoundingRect(block)
        foot = self.document().documentMargin() if not block.next().isValid() else 0.0
        rect.setHeight(block.layout().lineCount() * self.pitch + foot)
        return rect

    def _lay_out(self, block: QTextBlock) -> None:
        layout, margin = block.layout(), self.document().documentMargin()
        layout.setTextOption(self.document().defaultTextOption())
        width, y, lines = self._view.viewport().width() - 2 * margin, 0.0, 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(margin, y + (self.pitch - line.height()) / 2))
            y, lines = y + self.pitch, lines + 1
        layout.endLayout()
        if block.lineCount() != lines:
            block.setLineCount(lines)
            self.documentSizeChanged.emit(self.documentSize())

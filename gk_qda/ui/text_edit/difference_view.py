"""What is different between two texts: added words underlined, removed ones struck out, never by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from gk_qda.queries.text_versions import ADDED, HIDDEN, REMOVED

if TYPE_CHECKING:
    from gk_qda.queries.text_versions import Difference
    from gk_qda.ui.look.theme import Theme

_MOST = 400  # paragraphs shown at once


class DifferenceView(QTextEdit):
    """One paragraph of the transcript a line, under its number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._difference: Difference | None = None
        self._sentence = ""
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Changed words"))
        theme.changed.connect(self._fill)

    def show_difference(self, difference: Difference) -> None:
        """Show what changed."""
        self._difference, self._sentence = difference, ""
        self._fill()

    def say(self, sentence: str) -> None:
        """Show a sentence instead."""
        self._difference, self._sentence = None, sentence
        self._fill()

    def _fill(self) -> None:
        tokens, fonts = self._theme.tokens, self._theme.fonts
        self.clear()
        self.document().setDefaultFont(fonts.reading(self._theme.metrics.reading))
        self.document().setDocumentMargin(self._theme.metrics.padding)
        cursor = QTextCursor(self.document())
        muted, plain, added, removed = (QTextCharFormat() for _ in range(4))
        muted.setForeground(QColor(tokens.muted))
        muted.setFont(fonts.small())
        plain.setForeground(QColor(tokens.text))
        added.setForeground(QColor(tokens.ok))
        added.setFontUnderline(True)
        removed.setForeground(QColor(tokens.error_text))
        removed.setFontStrikeOut(True)
        formats = {ADDED: added, REMOVED: removed, HIDDEN: muted}
        if self._difference is None:
            cursor.insertText(self._sentence, muted)
            return
        air = QTextBlockFormat()
        air.setBottomMargin(self._theme.metrics.padding)
        for place, paragraph in enumerate(self._difference.paragraphs[:_MOST]):
            if place:
                cursor.insertBlock(QTextBlockFormat())
            cursor.insertText(self._head(paragraph.number), muted)
            cursor.insertBlock(air)
            for piece in paragraph.pieces:
                words = self.tr("[withdrawn]") if piece.kind == HIDDEN else piece.text
                cursor.insertText(words.replace("\n", "⏎\u2028"), formats.get(piece.kind, plain))
        rest = len(self._difference.paragraphs) - _MOST
        if rest > 0:
            cursor.insertBlock()
            cursor.insertText(self.tr("and %n more", "", rest), muted)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _head(self, number: str) -> str:
        return self.tr("Para. {number}").format(number=number) if number else self.tr("Front matter")

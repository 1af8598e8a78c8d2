"""Lays out the lines of a transcript: even pitch, gap between turns, hanging labels, quiet interviewers.

QPlainTextEdit knows none of these; but it only asks for ``blockBoundingRect``, and a subclass of its layout may lay
out each block by itself before Qt does. Blocks are laid out when first seen, the rest when the program is idle.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout

from gk_qda.ui.look.colors import speaker_ink
from gk_qda.ui.look.metrics import line_pitch
from gk_qda.ui.reading.shown_text import Block, Role, ShownText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from gk_qda.ui.look.theme import Theme

MEASURE = "Die Kollegin vom Pflegekinderdienst kannte zwei von den Jungs noch aus d"
_LABEL_SPACE = 6  # px between the widest label and the words
_WIDEST_LABEL = 8  # times the size of the type; longer labels push their first line
TOP = 4  # px above the first and below the last line
RIGHT = 12  # px between the words and the line at the right


@dataclass(frozen=True, slots=True)
class TranscriptStyle:
    """Sizes (px) and formats that depend on zoom, theme and the labels of the document."""

    font: QFont
    pitch: int
    gap: int
    hang: int
    baseline: int  # of a line, from the top of its pitch
    bold: QFontMetricsF  # of the labels
    label: QTextCharFormat
    quiet: QTextCharFormat
    time_mark: QTextCharFormat
    head: QTextCharFormat
    unseen: QTextCharFormat
    speakers: dict[str, QTextCharFormat]  # labels of those who have an ink of their own

    @classmethod
    def of(cls, theme: Theme, size: int, labels: set[str], speakers: Sequence[str] = ()) -> TranscriptStyle:
        """The style at ``size`` px for a document with these labels; ``speakers`` get inks of their own."""
        font, bold = theme.fonts.reading(size), theme.fonts.reading(size, bold=True)
        metrics, bold_metrics = QFontMetricsF(font), QFontMetricsF(bold)
        pitch, tokens = line_pitch(size), theme.tokens
        widest = max((bold_metrics.horizontalAdvance(label) for label in labels), default=0.0)
        return cls(
            font=font,
            pitch=pitch,
            gap=round(pitch * 0.6),
            hang=round(min(widest + _LABEL_SPACE, _WIDEST_LABEL * size)) if labels else 0,
            baseline=round((pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()),
            bold=bold_metrics,
            label=_format(tokens.text, bold=True),
            quiet=_format(tokens.quiet),
            time_mark=_format(tokens.quiet, size=round(size * 10 / 14)),
            head=_format(tokens.muted, size=round(size * 12 / 14)),
            unseen=_format("#00000000"),
            speakers={
                speaker: _format(speaker_ink(number, tokens.base), bold=True)
                for number, speaker in enumerate(speakers)
            },
        )


def _format(color: str, size: int = 0, *, bold: bool = False) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setForeground(QColor(color))
    if size:
        result.setProperty(QTextCharFormat.Property.FontPixelSize, size)
    if bold:
        result.setFontWeight(QFont.Weight.Bold)
    return result


class TranscriptLayout(QPlainTextDocumentLayout):
    """The layout of the document in the transcript view; ``width`` is set by the view."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._shown: ShownText | None = None
        self._style: TranscriptStyle | None = None
        self._next_idle = 0
        self._laid_out: set[int] = set()  # numbers of the blocks whose lines are known
        self._is_suspended = False
        self.text_width = 400

    def suspend(self) -> None:
        """Lay nothing out while the document is replaced: block numbers mean nothing then."""
        self._is_suspended = True

    def present(self, shown: ShownText | None, style: TranscriptStyle, *, is_new: bool = False) -> None:
        """Lay out another text; the document already holds it, and where it ``is_new`` knows no lines of it yet."""
        self._is_suspended = False
        self._shown, self._style = shown, style
        if is_new:
            self._hide_blanks()
        else:
            self.forget()

    def restyle(self, style: TranscriptStyle) -> None:
        """Lay out the same text in another style."""
        self._style = style
        self.forget()

    def forget(self) -> None:
        """Lay out everything anew when it is next seen."""
        find = self.document().findBlockByNumber
        for number in self._laid_out:
            block = find(number)
            block.clearLayout()
            block.setLineCount(1)
        self._begin_anew()

    def _hide_blanks(self) -> None:
        """In a document that was filled just now; of tens of thousands of blocks only those are looked at."""
        find = self.document().findBlockByNumber
        first = find(0)  # outlives the text before
        first.clearLayout()
        first.setVisible(True)
        first.setLineCount(1)
        for number, block in enumerate(self._shown.blocks if self._shown else ()):
            if block.role is Role.BLANK:
                hidden = find(number)
                hidden.setVisible(False)
                hidden.setLineCount(0)
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._laid_out.clear()
        self._next_idle = 0
        self.documentSizeChanged.emit(self.documentSize())
        self.update.emit()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The place of one block: its lines and the gap below."""
        if self._style is None or not block.isValid():
            return super().blockBoundingRect(block)
        if not block.isVisible():
            return QRectF()
        if self._is_suspended:
            return QRectF(0, 0, self.text_width, self._style.pitch)
        lines = block.layout().lineCount() or self._lay_out(block, tell=True)
        height = lines * self._style.pitch
        if self._shown is not None and self._shown.blocks[block.blockNumber()].is_last:
            height += self._style.gap
        if not block.next().isValid():
            height += TOP
        return QRectF(0, 0, self.text_width, height)

    def lay_out_some(self, seconds: float) -> bool:
        """Use idle time to lay out blocks nobody has seen yet, for a true scroll bar; False when all are done."""
        until = perf_counter() + seconds
        block = self.document().findBlockByNumber(self._next_idle)
        while block.isValid() and perf_counter() < until:
            if block.isVisible() and block.layout().lineCount() == 0:
                self._lay_out(block, tell=False)
            block = block.next()
            self._next_idle += 1
        self.documentSizeChanged.emit(self.documentSize())
        return block.isValid()

    def line_at(self, number: int, unit: int) -> int:
        """The line of a block that shows a position (UTF-16 units within the block)."""
        block = self.document().findBlockByNumber(number)
        if not block.isVisible():
            return 0
        layout = block.layout()
        if layout.lineCount() == 0:
            self._lay_out(block, tell=True)
        return max(0, layout.lineForTextPosition(unit).lineNumber())

    def _lay_out(self, block: QTextBlock, *, tell: bool) -> int:
        style, layout = self._style, block.layout()
        assert style is not None
        hang = first = 0
        if self._shown is not None:
            info = self._shown.blocks[block.blockNumber()]
            layout.setFormats(self._formats(info))
            hang = style.hang
            first = 0 if self._has_label(info) else hang
        option = QTextOption(self.document().defaultTextOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            indent = hang if lines else first
            line.setLineWidth(max(40, self.text_width - indent - RIGHT))
            line.setPosition(QPointF(indent, lines * style.pitch + style.baseline - line.ascent()))
            lines += 1
        layout.endLayout()
        self._laid_out.add(block.blockNumber())
        if block.lineCount() != lines:
            block.setLineCount(lines)
            if tell:
                self.documentSizeChanged.emit(self.documentSize())
        return lines

    def _has_label(self, info: Block) -> bool:
        assert self._shown is not None
        paragraph = self._shown.document.paragraphs[info.row] if info.row >= 0 else None
        label = paragraph.label if paragraph else None
        return label is not None and info.start <= label.start < info.end and info.is_first

    def _formats(self, info: Block) -> list[QTextLayout.FormatRange]:
        """The formats of a block; Qt wants them in UTF-16 units from its beginning."""
        shown, style = self._shown, self._style
        assert shown is not None
        assert style is not None
        if info.role is Role.HEAD:
            return [self._range(info, info.start, info.end, style.head)]
        if info.row < 0:
            return []
        paragraph = shown.document.paragraphs[info.row]
        ranges = []
        words = info.start
        if paragraph.label is not None and self._has_label(info):
            words = min(paragraph.label.end, info.end)
            label = style.speakers.get(paragraph.speaker, style.label)
            ranges += self._label(info, paragraph.label.start, words, label)
        if paragraph.is_withdrawn:
            ranges.append(self._range(info, words, info.end, style.unseen))
        elif paragraph.is_interviewer:
            ranges.append(self._range(info, words, info.end, style.quiet))
        for mark in paragraph.time_marks:
            start, end = max(mark.start, words), min(mark.end, info.end)
            if start < end and not paragraph.is_withdrawn:
                ranges.append(self._range(info, start, end, style.time_mark))
        return ranges

    def _label(
        self, info: Block, start: int, end: int, label: QTextCharFormat
    ) -> list[QTextLayout.FormatRange]:
        """The label in bold, its last character widened so that all words begin at one edge."""
        shown, style = self._shown, self._style
        assert shown is not None
        assert style is not None
        missing = style.hang - style.bold.horizontalAdvance(shown.text[start:end])
        if end == info.end or missing <= 0 or end - start < 2:
            return [self._range(info, start, end, label)]
        wide = QTextCharFormat(label)
        wide.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        wide.setFontLetterSpacing(missing)
        return [self._range(info, start, end - 1, label), self._range(info, end - 1, end, wide)]

    def _range(self, info: Block, start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
        unit = self._shown.offsets.unit if self._shown is not None else int
        result = QTextLayout.FormatRange()
        result.start = unit(start) - unit(info.start)
        result.length = unit(end) - unit(start)
        result.format = style
        return result


def measure(font: QFont, characters: int) -> int:
    """The width in px of a line of so many characters of ordinary text."""
    return round(QFontMetricsF(font).horizontalAdvance(MEASURE) * characters / len(MEASURE))

"""Sets the text of a transcript in lines of print: hanging labels, quiet interviewers, gaps for what was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from gk_qda.ui.look.tokens import LIGHT
from gk_qda.ui.printing.frame import PITCH, TEXT_SIZE, pt
from gk_qda.ui.reading.shown_text import Block, Role, ShownText

_LABEL_SPACE = pt(5)
_WIDEST_LABEL = 7 * TEXT_SIZE  # longer labels push their first line
_GAP = PITCH * 0.5  # between paragraphs
_MARK_SIZE = TEXT_SIZE * 0.72  # time marks
_HEAD_SIZE = TEXT_SIZE * 0.88  # front matter


@dataclass(frozen=True, slots=True)
class FlowLine:
    """One line: where its characters lie (code points of the stored text) and how it stands to its paragraph."""

    block: int
    index: int  # of the line within its block
    start: int
    end: int
    gap: float  # space above it
    number: str  # of the paragraph that begins here
    is_withdrawn: bool
    has_more: bool  # further lines of the block follow


class Typesetter:
    """The lines of one document at one measure; ``lines`` are values, the words of a line are painted from here."""

    def __init__(self, shown: ShownText, family: str, width: float) -> None:
        self._shown, self._width = shown, width
        self.font, self._bold = print_font(family, TEXT_SIZE), print_font(family, TEXT_SIZE, bold=True)
        self._metrics, self._bold_metrics = QFontMetricsF(self.font), QFontMetricsF(self._bold)
        self._baseline = (PITCH - self._metrics.height()) / 2 + self._metrics.ascent()
        widest = max((self._bold_metrics.horizontalAdvance(label) for label in shown.labels()), default=0.0)
        self.hang = min(widest + _LABEL_SPACE, _WIDEST_LABEL) if widest else 0.0
        self._formats = _Formats()
        self._layouts: dict[int, QTextLayout] = {}
        self.lines = tuple(self._set())

    def paint(self, painter: QPainter, line: FlowLine, x: float, y: float) -> None:
        """The words of a line; ``x`` and ``y`` are its upper left corner."""
        self._layouts[line.block].lineAt(line.index).draw(painter, QPointF(x, y))

    def edges(self, line: FlowLine, start: int, end: int) -> tuple[float, float]:
        """Left and right of the characters [start, end) on a line, from the left of the text."""
        info, laid = self._shown.blocks[line.block], self._layouts[line.block].lineAt(line.index)
        first, last = max(start, line.start), min(end, line.end)
        natural = laid.naturalTextRect()
        left = self._x(laid, info, first) if first > line.start else natural.left()
        right = self._x(laid, info, last) if last < line.end else natural.right()
        return left, min(right, natural.right())

    def after_words(self, line: FlowLine) -> float:
        """Where the words of a line end, from the left of the text."""
        return self._layouts[line.block].lineAt(line.index).naturalTextRect().right()

    def _x(self, laid: object, info: Block, position: int) -> float:
        unit = self._shown.offsets.unit(position) - self._shown.offsets.unit(info.start)
        return cast("tuple[float, int]", laid.cursorToX(unit))[0]  # type: ignore[attr-defined]

    def _set(self) -> list[FlowLine]:
        lines: list[FlowLine] = []
        gap, last_row = 0.0, None
        for number, info in enumerate(self._shown.blocks):
            again = info.role is Role.WITHDRAWN and info.row == last_row
            if info.role is Role.BLANK or again:
                continue
            last_row = info.row
            layout = self._lay_out(info)
            self._layouts[number] = layout
            paragraph = self._shown.paragraph(number)
            for index in range(layout.lineCount()):
                laid = layout.lineAt(index)
                start = self._position(info, laid.textStart())
                lines.append(
                    FlowLine(
                        block=number,
                        index=index,
                        start=start,
                        end=min(info.end, self._position(info, laid.textStart() + laid.textLength())),
                        gap=gap if index == 0 else 0.0,
                        number=paragraph.number if paragraph and info.is_first and index == 0 else "",
                        is_withdrawn=info.role is Role.WITHDRAWN,
                        has_more=index + 1 < layout.lineCount(),
                    )
                )
            gap = _GAP if info.is_last or info.role is Role.WITHDRAWN else 0.0
        return lines

    def _position(self, info: Block, unit: int) -> int:
        offsets = self._shown.offsets
        return offsets.code_point(offsets.unit(info.start) + unit)

    def _lay_out(self, info: Block) -> QTextLayout:
        words = self._shown.text[info.start : info.end]
        label = self._label_end(info) - info.start
        if info.role is Role.WITHDRAWN:
            words = words[:label] or " "  # the rest is a gap
        layout = QTextLayout(words, self.font)
        layout.setCacheEnabled(True)
        layout.setFormats(self._ranges(info, label, len(words)))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        first = 0.0 if label or info.role is Role.HEAD else self.hang
        rest = 0.0 if info.role is Role.HEAD else self.hang
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            indent = rest if layout.lineCount() > 1 else first
            line.setLineWidth(max(pt(40), self._width - indent))
            line.setPosition(QPointF(indent, self._baseline - line.ascent()))
        layout.endLayout()
        return layout

    def _label_end(self, info: Block) -> int:
        """Where the label at the beginning of a block ends; its start where there is none."""
        paragraph = self._shown.document.paragraphs[info.row] if info.row >= 0 else None
        label = paragraph.label if paragraph else None
        if label is None or not info.is_first or not info.start <= label.start < info.end:
            return info.start
        return min(label.end, info.end)

    def _ranges(self, info: Block, label: int, length: int) -> list[QTextLayout.FormatRange]:
        formats, shown = self._formats, self._shown
        if info.role is Role.HEAD:
            return [self._range(info, 0, length, formats.head)]
        found: list[QTextLayout.FormatRange] = []
        if label:
            found.append(self._range(info, 0, label - 1, formats.label))
            found.append(self._range(info, label - 1, label, self._wide(info, label)))
        paragraph = shown.document.paragraphs[info.row] if info.row >= 0 else None
        if paragraph is None or paragraph.is_withdrawn:
            return found
        if paragraph.is_interviewer:
            found.append(self._range(info, label, length, formats.quiet))
        for mark in paragraph.time_marks:
            start = max(mark.start - info.start, label)
            end = min(mark.end - info.start, length)
            if start < end:
                found.append(self._range(info, start, end, formats.time_mark))
        return found

    def _wide(self, info: Block, label: int) -> QTextCharFormat:
        """The last character of a label is widened so that all words begin at one edge."""
        words = self._shown.text[info.start : info.start + label]
        missing = self.hang - self._bold_metrics.horizontalAdvance(words)
        if missing <= 0 or info.start + label >= info.end:
            return self._formats.label
        wide = QTextCharFormat(self._formats.label)
        wide.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        wide.setFontLetterSpacing(missing)
        return wide

    def _range(self, info: Block, start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
        unit, base = self._shown.offsets.unit, self._shown.offsets.unit(info.start)
        made = QTextLayout.FormatRange()
        made.start = unit(info.start + start) - base
        made.length = unit(info.start + end) - base - made.start
        made.format = style
        return made


class _Formats:
    """The inks of print; always those of the light theme, for paper is white."""

    def __init__(self) -> None:
        self.label = _format(LIGHT.text, bold=True)
        self.quiet = _format(LIGHT.muted)
        self.time_mark = _format(LIGHT.faint, size=_MARK_SIZE)
        self.head = _format(LIGHT.muted, size=_HEAD_SIZE)


def _format(color: str, size: float = 0, *, bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    if size:
        made.setProperty(QTextCharFormat.Property.FontPixelSize, round(size))
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    return made


def print_font(family: str, size: float, *, bold: bool = False) -> QFont:
    """A font of ``size`` units."""
    font = QFont(family)
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font

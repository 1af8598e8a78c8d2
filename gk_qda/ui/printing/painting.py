"""Paints a laid-out page. The painter's units are those of the layout: whoever calls has scaled it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from gk_qda.ui.look.tokens import LIGHT
from gk_qda.ui.printing.frame import PITCH, UNITS, pt
from gk_qda.ui.printing.layout import (
    DOT,
    DOT_AIR,
    FACTS_PITCH,
    FACTS_SIZE,
    MARK_SIZE,
    NAME_PITCH,
    NAME_SIZE,
    TITLE_SIZE,
    PrintedDocument,
)
from gk_qda.ui.printing.legend import LEGEND_NUMBERS, LEGEND_PITCH, LEGEND_SIZE, SWATCH_ROOM
from gk_qda.ui.printing.page_parts import Box, Gap, Heading, LegendRow, Name, Page, Stripe
from gk_qda.ui.printing.typesetting import print_font

_HAIR = pt(0.5)
_NUMBER_SIZE = pt(7)
_FOOT_SIZE = pt(7)
_MARK_BASE = pt(2.5)  # of a coding's number, from the top of its line: above the letters


def paint_page(painter: QPainter, document: PrintedDocument, page: Page) -> None:
    """Everything of one page, text on top, in reading order: heading, lines, names, legend, foot."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _Painting(painter, document).page(page)
    painter.restore()


class _Painting:
    """One painter at work on one page."""

    def __init__(self, painter: QPainter, document: PrintedDocument) -> None:
        self._painter, self._document, self._frame = painter, document, document.frame

    def page(self, page: Page) -> None:
        """All of it: grounds, then words in reading order, then the margin."""
        for fill in page.fills:
            self._painter.fillRect(_rect(fill.box), QColor(fill.color))
        for gap in page.gaps:
            self._gap(gap)
        if page.heading is not None:
            self._heading(page.heading)
        self._words(page)
        for stripe in page.stripes:
            self._stripe(stripe)
        for name in page.names:
            self._name(name)
        if page.legend_title is not None:
            self._legend_title(*page.legend_title)
        for row in page.legend:
            self._legend_row(row)
        self._foot(page)

    def _words(self, page: Page) -> None:
        numbers = print_font(self._document.family, _NUMBER_SIZE)
        for placed in page.lines:
            if placed.line.number:
                self._right(placed.line.number, self._frame.number_right, self._base(placed.top), numbers)
            self._painter.setPen(QColor(LIGHT.text))
            self._document.text.paint(self._painter, placed.line, self._frame.text_left, placed.top)
        marks = print_font(self._document.family, MARK_SIZE, bold=True)
        for mark in page.marks:
            self._write(mark.words, mark.left, mark.top + _MARK_BASE, marks, LIGHT.text)

    def _heading(self, heading: Heading) -> None:
        family, left, top = self._document.family, self._frame.left, self._frame.top
        title = print_font(family, TITLE_SIZE, bold=True)
        self._write(heading.title, left, top + QFontMetricsF(title).ascent(), title, LIGHT.text)
        y = top + pt(27)
        facts = print_font(family, FACTS_SIZE)
        for line in heading.lines:
            self._write(line, left, y + QFontMetricsF(facts).ascent(), facts, LIGHT.muted)
            y += FACTS_PITCH
        self._line(left, y + pt(5), self._frame.right, LIGHT.field)

    def _gap(self, gap: Gap) -> None:
        """A hatch with the word for it: nothing of the text itself is here."""
        rect = _rect(gap.box)
        self._painter.save()
        self._painter.setClipRect(rect)
        self._painter.setPen(QPen(QColor(LIGHT.edge), pt(0.5)))
        x = rect.left() - rect.height()
        while x < rect.right():
            self._painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
            x += pt(4)
        self._painter.restore()
        font = print_font(self._document.family, pt(8.2))
        words = self._document.withdrawn
        width = QFontMetricsF(font).horizontalAdvance(words)
        plate = QRectF(rect.left(), rect.top(), width + pt(8), rect.height())
        self._painter.fillRect(plate, QColor(LIGHT.base))
        self._write(words, rect.left(), self._base(gap.box.top - pt(1)), font, LIGHT.muted)

    def _stripe(self, stripe: Stripe) -> None:
        rect = _rect(stripe.box)
        self._painter.fillRect(rect, QColor(stripe.fill))
        self._painter.setPen(QPen(QColor(stripe.edge), _HAIR))
        self._painter.drawLine(rect.topLeft(), rect.bottomLeft())
        self._painter.drawLine(rect.topRight(), rect.bottomRight())
        if stripe.begins:
            self._painter.drawLine(rect.topLeft(), rect.topRight())
        if stripe.ends:
            self._painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _name(self, name: Name) -> None:
        scale = name.scale
        font = print_font(self._document.family, NAME_SIZE * scale)
        bold = print_font(self._document.family, NAME_SIZE * scale, bold=True)
        ascent = (NAME_PITCH * scale + QFontMetricsF(font).capHeight()) / 2
        ink = LIGHT.muted if name.is_continued else LIGHT.text
        baseline = name.box.top + ascent
        x = name.box.left + self._document.number_width
        self._right(str(name.number), x, baseline, bold, ink)
        side = DOT * scale
        dot = QRectF(x + DOT_AIR, baseline - side, side, side)
        self._painter.setPen(QPen(QColor(name.edge), _HAIR))
        self._painter.setBrush(QBrush(QColor(name.fill)))
        self._painter.drawRect(dot)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        left = x + DOT + 2 * DOT_AIR
        for line in name.lines:
            self._write(line, left, baseline, font, ink)
            baseline += NAME_PITCH * scale

    def _legend_title(self, words: str, top: float) -> None:
        font = print_font(self._document.family, pt(10), bold=True)
        self._write(words, self._frame.left, top + QFontMetricsF(font).ascent(), font, LIGHT.text)

    def _legend_row(self, row: LegendRow) -> None:
        font = print_font(self._document.family, LEGEND_SIZE)
        ascent = QFontMetricsF(font).ascent()
        left, width = self._frame.left, self._frame.right - self._frame.left
        if row.lines:
            swatch = QRectF(left, row.top + ascent - pt(6.4), pt(7), pt(7))
            self._painter.setPen(QPen(QColor(row.edge), _HAIR))
            self._painter.setBrush(QBrush(QColor(row.fill)))
            self._painter.drawRect(swatch)
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for at, line in enumerate(row.lines):
            self._write(line, left + SWATCH_ROOM, row.top + ascent + at * LEGEND_PITCH, font, LIGHT.text)
        right = self._frame.right - width * LEGEND_NUMBERS
        for at, line in enumerate(row.numbers):
            self._write(line, right, row.top + ascent + at * LEGEND_PITCH, font, LIGHT.muted)

    def _foot(self, page: Page) -> None:
        font = print_font(self._document.family, _FOOT_SIZE)
        y = self._frame.footer
        self._line(self._frame.left, y - pt(11), self._frame.right, LIGHT.separator)
        place = self._document.places[page.number - 1]
        metrics = QFontMetricsF(font)
        room = self._frame.right - self._frame.left - metrics.horizontalAdvance(place) - pt(20)
        project = metrics.elidedText(self._document.foot, Qt.TextElideMode.ElideRight, max(room, pt(40)))
        self._write(project, self._frame.left, y, font, LIGHT.muted)
        self._right(place, self._frame.right, y, font, LIGHT.muted)

    def _base(self, top: float) -> float:
        """The baseline of a line of text."""
        metrics = QFontMetricsF(self._document.text.font)
        return top + (PITCH - metrics.height()) / 2 + metrics.ascent()

    def _write(self, words: str, x: float, y: float, font: QFont, ink: str) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(ink))
        self._painter.drawText(QPointF(x, y), words)

    def _right(self, words: str, right: float, y: float, font: QFont, ink: str = LIGHT.faint) -> None:
        width = QFontMetricsF(font).horizontalAdvance(words)
        self._write(words, right - width, y, font, ink)

    def _line(self, left: float, y: float, right: float, ink: str) -> None:
        self._painter.setPen(QPen(QColor(ink), UNITS * 0.5))
        self._painter.drawLine(QPointF(left, y), QPointF(right, y))


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)

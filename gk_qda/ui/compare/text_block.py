"""A few lines of wrapped text with at most one link in it, laid out once and painted often."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

_BREAK = "\u2028"  # a new line inside one text layout


class TextBlock:
    """Text at a width; with ``most`` lines the last one ends in an ellipsis and ``is_cut`` is true.

    ``link`` stands behind the text in its own font and is never cut.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        most: int | None = None,
        link: str = "",
        link_font: QFont | None = None,
    ) -> None:
        self.width = width
        self.pitch = round(QFontMetricsF(font).height()) + 2.0
        shown = text.replace("\n", _BREAK) if most is None else " ".join(text.split())
        self._link_font = link_font or font
        self._layout, self.lines = self._laid_out(shown, link, font)
        self.is_cut = most is not None and self.lines > most
        if most is not None and self.is_cut:
            shown = self._elided(shown, font, most)
            self._layout, self.lines = self._laid_out(shown, link, font)
        self._link = (_units(shown), _units(link)) if link else (0, 0)

    @property
    def height(self) -> float:
        """In logical pixels."""
        return self.lines * self.pitch

    def length_of(self, lines: int) -> int:
        """Code points, the link's included, that stand in the first lines."""
        last = self._layout.lineAt(min(lines, self.lines) - 1)
        units = self._layout.text().encode("utf-16-le")[: 2 * (last.textStart() + last.textLength())]
        return len(units.decode("utf-16-le", "ignore"))

    def draw(self, painter: QPainter, at: QPointF, ink: str, link_ink: str) -> None:
        """Paint the text in ``ink``, its link in ``link_ink``."""
        painter.setPen(QColor(ink))
        ranges = []
        if self._link[1]:
            one = QTextLayout.FormatRange()
            one.start, one.length = self._link[0], self._link[1]
            form = QTextCharFormat()
            form.setForeground(QColor(link_ink))
            one.format = form
            ranges.append(one)
        self._layout.draw(painter, at, ranges)

    def is_link(self, point: QPointF) -> bool:
        """Whether a point, relative to the block, lies on the link."""
        return any(rect.contains(point) for rect in self.link_places())

    def link_places(self) -> list[QRectF]:
        """Where the link stands, a rectangle a line."""
        first, last = self._link[0], self._link[0] + self._link[1]
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            begin, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if begin < end:
                left, right = _x(line, begin), _x(line, end)
                found.append(QRectF(left, number * self.pitch, right - left, self.pitch))
        return found

    def _laid_out(self, text: str, link: str, font: QFont) -> tuple[QTextLayout, int]:
        layout = QTextLayout(text + link, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if link:
            one = QTextLayout.FormatRange()
            one.start, one.length = _units(text), _units(link)
            form = QTextCharFormat()
            form.setFont(self._link_font)
            one.format = form
            layout.setFormats([one])
        layout.beginLayout()
        lines = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, lines * self.pitch + (self.pitch - line.height()) / 2))
            lines += 1
        layout.endLayout()
        return layout, lines

    def _elided(self, text: str, font: QFont, most: int) -> str:
        """The text with an ellipsis where its last line ends."""
        begin = self._layout.lineAt(most - 1).textStart()
        units = text.encode("utf-16-le")
        head, rest = (part.decode("utf-16-le", "ignore") for part in (units[: 2 * begin], units[2 * begin :]))
        width = int(self.width) - 1
        return head + QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)


def _units(text: str) -> int:
    """Length in UTF-16 units, in which Qt counts."""
    return len(text.encode("utf-16-le")) // 2


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # with PySide a pair: the place, and the position it belongs to
    return float(found[0] if isinstance(found, tuple) else found)

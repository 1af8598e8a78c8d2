"""Paints stripes, the grey lane and names into the column beside the text, on whichever side of it that lies."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPen

from gk_qda.ui.look.painters import draw_stripe
from gk_qda.ui.reading.stripe_layout import NAME_PITCH, SHORTEST, Bar, Crowd, Lanes, Name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QPainter

    from gk_qda.queries.values import CodingValue
    from gk_qda.ui.reading.sheet import Sheet

_DOT = 7
_BEHIND_DOT = 5
_EDGE = 4  # px between a name and the edge of the column
_KEPT = 2_000  # names
_OUT = 20  # px of a stripe that are painted out of view


class Side(Enum):
    """Where the stripes stand."""

    LEFT = "left"
    RIGHT = "right"


class Names:
    """The names of codes cut to the room they have, kept from one painting to the next."""

    def __init__(self) -> None:
        self._cut: dict[tuple[str, int, int, bool], tuple[str, int]] = {}

    def cut(self, name: str, room: int, metrics: QFontMetrics, *, bold: bool) -> tuple[str, int]:
        """The name as it fits, and its width in px."""
        key = (name, room, metrics.height(), bold)
        if key not in self._cut:
            if len(self._cut) > _KEPT:
                self._cut.clear()
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            self._cut[key] = text, metrics.horizontalAdvance(text)
        return self._cut[key]


class StripePainter:
    """One painting of the column; ``hovered`` is the coding under the mouse."""

    def __init__(
        self, painter: QPainter, sheet: Sheet, side: Side, lanes: Lanes, *, hovered: int | None, names: Names
    ) -> None:
        self._painter = painter
        self._sheet = sheet
        self._area = painter.viewport()
        self._side = side
        self._lanes = lanes
        self._hovered = hovered
        self._names = names

    def place(self, from_text: int, top: int, width: int, height: int) -> QRect:
        """A rectangle that begins so many px from the text."""
        left = from_text if self._side is Side.RIGHT else self._area.width() - from_text - width
        return QRect(left, top, width, height)

    def ground(self) -> None:
        """The page and the line between it and the text."""
        tokens = self._sheet.theme.tokens
        self._painter.fillRect(self._area, QColor(tokens.base))
        self._painter.fillRect(self.place(0, 0, 1, self._area.height()), QColor(tokens.separator))

    def stripes(self, bars: Iterable[Bar]) -> dict[int, QRect]:
        """Long stripes first, so that short ones lie on top; returns where each lies."""
        marked, painter = (self._sheet.focused, self._hovered), self._painter
        index, inks = self._sheet.index, self._sheet.inks
        colors: dict[int, tuple[QColor, QColor]] = {}
        places: dict[int, QRect] = {}
        for bar in sorted(bars, key=lambda bar: bar.top - bar.bottom):
            rect = places[bar.coding] = self._stripe(bar.lane, bar.top, bar.bottom)
            coding = index.get(bar.coding)
            if coding is None:
                continue
            if coding.id in marked:
                self._marked_stripe(rect, coding)
                continue
            code = coding.code_id
            if code not in colors:
                colors[code] = inks.edge(code), inks.fill(code)
            edge, fill = colors[code]
            painter.fillRect(rect, edge)
            painter.fillRect(rect.adjusted(1, 1, -1, -1), fill)
        return places

    def _marked_stripe(self, rect: QRect, coding: CodingValue) -> None:
        color, tokens = self._sheet.inks.color(coding.code_id), self._sheet.theme.tokens
        focused, hovered = coding.id == self._sheet.focused, coding.id == self._hovered
        draw_stripe(self._painter, rect, color, focused, tokens, hovered=hovered)

    def _stripe(self, lane: int, top: int, bottom: int) -> QRect:
        top, bottom = max(top, -_OUT), min(bottom, self._area.height() + _OUT)
        return self.place(self._lanes.x(lane), top, self._lanes.width, max(SHORTEST, bottom - top))

    def crowd(self, crowd: Crowd, lane: int) -> QRect:
        """The grey bar and how many stripes it stands for; returns where the bar lies."""
        tokens, painter = self._sheet.theme.tokens, self._painter
        rect = self._stripe(lane, crowd.top, crowd.bottom)
        painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QPen(QColor(tokens.field), 1))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.setFont(self._sheet.theme.fonts.mini())
        painter.setPen(QColor(tokens.muted))
        words, metrics = f"+{len(crowd.codings)}", painter.fontMetrics()
        width = metrics.horizontalAdvance(words)
        left = rect.right() + 3 if self._side is Side.RIGHT else rect.left() - 2 - width
        painter.drawText(QPoint(left, max(rect.top(), 0) + metrics.ascent()), words)
        return rect

    def names(self, names: Iterable[Name], *, initials: bool) -> dict[int, QRect]:
        """The names in their rows; returns where each lies. Coders' initials follow where several coders show."""
        fonts = self._sheet.theme.fonts
        plain, bold = fonts.small(), fonts.small(bold=True)
        usual, strong = (plain, QFontMetrics(plain)), (bold, QFontMetrics(bold))
        result: dict[int, QRect] = {}
        self._painter.setFont(plain)
        for name in names:
            coding = self._sheet.index.get(name.coding)
            if coding is None or name.top >= self._area.height():
                continue
            if coding.id == self._sheet.focused:
                self._painter.setFont(bold)
                result[name.coding] = self._name(name, coding, *strong, initials=initials)
                self._painter.setFont(plain)
            else:
                result[name.coding] = self._name(name, coding, *usual, initials=initials)
        return result

    def _name(
        self, name: Name, coding: CodingValue, font: QFont, metrics: QFontMetrics, *, initials: bool
    ) -> QRect:
        """The dot next to the lanes, then the name; left of the text the name ends at the dot."""
        painter, tokens, code = self._painter, self._sheet.theme.tokens, self._sheet.codes.get(coding.code_id)
        begin = self._lanes.names + _DOT + _BEHIND_DOT
        tail = [coding.coder] if initials and coding.coder else []
        tail += [f"+{name.more}"] if name.more else []
        widths = [metrics.horizontalAdvance(part) + _BEHIND_DOT for part in tail]
        room = max(0, self._area.width() - begin - _EDGE - sum(widths))
        text, width = self._names.cut(code.name if code else "", room, metrics, bold=font.bold())
        self._dot(coding.code_id, self.place(self._lanes.names, name.top, _DOT, NAME_PITCH))
        row = self.place(self._lanes.names, name.top, _DOT + _BEHIND_DOT + width + sum(widths), NAME_PITCH)
        left = row.left() + (_DOT + _BEHIND_DOT if self._side is Side.RIGHT else 0)
        place = QPoint(left, row.top() + (NAME_PITCH + metrics.ascent() - metrics.descent()) // 2)
        lively = coding.id in (self._sheet.focused, self._hovered)
        painter.setPen(QColor(tokens.text if lively else tokens.muted))
        painter.drawText(place, text)
        place += QPoint(width, 0)
        if tail:
            painter.setPen(QColor(tokens.faint))
        for part, step in zip(tail, widths, strict=True):
            painter.drawText(place + QPoint(_BEHIND_DOT, 0), part)
            place += QPoint(step, 0)
        return row

    def _dot(self, code_id: int, row: QRect) -> None:
        inks = self._sheet.inks
        dot = QRect(row.left(), row.top() + (NAME_PITCH - _DOT) // 2, _DOT, _DOT)
        self._painter.fillRect(dot, inks.edge(code_id))
        self._painter.fillRect(dot.adjusted(1, 1, -1, -1), inks.fill(code_id))

"""The stripes right of the text: one bar a coding, in lanes, with names that never lie over each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from gk_qda.ui.look.painters import draw_stripe
from gk_qda.ui.reading.stripe_layout import (
    FEWEST_LANES,
    LANE_WIDTH,
    LANES,
    NAME_GAP,
    NAME_PITCH,
    SHORTEST,
    Bar,
    Crowd,
    Name,
    lane_x,
    place_names,
    split_crowd,
)
from gk_qda.ui.reading.stripe_tip import coding_tip, crowd_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent

    from gk_qda.queries.values import CodingValue
    from gk_qda.ui.reading.transcript_view import TranscriptView

NARROWEST, WIDEST = 120, 400
NAMES_FROM = 140  # px; a narrower column shows stripes alone
_DOT = 7
_GRAB = 4  # px at the separator
_REACH = 2  # px around a stripe that still hit it


class Target(NamedTuple):
    """A stripe and its name, as last painted: one target for the mouse."""

    coding: int
    stripe: QRect
    name: QRect


class StripeMargin(QWidget):
    """Paints the codings in view; click focuses, double-click asks for all segments of the code."""

    width_wanted = Signal(int)  # px, while the separator is dragged
    segments_of_code_requested = Signal(int)  # id of the code
    context_menu_requested = Signal(QPoint, object, list)  # global place, None, ids of codings

    def __init__(self, view: TranscriptView) -> None:
        super().__init__(view)
        self._view = view
        self._sheet = view.sheet
        self._lanes_seen = FEWEST_LANES
        self._hovered: int | None = None
        self._resizing = False
        self.targets: list[Target] = []
        self.crowds: list[tuple[QRect, Crowd]] = []
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Codings"))
        self._sheet.opened.connect(self._reset)
        self._sheet.codings_changed.connect(self.update)
        self._sheet.focus_changed.connect(self._describe)
        self._sheet.theme.changed.connect(self.update)

    def _reset(self) -> None:
        self._lanes_seen = FEWEST_LANES
        self._hovered = None
        self.update()

    def _describe(self, coding_id: int | None) -> None:
        coding = self._sheet.index.get(coding_id)
        self.setAccessibleDescription(self._name_of(coding) if coding else "")
        self.update()

    def _name_of(self, coding: CodingValue) -> str:
        code = self._sheet.codes.get(coding.code_id)
        return code.name if code else ""

    # --- what stands where

    def bars(self) -> list[Bar]:
        """The codings in view with their lanes."""
        places = list(self._view.places.in_view())
        if not places or not len(self._sheet.index):
            return []
        by_number = {place.number: place for place in places}
        result = []
        for coding in self._sheet.index.in_blocks(range(places[0].number, places[-1].number + 1)):
            extent = self._view.places.extent(places, by_number, coding.start, coding.end)
            if extent is not None and extent[1] > 0 and extent[0] < self.height():
                result.append(Bar(coding.id, self._sheet.lanes.of(coding), extent[0] - 1, extent[1] + 1))
        return result

    def _names_left(self) -> int:
        return lane_x(self._lanes_seen) + NAME_GAP

    def _lay_out(self) -> tuple[list[Bar], list[Crowd], list[Name]]:
        bars, crowds = split_crowd(self.bars())
        lanes = max((bar.lane + 1 for bar in bars), default=0)
        # The grey lane needs two places: one for its bar, one for "+n".
        self._lanes_seen = max(self._lanes_seen, LANES + 2 if crowds else lanes)
        names = place_names(bars, self._view.pitch) if self.width() >= NAMES_FROM else []
        return bars, crowds, names

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Long stripes first, so that short ones lie on top; then the names."""
        tokens = self._sheet.theme.tokens
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens.base))
        painter.fillRect(QRect(0, 0, 1, self.height()), QColor(tokens.separator))
        bars, crowds, names = self._lay_out()
        stripes = {bar.coding: self._stripe_rect(bar) for bar in bars}
        for bar in sorted(bars, key=lambda bar: bar.top - bar.bottom):
            self._paint_stripe(painter, bar.coding, stripes[bar.coding])
        self.crowds = [(self._paint_crowd(painter, crowd), crowd) for crowd in crowds]
        initials = self._sheet.has_several_coders if names else False
        rows = {name.coding: self._paint_name(painter, name, initials=initials) for name in names}
        self.targets = [
            Target(bar.coding, stripes[bar.coding], rows.get(bar.coding, QRect())) for bar in bars
        ]
        painter.end()

    def _stripe_rect(self, bar: Bar) -> QRect:
        top, bottom = max(bar.top, -20), min(bar.bottom, self.height() + 20)
        return QRect(lane_x(bar.lane), top, LANE_WIDTH, max(SHORTEST, bottom - top))

    def _paint_stripe(self, painter: QPainter, coding_id: int, rect: QRect) -> None:
        coding = self._sheet.index.get(coding_id)
        if coding is not None:
            color = self._sheet.inks.color(coding.code_id)
            focused, hovered = coding_id == self._sheet.focused, coding_id == self._hovered
            draw_stripe(painter, rect, color, focused, self._sheet.theme.tokens, hovered=hovered)

    def _paint_crowd(self, painter: QPainter, crowd: Crowd) -> QRect:
        tokens, fonts = self._sheet.theme.tokens, self._sheet.theme.fonts
        top, bottom = max(crowd.top, -20), min(crowd.bottom, self.height() + 20)
        rect = QRect(lane_x(LANES), top, LANE_WIDTH, max(SHORTEST, bottom - top))
        painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QPen(QColor(tokens.field), 1))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.setFont(fonts.mini())
        painter.setPen(QColor(tokens.muted))
        baseline = max(top, 0) + painter.fontMetrics().ascent()
        painter.drawText(QPoint(rect.right() + 3, baseline), f"+{len(crowd.codings)}")
        return rect

    def _paint_name(self, painter: QPainter, name: Name, *, initials: bool) -> QRect:
        theme, coding = self._sheet.theme, self._sheet.index.get(name.coding)
        left = self._names_left()
        row = QRect(left, name.top, max(0, self.width() - left - 4), NAME_PITCH)
        if coding is None:
            return row
        focused = coding.id == self._sheet.focused
        self._paint_dot(painter, coding.code_id, row)
        font = theme.fonts.small(bold=focused)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        baseline = row.top() + (NAME_PITCH + metrics.ascent() - metrics.descent()) // 2
        tail = [coding.coder] if initials and coding.coder else []
        tail += [f"+{name.more}"] if name.more else []
        room = row.right() - (left + _DOT + 5) - sum(metrics.horizontalAdvance(part) + 5 for part in tail)
        text = metrics.elidedText(self._name_of(coding), Qt.TextElideMode.ElideRight, max(0, room))
        place = QPoint(left + _DOT + 5, baseline)
        painter.setPen(
            QColor(theme.tokens.text if focused or coding.id == self._hovered else theme.tokens.muted)
        )
        painter.drawText(place, text)
        place += QPoint(metrics.horizontalAdvance(text), 0)
        painter.setPen(QColor(theme.tokens.faint))
        for part in tail:
            place += QPoint(5, 0)
            painter.drawText(place, part)
            place += QPoint(metrics.horizontalAdvance(part), 0)
        row.setRight(min(row.right(), place.x()))
        return row

    def _paint_dot(self, painter: QPainter, code_id: int, row: QRect) -> None:
        inks = self._sheet.inks
        dot = QRect(row.left(), row.top() + (NAME_PITCH - _DOT) // 2, _DOT, _DOT)
        painter.fillRect(dot, inks.edge(code_id))
        painter.fillRect(dot.adjusted(1, 1, -1, -1), inks.fill(code_id))

    # --- the mouse

    def coding_at(self, point: QPoint) -> int | None:
        """The coding whose stripe or name lies under a point, the topmost first."""
        by_length = sorted(self.targets, key=lambda target: target.stripe.height())
        for target in by_length:
            reach = target.stripe.adjusted(-_REACH, 0, _REACH, 0)
            if reach.contains(point) or target.name.contains(point):
                return target.coding
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the separator, or mark what a click would take."""
        if self._resizing:
            self.width_wanted.emit(self.width() - round(event.position().x()))
            return
        hovered = self.coding_at(event.position().toPoint())
        at_edge = event.position().x() <= _GRAB
        shape = Qt.CursorShape.PointingHandCursor if hovered is not None else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.SplitHCursor if at_edge else shape)
        self._hover(hovered)

    def _hover(self, coding_id: int | None) -> None:
        if coding_id != self._hovered:
            self._hovered = coding_id
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is marked any more."""
        self._hover(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the separator, or focus a coding."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._resizing = event.position().x() <= _GRAB
        if not self._resizing:
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self._sheet.focus(self.coding_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the separator where it is."""
        self._resizing = False
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """All segments of the code."""
        coding = self._sheet.index.get(self.coding_at(event.position().toPoint()))
        if coding is not None and event.button() == Qt.MouseButton.LeftButton:
            self.segments_of_code_requested.emit(coding.code_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The window builds the menu of the coding under the mouse."""
        coding_id = self.coding_at(event.pos())
        if coding_id is not None:
            self._sheet.focus(coding_id)
            self.context_menu_requested.emit(event.globalPos(), None, [coding_id])
        event.accept()

    def event(self, event: QEvent) -> bool:
        """The tooltip depends on what is painted under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self.tip_at(event.pos())
            if tip:
                QToolTip.showText(event.globalPos(), tip, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def tip_at(self, point: QPoint) -> str:
        """The tooltip under a point; empty where nothing is painted."""
        coding = self._sheet.index.get(self.coding_at(point))
        if coding is not None:
            return coding_tip(coding, self._sheet.codes.get(coding.code_id))
        for rect, crowd in self.crowds:
            if rect.adjusted(-_REACH, 0, 20, 0).contains(point):
                codings = (self._sheet.index.get(coding_id) for coding_id in crowd.codings)
                return crowd_tip(self._name_of(coding) for coding in codings if coding is not None)
        return ""

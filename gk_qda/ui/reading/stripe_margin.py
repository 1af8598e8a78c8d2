"""The stripes beside the text: one bar a coding, in lanes, with names that never lie over each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from gk_qda.ui.reading.stripe_layout import (
    FEWEST_LANES,
    NAMES_FROM,
    Crowd,
    arrange_lanes,
    own_lanes,
    place_names,
)
from gk_qda.ui.reading.stripe_painter import Names, Side, StripePainter
from gk_qda.ui.reading.stripe_tip import coding_tip, crowd_tip
from gk_qda.ui.reading.stripes_in_view import StripesInView

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent

    from gk_qda.queries.values import CodingValue
    from gk_qda.ui.reading.transcript_view import TranscriptView

_GRAB = 4  # px at the separator
_REACH = 2  # px around a stripe that still hit it
_CROWD_REACH = 20  # px, with the number beside it


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
        self._stripes = StripesInView(view)
        self._names = Names()
        self._side = Side.RIGHT
        self._lanes_seen = FEWEST_LANES
        self._was_crowded = False
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

    @property
    def side(self) -> Side:
        """Where the column stands; lanes always lie next to the text."""
        return self._side

    def set_side(self, side: Side) -> None:
        """Turn the column round for the other side of the text."""
        self._side = side
        self.update()

    def _reset(self) -> None:
        self._lanes_seen = FEWEST_LANES
        self._was_crowded = False
        self._hovered = None
        self.update()

    def _describe(self, coding_id: int | None) -> None:
        coding = self._sheet.index.get(coding_id)
        self.setAccessibleDescription(self._name_of(coding) if coding else "")
        self.update()

    def _name_of(self, coding: CodingValue) -> str:
        code = self._sheet.codes.get(coding.code_id)
        return code.name if code else ""

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The stripes in view, the grey lane, then the names."""
        own = own_lanes(self.width())
        bars, crowds = self._stripes.find(own)
        # Names stay at one edge while a document is read, so lanes once seen keep their place.
        self._was_crowded = self._was_crowded or bool(crowds)
        seen = max((bar.lane + 1 for bar in bars), default=0)
        self._lanes_seen = min(own + 1, max(self._lanes_seen, own if crowds else seen))
        lanes = arrange_lanes(self.width(), self._lanes_seen, crowded=self._was_crowded)
        painter = QPainter(self)
        page = StripePainter(
            painter, self._sheet, self._side, lanes, hovered=self._hovered, names=self._names
        )
        page.ground()
        stripes = page.stripes(bars)
        self.crowds = [(page.crowd(crowd, self._lanes_seen), crowd) for crowd in crowds]
        names = place_names(bars, self._view.pitch) if self.width() >= NAMES_FROM else []
        rows = page.names(names, initials=bool(names) and self._sheet.has_several_coders)
        self.targets = [
            Target(coding, stripe, rows.get(coding, QRect())) for coding, stripe in stripes.items()
        ]
        painter.end()

    # --- the mouse

    def _is_at_edge(self, x: float) -> bool:
        return self._from_text(x) <= _GRAB

    def _from_text(self, x: float) -> float:
        return x if self._side is Side.RIGHT else self.width() - 1 - x

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
            self.width_wanted.emit(self.width() - round(self._from_text(event.position().x())))
            return
        hovered = self.coding_at(event.position().toPoint())
        at_edge = self._is_at_edge(event.position().x())
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
        self._resizing = self._is_at_edge(event.position().x())
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
            if rect.adjusted(-_CROWD_REACH, 0, _CROWD_REACH, 0).contains(point):
                codings = (self._sheet.index.get(coding_id) for coding_id in crowd.codings)
                return crowd_tip(self._name_of(coding) for coding in codings if coding is not None)
        return ""

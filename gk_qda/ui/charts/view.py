"""A chart in the window: it scrolls under its names, tells what is under the mouse, and opens it by click or key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from gk_qda.ui.charts.kinds import ChartPainter, neighbour, painter_of
from gk_qda.ui.charts.tiles import Frame, Tiles
from gk_qda.ui.charts.values import Cell, Chart, Palette
from gk_qda.ui.look.theme import Theme

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LEAST_FOR_NAMES, _MOST_FOR_NAMES = (
    220,
    420,
)  # px of the names at the left; between them three tenths of the width
_AIR = 12  # px around the chart


class ChartView(QAbstractScrollArea):
    """Shows one chart. ``explain`` says what a cell holds: for tooltip, status line and screen readers.

    ``cell_chosen`` comes with a click, Enter or Space, ``cell_entered`` with a double click or Ctrl+Enter,
    ``cell_explained`` with every cell the mouse or the keyboard
    comes to ("" for none).
    """

    cell_chosen = Signal(object)  # Cell
    cell_entered = Signal(object)  # Cell: a double click, or Ctrl+Enter
    cell_explained = Signal(str)
    cell_focused = Signal()  # by click or key: another one
    menu_asked = Signal(QPoint)  # global

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.chart: Chart | None = None
        self.current: Cell | None = None
        self._hovered: Cell | None = None
        self._explain: Callable[[Cell], str] = lambda _: ""
        self._natural = QSizeF()
        self._tiles = Tiles()
        self._rest = QTimer(self, singleShot=True, interval=0)  # paints what a frame had no time for
        self._rest.timeout.connect(self.viewport().update)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.viewport().setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: self.menu_asked.emit(self.viewport().mapToGlobal(place))
        )
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(20)
        theme.changed.connect(self._arrange)

    @property
    def palette_of_chart(self) -> Palette:
        """Colours and type of the window as they are now."""
        room = min(_MOST_FOR_NAMES, max(_LEAST_FOR_NAMES, self.viewport().width() * 3 // 10))
        return Palette(self._theme.tokens, self._theme.fonts.family, self._theme.metrics.body, room)

    @property
    def is_painted(self) -> bool:
        """Whether all that can be seen is painted; dense charts take several frames."""
        return not self._rest.isActive()

    def show_chart(self, chart: Chart | None, explain: Callable[[Cell], str]) -> None:
        """Another chart; the cell in focus stays if it is still there."""
        same = type(chart) is type(self.chart)
        self.chart, self._explain, self._hovered = chart, explain, None
        if not (same and self._holds(self.current)):
            self.current = None
        self._arrange()

    def go_to(self, cell: Cell | None) -> None:
        """Put a cell in focus and bring it into sight."""
        before, self.current = self.current, cell
        if cell is not None:
            self._reveal(cell)
            self.setAccessibleDescription(self._explain(cell))
            self.cell_explained.emit(self._explain(cell))
        self._repaint(before, cell)
        if before != cell:
            self.cell_focused.emit()

    def place_of(self, cell: Cell) -> QPoint:
        """The middle of a cell in the viewport, for menus and tests."""
        painter = self._painter()
        shape = painter.cell_shape(self._rect(), self.chart, cell, self.palette_of_chart)
        inside = shape.boundingRect().center()
        if not shape.contains(inside):  # tiles of a segment may go round a corner
            inside = shape.boundingRect().topLeft() + QPointF(2, 2)
            if not shape.contains(inside):
                inside = shape.boundingRect().topRight() + QPointF(-2, 2)
        return (inside - self._shift()).toPoint()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the body, then what stays in sight over it."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.tokens.base))
        if self.chart is None:
            return
        side, head = self._frozen()
        shift, view = self._shift(), QRectF(self.viewport().rect())
        corner = QPointF(side + _AIR, head + _AIR)
        parts = (
            (QRectF(corner, view.bottomRight()), shift),
            (QRectF(corner.x(), 0, view.width(), corner.y()), QPointF(shift.x(), 0)),
            (QRectF(0, corner.y(), corner.x(), view.height()), QPointF(0, shift.y())),
            (QRectF(0, 0, corner.x(), corner.y()), QPointF(0, 0)),
        )
        chart, palette, rect = self._painter(), self.palette_of_chart, self._rect()
        ground = QColor(self._theme.tokens.base)
        frame = Frame(lambda tile: chart.draw(tile, rect, self.chart, palette), ground)
        for area, moved in parts:
            self._paint_part(painter, area.intersected(QRectF(event.rect())), moved, frame)
        if not frame.is_complete:
            self._rest.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the chart takes the width."""
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt: paint anew, the frozen parts stay."""
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: what is under the mouse gets the focus."""
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.go_to(cell)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click opens what it meets."""
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None and cell == self.current:
            self.cell_chosen.emit(cell)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: a double click goes where it came from."""
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.cell_entered.emit(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: say what lies under the mouse."""
        self._hover(self._cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: the mouse is gone."""
        self._hover(None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: the tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._cell_at(QPointF(event.pos()))
            words = self._explain(cell) if cell is not None else ""
            if words:
                QToolTip.showText(event.globalPos(), words, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return bool(super().viewportEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows go from cell to cell, Home and End to the ends of a row, Enter and Space open."""
        key = Qt.Key(event.key())
        is_enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.current is not None:
            self.cell_entered.emit(self.current)
        elif self.chart is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self.go_to(neighbour(self.chart, self.current, *_ARROWS[key]))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.current is not None:
            columns = self._painter().columns_of(self.chart, self.current.row)
            if columns:
                self.go_to(Cell(self.current.row, columns[0 if key == Qt.Key.Key_Home else -1]))
        elif (is_enter or key == Qt.Key.Key_Space) and self.current is not None:
            self.cell_chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: show where the keyboard is."""
        super().focusInEvent(event)
        if (
            self.current is None
            and self.chart is not None
            and event.reason() == Qt.FocusReason.TabFocusReason
        ):
            self.go_to(neighbour(self.chart, None, 0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the frame goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    # Inside

    def _painter(self) -> ChartPainter:
        assert self.chart is not None
        return painter_of(self.chart)

    def _paint_part(self, painter: QPainter, area: QRectF, shift: QPointF, frame: Frame) -> None:
        if area.isEmpty():
            return
        self._tiles.show(painter, area, shift, frame)
        palette, rect = self.palette_of_chart, self._rect()
        painter.save()
        painter.setClipRect(area)
        painter.translate(-shift)
        for cell, width in ((self._hovered, 1.0), (self.current, 2.0)):
            if cell is not None:
                shape = self._painter().cell_shape(rect, self.chart, cell, palette)
                strong = width > 1 and self.hasFocus()
                ink = palette.tokens.accent if strong else palette.tokens.text
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.strokePath(shape, QPen(QColor(ink), width if strong else 1.0))
        painter.restore()

    def _rect(self) -> QRectF:
        return QRectF(QPointF(_AIR, _AIR), self._natural)

    def _shift(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _frozen(self) -> tuple[float, float]:
        return self._painter().frozen(self.chart, self.palette_of_chart)

    def _arrange(self) -> None:
        """Take the room at hand; what is larger scrolls."""
        self._tiles.clear()
        if self.chart is not None:
            palette, view = self.palette_of_chart, self.viewport().size()
            self._natural = self._painter().size(self.chart, palette, view.width() - 2 * _AIR)
            for bar, natural, room in (
                (self.horizontalScrollBar(), self._natural.width(), view.width()),
                (self.verticalScrollBar(), self._natural.height(), view.height()),
            ):
                bar.setPageStep(room)
                bar.setRange(0, max(0, round(natural + 2 * _AIR - room)))
        else:
            self._natural = QSizeF()
            self.horizontalScrollBar().setRange(0, 0)
            self.verticalScrollBar().setRange(0, 0)
        self.viewport().update()

    def _cell_at(self, point: QPointF) -> Cell | None:
        """The cell under a place of the viewport; names and heads that stay in sight cover what is under them."""
        if self.chart is None:
            return None
        side, head = self._frozen()
        if (side and point.x() < side + _AIR) or (head and point.y() < head + _AIR):
            return None
        return self._painter().cell_at(self._rect(), self.chart, point + self._shift(), self.palette_of_chart)

    def _holds(self, cell: Cell | None) -> bool:
        if cell is None or self.chart is None:
            return False
        painter = self._painter()
        inside = cell.row < painter.row_count(self.chart)
        return inside and cell.column in painter.columns_of(self.chart, cell.row)

    def _hover(self, cell: Cell | None) -> None:
        if cell != self._hovered:
            before, self._hovered = self._hovered, cell
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if cell is not None else Qt.CursorShape.ArrowCursor
            )
            self._repaint(before, cell)
            self.cell_explained.emit(self._explain(cell) if cell is not None else "")

    def _repaint(self, *cells: Cell | None) -> None:
        """Only what changed: a large chart takes its time."""
        for cell in cells:
            if cell is not None and self.chart is not None:
                shape = self._painter().cell_shape(self._rect(), self.chart, cell, self.palette_of_chart)
                area = shape.boundingRect().translated(-self._shift()).toAlignedRect()
                self.viewport().update(area.adjusted(-4, -4, 4, 4))

    def _reveal(self, cell: Cell) -> None:
        side, head = self._frozen()
        shape = self._painter().cell_shape(self._rect(), self.chart, cell, self.palette_of_chart)
        area = shape.boundingRect()
        for bar, first, last, before, room in (
            (self.horizontalScrollBar(), area.left(), area.right(), side, self.viewport().width()),
            (self.verticalScrollBar(), area.top(), area.bottom(), head, self.viewport().height()),
        ):
            if first - before - _AIR < bar.value():
                bar.setValue(round(first - before - _AIR))
            elif last + _AIR > bar.value() + room:
                bar.setValue(round(last + _AIR - room))

"""Tabs of open documents: names that can be closed, dragged, and, where there are many, chosen from a list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QTabBar, QWidget

from gk_qda.ui.look.icons import pixmap
from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import IconButton

_WIDEST, _SHORTENED, _NARROWEST = (
    200,
    136,
    72,
)  # px of a tab: at most, of a long name where room is short, at least
_CROSS = 12


class DocumentTabs(QWidget):
    """Shows names and tells what is wanted; who listens opens, closes and moves, and calls ``show_tabs`` again."""

    chosen = Signal(int)  # place of the tab
    close_requested = Signal(int)
    move_requested = Signal(int, int)  # from, to

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bar = _Bar(theme)
        self.list_button = IconButton(theme, "chevron-down", self.tr("All tabs"))
        self.list_button.clicked.connect(self._open_list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.hairgap)
        row.addWidget(self.bar, 1)
        row.addWidget(self.list_button)
        self.bar.setAccessibleName(self.tr("Open documents"))
        self.bar.tabBarClicked.connect(self._click)
        self.bar.stepped.connect(self.chosen)
        self.bar.close_requested.connect(self.close_requested)
        self.bar.move_requested.connect(self.move_requested)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_tabs(self, names: Sequence[str], current: int) -> None:
        """Show these; with fewer than two the strip stays out of the way."""
        self.bar.show_tabs(names, current)
        self.setVisible(len(names) > 1)
        self._fit()

    def names(self) -> list[str]:
        """What the tabs say."""
        return list(self.bar.words)

    def list_menu(self) -> QMenu:
        """All tabs one under the other, the current one ticked."""
        menu = QMenu(self)
        for place, name in enumerate(self.bar.words):
            action = menu.addAction(name.replace("&", "&&"), partial(self.chosen.emit, place))
            action.setCheckable(True)
            action.setChecked(place == self.bar.currentIndex())
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the list is offered where the tabs have not all their room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the ground of heads, a line below."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.window))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.separator))

    def _fit(self) -> None:
        wanted = sum(self.bar.tabSizeHint(place).width() for place in range(self.bar.count()))
        self.list_button.setVisible(wanted > self.width())

    def _open_list(self) -> None:
        menu = self.list_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list_button.mapToGlobal(QPoint(0, self.list_button.height())))

    def _click(self, place: int) -> None:
        if place >= 0:
            self.chosen.emit(place)

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.metrics.panel_head)
        self.update()


class _Bar(QTabBar):
    """Qt's tab bar with a look, crosses and a way of dragging of its own."""

    stepped = Signal(int)  # place, chosen by the arrow keys
    close_requested = Signal(int)
    move_requested = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words: list[str] = []
        self._hovered = -1
        self._held = -1  # the tab under the pressed button
        self._held_at = QPoint()
        self._is_dragging = False
        self._is_filling = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMouseTracking(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(self._step)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_tabs(self, names: Sequence[str], current: int) -> None:
        """Show these names."""
        self._is_filling = True
        while self.count() > len(names):
            self.removeTab(self.count() - 1)
        while self.count() < len(names):
            self.addTab("")
        for place, name in enumerate(names):
            if place >= len(self.words) or self.words[place] != name or not self.tabText(place):
                self.setTabText(place, name.replace("&", "&&"))
                self.setTabToolTip(place, f"<p>{name.replace('&', '&amp;').replace('<', '&lt;')}</p>")
        self.words = list(names)
        self.setCurrentIndex(current)
        self._is_filling = False
        self.update()

    def _step(self, place: int) -> None:
        if not self._is_filling and self._held < 0 and place >= 0:
            self.stepped.emit(place)

    def _restyle(self) -> None:
        self.setFont(self._theme.fonts.body())
        self.setFixedHeight(self._theme.metrics.panel_head)
        self.updateGeometry()
        self.update()

    # --- sizes

    def tabSizeHint(self, index: int) -> QSize:
        """Qt: as wide as the name in bold, with room for the cross, up to a limit."""
        bold = QFontMetrics(self._theme.fonts.body(bold=True))
        name = self.words[index] if index < len(self.words) else ""
        width = bold.horizontalAdvance(name) + 2 * self._theme.metrics.padding + _CROSS + 4
        return QSize(min(_WIDEST, max(_NARROWEST, width)), self.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Qt: names are cut no shorter than that, then the tabs scroll."""
        return QSize(min(_SHORTENED, self.tabSizeHint(index).width()), self.height())

    def cross(self, index: int) -> QRect:
        """Where the cross of a tab is."""
        rect = self.tabRect(index)
        left = rect.right() - self._theme.metrics.inside - _CROSS + 1
        return QRect(left, rect.center().y() - _CROSS // 2 + 1, _CROSS, _CROSS)

    # --- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a cross waits for the release, a tab may be dragged."""
        place = event.position().toPoint()
        index = self.tabAt(place)
        self._held = (
            index if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton} else -1
        )
        self._held_at, self._is_dragging = place, False
        if event.button() == Qt.MouseButton.LeftButton and not self._is_on_cross(index, place):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: drag the held tab past its neighbours."""
        place = event.position().toPoint()
        self._hover(self.tabAt(place))
        if self._held < 0 or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = abs(place.x() - self._held_at.x()) >= QApplication.startDragDistance()
        self._is_dragging = self._is_dragging or far
        if self._is_dragging:
            self._drag(place.x())

    def _drag(self, x: int) -> None:
        for step in (1, -1):
            other = self._held + step
            if 0 <= other < self.count() and (x - self.tabRect(other).center().x()) * step > 0:
                held, self._held = self._held, other
                self.move_requested.emit(held, other)
                return

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: middle click and the cross close."""
        held, self._held = self._held, -1
        place = event.position().toPoint()
        if held >= 0 and held == self.tabAt(place) and not self._is_dragging:
            middle = event.button() == Qt.MouseButton.MiddleButton
            on_cross = self._is_on_cross(held, self._held_at) and self._is_on_cross(held, place)
            if middle or (on_cross and event.button() == Qt.MouseButton.LeftButton):
                self.close_requested.emit(held)
                return
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: the wheel would change the document without a click."""
        event.ignore()

    def leaveEvent(self, event: object) -> None:
        """Qt: the mouse is gone."""
        self._hover(-1)

    def _is_on_cross(self, index: int, place: QPoint) -> bool:
        return index >= 0 and self.cross(index).adjusted(-3, -3, 3, 3).contains(place)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: names, a line under the current one, crosses where a click would close."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.tokens.separator))
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        tokens, rect, current = self._theme.tokens, self.tabRect(index), index == self.currentIndex()
        lively = current or index == self._hovered
        if current:
            painter.fillRect(rect, QColor(tokens.base))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(tokens.separator))
        font = self._theme.fonts.body(bold=current)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if lively else tokens.muted))
        cross, padding = self.cross(index), self._theme.metrics.padding
        room = QRect(
            rect.left() + padding, rect.top(), cross.left() - 4 - rect.left() - padding, rect.height()
        )
        name = QFontMetrics(font).elidedText(self.words[index], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        if lively:
            painter.drawPixmap(cross.topLeft(), pixmap("x", tokens.muted, _CROSS, self.devicePixelRatio()))
        if current:
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, QColor(tokens.accent))
            if self.hasFocus():
                draw_focus(painter, rect, tokens)

"""A filter that is on, as a small outlined word with an x to take it off."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.painters import draw_focus
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import set_plain_tool_tip

_MOST_LETTERS = 40


class Chip(QAbstractButton):
    """`clicked` when the word is pressed, `removed` when the x is, or Delete or Backspace while it has focus."""

    removed = Signal()

    def __init__(self, theme: Theme, text: str, *, removable: bool = True) -> None:
        super().__init__()
        self._theme, self._removable, self._over_x = theme, removable, False
        self._more = ""
        self.setText(text)
        self.setAccessibleName(text)
        if removable:
            self.setAccessibleDescription(self.tr("Press Delete to remove this filter."))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if removable else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()
        theme.changed.connect(self.restyle)

    def explain(self, more: str) -> None:
        """Let the tooltip say more than the word."""
        self._more = more
        self._name_in_full()

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        self.setFont(self._theme.fonts.small())
        self._name_in_full()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: the word, and the x if there is one."""
        metrics = self._theme.metrics
        width = self.fontMetrics().horizontalAdvance(self._words()) + 2 * metrics.inside + 1
        return QSize(width + (metrics.twisty + metrics.gap if self._removable else 0), metrics.chip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: outline, word, x."""
        tokens, metrics, area = self._theme.tokens, self._theme.metrics, self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setPen(QColor(tokens.text))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(area.adjusted(metrics.inside, 0, 0, 0), align, self._words())
        if self._removable:
            place = self._x_place()
            if self._over_x:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.hover))
                painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 3, 3)
            ink = tokens.text if self._over_x else tokens.muted
            painter.drawPixmap(place, self._theme.pixmap("x", metrics.twisty, ink, self.devicePixelRatioF()))
        if self.hasFocus():
            draw_focus(painter, area, tokens, RADIUS_CONTROL)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the x lights up under the mouse."""
        over = self._removable and event.position().x() >= self._x_place().left() - 3
        if over != self._over_x:
            self._over_x = over
            self.setToolTip(self.tr("Remove") if over else "")
            if not over:
                self._name_in_full()
            self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        """Qt: the mouse is gone."""
        self._over_x = False
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a press on the x takes the filter off."""
        inside = self.rect().contains(event.position().toPoint())
        over = self._removable and inside and event.position().x() >= self._x_place().left() - 3
        if over and event.button() == Qt.MouseButton.LeftButton and self.isDown():
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Delete takes the filter off."""
        if self._removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def _words(self) -> str:
        room = self.fontMetrics().averageCharWidth() * _MOST_LETTERS
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _name_in_full(self) -> None:
        set_plain_tool_tip(self, self._more or (self.text() if self._words() != self.text() else ""))

    def _x_place(self) -> QRect:
        side = self._theme.metrics.twisty
        x = self.width() - self._theme.metrics.inside - side
        return QRect(x, (self.height() - side) // 2, side, side)

"""The look-alike of a search field at the right of the menu bar: a click opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.painters import draw_key_cap, key_cap_size
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import native_keys

_WIDTH = 330


class MenuField(QAbstractButton):
    """Looks like a field and is a button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._keys = theme, ""
        self.setText(self.tr("Find a command, code or document"))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+K is the way of the keyboard
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme.changed.connect(self._restyle)

    def set_keys(self, keys: str) -> None:
        """Print another shortcut, or none for ""."""
        self._keys = native_keys(keys)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: as high as the menu bar, with its line below."""
        return QSize(_WIDTH, self._theme.metrics.menu_bar - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: frame, magnifier, words, keys."""
        painter, tokens, metrics = QPainter(self), self._theme.tokens, self._theme.metrics
        area = self.rect().adjusted(0, 0, -metrics.inside, 0)
        area.setHeight(metrics.panel_button)
        area.moveTop((self.height() - area.height()) // 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if self.underMouse() else tokens.field), 1))
        painter.setBrush(QColor(tokens.base))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
        side = metrics.panel_icon
        icon = self._theme.pixmap("search", side, tokens.muted, self.devicePixelRatioF())
        painter.drawPixmap(QRect(metrics.inside, area.center().y() - side // 2 + 1, side, side), icon)
        painter.setFont(self._theme.fonts.mini())
        cap = key_cap_size(self._keys, self._theme.fonts.mini()) if self._keys else QSizeF(0, 0)
        place = QRectF(
            area.right() - metrics.gap - cap.width(),
            area.center().y() + 1 - cap.height() / 2,
            cap.width(),
            cap.height(),
        )
        if self._keys:
            draw_key_cap(painter, place, self._keys, tokens)
        painter.setFont(self._theme.fonts.body())
        painter.setPen(QColor(tokens.muted))
        left = metrics.inside + side + metrics.gap
        words = QRect(left, area.top(), round(place.left()) - left - metrics.gap, area.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

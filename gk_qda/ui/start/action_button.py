"""One of the large buttons of the start page."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gk_qda.ui.look.metrics import RADIUS_POPUP
from gk_qda.ui.look.painters import draw_focus, draw_key_cap, key_cap_size
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import native_keys

_ICON = 20
_BAR = 3  # height of the progress at its foot


class ActionButton(QAbstractButton):
    """Icon, what it does, a second line that says more, a key cap, and progress while it works."""

    def __init__(self, theme: Theme, icon: str, title: str, more: str, keys: str = "") -> None:
        super().__init__()
        self._theme, self._icon, self._more, self._keys = theme, icon, more, native_keys(keys) if keys else ""
        self._share: float | None = None
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(more)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_progress(self, share: float | None) -> None:
        """How much of its work is done, 0 to 1; None while it rests."""
        self._share = share
        self.setEnabled(share is None)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: two lines and the space around them."""
        metrics = self._theme.metrics
        return QSize(10 * metrics.tree_row, 2 * metrics.tree_row + metrics.inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: ground, icon, words, key cap."""
        painter, tokens, metrics = QPainter(self), self._theme.tokens, self._theme.metrics
        area, fonts = self.rect(), self._theme.fonts
        self._paint_ground(painter)
        icon = self._theme.pixmap(self._icon, _ICON, tokens.accent, self.devicePixelRatioF())
        painter.drawPixmap(QRect(metrics.padding + 4, (area.height() - _ICON) // 2, _ICON, _ICON), icon)
        left, right = 2 * metrics.padding + 8 + _ICON, area.right() - metrics.padding
        if self._keys:
            cap = key_cap_size(self._keys, fonts.mini())
            painter.setFont(fonts.mini())
            place = QRectF(right - cap.width(), (area.height() - cap.height()) / 2, cap.width(), cap.height())
            draw_key_cap(painter, place, self._keys, tokens)
            right -= round(cap.width()) + metrics.inside
        half = area.height() // 2
        lines = (
            (fonts.heading(), tokens.text, self.text(), Qt.AlignmentFlag.AlignBottom, -1),
            (fonts.small(), tokens.muted, self._more, Qt.AlignmentFlag.AlignTop, 1),
        )
        for place_in_column, (font, ink, words, align, shift) in enumerate(lines):
            font.setBold(False)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            line = QRect(left, place_in_column * half + shift, right - left, half)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, align | Qt.AlignmentFlag.AlignLeft, shown)
        if self._share is not None:
            width = round((area.width() - 2 * metrics.padding) * min(1.0, self._share))
            painter.fillRect(metrics.padding, area.bottom() - _BAR - 2, width, _BAR, QColor(tokens.accent))

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        lively = self.isEnabled() and (self.underMouse() or self.hasFocus() or self.isDown())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if lively else tokens.separator), 1))
        painter.setBrush(QColor(tokens.accent_soft if lively else tokens.raised))
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, RADIUS_POPUP, RADIUS_POPUP)
        if self.hasFocus():
            draw_focus(painter, self.rect(), tokens, RADIUS_POPUP)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

"""Buttons with words, and the few that may stand as an icon alone."""

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
)

from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.painters import draw_focus, draw_key_cap, key_cap_size
from gk_qda.ui.look.palette import disabled_text
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import set_plain_tool_tip

Kind = Literal["plain", "primary", "flat", "link"]
Size = Literal["button", "head", "panel"]


def native_keys(keys: str) -> str:
    """How "Ctrl+K" is printed on this desktop and in this language: "Strg+K"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def button_height(theme: Theme, size: Size) -> int:
    """In logical pixels: 26 in the open, 24 in the head of a desk, 22 in the head of a panel."""
    metrics = theme.metrics
    return {"button": metrics.button, "head": metrics.head_button, "panel": metrics.panel_button}[size]


class Button(QPushButton):
    """A word on a button, with an icon before it and a key cap behind it if wanted.

    `kind`: "plain" with an outline, "primary" (one in a pane), "flat" in heads, "link" for a way to go elsewhere.
    `keys` only prints the shortcut; who owns the command listens to it. A menu shows itself by a chevron.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        kind: Kind = "plain",
        size: Size = "button",
        keys: str = "",
    ) -> None:
        super().__init__()
        self._theme, self._icon_name, self._kind, self._size, self._keys = theme, icon, kind, size, keys
        self.setText(text)
        self.setFlat(kind in {"flat", "link"})
        self.setProperty("primary", kind == "primary")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.restyle()
        theme.changed.connect(self.restyle)

    def setText(self, text: str) -> None:
        """Show `text` verbatim: an "&" in it is a letter, not a mnemonic."""
        super().setText(text)
        self.setShortcut(QKeySequence())
        self.updateGeometry()

    def set_keys(self, keys: str) -> None:
        """Print another shortcut, or none for ""."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    def set_icon_name(self, name: str) -> None:
        """Show another icon before the word, or none for ""."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        self.setFont(self._words_font())
        self.setFixedHeight(button_height(self._theme, self._size))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: room for everything on the button."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width + 2 * self._side() + self._before() + self._behind(), self.height())

    def minimumSizeHint(self) -> QSize:
        """Qt: a button is never cut off by its layout."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the face comes from the style sheet, what stands on it from here."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.features = option.features & ~QStyleOptionButton.ButtonFeature.HasMenu
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        if self._kind == "link":
            self._paint_link_ground(painter)
        else:
            painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self._paint_content(painter)

    def _words_font(self) -> QFont:
        return self._theme.fonts.body() if self._size == "button" else self._theme.fonts.small()

    def _icon_size(self) -> int:
        return self._theme.metrics.icon if self._size == "button" else self._theme.metrics.panel_icon

    def _side(self) -> int:
        if self._kind == "link":
            return 2
        return self._theme.metrics.inside + (2 if self._size == "button" and self._kind != "flat" else 0)

    def _before(self) -> int:
        return self._icon_size() + self._theme.metrics.gap if self._icon_name else 0

    def _behind(self) -> int:
        gap = self._theme.metrics.inside
        cap = gap + round(self._cap_size().width()) if self._keys else 0
        return cap + (gap + self._theme.metrics.twisty if self.menu() else 0)

    def _cap_size(self) -> QSize:
        return key_cap_size(native_keys(self._keys), self._theme.fonts.mini()).toSize()

    def _ink(self) -> str:
        tokens = self._theme.tokens
        if not self.isEnabled():
            return disabled_text(tokens)
        if self._kind == "primary":
            return tokens.on_accent
        return tokens.accent if self.isChecked() or self._kind == "link" else tokens.text

    def _paint_link_ground(self, painter: QPainter) -> None:
        if self.underMouse() or self.hasFocus():
            font = self.font()
            font.setUnderline(self.isEnabled())
            painter.setFont(font)
        if self.hasFocus():
            draw_focus(painter, self.rect(), self._theme.tokens, RADIUS_CONTROL)

    def _paint_content(self, painter: QPainter) -> None:
        ink, area, metrics = self._ink(), self.rect(), self._theme.metrics
        side = self._side()
        room = area.width() - 2 * side - self._before() - self._behind()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        x = area.left() + side
        if not (self.menu() or self._keys or self._kind == "link"):
            x += max(0, room - self.fontMetrics().horizontalAdvance(words)) // 2
        if self._icon_name:
            side_length = self._icon_size()
            place = QRect(x, (area.height() - side_length) // 2, side_length, side_length)
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(place, self._theme.pixmap(self._icon_name, side_length, ink, ratio))
        x += self._before()
        painter.setPen(QColor(ink))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(x, 0, room + 2, area.height()), align, words)
        right = area.right() + 1 - side
        if self.menu():
            twisty = metrics.twisty
            place = QRect(right - twisty, (area.height() - twisty) // 2, twisty, twisty)
            chevron = self._theme.pixmap(
                "chevron-down", twisty, self._chevron_ink(ink), self.devicePixelRatioF()
            )
            painter.drawPixmap(place, chevron)
            right -= twisty + metrics.inside
        if self._keys:
            self._paint_cap(painter, right)

    def _chevron_ink(self, ink: str) -> str:
        return self._theme.tokens.muted if ink == self._theme.tokens.text else ink

    def _paint_cap(self, painter: QPainter, right: int) -> None:
        cap, tokens = self._cap_size(), self._theme.tokens
        place = QRectF(right - cap.width(), (self.height() - cap.height()) // 2, cap.width(), cap.height())
        painter.setFont(self._theme.fonts.mini())
        on_primary = self._kind == "primary" and self.isEnabled()
        draw_key_cap(
            painter, place, native_keys(self._keys), tokens, ink=tokens.on_accent if on_primary else ""
        )


class IconButton(QToolButton):
    """One of the icons everybody knows: search, filter, plus, x, dots, chevrons, eye, text size, pencil, settings.

    `tip` says what it does; it is the tooltip (with `keys` behind it) and what a screen reader says.
    """

    def __init__(
        self, theme: Theme, icon: str, tip: str, *, keys: str = "", size: Size = "panel", role: str = "text"
    ) -> None:
        super().__init__()
        self._theme, self._icon_name, self._size, self._role = theme, icon, size, role
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_tip(tip, keys)
        self.restyle()
        theme.changed.connect(self.restyle)

    def set_tip(self, tip: str, keys: str = "") -> None:
        """Say what the button does now."""
        set_plain_tool_tip(self, f"{tip} ({native_keys(keys)})" if keys else tip)
        self.setAccessibleName(tip)

    def set_keys(self, keys: str) -> None:
        """Print another shortcut behind the tip, or none for ""."""
        self.set_tip(self.accessibleName(), keys)

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self.restyle()

    def sizeHint(self) -> QSize:
        """Qt: a square."""
        side = button_height(self._theme, self._size)
        return QSize(side, side)

    def restyle(self) -> None:
        """Take icon and size from the theme again. The icon is drawn when somebody sees it: many never are."""
        side = button_height(self._theme, self._size)
        self._has_icon = False
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: see `restyle`."""
        if not self._has_icon:
            self._has_icon = True
            metrics = self._theme.metrics
            length = metrics.panel_icon if self._size == "panel" else metrics.icon
            self.setIconSize(QSize(length, length))
            self.setIcon(self._theme.icon(self._icon_name, length, self._role))
        super().paintEvent(event)

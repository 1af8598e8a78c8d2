"""Outline icons, tinted with a token and drawn sharp at the pixel ratio of the screen.

The drawings are Tabler Icons (MIT, see resources/icons/LICENSE.txt); their strokes say "currentColor".
"""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from gk_qda.paths import RESOURCES
from gk_qda.ui.look.palette import disabled_text
from gk_qda.ui.look.tokens import Tokens

ICONS = RESOURCES / "icons"
PROGRAM_ICON = "gk-qda"


@lru_cache(maxsize=512)
def _mask(name: str, pixels: int) -> QImage:
    drawing = ICONS / f"{name}.svg"
    if not drawing.exists():
        raise FileNotFoundError(drawing)
    return QIcon(str(drawing)).pixmap(QSize(pixels, pixels), 1.0).toImage()  # "currentColor" is black then


@lru_cache(maxsize=2048)
def _tinted(name: str, color: str, pixels: int) -> QImage:
    image = _mask(name, pixels).copy()
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRect(image.rect())
    painter.end()
    return image


def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Icon `name` in `color`, `size` logical pixels wide, for a screen with `ratio` dots per logical pixel.

    Raises FileNotFoundError if resources/icons holds no such drawing.
    """
    result = QPixmap.fromImage(_tinted(name, color, round(size * ratio)))
    result.setDevicePixelRatio(ratio)
    return result


def icon(
    name: str, tokens: Tokens, size: int = 16, role: str = "text", ratios: Iterable[float] = (1.0, 2.0)
) -> QIcon:
    """Icon `name` for buttons, menus and item views.

    `role` names the token of the usual state; a switched-on control shows it in accent, a disabled one in grey,
    a selected row in the colour of selected text. `ratios` are the pixel ratios of the screens.
    """
    result = QIcon()
    usual, accent = getattr(tokens, role), tokens.accent
    off, on = QIcon.State.Off, QIcon.State.On
    colors = (
        (QIcon.Mode.Normal, off, usual),
        (QIcon.Mode.Disabled, off, disabled_text(tokens)),
        (QIcon.Mode.Selected, off, tokens.selected_text),
        (QIcon.Mode.Normal, on, accent),
        (QIcon.Mode.Disabled, on, disabled_text(tokens)),
        (QIcon.Mode.Selected, on, tokens.selected_text),
    )
    for ratio in ratios:
        for mode, state, color in colors:
            result.addPixmap(pixmap(name, color, size, ratio), mode, state)
    return result


def program_icon() -> QIcon:
    """The icon of the window, in its own colours; Qt draws it in the sizes it is asked for."""
    return QIcon(str(ICONS / f"{PROGRAM_ICON}.svg"))

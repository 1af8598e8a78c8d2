"""The look that is chosen now: light or dark, size of type, and the one signal that tells widgets to repaint."""

from typing import Literal, get_args

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from gk_qda.ui.look import icons
from gk_qda.ui.look.colors import contrast
from gk_qda.ui.look.followers import Followers
from gk_qda.ui.look.fonts import Fonts, installed, system_family
from gk_qda.ui.look.metrics import Metrics
from gk_qda.ui.look.palette import make_palette, style_sheet, system_tokens
from gk_qda.ui.look.tokens import DARK, LIGHT, Tokens
from gk_qda.ui.look.wardrobe import Wardrobe

Setting = Literal["system", "light", "dark"]
SETTINGS: tuple[Setting, ...] = get_args(Setting)

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Holds `tokens`, `metrics` and `fonts`; widgets read them when they paint and listen to `changed`.

    Construct it once, right after the application and before any widget.
    """

    def __init__(
        self,
        app: QApplication,
        setting: Setting = "system",
        font_scale: float = 1.0,
        family: str = "",
        *,
        reading_family: str = "",
    ) -> None:
        super().__init__()
        self._app = app
        self._family = family or system_family()
        self._reading_family = installed(reading_family)
        self._setting: Setting = setting
        self.changed = Followers()
        self._wardrobe = Wardrobe(self.changed)
        self._icons: dict[tuple[str, int, str], QIcon] = {}
        self._system_palette = QPalette(app.palette())
        self.high_contrast = _wants_high_contrast(app)
        self.tokens: Tokens = LIGHT
        self.metrics = Metrics.at(font_scale)
        self.fonts = Fonts(self._family, self.metrics, self._reading_family)
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        app.styleHints().setColorScheme(_SCHEMES[setting])
        app.screenAdded.connect(self._apply)
        self._apply()

    @property
    def setting(self) -> Setting:
        """What the person chose; "system" follows the desktop."""
        return self._setting

    @property
    def app(self) -> QApplication:
        """The application this look was given to."""
        return self._app

    def choose(self, setting: Setting) -> None:
        """Switch to light, dark or whatever the desktop shows."""
        if setting not in SETTINGS:
            raise ValueError(setting)
        self._setting = setting
        self._app.styleHints().setColorScheme(_SCHEMES[setting])
        self._apply()

    def scale_fonts(self, scale: float) -> None:
        """Make all type and all controls `scale` times their usual size (1.0 = 100 %)."""
        self.metrics = Metrics.at(scale)
        self.fonts = Fonts(self._family, self.metrics, self._reading_family)
        self._apply()

    def read_in(self, family: str) -> None:
        """Show transcripts and summaries in another font; "" or one that is missing: that of the window."""
        self._reading_family = installed(family)
        self.fonts = Fonts(self._family, self.metrics, self._reading_family)
        self._apply()

    def dress(self, area: QWidget) -> None:
        """Give the controls of an area the faces of the design, now and after every change of the look.

        An area is a desk, a bar of the window or a window of its own: what is inside another one is dressed with it.
        One that nobody sees changes at the next idle moment, or when it is dressed again before it is shown.
        """
        self._wardrobe.dress(area)

    def dress_when_seen(self, area: QWidget) -> None:
        """As ``dress``, but not before the area comes into view; for what lies behind something else."""
        self._wardrobe.dress_when_seen(area)

    def icon(self, name: str, size: int = 0, role: str = "text") -> QIcon:
        """Icon `name` in the token `role`; `size` in logical pixels, or 0 for that of buttons.

        Ask again after `changed`.
        """
        key = (name, size or self.metrics.icon, role)
        if key not in self._icons:
            self._icons[key] = icons.icon(name, self.tokens, key[1], role, self._ratios())
        return self._icons[key]

    def pixmap(self, name: str, size: int, color: str, ratio: float) -> QPixmap:
        """Icon `name` for painters, in a colour of their choice, sharp at `ratio` (widget.devicePixelRatioF())."""
        return icons.pixmap(name, color, size, ratio)

    def _ratios(self) -> list[float]:
        return sorted({screen.devicePixelRatio() for screen in self._app.screens()})

    def _system_is_dark(self) -> bool:
        scheme = self._app.styleHints().colorScheme()
        if scheme != Qt.ColorScheme.Unknown:
            return scheme == Qt.ColorScheme.Dark
        # Desktops that do not tell still colour their windows: a ground nearer to black is a dark one.
        ground = self._system_palette.color(QPalette.ColorRole.Window).name()
        return contrast(ground, "#FFFFFF") > contrast(ground, "#000000")

    def _system_changed(self) -> None:
        if self._setting == "system":
            self._apply()

    def _apply(self, _screen: object = None) -> None:
        if self.high_contrast:
            self.tokens = system_tokens(self._system_palette)
        else:
            dark = self._setting == "dark" or (self._setting == "system" and self._system_is_dark())
            self.tokens = DARK if dark else LIGHT
            self._app.setPalette(make_palette(self.tokens))
        self._app.setFont(self.fonts.body())
        self._icons.clear()
        self._wardrobe.wear("" if self.high_contrast else style_sheet(self.tokens, self.metrics.small))


def _wants_high_contrast(app: QApplication) -> bool:
    """Whether the desktop asks for high contrast; Qt tells since 6.10."""
    hints = app.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
